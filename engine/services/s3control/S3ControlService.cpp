#include "services/s3control/S3ControlService.h"

#include "services/s3control/Operations.h"

namespace nephoscope::s3control {

void S3ControlService::start(const ServiceHost &host)
{
    m_runner.start(host);
    m_lens.start(host);
}

void S3ControlService::stop()
{
    m_lens.stop();
    m_runner.stop();
}

void S3ControlService::registerOperations(ServiceRegistry &registry, const ServiceHost &)
{
    m_runner.registerOperations(registry);
    registerCreateJob(registry, m_runner);
    registerJobs(registry, m_runner);
    registerPublicAccess(registry);
    registerAccessPoints(registry);
    registerAccessPointTags(registry);
    m_lens.registerOperations(registry);
}

} // namespace nephoscope::s3control
