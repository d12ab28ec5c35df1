#include "gui/kit/Board.h"

#include "gui/kit/BoardCard.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Preferences.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int RowHeight = 96;
constexpr int Gap = 20;
constexpr int MostColumns = 4;
constexpr int MostRows = 8;
constexpr int UndoHeight = 44;

} // namespace

Board::Board(QString preferenceKey, QWidget *parent)
    : QWidget(parent), m_key(std::move(preferenceKey)), m_undoBar(new QWidget(this)), m_undoText(new Label), m_undo(new Button(Button::Variant::Normal))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_undoBar->setObjectName(QStringLiteral("undoBar"));
    auto *row = new QHBoxLayout(m_undoBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::instance().space("s"));
    m_undo->setObjectName(QStringLiteral("undo"));
    row->addWidget(m_undoText);
    row->addWidget(m_undo);
    row->addStretch(1);
    m_undoBar->hide();
    connect(m_undo, &QPushButton::clicked, this, &Board::undoRemove);
    connect(&Theme::instance(), &Theme::changed, this, [this] { arrange(); });
    retranslate();
}

Board::~Board() = default;

void Board::setItems(std::vector<BoardItem> items, QStringList shown)
{
    m_items = std::move(items);
    m_first = std::move(shown);
    load(m_first);
}

void Board::load(const QStringList &shown)
{
    m_places.clear();
    const QVariant kept = Preferences::instance().value(m_key);
    if (kept.isValid()) {
        for (const QVariant &value : kept.toList()) {
            const QVariantMap map = value.toMap();
            const QString id = map.value(QStringLiteral("id")).toString();
            if (item(id) && placeOf(id) < 0)
                m_places.push_back({id, std::clamp(map.value(QStringLiteral("columns")).toInt(), 1, MostColumns),
                                    std::clamp(map.value(QStringLiteral("rows")).toInt(), 1, MostRows)});
        }
    } else {
        for (const QString &id : shown)
            if (const BoardItem *found = item(id))
                m_places.push_back({id, found->columns, found->rows});
    }
    for (BoardCard *old : m_cards) {
        old->hide();
        old->deleteLater();
    }
    m_cards.clear();
    for (const Place &place : m_places)
        makeCard(place.id);
    refillMenus();
    arrange();
    orderFocus();
}

void Board::orderFocus()
{
    // Tab goes through the cards in their order, whatever order they were made in.
    QWidget *before = m_undo;
    for (const Place &place : m_places) {
        QWidget *of = card(place.id);
        std::vector<QWidget *> stops;
        for (QWidget *at = of->nextInFocusChain(); at != of; at = at->nextInFocusChain())
            if (of->isAncestorOf(at) && (at->focusPolicy() & Qt::TabFocus))
                stops.push_back(at);
        for (QWidget *stop : stops) {
            setTabOrder(before, stop);
            before = stop;
        }
    }
}

BoardCard *Board::makeCard(const QString &id)
{
    auto *made = new BoardCard(*this, *item(id));
    m_cards.push_back(made);
    made->show();
    return made;
}

void Board::save()
{
    QVariantList list;
    for (const Place &place : m_places)
        list.append(QVariantMap{{QStringLiteral("id"), place.id}, {QStringLiteral("columns"), place.columns}, {QStringLiteral("rows"), place.rows}});
    Preferences::instance().set(m_key, list);
    Q_EMIT arranged();
}

QStringList Board::shown() const
{
    QStringList ids;
    for (const Place &place : m_places)
        ids.append(place.id);
    return ids;
}

const BoardItem *Board::item(const QString &id) const
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const BoardItem &item) { return item.id == id; });
    return found == m_items.end() ? nullptr : &*found;
}

BoardCard *Board::card(const QString &id) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [&](const BoardCard *card) { return card->id() == id; });
    return found == m_cards.end() ? nullptr : *found;
}

QWidget *Board::content(const QString &id) const
{
    const BoardCard *found = card(id);
    return found ? found->content() : nullptr;
}

int Board::placeOf(const QString &id) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const Place &place) { return place.id == id; });
    return found == m_places.end() ? -1 : int(found - m_places.begin());
}

QSize Board::span(const QString &id) const
{
    const int at = placeOf(id);
    return at < 0 ? QSize() : QSize(m_places[size_t(at)].columns, m_places[size_t(at)].rows);
}

void Board::add(const QString &id)
{
    const BoardItem *found = item(id);
    if (!found || placeOf(id) >= 0)
        return;
    m_places.push_back({id, found->columns, found->rows});
    makeCard(id);
    if (m_removed.id == id)
        m_removedAt = -1;
    refillMenus();
    arrange();
    orderFocus();
    save();
}

void Board::remove(const QString &id)
{
    const int at = placeOf(id);
    if (at < 0)
        return;
    m_removed = m_places[size_t(at)];
    m_removedAt = at;
    m_places.erase(m_places.begin() + at);
    BoardCard *gone = card(id);
    std::erase(m_cards, gone);
    gone->hide();
    gone->deleteLater();
    refillMenus();
    retranslate();
    arrange();
    m_undo->setFocus(Qt::OtherFocusReason);
    save();
}

