#include "gui/kit/ColumnShares.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/theme/ConsoleStyle.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int KeyboardStep = 16; // logical pixels per key press

QMouseEvent moved(const QMouseEvent &event, int by)
{
    return QMouseEvent(event.type(), event.position() + QPointF(by, 0), event.globalPosition(), event.button(), event.buttons(), event.modifiers());
}

} // namespace

TableHeader::TableHeader(TableModel *model, TableView *view) : QHeaderView(Qt::Horizontal, view), m_model(model), m_view(view)
{
    setObjectName(QStringLiteral("tableHeader"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(!model->hasCheckColumn());
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setStretchLastSection(false);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Column titles"));
}

QSize TableHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), m_view->rowHeight()}; }

int TableHeader::titleWidth(int section) const
{
    const Column &column = m_model->columns()[size_t(m_model->sourceColumn(section))];
    const QFontMetrics metrics(Theme::instance().font(TextStyle::BodyBold));
    return (m_view->isFirstShown(section) ? 20 : 12) + metrics.horizontalAdvance(column.title) + (column.sortable ? 32 : 14);
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    if (m_view->frozenWidth() == 0)
        return;
    QPainter painter(viewport());
    int x = 0;
    for (int section : m_view->frozenSections()) {
        paintSection(&painter, QRect(x, 0, sectionSize(section), height()), section);
        x += sectionSize(section);
    }
    painter.fillRect(QRect(x - 1, 0, 1, height()), Theme::instance().color(Token::BorderDividerDefault));
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::instance();
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->fillRect(rect, theme.color(Token::BackgroundTableHeader));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::BorderDividerSecondary));
    const int column = m_model->sourceColumn(section);
    const bool focused = hasKeyboardFocus(*this) && section == focusSection();
    if (column < 0) {
        paintCheckBox(*painter, QRect(rect.left() + 20, rect.center().y() - 8, 16, 16), m_model->allState(), true, focused);
        painter->restore();
        return;
    }
    const Column &data = m_model->columns()[size_t(column)];
    if (!m_view->isFirstShown(section) && !(m_model->hasCheckColumn() && visualIndex(section) == 1))
        painter->fillRect(QRect(rect.left(), rect.top() + 9, 1, rect.height() - 18), theme.color(Token::BorderDividerSecondary));
    const bool sorted = column == m_model->sortColumn();
    // As the cells below it: whole before the table's edge, until that is scrolled.
    const int edge = viewport()->width() - 1;
    const bool atEdge = offset() == 0 && rect.left() <= edge && rect.right() > edge;
    const int right = atEdge ? edge : rect.right();
    const int squeezed = std::clamp(titleWidth(section) - (right - rect.left() + 1), 0, Squeeze);
    // Numbers end where the others do: their title grows to the left, as they do.
    const int before = data.rightAligned ? squeezed : 0;
    const int after = squeezed - before;
    QRect text = rect.adjusted((m_view->isFirstShown(section) ? 20 : 12) - before, 0, 0, 0);
    text.setRight(right + after - 12);
    const QRectF caret(right - 26 + after, rect.center().y() - 8, 16, 16);
    if (data.sortable && (!atEdge || caret.left() >= text.left())) {
        const bool up = sorted && m_model->sortOrder() == Qt::AscendingOrder;
        QColor color = theme.color(sorted ? Token::TextInteractiveHover : Token::TextInteractiveDisabled);
        icons::paint(*painter, up ? QStringLiteral("caret-up") : QStringLiteral("caret-down"), caret, color);
        text.setRight(right - 30 + after);
    }
    painter->setFont(theme.font(TextStyle::BodyBold));
    painter->setPen(theme.color(sorted ? Token::TextBodyDefault : Token::TextColumnHeader));
    if (text.width() > 0)
        painter->drawText(text, int(Qt::AlignVCenter | (data.rightAligned ? Qt::AlignRight : Qt::AlignLeft)),
                          painter->fontMetrics().elidedText(data.title, Qt::ElideRight, text.width()));
    if (focused)
        paintFocusRing(*painter, QRectF(rect).adjusted(3, 4, -3, -4), theme.color(Token::BorderItemFocused), 4);
    painter->restore();
}

int TableHeader::shiftAt(int x) const
{
    if (x >= m_view->frozenWidth())
        return 0;
    int left = 0;
    for (int section : m_view->frozenSections()) {
        if (x < left + sectionSize(section))
            return sectionViewportPosition(section) - left;
        left += sectionSize(section);
    }
    return 0;
}

int TableHeader::handleAt(int x) const
{
    const int section = logicalIndexAt(x);
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    if (section < 0)
        return -1;
    int found = -1;
    if (x > sectionViewportPosition(section) + sectionSize(section) - grip)
        found = section;
    else if (x < sectionViewportPosition(section) + grip)
        for (int visual = visualIndex(section) - 1; visual >= 0 && found < 0; --visual)
            found = isSectionHidden(logicalIndex(visual)) ? -1 : logicalIndex(visual);
    return found >= 0 && sectionResizeMode(found) == Interactive ? found : -1;
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    // Near a border the base class resizes; only a click inside a section sorts.
    m_pressedAt = event->position().toPoint();
    m_shift = shiftAt(m_pressedAt.x());
    QMouseEvent shifted = moved(*event, m_shift);
    m_sized = handleAt(shifted.position().toPoint().x());
    m_pressed = m_sized >= 0 ? -1 : logicalIndexAt(shifted.position().toPoint());
    m_before.clear();
    for (int visual = 0; visual < count(); ++visual)
        m_before.push_back(logicalIndex(visual));
    m_sizeBefore = m_sized >= 0 ? sectionSize(m_sized) : 0;
    QHeaderView::mousePressEvent(&shifted);
}

