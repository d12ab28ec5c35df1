#include "gui/describe/ResourceView.h"

#include "gui/describe/DeniedState.h"
#include "gui/describe/ListFilter.h"
#include "gui/describe/Removing.h"
#include "gui/describe/RowDragging.h"
#include "gui/describe/SelectionPanel.h"
#include "gui/kit/Button.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/TableModel.h"
#include "gui/shell/Catalog.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QTableView>

namespace nephoscope::gui {

namespace {

constexpr int narrowWidth = 760;             // logical pixels; below it the buttons would be squeezed
constexpr std::size_t mostAsked = 1000;      // chosen rows that Action::enabled gets to see

/// One of several, which can be as low as the one in sight; the base class says what the highest would like.
class OneOfSeveral final : public QStackedLayout
{
public:
    using QStackedLayout::QStackedLayout;
    int minimumHeightForWidth(int width) const override
    {
        const QLayoutItem *shown = itemAt(currentIndex());
        if (!shown)
            return 0;
        return shown->hasHeightForWidth() ? shown->minimumHeightForWidth(width) : shown->minimumSize().height();
    }
};

} // namespace

ResourceView::ResourceView(Navigator &navigator, Describe describe, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_describe(std::move(describe)), m_resource(m_describe())
{
    m_source = m_resource.makeSource(m_resource, navigator.engine(), this);
    m_source->describe(m_resource.columns);
    m_table = new ResourceTable(m_source, m_resource.selection);
    m_table->setTableId(m_resource.service % u'.' % m_resource.id);
    if (m_resource.help) {
        auto *info = new InfoLink([this] { return m_resource.help.value_or(HelpTopic()); });
        info->setObjectName(QStringLiteral("info"));
        connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { m_navigator.showHelp(topic); });
        m_table->header().addTitleWidget(info);
    }
    m_denied = new DeniedState();
    auto *stack = new QWidget();
    m_stack = new OneOfSeveral(stack);
    if (m_resource.detailsOf)
        m_panel = new SelectionPanel(*this);
    m_stack->addWidget(m_panel ? m_panel->widget() : m_table);
    m_stack->addWidget(m_denied);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(stack);

    m_refresh = new Button(Button::Variant::Icon);
    m_refresh->setIconName(QStringLiteral("refresh"));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_table->addAction(m_refresh);
    m_bar = new ActionBar(m_table->header(), m_resource.allActions(), [this](const QString &id, QWidget *anchor) { perform(id, anchor); }, this);
    m_dragging = new RowDragging(*this);
    m_filter = new ListFilter(*m_table, *m_source);

    connect(m_refresh, &Button::clicked, this, &ResourceView::refresh);
    connect(m_denied, &DeniedState::retried, this, &ResourceView::refresh);
    connect(m_table, &ResourceTable::selectionChanged, this, &ResourceView::updateActions);
    connect(m_table, &ResourceTable::activated, this, [this](int row, int) {
        if (m_resource.addressOf)
            m_navigator.go(m_resource.addressOf(m_source->item(row).get()));
    });
    connect(m_table, &ResourceTable::activatedApart, this, [this](int row, int) {
        if (m_resource.addressOf)
            m_navigator.openWindow(m_resource.addressOf(m_source->item(row).get()));
    });
    connect(m_table, &ResourceTable::contextMenuRequested, this, &ResourceView::openContextMenu);
    connect(m_table, &ResourceTable::emptyActionTriggered, this, [this] { perform(m_resource.emptyAction); });
    connect(m_source, &TableSource::stateChanged, this, &ResourceView::updateState);
    // A chosen row may have come back in another state.
    connect(m_source, &TableSource::reset, this, &ResourceView::updateActions);
    connect(m_source, &TableSource::updated, this, &ResourceView::updateActions);
    // What can be pasted decides whether Paste can run.
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ResourceView::updateActions);
    m_table->view()->installEventFilter(this);
    if (!m_resource.sortColumn.isEmpty())
        m_table->sortBy(m_resource.sortColumn, m_resource.sortOrder);
    retranslate();
}

// The table reads its source: it goes first.
ResourceView::~ResourceView()
{
    m_table->disconnect(this);
    m_table->view()->removeEventFilter(this);
    delete m_table;
}

void ResourceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_resource = m_describe();
        m_source->describe(m_resource.columns);
        m_bar->retranslate(m_resource.allActions());
        retranslate();
    }
    Panel::changeEvent(event);
}

void ResourceView::retranslate()
{
    m_table->setTitle(m_resource.title);
    m_table->header().setDescription(m_resource.description);
    m_table->setFilterPlaceholder(m_resource.filterPlaceholder.isEmpty() ? tr("Find %1").arg(m_resource.title) : m_resource.filterPlaceholder);
    m_filter->describe(m_resource.columns);
    if (m_panel)
        m_panel->retranslate();
    const Action *first = m_bar->find(m_resource.emptyAction);
    m_table->setEmptyState(m_resource.emptyTitle, m_resource.emptyText, first ? first->text : QString());
    m_refresh->setLabel(tr("Refresh"));
    m_dragging->retranslate();
    updateState();
}

