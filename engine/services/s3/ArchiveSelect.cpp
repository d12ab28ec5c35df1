#include "services/s3/ArchiveSelect.h"

#include "core/Log.h"
#include "core/Text.h"
#include "door/InternalOperation.h"
#include "door/Waiting.h"
#include "services/ReportFiles.h"
#include "services/s3/Access.h"
#include "services/s3/AccessControl.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Encryption.h"
#include "services/s3/Errors.h"
#include "services/s3/Headers.h"
#include "services/s3/Restore.h"
#include "services/s3/SelectRequest.h"

namespace nephoscope::s3 {

namespace {

namespace model = api::s3;

constexpr std::string_view selectKind = "s3.select";
constexpr std::size_t maxSqlBytes = 128 * 1024;
constexpr std::size_t maxPrefixBytes = 512;

/// The next query whose time has come.
struct TakeQuery : InternalOperation<TakeQuery>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "TakeArchiveQuery";
    struct Input
    {
        std::string finished; ///< id of one that is done
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::optional<ArchiveQuery> query;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

Expected<TakeQuery::Output> take(WriteContext &context, const TakeQuery::Input &input)
{
    if (!input.finished.empty())
        context.db().query("DELETE FROM s3_select_jobs WHERE id = ?").bind(input.finished).run();
    TakeQuery::Output output;
    auto row = context.db().query("SELECT id, account, region, bucket, name, key, version, request, requested, due FROM s3_select_jobs "
                                  "WHERE due <= ? ORDER BY due, id LIMIT 1");
    row.bind(std::int64_t(context.now().time_since_epoch().count()));
    if (!row.step())
        return output;
    ArchiveQuery &query = output.query.emplace();
    query.id = row.string(0);
    query.bucket.account = row.string(1);
    query.bucket.region = row.string(2);
    query.bucket.id = row.integer(3);
    query.bucket.name = row.string(4);
    query.key = row.string(5);
    query.version = row.integer(6);
    query.requested = Timestamp(Duration(row.integer(8)));
    query.due = Timestamp(Duration(row.integer(9)));
    if (auto decoded = decodeConfig(model::RestoreRequest::shape(), row.string(7), &query.request); !decoded)
        return fail(internalError(decoded.error().message));
    return output;
}

/// What can be seen without the object: the query in the words of S3 Select.
Expected<void> checkRequest(const model::RestoreRequest &request)
{
    if (!request.type || request.type->value != "SELECT" || !request.selectParameters || !request.outputLocation || !request.outputLocation->s3)
        return fail(malformedXml());
    if (request.days || request.glacierJobParameters) // those are of restores
        return fail(malformedXml());
    if (auto checked = checkSchema(model::RestoreRequest::shape(), &request); !checked)
        return checked;
    const model::S3Location &place = *request.outputLocation->s3;
    if (place.prefix->size() > maxPrefixBytes)
        return fail(invalidArgument("The length of the output prefix must not exceed 512 bytes", "Prefix", *place.prefix));
    if (place.cannedACL && place.accessControlList)
        return fail(invalidRequest("Specifying both Canned ACLs and Header Grants is not allowed"));
    return {};
}

Expected<void> checkQuery(ReadContext &context, const model::SelectParameters &parameters, const Object &object)
{
    auto request = readSelect(parameters.expression, parameters.expressionType, parameters.inputSerialization, parameters.outputSerialization);
    if (!request)
        return fail(std::move(request.error()));
    if (request->expression.size() > maxSqlBytes)
        return fail(select::selectError("ExpressionTooLong"));
    if (request->format != select::Request::Format::Csv || request->compression != select::Compression::None)
        return fail(select::selectError("InvalidDataSource", "Archived objects can be queried when they are uncompressed CSV only."));
    // Bytes are looked at already: whoever may not open them is told now, not in some hours.
    auto body = openBody(context, object, {0, std::min<std::uint64_t>(object.size, 1)});
    if (!body)
        return fail(std::move(body.error()));
    char byte = 0;
    auto source = sourceOf(std::move(*body));
    if (auto read = source->read(&byte, 1); !read)
        return fail(std::move(read.error()));
    request->archive = true;
    auto prepared = select::Query::prepare(std::move(*request), std::move(source), context.now());
    return prepared ? Expected<void>() : fail(std::move(prepared.error()));
}

Expected<ArchiveQuery> prepare(ReadContext &context, const model::RestoreObject::Input &input, std::string &versionId)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto object = openForSubresource(context, *bucket, input.key, input.versionId, "POST");
    if (!object)
        return fail(object.error());
    if (auto checked = checkRequest(*input.restoreRequest); !checked)
        return fail(std::move(checked.error()));
    ArchiveQuery query;
    query.request = *input.restoreRequest;
    const auto time = retrievalTime(*object, query.request.tier ? query.request.tier->value : std::string());
    if (!time)
        return fail(time.error());
    const Asked asked{input.versionId ? "s3:GetObjectVersion" : "s3:GetObject", &object->key, input.versionId ? &*input.versionId : nullptr};
    if (auto allowed = checkAsked(context, *bucket, asked); !allowed)
        return fail(std::move(allowed.error()));
    if (auto checked = checkReadKey(decodeHeaders(object->headers).encryption, std::nullopt); !checked)
        return fail(std::move(checked.error()));
    const auto target = BucketRepository(context.db()).find(*query.place().bucketName);
    if (!target)
        return fail(noSuchBucket(*query.place().bucketName));
    if (target->region != bucket->region)
        return fail(invalidArgument("The output location must be in the same AWS Region as the archived object", "BucketName", target->name));
    if (auto checked = checkQuery(context, *query.request.selectParameters, *object); !checked)
        return fail(std::move(checked.error()));
    query.id = context.random().text(52, "0123456789abcdefghijklmnopqrstuvwxyz");
    query.bucket = *bucket;
    query.key = object->key;
    query.version = object->version;
    query.requested = context.now();
    query.due = wholeSecond(context.now() + *time);
    versionId = object->versionId;
    return query;
}

Expected<model::RestoreObject::Output> keep(WriteContext &context, const ArchiveQuery &query)
{
    context.db()
        .query("INSERT INTO s3_select_jobs(id, account, region, bucket, name, key, version, request, requested, due) "
               "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(query.id, query.bucket.account, query.bucket.region, query.bucket.id, query.bucket.name, query.key, query.version,
              encodeConfig(model::RestoreRequest::shape(), &query.request), std::int64_t(query.requested.time_since_epoch().count()),
              std::int64_t(query.due.time_since_epoch().count()))
        .run();
    context.schedule({std::string(selectKind), query.id, query.bucket.account, query.bucket.region, query.due});
    model::RestoreObject::Output output;
    output.statusCode = 202;
    output.restoreOutputPath = query.pathOf();
    return output;
}

} // namespace

void ArchiveSelects::begin(ReadContext &context, const Deferred<model::RestoreObject> &call)
{
    std::string versionId;
    auto query = prepare(context, call.input(), versionId);
    if (!query)
        return call.answer(fail(std::move(query.error())));
    // Written as the caller: whether it may write there, with that list, key and class, is S3's own answer to it.
    Caller writer = context.caller();
    writer.via = Via::Service;
    writer.http = nullptr;
    writer.requestId.clear();
    auto placeholder = outputOf(*query, "job.txt", "text/plain");
    placeholder.body = api::Body::fromString(describe(*query, versionId));
    context.cloud().submit({&model::PutObject::model(), std::move(writer), api::Value::of(std::move(placeholder))},
                           [call, query = std::move(*query)](const Reply &reply) {
        if (!reply)
            return call.answer(fail(reply.error()));
        answerByWriting<model::RestoreObject>(call, [query](WriteContext &writing) { return keep(writing, query); });
    });
}

void ArchiveSelects::registerOperations(ServiceRegistry &registry)
{
    registry.write<TakeQuery>(take);
    registry.job(std::string(selectKind), [this](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        // Its time has come, and stays so for a process that finds the clock set back.
        context.db().query("UPDATE s3_select_jobs SET due = 0 WHERE id = ?").bind(job.key).run();
        context.afterCommit([this] { m_thread.wake(); });
        return std::nullopt;
    });
}

void ArchiveSelects::start(const ServiceHost &host)
{
    m_host = &host;
    if (host.database.writer().query("SELECT 1 FROM s3_select_jobs LIMIT 1").step())
        m_thread.wake();
}

bool ArchiveSelects::step()
{
    const Caller anyone = reports::callerFor(std::string(defaultAccount), std::string(defaultRegion));
    auto taken = callAndWait<TakeQuery>(m_host->cloud, anyone, {});
    while (taken && taken->query && !m_thread.isStopping()) {
        const ArchiveQuery &query = *taken->query;
        const auto ran = runQuery(*m_host, query, [this] { return m_thread.isStopping(); });
        if (!ran && m_thread.isStopping())
            return false; // it stays noted
        if (!ran)
            log::warning("the output of the query " + query.id + " on " + query.bucket.name + " cannot be written: " + ran.error().message);
        taken = callAndWait<TakeQuery>(m_host->cloud, anyone, {query.id});
    }
    if (!taken)
        log::warning("queries on archived objects wait: " + taken.error().message);
    return false;
}

} // namespace nephoscope::s3
