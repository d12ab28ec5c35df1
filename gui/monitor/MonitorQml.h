#pragma once

#include <QtCore/QString>

#include <utility>
#include <vector>

class QObject;
class QQuickWidget;

namespace nephoscope::gui {

/// A view of one of the monitor's QML files, drawn in software, with the theme and what is named in `context`. The owner
/// deletes it before what it shows: its bindings read that to the end.
QQuickWidget *makeMonitorView(const QString &name, const QString &file, const std::vector<std::pair<QString, QObject *>> &context);

} // namespace nephoscope::gui
