#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

/// The folders and objects right below `prefix`, and what can be done with them.
Resource objects(const QString &bucket, const QString &prefix);
/// One object with its page; `where` names its bucket, its `key` and, for the page of one version, its `versionId`.
Resource object(const Params &where);
/// All that is known of an object, for the split panel.
Details objectFacts(const Params &where);

} // namespace nephoscope::gui::s3
