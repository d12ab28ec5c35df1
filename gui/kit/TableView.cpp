#include "gui/kit/TableView.h"

#include "gui/kit/TableModel.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTimerEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <cmath>
#include <numbers>

namespace nephoscope::gui {
namespace {

constexpr int CheckColumnWidth = 48;
constexpr int CompactRow = 30;       // row height of the table's own compact mode
constexpr int PulseStep = 60;        // ms between two pictures of a skeleton
constexpr int PulseSteps = 24;       // pictures of one breath
constexpr double MostFrozen = 0.6;   // of the width; a wider name column scrolls along

} // namespace

TableView::TableView(TableModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_delegate(new TableDelegate(model, this)), m_header(new TableHeader(model, this))
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
    setAcceptDrops(model->source().acceptsDrops());
    setItemDelegate(m_delegate);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    // ResizeToContents would measure every row: fixed heights only.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    // Before the model comes: afterwards each of a million rows would be sized anew.
    verticalHeader()->setDefaultSectionSize(rowHeight());
    setModel(model);
    m_header->setSectionResizeMode(QHeaderView::Interactive);
    setTabOrder(m_header, this);
    m_look.setSingleShot(true);
    connect(&m_look, &QTimer::timeout, this, &TableView::lookAtRows);
    connect(m_header, &TableHeader::selectAllToggled, this, [this] { m_model->checkAll(m_model->allState() != Qt::Checked); });
    connect(m_header, &TableHeader::sortRequested, this, [this](int column) {
        const bool flip = column == m_model->sortColumn() && m_model->sortOrder() == Qt::AscendingOrder;
        m_model->sortBy(column, flip ? Qt::DescendingOrder : Qt::AscendingOrder);
        horizontalHeader()->viewport()->update();
    });
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        // What is not fitted was sized by the user: it keeps that width, and the rest is shared anew.
        if (const int column = m_model->sourceColumn(section); !m_fitting && column >= 0 && column < int(m_model->columns().size()))
            m_preferences.widths.insert(m_model->columns()[size_t(column)].id, size);
        fitColumns();
        m_look.start(0);
    });
    connect(m_header, &TableHeader::arrangedByUser, this, &TableView::takeArrangement);
    connect(model, &TableModel::checkedChanged, this, [this] {
        horizontalHeader()->viewport()->update();
        viewport()->update(); // the outline of a selected row depends on its neighbours
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { lookAnew(Measure::Anew); });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { lookAnew(Measure::Anew); });
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this] { lookAnew(Measure::Anew); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { lookAnew(Measure::Grow); });
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { lookAnew(Measure::Grow); });
    connect(&Theme::instance(), &Theme::changed, this, &TableView::restyle);
    setPreferences(TablePreferences::defaults(model->columns()));
}

int TableView::rowHeight() const
{
    const int height = Theme::instance().size("row-height");
    return m_preferences.compact ? std::min(height, CompactRow) : height;
}

void TableView::restyle()
{
    if (verticalHeader()->defaultSectionSize() != rowHeight())
        verticalHeader()->setDefaultSectionSize(rowHeight());
    m_header->updateGeometry();
    updateGeometries();
    viewport()->update();
    m_header->viewport()->update();
    lookAnew(Measure::Anew);
}

void TableView::setPreferences(const TablePreferences &preferences)
{
    const bool wrapped = m_preferences.wrapLines;
    m_preferences = preferences;
    const int offset = m_model->hasCheckColumn() ? 1 : 0;
    m_fitting = true;
    if (offset)
        m_header->resizeSection(0, CheckColumnWidth);
    const std::vector<int> arranged = preferences.arranged(m_model->columns());
    for (size_t place = 0; place < arranged.size(); ++place) {
        const int section = arranged[place] + offset;
        const Column &column = m_model->columns()[size_t(arranged[place])];
        m_header->moveSection(m_header->visualIndex(section), int(place) + offset);
        m_header->setSectionHidden(section, preferences.hidden.contains(column.id));
        m_header->resizeSection(section, preferences.widths.value(column.id, column.width));
    }
    if (offset)
        m_header->setSectionResizeMode(0, QHeaderView::Fixed);
    m_fitting = false;
    if (wrapped && !preferences.wrapLines) {
        // Forgets the heights of single rows.
        verticalHeader()->setDefaultSectionSize(rowHeight() + 1);
    }
    restyle();
    fitColumns();
}

void TableView::takeArrangement(int sizedSection)
{
    QStringList order;
    for (int visual = 0; visual < m_header->count(); ++visual)
        if (const int column = m_model->sourceColumn(m_header->logicalIndex(visual)); column >= 0)
            order.append(m_model->columns()[size_t(column)].id);
    m_preferences.order = order;
    if (const int column = sizedSection < 0 ? -1 : m_model->sourceColumn(sizedSection); column >= 0)
        m_preferences.widths.insert(m_model->columns()[size_t(column)].id, m_header->sectionSize(sizedSection));
    viewport()->update();
    lookAnew(Measure::Anew); // the first column's cells stand further in
    Q_EMIT preferencesEdited();
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    // A bar that takes a row out of sight must not make its column narrower, and itself needless.
    lookAnew(Measure::Grow);
}

// Columns that stay.

bool TableView::isFirstShown(int section) const
{
    for (int visual = 0; visual < m_header->count(); ++visual)
        if (const int logical = m_header->logicalIndex(visual); !m_header->isSectionHidden(logical))
            return logical == section;
    return false;
}

