#include "services/logs/LogsService.h"

#include "core/Text.h"
#include "services/logs/Access.h"
#include "services/logs/LogPolicies.h"

namespace nephoscope::logs {

std::span<const store::Migration> LogsService::migrations() const
{
    return LogRepository::migrations();
}

void LogsService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    registerGroups(registry);
    registerStreams(registry);
    registerEvents(registry, m_metrics);
    registerFilters(registry);
    registerPolicies(registry);
    registerQueryDefinitions(registry);
    m_queries.registerOperations(registry, host);
    m_subscriptions.registerOperations(registry, host);
    m_liveTail.registerOperations(registry, host);
}

void LogsService::start(const ServiceHost &host)
{
    m_queries.start(host);
    m_subscriptions.start(host);
}

void LogsService::stop()
{
    m_queries.stop();
    m_liveTail.stop();
}

void LogsService::onReset()
{
    m_queries.onReset();
    m_liveTail.onReset();
}

Expected<void> LogsService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const Caller &caller = context.caller();
    if (caller.via == Via::Service && caller.principal.kind == Principal::Kind::Service)
        return mayWrite(context, operation, input);
    // Each of the groups that are to be searched is asked for.
    if (&operation == &model::StartLiveTail::model()) {
        for (const std::string &group : *input.as<model::StartLiveTail::Input>().logGroupIdentifiers) {
            model::StartLiveTail::Input one;
            one.logGroupIdentifiers.emplace().push_back(group);
            if (auto allowed = Service::authorize(context, operation, api::Value::of(std::move(one))); !allowed)
                return allowed;
        }
        return {};
    }
    if (&operation != &model::StartQuery::model())
        return Service::authorize(context, operation, input);
    const auto &asked = input.as<model::StartQuery::Input>();
    std::vector<std::string> groups = asked.logGroupNames.value_or(asked.logGroupIdentifiers.value_or(std::vector<std::string>()));
    if (groups.empty())
        return Service::authorize(context, operation, input);
    for (std::string &group : groups) {
        model::StartQuery::Input one;
        one.logGroupName = std::move(group);
        if (auto allowed = Service::authorize(context, operation, api::Value::of(std::move(one))); !allowed)
            return allowed;
    }
    return {};
}

std::string LogsService::resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const auto ofGroup = [&context](const std::string &group) {
        const std::string base = group.starts_with("arn:") ? group : "arn:aws:logs:" + context.region() + ':' + context.account() + ":log-group:" + group;
        return base.ends_with(":*") ? base : base + ":*";
    };
    if (&operation == &model::StartLiveTail::model())
        return ofGroup(input.as<model::StartLiveTail::Input>().logGroupIdentifiers->front());
    for (const api::Member &member : input.shape()->members) {
        if (member.name != "logGroupName" && member.name != "logGroupIdentifier" && member.name != "resourceArn")
            continue;
        const auto *value = static_cast<const std::string *>(member.ops->get(static_cast<const std::byte *>(input.data()) + member.offset));
        if (value)
            return ofGroup(*value);
    }
    return "*";
}

} // namespace nephoscope::logs
