#pragma once

#include "services/s3/AccessControl.h"
#include "services/s3/ReplicationRules.h"

namespace nephoscope::s3 {

/// S3 as the role that a replication configuration names (S3 User Guide, "Setting up permissions for live replication"): what its
/// policies, the bucket policies on both sides and the organization do not allow does not go over. Refusals are the failure
/// reasons of AWS's events; an empty one says that it may.
class ReplicaRole
{
public:
    ReplicaRole(const ServiceHost &host, AccessControl &control) : m_host(host), m_control(control) {}

    /// Takes the role on, for objects of `source`: `AssumeRoleNotPermitted` when it is not there or does not trust S3.
    std::string_view take(ReadContext &context, const Bucket &source, const std::string &role);
    /// Whom S3 acts as, once the role is taken.
    const Caller &caller() const { return m_caller; }
    const ServiceHost &host() const { return m_host; }

    /// Whether it may read what is to go over.
    std::string_view mayRead(ReadContext &context, const Bucket &source, const Object &object) const;
    /// Whether it may write it there; also a replica that is there and only changes.
    std::string_view mayWrite(ReadContext &context, const Bucket &target, const Object &object, bool changesOwner) const;

private:
    bool may(ReadContext &context, const Bucket &bucket, std::string_view action, const Object *object) const;

    const ServiceHost &m_host;
    AccessControl &m_control;
    Caller m_caller;
};

} // namespace nephoscope::s3
