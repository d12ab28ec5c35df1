#include "services/logs/Access.h"

namespace nephoscope::logs {

namespace {

model::LogStream describe(const Group &group, const Stream &stream)
{
    model::LogStream described;
    described.logStreamName = stream.name;
    described.arn = group.arn() + ":log-stream:" + stream.name;
    described.creationTime = stream.created;
    described.firstEventTimestamp = stream.first;
    described.lastEventTimestamp = stream.last;
    described.lastIngestionTime = stream.ingested;
    described.storedBytes = 0; // as AWS answers since 2019
    described.uploadSequenceToken = std::to_string(stream.id);
    return described;
}

Expected<model::CreateLogStream::Output> create(WriteContext &context, const model::CreateLogStream::Input &input)
{
    const auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    LogRepository repository(context.db());
    if (input.logStreamName->find_first_of(":*") != std::string::npos)
        return fail(invalidParameter("1 validation error detected: Value '" + *input.logStreamName
                                     + "' at 'logStreamName' failed to satisfy constraint: Member must satisfy regular expression pattern: [^:*]*"));
    if (repository.findStream(group->id, *input.logStreamName))
        return fail(alreadyExists("The specified log stream already exists"));
    Stream stream;
    stream.group = group->id;
    stream.name = *input.logStreamName;
    stream.created = context.now().time_since_epoch().count();
    repository.insert(stream);
    announce(context, *group, Change::Kind::Created, "log-stream", stream.name);
    return model::CreateLogStream::Output{};
}

Expected<model::DeleteLogStream::Output> remove(WriteContext &context, const model::DeleteLogStream::Input &input)
{
    auto group = openGroup(context, input);
    const auto stream = group ? openStream(context, *group, *input.logStreamName) : Expected<Stream>(fail(group.error()));
    if (!stream)
        return fail(stream.error());
    LogRepository repository(context.db());
    repository.removeStream(stream->id);
    group->bytes = std::max<std::int64_t>(0, group->bytes - stream->bytes);
    repository.update(*group);
    announce(context, *group, Change::Kind::Deleted, "log-stream", stream->name);
    return model::DeleteLogStream::Output{};
}

Expected<model::DescribeLogStreams::Output> describeAll(ReadContext &context, const model::DescribeLogStreams::Input &input)
{
    const auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    const bool byTime = input.orderBy && input.orderBy->value == "LastEventTime";
    if (byTime && input.logStreamNamePrefix)
        return fail(invalidParameter("Cannot order by LastEventTime with a logStreamNamePrefix."));
    const std::size_t limit = limitOf(input.limit, 50);
    auto streams = LogRepository(context.db()).streams(group->id, input.logStreamNamePrefix.value_or(std::string()));
    if (byTime)
        std::stable_sort(streams.begin(), streams.end(), [](const Stream &a, const Stream &b) { return a.last.value_or(a.created) < b.last.value_or(b.created); });
    if (input.descending.value_or(false))
        std::reverse(streams.begin(), streams.end());
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    if (input.nextToken) {
        const auto last = std::find_if(streams.begin(), streams.end(), [&](const Stream &stream) { return stream.name == *after; });
        if (last == streams.end())
            return fail(invalidParameter("The specified nextToken is invalid."));
        streams.erase(streams.begin(), last + 1);
    }
    model::DescribeLogStreams::Output output;
    cutPage(streams, limit, output, [](const Stream &stream) { return stream.name; });
    auto &list = output.logStreams.emplace();
    for (const Stream &stream : streams)
        list.push_back(describe(*group, stream));
    return output;
}

} // namespace

void registerStreams(ServiceRegistry &registry)
{
    registry.write<model::CreateLogStream>(create);
    registry.write<model::DeleteLogStream>(remove);
    registry.read<model::DescribeLogStreams>(describeAll);
}

} // namespace nephoscope::logs
