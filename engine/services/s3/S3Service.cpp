#include "services/s3/S3Service.h"

#include "services/s3/Kms.h"
#include "services/s3/Migrations.h"
#include "services/s3/Operations.h"

namespace nephoscope::s3 {

S3Service::~S3Service()
{
    BucketKeys::shared().clear();
}

void S3Service::onReset()
{
    BucketKeys::shared().clear();
}

std::span<const store::Migration> S3Service::migrations() const
{
    return s3::migrations();
}

void S3Service::registerOperations(ServiceRegistry &registry, const ServiceHost &)
{
    registerBuckets(registry);
    registerCors(registry);
    registerObjects(registry);
    registerReading(registry);
    registerSelect(registry);
    registerCopy(registry);
    registerListing(registry);
    registerMultipart(registry);
    registerMultipartListing(registry);
    registerComplete(registry);
    registerBucketSecurity(registry);
    registerBucketPolicy(registry);
    registerAcls(registry);
    registerWebsite(registry);
    registerLifecycle(registry);
    registerBucketSettings(registry);
    registerNotification(registry);
    registerReplication(registry);
    registerNamedConfigs(registry);
    registerVersioning(registry);
    registerVersionListing(registry);
    registerDeleting(registry);
    registerTagging(registry);
    registerLocking(registry);
}

} // namespace nephoscope::s3
