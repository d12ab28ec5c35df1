// How a board's cards are moved and resized, and the buttons that add and reset.
#include "gui/kit/Board.h"

#include "gui/kit/BoardCard.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/theme/Theme.h"

namespace nephoscope::gui {

void Board::beginDrag(BoardCard *card, const QPoint &grip)
{
    m_dragged = card;
    m_grip = grip;
    m_landing = card->geometry();
    card->setLifted(true);
    card->raise();
    update();
}

void Board::drag(const QPoint &position)
{
    if (!m_dragged)
        return;
    m_dragged->move(position - m_grip);
    // The card over whose middle part the pointer is gives up its place.
    for (size_t i = 0; i < m_places.size(); ++i) {
        const BoardCard *other = card(m_places[i].id);
        if (other == m_dragged)
            continue;
        const QRect box = other->geometry();
        if (box.adjusted(box.width() / 6, box.height() / 6, -box.width() / 6, -box.height() / 6).contains(position)) {
            move(m_dragged->id(), int(i));
            break;
        }
    }
}

void Board::endDrag()
{
    if (!m_dragged)
        return;
    m_dragged->setLifted(false);
    m_dragged = nullptr;
    arrange();
    orderFocus();
    save();
}

void Board::dragSize(BoardCard *card, const QPoint &corner)
{
    const QRect unit = geometryOf({0, 0, 1, 1}, width(), m_columns);
    const auto spans = [](int pixels, int cell) { return std::max(1, (pixels + cell / 2 + 20) / (cell + 20)); };
    const int columns = spans(corner.x() - card->x(), unit.width());
    const int rows = spans(corner.y() - card->y(), unit.height());
    // On a narrow board a cell stands for more than one column of the wide one.
    const QSize now = span(card->id());
    const int shownColumns = std::max(1, (card->width() + 20) / (unit.width() + 20));
    resizeItem(card->id(), columns == shownColumns ? now.width() : columns * 4 / m_columns, rows);
}

void Board::step(BoardCard *card, int key)
{
    const int at = placeOf(card->id());
    int to = at;
    if (key == Qt::Key_Left)
        to = at - 1;
    else if (key == Qt::Key_Right)
        to = at + 1;
    else {
        // The nearest card above or below takes part in the exchange.
        int best = INT_MAX;
        for (int i = 0; i < int(m_places.size()); ++i) {
            const QRect other = this->card(m_places[size_t(i)].id)->geometry();
            const int away = key == Qt::Key_Up ? card->y() - other.y() : other.y() - card->y();
            const int distance = away * 4 + std::abs(other.x() - card->x());
            if (i != at && away > 0 && distance < best) {
                best = distance;
                to = i;
            }
        }
    }
    move(card->id(), to);
    card->say(tr("Position %1 of %2").arg(placeOf(card->id()) + 1).arg(m_places.size()));
}

void Board::stepSize(BoardCard *card, int key)
{
    const QSize now = span(card->id());
    resizeItem(card->id(), now.width() + (key == Qt::Key_Right) - (key == Qt::Key_Left), now.height() + (key == Qt::Key_Down) - (key == Qt::Key_Up));
    card->say(tr("%1 columns wide, %2 rows high").arg(span(card->id()).width()).arg(span(card->id()).height()));
}

QWidget *Board::makeAddButton()
{
    auto *button = new MenuButton(Button::Variant::Normal);
    button->setObjectName(QStringLiteral("addWidgets"));
    button->menu().setAlign(Popover::Align::Right);
    connect(&button->menu(), &Menu::triggered, this, &Board::add);
    m_addButtons.push_back(button);
    connect(button, &QObject::destroyed, this, [this, button] { std::erase(m_addButtons, button); });
    retranslate();
    return button;
}

QWidget *Board::makeResetButton()
{
    auto *button = new Button(Button::Variant::Normal);
    button->setObjectName(QStringLiteral("resetLayout"));
    connect(button, &QPushButton::clicked, this, &Board::reset);
    m_resetButtons.push_back(button);
    connect(button, &QObject::destroyed, this, [this, button] { std::erase(m_resetButtons, button); });
    retranslate();
    return button;
}

void Board::refillMenus()
{
    for (MenuButton *button : m_addButtons) {
        button->menu().clear();
        for (const BoardItem &item : m_items)
            if (placeOf(item.id) < 0)
                button->menu().addItem({.id = item.id, .text = item.title(), .description = item.description ? item.description() : QString()});
        button->setEnabled(m_places.size() < m_items.size());
    }
}

void Board::retranslate()
{
    for (MenuButton *button : m_addButtons)
        button->setLabel(tr("Add widgets"));
    for (Button *button : m_resetButtons)
        button->setLabel(tr("Reset to default layout"));
    m_undo->setLabel(tr("Undo"));
    if (const BoardItem *gone = item(m_removed.id))
        m_undoText->setText(tr("%1 was removed.").arg(gone->title()));
    for (BoardCard *card : m_cards)
        card->retranslate();
    refillMenus();
}

} // namespace nephoscope::gui
