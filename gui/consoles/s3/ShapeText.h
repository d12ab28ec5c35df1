#pragma once

#include "api/Shape.h"
#include "core/Expected.h"
#include "gui/kit/JsonCheck.h"

#include <QtCore/QString>

namespace nephoscope::gui::s3 {

// Structures of the API as JSON that is shown and edited, with the members' names of the API.

/// In lines; empty lists and absent members are left out.
QString shapeText(const api::Shape &shape, const void *value);
/// Reads the text into `value`. Nothing is skipped: a member the shape does not have is an issue.
std::vector<CodeIssue> readShapeText(const api::Shape &shape, const QString &text, void *value);

} // namespace nephoscope::gui::s3
