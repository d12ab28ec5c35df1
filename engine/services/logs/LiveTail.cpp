#include "services/logs/LiveTail.h"

#include "core/Identity.h"
#include "core/Random.h"
#include "services/logs/FilterItems.h"
#include "services/logs/TailSession.h"

namespace nephoscope::logs {

namespace {

using Input = model::StartLiveTail::Input;

Expected<Group> openTailed(ReadContext &context, const std::string &identifier)
{
    if (!identifier.starts_with("arn:"))
        return fail(invalidParameter("The log group identifier " + identifier + " is not valid. Log groups of a Live Tail session are specified by their ARNs."));
    if (identifier.ends_with('*'))
        return fail(invalidParameter("The log group identifier " + identifier + " is not valid. The ARN can't end with an asterisk."));
    if (Arn::parse(identifier).region != context.region())
        return fail(notFound("The specified log group does not exist."));
    auto group = openGroup(context, identifier);
    if (group && group->kind != "STANDARD")
        return fail(Error{"InvalidOperationException", "Live Tail is available only for log groups of the Standard log class.", 400});
    return group;
}

Expected<TailScope> scopeOf(ReadContext &context, const Input &input)
{
    TailScope scope;
    scope.streams = input.logStreamNames.value_or(std::vector<std::string>());
    scope.prefixes = input.logStreamNamePrefixes.value_or(std::vector<std::string>());
    if (!scope.streams.empty() && !scope.prefixes.empty())
        return fail(invalidParameter("logStreamNames and logStreamNamePrefixes are mutually exclusive parameters."));
    if (input.logGroupIdentifiers->size() > 1 && !(scope.streams.empty() && scope.prefixes.empty()))
        return fail(invalidParameter("logStreamNames and logStreamNamePrefixes can be specified only with a single log group."));
    auto pattern = readPattern(input.logEventFilterPattern);
    if (!pattern)
        return fail(std::move(pattern.error()));
    scope.pattern = std::move(*pattern);
    for (const std::string &identifier : *input.logGroupIdentifiers) {
        auto group = openTailed(context, identifier);
        if (!group)
            return fail(std::move(group.error()));
        if (std::none_of(scope.groups.begin(), scope.groups.end(), [&](const Group &other) { return other.id == group->id; }))
            scope.groups.push_back(std::move(*group));
    }
    for (const std::string &name : scope.streams) {
        if (auto stream = openStream(context, scope.groups.front(), name); !stream)
            return fail(std::move(stream.error()));
    }
    return scope;
}

Expected<model::StartLiveTail::Output> startTail(ReadContext &context, const Input &input, const std::shared_ptr<TailHub> &hub)
{
    auto scope = scopeOf(context, input);
    if (!scope)
        return fail(std::move(scope.error()));
    const std::int64_t last = LogRepository(context.db()).lastEvent();
    const auto session = std::make_shared<TailSession>(hub, std::move(*scope), last, context.now());
    if (!hub->enter(session))
        return fail(Error{"LimitExceededException", "The maximum number of concurrent Live Tail sessions, 15, is reached.", 400});
    model::LiveTailSessionStart start;
    start.requestId = context.random().uuid();
    start.sessionId = context.random().uuid();
    start.logGroupIdentifiers = input.logGroupIdentifiers;
    start.logStreamNames = input.logStreamNames.value_or(std::vector<std::string>());
    start.logStreamNamePrefixes = input.logStreamNamePrefixes.value_or(std::vector<std::string>());
    start.logEventFilterPattern = input.logEventFilterPattern.value_or(std::string());
    session->begin(start);
    model::StartLiveTail::Output output;
    output.responseStream = wire::eventBody(session);
    return output;
}

} // namespace

void LiveTail::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_hub = std::make_shared<TailHub>(host);
    registry.read<model::StartLiveTail>([hub = m_hub](ReadContext &context, const Input &input) { return startTail(context, input, hub); });
}

void LiveTail::stop()
{
    if (m_hub)
        m_hub->close();
}

void LiveTail::onReset()
{
    if (m_hub)
        m_hub->endAll();
}

} // namespace nephoscope::logs
