#pragma once

#include "api/generated/s3.h"
#include "gui/kit/Timeline.h"

#include <QtCore/QString>

#include <vector>

// A lifecycle rule in words, and as stops of a time line. Rules may be unfinished: what has no day yet is left out.
namespace nephoscope::gui::s3 {

/// "Standard-IA after 30 days, expire after 365 days"; empty when there is nothing.
QString currentText(const api::s3::LifecycleRule &rule);
/// The same for noncurrent versions: "delete after 90 days, keep the 3 newest".
QString noncurrentText(const api::s3::LifecycleRule &rule);
bool removesMarkers(const api::s3::LifecycleRule &rule);
/// "Delete after 7 days"; empty when the rule leaves them.
QString uploadsText(const api::s3::LifecycleRule &rule);
/// What happens to current versions names days of the calendar, not ages.
bool isDated(const api::s3::LifecycleRule &rule);

/// From the day objects are uploaded, and from the day versions become noncurrent. Only the beginning when nothing happens.
std::vector<TimelineStop> currentStops(const api::s3::LifecycleRule &rule);
std::vector<TimelineStop> noncurrentStops(const api::s3::LifecycleRule &rule);

} // namespace nephoscope::gui::s3
