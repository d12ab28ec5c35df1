#include "services/logs/FilterItems.h"

#include <charconv>
#include <utility>

namespace nephoscope::logs {

namespace {

constexpr std::string_view metricKind = "metric";
constexpr std::size_t maxMetricFilters = 100;
/// CloudWatch's.
constexpr std::size_t maxDataPerPut = 1000;

Expected<model::PutMetricFilter::Output> putMetric(WriteContext &context, const model::PutMetricFilter::Input &input)
{
    const auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    if (auto may = requireStandard(*group, "Metric filters"); !may)
        return fail(std::move(may.error()));
    if (auto pattern = readPattern(input.filterPattern); !pattern)
        return fail(std::move(pattern.error()));
    LogRepository repository(context.db());
    model::MetricFilter filter;
    filter.filterName = input.filterName;
    filter.filterPattern = input.filterPattern;
    filter.metricTransformations = input.metricTransformations;
    filter.creationTime = context.now().time_since_epoch().count();
    filter.logGroupName = group->name;
    for (const auto &transformation : *input.metricTransformations) {
        if (transformation.defaultValue && transformation.dimensions && !transformation.dimensions->empty())
            return fail(invalidParameter("Invalid metric transformation: dimensions and default value are mutually exclusive properties."));
    }
    const auto existing = repository.items(group->id, metricKind);
    const bool known = std::any_of(existing.begin(), existing.end(), [&](const auto &item) { return item.first == *input.filterName; });
    if (!known && existing.size() >= maxMetricFilters)
        return fail(Error{"LimitExceededException", "Resource limit exceeded.", 400});
    repository.putItem(group->id, metricKind, *input.filterName, wire::writeJson(model::MetricFilter::shape(), &filter));
    announce(context, *group, Change::Kind::Updated, "metric-filter", *input.filterName);
    return model::PutMetricFilter::Output{};
}

Expected<model::DescribeMetricFilters::Output> describeMetrics(ReadContext &context, const model::DescribeMetricFilters::Input &input)
{
    LogRepository repository(context.db());
    std::vector<Group> groups;
    if (input.logGroupName) {
        auto group = openGroup(context, *input.logGroupName);
        if (!group)
            return fail(group.error());
        groups.push_back(std::move(*group));
    } else {
        groups = repository.groups(context.account(), context.region(), {}, {}, {}, SIZE_MAX);
    }
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    const std::size_t limit = limitOf(input.limit, 50);
    // Neither a group's name nor a filter's has a line break.
    const auto place = [](const model::MetricFilter &filter) { return *filter.logGroupName + '\n' + *filter.filterName; };
    model::DescribeMetricFilters::Output output;
    auto &list = output.metricFilters.emplace();
    for (const Group &group : groups) {
        for (auto &filter : load<model::MetricFilter>(repository, group.id, metricKind)) {
            const bool named = !input.filterNamePrefix || filter.filterName->starts_with(*input.filterNamePrefix);
            const bool counts = !input.metricName || std::any_of(filter.metricTransformations->begin(), filter.metricTransformations->end(), [&](const auto &each) {
                return each.metricName == input.metricName && each.metricNamespace == input.metricNamespace;
            });
            if (named && counts && list.size() <= limit && place(filter) > *after)
                list.push_back(std::move(filter));
        }
    }
    cutPage(list, limit, output, place);
    return output;
}

Expected<model::TestMetricFilter::Output> testMetric(ReadContext &, const model::TestMetricFilter::Input &input)
{
    const auto pattern = readPattern(input.filterPattern);
    if (!pattern)
        return fail(pattern.error());
    model::TestMetricFilter::Output output;
    auto &matches = output.matches.emplace();
    for (std::size_t index = 0; index < input.logEventMessages->size(); ++index) {
        const std::string &message = (*input.logEventMessages)[index];
        if (!pattern->matches(message))
            continue;
        auto &match = matches.emplace_back();
        match.eventNumber = std::int64_t(index + 1);
        match.eventMessage = message;
        match.extractedValues = pattern->extract(message);
    }
    return output;
}

/// The value a metric gets from a message: a number, or what the pattern found under a name.
std::optional<double> valueOf(const std::string &wanted, const std::map<std::string, std::string> &found)
{
    const auto named = found.find(wanted);
    const std::string &text = named == found.end() ? wanted : named->second;
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

void count(WriteContext &context, const Group &group, const model::MetricFilter &filter, const std::vector<model::InputLogEvent> &events)
{
    const auto pattern = FilterPattern::known(filter.filterPattern.value_or(std::string()));
    if (!pattern)
        return;
    for (const auto &transformation : *filter.metricTransformations) {
        api::cloudwatch::PutMetricData::Input input;
        input.namespace_ = transformation.metricNamespace;
        auto &data = input.metricData.emplace();
        const auto add = [&](std::int64_t time, double value, const std::map<std::string, std::string> &found) {
            auto &datum = data.emplace_back();
            datum.metricName = transformation.metricName;
            datum.timestamp = Timestamp(Duration(time));
            datum.value = value;
            if (transformation.unit)
                datum.unit.emplace().value = transformation.unit->value;
            for (const auto &[name, selector] : transformation.dimensions.value_or(std::map<std::string, std::string>())) {
                if (const auto each = found.find(selector); each != found.end()) {
                    auto &dimension = (datum.dimensions ? *datum.dimensions : datum.dimensions.emplace()).emplace_back();
                    dimension.name = name;
                    dimension.value = each->second;
                }
            }
        };
        for (const auto &event : events) {
            if (!pattern->matches(*event.message)) {
                if (transformation.defaultValue)
                    add(*event.timestamp, *transformation.defaultValue, {});
                continue;
            }
            const auto found = pattern->extract(*event.message);
            if (const auto value = valueOf(*transformation.metricValue, found))
                add(*event.timestamp, *value, found);
        }
        publish(context, group, std::move(input));
    }
}

} // namespace

Expected<FilterPattern> readPattern(const std::optional<std::string> &text)
{
    auto pattern = FilterPattern::parse(text.value_or(std::string()));
    if (!pattern)
        return fail(invalidParameter("Invalid filter pattern: " + pattern.error()));
    return std::move(*pattern);
}

Caller logsItself(const Group &group)
{
    Caller caller;
    caller.principal = Principal::service("logs.amazonaws.com");
    caller.principal.account = AccountId{group.account};
    caller.region = Region{group.region};
    caller.via = Via::Service;
    caller.sourceArn = group.arn() + ":*";
    caller.sourceAccount = group.account;
    return caller;
}

void publish(WriteContext &context, const Group &group, api::cloudwatch::PutMetricData::Input input)
{
    const auto data = std::exchange(*input.metricData, {});
    for (std::size_t from = 0; from < data.size(); from += maxDataPerPut) {
        auto part = input;
        part.metricData->assign(data.begin() + std::ptrdiff_t(from), data.begin() + std::ptrdiff_t(std::min(from + maxDataPerPut, data.size())));
        context.afterCommit([&cloud = context.cloud(), caller = logsItself(group), part = std::move(part)] {
            cloud.submit({&api::cloudwatch::PutMetricData::model(), caller, api::Value::of(part)}, [](const Reply &) {});
        });
    }
}

void countEvents(WriteContext &context, const Group &group, const std::vector<model::InputLogEvent> &events)
{
    LogRepository repository(context.db());
    for (const auto &filter : load<model::MetricFilter>(repository, group.id, metricKind))
        count(context, group, filter, events);
}

void registerFilters(ServiceRegistry &registry)
{
    registry.write<model::PutMetricFilter>(putMetric);
    registry.read<model::DescribeMetricFilters>(describeMetrics);
    registry.read<model::TestMetricFilter>(testMetric);
    registry.write<model::DeleteMetricFilter>([](WriteContext &context, const auto &input) { return removeItem<model::DeleteMetricFilter>(context, input, metricKind, "metric"); });
}

} // namespace nephoscope::logs
