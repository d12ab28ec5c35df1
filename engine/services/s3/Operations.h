#pragma once

#include "door/Service.h"

namespace nephoscope {
class Metrics;
}

namespace nephoscope::s3 {

class AccessControl;
class ArchiveSelects;
class InventoryDelivery;
class RequestMetrics;

// One file of operations each; see S3Service.cpp.
void registerAcls(ServiceRegistry &registry);
void registerBucketPolicy(ServiceRegistry &registry);
void registerBucketSecurity(ServiceRegistry &registry);
void registerBucketSettings(ServiceRegistry &registry);
void registerBuckets(ServiceRegistry &registry);
void registerLifecycle(ServiceRegistry &registry);
void registerLifecycleRun(ServiceRegistry &registry);
void registerNamedConfigs(ServiceRegistry &registry, InventoryDelivery &inventories);
void registerNotification(ServiceRegistry &registry);
void registerPrefixMetrics(ServiceRegistry &registry);
void registerQuestion(ServiceRegistry &registry, const ServiceHost &host, AccessControl &control);
void registerRename(ServiceRegistry &registry);
void registerReplicate(ServiceRegistry &registry, const ServiceHost &host, AccessControl &control, std::shared_ptr<Metrics> published);
void registerReplication(ServiceRegistry &registry);
void registerRestore(ServiceRegistry &registry, ArchiveSelects &selects);
void registerTiering(ServiceRegistry &registry);
void registerWebsite(ServiceRegistry &registry);
void registerCors(ServiceRegistry &registry);
void registerObjects(ServiceRegistry &registry);
void registerReading(ServiceRegistry &registry);
void registerSelect(ServiceRegistry &registry, RequestMetrics &metrics);
void registerCopy(ServiceRegistry &registry);
void registerListing(ServiceRegistry &registry);
void registerMultipart(ServiceRegistry &registry);
void registerMultipartListing(ServiceRegistry &registry);
void registerComplete(ServiceRegistry &registry);
void registerVersioning(ServiceRegistry &registry);
void registerVersionListing(ServiceRegistry &registry);
void registerDeleting(ServiceRegistry &registry);
void registerTagging(ServiceRegistry &registry);
void registerLocking(ServiceRegistry &registry);

} // namespace nephoscope::s3
