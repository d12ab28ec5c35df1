#pragma once

#include <QtCore/QString>

#include <string>

namespace nephoscope::gui {

class EngineHost;

namespace s3 {

/// Where HTTP finds an object of the window's cloud.
struct Place
{
    std::string scheme; ///< `http`, `https`
    std::string host;   ///< with its port
    std::string path;   ///< percent-encoded, as it is sent
};

/// By path of the local cloud; of another one as its connection says.
Place placeOf(const EngineHost &engine, const QString &bucket, const QString &key);
/// `http://127.0.0.1:4566/bucket/key`
QString objectUrl(const EngineHost &engine, const QString &bucket, const QString &key);

} // namespace s3
} // namespace nephoscope::gui
