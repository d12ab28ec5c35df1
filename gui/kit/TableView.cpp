#include "gui/kit/TableView.h"

#include "gui/kit/TableModel.h"
#include "gui/theme/ConsoleStyle.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

namespace nephoscope::gui {
namespace {

constexpr int CheckColumnWidth = 48;

} // namespace

TableDelegate::TableDelegate(TableModel *model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, Theme::instance().size("row-height")};
}

QRect TableDelegate::linkRect(const QRect &cell, const QModelIndex &index) const
{
    const Cell content = m_model->cell(index);
    if (!content.link)
        return {};
    const int left = cell.left() + (index.column() == 0 ? 20 : 12) + (content.icon.isEmpty() ? 0 : 24);
    const int width = QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(content.text);
    return QRect(left, cell.top() + 6, std::min(width, cell.right() - 12 - left), cell.height() - 12);
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const QRect rect = option.rect;
    const bool selected = index.data(TableModel::SelectedRole).toBool();
    painter->save();
    if (selected) {
        painter->fillRect(rect, theme.color(Token::BackgroundItemSelected));
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.color(Token::BorderItemSelected));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::BorderItemSelected));
    } else {
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::BorderDividerSecondary));
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool current = view && view->hasFocus() && view->currentIndex() == index && hasKeyboardFocus(*view);
    if (m_model->sourceColumn(index.column()) < 0) {
        paintCheckBox(*painter, QRect(rect.left() + 20, rect.center().y() - 8, 16, 16), selected ? Qt::Checked : Qt::Unchecked,
                      index.data(TableModel::SelectableRole).toBool(), false);
    } else {
        const Cell cell = m_model->cell(index);
        const Column &column = m_model->columns()[size_t(m_model->sourceColumn(index.column()))];
        QRect text = rect.adjusted(index.column() == 0 ? 20 : 12, 0, -12, 0);
        QColor ink = theme.color(cell.link ? Token::TextLinkDefault : Token::TextBodyDefault);
        QString icon = cell.icon;
        if (cell.status) {
            ink = theme.color(StatusIndicator::token(*cell.status));
            icon = StatusIndicator::iconName(*cell.status);
        }
        if (!icon.isEmpty()) {
            icons::paint(*painter, icon, QRectF(text.left(), rect.center().y() - 8, 16, 16),
                         cell.status ? ink : theme.color(Token::TextIconSubtle));
            text.setLeft(text.left() + 24);
        }
        painter->setFont(theme.font(cell.code ? TextStyle::Code : TextStyle::Body));
        painter->setPen(ink);
        const QFontMetrics metrics = painter->fontMetrics();
        const QString shown = metrics.elidedText(cell.text.isEmpty() ? QStringLiteral("-") : cell.text, Qt::ElideMiddle, text.width());
        painter->drawText(text, int(Qt::AlignVCenter | (column.rightAligned ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextSingleLine, shown);
        if (cell.link) {
            const qreal base = text.top() + (text.height() + metrics.ascent() - metrics.descent()) / 2.0 + 2;
            painter->drawLine(QPointF(text.left(), base), QPointF(text.left() + metrics.horizontalAdvance(shown), base));
        }
    }
    if (current)
        paintFocusRing(*painter, QRectF(rect).adjusted(2, 2, -2, -3), theme.color(Token::BorderItemFocused), 4);
    painter->restore();
}

TableView::TableView(TableModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new TableDelegate(model, this))
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    setItemDelegate(m_delegate);
    auto *header = new TableHeader(model, this);
    setHorizontalHeader(header);
    verticalHeader()->hide();
    // ResizeToContents would measure every row: fixed heights only.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Theme::instance().size("row-height"));
    setModel(model);
    header->setSectionResizeMode(QHeaderView::Interactive);
    for (int section = 0; section < model->columnCount(); ++section) {
        const int column = model->sourceColumn(section);
        header->resizeSection(section, column < 0 ? CheckColumnWidth : model->columns()[size_t(column)].width);
        if (column < 0)
            header->setSectionResizeMode(section, QHeaderView::Fixed);
    }
    connect(header, &TableHeader::selectAllToggled, this, [this] { m_model->checkAll(m_model->allState() != Qt::Checked); });
    connect(header, &TableHeader::sortRequested, this, [this](int column) {
        const bool flip = column == m_model->sortColumn() && m_model->sortOrder() == Qt::AscendingOrder;
        m_model->sortBy(column, flip ? Qt::DescendingOrder : Qt::AscendingOrder);
        horizontalHeader()->viewport()->update();
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        const int column = m_model->sourceColumn(section);
        if (!m_fitting && column >= 0 && m_model->columns()[size_t(column)].stretch)
            m_userSized = true;
        fitStretchColumn();
    });
    connect(model, &TableModel::checkedChanged, this, [this] { horizontalHeader()->viewport()->update(); });
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        viewport()->update();
        horizontalHeader()->viewport()->update();
    });
}

void TableView::fitStretchColumn()
{
    if (m_fitting || m_userSized)
        return;
    int others = 0;
    int target = -1;
    for (int section = 0; section < m_model->columnCount(); ++section) {
        const int column = m_model->sourceColumn(section);
        if (column >= 0 && target < 0 && m_model->columns()[size_t(column)].stretch)
            target = section;
        else
            others += columnWidth(section);
    }
    if (target < 0)
        return;
    m_fitting = true;
    setColumnWidth(target, std::max(m_model->columns()[size_t(m_model->sourceColumn(target))].width, viewport()->width() - others));
    m_fitting = false;
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitStretchColumn();
}

bool TableView::overLink(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && m_model->sourceColumn(index.column()) >= 0
        && m_delegate->linkRect(visualRect(index), index).contains(position);
}

void TableView::toggle(int row, bool range)
{
    if (range && m_anchorRow >= 0 && m_anchorRow < m_model->rowCount())
        m_model->setCheckedRange(m_anchorRow, row, true);
    else
        m_model->setChecked(row, !m_model->isChecked(row));
    m_anchorRow = row;
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        setCurrentIndex(index);
        m_pressedLink = overLink(event->position().toPoint()) ? index : QModelIndex();
        const bool range = event->modifiers() & Qt::ShiftModifier;
        if (m_model->hasCheckColumn() && !m_pressedLink.isValid()
            && (m_model->sourceColumn(index.column()) < 0 || range || (event->modifiers() & Qt::ControlModifier))
            && index.data(TableModel::SelectableRole).toBool())
            toggle(index.row(), range);
        setFocus(Qt::MouseFocusReason);
        return;
    }
    QTableView::mousePressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(overLink(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex pressed = std::exchange(m_pressedLink, QModelIndex());
    if (event->button() == Qt::LeftButton && pressed.isValid() && overLink(event->position().toPoint())
        && indexAt(event->position().toPoint()) == pressed)
        Q_EMIT opened(pressed);
}

void TableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && m_model->sourceColumn(index.column()) < 0)
        mousePressEvent(event);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool checks = m_model->hasCheckColumn();
    if (event->key() == Qt::Key_Space && index.isValid() && checks) {
        if (index.data(TableModel::SelectableRole).toBool())
            toggle(index.row(), event->modifiers() & Qt::ShiftModifier);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && index.isValid()) {
        Q_EMIT opened(index);
    } else if (event->matches(QKeySequence::SelectAll) && checks) {
        m_model->checkAll(true);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                  : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    Q_EMIT menuRequested(index, at);
}

} // namespace nephoscope::gui
