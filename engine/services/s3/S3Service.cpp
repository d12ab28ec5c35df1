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
    m_access.buckets().clear();
    BucketKeys::shared().clear();
}

std::span<const store::Migration> S3Service::migrations() const
{
    return s3::migrations();
}

void S3Service::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_log.emplace(host);
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
    registerLifecycleRun(registry);
    registerBucketSettings(registry);
    registerNotification(registry);
    m_events.registerOperations(registry, host);
    registerReplication(registry);
    registerReplicate(registry);
    registerRestore(registry);
    registerNamedConfigs(registry, m_inventories);
    m_inventories.registerOperations(registry);
    registerVersioning(registry);
    registerVersionListing(registry);
    registerDeleting(registry);
    registerTagging(registry);
    registerLocking(registry);
}

Expected<void> S3Service::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    return m_access.authorize(context, operation, input);
}

void S3Service::start(const ServiceHost &host)
{
    m_inventories.start(host);
    m_events.start(host);
}

void S3Service::stop()
{
    m_inventories.stop();
    if (m_log) // else nobody asked S3 anything
        m_log->deliverAll();
}

void S3Service::answered(const Call &call, const Admission &admission, Reply &reply, Timestamp began)
{
    const auto &admitted = static_cast<const S3Admission &>(admission);
    const api::Member *charged = admitted.charged && reply && *reply ? reply->shape()->find("RequestCharged") : nullptr;
    if (charged) // an open enum, which begins with its text
        *static_cast<std::string *>(charged->ops->emplace(static_cast<std::byte *>(reply->data()) + charged->offset)) = "requester";
    m_log->note(call, admitted, reply, began);
}

} // namespace nephoscope::s3
