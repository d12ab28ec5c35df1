#include "services/s3control/JobRole.h"

#include "door/Waiting.h"
#include "services/ReportFiles.h"
#include "services/ServiceSession.h"

namespace nephoscope::s3control {

namespace {

constexpr std::string_view service = "batchoperations.s3.amazonaws.com";

} // namespace

Expected<JobCallers> takeJobRole(Cloud &cloud, const BatchJob &job)
{
    const std::string &role = *job.request.roleArn;
    Caller batch;
    batch.principal = Principal::service(std::string(service));
    batch.principal.account = AccountId{job.account};
    batch.region = Region{job.region};
    batch.via = Via::Service;
    batch.sourceArn = "arn:aws:s3:" + job.region + ':' + job.account + ":job/" + job.id;
    batch.sourceAccount = job.account;
    auto session = callAndWait<ServiceSession>(cloud, batch, {role, "s3-batch-operations_" + job.id});
    if (!session)
        return fail(std::move(session.error()));
    if (!session->principal)
        return fail(Error{"AccessDenied", "The role " + role + " cannot be assumed by " + std::string(service) + '.', 403});
    JobCallers callers;
    callers.own = reports::callerFor(job.account, job.region);
    callers.role.principal = std::move(*session->principal);
    callers.role.region = Region{job.region};
    callers.role.via = Via::Service;
    callers.role.userAgent = service;
    return callers;
}

} // namespace nephoscope::s3control
