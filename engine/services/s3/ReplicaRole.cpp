#include "services/s3/ReplicaRole.h"

#include "door/AskAndWait.h"
#include "services/ServiceSession.h"

namespace nephoscope::s3 {

namespace {

constexpr std::string_view service = "s3.amazonaws.com";

} // namespace

std::string_view ReplicaRole::take(ReadContext &context, const Bucket &source, const std::string &role)
{
    Caller s3;
    s3.principal = Principal::service(std::string(service));
    s3.principal.account = AccountId{source.account};
    s3.region = Region{source.region};
    s3.via = Via::Service;
    s3.sourceArn = "arn:aws:s3:::" + source.name;
    s3.sourceAccount = source.account;
    // A read, which is answered before it returns.
    auto session = askAndWait<ServiceSession>(context.cloud(), std::move(s3), {role, "s3-replication"});
    if (!session || !session->principal)
        return "AssumeRoleNotPermitted";
    m_caller.principal = std::move(*session->principal);
    m_caller.region = Region{source.region};
    m_caller.via = Via::Service;
    m_caller.userAgent = service;
    return {};
}

bool ReplicaRole::may(ReadContext &context, const Bucket &bucket, std::string_view action, const Object *object) const
{
    ReadContext own(m_host, m_caller, context.db(), context.now());
    const auto access = m_control.buckets().find(own, bucket.name);
    if (!object)
        return access && m_control.check(own, *access, api::Value(), {action, nullptr, nullptr}).has_value();
    const std::string *version = object->isNull() ? nullptr : &object->versionId;
    return access && m_control.check(own, *access, api::Value(), {action, &object->key, version}).has_value();
}

std::string_view ReplicaRole::mayRead(ReadContext &context, const Bucket &source, const Object &object) const
{
    if (!may(context, source, "s3:GetReplicationConfiguration", nullptr))
        return "SrcBucketReplicationConfigMissing";
    if (object.isMarker)
        return {};
    if (!may(context, source, "s3:GetObjectVersionForReplication", &object))
        return "SrcGetObjNotPermitted";
    if (!may(context, source, "s3:GetObjectVersionAcl", &object))
        return "SrcGetAclNotPermitted";
    if (!object.tags.empty() && !may(context, source, "s3:GetObjectVersionTagging", &object))
        return "SrcGetTaggingNotPermitted";
    if (object.lock.mode != LockMode::None && !may(context, source, "s3:GetObjectRetention", &object))
        return "SrcGetObjNotPermitted";
    if (object.lock.hold && !may(context, source, "s3:GetObjectLegalHold", &object))
        return "SrcGetObjNotPermitted";
    return {};
}

std::string_view ReplicaRole::mayWrite(ReadContext &context, const Bucket &target, const Object &object, bool changesOwner) const
{
    if (object.isMarker)
        return may(context, target, "s3:ReplicateDelete", &object) ? std::string_view() : "DstDelObjNotPermitted";
    if (!may(context, target, "s3:ReplicateObject", &object))
        return object.parts > 0 ? "DstMultipartInitNotPermitted" : "DstPutObjNotPermitted";
    if (changesOwner && !may(context, target, "s3:ObjectOwnerOverrideToBucketOwner", &object))
        return "DstPutObjNotPermitted";
    if (!object.tags.empty() && !may(context, target, "s3:ReplicateTags", &object))
        return "DstPutTaggingNotPermitted";
    return {};
}

} // namespace nephoscope::s3
