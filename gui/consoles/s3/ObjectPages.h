#pragma once

#include <QtCore/QString>

namespace nephoscope::gui {
class ConsoleDescription;
}

namespace nephoscope::gui::s3 {

/// The page that uploads into a bucket, below `prefix`.
QString uploadAddress(const QString &bucket, const QString &prefix = {});
/// `objects/BUCKET?key=…`, its tabs, the pages that edit its settings, `objects/BUCKET/select?key=…` and `upload/BUCKET`.
void addObjectPages(ConsoleDescription &description);

} // namespace nephoscope::gui::s3
