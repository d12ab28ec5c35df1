#include "services/s3/S3Service.h"

#include "services/ReportFiles.h"
#include "services/s3/DirectoryBuckets.h"
#include "services/s3/Migrations.h"
#include "services/s3/Operations.h"
#include "services/s3/StorageMetrics.h"
#include "services/s3/StoreUnencrypted.h"

namespace nephoscope::s3 {

void S3Service::onReset()
{
    m_access.buckets().clear();
    m_access.keys().clear();
    if (m_log)
        m_log->forgetAll();
}

std::span<const store::Migration> S3Service::migrations() const
{
    return s3::migrations();
}

void S3Service::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_log.emplace(host);
    m_access.buckets().setMetrics(&m_metrics.emplace(host, m_published));
    m_metrics->registerOperations(registry);
    m_analytics.emplace(host).registerOperations(registry);
    registerStorageMetrics(registry, m_published);
    registerPrefixMetrics(registry);
    registerBuckets(registry);
    registerDirectoryBuckets(registry, m_book);
    registerCors(registry);
    registerObjects(registry);
    registerStoreUnencrypted(registry);
    registerReading(registry);
    registerSelect(registry, *m_metrics);
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
    registerRename(registry);
    registerReplication(registry);
    registerQuestion(registry, host, m_access);
    registerReplicate(registry, host, m_access, m_published);
    registerRestore(registry, m_selects);
    m_selects.registerOperations(registry);
    registerTiering(registry);
    registerNamedConfigs(registry, m_inventories);
    m_inventories.registerOperations(registry);
    registerVersioning(registry);
    registerVersionListing(registry);
    registerDeleting(registry);
    registerTagging(registry);
    registerLocking(registry);
    registry.read<ForgetAccess>([this](ReadContext &, const ForgetAccess::Input &) -> Expected<ForgetAccess::Output> {
        m_access.buckets().clear();
        return ForgetAccess::Output{};
    });
}

Expected<void> S3Service::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    return m_access.authorize(context, operation, input);
}

void S3Service::start(const ServiceHost &host)
{
    m_inventories.start(host);
    m_selects.start(host);
    m_events.start(host);
    // Lines of access logs that an earlier process left are delivered as soon as anybody uses S3.
    if (AccessLog::hasLeftovers(host)) {
        host.scheduler.after(Duration::zero(), [&host] {
            host.cloud.submit({&ForgetAccess::model(), reports::callerFor(std::string(defaultAccount), std::string(defaultRegion)),
                               api::Value::of(ForgetAccess::Input{})},
                              [](const Reply &) {});
        });
    }
}

void S3Service::stop()
{
    m_inventories.stop();
    m_selects.stop();
    if (m_log) // else nobody asked S3 anything
        m_log->deliverAll();
    if (m_metrics)
        m_metrics->flush();
    if (m_analytics)
        m_analytics->flush();
}

void S3Service::answered(const Call &call, const Admission &admission, Reply &reply, Timestamp began)
{
    const auto &admitted = static_cast<const S3Admission &>(admission);
    const api::Member *charged = admitted.charged && reply && *reply ? reply->shape()->find("RequestCharged") : nullptr;
    if (charged) // an open enum, which begins with its text
        *static_cast<std::string *>(charged->ops->emplace(static_cast<std::byte *>(reply->data()) + charged->offset)) = "requester";
    if (admitted.access && admitted.access->counters)
        m_metrics->note(*admitted.access, call, reply, began);
    if (admitted.access)
        m_analytics->note(*admitted.access, call, reply, began);
    m_log->note(call, admitted, reply, began);
}

} // namespace nephoscope::s3
