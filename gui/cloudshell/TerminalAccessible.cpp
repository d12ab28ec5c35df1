#include "gui/cloudshell/TerminalAccessible.h"

#include "gui/cloudshell/TerminalView.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>

namespace nephoscope::gui {
namespace {

constexpr char SeenProperty[] = "accessibleText";

class TerminalAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit TerminalAccessible(TerminalView *view) : QAccessibleWidget(view, QAccessible::Terminal), m_view(*view) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Value ? m_view.screenText() : QAccessibleWidget::text(kind); }

    QAccessible::State state() const override
    {
        QAccessible::State out = QAccessibleWidget::state();
        out.multiLine = true;
        out.selectableText = true;
        return out;
    }

    int selectionCount() const override { return m_view.hasSelection() ? 1 : 0; }
    void selection(int index, int *start, int *end) const override
    {
        *start = *end = 0;
        // The selection may reach into the history, of which the screen's text knows nothing: its words are found again.
        const QString words = m_view.selectedText();
        const qsizetype at = index == 0 && !words.isEmpty() ? m_view.screenText().indexOf(words) : -1;
        if (at < 0)
            return;
        *start = int(at);
        *end = int(at + words.size());
    }
    void addSelection(int, int) override { m_view.selectAll(); }
    void removeSelection(int) override {}
    void setSelection(int, int, int) override { m_view.selectAll(); }
    int cursorPosition() const override { return m_view.caretOffset(); }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override { return m_view.screenText().mid(start, end - start); }
    int characterCount() const override { return int(m_view.screenText().size()); }

    QRect characterRect(int offset) const override
    {
        const QString before = m_view.screenText().left(offset);
        const auto row = int(before.count(u'\n'));
        const auto column = int(before.size() - before.lastIndexOf(u'\n') - 1);
        const QSize cell = m_view.cellSize();
        return {m_view.viewport()->mapToGlobal(QPoint(column * cell.width(), row * cell.height())), cell};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        const QPoint at = m_view.viewport()->mapFromGlobal(point);
        const QStringList lines = m_view.screenText().split(u'\n');
        const auto row = std::clamp<qsizetype>(at.y() / m_view.cellSize().height(), 0, lines.size() - 1);
        qsizetype out = 0;
        for (qsizetype i = 0; i < row; ++i)
            out += lines.at(i).size() + 1;
        return int(out + std::clamp<qsizetype>(at.x() / m_view.cellSize().width(), 0, lines.at(row).size()));
    }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    TerminalView &m_view;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<TerminalView *>(object);
    return view ? new TerminalAccessible(view) : nullptr;
}

} // namespace

void installTerminalAccessible()
{
    static const bool once = (QAccessible::installFactory(make), true);
    static_cast<void>(once);
}

void announceTerminal(TerminalView &view)
{
    if (!QAccessible::isActive())
        return;
    const QString before = view.property(SeenProperty).toString();
    const QString now = view.screenText();
    view.setProperty(SeenProperty, now);
    if (now != before) {
        qsizetype head = 0;
        const qsizetype shorter = std::min(before.size(), now.size());
        while (head < shorter && before.at(head) == now.at(head))
            ++head;
        qsizetype tail = 0;
        while (tail < shorter - head && before.at(before.size() - 1 - tail) == now.at(now.size() - 1 - tail))
            ++tail;
        QAccessibleTextUpdateEvent event(&view, int(head), before.mid(head, before.size() - head - tail), now.mid(head, now.size() - head - tail));
        event.setCursorPosition(view.caretOffset());
        QAccessible::updateAccessibility(&event);
    }
    QAccessibleTextCursorEvent caret(&view, view.caretOffset());
    QAccessible::updateAccessibility(&caret);
}

} // namespace nephoscope::gui
