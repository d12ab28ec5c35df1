#pragma once

#include "gui/describe/ActionContext.h"
#include "transfer/TransferManager.h"

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <functional>
#include <vector>

// What pages do with objects. `entries` are keys, or prefixes ending in `/` for folders.
namespace nephoscope::gui::s3 {

/// What jobs of this window begin with: the user's defaults, and the cloud whose objects they move.
transfer::JobOptions jobOptions(EngineHost &engine);
/// A GET link signed with the window's key, valid for `seconds` (1 to 604,800).
QString presignedUrl(EngineHost &engine, const QString &bucket, const QString &key, int seconds, const QString &versionId = {});
/// Opens a presigned link in the desktop's browser.
void openInBrowser(Navigator &navigator, const QString &bucket, const QString &key, const QString &versionId = {});
/// Asks how long the link shall live, then copies it.
void askToShare(const ActionContext &context, const QString &bucket, const QString &key, const QString &versionId = {});

/// A group for the jobs of one gesture, called by the place they go to or come from; none for a single job.
transfer::GroupId groupOf(EngineHost &engine, int jobs, const QString &place);

/// Local files and folders become objects below `prefix`.
void upload(Navigator &navigator, const QString &bucket, const QString &prefix, const QList<QUrl> &urls,
            link::Route route = link::Route::Direct);
void askToUpload(const ActionContext &context, const QString &bucket, const QString &prefix, bool folder,
                 link::Route route = link::Route::Direct);
/// Everything lands in `folder` under its own name.
std::vector<transfer::JobId> download(Navigator &navigator, const QString &bucket, const QStringList &entries, const QString &folder);
/// Asks where to, then downloads: a file dialog for one object, a folder dialog for more.
void askToDownload(const ActionContext &context, const QString &bucket, const QStringList &entries);
/// Where the desktop keeps downloads.
QString downloadsFolder();
/// Last segment as a file name; keys such as `..` must not lead out of the chosen folder.
QString safeFileName(const QString &key);

/// Asks for `permanently delete` (or `delete`, where the bucket keeps what was behind a delete marker), then deletes with a
/// flash that counts.
void askToDelete(const ActionContext &context, const QString &bucket, const QStringList &entries, bool keepsVersions, const QString &addressAfter = {});
/// Asks for a name and puts the zero-byte key that the console shows as a folder.
void askToCreateFolder(const ActionContext &context, const QString &bucket, const QString &prefix);
/// Asks for a new last segment; S3 renames by copying and deleting, and so can undo it.
void askToRename(const ActionContext &context, const QString &bucket, const QString &entry, std::function<void(const QString &renamed)> then = {});

} // namespace nephoscope::gui::s3
