#pragma once

#include <QtCore/QString>
#include <QtGui/QKeySequence>

#include <functional>

class QAbstractButton;

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

/// Presses a button of a page: enabled while that one is shown and can be pressed. Its text is the button's.
Command pressCommand(QAbstractButton *button, const QString &id, const QString &group);

} // namespace nephoscope::gui
