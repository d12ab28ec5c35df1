#include "gui/shell/ShortcutSheet.h"

#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/CommandSet.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int TwoColumnsFrom = 720;

QString text(const char *source) { return QCoreApplication::translate("nephoscope::gui::ShortcutSheet", source); }

class KeyCaps final : public QWidget
{
public:
    explicit KeyCaps(const QString &keys) : m_caps(keys.split(u'+', Qt::SkipEmptyParts))
    {
        if (keys.endsWith(u'+'))
            m_caps.append(QStringLiteral("+"));
        setAccessibleName(keys);
        setFont(Theme::instance().font(TextStyle::Small));
        int width = 0;
        for (const QString &cap : std::as_const(m_caps))
            width += capWidth(cap) + 4;
        setFixedSize(width, fontMetrics().height() + 6);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        int x = 0;
        for (const QString &cap : std::as_const(m_caps)) {
            const QRectF box(x, 0, capWidth(cap), height());
            paintBox(painter, box, colorFor(*this, Token::BackgroundCellShaded), colorFor(*this, Token::BorderDividerDefault), 1, 4);
            painter.setPen(colorFor(*this, Token::TextBodyDefault));
            painter.drawText(box, Qt::AlignCenter, cap);
            x += capWidth(cap) + 4;
        }
    }

private:
    int capWidth(const QString &cap) const { return std::max(22, fontMetrics().horizontalAdvance(cap) + 12); }
    QStringList m_caps;
};

struct Line
{
    QString group, text, keys;
};

std::vector<Line> linesOf(const CommandSet &commands)
{
    std::vector<Line> out;
    for (const Command &command : commands.all())
        if (!command.keys.isEmpty())
            out.push_back({command.group, command.text, command.keys.toString(QKeySequence::NativeText)});
    const QString lists = text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Lists and panels"));
    out.push_back({lists, text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Move")), QStringLiteral("↑+↓")});
    out.push_back({lists, text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Open")), QStringLiteral("Enter")});
    out.push_back({lists, text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Open in a new window")), QStringLiteral("Ctrl+Enter")});
    out.push_back({lists, text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Select")), QStringLiteral("Space")});
    out.push_back({lists, text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Close a panel or a dialog")), QStringLiteral("Esc")});
    out.push_back({lists, text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Move a favorite")), QStringLiteral("Ctrl+Shift+←+→")});
    return out;
}

QWidget *groupOf(const QString &group, const std::vector<Line> &lines)
{
    auto *box = new QWidget;
    auto *rows = new QGridLayout(box);
    rows->setContentsMargins(0, 0, 0, 8);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(8);
    rows->setColumnStretch(0, 1);
    rows->addWidget(new Label(TextStyle::H4, group), 0, 0, 1, 2);
    int row = 1;
    for (const Line &line : lines) {
        if (line.group != group)
            continue;
        auto *name = new Label(line.text);
        name->setWordWrap(true);
        rows->addWidget(name, row, 0);
        rows->addWidget(new KeyCaps(line.keys), row, 1, Qt::AlignRight | Qt::AlignVCenter);
        ++row;
    }
    return box;
}

} // namespace

void openShortcutSheet(const CommandSet &commands, QWidget &window)
{
    auto *dialog = new Dialog(text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Keyboard shortcuts")), &window, 860);
    dialog->setObjectName(QStringLiteral("shortcutSheet"));
    const std::vector<Line> lines = linesOf(commands);
    QStringList groups;
    for (const Line &line : lines)
        if (!groups.contains(line.group))
            groups.append(line.group);
    const int columns = window.width() >= TwoColumnsFrom ? 2 : 1;
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xxxl")}; });
    std::vector<QVBoxLayout *> stacks;
    std::vector<qsizetype> heights(size_t(columns), 0);
    for (int i = 0; i < columns; ++i) {
        stacks.push_back(new QVBoxLayout);
        stacks.back()->setSpacing(12);
        row->addLayout(stacks.back(), 1);
    }
    // Each group goes where there is least so far.
    for (const QString &group : groups) {
        const auto least = size_t(std::min_element(heights.begin(), heights.end()) - heights.begin());
        stacks[least]->addWidget(groupOf(group, lines));
        heights[least] += 2 + std::count_if(lines.begin(), lines.end(), [&](const Line &line) { return line.group == group; });
    }
    for (QVBoxLayout *stack : stacks)
        stack->addStretch(1);
    dialog->column()->addWidget(place);
    dialog->setAcceptText(text(QT_TRANSLATE_NOOP("nephoscope::gui::ShortcutSheet", "Close")));
    dialog->cancelButton().hide();
    dialog->open();
}

} // namespace nephoscope::gui
