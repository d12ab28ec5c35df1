#include "services/logs/Access.h"

#include "core/Identity.h"
#include "services/logs/LogPolicies.h"

#include <array>

namespace nephoscope::logs {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view retentionJob = "logs.retention";
constexpr std::size_t removedAtOnce = 5000;
constexpr std::array allowedDays{1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653};
constexpr std::size_t maxTags = 50;

Expected<void> checkTags(const std::map<std::string, std::string> &tags)
{
    if (tags.size() > maxTags)
        return fail(Error{"TooManyTagsException", "A resource can have no more than 50 tags.", 400});
    for (const auto &[name, value] : tags) {
        if (name.starts_with("aws:"))
            return fail(invalidParameter("Tag keys must not begin with aws:."));
    }
    return {};
}

model::LogGroup describe(const Group &group, std::size_t filters)
{
    model::LogGroup described;
    described.logGroupName = group.name;
    described.arn = group.arn() + ":*";
    described.logGroupArn = group.arn();
    described.creationTime = group.created;
    described.logGroupClass.emplace().value = group.kind;
    described.metricFilterCount = std::int32_t(filters);
    described.storedBytes = group.bytes;
    described.retentionInDays = group.retention;
    described.deletionProtectionEnabled = group.isProtected;
    if (!group.kmsKey.empty())
        described.kmsKeyId = group.kmsKey;
    return described;
}

Expected<model::CreateLogGroup::Output> create(WriteContext &context, const model::CreateLogGroup::Input &input)
{
    LogRepository repository(context.db());
    if (input.logGroupName->starts_with("aws/"))
        return fail(invalidParameter("Log groups starting with aws/ are reserved."));
    if (input.kmsKeyId)
        return fail(invalidParameter("kmsKeyId: log groups that are encrypted with a KMS key are not emulated by Nephoscope yet."));
    if (repository.findGroup(context.account(), context.region(), *input.logGroupName))
        return fail(alreadyExists("The specified log group already exists"));
    Group group;
    group.account = context.account();
    group.region = context.region();
    group.name = *input.logGroupName;
    group.created = context.now().time_since_epoch().count();
    group.kind = input.logGroupClass ? input.logGroupClass->value : "STANDARD";
    group.isProtected = input.deletionProtectionEnabled.value_or(false);
    group.tags = input.tags.value_or(std::map<std::string, std::string>());
    if (auto checked = checkTags(group.tags); !checked)
        return fail(std::move(checked.error()));
    repository.insert(group);
    announce(context, group, Change::Kind::Created);
    return model::CreateLogGroup::Output{};
}

Expected<model::DeleteLogGroup::Output> remove(WriteContext &context, const model::DeleteLogGroup::Input &input)
{
    const auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    if (group->isProtected)
        return fail(Error{"ValidationException", "The log group has deletion protection enabled.", 400});
    LogRepository(context.db()).removeGroup(group->id);
    removePolicyOf(context, *group);
    context.unschedule(retentionJob, std::to_string(group->id));
    announce(context, *group, Change::Kind::Deleted);
    return model::DeleteLogGroup::Output{};
}

Expected<model::DescribeLogGroups::Output> describeAll(ReadContext &context, const model::DescribeLogGroups::Input &input)
{
    if (input.logGroupNamePrefix && input.logGroupNamePattern)
        return fail(invalidParameter("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters."));
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    const std::size_t limit = limitOf(input.limit, 50);
    LogRepository repository(context.db());
    model::DescribeLogGroups::Output output;
    auto groups = repository.groups(context.account(), context.region(), input.logGroupNamePrefix.value_or(std::string()),
                                    input.logGroupNamePattern.value_or(std::string()), *after, limit + 1);
    cutPage(groups, limit, output, [](const Group &group) { return group.name; });
    auto &list = output.logGroups.emplace();
    for (const Group &group : groups) {
        if (!input.logGroupClass || input.logGroupClass->value == group.kind)
            list.push_back(describe(group, repository.items(group.id, "metric").size()));
    }
    return output;
}

Expected<model::ListLogGroups::Output> listAll(ReadContext &context, const model::ListLogGroups::Input &input)
{
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    const std::size_t limit = limitOf(input.limit, 1000);
    model::ListLogGroups::Output output;
    auto groups = LogRepository(context.db()).groups(context.account(), context.region(), {}, input.logGroupNamePattern.value_or(std::string()),
                                                     *after, limit + 1);
    cutPage(groups, limit, output, [](const Group &group) { return group.name; });
    auto &list = output.logGroups.emplace();
    for (const Group &group : groups) {
        auto &item = list.emplace_back();
        item.logGroupName = group.name;
        item.logGroupArn = group.arn();
        item.logGroupClass.emplace().value = group.kind;
    }
    return output;
}

void scheduleRetention(WriteContext &context, const Group &group, Timestamp due)
{
    context.schedule({std::string(retentionJob), std::to_string(group.id), group.account, group.region, due});
}

Expected<model::PutRetentionPolicy::Output> putRetention(WriteContext &context, const model::PutRetentionPolicy::Input &input)
{
    auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    if (std::find(allowedDays.begin(), allowedDays.end(), *input.retentionInDays) == allowedDays.end())
        return fail(invalidParameter("1 validation error detected: Value '" + std::to_string(*input.retentionInDays)
                                     + "' at 'retentionInDays' failed to satisfy constraint: Member must satisfy one of the allowed values"));
    group->retention = *input.retentionInDays;
    LogRepository(context.db()).update(*group);
    scheduleRetention(context, *group, context.now());
    announce(context, *group, Change::Kind::Updated);
    return model::PutRetentionPolicy::Output{};
}

Expected<model::DeleteRetentionPolicy::Output> deleteRetention(WriteContext &context, const model::DeleteRetentionPolicy::Input &input)
{
    auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    group->retention.reset();
    LogRepository(context.db()).update(*group);
    context.unschedule(retentionJob, std::to_string(group->id));
    announce(context, *group, Change::Kind::Updated);
    return model::DeleteRetentionPolicy::Output{};
}

Expected<model::PutLogGroupDeletionProtection::Output> protect(WriteContext &context, const model::PutLogGroupDeletionProtection::Input &input)
{
    auto group = openGroup(context, *input.logGroupIdentifier);
    if (!group)
        return fail(group.error());
    group->isProtected = *input.deletionProtectionEnabled;
    LogRepository(context.db()).update(*group);
    announce(context, *group, Change::Kind::Updated);
    return model::PutLogGroupDeletionProtection::Output{};
}

/// Removes what is older than the group keeps, a little at a time, and looks again in an hour.
Expected<std::optional<Job>> retain(WriteContext &context, const Job &job)
{
    LogRepository repository(context.db());
    const auto group = repository.findGroup(std::stoll(job.key));
    if (!group || !group->retention)
        return std::nullopt;
    Job next = job;
    const std::int64_t before = (context.now() - std::chrono::hours(24) * *group->retention).time_since_epoch().count();
    next.due = repository.removeOlder(group->id, before, removedAtOnce) ? context.now() : context.now() + 1h;
    return next;
}

Expected<Group> openTagged(ReadContext &context, const std::string &arn)
{
    if (Arn::parse(arn).service != "logs")
        return fail(invalidParameter("The resource " + arn + " is no log group."));
    return openGroup(context, arn);
}

Expected<model::TagResource::Output> tag(WriteContext &context, const model::TagResource::Input &input)
{
    auto group = openTagged(context, *input.resourceArn);
    if (!group)
        return fail(group.error());
    for (const auto &[name, value] : *input.tags)
        group->tags[name] = value;
    if (auto checked = checkTags(group->tags); !checked)
        return fail(std::move(checked.error()));
    LogRepository(context.db()).update(*group);
    announce(context, *group, Change::Kind::Updated);
    return model::TagResource::Output{};
}

Expected<model::UntagResource::Output> untag(WriteContext &context, const model::UntagResource::Input &input)
{
    auto group = openTagged(context, *input.resourceArn);
    if (!group)
        return fail(group.error());
    for (const std::string &name : *input.tagKeys)
        group->tags.erase(name);
    LogRepository(context.db()).update(*group);
    announce(context, *group, Change::Kind::Updated);
    return model::UntagResource::Output{};
}

Expected<model::ListTagsForResource::Output> listTags(ReadContext &context, const model::ListTagsForResource::Input &input)
{
    auto group = openTagged(context, *input.resourceArn);
    if (!group)
        return fail(group.error());
    model::ListTagsForResource::Output output;
    output.tags = std::move(group->tags);
    return output;
}

} // namespace

