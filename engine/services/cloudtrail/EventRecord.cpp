#include "services/cloudtrail/EventRecord.h"

#include "door/CallTap.h"
#include "door/RequestTags.h"

#include <boost/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace nephoscope::cloudtrail {

namespace {

namespace json = boost::json;

struct Named
{
    std::string_view service;
    std::string_view operation;
};

/// CloudTrail User Guide, "Logging data events".
constexpr Named dataOperations[] = {
    {"s3", "AbortMultipartUpload"}, {"s3", "CompleteMultipartUpload"}, {"s3", "CopyObject"}, {"s3", "CreateMultipartUpload"}, {"s3", "CreateSession"},
    {"s3", "DeleteObject"}, {"s3", "DeleteObjectTagging"}, {"s3", "DeleteObjects"}, {"s3", "GetObject"}, {"s3", "GetObjectAcl"},
    {"s3", "GetObjectAttributes"}, {"s3", "GetObjectLegalHold"}, {"s3", "GetObjectRetention"}, {"s3", "GetObjectTagging"},
    {"s3", "HeadBucket"}, {"s3", "HeadObject"}, {"s3", "ListMultipartUploads"}, {"s3", "ListObjectVersions"}, {"s3", "ListObjects"},
    {"s3", "ListObjectsV2"}, {"s3", "ListParts"}, {"s3", "PutObject"}, {"s3", "PutObjectAcl"}, {"s3", "PutObjectLegalHold"},
    {"s3", "PutObjectRetention"}, {"s3", "PutObjectTagging"}, {"s3", "RenameObject"}, {"s3", "RestoreObject"},
    {"s3", "SelectObjectContent"}, {"s3", "UploadPart"}, {"s3", "UploadPartCopy"},
    {"lambda", "Invoke"}, {"lambda", "InvokeAsync"},
    {"sns", "Publish"}, {"sns", "PublishBatch"},
    {"sqs", "ChangeMessageVisibility"}, {"sqs", "ChangeMessageVisibilityBatch"}, {"sqs", "DeleteMessage"}, {"sqs", "DeleteMessageBatch"},
    {"sqs", "ReceiveMessage"}, {"sqs", "SendMessage"}, {"sqs", "SendMessageBatch"},
    {"events", "PutEvents"}, {"cloudwatch", "PutMetricData"}, {"cloudwatch", "GetMetricData"}, {"logs", "PutLogEvents"}, {"logs", "FilterLogEvents"},
};

/// Members that name a resource, its type, and how an ARN is made of what is no ARN yet.
struct Naming
{
    std::string_view member;
    std::string_view service;
    std::string_view type;
    std::string_view arn; ///< `@` account, `#` Region
};
constexpr Naming namings[] = {
    {"Bucket", "s3", "AWS::S3::Bucket", "arn:aws:s3:::"},
    {"UserName", "iam", "AWS::IAM::User", "arn:aws:iam::@:user/"},
    {"RoleName", "iam", "AWS::IAM::Role", "arn:aws:iam::@:role/"},
    {"GroupName", "iam", "AWS::IAM::Group", "arn:aws:iam::@:group/"},
    {"PolicyArn", "iam", "AWS::IAM::Policy", {}},
    {"AccessKeyId", "iam", "AWS::IAM::AccessKey", {}},
    {"RoleArn", "sts", "AWS::IAM::Role", {}},
    {"KeyId", "kms", "AWS::KMS::Key", "arn:aws:kms:#:@:key/"},
    {"QueueUrl", "sqs", "AWS::SQS::Queue", {}},
    {"QueueName", "sqs", "AWS::SQS::Queue", "arn:aws:sqs:#:@:"},
    {"TopicArn", "sns", "AWS::SNS::Topic", {}},
    {"FunctionName", "lambda", "AWS::Lambda::Function", "arn:aws:lambda:#:@:function:"},
    {"SecretId", "secretsmanager", "AWS::SecretsManager::Secret", "arn:aws:secretsmanager:#:@:secret:"},
    {"Name", "cloudtrail", "AWS::CloudTrail::Trail", {}},
};

std::string arnOf(const Naming &naming, const std::string &name, const Caller &caller)
{
    if (naming.arn.empty() || name.starts_with("arn:"))
        return name;
    std::string arn;
    for (const char c : naming.arn)
        arn += c == '@' ? caller.principal.account.value : c == '#' ? caller.region.value : std::string(1, c);
    return arn + name;
}

bool isDirectory(std::string_view bucket)
{
    return bucket.ends_with("--x-s3");
}

std::vector<EventResource> directoryResources(const Call &call, const std::string &bucket)
{
    const Caller &caller = call.caller;
    const std::string arn = "arn:aws:s3express:" + caller.region.value + ':' + caller.principal.account.value + ":bucket/" + bucket;
    std::vector<EventResource> resources;
    if (const std::string *key = textField(call.input, "Key"))
        resources.push_back({"AWS::S3Express::Object", arn + '/' + *key});
    resources.push_back({"AWS::S3Express::DirectoryBucket", arn});
    return resources;
}

/// `s3.amazonaws.com`; calls about directory buckets are another service's.
std::string sourceOf(const Call &call)
{
    const api::Operation &operation = *call.operation;
    const std::string *bucket = operation.service->id == "s3" ? textField(call.input, "Bucket") : nullptr;
    const bool express = operation.name == "ListDirectoryBuckets" || (bucket && isDirectory(*bucket));
    return (express ? "s3express" : std::string(operation.service->endpointPrefix)) + ".amazonaws.com";
}

std::vector<EventResource> resourcesOf(const Call &call)
{
    std::vector<EventResource> resources;
    const std::string_view service = call.operation->service->id;
    if (service == "s3") {
        const std::string *bucket = textField(call.input, "Bucket");
        if (bucket && isDirectory(*bucket))
            return directoryResources(call, *bucket);
        const std::string *key = bucket ? textField(call.input, "Key") : nullptr;
        if (key)
            resources.push_back({"AWS::S3::Object", "arn:aws:s3:::" + *bucket + '/' + *key});
    }
    for (const Naming &naming : namings) {
        if (naming.service != service)
            continue;
        if (const std::string *name = textField(call.input, naming.member))
            resources.push_back({std::string(naming.type), arnOf(naming, *name, call.caller)});
    }
    return resources;
}

std::string_view lastPart(std::string_view text)
{
    return text.substr(text.rfind('/') + 1);
}

json::object issuerOf(const Principal &who)
{
    const Session &session = *who.session;
    json::object issuer{{"type", who.kind == Principal::Kind::Role ? "Role" : "IAMUser"},
                        {"principalId", session.issuerId},
                        {"arn", session.issuerArn},
                        {"accountId", who.account.value},
                        {"userName", json::string(lastPart(session.issuerArn))}};
    return issuer;
}

json::object identityOf(const Caller &caller)
{
    static constexpr std::string_view types[] = {"Unknown", "Root", "IAMUser", "AssumedRole", "AWSService", "FederatedUser"};
    const Principal &who = caller.principal;
    json::object out{{"type", json::string(who.kind == Principal::Kind::Anonymous ? std::string_view("AWSAccount") : types[std::size_t(who.kind)])}};
    if (who.kind == Principal::Kind::Service) {
        out["invokedBy"] = who.arn;
        return out;
    }
    if (who.kind == Principal::Kind::Anonymous) {
        out["principalId"] = "";
        out["accountId"] = "anonymous";
        return out;
    }
    out["principalId"] = who.userId;
    out["arn"] = who.arn;
    out["accountId"] = who.account.value;
    if (!who.accessKeyId.empty())
        out["accessKeyId"] = who.accessKeyId;
    if (who.kind == Principal::Kind::User)
        out["userName"] = json::string(lastPart(who.arn));
    if (who.session) {
        json::object context{{"attributes", {{"creationDate", formatIso8601(who.session->issued, false)},
                                             {"mfaAuthenticated", who.session->mfaSince ? "true" : "false"}}}};
        if (who.kind != Principal::Kind::User)
            context["sessionIssuer"] = issuerOf(who);
        if (!who.session->sourceIdentity.empty())
            context["sourceIdentity"] = who.session->sourceIdentity;
        out["sessionContext"] = std::move(context);
    }
    if (caller.via == Via::Service && caller.userAgent.ends_with(".amazonaws.com"))
        out["invokedBy"] = caller.userAgent;
    return out;
}

std::string userOf(const Principal &who)
{
    if (who.kind == Principal::Kind::Root)
        return "root";
    return who.kind == Principal::Kind::Service ? who.arn : std::string(lastPart(who.arn));
}

json::object decisionOf(const AuditedCall &audited)
{
    json::object out;
    if (audited.verdict) {
        out["result"] = json::string(policy::nameOf(audited.verdict->decision.result));
        out["layer"] = json::string(policy::nameOf(audited.verdict->decision.layer));
        out["action"] = audited.verdict->action;
        out["resource"] = audited.verdict->resource;
    } else if (audited.call.caller.principal.kind == Principal::Kind::Root) {
        out["result"] = json::string(policy::nameOf(policy::Result::Allow));
        out["layer"] = json::string(policy::nameOf(policy::Layer::RootUser));
    }
    return out;
}

} // namespace

