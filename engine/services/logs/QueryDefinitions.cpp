#include "core/Random.h"
#include "core/Text.h"
#include "services/logs/InsightsScan.h"
#include "services/logs/Queries.h"
#include "wire/Codec.h"

namespace nephoscope::logs {

namespace {

using Definition = model::QueryDefinition;

constexpr std::size_t mostDefinitions = 1000; // of an account in a Region
constexpr std::size_t mostGroups = 50;

void announce(WriteContext &context, Change::Kind kind, const std::string &id) { context.changed(kind, "logs", "query-definition", {}, id); }

std::optional<std::string> knownBy(WriteContext &context, const char *sql, const std::string &value)
{
    auto query = context.db().query(sql);
    return query.bind(context.account(), context.region(), value).step() ? std::optional(query.string(0)) : std::nullopt;
}

Expected<model::PutQueryDefinition::Output> put(WriteContext &context, const model::PutQueryDefinition::Input &input)
{
    if (input.queryLanguage && input.queryLanguage->value != "CWLI")
        return fail(invalidParameter("Queries in the language " + input.queryLanguage->value + " are not available here: use CWLI."));
    if (input.logGroupNames && input.logGroupNames->size() > mostGroups)
        return fail(invalidParameter("A query searches at most 50 log groups."));
    model::PutQueryDefinition::Output output;
    if (!input.queryDefinitionId && input.clientToken) {
        output.queryDefinitionId = knownBy(context, "SELECT id FROM logs_query_definitions WHERE account = ? AND region = ? AND token = ?", *input.clientToken);
        if (output.queryDefinitionId)
            return output; // the same call once more
    }
    const bool fresh = !input.queryDefinitionId;
    if (fresh) {
        auto count = context.db().query("SELECT count(*) FROM logs_query_definitions WHERE account = ? AND region = ?");
        if (count.bind(context.account(), context.region()).step() && std::size_t(count.integer(0)) >= mostDefinitions)
            return fail(Error{"LimitExceededException", "Resource limit exceeded.", 400});
        output.queryDefinitionId = context.random().uuid();
    } else {
        output.queryDefinitionId = knownBy(context, "SELECT id FROM logs_query_definitions WHERE account = ? AND region = ? AND id = ?", *input.queryDefinitionId);
        if (!output.queryDefinitionId)
            return fail(notFound("The specified query definition does not exist."));
    }
    Definition definition;
    definition.queryDefinitionId = output.queryDefinitionId;
    definition.queryLanguage.emplace().value = "CWLI";
    definition.name = input.name;
    definition.queryString = input.queryString;
    definition.logGroupNames = input.logGroupNames;
    definition.parameters = input.parameters;
    definition.lastModified = context.now().time_since_epoch().count();
    const std::string value = wire::writeJson(Definition::shape(), &definition);
    context.db()
        .query("INSERT INTO logs_query_definitions(id, account, region, name, token, value) VALUES(?, ?, ?, ?, ?, ?) "
               "ON CONFLICT(id) DO UPDATE SET name = excluded.name, value = excluded.value")
        .bind(*output.queryDefinitionId, context.account(), context.region(), *input.name, input.clientToken, value)
        .run();
    announce(context, fresh ? Change::Kind::Created : Change::Kind::Updated, *output.queryDefinitionId);
    return output;
}

Expected<model::DescribeQueryDefinitions::Output> describe(ReadContext &context, const model::DescribeQueryDefinitions::Input &input)
{
    const std::size_t most = limitOf(input.maxResults, std::int32_t(mostDefinitions));
    const std::string prefix = input.queryDefinitionNamePrefix.value_or(std::string());
    // The token is the last name and id of the page before.
    std::string name, id;
    if (input.nextToken) {
        std::string token;
        const std::size_t end = fromBase64(*input.nextToken, token) ? token.rfind('\n') : std::string::npos;
        if (end == std::string::npos)
            return fail(invalidParameter("The specified nextToken is invalid."));
        name = token.substr(0, end);
        id = token.substr(end + 1);
    }
    model::DescribeQueryDefinitions::Output output;
    auto &list = output.queryDefinitions.emplace();
    if (input.queryLanguage && input.queryLanguage->value != "CWLI")
        return output;
    auto row = context.db().query("SELECT value FROM logs_query_definitions WHERE account = ? AND region = ? AND substr(name, 1, length(?)) = ? "
                                  "AND (name, id) > (?, ?) ORDER BY name, id");
    row.bind(context.account(), context.region(), prefix, prefix, name, id);
    while (row.step()) {
        if (list.size() == most) {
            output.nextToken = toBase64(asBytes(*list.back().name + '\n' + *list.back().queryDefinitionId));
            break;
        }
        Definition definition;
        if (wire::readJson(Definition::shape(), row.string(0), &definition))
            list.push_back(std::move(definition));
    }
    return output;
}

Expected<model::DeleteQueryDefinition::Output> remove(WriteContext &context, const model::DeleteQueryDefinition::Input &input)
{
    const int count = context.db()
                          .query("DELETE FROM logs_query_definitions WHERE account = ? AND region = ? AND id = ?")
                          .bind(context.account(), context.region(), *input.queryDefinitionId)
                          .run();
    if (count == 0)
        return fail(notFound("The specified query definition does not exist."));
    announce(context, Change::Kind::Deleted, *input.queryDefinitionId);
    model::DeleteQueryDefinition::Output output;
    output.success = true;
    return output;
}

/// All fields of the event that a `@ptr` leads to; times as milliseconds.
Expected<model::GetLogRecord::Output> record(ReadContext &context, const model::GetLogRecord::Input &input)
{
    const auto pointer = LogPointer::parse(*input.logRecordPointer);
    if (!pointer)
        return fail(invalidParameter("The specified log record pointer is invalid."));
    LogRepository repository(context.db());
    const auto group = repository.findGroup(pointer->group);
    const auto event = group && group->account == context.account() && group->region == context.region() ? repository.findEvent(group->id, pointer->event) : std::nullopt;
    if (!event)
        return fail(notFound("The specified log record does not exist."));
    const auto stream = repository.findStream(event->stream);
    model::GetLogRecord::Output output;
    auto &fields = output.logRecord.emplace();
    for (const auto &[name, value] : wholeRow(*event, *group, stream ? stream->name : std::string())) {
        const auto *moment = std::get_if<Moment>(&value);
        fields.emplace(name, moment ? std::to_string(moment->at) : textOf(value));
    }
    return output;
}

} // namespace

void registerQueryDefinitions(ServiceRegistry &registry)
{
    registry.write<model::PutQueryDefinition>(put);
    registry.read<model::DescribeQueryDefinitions>(describe);
    registry.write<model::DeleteQueryDefinition>(remove);
    registry.read<model::GetLogRecord>(record);
}

} // namespace nephoscope::logs
