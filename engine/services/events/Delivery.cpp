#include "services/events/Delivery.h"

#include "core/Log.h"
#include "services/events/RemoteCalls.h"
#include "services/events/Router.h"
#include "services/events/TargetCalls.h"
#include "services/events/TargetRoles.h"
#include "wire/Codec.h"

#include <boost/json.hpp>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

constexpr std::string_view courierKind = "events.deliver";
constexpr std::size_t mostMeters = 1000; ///< of rules, which come and go
constexpr std::int64_t defaultAttempts = 185;
constexpr std::int64_t defaultAge = 24 * 60 * 60;

struct OfEvents
{
    static constexpr std::string_view serviceId = "events";
};

std::string encode(const TargetMail &mail)
{
    json::object death;
    for (const auto &[name, value] : mail.death)
        death[name] = value;
    json::object all{{"rule", mail.rule},
                     {"target", wire::writeJson(Target::shape(), &mail.target)},
                     {"event", mail.event},
                     {"hops", mail.hops},
                     {"death", std::move(death)}};
    // Most targets get the event as it is.
    if (mail.payload != mail.event)
        all["payload"] = mail.payload;
    return json::serialize(all);
}

std::string textOf(const json::object &object, std::string_view name)
{
    return std::string(object.at(name).as_string());
}

Expected<TargetMail> decode(const Parcel &parcel)
{
    json::error_code error;
    const json::value value = json::parse(parcel.content, error);
    if (error)
        return fail(internalError("an event on its way cannot be read"));
    const json::object &all = value.as_object();
    TargetMail mail;
    mail.rule = textOf(all, "rule");
    if (auto read = wire::readJson(Target::shape(), textOf(all, "target"), &mail.target); !read)
        return fail(std::move(read.error()));
    mail.event = textOf(all, "event");
    mail.payload = all.contains("payload") ? textOf(all, "payload") : mail.event;
    mail.hops = static_cast<int>(all.at("hops").as_int64());
    for (const auto &member : all.at("death").as_object())
        mail.death.emplace(member.key(), member.value().as_string());
    return mail;
}

/// The rule's ARN, which encode() writes first.
std::string ruleIn(std::string_view content)
{
    static constexpr std::string_view begin = R"({"rule":")";
    if (!content.starts_with(begin))
        return {};
    content.remove_prefix(begin.size());
    // boost::json writes slashes as they are.
    return std::string(content.substr(0, content.find('"')));
}

/// What no retry will mend.
bool isFinal(const Error &error)
{
    return Courier::isMissing(error) || Courier::isForbidden(error) || RemoteCalls::isFinal(error);
}

std::string_view codeOf(const Error &error)
{
    if (Courier::isForbidden(error))
        return "NO_PERMISSIONS";
    if (Courier::isMissing(error))
        return "NO_RESOURCE";
    if (error.code.find("Throttl") != std::string::npos)
        return "THROTTLING";
    return error.isServerFault() ? "SERVICE_UNAVAILABLE" : "SDK_CLIENT_ERROR";
}

} // namespace

void sendToTarget(WriteContext &context, const Place &place, const TargetMail &mail)
{
    Courier::send(context, courierKind, place.account, place.region, encode(mail));
}

Delivery::Delivery(std::shared_ptr<Metrics> metrics)
    : m_metrics(std::move(metrics)),
      m_courier(std::string(courierKind), {.begin = [this](WriteContext &context, const Parcel &parcel) { return begin(context, parcel); },
                                           .failed = [this](WriteContext &context, const Parcel &parcel, const Error &error) { return failed(context, parcel, error); },
                                           .arrived = [this](WriteContext &context, const Parcel &parcel) { arrived(context, parcel); }}),
      m_remote(std::make_unique<RemoteCalls>())
{
}

Delivery::~Delivery() = default;

void Delivery::count(const std::string &rule, Counted what, Timestamp now, double value)
{
    static constexpr std::array<std::pair<const char *, const char *>, countedThings> names{{{"Invocations", "Count"},
                                                                                               {"InvocationAttempts", "Count"},
                                                                                               {"IngestionToInvocationStartLatency", "Milliseconds"},
                                                                                               {"SuccessfulInvocationAttempts", "Count"},
                                                                                               {"IngestionToInvocationSuccessLatency", "Milliseconds"},
                                                                                               {"IngestionToInvocationCompleteLatency", "Milliseconds"}}};
    if (m_meters.size() > mostMeters)
        m_meters.clear();
    RuleMeters &meters = m_meters[rule];
    const auto index = std::size_t(what);
    if (!meters.rule[index]) {
        MetricSeries series = seriesOf(rule, names[index].first, names[index].second);
        meters.rule[index] = m_metrics->meter(series);
        series.dimensions.clear();
        meters.all[index] = m_metrics->meter(series);
    }
    meters.rule[index]->add(now, value);
    meters.all[index]->add(now, value);
}

