#include "services/s3/Policy.h"

#include "core/Text.h"
#include "policy/PublicPolicy.h"

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

constexpr std::size_t maxBytes = 20 * 1024;

Unexpected malformed(std::string message)
{
    return fail(Error{"MalformedPolicy", std::move(message), 400});
}

/// What an action works on, by the API's names: `PutBucketPolicy` on the bucket, `GetObject` on objects.
bool isBucketAction(std::string_view action)
{
    static constexpr std::array<std::string_view, 12> exact{
        "ListBucket",           "ListBucketVersions",    "ListBucketMultipartUploads", "CreateBucket", "DeleteBucket", "HeadBucket",
        "GetLifecycleConfiguration", "PutLifecycleConfiguration", "GetReplicationConfiguration", "PutReplicationConfiguration",
        "ListTagsForResource",  "GetEncryptionConfiguration"};
    static constexpr std::array<std::string_view, 10> stems{"GetBucket",  "PutBucket",    "DeleteBucket",  "GetAccelerate", "PutAccelerate",
                                                            "GetMetrics", "PutMetrics",   "GetInventory",  "PutInventory",  "PutEncryption"};
    static constexpr std::array<std::string_view, 4> more{"GetAnalytics", "PutAnalytics", "GetIntelligentTiering", "PutIntelligentTiering"};
    const auto begins = [action](std::string_view stem) { return action.starts_with(stem); };
    return std::find(exact.begin(), exact.end(), action) != exact.end() || std::any_of(stems.begin(), stems.end(), begins)
        || std::any_of(more.begin(), more.end(), begins);
}

bool isObjectAction(std::string_view action)
{
    static constexpr std::array<std::string_view, 11> exact{
        "GetObject",        "PutObject",           "DeleteObject",        "RestoreObject", "AbortMultipartUpload", "ListMultipartUploadParts",
        "ReplicateObject",  "ReplicateDelete",     "ReplicateTags",       "BypassGovernanceRetention", "ObjectOwnerOverrideToBucketOwner"};
    return std::find(exact.begin(), exact.end(), action) != exact.end() || action.starts_with("GetObject") || action.starts_with("PutObject")
        || action.starts_with("DeleteObject") || action.starts_with("InitiateReplication");
}

struct ActionKinds
{
    bool bucket = false;
    bool object = false;
};

/// Which resources the actions of a statement can mean; false for one that S3 does not have.
bool readActions(const std::vector<std::string> &actions, ActionKinds &kinds)
{
    for (const std::string_view action : actions) {
        if (action == "*") {
            kinds = {true, true};
            continue;
        }
        if (!equalsIgnoreCase(action.substr(0, 3), "s3:") || action.size() < 4)
            return false;
        const std::string_view name = action.substr(3);
        if (name.find_first_of("*?") != std::string_view::npos) {
            kinds = {true, true};
            continue;
        }
        const bool bucket = isBucketAction(name) && !name.starts_with("PutObject");
        const bool object = isObjectAction(name);
        if (!bucket && !object)
            return false;
        kinds.bucket = kinds.bucket || bucket;
        kinds.object = kinds.object || object;
    }
    return true;
}

/// Everything under the ARN of the bucket or access point, which is `prefix` and its name, and nothing else.
bool readResources(const std::vector<std::string> &resources, std::string_view prefix, std::string_view bucket, ActionKinds &kinds)
{
    for (const std::string_view resource : resources) {
        if (!resource.starts_with(prefix))
            return false;
        const std::string_view name = resource.substr(prefix.size());
        if (name == bucket)
            kinds.bucket = true;
        else if (name.starts_with(bucket) && name.size() > bucket.size() + 1 && name[bucket.size()] == '/')
            kinds.object = true;
        else if (name.starts_with(bucket) && name.substr(bucket.size()) == "*")
            kinds = {true, true};
        else
            return false;
    }
    return true;
}

Expected<void> checkDirectoryStatement(const policy::StatementDocument &statement, std::string_view arn)
{
    static constexpr std::string_view prefix = "s3express:";
    for (const std::string_view action : statement.actions) {
        if (action != "*" && (action.size() <= prefix.size() || !equalsIgnoreCase(action.substr(0, prefix.size()), prefix)))
            return malformed("Policy has invalid action");
    }
    if (statement.resources.empty())
        return malformed("Missing required field Resource");
    const bool named = std::all_of(statement.resources.begin(), statement.resources.end(), [arn](const auto &one) { return one == arn; });
    return named ? Expected<void>() : Expected<void>(malformed("Policy has invalid resource"));
}

Expected<void> checkStatement(const policy::StatementDocument &statement, std::string_view prefix, std::string_view bucket)
{
    ActionKinds wanted;
    if (!readActions(statement.actions, wanted))
        return malformed("Policy has invalid action");
    if (statement.resources.empty())
        return malformed("Missing required field Resource");
    ActionKinds named;
    if (!readResources(statement.resources, prefix, bucket, named))
        return malformed("Policy has invalid resource");
    const bool plain = !statement.notAction && !statement.notResource;
    // An object's resource may still stand for the bucket when it ends in a wildcard, never the other way round.
    if (plain && !((wanted.bucket && named.bucket) || (wanted.object && named.object)))
        return malformed("Action does not apply to any resource(s) in statement");
    return {};
}

template <class Check>
Expected<policy::PolicyDocument> check(std::string_view text, const Check &checkOne)
{
    if (text.size() > maxBytes)
        return fail(Error{"PolicyTooLarge", "Policy exceeds the maximum allowed document size.", 400});
    if (!text.starts_with('{'))
        return malformed("Policies must be valid JSON and the first byte must be '{'");
    auto document = policy::PolicyDocument::parse(text, policy::PolicyKind::Resource);
    if (!document)
        return malformed(document.error().path == "Version" ? "The policy must contain a valid version string" : document.error().message);
    for (const auto &statement : document->statements) {
        if (auto checked = checkOne(statement); !checked)
            return fail(std::move(checked.error()));
    }
    return std::move(*document);
}

Expected<policy::PolicyDocument> check(std::string_view text, std::string_view prefix, std::string_view name)
{
    return check(text, [&](const policy::StatementDocument &statement) { return checkStatement(statement, prefix, name); });
}

} // namespace

Expected<policy::PolicyDocument> checkPolicy(std::string_view text, std::string_view bucket)
{
    return check(text, "arn:aws:s3:::", bucket);
}

Expected<policy::PolicyDocument> checkDirectoryPolicy(std::string_view text, std::string_view arn)
{
    return check(text, [&](const policy::StatementDocument &statement) { return checkDirectoryStatement(statement, arn); });
}

Expected<policy::PolicyDocument> checkPointPolicy(std::string_view text, std::string_view arn)
{
    const std::size_t name = arn.rfind('/') + 1;
    return check(text, arn.substr(0, name), arn.substr(name));
}

bool isPublicPolicy(const policy::PolicyDocument &policy)
{
    return policy::isPublic(policy);
}

bool isPublicPolicy(std::string_view text)
{
    const auto document = policy::PolicyDocument::parse(text, policy::PolicyKind::Resource);
    return document && isPublicPolicy(*document);
}

} // namespace nephoscope::s3
