#include "services/s3/Policy.h"

#include "core/Text.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace nephoscope::s3 {

namespace json = boost::json;

namespace {

constexpr std::size_t maxBytes = 20 * 1024;

Unexpected malformed(std::string message)
{
    return fail(Error{"MalformedPolicy", std::move(message), 400});
}

bool oneOf(std::string_view text, std::initializer_list<std::string_view> values)
{
    return std::find(values.begin(), values.end(), text) != values.end();
}

std::string_view textOf(const json::value &value)
{
    return {value.get_string().data(), value.get_string().size()};
}

/// A string or a list of strings; false for anything else.
bool readStrings(const json::value &value, std::vector<std::string_view> &out)
{
    if (value.is_string()) {
        out.push_back(textOf(value));
        return true;
    }
    const auto *array = value.if_array();
    if (!array)
        return false;
    for (const json::value &entry : *array) {
        if (!entry.is_string())
            return false;
        out.push_back(textOf(entry));
    }
    return !out.empty();
}

bool isAccount(std::string_view text)
{
    return text.size() == 12 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// An account, or an ARN of IAM or STS that names somebody in one.
bool isAwsPrincipal(std::string_view text)
{
    if (text == "*" || isAccount(text))
        return true;
    const auto fields = split(text, ':');
    if (fields.size() < 6 || fields[0] != "arn" || !oneOf(fields[1], {"aws", "aws-cn", "aws-us-gov"}) || !fields[3].empty())
        return false;
    const std::string_view name = text.substr(std::size_t(fields[5].data() - text.data()));
    if (fields[2] == "iam" && fields[4] == "cloudfront")
        return name.starts_with("user/CloudFront Origin Access Identity ");
    if (!isAccount(fields[4]))
        return false;
    if (fields[2] == "iam")
        return name == "root" || (name.find('*') == std::string_view::npos
                                  && ((name.starts_with("user/") && name.size() > 5) || (name.starts_with("role/") && name.size() > 5)));
    return fields[2] == "sts" && (name.starts_with("assumed-role/") || name.starts_with("federated-user/"));
}

bool isServiceName(std::string_view text)
{
    return text.ends_with(".amazonaws.com") || text.ends_with(".amazonaws.com.cn") || text.ends_with(".aws.internal");
}

Expected<void> checkPrincipal(const json::value &principal)
{
    static const std::string invalid = "Invalid principal in policy";
    if (principal.is_string())
        return textOf(principal) == "*" ? Expected<void>() : malformed(invalid);
    const auto *object = principal.if_object();
    if (!object || object->empty())
        return malformed(invalid);
    for (const auto &[kind, value] : *object) {
        std::vector<std::string_view> names;
        if (!readStrings(value, names))
            return malformed(invalid);
        for (const std::string_view name : names) {
            const bool valid = kind == "AWS" ? isAwsPrincipal(name)
                : kind == "Service"          ? isServiceName(name)
                : kind == "CanonicalUser"    ? name.size() == 64
                                             : kind == "Federated" && !name.empty();
            if (!valid)
                return malformed(invalid);
        }
    }
    return {};
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
bool readActions(const json::value &value, ActionKinds &kinds)
{
    std::vector<std::string_view> actions;
    if (!readStrings(value, actions))
        return false;
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

/// Everything under the bucket's ARN, and nothing else.
bool readResources(const json::value &value, std::string_view bucket, ActionKinds &kinds)
{
    std::vector<std::string_view> resources;
    if (!readStrings(value, resources))
        return false;
    for (const std::string_view resource : resources) {
        static constexpr std::string_view prefix = "arn:aws:s3:::";
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

Expected<void> checkCondition(const json::value &condition)
{
    static constexpr std::array<std::string_view, 27> operators{
        "StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike",
        "NumericEquals", "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals",
        "DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals",
        "Bool", "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "Null"};
    const auto *object = condition.if_object();
    if (!object)
        return malformed("Invalid policy syntax.");
    for (const auto &[name, keys] : *object) {
        std::string_view plain(name.data(), name.size());
        for (const std::string_view set : {"ForAllValues:", "ForAnyValue:"})
            if (plain.starts_with(set))
                plain.remove_prefix(set.size());
        if (plain.ends_with("IfExists"))
            plain.remove_suffix(8);
        if (std::find(operators.begin(), operators.end(), plain) == operators.end())
            return malformed("Invalid Condition type : " + std::string(name.data(), name.size()));
        if (!keys.is_object())
            return malformed("Invalid policy syntax.");
        for (const auto &[key, unused] : keys.get_object()) {
            const std::string_view keyName(key.data(), key.size());
            if (keyName.find(':') == std::string_view::npos)
                return malformed("Policy has an invalid condition key");
        }
    }
    return {};
}

Expected<void> checkStatement(const json::value &value, std::string_view bucket)
{
    const auto *statement = value.if_object();
    if (!statement)
        return malformed("Invalid policy syntax.");
    for (const auto &[field, unused] : *statement) {
        if (!oneOf({field.data(), field.size()}, {"Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource",
                                                  "NotResource", "Condition"}))
            return malformed("Unknown field " + std::string(field.data(), field.size()));
    }
    const auto *effect = statement->if_contains("Effect");
    if (!effect)
        return malformed("Missing required field Effect");
    if (!effect->is_string() || !oneOf(textOf(*effect), {"Allow", "Deny"}))
        return malformed("Invalid effect: " + (effect->is_string() ? std::string(textOf(*effect)) : json::serialize(*effect)));
    // Each of these comes in one of two forms.
    const auto either = [statement](const char *name, const char *opposite) -> Expected<const json::value *> {
        const auto *plain = statement->if_contains(name);
        const auto *other = statement->if_contains(opposite);
        if (plain && other)
            return fail(Error{"MalformedPolicy", "Policy statement must contain either " + std::string(name) + " or " + opposite, 400});
        if (!plain && !other)
            return fail(Error{"MalformedPolicy", "Missing required field " + std::string(name), 400});
        return plain ? plain : other;
    };
    const auto principal = either("Principal", "NotPrincipal");
    if (!principal)
        return fail(principal.error());
    if (auto checked = checkPrincipal(**principal); !checked)
        return checked;
    const auto action = either("Action", "NotAction");
    if (!action)
        return fail(action.error());
    ActionKinds wanted;
    if (!readActions(**action, wanted))
        return malformed("Policy has invalid action");
    const auto resource = either("Resource", "NotResource");
    if (!resource)
        return fail(resource.error());
    ActionKinds named;
    if (!readResources(**resource, bucket, named))
        return malformed("Policy has invalid resource");
    const bool plainAction = statement->contains("Action") && statement->contains("Resource");
    // An object's resource may still stand for the bucket when it ends in a wildcard, never the other way round.
    if (plainAction && !((wanted.bucket && named.bucket) || (wanted.object && named.object)))
        return malformed("Action does not apply to any resource(s) in statement");
    if (const auto *condition = statement->if_contains("Condition"))
        return checkCondition(*condition);
    return {};
}

/// A condition that pins the caller down to fixed values.
bool isFixed(const json::value &condition)
{
    static constexpr std::array<std::string_view, 15> keys{
        "aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce", "aws:sourceowner", "aws:sourceaccount", "aws:userid", "aws:principalorgid",
        "aws:principalarn", "aws:principalaccount", "aws:principalorgpaths", "aws:sourceip", "aws:calledvia", "s3:dataaccesspointarn",
        "s3:dataaccesspointaccount", "s3:x-amz-server-side-encryption-aws-kms-key-id"};
    for (const auto &[name, entries] : condition.get_object()) {
        const std::string_view op(name.data(), name.size());
        if (op.find("Not") != std::string_view::npos || op.find("IfExists") != std::string_view::npos || op == "Null")
            continue;
        for (const auto &[key, value] : entries.get_object()) {
            const std::string lower = toLower({key.data(), key.size()});
            if (std::find(keys.begin(), keys.end(), lower) == keys.end())
                continue;
            std::vector<std::string_view> values;
            const bool fixed = readStrings(value, values) && std::none_of(values.begin(), values.end(), [&](std::string_view text) {
                // Wide networks are the world; the account in an ARN must be said.
                return lower == "aws:sourceip" ? text.ends_with("/0") : (text == "*" || text.find("${") != std::string_view::npos);
            });
            if (fixed)
                return true;
        }
    }
    return false;
}

bool namesAnyone(const json::object &statement)
{
    const auto *principal = statement.if_contains("Principal");
    if (!principal)
        return true; // NotPrincipal with Allow
    if (principal->is_string())
        return true;
    const auto *aws = principal->get_object().if_contains("AWS");
    std::vector<std::string_view> names;
    return aws && readStrings(*aws, names) && std::find(names.begin(), names.end(), "*") != names.end();
}

/// The statements, whether there is one or a list.
std::vector<const json::value *> statementsOf(const json::value &statement)
{
    std::vector<const json::value *> list;
    if (const auto *array = statement.if_array()) {
        for (const json::value &entry : *array)
            list.push_back(&entry);
    } else {
        list.push_back(&statement);
    }
    return list;
}

} // namespace

Expected<void> checkPolicy(std::string_view text, std::string_view bucket)
{
    static const std::string notJson = "Policies must be valid JSON and the first byte must be '{'";
    if (text.size() > maxBytes)
        return fail(Error{"PolicyTooLarge", "Policy exceeds the maximum allowed document size.", 400});
    if (text.empty() || text.front() != '{')
        return malformed(notJson);
    json::error_code error;
    const json::value document = json::parse(text, error);
    if (error || !document.is_object())
        return malformed(notJson);
    const json::object &policy = document.get_object();
    for (const auto &[field, unused] : policy) {
        if (!oneOf({field.data(), field.size()}, {"Version", "Id", "Statement"}))
            return malformed("Unknown field " + std::string(field.data(), field.size()));
    }
    if (const auto *version = policy.if_contains("Version"); version
        && (!version->is_string() || !oneOf(textOf(*version), {"2012-10-17", "2008-10-17"})))
        return malformed("The policy must contain a valid version string");
    const auto *statement = policy.if_contains("Statement");
    if (!statement)
        return malformed("Missing required field Statement");
    const auto statements = statementsOf(*statement);
    if (statements.empty())
        return malformed("Could not parse the policy: Statement is empty!");
    std::vector<std::string_view> sids;
    for (const json::value *entry : statements) {
        if (auto checked = checkStatement(*entry, bucket); !checked)
            return checked;
        const auto *sid = entry->get_object().if_contains("Sid");
        if (!sid)
            continue;
        if (!sid->is_string())
            return malformed("Invalid policy syntax.");
        if (!textOf(*sid).empty() && std::find(sids.begin(), sids.end(), textOf(*sid)) != sids.end())
            return malformed("Duplicate statement id " + std::string(textOf(*sid)));
        sids.push_back(textOf(*sid));
    }
    return {};
}

bool isPublicPolicy(std::string_view text)
{
    json::error_code error;
    const json::value document = json::parse(text, error);
    if (error)
        return false;
    for (const json::value *entry : statementsOf(document.get_object().at("Statement"))) {
        const json::object &statement = entry->get_object();
        if (textOf(statement.at("Effect")) != "Allow" || !namesAnyone(statement))
            continue;
        const auto *condition = statement.if_contains("Condition");
        if (!condition || !isFixed(*condition))
            return true;
    }
    return false;
}

} // namespace nephoscope::s3