void ResourceView::refresh() { m_source->reload(); }

bool ResourceView::isSettled() const { return m_source->state() != TableSource::State::Loading; }

void ResourceView::updateState()
{
    const bool denied = m_source->isDenied();
    if (denied)
        m_denied->show(m_resource.title, m_source->error());
    m_stack->setCurrentIndex(denied ? 1 : 0);
    // A list of what is not there, such as the objects of a deleted bucket, takes nothing new.
    m_bar->setMissing(m_source->state() == TableSource::State::Failed && m_source->error().status == 404);
    updateActions();
}

Selection ResourceView::checked(std::size_t most) const
{
    Selection items;
    for (const int row : m_table->selectedRows()) {
        if (items.size() == most)
            break;
        items.push_back(m_source->item(row));
    }
    return items;
}

Selection ResourceView::chosen() const
{
    Selection items = checked(std::size_t(m_source->rowCount()));
    const QModelIndex current = m_table->view()->currentIndex();
    if (items.empty() && m_table->view()->hasFocus() && current.isValid())
        items.push_back(m_source->item(m_table->model().sourceRow(current.row())));
    return items;
}

void ResourceView::updateActions() { m_bar->update(checked(mostAsked)); }

ActionContext ResourceView::context(QWidget *anchor) { return ActionContext(m_navigator, this, anchor); }

bool ResourceView::perform(const QString &id, QWidget *anchor)
{
    const Action *action = m_bar->find(id);
    if (!action || !action->run)
        return false;
    const Selection items = action->needs == Action::Needs::Nothing ? checked(mostAsked) : chosen();
    if (!m_bar->allows(*action, items))
        return false;
    // A copy: what it does may retranslate or end this view.
    const auto run = action->run;
    run(context(anchor), items);
    return true;
}

void ResourceView::openContextMenu(int row, const QPoint &at)
{
    const QString id = m_source->rowId(row);
    if (m_resource.selection != ResourceTable::Selection::None && !m_table->selectedIds().contains(id))
        m_table->selectIds({id});
    updateActions();
    m_bar->openContextMenu(at);
}

std::vector<Command> ResourceView::commands()
{
    std::vector<Command> commands;
    const QString group = m_resource.title;
    const auto offer = [&](const Action &action) {
        Command command;
        command.id = m_resource.service % u'.' % action.id;
        command.text = action.text;
        command.group = group;
        command.keys = action.keys;
        command.icon = action.icon;
        command.run = [view = QPointer<ResourceView>(this), id = action.id] {
            if (view)
                view->perform(id);
        };
        command.enabled = [view = QPointer<ResourceView>(this), id = action.id] {
            const Action *known = view ? view->m_bar->find(id) : nullptr;
            return known && view->m_bar->allows(*known, known->needs == Action::Needs::Nothing ? Selection() : view->chosen());
        };
        commands.push_back(std::move(command));
    };
    for (const Action &action : m_bar->actions()) {
        if (action.choices.empty())
            offer(action);
        for (const Action &choice : action.choices)
            offer(choice);
    }
    if (m_panel) {
        Command command;
        command.id = QString(m_resource.service % u'.' % m_resource.id % QStringLiteral(".splitPanel"));
        command.text = m_panel->text();
        command.group = group;
        command.keys = SelectionPanel::keys();
        command.icon = QStringLiteral("panel-bottom");
        command.run = [view = QPointer<ResourceView>(this)] {
            if (view)
                view->m_panel->toggle();
        };
        commands.push_back(std::move(command));
    }
    return commands;
}

void ResourceView::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_bar->setNarrow(width() < narrowWidth);
}

bool ResourceView::handleKey(const QKeyEvent &event)
{
    const QKeySequence pressed(event.keyCombination());
    if (pressed == QKeySequence(Qt::Key_F5)) {
        refresh();
        return true;
    }
    if (pressed == QKeySequence(Qt::Key_Slash)) {
        m_table->filterInput()->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (m_panel && pressed == SelectionPanel::keys()) {
        m_panel->toggle();
        return true;
    }
    for (const Action &action : m_bar->actions()) {
        for (const Action &each : action.choices.empty() ? std::vector<Action>{action} : action.choices) {
            if (!each.keys.isEmpty() && each.keys.matches(pressed) == QKeySequence::ExactMatch)
                return perform(each.id);
        }
    }
    return false;
}

bool ResourceView::eventFilter(QObject *object, QEvent *event)
{
    // Before the view itself: it would take letters for a search and Ctrl+C for the text of a cell.
    if (event->type() == QEvent::KeyPress && object == m_table->view()) // the table may be half gone on any other event
        return handleKey(*static_cast<QKeyEvent *>(event));
    return Panel::eventFilter(object, event);
}

void ResourceView::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        Panel::keyPressEvent(event);
}

} // namespace nephoscope::gui
