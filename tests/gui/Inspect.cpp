#include "tests/gui/Inspect.h"

#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Label.h"
#include "gui/kit/Popover.h"

#include <QtCore/QSet>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractScrollArea>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTabBar>

namespace nephoscope::gui::inspect {
namespace {

// Parts Qt makes inside its own widgets: scroll buttons of a tab bar, the button in a line edit, a combo box's list.
bool isInternal(const QWidget *widget)
{
    const QByteArray name = widget->metaObject()->className();
    return widget->objectName().startsWith(QLatin1String("qt_")) || name.contains("LineEditIconButton") || name.contains("ComboBoxPrivate")
        || qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QTabBar *>(widget->parentWidget())
        || (qobject_cast<const QLineEdit *>(widget) && (qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<const QComboBox *>(widget->parentWidget())))
        || qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QHeaderView *>(widget->parentWidget())
        || (qobject_cast<const QAbstractButton *>(widget) && qobject_cast<const QAbstractItemView *>(widget->parentWidget()));
}

bool isShown(const QWidget *widget) { return widget->isVisible() && widget->width() > 0 && widget->height() > 0; }

bool isText(const QWidget *widget)
{
    return qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
}

// The part of a widget its ancestors leave, and whether one of those scrolls.
QRect leftOf(const QWidget *widget, bool *scrolls)
{
    QRect rect = widget->rect();
    const QWidget *at = widget;
    *scrolls = false;
    while (!at->isWindow()) {
        const QWidget *parent = at->parentWidget();
        rect.translate(at->pos());
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            *scrolls = true;
        rect &= parent->rect();
        at = parent;
    }
    return rect;
}

bool fitsLabel(const QLabel &label)
{
    if (label.property("elided").toBool() || label.text().isEmpty() || !label.pixmap().isNull())
        return true;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) <= label.height() + 2;
    if (Qt::mightBeRichText(label.text()) && label.textFormat() != Qt::PlainText)
        return label.sizeHint().width() <= label.width() + 2;
    int widest = 0;
    for (const QString &line : label.text().split(u'\n'))
        widest = std::max(widest, label.fontMetrics().horizontalAdvance(line));
    return widest <= label.contentsRect().width() + 2 && label.fontMetrics().height() <= label.height() + 4;
}

// A button whose text may wrap is high enough; another is wide enough.
bool fits(const QAbstractButton &button)
{
    return button.hasHeightForWidth() ? button.heightForWidth(button.width()) <= button.height() + 2 : button.sizeHint().width() <= button.width() + 2;
}

/// The layout that places a widget itself.
QLayout *rowOf(QLayout *layout, const QWidget *widget)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        if (layout->itemAt(i)->widget() == widget)
            return layout;
        if (QLayout *found = rowOf(layout->itemAt(i)->layout(), widget))
            return found;
    }
    return nullptr;
}

} // namespace

QString where(const QWidget *widget)
{
    QString out;
    for (const QWidget *at = widget; at; at = at->parentWidget())
        out.prepend(u'/' % QString::fromLatin1(at->metaObject()->className()).section(QLatin1String("::"), -1) % u'[' % at->objectName() % u']');
    return out;
}

bool isInteractive(const QWidget *widget)
{
    if (isInternal(widget))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const Link *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

QStringList clipped(const QWidget &root)
{
    QStringList out;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!isShown(widget) || isInternal(widget))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && !fitsLabel(*label))
            out.append(where(widget) % u" is too small for “" % label->text() % u"”, " % QString::number(label->width()) % u'×' % QString::number(label->height()));
        // Lists may be scrolled sideways, a page never.
        if (const auto *area = qobject_cast<const QScrollArea *>(widget); area && area->inherits("nephoscope::gui::ContentArea") && area->widget()
            && area->widget()->width() > area->viewport()->width() + 2)
            out.append(where(widget) % u" is narrower than its page, " % QString::number(area->viewport()->width()) % u" of " % QString::number(area->widget()->width()));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *kitButton = qobject_cast<const Button *>(widget);
        const bool iconOnly = kitButton && kitButton->variant() == Button::Variant::Icon;
        if (button && !iconOnly && !button->text().isEmpty() && !fits(*button))
            out.append(where(widget) % u" is too small for “" % button->text() % u"”, " % QString::number(button->width()) % u'×' % QString::number(button->height()) % u" of "
                       % QString::number(button->sizeHint().width()) % u'×' % QString::number(button->hasHeightForWidth() ? button->heightForWidth(button->width()) : button->sizeHint().height()));
        if (!isText(widget) && !isInteractive(widget))
            continue;
        bool scrolls = false;
        const QRect left = leftOf(widget, &scrolls);
        if (!scrolls && (left.width() < widget->width() - 2 || left.height() < widget->height() - 2))
            out.append(where(widget) % u" is cut by its surroundings");
    }
    return out + clippedItems(root);
}