Error invalidParameter(std::string message)
{
    return {"InvalidParameterException", std::move(message), 400};
}

Error notFound(std::string message)
{
    return {"ResourceNotFoundException", std::move(message), 400};
}

Error alreadyExists(std::string message)
{
    return {"ResourceAlreadyExistsException", std::move(message), 400};
}

Expected<std::string> afterToken(const std::optional<std::string> &token)
{
    if (!token)
        return std::string();
    auto after = readPageToken(*token);
    if (!after)
        return fail(invalidParameter("The specified nextToken is invalid."));
    return std::move(*after);
}

Expected<Group> openGroup(ReadContext &context, const std::string &name)
{
    std::string_view text = name;
    std::string account = context.account();
    if (text.starts_with("arn:")) {
        const Arn arn = Arn::parse(text);
        account = arn.account;
        if (account != context.account()) // no policy opens a log group to another account
            return fail(Error{"AccessDeniedException",
                              "User: " + context.caller().principal.arn + " is not authorized to access resource: " + name + " because no resource-based policy allows it", 400});
        text = text.substr(text.size() - arn.resource.size());
        if (text.starts_with("log-group:"))
            text.remove_prefix(10);
        if (text.ends_with(":*"))
            text.remove_suffix(2);
    }
    auto group = LogRepository(context.db()).findGroup(account, context.region(), text);
    if (!group)
        return fail(notFound("The specified log group does not exist."));
    return std::move(*group);
}

