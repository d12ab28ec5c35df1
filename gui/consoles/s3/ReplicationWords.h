#pragma once

#include "api/generated/s3.h"

#include <QtCore/QString>

namespace nephoscope::gui::s3 {

/// The name of the bucket that gets the replicas; empty when there is none yet.
QString destinationOf(const api::s3::ReplicationRule &rule);
/// "Glacier Deep Archive", or that replicas have the class of their source.
QString replicaClassText(const api::s3::ReplicationRule &rule);
bool replicatesMarkers(const api::s3::ReplicationRule &rule);

} // namespace nephoscope::gui::s3
