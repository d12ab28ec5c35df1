#pragma once

#include "core/Clock.h"
#include "core/Error.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::gui {

/// The engine speaks UTF-8, the console UTF-16. Bytes that are no UTF-8 become U+FFFD.
QString toQt(std::string_view text);
std::string toStd(const QString &text);
std::filesystem::path toPath(const QString &path);

QDateTime toQt(Timestamp time);

/// The text, or `-` as AWS shows members that are absent.
QString orDash(const std::optional<std::string> &text);

/// `NoSuchBucket: The specified bucket does not exist`. An error with status 0 comes from the console itself: its message is
/// a sentence for people and stands alone.
QString errorText(const Error &error);

} // namespace nephoscope::gui