void Delivery::stop()
{
    m_remote->stop();
}

void Delivery::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_roles = std::make_unique<TargetRoles>(host);
    m_courier.registerOperations<SettleParcel<OfEvents>>(registry, host);
}

Expected<Courier::Beginning> Delivery::begin(WriteContext &context, const Parcel &parcel)
{
    const auto mail = decode(parcel);
    if (!mail)
        return fail(mail.error());
    if (mail->death.empty() && parcel.attempts == 0) {
        count(mail->rule, Counted::Invocations, context.now());
        count(mail->rule, Counted::StartLatency, context.now(), double((context.now() - parcel.sent).count()));
    }
    if (mail->death.empty())
        count(mail->rule, Counted::Attempts, context.now());
    if (mail->death.empty() && parcel.attempts > 0)
        countFor(*m_metrics, mail->rule, "RetryInvocationAttempts", context.now());
    if (mail->death.empty() && isApiDestination(*mail->target.arn))
        return m_remote->begin(context, *mail);
    auto call = callFor(*mail, {parcel.account, parcel.region});
    if (!call)
        return fail(std::move(call.error()));
    if (mail->death.empty() && mail->target.roleArn)
        return m_roles->as(*mail->target.roleArn, std::move(*call));
    return Courier::call(m_host->cloud, std::move(*call));
}

void Delivery::arrived(WriteContext &context, const Parcel &parcel)
{
    // Hardly any parcel is for a dead-letter queue, and the others need not be read for this.
    if (parcel.content.find(R"("death":{})") != std::string::npos) {
        const std::string rule = ruleIn(parcel.content);
        const double spent = double((context.now() - parcel.sent).count());
        count(rule, Counted::Successes, context.now());
        count(rule, Counted::SuccessLatency, context.now(), spent);
        count(rule, Counted::CompleteLatency, context.now(), spent);
        return;
    }
    if (const auto mail = decode(parcel); mail && !mail->death.empty())
        countFor(*m_metrics, mail->rule, "InvocationsSentToDlq", context.now());
}

std::optional<Timestamp> Delivery::failed(WriteContext &context, const Parcel &parcel, const Error &error)
{
    auto mail = decode(parcel);
    if (!mail) {
        log::warning(mail.error().message);
        return std::nullopt;
    }
    const bool dead = !mail->death.empty();
    std::int64_t maxAttempts = defaultAttempts, maxAge = defaultAge;
    if (mail->target.retryPolicy && !dead) {
        maxAttempts = mail->target.retryPolicy->maximumRetryAttempts.value_or(maxAttempts);
        maxAge = mail->target.retryPolicy->maximumEventAgeInSeconds.value_or(maxAge);
    }
    const Timestamp next = context.now() + Courier::pauseAfter(parcel.attempts);
    const bool tooOften = parcel.attempts > maxAttempts;
    const bool tooOld = next - parcel.sent > std::chrono::seconds(maxAge);
    const bool again = !tooOften && !tooOld && (dead || !isFinal(error));
    if (!dead && context.isFlowWatched()) {
        Hop hop{.kind = Courier::isForbidden(error) ? Hop::Kind::Denied : again ? Hop::Kind::Retried : Hop::Kind::Failed,
                .message = eventIdOf(mail->event), .from = mail->rule, .to = *mail->target.arn, .excerpt = MessageFlow::excerptOf(error.message)};
        hop.until = again ? next : Timestamp{};
        hop.times = parcel.attempts;
        context.hop(std::move(hop));
    }
    if (again)
        return next;
    if (!dead) {
        countFor(*m_metrics, mail->rule, "FailedInvocations", context.now());
        count(mail->rule, Counted::CompleteLatency, context.now(), double((context.now() - parcel.sent).count()));
    }
    if (dead)
        countFor(*m_metrics, mail->rule, "InvocationsFailedToBeSentToDlq", context.now());
    if (dead || !mail->target.deadLetterConfig || !mail->target.deadLetterConfig->arn) {
        log::warning("An event of " + mail->rule + " for " + *mail->target.arn + " is given up: " + error.message);
        return std::nullopt;
    }
    mail->death = {{"RULE_ARN", mail->rule},
                   {"TARGET_ARN", *mail->target.arn},
                   {"ERROR_CODE", std::string(codeOf(error))},
                   {"ERROR_MESSAGE", error.message.empty() ? error.code : error.message},
                   {"RETRY_ATTEMPTS", std::to_string(parcel.attempts - 1)}};
    if (!isFinal(error))
        mail->death.emplace("EXHAUSTED_RETRY_CONDITION", tooOften ? "MaximumRetryAttempts" : "MaximumEventAgeInSeconds");
    sendToTarget(context, {parcel.account, parcel.region}, *mail);
    return std::nullopt;
}

} // namespace nephoscope::events
