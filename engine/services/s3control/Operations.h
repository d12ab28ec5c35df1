#pragma once

#include "door/Service.h"
#include "services/s3control/JobRunner.h"

namespace nephoscope::s3control {

// One file of operations each.
void registerAccessPoints(ServiceRegistry &registry);
void registerAccessPointTags(ServiceRegistry &registry);
void registerCreateJob(ServiceRegistry &registry, JobRunner &runner);
void registerJobs(ServiceRegistry &registry, JobRunner &runner);
void registerPublicAccess(ServiceRegistry &registry);

/// `AccessDenied` unless the account a request names is the caller's own.
Expected<void> checkAccount(ReadContext &context, const std::optional<std::string> &account);
/// `InvalidRequest`: a token that no page gave out.
Error invalidToken();
/// `TooManyTagsException` (50), `InvalidTag` for keys that come twice.
Expected<void> checkJobTags(const std::vector<model::S3Tag> &tags);

} // namespace nephoscope::s3control
