#pragma once

#include "door/Service.h"
#include "services/s3/ObjectRepository.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

// Event notifications. Whoever changes an object says so here, in the transaction that does it; what a bucket's
// configuration asks for is put down there and then, and delivered after the commit (EventDelivery.h).

/// What became of replication to one destination.
struct ReplicationEvent
{
    std::string rule;
    std::string destination; ///< the bucket's ARN
    Timestamp requested{};
    std::string failure = {}; ///< empty: no failure, but too slow
};

/// Something that happened to an object.
struct ObjectEvent
{
    std::string_view name;                        ///< without `s3:`, as the record has it: `ObjectCreated:Put`
    std::optional<Timestamp> restoredUntil = {};  ///< of restores
    std::string storageClass = {};                ///< restored from, or moved to
    std::string tier = {};                        ///< moved to, within INTELLIGENT_TIERING
    std::optional<ReplicationEvent> replication = {};
};

/// Costs nothing in buckets without notifications.
void notify(WriteContext &context, const Bucket &bucket, const Object &object, const ObjectEvent &event);
/// The object or delete marker that came of deleteCurrent(), or the version that went for good. `Kind` of the two
/// families: `ObjectRemoved` or `LifecycleExpiration`.
void notifyRemoved(WriteContext &context, const Bucket &bucket, const Object &object, bool markerMade, bool byLifecycle);

} // namespace nephoscope::s3
