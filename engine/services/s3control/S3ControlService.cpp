#include "services/s3control/S3ControlService.h"

#include "services/s3control/Operations.h"

namespace nephoscope::s3control {

void S3ControlService::registerOperations(ServiceRegistry &registry, const ServiceHost &)
{
    m_runner.registerOperations(registry);
    registerCreateJob(registry, m_runner);
    registerJobs(registry, m_runner);
    registerPublicAccess(registry);
}

} // namespace nephoscope::s3control
