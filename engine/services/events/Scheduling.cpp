#include "services/events/Scheduling.h"

#include "core/Text.h"
#include "services/Schedule.h"

#include <boost/json.hpp>

namespace nephoscope::events {

namespace {

constexpr std::string_view jobKind = "events.schedule";
constexpr std::chrono::hours madeUpFor{24};

Job jobOf(const Rule &rule, Timestamp due)
{
    return {std::string(jobKind), std::to_string(rule.id), rule.place.account, rule.place.region, due};
}

BusEvent eventOf(WriteContext &context, const Rule &rule, Timestamp due)
{
    const Envelope envelope{context.random().uuid(), "Scheduled Event", "aws.events", rule.place, due, {rule.arn()}};
    return {wrap(envelope, boost::json::object()), due};
}

Expected<std::optional<Job>> run(WriteContext &context, Router &router, const Job &job)
{
    const auto id = parseInteger(job.key);
    const auto rule = id ? Repository(context.db()).findRule(*id) : std::nullopt;
    const auto schedule = rule && rule->isEnabled() ? Schedule::parse(rule->schedule) : std::nullopt;
    if (!schedule)
        return std::nullopt;
    router.run(context, *rule, eventOf(context, *rule, job.due));
    auto next = schedule->next(job.due);
    while (next && *next < context.now() - madeUpFor)
        next = schedule->next(*next);
    return next ? std::optional(jobOf(*rule, *next)) : std::nullopt;
}

} // namespace

void reschedule(WriteContext &context, const Rule &rule)
{
    const auto schedule = rule.isEnabled() ? Schedule::parse(rule.schedule) : std::nullopt;
    const auto next = schedule ? schedule->next(context.now()) : std::nullopt;
    if (next)
        context.schedule(jobOf(rule, *next));
    else
        context.unschedule(jobKind, std::to_string(rule.id));
}

void registerScheduling(ServiceRegistry &registry, Router &router)
{
    registry.job(std::string(jobKind), [&router](WriteContext &context, const Job &job) { return run(context, router, job); });
}

} // namespace nephoscope::events
