#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

// The lists of a bucket's Management tab. Changing a rule reads the others anew, so that none is lost.
Resource lifecycleRules(const QString &bucket);
Resource replicationRules(const QString &bucket);
/// What other programs have configured, to look at.
Resource inventories(const QString &bucket);

/// The size from which lifecycle rules move objects: one for all rules of the bucket.
Setting transitionSize(const QString &bucket);

} // namespace nephoscope::gui::s3
