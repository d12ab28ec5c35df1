#include "services/s3/DirectoryBuckets.h"

#include "core/Text.h"
#include "door/ExpressSession.h"
#include "services/s3/AccessControl.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/ContinuationToken.h"
#include "services/s3/Directory.h"
#include "services/s3/Encryption.h"
#include "services/s3/Tags.h"

namespace nephoscope::s3 {

namespace {

constexpr std::string_view keyAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view secretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::chrono::minutes sessionTime{5};

template <class Enum>
std::string enumText(const std::optional<Enum> &value)
{
    return value ? value->value : std::string();
}

Expected<api::s3::ListDirectoryBuckets::Output> listDirectoryBuckets(ReadContext &context, const api::s3::ListDirectoryBuckets::Input &input)
{
    static constexpr std::int32_t most = 1000;
    const auto wanted = input.maxDirectoryBuckets.value_or(most);
    if (wanted < 0 || wanted > most) {
        return fail(invalidArgument("Argument max-directory-buckets must be an integer between 0 and 1000", "max-directory-buckets",
                                    std::to_string(wanted)));
    }
    const auto after = input.continuationToken == std::string() ? Expected<std::string>(std::string()) : afterToken(input.continuationToken);
    if (!after)
        return fail(after.error());
    const auto limit = static_cast<std::size_t>(wanted == 0 ? most : wanted);
    auto buckets = BucketRepository(context.db()).listDirectory(context.account(), context.region(), *after, limit + 1);
    api::s3::ListDirectoryBuckets::Output output;
    if (buckets.size() > limit) {
        buckets.pop_back();
        output.continuationToken = pageToken(buckets.back().name);
    }
    auto &list = output.buckets.emplace();
    for (const Bucket &bucket : buckets) {
        auto &entry = list.emplace_back();
        entry.name = bucket.name;
        entry.creationDate = bucket.created;
        entry.bucketArn = arnOf(bucket);
    }
    return output;
}

/// How the bucket encrypts what comes by the session. Asking for something else is refused, as for requests within a session.
Expected<void> describeEncryption(ReadContext &context, const Bucket &bucket, const api::s3::CreateSession::Input &input,
                                  api::s3::CreateSession::Output &output)
{
    const auto configuration = keptConfig<api::s3::ServerSideEncryptionConfiguration>(context, bucket, config::encryption);
    std::string algorithm = "AES256";
    if (configuration && configuration->rules && !configuration->rules->empty()) {
        if (const auto &byDefault = configuration->rules->front().applyServerSideEncryptionByDefault; byDefault && byDefault->sseAlgorithm) {
            algorithm = byDefault->sseAlgorithm->value;
            output.ssekmsKeyId = byDefault->kmsMasterKeyID;
        }
    }
    const std::string asked = enumText(input.serverSideEncryption);
    if ((!asked.empty() && asked != algorithm) || (input.ssekmsKeyId && input.ssekmsKeyId != output.ssekmsKeyId))
        return fail(invalidRequest("The encryption of a session must be the default encryption of the directory bucket."));
    output.serverSideEncryption.emplace().value = algorithm;
    if (algorithm != "AES256")
        output.bucketKeyEnabled = true;
    return {};
}

/// Credentials that act as the caller and end with its own, if these do.
identity::SessionRow openSession(WriteContext &context, const ExpressSession &scope)
{
    const Principal &who = context.caller().principal;
    Random &random = context.random();
    const AccessKey key{"ASIA" + random.text(16, keyAlphabet), random.text(40, secretAlphabet)};
    Session session = who.session ? *who.session : Session();
    if (!who.session) {
        session.parentKey = who.accessKeyId;
        if (who.kind == Principal::Kind::User) {
            session.issuerId = who.userId;
            session.issuerArn = who.arn;
        }
    }
    session.token = random.text(340, secretAlphabet);
    session.issued = std::chrono::floor<std::chrono::seconds>(context.now());
    const Timestamp end = session.issued + sessionTime;
    session.expires = who.session ? std::min(end, who.session->expires) : end;
    scope.putInto(session);
    Principal principal = who;
    principal.accessKeyId = key.id;
    principal.session = std::make_shared<const Session>(std::move(session));
    return {key, std::move(principal)};
}

Expected<api::s3::CreateSession::Output> createSession(WriteContext &context, const api::s3::CreateSession::Input &input, identity::Book &book)
{
    const std::string name = input.bucket.value_or(std::string());
    const auto bucket = openBucket(context, input.bucket, std::nullopt);
    // Clients that are told an endpoint open a session before each call, CreateBucket's too: that bucket is still to come.
    if (!bucket && !(bucket.error().code == "NoSuchBucket" && parseDirectoryName(name)))
        return fail(bucket.error());
    if (bucket && !bucket->isDirectory())
        return fail(Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", 405}.with("Method", "GET").with("ResourceType", "BUCKET"));
    const S3Admission *admission = admissionOf(context);
    api::s3::CreateSession::Output output;
    if (auto described = bucket ? describeEncryption(context, *bucket, input, output) : Expected<void>(); !described)
        return fail(std::move(described.error()));
    const identity::SessionRow row = openSession(context, {name, admission ? admission->sessionMode : std::string()});
    book.addSession(context, row);
    auto &credentials = output.credentials.emplace();
    credentials.accessKeyId = row.key.id;
    credentials.secretAccessKey = row.key.secret;
    credentials.sessionToken = row.principal.session->token;
    credentials.expiration = row.principal.session->expires;
    return output;
}

} // namespace

bool asksForDirectory(const api::s3::CreateBucket::Input &input)
{
    const auto &configuration = input.createBucketConfiguration;
    return (configuration && (configuration->bucket || configuration->location)) || input.bucket.value_or(std::string()).ends_with("--x-s3");
}

Expected<void> checkDirectoryCreation(ReadContext &context, const api::s3::CreateBucket::Input &input)
{
    const std::string name = input.bucket.value_or(std::string());
    const auto parts = parseDirectoryName(name);
    if (!parts)
        return fail(invalidBucketName(name));
    const auto &configuration = input.createBucketConfiguration;
    if (!configuration || !configuration->bucket || !configuration->location)
        return fail(invalidRequest("A directory bucket needs Location and Bucket in its CreateBucketConfiguration."));
    if (configuration->locationConstraint && !configuration->locationConstraint->value.empty())
        return fail(invalidRequest("LocationConstraint is not supported for directory buckets."));
    const bool local = parts->isLocalZone();
    if (enumText(configuration->bucket->type) != "Directory"
        || enumText(configuration->bucket->dataRedundancy) != (local ? "SingleLocalZone" : "SingleAvailabilityZone")
        || enumText(configuration->location->type) != parts->locationType())
        return fail(malformedXml());
    if (configuration->location->name.value_or(std::string()) != parts->zone)
        return fail(invalidBucketName(name));
    if (!hasDirectoryBuckets(context.region(), parts->zone)) {
        return fail(invalidRequest("Directory buckets are not available in zone " + std::string(parts->zone) + " of Region " + context.region()
                                   + '.'));
    }
    if (input.acl || input.grantFullControl || input.grantRead || input.grantReadACP || input.grantWrite || input.grantWriteACP)
        return fail(headerNotImplemented("x-amz-acl"));
    if (input.objectLockEnabledForBucket.value_or(false))
        return fail(headerNotImplemented("x-amz-bucket-object-lock-enabled"));
    if (const std::string ownership = enumText(input.objectOwnership); !ownership.empty() && ownership != "BucketOwnerEnforced")
        return fail(headerNotImplemented("x-amz-object-ownership"));
    return configuration->tags ? checkTags(fromTagSet(*configuration->tags), Tagged::Bucket) : Expected<void>();
}

void registerDirectoryBuckets(ServiceRegistry &registry, std::shared_ptr<identity::Book> book)
{
    registry.read<api::s3::ListDirectoryBuckets>(listDirectoryBuckets);
    registry.write<api::s3::CreateSession>([book = std::move(book)](WriteContext &context, const api::s3::CreateSession::Input &input) {
        return createSession(context, input, *book);
    });
}

} // namespace nephoscope::s3
