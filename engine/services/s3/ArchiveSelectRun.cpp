#include "services/s3/ArchiveSelect.h"

#include "core/Text.h"
#include "services/ReportFiles.h"
#include "services/s3/Access.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Errors.h"
#include "services/s3/SelectRequest.h"
#include "services/s3/Tags.h"
#include "services/s3/Versions.h"

#include <boost/json.hpp>

namespace nephoscope::s3 {

namespace {

namespace model = api::s3;
namespace json = boost::json;

constexpr std::size_t partBytes = 8 * 1024 * 1024;           ///< of results in one object, about
constexpr std::uint64_t turnBytes = 64 * 1024 * 1024;        ///< looked at before it is asked whether to stop

/// As x-amz-grant-… headers have it: `id="…", uri="…"`.
void addGrants(model::PutObject::Input &input, const std::vector<model::Grant> &grants)
{
    for (const auto &grant : grants) {
        const std::string permission = grant.permission ? grant.permission->value : std::string();
        auto *header = permission == "FULL_CONTROL" ? &input.grantFullControl
            : permission == "READ"                  ? &input.grantRead
            : permission == "READ_ACP"              ? &input.grantReadACP
            : permission == "WRITE_ACP"             ? &input.grantWriteACP
                                                    : nullptr;
        if (!header || !grant.grantee)
            continue;
        const auto &grantee = *grant.grantee;
        const std::string who = grantee.uri ? "uri=\"" + *grantee.uri : grantee.emailAddress ? "emailAddress=\"" + *grantee.emailAddress
                                                                                             : "id=\"" + grantee.id.value_or(std::string());
        std::string &text = *header ? **header : header->emplace();
        text += (text.empty() ? "" : ", ") + who + '"';
    }
}

class Run
{
public:
    Run(const ServiceHost &host, const ArchiveQuery &query, Caller writer) : m_host(host), m_query(query), m_writer(std::move(writer)) {}

    Expected<void> write(const std::function<bool()> &stopping)
    {
        std::string results;
        auto read = query(results, stopping);
        if (!m_written) // the place itself refuses
            return m_written;
        if (read)
            return finish("result_manifest.txt");
        if (read.error().code == "RequestCancelled")
            return read;
        m_files.clear();
        // What was found before the error is there, but no manifest says that it is all.
        if (auto put = putFile("errors/", read.error().code + ": " + read.error().message + '\n', "text/plain"); !put)
            return put;
        return finish("error_manifest.txt");
    }

private:
    Expected<void> query(std::string &results, const std::function<bool()> &stopping)
    {
        const Caller owner = reports::callerFor(m_query.bucket.account, m_query.bucket.region);
        ReadContext context(m_host, owner, m_host.database.reader(), m_host.clock.now());
        const auto bucket = BucketRepository(context.db()).find(m_query.bucket.name);
        const auto object = bucket && bucket->id == m_query.bucket.id ? ObjectRepository(context.db()).findNumber(bucket->id, m_query.key, m_query.version)
                                                                      : std::nullopt;
        if (!object)
            return fail(noSuchKey(m_query.key));
        const auto &parameters = *m_query.request.selectParameters;
        auto request = readSelect(parameters.expression, parameters.expressionType, parameters.inputSerialization, parameters.outputSerialization);
        if (!request)
            return fail(std::move(request.error()));
        request->archive = true;
        const std::string type = request->output.json ? "application/json" : "text/csv";
        auto body = openBody(context, *object, {0, object->size});
        if (!body)
            return fail(std::move(body.error()));
        auto running = select::Query::prepare(std::move(*request), sourceOf(std::move(*body)), context.now());
        if (!running)
            return fail(std::move(running.error()));
        for (bool finished = false; !finished;) {
            if (stopping())
                return fail(Error{"RequestCancelled", "The engine stops.", 499});
            const auto turn = (*running)->run(results, partBytes, turnBytes);
            if (!turn)
                return fail(turn.error());
            finished = *turn;
            if (results.size() < partBytes && !(finished && !results.empty()))
                continue;
            m_written = putFile("results/", std::exchange(results, {}), type);
            if (!m_written)
                return fail(m_written.error());
        }
        return {};
    }

