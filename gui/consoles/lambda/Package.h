#pragma once

#include "gui/bridge/EngineHost.h"

#include <QtCore/QFileInfo>

#include <functional>
#include <string>

// The code of a function as the console handles it: a zip.
namespace nephoscope::gui::lambda {

/// What is in a function's package; its source where that is one file that people can edit.
struct Package
{
    std::string zip;
    QString fileName;      ///< of the source; empty: there is more than an editor can show
    QString source;
};
/// As GetFunction tells where it is: who may not ask that does not see the code.
void loadPackage(EngineHost &engine, QObject *receiver, const QString &function, std::function<void(Expected<Package>)> done);
/// The package of one file.
std::string packageOf(const QString &fileName, const QString &source);

/// What Lambda takes directly.
inline constexpr qint64 largestUpload = 52'428'800;
/// The bytes of a zip from disk, or why it is none that can be sent.
Expected<std::string> readZip(const QString &path);
/// Error for a chosen file in the current language; empty when it fits.
QString zipProblem(const QFileInfo &file);

} // namespace nephoscope::gui::lambda
