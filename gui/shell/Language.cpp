#include "gui/shell/Language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace nephoscope::gui {

Language &Language::instance()
{
    static Language language;
    return language;
}

void Language::set(const QString &code)
{
    const QString wanted = code == QLatin1String("ko") ? code : QStringLiteral("en");
    if (wanted == m_code)
        return;
    m_code = wanted;
    QCoreApplication::removeTranslator(&m_console);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(wanted == QLatin1String("ko") ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                                      : QLocale(QLocale::English, QLocale::UnitedStates));
    // English has a file too: it holds the plural forms.
    if (m_console.load(u":/i18n/nephoscope_" % wanted % u".qm"))
        QCoreApplication::installTranslator(&m_console);
    if (m_qt.load(u"qtbase_" % wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace nephoscope::gui
