#include "gui/recorder/ActionList.h"

#include "gui/bridge/Text.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/recorder/ActionRecorder.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyledItemDelegate>

namespace nephoscope::gui {

namespace {

using State = RecordedAction::State;

StatusIndicator::Status statusOf(State state)
{
    switch (state) {
    case State::Succeeded: return StatusIndicator::Status::Success;
    case State::Failed: return StatusIndicator::Status::Error;
    case State::Blocked: return StatusIndicator::Status::Stopped;
    case State::Running: break;
    }
    return StatusIndicator::Status::Pending;
}

QString stateText(State state)
{
    switch (state) {
    case State::Succeeded: return ActionModel::tr("Succeeded");
    case State::Failed: return ActionModel::tr("Failed");
    case State::Blocked: return ActionModel::tr("Blocked");
    case State::Running: break;
    }
    return ActionModel::tr("In progress");
}

class RowPainter final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const Theme &theme = Theme::instance();
        return {120, theme.lineHeight(TextStyle::Body) + theme.lineHeight(TextStyle::Small) + 2 * padding()};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::instance();
        const QWidget &widget = *option.widget;
        const QRect row = option.rect.adjusted(2, 1, -2, -1);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected)
            paintBox(*painter, row, colorFor(widget, Token::BackgroundItemSelected), colorFor(widget, Token::BorderItemSelected), 1.5, theme.radius("item"));
        else if (option.state & QStyle::State_MouseOver)
            paintBox(*painter, row, colorFor(widget, Token::BackgroundDropdownItemHover), Qt::transparent, 0, theme.radius("item"));
        const QRect inner = row.adjusted(10, padding() - 1, -10, -(padding() - 1));
        const int bodyHeight = theme.lineHeight(TextStyle::Body);
        const auto status = statusOf(State(index.data(ActionModel::StateRole).toInt()));
        icons::paint(*painter, StatusIndicator::iconName(status), QRectF(inner.left(), inner.top() + (bodyHeight - 16) / 2.0, 16, 16),
                     colorFor(widget, StatusIndicator::token(status)));
        QRect line(inner.left() + 26, inner.top(), inner.width() - 26, bodyHeight);
        const QString time = index.data(ActionModel::TimeRole).toString();
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(colorFor(widget, Token::TextBodySecondary));
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, time);
        line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(time) - 8);
        painter->setFont(theme.font(TextStyle::Body));
        painter->setPen(colorFor(widget, Token::TextBodyDefault));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.width()));
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(colorFor(widget, Token::TextBodySecondary));
        const QRect second(line.left(), inner.top() + bodyHeight, inner.right() - line.left(), theme.lineHeight(TextStyle::Small));
        painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(ActionModel::TargetRole).toString(), Qt::ElideMiddle, second.width()));
        if ((option.state & QStyle::State_HasFocus) && hasKeyboardFocus(widget))
            paintFocusRing(*painter, row, colorFor(widget, Token::BorderItemFocused), theme.radius("item"));
        painter->restore();
    }

private:
    static int padding() { return Theme::instance().density() == Theme::Density::Compact ? 4 : 8; }
};

} // namespace

ActionModel::ActionModel(ActionRecorder &recorder, QObject *parent) : QAbstractListModel(parent), m_recorder(recorder)
{
    connect(&recorder, &ActionRecorder::changed, this, &ActionModel::reload);
    reload();
}

void ActionModel::setShowsReads(bool shows)
{
    m_reads = shows;
    reload();
}

void ActionModel::reload()
{
    QList<quint64> ids;
    for (const RecordedAction &action : m_recorder.actions()) {
        if (action.changes || m_reads)
            ids << action.id;
    }
    // Appending keeps the selection; anything else is rare enough to begin anew.
    if (ids.size() >= m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), ids.begin())) {
        if (ids.size() > m_ids.size()) {
            beginInsertRows({}, int(m_ids.size()), int(ids.size()) - 1);
            m_ids = ids;
            endInsertRows();
        }
        if (!m_ids.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
        return;
    }
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

int ActionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

QVariant ActionModel::data(const QModelIndex &index, int role) const
{
    const RecordedAction *action = m_recorder.find(idAt(index.row()));
    if (!action)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return action->times > 1 ? QString(action->title() + QStringLiteral(" ×%1").arg(action->times)) : action->title();
    case Qt::ToolTipRole:
        return action->error;
    case Qt::AccessibleTextRole:
        return QString(action->title() + u", " + action->target() + u", " + stateText(action->state));
    case Qt::AccessibleDescriptionRole:
        return action->error;
    case IdRole:
        return action->id;
    case TargetRole:
        return action->state == State::Failed || action->state == State::Blocked
            ? QString(stateText(action->state) + u" · " + action->target())
            : action->target();
    case TimeRole:
        return QLocale().toString(toQt(action->time).toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    case StateRole:
        return int(action->state);
    case IconRole:
        return action->icon();
    default:
        return {};
    }
}

ActionList::ActionList(QWidget *parent) : QListView(parent)
{
    setObjectName(QStringLiteral("actions"));
    setItemDelegate(new RowPainter(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
    retranslate();
}

void ActionList::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

void ActionList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        Q_EMIT copyRequested();
    else if (event->matches(QKeySequence::Delete))
        Q_EMIT deleteRequested();
    else
        QListView::keyPressEvent(event);
}

void ActionList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListView::changeEvent(event);
}

void ActionList::retranslate() { setAccessibleName(tr("Recorded actions")); }

} // namespace nephoscope::gui
