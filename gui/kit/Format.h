#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

namespace nephoscope::gui {

/// Numbers, sizes and times in the words of the current language (QLocale's default).
QString formatCount(qint64 number);
/// "1.5 MB" as the S3 console writes it: binary steps, at most one decimal.
QString formatSize(qint64 bytes);
/// "12.3 MB/s".
QString formatRate(double bytesPerSecond);
/// "November 23, 2026, 14:03:12 (UTC+09:00)" in local time.
QString formatDateTime(const QDateTime &time);
/// "2 min 5 s".
QString formatDuration(qint64 seconds);

} // namespace nephoscope::gui
