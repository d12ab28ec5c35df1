#pragma once

#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <functional>

namespace nephoscope::gui {

/// Something the user can do, by the command palette, by its keys, or found by search: "Create bucket".
struct Command
{
    QString id;                 ///< `s3.createBucket`; keeps its place among the recently used
    QString text;               ///< in the current language
    QString group;              ///< "Navigation", "Amazon S3"
    QKeySequence keys = {};     ///< shown in the shortcut sheet; works while the page or window is shown
    QString icon = {};
    std::function<void()> run;
    std::function<bool()> enabled = {}; ///< empty: always
};

} // namespace nephoscope::gui
