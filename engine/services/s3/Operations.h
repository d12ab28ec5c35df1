#pragma once

#include "door/Service.h"

namespace nephoscope::s3 {

// One file of operations each; see S3Service.cpp.
void registerBuckets(ServiceRegistry &registry);
void registerCors(ServiceRegistry &registry);
void registerObjects(ServiceRegistry &registry);
void registerReading(ServiceRegistry &registry);
void registerSelect(ServiceRegistry &registry);
void registerCopy(ServiceRegistry &registry);
void registerListing(ServiceRegistry &registry);
void registerMultipart(ServiceRegistry &registry);
void registerMultipartListing(ServiceRegistry &registry);
void registerComplete(ServiceRegistry &registry);

} // namespace nephoscope::s3
