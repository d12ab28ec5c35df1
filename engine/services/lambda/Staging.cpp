#include "services/lambda/Staging.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/lambda/Archive.h"
#include "services/lambda/Errors.h"

namespace nephoscope::lambda {

namespace {

using Done = std::function<void(Expected<std::shared_ptr<StagedCode>>)>;

Expected<std::shared_ptr<StagedCode>> check(const ServiceHost &host, std::string zip)
{
    if (const auto size = checkArchive(zip); !size)
        return fail(size.error());
    auto staged = std::make_shared<StagedCode>();
    staged->size = std::int64_t(zip.size());
    auto blob = host.blobs.store(api::Body::fromString(std::move(zip)), {store::Digest::Sha256});
    if (!blob)
        return fail(std::move(blob.error()));
    staged->blob = std::move(*blob);
    staged->sha256 = toBase64(asBytes(staged->blob.digests().get(store::Digest::Sha256)));
    return staged;
}

Error notFetched(const Error &error)
{
    return invalidParameter("Error occurred while GetObject. S3 Error Code: " + error.code + ". S3 Error Message: " + error.message);
}

} // namespace

void stageCode(const ServiceHost &host, Fleet &fleet, const Caller &caller, const CodeSource &source, Done done)
{
    if (source.zip) {
        if (source.zip->bytes.size() > maxInlineZip) {
            done(fail(tooLarge("Request must be smaller than 70167211 bytes for the CreateFunction operation")));
            return;
        }
        fleet.background([&host, zip = source.zip->bytes, done = std::move(done)] { done(check(host, zip)); });
        return;
    }
    api::s3::GetObject::Input input;
    input.bucket = source.bucket;
    input.key = source.key;
    if (!source.objectVersion.empty())
        input.versionId = source.objectVersion;
    Caller asker = caller;
    asker.via = Via::Service;
    asker.requestId.clear();
    asker.http = nullptr;
    host.cloud.submit({&api::s3::GetObject::model(), std::move(asker), api::Value::of(std::move(input))},
                      [&host, &fleet, done = std::move(done)](Reply reply) {
                          if (!reply) {
                              done(fail(notFetched(reply.error())));
                              return;
                          }
                          auto object = std::make_shared<api::s3::GetObject::Output>(std::move(reply->as<api::s3::GetObject::Output>()));
                          fleet.background([&host, object, done] {
                              auto zip = object->body ? object->body->readAll() : Expected<std::string>(std::string());
                              done(zip ? check(host, std::move(*zip)) : fail(notFetched(zip.error())));
                          });
                      });
}

} // namespace nephoscope::lambda
