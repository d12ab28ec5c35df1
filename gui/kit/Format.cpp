#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace nephoscope::gui {

QString formatCount(qint64 number) { return QLocale().toString(number); }

QString formatSize(qint64 bytes)
{
    // The console writes KB, in step with MB and GB.
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat).replace(QStringLiteral("kB"), QStringLiteral("KB"));
}

QString formatRate(double bytesPerSecond)
{
    return QCoreApplication::translate("nephoscope::gui::Format", "%1/s").arg(formatSize(qint64(bytesPerSecond)));
}

QString formatDateTime(const QDateTime &time)
{
    if (!time.isValid())
        return QStringLiteral("-");
    const QDateTime local = time.toLocalTime();
    const int offset = local.offsetFromUtc();
    const QString zone = QStringLiteral("(UTC%1%2:%3)")
                             .arg(QLatin1Char(offset < 0 ? '-' : '+'))
                             .arg(std::abs(offset) / 3600, 2, 10, QLatin1Char('0'))
                             .arg(std::abs(offset) / 60 % 60, 2, 10, QLatin1Char('0'));
    const QLocale locale;
    return locale.toString(local.date(), QLocale::LongFormat).remove(locale.dayName(local.date().dayOfWeek()) % QStringLiteral(", "))
               .remove(QString(u' ' % locale.dayName(local.date().dayOfWeek())))
        % QStringLiteral(", ") % local.time().toString(QStringLiteral("HH:mm:ss")) % u' ' % zone;
}

QString formatDuration(qint64 seconds)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("nephoscope::gui::Format", source); };
    const qint64 minutes = seconds / 60;
    const qint64 hours = minutes / 60;
    if (minutes == 0)
        return text(QT_TRANSLATE_NOOP("nephoscope::gui::Format", "%1 s")).arg(seconds);
    if (hours == 0 && seconds % 60 == 0)
        return text(QT_TRANSLATE_NOOP("nephoscope::gui::Format", "%1 min")).arg(minutes);
    if (hours == 0)
        return text(QT_TRANSLATE_NOOP("nephoscope::gui::Format", "%1 min %2 s")).arg(minutes).arg(seconds % 60);
    if (hours < 24 && minutes % 60 == 0)
        return text(QT_TRANSLATE_NOOP("nephoscope::gui::Format", "%1 h")).arg(hours);
    if (hours < 24)
        return text(QT_TRANSLATE_NOOP("nephoscope::gui::Format", "%1 h %2 min")).arg(hours).arg(minutes % 60);
    if (hours % 24 == 0)
        return text(QT_TRANSLATE_NOOP("nephoscope::gui::Format", "%1 d")).arg(hours / 24);
    return text(QT_TRANSLATE_NOOP("nephoscope::gui::Format", "%1 d %2 h")).arg(hours / 24).arg(hours % 24);
}

} // namespace nephoscope::gui