QStringList overlapping(const QWidget &root)
{
    QStringList out;
    QList<const QWidget *> parents{&root};
    for (const QWidget *widget : root.findChildren<QWidget *>())
        parents.append(widget);
    for (const QWidget *parent : parents) {
        if (!isShown(parent) || !parent->layout() || isInternal(parent))
            continue;
        QList<const QWidget *> shown;
        for (const QWidget *child : parent->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            if (isShown(child) && parent->layout()->indexOf(child) >= 0)
                shown.append(child);
        for (qsizetype a = 0; a < shown.size(); ++a)
            for (qsizetype b = a + 1; b < shown.size(); ++b)
                if (const QRect both = shown[a]->geometry() & shown[b]->geometry(); both.width() > 2 && both.height() > 2)
                    out.append(where(shown[a]) % u" lies over " % where(shown[b]).section(u'/', -1));
    }
    return out;
}

QStringList misplacedPrimaries(const QWidget &root)
{
    QStringList out;
    for (const Button *primary : root.findChildren<Button *>()) {
        if (primary->variant() != Button::Variant::Primary || !isShown(primary))
            continue;
        QLayout *row = primary->parentWidget() ? rowOf(primary->parentWidget()->layout(), primary) : nullptr;
        const bool ofHeader = row && row->parentWidget() && qobject_cast<const HeaderBar *>(row->parentWidget()->parentWidget());
        if (!row || (!ofHeader && !(qobject_cast<const QHBoxLayout *>(row) && row->itemAt(0)->spacerItem())))
            continue;
        for (int i = row->indexOf(primary) + 1; i < row->count(); ++i)
            if (const auto *after = qobject_cast<const Button *>(row->itemAt(i)->widget()); after && isShown(after))
                out.append(where(after) % u" stands after the primary " % where(primary).section(u'/', -1));
    }
    return out;
}

QStringList nameless(const QWidget &root)
{
    QStringList out;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!isInteractive(widget) || !widget->isVisibleTo(&root))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()) && !qobject_cast<const Link *>(widget))
            out.append(where(widget) % u" has no accessible name");
        if (widget->objectName().isEmpty())
            out.append(where(widget) % u" has no object name");
    }
    return out + namelessItems(root);
}

QString MarkingTranslator::translate(const char *, const char *source, const char *, int) const
{
    return QStringLiteral("⟦") % QString::fromUtf8(source) % QStringLiteral("⟧");
}

QStringList untranslated(const QWidget &root, const QRegularExpression &data)
{
    static const QRegularExpression marked(QStringLiteral("⟦[^⟦⟧]*⟧"));
    static const QRegularExpression markup(QStringLiteral("<style>.*?</style>|<[^<>]*>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression word(QStringLiteral("\\p{L}{2,}"));
    QStringList out;
    const auto look = [&](const QWidget *widget, QString text) {
        text.remove(markup);
        // From the inside out: a translated word can be the argument of a translated sentence.
        for (qsizetype before = -1; before != text.size();) {
            before = text.size();
            text.remove(marked);
        }
        text.remove(data);
        if (text.contains(word))
            out.append(where(widget) % u": “" % text.trimmed() % u"”");
    };
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || isInternal(widget) || widget->property("data").toBool())
            continue;
        look(widget, widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            look(widget, label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            look(widget, button->text());
        if (const auto *input = qobject_cast<const QLineEdit *>(widget))
            look(widget, input->placeholderText());
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int i = 0; i < tabs->count(); ++i)
                look(widget, tabs->tabText(i));
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            for (int i = 0; i < view->model()->columnCount(); ++i)
                look(widget, view->model()->headerData(i, Qt::Horizontal).toString());
    }
    return out;
}

QList<QWidget *> tabOrder(QWidget &window, QStringList *unseen, bool fromHere)
{
    constexpr int limit = 600;
    QList<QWidget *> seen;
    window.activateWindow();
    QApplication::processEvents();
    if (QWidget *focused = QApplication::focusWidget(); focused && !fromHere)
        focused->clearFocus();
    for (int i = 0; i < limit; ++i) {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
        // A code editor writes tabs until Esc has said that the next one leads on.
        if (target->inherits("QsciScintilla"))
            QTest::keyClick(target, Qt::Key_Escape);
        QTest::keyClick(target, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        if (!now || now == target) {
            // A text area keeps Tab for itself; Ctrl+Tab leaves it.
            QTest::keyClick(target, Qt::Key_Tab, Qt::ControlModifier);
            now = QApplication::focusWidget();
        }
        // Once around ends where it began; anything else is a trap.
        if (unseen && !seen.isEmpty() && now != seen.front() && (!now || seen.contains(now)))
            unseen->append(u"Tab leads from " % where(target) % u" to " % (now ? where(now) : QStringLiteral("nowhere")));
        if (!now || seen.contains(now))
            break;
        seen.append(now);
        // Between two keys of a person the page lays itself out.
        QApplication::processEvents();
        // Scroll areas bring what they hold into view while Tab leads through them.
        if (unseen && now->visibleRegion().isEmpty() && isInteractive(now))
            unseen->append(where(now) % u" takes the focus out of sight");
    }
    return seen;
}

QStringList unreachable(QWidget &window, const QWidget &root, bool fromHere)
{
    QStringList out;
    QSet<const QWidget *> reached;
    for (QWidget *widget : tabOrder(window, &out, fromHere))
        reached.insert(widget);
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!isInteractive(widget) || !widget->isVisible() || !widget->isEnabled() || reached.contains(widget))
            continue;
        // One stop for a group; the arrows lead through it.
        const bool grouped = std::any_of(reached.cbegin(), reached.cend(), [&](const QWidget *each) {
            return each->parentWidget() == widget->parentWidget() && each->metaObject() == widget->metaObject()
                && (qobject_cast<const QRadioButton *>(each) || each->parentWidget()->property("arrowKeys").toBool());
        });
        // The focus proxy stands for its owner.
        const bool proxied = widget->focusProxy() && reached.contains(widget->focusProxy());
        if (!grouped && !proxied)
            out.append(where(widget) % u" is not reached by Tab");
    }
    return out;
}

} // namespace nephoscope::gui::inspect
