#pragma once

#include <QtCore/QString>
#include <QtCore/QTranslator>

namespace nephoscope::gui {

/// The language of the console: `en` (the source text) or `ko`. Switching sends LanguageChange to
/// every widget and sets the default locale for numbers and dates.
class Language
{
public:
    static Language &instance();
    QString code() const { return m_code; }
    void set(const QString &code);

private:
    QString m_code;
    QTranslator m_console;
    QTranslator m_qt;
};

} // namespace nephoscope::gui
