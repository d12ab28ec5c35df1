#pragma once

#include "gui/bridge/EngineHost.h"

#include <QtCore/QFileInfo>

#include <functional>
#include <optional>
#include <string>
#include <vector>

// The code of a function as the console handles it: a zip.
namespace nephoscope::gui::lambda {

/// A file of a package.
struct PackageFile
{
    QString path;
    std::string content;
    std::optional<QString> text = {}; ///< of those that people can edit
};

/// What is in a function's package.
struct Package
{
    std::string zip;
    std::vector<PackageFile> files; ///< by path; empty: there is more than an editor can show

    /// Some of it can be edited, and all of it packed anew.
    bool isEditable() const;
};
/// As AWS's editor in the browser: what is larger is changed elsewhere.
inline constexpr std::size_t largestEdited = 3 * 1024 * 1024; // bytes of the zip
/// As GetFunction tells where it is: who may not ask that does not see the code. Unpacked beside the GUI thread.
void loadPackage(EngineHost &engine, QObject *receiver, const QString &function, std::function<void(Expected<Package>)> done);
/// Packed beside the GUI thread.
void pack(QObject *receiver, std::vector<PackageFile> files, std::function<void(std::string zip)> done);
/// The package of one file.
std::string packageOf(const QString &fileName, const QString &source);

/// What Lambda takes directly.
inline constexpr qint64 largestUpload = 52'428'800;
/// The bytes of a zip from disk, or why it is none that can be sent.
Expected<std::string> readZip(const QString &path);
/// Error for a chosen file in the current language; empty when it fits.
QString zipProblem(const QFileInfo &file);

} // namespace nephoscope::gui::lambda
