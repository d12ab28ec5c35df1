#include "services/logs/Subscriptions.h"

#include "api/generated/lambda.h"
#include "core/Identity.h"
#include "core/Log.h"
#include "door/InternalOperation.h"
#include "services/logs/FilterItems.h"
#include "services/logs/Packing.h"

#include <algorithm>

namespace nephoscope::logs {

namespace {

using Put = model::PutSubscriptionFilter;

constexpr std::string_view subscriptionKind = "subscription";
constexpr std::string_view courierKind = "logs.subscription";
constexpr std::size_t maxSubscriptions = 2;
constexpr std::string_view packKind = "logs.pack";
constexpr Duration packedWithin = std::chrono::minutes(5);
constexpr auto triedFor = std::chrono::hours(24);

struct OfLogs
{
    static constexpr std::string_view serviceId = "logs";
};

/// A parcel is three lines: the function's ARN, the group's name, what the function gets.
struct LogMail
{
    std::string to;
    std::string group;
    std::string payload;
};

LogMail mailOf(const Parcel &parcel)
{
    const std::size_t first = parcel.content.find('\n');
    const std::size_t second = parcel.content.find('\n', first + 1);
    return {parcel.content.substr(0, first), parcel.content.substr(first + 1, second - first - 1), parcel.content.substr(second + 1)};
}

Call invocation(Caller caller, const std::string &function, const char *type, std::string payload)
{
    api::lambda::Invoke::Input input;
    input.functionName = function;
    input.invocationType.emplace().value = type;
    input.payload.emplace().bytes = std::move(payload);
    return {&api::lambda::Invoke::model(), std::move(caller), api::Value::of(std::move(input)), {}};
}

Expected<Group> checked(ReadContext &context, const Put::Input &input)
{
    auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    if (auto may = requireStandard(*group, "Subscription filters"); !may)
        return fail(std::move(may.error()));
    if (auto pattern = readPattern(input.filterPattern); !pattern)
        return fail(std::move(pattern.error()));
    if (Arn::parse(*input.destinationArn).service != "lambda")
        return fail(invalidParameter("Subscription filters deliver to Lambda functions here: " + *input.destinationArn + " is none."));
    return group;
}

Expected<void> keep(WriteContext &context, const Put::Input &input)
{
    // The group may have gone while the function was asked.
    const auto group = checked(context, input);
    if (!group)
        return fail(group.error());
    LogRepository repository(context.db());
    const auto existing = repository.items(group->id, subscriptionKind);
    const bool known = std::any_of(existing.begin(), existing.end(), [&](const auto &item) { return item.first == *input.filterName; });
    if (!known && existing.size() >= maxSubscriptions)
        return fail(Error{"LimitExceededException", "Resource limit exceeded.", 400});
    model::SubscriptionFilter filter;
    filter.filterName = input.filterName;
    filter.filterPattern = input.filterPattern;
    filter.destinationArn = input.destinationArn;
    filter.distribution.emplace().value = input.distribution ? input.distribution->value : "ByLogStream";
    filter.logGroupName = group->name;
    filter.creationTime = context.now().time_since_epoch().count();
    repository.putItem(group->id, subscriptionKind, *input.filterName, wire::writeJson(model::SubscriptionFilter::shape(), &filter));
    announce(context, *group, Change::Kind::Updated, "subscription-filter", *input.filterName);
    return {};
}

/// Asks the function first, in a way that runs nothing, whether it is there and may be called.
void putSubscription(ReadContext &context, const Deferred<Put> &call)
{
    auto group = checked(context, call.input());
    if (!group)
        return call.answer(fail(std::move(group.error())));
    context.cloud().submit(invocation(logsItself(*group), *call.input().destinationArn, "DryRun", "{}"), [call](const Reply &reply) {
        if (!reply)
            return call.answer(fail(invalidParameter("Could not execute the lambda function. Make sure you have given CloudWatch Logs permission to execute your function.")));
        call.write([call](WriteContext &writing) { return keep(writing, call.input()); },
                   [call](const Error *failure) { call.answer(failure ? Expected<Put::Output>(fail(*failure)) : Expected<Put::Output>(Put::Output{})); });
    });
}

Expected<model::DescribeSubscriptionFilters::Output> describeSubscriptions(ReadContext &context, const model::DescribeSubscriptionFilters::Input &input)
{
    const auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    LogRepository repository(context.db());
    model::DescribeSubscriptionFilters::Output output;
    auto &list = output.subscriptionFilters.emplace();
    for (auto &filter : load<model::SubscriptionFilter>(repository, group->id, subscriptionKind)) {
        if (*filter.filterName > *after && filter.filterName->starts_with(input.filterNamePrefix.value_or(std::string())))
            list.push_back(std::move(filter));
    }
    cutPage(list, limitOf(input.limit, 50), output, [](const model::SubscriptionFilter &filter) { return *filter.filterName; });
    return output;
}

/// Makes parcels of new events.
struct PackEvents : InternalOperation<PackEvents>
{
    static constexpr std::string_view serviceId = "logs";
    static constexpr std::string_view name = "PackEvents";
    struct Input
    {
        std::string key;  ///< of the job that stands for them
        std::string data; ///< its PackOrder
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

Call packing(const std::string &account, const std::string &region, PackEvents::Input input)
{
    Group group;
    group.account = account;
    group.region = region;
    return {&PackEvents::model(), logsItself(group), api::Value::of(std::move(input)), {}};
}

Expected<std::vector<Packed>> preparePacking(ReadContext &context, const PackEvents::Input &input)
{
    return pack(context.db(), context.account(), PackOrder::parse(input.data));
}

/// The parcels take the job's place, in one transaction.
Expected<api::Empty> keepParcels(WriteContext &context, const PackEvents::Input &input, std::vector<Packed> &parcels)
{
    if (!context.db().query("SELECT 1 FROM jobs WHERE kind = ? AND key = ?").bind(packKind, input.key).step())
        return api::Empty{}; // it was done before
    context.unschedule(packKind, input.key);
    const std::string group = PackOrder::parse(input.data).group;
    for (Packed &each : parcels)
        Courier::send(context, courierKind, context.account(), context.region(), each.to + '\n' + group + '\n' + each.payload);
    return api::Empty{};
}

} // namespace

void sendEvents(WriteContext &context, const Group &group, const Stream &stream, std::int64_t first, std::int64_t last)
{
    LogRepository repository(context.db());
    PackOrder order{group.name, stream.name, stream.id, first, last, {}};
    for (const auto &filter : load<model::SubscriptionFilter>(repository, group.id, subscriptionKind))
        order.filters.push_back({*filter.filterName, filter.filterPattern.value_or(std::string()), *filter.destinationArn});
    if (order.filters.empty())
        return;
    // Patterns and gzip are for a worker. The job is there in case that it comes to nothing.
    const Job job{std::string(packKind), context.random().hex(16), group.account, group.region, context.now() + packedWithin, order.text()};
    context.schedule(job);
    context.afterCommit([&cloud = context.cloud(), job] { cloud.submit(packing(job.account, job.region, {job.key, job.data}), [](const Reply &) {}); });
}

void Subscriptions::start(const ServiceHost &host)
{
    host.database.writer().query("UPDATE jobs SET due = 0 WHERE kind = ?").bind(packKind).run();
    m_courier.start(host);
}

Subscriptions::Subscriptions()
    : m_courier(std::string(courierKind),
                {.begin = [this](WriteContext &, const Parcel &parcel) -> Expected<Courier::Beginning> {
                     LogMail mail = mailOf(parcel);
                     Group group;
                     group.account = parcel.account;
                     group.region = parcel.region;
                     group.name = mail.group;
                     return Courier::call(m_host->cloud, invocation(logsItself(group), mail.to, "Event", std::move(mail.payload)));
                 },
                 .failed = [](WriteContext &context, const Parcel &parcel, const Error &error) -> std::optional<Timestamp> {
                     if (!Courier::isMissing(error) && !Courier::isForbidden(error) && context.now() - parcel.sent < triedFor)
                         return context.now() + Courier::pauseAfter(parcel.attempts);
                     log::warning("Events of a log group for " + mailOf(parcel).to + " are given up: " + error.message);
                     return std::nullopt;
                 }})
{
}

void Subscriptions::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_courier.registerOperations<SettleParcel<OfLogs>>(registry, host);
    registry.staged<PackEvents, std::vector<Packed>>(preparePacking, keepParcels);
    registry.job(std::string(packKind), [](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        context.afterCommit([&cloud = context.cloud(), job] { cloud.submit(packing(job.account, job.region, {job.key, job.data}), [](const Reply &) {}); });
        Job again = job;
        again.due = context.now() + packedWithin;
        return std::optional(std::move(again));
    });
    registry.deferred<Put>(putSubscription);
    registry.read<model::DescribeSubscriptionFilters>(describeSubscriptions);
    registry.write<model::DeleteSubscriptionFilter>(
        [](WriteContext &context, const auto &input) { return removeItem<model::DeleteSubscriptionFilter>(context, input, subscriptionKind, "subscription"); });
}

} // namespace nephoscope::logs
