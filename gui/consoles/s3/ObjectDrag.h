#pragma once

#include "gui/consoles/s3/CopyJob.h"

#include <QtCore/QStringList>

class QMimeData;

// Objects on their way with the mouse or the clipboard: within the console by name, to other programs as files.
namespace nephoscope::gui::s3 {

/// Keys of objects, and prefixes ending in `/` for folders.
struct ObjectSet
{
    QString bucket;
    QStringList keys;
    bool cut = false; ///< from the clipboard: to be moved
    QString cloud = {}; ///< id of the connection to the cloud elsewhere that has them; empty: the local one
};

/// What the data says of objects; without keys when it says nothing.
ObjectSet objectsIn(const QMimeData &data);
/// For a drag. Other programs get files in a temporary folder: their names while the mouse hovers, their content once
/// deliverToOthers() has begun the download; reading them waits for it while the window lives on.
QMimeData *mimeOf(const ActionContext &context, const ObjectSet &set);
void deliverToOthers(const ActionContext &context, QMimeData *data);

/// Whether a drop makes sense: not where they are already, and no folder into itself.
bool canPut(const ObjectSet &set, const QString &bucket, const QString &prefix);
/// How that is done. In their own folder copies get new names.
CopyJob::Order putOrder(const ObjectSet &set, const QString &bucket, const QString &prefix, bool move);
/// Copies or moves below `prefix`, with a flash that counts.
void putObjects(const ActionContext &context, const ObjectSet &set, const QString &bucket, const QString &prefix, bool move);

/// The same for what a drag or the clipboard says. What comes from a window on another cloud is copied, never moved.
void putTaken(const ActionContext &context, const ObjectSet &set, const QString &bucket, const QString &prefix, bool move);

void toClipboard(const ActionContext &context, const ObjectSet &set, bool cut);
bool canPaste();
void pasteFromClipboard(const ActionContext &context, const QString &bucket, const QString &prefix);

} // namespace nephoscope::gui::s3
