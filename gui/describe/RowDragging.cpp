#include "gui/describe/RowDragging.h"

#include "gui/describe/ResourceView.h"
#include "gui/kit/DropZone.h"
#include "gui/kit/TableModel.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMimeData>
#include <QtGui/QDrag>
#include <QtGui/QDropEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTableView>

namespace nephoscope::gui {

namespace {

/// Files of another program: our own drags offer files, too, for other programs.
bool hasFiles(const QMimeData &data) { return data.hasUrls() && !data.hasFormat(RowDragging::ownDrag()); }

/// Of the data of a drag: the list it left.
constexpr char fromList[] = "nephoscopeFromList";

} // namespace

class RowDragging::Outline final : public QWidget
{
public:
    explicit Outline(QWidget *viewport) : QWidget(viewport)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor fill = colorFor(*this, Token::DropzoneBackgroundHover);
        fill.setAlphaF(0.4F);
        paintBox(painter, QRectF(rect()).adjusted(3, 2, -3, -2), fill, colorFor(*this, Token::DropzoneBorderHover), 2, Theme::instance().radius("item"));
    }
};

RowDragging::RowDragging(ResourceView &view) : QObject(&view), m_view(view), m_outline(new Outline(view.table().view()->viewport()))
{
    const Dragging &how = view.resource().dragging;
    QWidget *viewport = view.table().view()->viewport();
    m_viewport = viewport;
    viewport->installEventFilter(this);
    if (how.accepts || how.files) {
        view.table().setAcceptDrops(true);
        viewport->setAcceptDrops(true);
    }
    if (!how.filesTitle.isEmpty()) {
        m_zone = new DropZone(&view.table());
        connect(m_zone, &DropZone::dropped, this, [this](const QList<QUrl> &urls) { m_view.resource().dragging.files(m_view.context(), urls, {}); });
    }
    // After the zone, so that it is asked first: what is no file is for this.
    view.table().installEventFilter(this);
}

void RowDragging::retranslate()
{
    if (m_zone)
        m_zone->setText(m_view.resource().dragging.filesTitle, m_view.resource().dragging.filesText);
}

bool RowDragging::eventFilter(QObject *object, QEvent *event)
{
    // By pointer: at the end of its life the table is asked while its view is gone already.
    const bool onViewport = object == m_viewport;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return onViewport && mousePressed(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return onViewport && mouseMoved(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        m_pressedRow = -1;
        return false;
    case QEvent::DragEnter:
    case QEvent::DragMove:
        return dragOver(*static_cast<QDropEvent *>(event), onViewport, false);
    case QEvent::Drop:
        return dragOver(*static_cast<QDropEvent *>(event), onViewport, true);
    case QEvent::DragLeave:
        mark(-1);
        if (onViewport && m_zone)
            m_zone->hide();
        return false;
    default:
        return false;
    }
}

int RowDragging::modelRowAt(const QPoint &place) const
{
    return m_view.table().view()->indexAt(place).row();
}

bool RowDragging::mousePressed(const QMouseEvent &event)
{
    m_pressed = event.position().toPoint();
    m_pressedRow = event.button() == Qt::LeftButton && m_view.resource().dragging.mime ? modelRowAt(m_pressed) : -1;
    return false;
}

bool RowDragging::mouseMoved(const QMouseEvent &event)
{
    if (m_pressedRow < 0 || !(event.buttons() & Qt::LeftButton)
        || (event.position().toPoint() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return false;
    const int row = std::exchange(m_pressedRow, -1);
    if (row < m_view.table().model().rowCount())
        startDrag(m_view.table().model().sourceRow(row));
    return true;
}

void RowDragging::startDrag(int sourceRow)
{
    ResourceTable &table = m_view.table();
    Selection items;
    if (table.selectedIds().contains(m_view.source().rowId(sourceRow)))
        items = m_view.chosen();
    else
        items.push_back(m_view.source().item(sourceRow));
    const Dragging how = m_view.resource().dragging;
    const ActionContext from = m_view.context();
    QMimeData *data = how.mime(from, items);
    if (!data)
        return;
    data->setProperty(fromList, QVariant::fromValue<QObject *>(&m_view));
    auto *drag = new QDrag(table.view());
    drag->setMimeData(data);
    const QPointer<QDrag> alive(drag);
    const Qt::DropAction action = drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
    // Without a widget of ours as its target it went to another program, which now asks for the data.
    if (alive && action != Qt::IgnoreAction && !drag->target() && how.leftProgram)
        how.leftProgram(from, data);
}

void RowDragging::mark(int modelRow)
{
    if (modelRow < 0) {
        m_outline->hide();
        return;
    }
    QTableView *view = m_view.table().view();
    const int top = view->rowViewportPosition(modelRow);
    m_outline->setGeometry(0, top, view->viewport()->width(), view->rowHeight(modelRow));
    m_outline->show();
    m_outline->raise();
}

RowDragging::Target RowDragging::target(const QDropEvent &event, bool onViewport) const
{
    const Dragging &how = m_view.resource().dragging;
    const QMimeData &data = *event.mimeData();
    Target target;
    target.row = onViewport ? modelRowAt(event.position().toPoint()) : -1;
    if (target.row >= 0)
        target.over = m_view.source().item(m_view.table().model().sourceRow(target.row));
    target.accepted = how.accepts && target.over && how.accepts(data, target.over);
    if (target.accepted)
        return target;
    target.row = -1;
    target.over.reset();
    target.files = m_zone && hasFiles(data);
    target.accepted = target.files || (how.accepts && how.accepts(data, {}));
    return target;
}

Qt::DropAction RowDragging::actionOf(const QDropEvent &event) const
{
    const QMimeData &data = *event.mimeData();
    if (hasFiles(data) || (event.modifiers() & Qt::ControlModifier))
        return Qt::CopyAction;
    if (event.modifiers() & Qt::ShiftModifier)
        return Qt::MoveAction;
    return data.property(fromList).value<QObject *>() == &m_view ? Qt::MoveAction : Qt::CopyAction;
}

bool RowDragging::dragOver(QDropEvent &event, bool onViewport, bool drops)
{
    const Dragging how = m_view.resource().dragging;
    // Files over the heading of the table, or over its empty state, are the zone's own.
    if (!onViewport && m_zone && hasFiles(*event.mimeData()))
        return false;
    const Target found = target(event, onViewport);
    mark(found.accepted && !drops ? found.row : -1);
    if (m_zone) {
        m_zone->setGeometry(m_view.table().rect());
        m_zone->setVisible(found.files && !drops);
        m_zone->raise();
    }
    if (!found.accepted) {
        event.ignore();
        return true;
    }
    const Qt::DropAction action = actionOf(event);
    event.setDropAction(action);
    event.accept();
    if (!drops)
        return true;
    if (hasFiles(*event.mimeData()) && how.files)
        how.files(m_view.context(), event.mimeData()->urls(), found.over);
    else if (how.drop)
        how.drop(m_view.context(), *event.mimeData(), found.over, action);
    return true;
}

} // namespace nephoscope::gui