void Board::undoRemove()
{
    if (m_removedAt < 0)
        return;
    m_places.insert(m_places.begin() + std::min<int>(m_removedAt, int(m_places.size())), m_removed);
    m_removedAt = -1;
    makeCard(m_removed.id)->focusHandle();
    refillMenus();
    arrange();
    orderFocus();
    save();
}

void Board::reset()
{
    Preferences::instance().set(m_key, {});
    m_removedAt = -1;
    load(m_first);
    Q_EMIT arranged();
}

void Board::move(const QString &id, int place)
{
    const int from = placeOf(id);
    const int to = std::clamp(place, 0, int(m_places.size()) - 1);
    if (from < 0 || from == to)
        return;
    const Place moved = m_places[size_t(from)];
    m_places.erase(m_places.begin() + from);
    m_places.insert(m_places.begin() + to, moved);
    arrange();
    if (m_dragged)
        return;
    orderFocus();
    save();
}

void Board::resizeItem(const QString &id, int columns, int rows)
{
    const int at = placeOf(id);
    if (at < 0)
        return;
    Place &place = m_places[size_t(at)];
    place.columns = std::clamp(columns, 1, MostColumns);
    place.rows = std::clamp(rows, std::max(1, item(id)->leastRows), MostRows);
    arrange();
    save();
}

int Board::columnsFor(int width) { return width < 560 ? 1 : width < 1040 ? 2 : MostColumns; }

int Board::neededRows(const Place &place, int pixels) const
{
    const BoardCard *of = card(place.id);
    const int height = of ? of->neededHeight(pixels) : 0;
    const int rows = (height + Gap + RowHeight + Gap - 1) / (RowHeight + Gap);
    return std::max({place.rows, rows, item(place.id)->leastRows});
}

std::vector<Board::Cell> Board::packed(int width, int columns) const
{
    // Each card goes as high as it can, then as far left: a skyline, so the order stays readable.
    std::vector<int> heights(size_t(columns), 0);
    std::vector<Cell> cells;
    const int unit = (width - (columns - 1) * Gap) / columns;
    for (const Place &place : m_places) {
        Cell cell{0, INT_MAX, std::min(place.columns, columns), 0};
        // Half of the wide board stays half of the middle one.
        if (columns == 2 && place.columns == 2)
            cell.columns = 1;
        for (int left = 0; left + cell.columns <= columns; ++left) {
            const int top = *std::max_element(heights.begin() + left, heights.begin() + left + cell.columns);
            if (top < cell.row) {
                cell.row = top;
                cell.column = left;
            }
        }
        cell.rows = neededRows(place, cell.columns * unit + (cell.columns - 1) * Gap);
        std::fill_n(heights.begin() + cell.column, cell.columns, cell.row + cell.rows);
        cells.push_back(cell);
    }
    return cells;
}

QRect Board::geometryOf(const Cell &cell, int width, int columns)
{
    const auto left = [&](int column) { return (width + Gap) * column / columns; };
    return {left(cell.column), cell.row * (RowHeight + Gap), left(cell.column + cell.columns) - left(cell.column) - Gap,
            cell.rows * (RowHeight + Gap) - Gap};
}

int Board::heightForWidth(int width) const
{
    int rows = 0;
    for (const Cell &cell : packed(width, columnsFor(width)))
        rows = std::max(rows, cell.row + cell.rows);
    return std::max(0, rows * (RowHeight + Gap) - Gap) + (m_removedAt >= 0 ? UndoHeight : 0);
}

QSize Board::sizeHint() const { return {std::max(width(), 320), heightForWidth(std::max(width(), 320))}; }
QSize Board::minimumSizeHint() const { return {280, heightForWidth(std::max(width(), 280))}; }

void Board::arrange()
{
    m_columns = columnsFor(width());
    const std::vector<Cell> cells = packed(width(), m_columns);
    const int top = m_removedAt >= 0 ? UndoHeight : 0;
    m_undoBar->setVisible(m_removedAt >= 0);
    m_undoBar->setGeometry(0, 0, width(), 32);
    for (size_t i = 0; i < cells.size(); ++i) {
        const QRect geometry = geometryOf(cells[i], width(), m_columns).translated(0, top);
        BoardCard *of = card(m_places[i].id);
        if (of == m_dragged)
            m_landing = geometry;
        else
            of->setGeometry(geometry);
    }
    updateGeometry();
    update();
}

bool Board::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void Board::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Board::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Board::paintEvent(QPaintEvent *)
{
    if (!m_dragged)
        return;
    QPainter painter(this);
    paintBox(painter, m_landing, colorFor(*this, Token::BackgroundItemSelected), colorFor(*this, Token::BorderItemSelected), 2,
             Theme::instance().radius("container"));
}

} // namespace nephoscope::gui