    Expected<void> putFile(std::string_view folder, std::string bytes, std::string type)
    {
        const std::string name = std::string(folder) + reports::fileId(m_query.id, m_files.size());
        auto target = outputOf(m_query, name, {});
        m_files.push_back("s3://" + *target.bucket + '/' + *target.key + '\n');
        auto stored = reports::putFile(m_host.cloud, m_writer, std::move(target), std::move(bytes), std::move(type));
        return stored ? Expected<void>() : fail(std::move(stored.error()));
    }

    /// The manifest comes last: who finds it finds everything.
    Expected<void> finish(std::string_view manifest)
    {
        std::string lines;
        for (const std::string &file : m_files)
            lines += file;
        auto stored = reports::putFile(m_host.cloud, m_writer, outputOf(m_query, manifest, {}), std::move(lines), "text/plain");
        return stored ? Expected<void>() : fail(std::move(stored.error()));
    }

    const ServiceHost &m_host;
    const ArchiveQuery &m_query;
    const Caller m_writer;
    std::vector<std::string> m_files;
    Expected<void> m_written; ///< whether the last part of the results could be
};

} // namespace

std::string ArchiveQuery::pathOf(std::string_view rest) const
{
    const std::string home = reports::underPrefix(*place().prefix, id);
    return rest.empty() ? home : home + '/' + std::string(rest);
}

model::PutObject::Input outputOf(const ArchiveQuery &query, std::string_view rest, std::string type)
{
    const model::S3Location &place = query.place();
    model::PutObject::Input input;
    input.bucket = place.bucketName;
    input.key = query.pathOf(rest);
    if (!type.empty())
        input.contentType = std::move(type);
    if (place.cannedACL)
        input.acl.emplace().value = place.cannedACL->value;
    if (place.accessControlList)
        addGrants(input, *place.accessControlList);
    if (place.storageClass)
        input.storageClass.emplace().value = place.storageClass->value;
    if (place.tagging && place.tagging->tagSet)
        input.tagging = encodeTags(fromTagSet(*place.tagging->tagSet), Tagged::Object);
    for (const auto &entry : place.userMetadata.value_or(std::vector<model::MetadataEntry>()))
        (input.metadata ? *input.metadata : input.metadata.emplace())[entry.name.value_or(std::string())] = entry.value.value_or(std::string());
    if (place.encryption && place.encryption->encryptionType) {
        input.serverSideEncryption.emplace().value = place.encryption->encryptionType->value;
        input.ssekmsKeyId = place.encryption->kmsKeyId;
        if (const auto &context = place.encryption->kmsContext; context && !context->empty()) // plain JSON, or as the header has it
            input.ssekmsEncryptionContext = context->front() == '{' ? toBase64(asBytes(*context)) : *context;
    }
    return input;
}

std::string describe(const ArchiveQuery &query, std::string_view versionId)
{
    json::object text{{"JobId", query.id},
                      {"Action", "Select"},
                      {"StatusCode", "InProgress"},
                      {"Completed", false},
                      {"CreationDate", formatIso8601(query.requested)},
                      {"Tier", query.request.tier ? query.request.tier->value : std::string("Standard")},
                      {"Bucket", query.bucket.name},
                      {"Key", query.key},
                      {"JobOutputPath", query.pathOf()}};
    if (!versionId.empty())
        text["VersionId"] = std::string(versionId);
    if (query.request.description)
        text["JobDescription"] = *query.request.description;
    text["SelectParameters"] = json::parse(encodeConfig(model::SelectParameters::shape(), &*query.request.selectParameters));
    text["OutputLocation"] = json::parse(encodeConfig(model::OutputLocation::shape(), &*query.request.outputLocation));
    return json::serialize(text) + '\n';
}

Expected<void> runQuery(const ServiceHost &host, const ArchiveQuery &query, const std::function<bool()> &stopping)
{
    // Whoever asked has shown with job.txt that it may write there; what follows is written as the place's owner.
    const auto target = BucketRepository(host.database.reader()).find(*query.place().bucketName);
    if (!target)
        return fail(noSuchBucket(*query.place().bucketName));
    return Run(host, query, reports::callerFor(target->account, target->region)).write(stopping);
}

} // namespace nephoscope::s3
