#include "services/s3/EventRecord.h"

#include "core/Text.h"
#include "services/s3/Names.h"
#include "services/s3/Versions.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cctype>
#include <cstdio>

namespace nephoscope::s3 {

namespace json = boost::json;

namespace {

constexpr std::string_view etagOfNothing = "d41d8cd98f00b204e9800998ecf8427e";

bool isOf(const ObjectEvent &event, std::string_view family)
{
    return event.name.starts_with(family);
}

/// Events that put an object in order among those of its key.
bool hasSequencer(const ObjectEvent &event)
{
    return isOf(event, "ObjectCreated:") || isOf(event, "ObjectRemoved:") || isOf(event, "LifecycleExpiration:");
}

bool showsSize(const ObjectEvent &event)
{
    return !isOf(event, "ObjectRemoved:") && !isOf(event, "LifecycleExpiration:") && !isOf(event, "ObjectTagging:") && !isOf(event, "ObjectAcl:");
}

std::string_view etagShown(const Object &object, const ObjectEvent &event)
{
    if (object.isMarker)
        return event.name.ends_with(":DeleteMarkerCreated") ? etagOfNothing : std::string_view();
    return isOf(event, "ObjectRemoved:") || isOf(event, "LifecycleExpiration:Delete") ? std::string_view() : object.etag;
}

std::string hex(std::uint64_t value, bool upper)
{
    char text[24];
    std::snprintf(text, sizeof text, upper ? "%018llX" : "%016llx", static_cast<unsigned long long>(value));
    return text;
}

std::string_view versionOf(const ObjectEvent &event)
{
    if (isOf(event, "Replication:"))
        return "2.2";
    const bool later = isOf(event, "Lifecycle") || isOf(event, "IntelligentTiering") || isOf(event, "ObjectAcl:")
        || isOf(event, "ObjectTagging:") || event.name == "ObjectRestore:Delete";
    return later ? "2.3" : "2.1";
}

/// The id S3 shows of an account that owns a bucket: `A` and 13 more letters and digits.
std::string ownerPrincipal(std::string_view account)
{
    std::string id = 'A' + canonicalUserId(account).substr(0, 13);
    std::transform(id.begin(), id.end(), id.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return id;
}

json::object objectOf(const Bucket &bucket, const Object &object, const ObjectEvent &event, const EventOrigin &origin)
{
    json::object about{{"key", encodeForListing(object.key)}};
    if (showsSize(event))
        about["size"] = object.size;
    if (const auto etag = etagShown(object, event); !etag.empty())
        about["eTag"] = etag;
    if (bucket.keepsVersions())
        about["versionId"] = versionIdOf(object);
    if (hasSequencer(event))
        about["sequencer"] = hex(origin.sequence, true);
    return about;
}

/// What the families add to the record.
void addExtras(const ObjectEvent &event, const EventOrigin &origin, json::object &record)
{
    if (event.restoredUntil) {
        record["glacierEventData"] = json::object{
            {"restoreEventData", json::object{{"lifecycleRestorationExpiryTime", formatIso8601(*event.restoredUntil)},
                                              {"lifecycleRestoreStorageClass", event.storageClass}}}};
    } else if (event.name == "LifecycleTransition") {
        record["lifecycleEventData"] =
            json::object{{"transitionEventData", json::object{{"destinationStorageClass", event.storageClass}}}};
    } else if (event.name == "IntelligentTiering") {
        record["intelligentTieringEventData"] = json::object{{"destinationAccessTier", event.tier}};
    }
    if (!event.replication)
        return;
    const ReplicationEvent &replication = *event.replication;
    json::object data{{"replicationRuleId", replication.rule}, {"destinationBucket", replication.destination}, {"s3Operation", "OBJECT_PUT"},
                      {"requestTime", formatIso8601(replication.requested)}};
    if (!replication.failure.empty()) {
        data["failureReason"] = replication.failure;
    } else {
        data["threshold"] = "15";
        if (event.name == "Replication:OperationReplicatedAfterThreshold")
            data["replicationTime"] = std::to_string((origin.time - replication.requested) / std::chrono::minutes(1));
    }
    record["replicationEventData"] = std::move(data);
}

struct BridgeName
{
    std::string_view event;
    std::string_view type;
    std::string_view reason;
    std::string_view deletion = {};
};
constexpr BridgeName bridgeNames[] = {
    {"ObjectCreated:Put", "Object Created", "PutObject"},
    {"ObjectCreated:Post", "Object Created", "POST Object"},
    {"ObjectCreated:Copy", "Object Created", "CopyObject"},
    {"ObjectCreated:CompleteMultipartUpload", "Object Created", "CompleteMultipartUpload"},
    {"ObjectRemoved:Delete", "Object Deleted", "DeleteObject", "Permanently Deleted"},
    {"ObjectRemoved:DeleteMarkerCreated", "Object Deleted", "DeleteObject", "Delete Marker Created"},
    {"LifecycleExpiration:Delete", "Object Deleted", "Lifecycle Expiration", "Permanently Deleted"},
    {"LifecycleExpiration:DeleteMarkerCreated", "Object Deleted", "Lifecycle Expiration", "Delete Marker Created"},
    {"ObjectRestore:Post", "Object Restore Initiated", {}},
    {"ObjectRestore:Completed", "Object Restore Completed", {}},
    {"ObjectRestore:Delete", "Object Restore Expired", {}},
    {"LifecycleTransition", "Object Storage Class Changed", {}},
    {"IntelligentTiering", "Object Access Tier Changed", {}},
    {"ObjectAcl:Put", "Object ACL Updated", {}},
    {"ObjectTagging:Put", "Object Tags Added", {}},
    {"ObjectTagging:Delete", "Object Tags Deleted", {}},
};

} // namespace

std::string eventRecord(const Bucket &bucket, const Object &object, const ObjectEvent &event, const EventOrigin &origin,
                        const std::string &configurationId)
{
    json::object record{
        {"eventVersion", versionOf(event)},
        {"eventSource", "aws:s3"},
        {"awsRegion", bucket.region},
        {"eventTime", formatIso8601(origin.time)},
        {"eventName", event.name},
        {"userIdentity", json::object{{"principalId", origin.principal}}},
        {"requestParameters", json::object{{"sourceIPAddress", origin.sourceIp.empty() ? "s3.amazonaws.com" : origin.sourceIp}}},
        {"responseElements", json::object{{"x-amz-request-id", origin.requestId}, {"x-amz-id-2", origin.hostId}}},
        {"s3", json::object{{"s3SchemaVersion", "1.0"},
                            {"configurationId", configurationId},
                            {"bucket", json::object{{"name", bucket.name},
                                                    {"ownerIdentity", json::object{{"principalId", ownerPrincipal(bucket.account)}}},
                                                    {"arn", "arn:aws:s3:::" + bucket.name}}},
                            {"object", objectOf(bucket, object, event, origin)}}},
    };
    addExtras(event, origin, record);
    return json::serialize(json::object{{"Records", json::array{std::move(record)}}});
}

BridgeEvent bridgeEvent(const Bucket &bucket, const Object &object, const ObjectEvent &event, const EventOrigin &origin)
{
    const auto known = std::find_if(std::begin(bridgeNames), std::end(bridgeNames), [&](const BridgeName &one) { return one.event == event.name; });
    if (known == std::end(bridgeNames))
        return {};
    json::object about{{"key", object.key}};
    if (showsSize(event))
        about["size"] = object.size;
    if (const auto etag = etagShown(object, event); !etag.empty())
        about["etag"] = etag;
    if (bucket.keepsVersions())
        about["version-id"] = versionIdOf(object);
    if (hasSequencer(event))
        about["sequencer"] = hex(origin.sequence, false);
    json::object detail{{"version", "0"},
                        {"bucket", json::object{{"name", bucket.name}}},
                        {"object", std::move(about)},
                        {"request-id", origin.requestId},
                        {"requester", origin.requester}};
    if (!origin.sourceIp.empty())
        detail["source-ip-address"] = origin.sourceIp;
    if (!known->reason.empty())
        detail["reason"] = known->reason;
    if (!known->deletion.empty())
        detail["deletion-type"] = known->deletion;
    if (event.name == "ObjectRestore:Completed" && event.restoredUntil)
        detail["restore-expiry-time"] = formatIso8601(*event.restoredUntil, false);
    if (isOf(event, "ObjectRestore:") && event.name != "ObjectRestore:Delete")
        detail["source-storage-class"] = event.storageClass;
    if (event.name == "LifecycleTransition")
        detail["destination-storage-class"] = event.storageClass;
    if (event.name == "IntelligentTiering")
        detail["destination-access-tier"] = event.tier;
    return {std::string(known->type), json::serialize(detail)};
}

std::string testEvent(const Bucket &bucket, const EventOrigin &origin)
{
    return json::serialize(json::object{{"Service", "Amazon S3"},
                                        {"Event", "s3:TestEvent"},
                                        {"Time", formatIso8601(origin.time)},
                                        {"Bucket", bucket.name},
                                        {"RequestId", origin.requestId},
                                        {"HostId", origin.hostId}});
}

} // namespace nephoscope::s3