Expected<Stream> openStream(ReadContext &context, const Group &group, const std::string &name)
{
    auto stream = LogRepository(context.db()).findStream(group.id, name);
    if (!stream)
        return fail(notFound("The specified log stream does not exist."));
    return std::move(*stream);
}

Expected<void> requireStandard(const Group &group, const std::string &what)
{
    if (group.kind == "STANDARD")
        return {};
    return fail(Error{"InvalidOperationException", what + " are available only for log groups of the Standard log class.", 400});
}

void announce(WriteContext &context, const Group &group, Change::Kind kind, std::string type, std::string id)
{
    const bool itself = type == "log-group";
    context.changed(kind, "logs", std::move(type), itself ? std::string() : group.name, itself ? group.name : std::move(id));
}

void registerGroups(ServiceRegistry &registry)
{
    registry.write<model::CreateLogGroup>(create);
    registry.write<model::DeleteLogGroup>(remove);
    registry.read<model::DescribeLogGroups>(describeAll);
    registry.read<model::ListLogGroups>(listAll);
    registry.write<model::PutRetentionPolicy>(putRetention);
    registry.write<model::DeleteRetentionPolicy>(deleteRetention);
    registry.write<model::PutLogGroupDeletionProtection>(protect);
    registry.write<model::TagResource>(tag);
    registry.write<model::UntagResource>(untag);
    registry.read<model::ListTagsForResource>(listTags);
    registry.job(std::string(retentionJob), retain);
}

} // namespace nephoscope::logs
