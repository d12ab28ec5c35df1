#pragma once

#include "core/Expected.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

class QWidget;

namespace nephoscope::gui {
class EngineHost;
class Navigator;
}

// What pages do with objects. `entries` are keys, or prefixes ending in `/` for folders.
namespace nephoscope::gui::s3 {

/// A GET link signed with the root key, valid for `seconds` (1 to 604,800).
QString presignedUrl(EngineHost &engine, const QString &bucket, const QString &key, int seconds);
/// Opens a presigned link in the desktop's browser.
void openInBrowser(Navigator &navigator, const QString &bucket, const QString &key);
/// Asks how long the link shall live, then copies it.
void askToShare(Navigator &navigator, const QString &bucket, const QString &key, QWidget *over);

/// Local files and folders become objects below `prefix`.
void upload(Navigator &navigator, const QString &bucket, const QString &prefix, const QList<QUrl> &urls);
/// Everything lands in `folder` under its own name.
void download(Navigator &navigator, const QString &bucket, const QStringList &entries, const QString &folder);
/// Asks where to, then downloads: a file dialog for one object, a folder dialog for more.
void askToDownload(Navigator &navigator, const QString &bucket, const QStringList &entries, QWidget *over);

/// Asks for `permanently delete`, then deletes with a flash that counts.
void askToDelete(Navigator &navigator, const QString &bucket, const QStringList &entries, QWidget *over,
                 const QString &addressAfter = {});
/// Asks for a name and puts the zero-byte key that the console shows as a folder.
void askToCreateFolder(Navigator &navigator, const QString &bucket, const QString &prefix, QWidget *over);

} // namespace nephoscope::gui::s3