void TableHeader::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent shifted = moved(*event, event->buttons() ? m_shift : shiftAt(event->position().toPoint().x()));
    QHeaderView::mouseMoveEvent(&shifted);
}

void TableHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent shifted = moved(*event, shiftAt(event->position().toPoint().x()));
    QHeaderView::mouseDoubleClickEvent(&shifted);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent shifted = moved(*event, std::exchange(m_shift, 0));
    QHeaderView::mouseReleaseEvent(&shifted);
    bool arranged = false;
    for (int visual = 0; visual < count() && m_before.size() == size_t(count()); ++visual)
        arranged = arranged || logicalIndex(visual) != m_before[size_t(visual)];
    const int sized = std::exchange(m_sized, -1);
    if (arranged || (sized >= 0 && sectionSize(sized) != m_sizeBefore))
        Q_EMIT arrangedByUser(sized);
    const int section = logicalIndexAt(shifted.position().toPoint());
    const bool dragged = (event->position().toPoint() - m_pressedAt).manhattanLength() > QApplication::startDragDistance();
    if (section < 0 || section != std::exchange(m_pressed, -1) || event->button() != Qt::LeftButton || arranged || dragged)
        return;
    const int column = m_model->sourceColumn(section);
    if (column < 0)
        Q_EMIT selectAllToggled();
    else if (m_model->columns()[size_t(column)].sortable)
        Q_EMIT sortRequested(column);
}

int TableHeader::focusSection() const
{
    if (m_focused >= 0 && m_focused < count() && !isSectionHidden(m_focused))
        return m_focused;
    for (int visual = 0; visual < count(); ++visual)
        if (!isSectionHidden(logicalIndex(visual)))
            return logicalIndex(visual);
    return -1;
}

void TableHeader::stepFocus(int by)
{
    for (int visual = visualIndex(focusSection()) + by; visual >= 0 && visual < count(); visual += by) {
        if (isSectionHidden(logicalIndex(visual)))
            continue;
        m_focused = logicalIndex(visual);
        m_view->scrollTo(m_model->index(std::max(0, m_view->rowAt(0)), m_focused));
        break;
    }
    describeFocus();
    viewport()->update();
}

void TableHeader::moveBy(int section, int by)
{
    const int first = m_model->hasCheckColumn() ? 1 : 0;
    const int from = visualIndex(section);
    int to = from + by;
    while (to >= first && to < count() && isSectionHidden(logicalIndex(to)))
        to += by;
    if (from < first || to < first || to >= count())
        return;
    moveSection(from, to);
    Q_EMIT arrangedByUser(-1);
    m_view->viewport()->update();
}

void TableHeader::describeFocus()
{
    // A header is one object for a screen reader: its name tells which column the keyboard is on.
    const int section = focusSection();
    if (section < 0)
        return;
    const int column = m_model->sourceColumn(section);
    QString name = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    if (column >= 0 && column == m_model->sortColumn())
        name = (m_model->sortOrder() == Qt::AscendingOrder ? tr("%1, sorted ascending") : tr("%1, sorted descending")).arg(name);
    setAccessibleName(name);
}

void TableHeader::focusInEvent(QFocusEvent *event)
{
    QHeaderView::focusInEvent(event);
    describeFocus();
    viewport()->update();
}

void TableHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Column titles"));
    QHeaderView::changeEvent(event);
}

bool TableHeader::event(QEvent *event)
{
    // Alt with an arrow is the window's back and forward: here it moves the column.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Left || key->key() == Qt::Key_Right)) {
            event->accept();
            return true;
        }
    }
    return QHeaderView::event(event);
}

void TableHeader::keyPressEvent(QKeyEvent *event)
{
    const int section = focusSection();
    const int column = section < 0 ? -1 : m_model->sourceColumn(section);
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (section < 0) {
        event->ignore();
    } else if (by != 0 && event->modifiers() & Qt::AltModifier) {
        moveBy(section, by);
    } else if (by != 0 && event->modifiers() & Qt::ShiftModifier) {
        if (column >= 0) {
            resizeSection(section, std::max(minimumSectionSize(), sectionSize(section) + by * KeyboardStep));
            Q_EMIT arrangedByUser(section);
        }
    } else if (by != 0) {
        stepFocus(by);
    } else if (event->key() == Qt::Key_Down) {
        m_view->setFocus(Qt::TabFocusReason);
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        if (column < 0)
            Q_EMIT selectAllToggled();
        else if (m_model->columns()[size_t(column)].sortable)
            Q_EMIT sortRequested(column);
        describeFocus();
    } else {
        event->ignore();
    }
}

} // namespace nephoscope::gui
