#include "remote/ChangesOf.h"

#include "api/generated/s3.h"
#include "door/CallTap.h"
#include "remote/Addressing.h"

#include <algorithm>
#include <array>

namespace nephoscope::remote {

namespace {

struct Types
{
    std::string_view service;
    std::string_view type;
};

/// What the lists of the other consoles listen for. Sorted by service.
constexpr std::array types{
    Types{"autoscaling", "activity"},  Types{"autoscaling", "group"},       Types{"autoscaling", "launchConfiguration"},
    Types{"cloudtrail", "trail"},      Types{"cloudwatch", "alarm"},        Types{"cloudwatch", "dashboard"},
    Types{"events", "api-destination"}, Types{"events", "archive"},         Types{"events", "bus"},
    Types{"events", "connection"},     Types{"events", "replay"},           Types{"events", "rule"},
    Types{"iam", "account"},           Types{"kms", "key"},                 Types{"lambda", "event-source-mapping"},
    Types{"lambda", "function"},       Types{"lambda", "layer"},            Types{"logs", "log-group"},
    Types{"logs", "query-definition"}, Types{"s3control", "job"},           Types{"secretsmanager", "secret"},
    Types{"sns", "subscription"},      Types{"sns", "topic"},               Types{"sqs", "queue"},
};

Change::Kind kindOf(std::string_view operation)
{
    if (operation.starts_with("Create"))
        return Change::Kind::Created;
    return operation.starts_with("Delete") || operation.starts_with("Abort") ? Change::Kind::Deleted : Change::Kind::Updated;
}

void s3Changes(const Call &call, const api::Value &output, const Change &blank, std::vector<Change> &changes)
{
    const std::string_view operation = call.operation->name;
    const std::string bucket = textMember(call.input, "Bucket");
    const std::string key = textMember(call.input, "Key");
    const auto add = [&](Change::Kind kind, std::string type, std::string parent, std::string id) {
        Change change = blank;
        change.kind = kind;
        change.type = std::move(type);
        change.parent = std::move(parent);
        change.id = std::move(id);
        changes.push_back(std::move(change));
    };
    if (operation == "DeleteObjects") {
        const auto &input = call.input.as<api::s3::DeleteObjects::Input>();
        if (input.delete_ && input.delete_->objects) {
            for (const auto &object : *input.delete_->objects)
                add(Change::Kind::Deleted, "object", bucket, object.key.value_or(std::string()));
        }
        return;
    }
    if (key.empty()) {
        const bool itself = operation == "CreateBucket" || operation == "DeleteBucket";
        if (!bucket.empty())
            add(itself ? kindOf(operation) : Change::Kind::Updated, "bucket", {}, bucket);
        return;
    }
    std::string upload = textMember(call.input, "UploadId");
    if (operation == "CreateMultipartUpload")
        upload = textMember(output, "UploadId");
    if (!upload.empty()) {
        const bool completed = operation == "CompleteMultipartUpload";
        add(completed ? Change::Kind::Deleted : kindOf(operation), "multipart-upload", bucket, upload);
        if (completed)
            add(Change::Kind::Updated, "object", bucket, key);
        return;
    }
    add(operation == "DeleteObject" ? Change::Kind::Deleted : Change::Kind::Updated, "object", bucket, key);
}

} // namespace

std::vector<Change> changesOf(const Call &call, const api::Value &output)
{
    std::vector<Change> changes;
    if (readsByName(*call.operation) || call.operation->name.starts_with("Select"))
        return changes;
    Change blank;
    blank.service = call.operation->service->id;
    blank.account = call.caller.principal.account;
    blank.region = call.caller.region;
    if (blank.service == "s3") {
        s3Changes(call, output, blank, changes);
        return changes;
    }
    for (const Types &entry : types) {
        if (entry.service != blank.service)
            continue;
        Change change = blank;
        change.type = entry.type;
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace nephoscope::remote
