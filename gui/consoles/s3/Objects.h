#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

/// The folders and objects right below `prefix`, and what can be done with them.
Resource objects(const QString &bucket, const QString &prefix);
/// One object with its page; `where` names its bucket and `key`.
Resource object(const Params &where);

} // namespace nephoscope::gui::s3