std::vector<int> TableView::frozenSections() const
{
    std::vector<int> out;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int section = m_header->logicalIndex(visual);
        if (m_header->isSectionHidden(section))
            continue;
        out.push_back(section);
        if (m_model->sourceColumn(section) >= 0)
            break;
    }
    return out;
}

int TableView::frozenWidth() const
{
    if (!m_preferences.stickyFirst || m_header->offset() == 0)
        return 0;
    int width = 0;
    for (int section : frozenSections())
        width += m_header->sectionSize(section);
    return width > viewport()->width() * MostFrozen ? 0 : width;
}

QRect TableView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (!index.isValid() || frozenWidth() == 0)
        return rect;
    int x = 0;
    for (int section : frozenSections()) {
        if (section == index.column())
            rect.moveLeft(x);
        x += m_header->sectionSize(section);
    }
    return rect;
}

QModelIndex TableView::indexAt(const QPoint &position) const
{
    if (position.x() >= frozenWidth() || position.x() < 0)
        return QTableView::indexAt(position);
    int x = 0;
    for (int section : frozenSections()) {
        x += m_header->sectionSize(section);
        if (position.x() < x)
            return m_model->index(rowAt(position.y()), section);
    }
    return {};
}

void TableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = horizontalScrollBar()->value();
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || !m_preferences.stickyFirst)
        return;
    const std::vector<int> frozen = frozenSections();
    if (std::find(frozen.begin(), frozen.end(), index.column()) != frozen.end()) {
        if (frozenWidth() > 0 || before == 0)
            horizontalScrollBar()->setValue(before);
        return;
    }
    if (const int covered = frozenWidth() - columnViewportPosition(index.column()); covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const Theme &theme = Theme::instance();
    QPainter painter(viewport());
    if (const int frozen = frozenWidth(); frozen > 0 && event->rect().left() <= frozen + 4) {
        const int last = rowAt(viewport()->height() - 1) < 0 ? m_model->rowCount() - 1 : rowAt(viewport()->height() - 1);
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        painter.fillRect(QRect(0, 0, frozen, viewport()->height()), theme.color(Token::BackgroundContainerContent));
        for (int row = std::max(0, rowAt(0)); row <= last; ++row) {
            for (int section : frozenSections()) {
                const QModelIndex index = m_model->index(row, section);
                option.rect = visualRect(index);
                m_delegate->paint(&painter, option, index);
            }
        }
        painter.fillRect(QRect(frozen - 1, 0, 1, viewport()->height()), theme.color(Token::BorderDividerDefault));
        QColor shade = theme.color(Token::ShadowContainer);
        for (int i = 0; i < 4; ++i) {
            shade.setAlphaF(0.10F - 0.025F * float(i));
            painter.fillRect(QRect(frozen + i, 0, 1, viewport()->height()), shade);
        }
    }
    if (m_dropRow >= -1) {
        const QRect row = m_dropRow < 0 ? viewport()->rect() : QRect(0, rowViewportPosition(m_dropRow), viewport()->width(), QTableView::rowHeight(m_dropRow));
        paintBox(painter, QRectF(row).adjusted(2, 1, -2, -2), Qt::transparent, theme.color(Token::BorderItemSelected), 2, 4);
    }
}

void TableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        // The columns that stay are painted over the others: moving pixels would move them along.
        viewport()->update();
        m_header->viewport()->update();
    }
    if (dy != 0)
        m_look.start(0);
}

// What depends on the rows in sight.

void TableView::lookAtRows()
{
    // While the first rows are in sight: columns that changed their widths on the way down would be a nuisance.
    if (verticalScrollBar()->value() == 0)
        measureColumns();
    else if (m_measured)
        m_measure = Measure::None; // nor when one comes back up
    if (m_model->rowCount() == 0)
        return;
    if (m_preferences.wrapLines)
        wrapRows();
    const int first = std::max(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    m_model->need(first, below < 0 ? first + viewport()->height() / rowHeight() + 1 : below);
}

void TableView::wrapRows()
{
    // Only what is on the screen: rows that grow push others out, so the end is asked anew each time.
    const int base = rowHeight();
    for (int row = std::max(0, rowAt(0)); row < m_model->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        int height = base;
        for (int section = 0; section < m_model->columnCount(); ++section)
            if (m_model->sourceColumn(section) >= 0 && !isColumnHidden(section))
                height = std::max(height, m_delegate->wrappedHeight(m_model->index(row, section), columnWidth(section)));
        if (height != QTableView::rowHeight(row))
            setRowHeight(row, height);
    }
}

qreal TableView::noteSkeleton()
{
    m_skeletonSeen = true;
    if (!Theme::instance().hasMotion())
        return 1;
    if (!m_pulse.isActive())
        m_pulse.start(PulseStep, this);
    return 0.5 + 0.5 * std::cos(2 * std::numbers::pi * m_pulseStep / PulseSteps);
}

void TableView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_pulse.timerId()) {
        QTableView::timerEvent(event);
        return;
    }
    if (!std::exchange(m_skeletonSeen, false) || !isVisible() || !Theme::instance().hasMotion()) {
        m_pulse.stop();
        return;
    }
    m_pulseStep = (m_pulseStep + 1) % PulseSteps;
    viewport()->update();
}

} // namespace nephoscope::gui
