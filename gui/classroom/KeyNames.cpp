#include "gui/classroom/KeyNames.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>
#include <QtGui/QInputMethodQueryEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QKeySequence>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {
namespace {

QString words(const char *source) { return QCoreApplication::translate("nephoscope::gui::KeyNames", source); }

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr
        || key == Qt::Key_CapsLock || key == Qt::Key_NumLock || key == 0 || key == Qt::Key_unknown;
}

// Names of keys that write nothing; the rest is named as menus name it.
QString special(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Enter"));
    case Qt::Key_Escape: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Esc"));
    case Qt::Key_Tab: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Tab"));
    case Qt::Key_Backtab: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Shift + Tab"));
    case Qt::Key_Space: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Space"));
    case Qt::Key_Backspace: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Backspace"));
    case Qt::Key_Delete: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Delete"));
    case Qt::Key_Insert: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Insert"));
    case Qt::Key_Home: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Home"));
    case Qt::Key_End: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "End"));
    case Qt::Key_PageUp: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Page Up"));
    case Qt::Key_PageDown: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Page Down"));
    case Qt::Key_Menu: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Menu"));
    case Qt::Key_Hangul: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Hangul/English"));
    case Qt::Key_Hangul_Hanja: return words(QT_TRANSLATE_NOOP("nephoscope::gui::KeyNames", "Hanja"));
    case Qt::Key_Left: return QStringLiteral("←");
    case Qt::Key_Right: return QStringLiteral("→");
    case Qt::Key_Up: return QStringLiteral("↑");
    case Qt::Key_Down: return QStringLiteral("↓");
    default: return {};
    }
}

Qt::InputMethodHints hintsOf(QObject *focus)
{
    QInputMethodQueryEvent query(Qt::ImEnabled | Qt::ImHints);
    QCoreApplication::sendEvent(focus, &query);
    return query.value(Qt::ImEnabled).toBool() ? Qt::InputMethodHints(query.value(Qt::ImHints).toInt()) : Qt::ImhNone;
}

} // namespace

QString typedText(const QKeyEvent &event)
{
    // AltGr writes too: it arrives as Ctrl and Alt together.
    const auto modifiers = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (modifiers && modifiers != (Qt::ControlModifier | Qt::AltModifier))
        return {};
    const QString text = event.text();
    return !text.isEmpty() && text.at(0).isPrint() && event.key() != Qt::Key_Space ? text : QString();
}

QString keyName(const QKeyEvent &event)
{
    const int key = event.key();
    if (isModifier(key) || !typedText(event).isEmpty())
        return {};
    QString name = special(key);
    if (name.isEmpty())
        name = QKeySequence(key).toString(QKeySequence::NativeText);
    QStringList parts;
    const auto modifiers = event.modifiers();
    if (modifiers & Qt::ControlModifier)
        parts += QStringLiteral("Ctrl");
    if (modifiers & Qt::AltModifier)
        parts += QStringLiteral("Alt");
    if (modifiers & Qt::ShiftModifier && key != Qt::Key_Backtab)
        parts += QStringLiteral("Shift");
    if (modifiers & Qt::MetaModifier)
        parts += QStringLiteral("Super");
    parts += name;
    return parts.join(QStringLiteral(" + "));
}

bool takesSecret(QObject *focus)
{
    for (QObject *at = focus; at; at = at->parent()) {
        if (at->property("secret").toBool() || at->property("masks").toString() == QLatin1String("secret"))
            return true;
        if (const auto *edit = qobject_cast<QLineEdit *>(at); edit && edit->echoMode() != QLineEdit::Normal)
            return true;
    }
    return focus && (hintsOf(focus) & (Qt::ImhHiddenText | Qt::ImhSensitiveData));
}

bool takesText(QObject *focus)
{
    if (!focus || qobject_cast<QAbstractItemView *>(focus))
        return false;
    QInputMethodQueryEvent query(Qt::ImEnabled);
    QCoreApplication::sendEvent(focus, &query);
    return query.value(Qt::ImEnabled).toBool();
}

} // namespace nephoscope::gui