bool isDataEvent(const api::Operation &operation)
{
    if (operation.streamingInput || operation.streamingOutput) // bytes of objects: the many calls that must be quick
        return true;
    // Asked for every call, so by address.
    static const std::unordered_set<const api::Operation *> operations = [] {
        std::unordered_set<const api::Operation *> set;
        for (const Named &named : dataOperations) {
            if (const api::Service *service = api::findService(named.service))
                set.insert(service->find(named.operation));
        }
        return set;
    }();
    return operations.contains(&operation);
}

Event makeEvent(const AuditedCall &audited, std::string id)
{
    const Call &call = audited.call;
    const Caller &caller = call.caller;
    Event event;
    event.id = std::move(id);
    event.account = caller.principal.account.value.empty() ? std::string(defaultAccount) : caller.principal.account.value;
    // Services without Regions have their events where they live.
    const bool global = call.operation->service->id == "iam" || call.operation->service->id == "cloudfront";
    event.region = global ? std::string(defaultRegion) : caller.region.value;
    event.time = audited.began;
    event.name = call.operation->name;
    event.source = sourceOf(call);
    event.user = userOf(caller.principal);
    event.accessKey = caller.principal.accessKeyId;
    event.readOnly = !audited.changes || readsByName(*call.operation);
    event.isData = isDataEvent(*call.operation);
    event.resources = resourcesOf(call);

    json::object record{{"eventVersion", "1.11"},
                        {"userIdentity", identityOf(caller)},
                        {"eventTime", formatIso8601(event.time, false)},
                        {"eventSource", event.source},
                        {"eventName", event.name},
                        {"awsRegion", event.region},
                        {"sourceIPAddress", caller.via == Via::Service ? (caller.userAgent.empty() ? caller.principal.arn : caller.userAgent) : caller.sourceIp},
                        {"userAgent", caller.via == Via::Console ? std::string("Nephoscope console") : caller.userAgent}};
    if (!audited.reply) {
        record["errorCode"] = audited.reply.error().code;
        record["errorMessage"] = audited.reply.error().message;
    }
    json::object parameters = call.input ? toParameters(*call.input.shape(), call.input.data()) : json::object();
    record["requestParameters"] = parameters.empty() ? json::value(nullptr) : json::value(std::move(parameters));
    json::object response = !event.readOnly && audited.reply && *audited.reply ? toParameters(*audited.reply->shape(), audited.reply->data()) : json::object();
    record["responseElements"] = response.empty() ? json::value(nullptr) : json::value(std::move(response));
    if (json::object decision = decisionOf(audited); !decision.empty())
        record["additionalEventData"] = json::object{{"decision", std::move(decision)}};
    record["requestID"] = caller.requestId;
    record["eventID"] = event.id;
    record["readOnly"] = event.readOnly;
    if (!event.resources.empty()) {
        json::array list;
        for (const EventResource &resource : event.resources)
            list.push_back(json::object{{"ARN", resource.arn}, {"accountId", event.account}, {"type", resource.type}});
        record["resources"] = std::move(list);
    }
    record["eventType"] = caller.principal.kind == Principal::Kind::Service ? "AwsServiceEvent" : "AwsApiCall";
    record["managementEvent"] = !event.isData;
    record["recipientAccountId"] = event.account;
    record["eventCategory"] = event.isData ? "Data" : "Management";
    if (caller.via == Via::Console)
        record["sessionCredentialFromConsole"] = "true";
    event.record = json::serialize(record);
    return event;
}

} // namespace nephoscope::cloudtrail
