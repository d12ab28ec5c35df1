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
    using App = QCoreApplication;
    const qint64 rest = seconds < 3600 ? seconds % 60 : seconds < 86400 ? seconds / 60 % 60 : seconds / 3600 % 24;
    if (seconds < 60)
        return App::translate("nephoscope::gui::Format", "%1 s").arg(seconds);
    if (seconds < 3600)
        return (rest ? App::translate("nephoscope::gui::Format", "%1 min %2 s").arg(seconds / 60) : App::translate("nephoscope::gui::Format", "%1 min")).arg(rest ? rest : seconds / 60);
    if (seconds < 86400)
        return (rest ? App::translate("nephoscope::gui::Format", "%1 h %2 min").arg(seconds / 3600) : App::translate("nephoscope::gui::Format", "%1 h")).arg(rest ? rest : seconds / 3600);
    return (rest ? App::translate("nephoscope::gui::Format", "%1 d %2 h").arg(seconds / 86400) : App::translate("nephoscope::gui::Format", "%1 d")).arg(rest ? rest : seconds / 86400);
}

} // namespace nephoscope::gui
