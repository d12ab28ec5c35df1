#include "gui/kit/Menu.h"

#include "gui/kit/Label.h"
#include "gui/kit/PlainScroll.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

class Menu::Row final : public QAbstractButton
{
public:
    Row(Item item, Menu *menu) : QAbstractButton(menu->m_list), m_menu(menu), m_item(std::move(item))
    {
        setObjectName(u"item-" % m_item.id);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setEnabled(m_item.enabled);
        setItemText(m_item.text);
        if (!m_item.description.isEmpty())
            setAccessibleDescription(m_item.description);
    }

    const Item &item() const { return m_item; }
    void setItemText(const QString &text)
    {
        m_item.text = text;
        setText(text);
        setAccessibleName(text);
        updateGeometry();
    }
    /// Words stand below one another, with and without a picture.
    void setIndented(bool indented)
    {
        m_indented = indented;
        updateGeometry();
        update();
    }
    void setMarked(bool checked)
    {
        m_item.checked = checked;
        update();
    }

    QSize sizeHint() const override
    {
        const Theme &theme = Theme::instance();
        int width = QFontMetrics(theme.font(TextStyle::Body)).horizontalAdvance(m_item.text);
        width = std::max(width, QFontMetrics(theme.font(TextStyle::Small)).horizontalAdvance(m_item.description));
        if (!m_item.trailing.isEmpty())
            width += 32 + QFontMetrics(theme.font(TextStyle::Small)).horizontalAdvance(m_item.trailing);
        if (m_indented)
            width += 24;
        return {width + 2 * 20 + 20, m_item.description.isEmpty() ? 34 : 52};
    }
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool hot = isEnabled() && (underMouse() || hasFocus());
        const QRectF box = QRectF(rect()).adjusted(4, 0, -4, 0);
        if (m_item.checked)
            paintBox(painter, box, colorFor(*this, Token::BackgroundDropdownItemSelected), colorFor(*this, Token::BorderItemSelected), 1, 8);
        if (hot)
            paintBox(painter, box, colorFor(*this, Token::BackgroundDropdownItemHover),
                     colorFor(*this, hasKeyboardFocus(*this) ? Token::BorderItemFocused : Token::BorderDropdownItemHover), hasKeyboardFocus(*this) ? 2 : 1, 8);
        const QColor ink = colorFor(*this, isEnabled() ? Token::TextBodyDefault : Token::TextDisabled);
        int x = 20;
        if (!m_item.icon.isEmpty())
            icons::paint(painter, m_item.icon, QRectF(x, (height() - 16) / 2.0, 16, 16), ink);
        if (m_indented)
            x += 24;
        int right = width() - 20;
        const Theme &theme = Theme::instance();
        if (!m_item.trailing.isEmpty()) {
            painter.setFont(theme.font(TextStyle::Small));
            painter.setPen(colorFor(*this, Token::TextFormSecondary));
            const int w = painter.fontMetrics().horizontalAdvance(m_item.trailing);
            painter.drawText(QRect(right - w, 0, w, height()), Qt::AlignVCenter, m_item.trailing);
            right -= w + 16;
        }
        painter.setFont(theme.font(m_item.checked ? TextStyle::BodyBold : TextStyle::Body));
        painter.setPen(ink);
        const bool two = !m_item.description.isEmpty();
        const QRect line(x, two ? 7 : 0, right - x, two ? 20 : height());
        painter.drawText(line, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_item.text, Qt::ElideRight, line.width()));
        if (two) {
            painter.setFont(theme.font(TextStyle::Small));
            painter.setPen(colorFor(*this, Token::TextFormSecondary));
            painter.drawText(QRect(x, 27, right - x, 18), Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(m_item.description, Qt::ElideRight, right - x));
        }
    }

private:
    Menu *m_menu;
    Item m_item;
    bool m_indented = false;
};

namespace {

/// As high as its rows; QScrollArea itself remembers how high the rows were that it showed last.
class RowScroll final : public QScrollArea
{
public:
    QSize sizeHint() const override { return widget()->sizeHint().boundedTo(QSize(QWIDGETSIZE_MAX, MostHeight)); }

private:
    static constexpr int MostHeight = 480;
};

} // namespace

Menu::Menu(QWidget *owner, Context context) : Popover(owner, context), m_list(new QWidget)
{
    setPadding(1, 1);
    auto *scroll = new RowScroll;
    scroll->setObjectName(QStringLiteral("scroll"));
    makePlain(*scroll);
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->setSpacing(0);
    setPlainContent(*scroll, m_list);
    column()->addWidget(scroll);
}

void Menu::clear()
{
    m_rows.clear();
    qDeleteAll(m_list->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_list->layout()->takeAt(0))
        delete item;
}

void Menu::addItem(Item item)
{
    auto *row = new Row(std::move(item), this);
    connect(row, &QAbstractButton::clicked, this, [this, id = row->item().id] {
        closePopover();
        Q_EMIT triggered(id);
    });
    m_list->layout()->addWidget(row);
    m_rows.push_back(row);
    const bool pictures = std::any_of(m_rows.begin(), m_rows.end(), [](const Row *each) { return !each->item().icon.isEmpty(); });
    for (Row *each : m_rows)
        each->setIndented(pictures);
}

void Menu::addHeading(const QString &text)
{
    auto *heading = new Label(TextStyle::SmallBold, text, m_list);
    heading->setToken(Token::TextGroupLabel);
    heading->setContentsMargins(20, 10, 20, 4);
    m_list->layout()->addWidget(heading);
}

void Menu::addSeparator()
{
    auto *line = new QFrame(m_list);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Midlight);
    line->setFixedHeight(9);
    m_list->layout()->addWidget(line);
}

Menu::Row *Menu::find(const QString &id) const
{
    for (Row *row : m_rows)
        if (row->item().id == id)
            return row;
    return nullptr;
}

void Menu::setItemEnabled(const QString &id, bool enabled)
{
    if (Row *row = find(id))
        row->setEnabled(enabled);
}

void Menu::setItemText(const QString &id, const QString &text)
{
    if (Row *row = find(id))
        row->setItemText(text);
}

void Menu::setChecked(const QString &id)
{
    for (Row *row : m_rows)
        row->setMarked(row->item().id == id);
}

void Menu::focusFirst()
{
    if (!m_rows.empty()) {
        m_rows.back()->setFocus();
        step(1);
    }
}

bool Menu::triggerFirst()
{
    for (Row *row : m_rows) {
        if (row->isEnabled()) {
            row->click();
            return true;
        }
    }
    return false;
}

void Menu::step(int by)
{
    const int count = int(m_rows.size());
    int at = by > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (m_rows[size_t(i)]->hasFocus())
            at = i;
    for (int tries = 0; tries < count; ++tries) {
        at = (at + by + count) % count;
        if (m_rows[size_t(at)]->isEnabled()) {
            m_rows[size_t(at)]->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void Menu::keyPressEvent(QKeyEvent *event)
{
    if (m_rows.empty()) {
        Popover::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down: step(1); return;
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Home: focusFirst(); return;
    case Qt::Key_End: m_rows.front()->setFocus(); step(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        for (Row *row : m_rows)
            if (row->hasFocus())
                row->click();
        return;
    default:
        break;
    }
    if (const QString typed = event->text(); !typed.isEmpty() && typed[0].isLetterOrNumber()) {
        for (Row *row : m_rows) {
            if (row->isEnabled() && row->text().startsWith(typed, Qt::CaseInsensitive)) {
                row->setFocus(Qt::TabFocusReason);
                return;
            }
        }
    }
    Popover::keyPressEvent(event);
}

} // namespace nephoscope::gui
