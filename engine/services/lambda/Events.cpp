#include "services/lambda/Events.h"

#include "services/lambda/Counting.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Step.h"

#include <boost/json.hpp>

namespace nephoscope::lambda {

namespace {

using namespace std::chrono_literals;
namespace json = boost::json;
using InvokeConfig = model::FunctionEventInvokeConfig;

constexpr std::string_view eventKind = "lambda.event";

/// An asynchronous invocation as its row has it.
struct Event
{
    std::string id;
    std::int64_t function = 0;
    std::string qualifier;
    std::string payload;
    Timestamp accepted{};
    int attempts = 0;      ///< that ended in an error of the function
    int throttles = 0;     ///< in a row
};

std::optional<Event> findEvent(store::Connection &connection, std::string_view id)
{
    auto query = connection.query("SELECT id, function, qualifier, payload, accepted, attempts, throttles FROM lambda_events WHERE id = ?");
    if (!query.bind(id).step())
        return std::nullopt;
    return Event{query.string(0), query.integer(1), query.string(2), query.string(3), Timestamp(Duration(query.integer(4))),
                 int(query.integer(5)), int(query.integer(6))};
}

void putEvent(store::Connection &connection, const Event &event, bool running)
{
    connection.query("UPDATE lambda_events SET attempts = ?, throttles = ?, running = ? WHERE id = ?")
        .bind(event.attempts, event.throttles, running, event.id)
        .run();
}

Job jobFor(const Event &event, const Function &function, Timestamp due)
{
    return {std::string(eventKind), event.id, function.account, function.region, due};
}

json::value jsonOf(const std::string &text)
{
    json::error_code unreadable;
    json::value value = json::parse(text, unreadable);
    return unreadable ? json::value(text) : value;
}

/// `NAME` or `NAME:QUALIFIER`.
Counted countedOf(const Event &event, const Function &function)
{
    return {function.account, function.region, function.name, event.qualifier.empty() ? function.name : function.name + ':' + event.qualifier};
}

/// What destinations are told (Lambda Developer Guide, "Invocation record"). What was not run has no response.
std::string invocationRecord(const Event &event, const Function &function, const std::string &condition, const Expected<Outcome> &outcome,
                             const std::string &version, Timestamp now)
{
    json::object record{
        {"version", "1.0"},
        {"timestamp", formatIso8601(now)},
        {"requestContext",
         json::object{{"requestId", event.id},
                      {"functionArn", function.arn() + ':' + (event.qualifier.empty() ? std::string(latest) : event.qualifier)},
                      {"condition", condition},
                      {"approximateInvokeCount", event.attempts}}},
        {"requestPayload", jsonOf(event.payload)},
    };
    if (outcome) {
        json::object response{{"statusCode", 200}, {"executedVersion", version}};
        if (!outcome->functionError.empty())
            response["functionError"] = outcome->functionError;
        record["responseContext"] = std::move(response);
        record["responsePayload"] = jsonOf(outcome->payload);
    }
    return json::serialize(record);
}

/// What a dead letter says went wrong: the function's own words, or why it was not run.
void fillDeadLetter(Delivery &delivery, const Event &event, const Expected<Outcome> &outcome)
{
    delivery.body = event.payload;
    delivery.requestId = event.id;
    if (!outcome) {
        const bool throttled = outcome.error().status == 429;
        delivery.errorCode = throttled ? "429" : "500";
        delivery.errorMessage = throttled ? "Rate Exceeded." : outcome.error().message;
        return;
    }
    const json::value error = jsonOf(outcome->payload);
    const auto *message = error.is_object() ? error.get_object().if_contains("errorMessage") : nullptr;
    delivery.errorMessage = message && message->is_string() ? std::string(message->get_string().data(), message->get_string().size()) : outcome->payload;
}

/// Where an event goes when nobody tries any more, or when it went well.
void deliver(WriteContext &context, Metrics &metrics, const Event &event, const Function &function, const std::string &condition,
             const Expected<Outcome> &outcome, const Version &version)
{
    const auto config = loadSetting<InvokeConfig>(context, function, setting::invokes, event.qualifier.empty() ? latest : event.qualifier);
    const bool success = condition == "Success";
    if (!success)
        count(metrics, countedOf(event, function), "AsyncEventsDropped", context.now());
    Delivery delivery;
    delivery.role = version.config.role.value_or(std::string());
    delivery.function = function.name;
    delivery.success = success;
    delivery.cause = event.id;
    const auto &destinations = config ? config->destinationConfig : std::optional<model::DestinationConfig>();
    if (destinations) {
        const auto target = success ? (destinations->onSuccess ? destinations->onSuccess->destination : std::nullopt)
                                    : (destinations->onFailure ? destinations->onFailure->destination : std::nullopt);
        if (target && !target->empty()) {
            delivery.target = *target;
            delivery.body = invocationRecord(event, function, condition, outcome, version.config.version.value_or(std::string(latest)), context.now());
            scheduleDelivery(context, delivery);
        }
    }
    if (!success && version.config.deadLetterConfig && version.config.deadLetterConfig->targetArn) {
        delivery.target = *version.config.deadLetterConfig->targetArn;
        fillDeadLetter(delivery, event, outcome);
        scheduleDelivery(context, delivery);
    }
}

/// What comes after an attempt.
void settleAttempt(WriteContext &context, Metrics &metrics, const std::string &id, const Version &version, const Expected<Outcome> &outcome)
{
    auto event = findEvent(context.db(), id);
    const auto function = event ? FunctionRepository(context.db()).find(event->function) : std::nullopt;
    if (!function)
        return;
    const auto config = loadSetting<InvokeConfig>(context, *function, setting::invokes, event->qualifier.empty() ? latest : event->qualifier);
    const int maxRetries = config ? config->maximumRetryAttempts.value_or(2) : 2;
    const auto maxAge = std::chrono::seconds(config ? config->maximumEventAgeInSeconds.value_or(21'600) : 21'600);
    const auto forget = [&] { context.db().query("DELETE FROM lambda_events WHERE id = ?").bind(id).run(); };
    Duration pause{};
    if (outcome) {
        ++event->attempts;
        event->throttles = 0;
        if (outcome->functionError.empty()) {
            deliver(context, metrics, *event, *function, "Success", outcome, version);
            forget();
            return;
        }
        if (event->attempts > maxRetries) {
            deliver(context, metrics, *event, *function, "RetriesExhausted", outcome, version);
            forget();
            return;
        }
        pause = event->attempts == 1 ? 1min : 2min;
    } else {
        // Throttled, or not able to run at all: from a second on, up to five minutes apart.
        pause = std::min<Duration>(5min, 1s * (1 << std::min(event->throttles, 9)));
        ++event->throttles;
    }
    if (context.now() + pause - event->accepted > maxAge) {
        deliver(context, metrics, *event, *function, "EventAgeExceeded", outcome, version);
        forget();
        return;
    }
    putEvent(context.db(), *event, false);
    context.schedule(jobFor(*event, *function, context.now() + pause));
    if (context.isFlowWatched()) {
        context.hop({.kind = Hop::Kind::Retried, .message = event->id, .to = function->arn(), .until = context.now() + pause,
                     .times = event->attempts + event->throttles});
    }
}

Expected<std::optional<Job>> attempt(WriteContext &context, const Job &job, const ServiceHost &host, Fleet &fleet)
{
    auto event = findEvent(context.db(), job.key);
    const auto function = event ? FunctionRepository(context.db()).find(event->function) : std::nullopt;
    if (!function)
        return std::nullopt;
    const auto resolved = resolve(context, {function->account, function->region, function->name, event->qualifier});
    if (!resolved) { // its version or alias is gone
        context.db().query("DELETE FROM lambda_events WHERE id = ?").bind(event->id).run();
        return std::nullopt;
    }
    if (resolved->version.config.state && resolved->version.config.state->value == "Pending")
        return jobFor(*event, *function, context.now() + 1s);
    if (resolved->function.concurrency == 0) {
        // "all events are sent to the dead-letter queue or the on-failure destination, without retries" (Developer Guide).
        deliver(context, *fleet.metrics(), *event, *function, "ZeroReservedConcurrency",
                fail(throttled("ReservedFunctionConcurrentInvocationLimitExceeded")), resolved->version);
        context.db().query("DELETE FROM lambda_events WHERE id = ?").bind(event->id).run();
        return std::nullopt;
    }
    const Duration age = context.now() - event->accepted;
    count(*fleet.metrics(), countedOf(*event, *function), "AsyncEventAge", context.now(), double(age.count()), "Milliseconds");
    putEvent(context.db(), *event, true);
    Invocation invocation;
    invocation.requestId = event->id;
    invocation.invokedArn = resolved->name.arn();
    invocation.payload = event->payload;
    invocation.done = [&host, metrics = fleet.metrics(), id = event->id, account = job.account, region = job.region, version = resolved->version](Expected<Outcome> outcome) {
        // The service is closing: the next start does it again.
        if (!outcome && outcome.error().code == "ServiceException")
            return;
        runStep(host.cloud, account, region, [metrics, id, version, outcome](WriteContext &writing) { settleAttempt(writing, *metrics, id, version, outcome); });
    };
    context.afterCommit([&fleet, image = imageOf(*resolved), invocation = std::make_shared<Invocation>(std::move(invocation))] {
        fleet.invoke(image, std::move(*invocation));
    });
    return std::nullopt;
}

} // namespace

void acceptEvent(WriteContext &context, Metrics &metrics, const Function &function, const std::string &qualifier, const std::string &requestId,
                 std::string_view payload)
{
    // Services that call for somebody may have asked with the same id before.
    const std::string id = findEvent(context.db(), requestId) ? context.random().uuid() : requestId;
    const Event event{id, function.id, qualifier, {}, context.now(), 0, 0};
    context.db()
        .query("INSERT INTO lambda_events(id, function, qualifier, payload, accepted) VALUES(?, ?, ?, ?, ?)")
        .bind(event.id, event.function, event.qualifier, payload, event.accepted.time_since_epoch().count())
        .run();
    count(metrics, countedOf(event, function), "AsyncEventsReceived", context.now());
    context.schedule(jobFor(event, function, context.now()));
    if (context.isFlowWatched()) {
        context.hop({.kind = Hop::Kind::Sent, .message = event.id, .cause = context.caller().cause, .from = MessageFlow::senderOf(context.caller()),
                     .to = function.arn(), .excerpt = MessageFlow::excerptOf(payload)});
    }
}

void reviveEvents(const ServiceHost &host)
{
    {
        auto query = host.database.writer().query("SELECT 1 FROM lambda_events WHERE running LIMIT 1");
        if (!query.step())
            return;
    }
    runStep(host.cloud, std::string(defaultAccount), std::string(defaultRegion), [](WriteContext &context) {
        std::vector<Event> events;
        {
            auto query = context.db().query("SELECT id FROM lambda_events WHERE running");
            while (query.step()) {
                Event event;
                event.id = query.string(0);
                events.push_back(std::move(event));
            }
        }
        for (const Event &named : events) {
            const auto event = findEvent(context.db(), named.id);
            const auto function = event ? FunctionRepository(context.db()).find(event->function) : std::nullopt;
            if (!function)
                continue;
            putEvent(context.db(), *event, false);
            context.schedule(jobFor(*event, *function, context.now()));
        }
    });
}

void registerEvents(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet)
{
    registry.job(std::string(eventKind), [&host, &fleet](WriteContext &context, const Job &job) { return attempt(context, job, host, fleet); });
}

} // namespace nephoscope::lambda
