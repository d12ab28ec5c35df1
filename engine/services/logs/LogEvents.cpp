#include "services/logs/Access.h"

#include "core/Text.h"
#include "services/logs/EmbeddedMetrics.h"
#include "services/logs/FilterPattern.h"
#include "services/logs/Subscriptions.h"

namespace nephoscope::logs {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t maxBatchBytes = 1'048'576;
constexpr std::size_t eventOverhead = 26; ///< what AWS counts beside a message
constexpr std::size_t maxPage = 10'000;
constexpr std::size_t maxPageBytes = 1'048'576;
constexpr std::int64_t day = 86'400'000;

std::int64_t millis(Timestamp time)
{
    return time.time_since_epoch().count();
}

/// Which events of a batch are too old or too new to be kept; they are told and the others taken.
model::RejectedLogEventsInfo judge(const std::vector<model::InputLogEvent> &events, const Group &group, std::int64_t now, std::vector<const model::InputLogEvent *> &kept)
{
    model::RejectedLogEventsInfo rejected;
    for (std::size_t index = 0; index < events.size(); ++index) {
        const std::int64_t time = *events[index].timestamp;
        if (group.retention && time < now - day * *group.retention)
            rejected.expiredLogEventEndIndex = std::int32_t(index + 1);
        else if (time < now - 14 * day)
            rejected.tooOldLogEventEndIndex = std::int32_t(index + 1);
        else if (time > now + 7'200'000) {
            if (!rejected.tooNewLogEventStartIndex)
                rejected.tooNewLogEventStartIndex = std::int32_t(index);
        } else {
            kept.push_back(&events[index]);
        }
    }
    return rejected;
}

/// For the group, and for all of them.
void countIncoming(Metrics &metrics, const Group &group, const std::vector<model::InputLogEvent> &taken, Timestamp now)
{
    std::size_t bytes = 0;
    for (const model::InputLogEvent &event : taken)
        bytes += event.message->size() + eventOverhead;
    MetricSeries series{group.account, group.region, "AWS/Logs", {}, {}, {}};
    for (const bool ofGroup : {false, true}) {
        if (ofGroup)
            series.dimensions.emplace("LogGroupName", group.name);
        series.name = "IncomingLogEvents";
        series.unit = "None";
        metrics.add(series, now, double(taken.size()));
        series.name = "IncomingBytes";
        series.unit = "Bytes";
        metrics.add(series, now, double(bytes));
    }
}

Expected<model::PutLogEvents::Output> put(WriteContext &context, const model::PutLogEvents::Input &input, Metrics &metrics)
{
    auto group = openGroup(context, input);
    auto stream = group ? openStream(context, *group, *input.logStreamName) : Expected<Stream>(fail(group.error()));
    if (!stream)
        return fail(stream.error());
    const auto &events = *input.logEvents;
    std::size_t bytes = 0;
    for (std::size_t index = 0; index < events.size(); ++index) {
        bytes += events[index].message->size() + eventOverhead;
        if (index > 0 && *events[index].timestamp < *events[index - 1].timestamp)
            return fail(invalidParameter("Log events in a single PutLogEvents request must be in chronological order."));
    }
    if (bytes > maxBatchBytes)
        return fail(invalidParameter("Upload too large: " + std::to_string(bytes) + " bytes exceeds limit of 1048576"));
    if (!events.empty() && *events.back().timestamp - *events.front().timestamp > day)
        return fail(invalidParameter("The batch of log events in a single PutLogEvents request cannot span more than 24 hours."));
    const std::int64_t now = millis(context.now());
    std::vector<const model::InputLogEvent *> kept;
    const auto rejected = judge(events, *group, now, kept);
    LogRepository repository(context.db());
    std::vector<model::InputLogEvent> taken;
    std::int64_t first = 0, last = 0;
    for (const model::InputLogEvent *event : kept) {
        last = repository.add(group->id, {0, stream->id, *event->timestamp, now, *event->message});
        first = first ? first : last;
        stream->first = std::min(stream->first.value_or(*event->timestamp), *event->timestamp);
        stream->last = std::max(stream->last.value_or(*event->timestamp), *event->timestamp);
        stream->bytes += std::int64_t(event->message->size() + eventOverhead);
        group->bytes += std::int64_t(event->message->size() + eventOverhead);
        taken.push_back(*event);
    }
    stream->ingested = now;
    repository.update(*stream);
    repository.update(*group);
    announce(context, *group, Change::Kind::Updated, "log-stream", stream->name);
    countEvents(context, *group, taken);
    extractMetrics(context, *group, taken, metrics);
    if (!taken.empty())
        countIncoming(metrics, *group, taken, context.now());
    if (first)
        sendEvents(context, *group, *stream, first, last);
    model::PutLogEvents::Output output;
    output.nextSequenceToken = std::to_string(stream->id);
    if (rejected.expiredLogEventEndIndex || rejected.tooNewLogEventStartIndex || rejected.tooOldLogEventEndIndex)
        output.rejectedLogEventsInfo = rejected;
    return output;
}

/// `f/TIME/ID` and `b/TIME/ID`: from there on forward, or back.
std::string token(char direction, const Position &at)
{
    return std::string(1, direction) + '/' + std::to_string(at.time) + '/' + std::to_string(at.id);
}

std::optional<std::pair<char, Position>> parseToken(const std::string &text)
{
    const auto parts = split(text, '/');
    if (parts.size() != 3 || parts[0].size() != 1)
        return std::nullopt;
    const auto time = parseInteger(parts[1]), id = parseInteger(parts[2]);
    return time && id ? std::optional(std::pair(parts[0].front(), Position{*time, *id})) : std::nullopt;
}

/// No more than fits a page, from the front.
void cutBytes(std::vector<Event> &events)
{
    std::size_t bytes = 0, count = 0;
    while (count < events.size() && (count == 0 || bytes + events[count].message.size() + eventOverhead <= maxPageBytes))
        bytes += events[count++].message.size() + eventOverhead;
    events.resize(count);
}

/// Events of the class Infrequent Access are read by Logs Insights alone.
Expected<Group> readable(Expected<Group> group, const std::string &operation)
{
    if (!group || group->kind == "STANDARD")
        return group;
    return fail(Error{"InvalidOperationException",
                      "The log group " + group->name + " is of log-group-class " + group->kind + ". " + operation + " is not supported for this log class.", 400});
}

Expected<model::GetLogEvents::Output> get(ReadContext &context, const model::GetLogEvents::Input &input)
{
    const auto group = readable(openGroup(context, input), "GetLogEvents");
    const auto stream = group ? openStream(context, *group, *input.logStreamName) : Expected<Stream>(fail(group.error()));
    if (!stream)
        return fail(stream.error());
    bool backward = !input.startFromHead.value_or(false);
    Position at = backward ? Position{INT64_MAX, INT64_MAX} : Position{INT64_MIN, 0};
    if (input.nextToken) {
        const auto parsed = parseToken(*input.nextToken);
        if (!parsed)
            return fail(invalidParameter("The specified nextToken is invalid."));
        backward = parsed->first == 'b';
        at = parsed->second;
    }
    const std::size_t limit = limitOf(input.limit, std::int32_t(maxPage));
    auto events = LogRepository(context.db()).events(stream->id, input.startTime.value_or(0), input.endTime.value_or(INT64_MAX), at, backward, limit);
    cutBytes(events);
    if (backward)
        std::reverse(events.begin(), events.end());
    model::GetLogEvents::Output output;
    auto &list = output.events.emplace();
    for (const Event &event : events) {
        auto &entry = list.emplace_back();
        entry.timestamp = event.time;
        entry.message = event.message;
        entry.ingestionTime = event.ingested;
    }
    // At either end the same token comes back.
    const Position first = events.empty() ? at : Position{events.front().time, events.front().id};
    const Position last = events.empty() ? at : Position{events.back().time, events.back().id};
    output.nextBackwardToken = token('b', first);
    output.nextForwardToken = token('f', last);
    return output;
}

Expected<model::FilterLogEvents::Output> filter(ReadContext &context, const model::FilterLogEvents::Input &input)
{
    const auto group = readable(openGroup(context, input), "FilterLogEvents");
    if (!group)
        return fail(group.error());
    if (input.logStreamNames && input.logStreamNamePrefix)
        return fail(invalidParameter("logStreamNames and logStreamNamePrefix are mutually exclusive parameters."));
    const auto pattern = FilterPattern::known(input.filterPattern.value_or(std::string()));
    if (!pattern)
        return fail(invalidParameter("Invalid filter pattern: " + pattern.error()));
    LogRepository repository(context.db());
    std::map<std::int64_t, std::string> names;
    for (const Stream &stream : repository.streams(group->id, input.logStreamNamePrefix.value_or(std::string()))) {
        if (!input.logStreamNames || std::find(input.logStreamNames->begin(), input.logStreamNames->end(), stream.name) != input.logStreamNames->end())
            names.emplace(stream.id, stream.name);
    }
    if (input.logStreamNames && names.size() < input.logStreamNames->size())
        return fail(notFound("The specified log stream does not exist."));
    Position at{INT64_MIN, 0};
    if (input.nextToken) {
        const auto parsed = parseToken(*input.nextToken);
        if (!parsed)
            return fail(invalidParameter("The specified nextToken is invalid."));
        at = parsed->second;
    }
    const std::size_t limit = limitOf(input.limit, std::int32_t(maxPage));
    const std::int64_t from = input.startTime.value_or(0), to = input.endTime ? *input.endTime + 1 : INT64_MAX;
    model::FilterLogEvents::Output output;
    auto &list = output.events.emplace();
    output.searchedLogStreams.emplace();
    std::size_t bytes = 0;
    for (bool more = true; more;) {
        const auto events = repository.groupEvents(group->id, from, to, at, 1000);
        more = events.size() == 1000;
        for (const Event &event : events) {
            const auto stream = names.find(event.stream);
            const bool wanted = stream != names.end() && pattern->matches(event.message);
            if (wanted && (list.size() == limit || (bytes > 0 && bytes + event.message.size() > maxPageBytes))) {
                output.nextToken = token('f', at);
                return output;
            }
            at = {event.time, event.id};
            if (!wanted)
                continue;
            bytes += event.message.size() + eventOverhead;
            auto &entry = list.emplace_back();
            entry.eventId = std::to_string(event.time) + '-' + std::to_string(event.id);
            entry.timestamp = event.time;
            entry.ingestionTime = event.ingested;
            entry.message = event.message;
            entry.logStreamName = stream->second;
        }
    }
    return output;
}

} // namespace

void registerEvents(ServiceRegistry &registry, std::shared_ptr<Metrics> metrics)
{
    registry.write<model::PutLogEvents>([metrics = std::move(metrics)](WriteContext &context, const auto &input) { return put(context, input, *metrics); });
    registry.read<model::GetLogEvents>(get);
    registry.read<model::FilterLogEvents>(filter);
}

} // namespace nephoscope::logs
