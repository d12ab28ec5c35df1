#include "gui/kit/ResourceTable.h"

#include "gui/kit/Button.h"
#include "gui/kit/CollectionPreferences.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Pagination.h"
#include "gui/kit/PropertyFilter.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TableEnd.h"
#include "gui/kit/TableMessage.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/kit/TextFilter.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMetaMethod>
#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>

namespace nephoscope::gui {
namespace {

/// What narrows the rows beside the input: in its row as wide as all of it; below it, in columns of one width.
class Choices final : public FlowLayout
{
public:
    Choices() { setSpacing(8); }
    void setWrapping(bool wraps)
    {
        if (wraps != m_wraps) {
            m_wraps = wraps;
            invalidate();
        }
    }
    QSize minimumSize() const override { return m_wraps ? FlowLayout::minimumSize() : sizeHint(); }
    int heightForWidth(int width) const override { return m_wraps ? arrange(QRect(0, 0, width, 0), false) : FlowLayout::heightForWidth(width); }
    void setGeometry(const QRect &rect) override
    {
        if (!m_wraps) {
            FlowLayout::setGeometry(rect);
            return;
        }
        QLayout::setGeometry(rect);
        arrange(rect, true);
    }

private:
    int arrange(const QRect &rect, bool place) const
    {
        QList<QLayoutItem *> shown;
        int widest = 0, height = 0;
        for (int i = 0; i < count(); ++i) {
            if (itemAt(i)->isEmpty())
                continue;
            shown << itemAt(i);
            widest = std::max(widest, itemAt(i)->sizeHint().width());
            height = std::max(height, itemAt(i)->sizeHint().height());
        }
        if (shown.isEmpty())
            return 0;
        const int gap = spacing();
        const int columns = std::clamp((rect.width() + gap) / (widest + gap), 1, int(shown.size()));
        const int width = std::min(widest, (rect.width() - gap * (columns - 1)) / columns);
        for (int i = 0; place && i < shown.size(); ++i)
            shown[i]->setGeometry(QRect(rect.topLeft() + QPoint(i % columns * (width + gap), i / columns * (height + gap)), QSize(width, height)));
        const int rows = (int(shown.size()) + columns - 1) / columns;
        return rows * (height + gap) - gap;
    }

    bool m_wraps = false;
};

// Logical pixels. What stands in place of rows, or more than a few of them, needs more room than a row or two.
constexpr int LeastHeight = 320;
constexpr int LeastWithFew = 296;
constexpr int Few = 2;

Choices *choicesOf(const QLayout *row) { return static_cast<Choices *>(row->itemAt(row->count() - 1)->layout()); }

} // namespace

ResourceTable::ResourceTable(TableSource *source, Selection selection, QWidget *parent)
    : Container(QString(), parent)
    , m_source(source)
    , m_model(new TableModel(source, selection != Selection::None, selection == Selection::Single, this))
    , m_view(new TableView(m_model))
    , m_filter(new TextFilter)
    , m_filterArea(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_filterRow(new QHBoxLayout)
    , m_toolRow(new QHBoxLayout)
    , m_pagination(new Pagination)
    , m_gear(new Button(Button::Variant::Icon))
    , m_footer(new QWidget)
    , m_footerText(new Label(TextStyle::Small))
    , m_more(new Button(Button::Variant::InlineLink))
    , m_message(new TableMessage(m_view))
    , m_preferences(m_view->preferences())
{
    m_view->setObjectName(QStringLiteral("table"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_message->setObjectName(QStringLiteral("message"));
    m_more->setObjectName(QStringLiteral("loadMore"));
    m_pagination->setObjectName(QStringLiteral("pagination"));
    m_gear->setObjectName(QStringLiteral("preferences"));
    m_gear->setIconName(QStringLiteral("settings"));
    setFlush(true);
    column()->setSpacing(0);
    followDensity(m_filterArea, [](const Theme &theme) { return Spacing{theme.space("xs"), {theme.size("container-padding"), theme.space("xxs"), theme.size("container-padding"), theme.space("s")}}; });
    m_filterRow->setSpacing(16);
    m_filterRow->addWidget(m_filter, 1);
    m_filterRow->addLayout(new Choices); // last in its row
    m_toolRow->setSpacing(8);
    m_toolRow->addStretch(1);
    m_toolRow->addWidget(m_pagination, 0, Qt::AlignTop);
    m_toolRow->addWidget(m_gear, 0, Qt::AlignTop);
    m_filterArea->addLayout(m_filterRow, 1);
    m_filterArea->addLayout(m_toolRow);
    column()->addLayout(m_filterArea);
    m_pagination->hide();
    column()->addWidget(m_view, 1);
    // Below the column titles, which stay in sight without rows too.
    m_view->viewport()->installEventFilter(this);
    auto *footer = new QHBoxLayout(m_footer);
    followDensity(footer, [footer](const Theme &theme) { return Spacing{footer->spacing(), {theme.size("container-padding"), 6, theme.size("container-padding"), theme.space("xs")}}; });
    footer->addWidget(m_footerText);
    footer->addWidget(m_more);
    footer->addStretch(1);
    column()->addWidget(m_footer);
    column()->addWidget(new TableEnd(m_view, m_footer));
    header().show();
    setMinimumHeight(LeastHeight);

    connect(m_filter, &TextFilter::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        updateState();
        Q_EMIT filterChanged(text);
    });
    connect(m_model, &TableModel::checkedChanged, this, [this] {
        updateCounter();
        Q_EMIT selectionChanged();
    });
    // A reload replaces all rows: the place the user looks at must not jump.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        // By the id noted when it became current: the source's rows have changed already.
        const QModelIndex current = m_view->currentIndex();
        m_currentId = current.isValid() ? m_lastCurrentId : QString();
        m_currentRow = std::max(0, current.row());
        m_currentColumn = std::max(0, current.column());
        m_scroll = m_turning ? 0 : m_view->verticalScrollBar()->value();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid() && m_model->isLoaded(index.row()))
            m_lastCurrentId = m_source->rowId(m_model->sourceRow(index.row()));
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        restorePlace();
        updateState();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ResourceTable::updateState);
    connect(source, &TableSource::stateChanged, this, &ResourceTable::updateState);
    connect(source, &TableSource::stateChanged, this, &ResourceTable::updatePages);
    connect(source, &TableSource::appended, this, &ResourceTable::updateState);
    connect(m_model, &TableModel::pagesChanged, this, &ResourceTable::updatePages);
    connect(m_pagination, &Pagination::pageChosen, this, &ResourceTable::turnPage);
    connect(m_pagination, &Pagination::moreWanted, this, [this] {
        m_waitsForPage = true;
        m_pagination->setBusy(true);
        m_source->fetchMore();
    });
    connect(m_gear, &QPushButton::clicked, this, &ResourceTable::openPreferences);
    connect(m_view, &TableView::preferencesEdited, this, [this] {
        TablePreferences edited = m_preferences;
        edited.order = m_view->preferences().order;
        edited.widths = m_view->preferences().widths;
        m_preferences = edited;
        if (!m_tableId.isEmpty())
            m_preferences.save(m_tableId);
        Q_EMIT preferencesChanged();
    });
    connect(m_view, &TableView::opened, this, [this](const QModelIndex &index, bool apart) {
        const int row = m_model->sourceRow(index.row());
        const int column = std::max(0, m_model->sourceColumn(index.column()));
        if (apart && isSignalConnected(QMetaMethod::fromSignal(&ResourceTable::activatedApart)))
            Q_EMIT activatedApart(row, column);
        else
            Q_EMIT activated(row, column);
    });
    connect(m_view, &TableView::menuRequested, this, [this](const QModelIndex &index, const QPoint &at) {
        Q_EMIT contextMenuRequested(m_model->sourceRow(index.row()), at);
    });
    connect(m_more, &QPushButton::clicked, this, [this] { m_source->fetchMore(); });
    connect(m_message, &TableMessage::buttonClicked, this, [this] {
        if (m_source->state() == TableSource::State::Failed)
            m_source->reload();
        else if (isFiltered())
            clearFilters();
        else
            Q_EMIT emptyActionTriggered();
    });
    retranslate();
}

void ResourceTable::restorePlace()
{
    // From the old place outwards: what others changed is mostly a few rows away.
    const int count = m_model->rowCount();
    const auto is = [&](int row) {
        return row >= 0 && row < count && m_model->isLoaded(row) && m_source->rowId(m_model->sourceRow(row)) == m_currentId;
    };
    int found = -1;
    for (int step = 0; !m_currentId.isEmpty() && found < 0 && (m_currentRow - step >= 0 || m_currentRow + step < count); ++step)
        found = is(m_currentRow - step) ? m_currentRow - step : is(m_currentRow + step) ? m_currentRow + step : -1;
    if (found >= 0)
        m_view->selectionModel()->setCurrentIndex(m_model->index(found, m_currentColumn), QItemSelectionModel::NoUpdate);
    m_view->verticalScrollBar()->setValue(m_scroll);
}

void ResourceTable::setTitle(const QString &title)
{
    header().setTitle(title);
    m_view->setAccessibleName(title);
}

void ResourceTable::setFilterPlaceholder(const QString &text)
{
    m_filter->setPlaceholder(text);
    if (m_properties)
        m_properties->setPlaceholder(text);
}

void ResourceTable::setFilterText(const QString &text) { m_properties ? m_properties->setFilterText(text) : m_filter->setText(text); }
QString ResourceTable::filterText() const { return m_properties ? m_properties->filterText() : m_filter->text(); }
QLineEdit *ResourceTable::filterInput() { return m_properties ? m_properties->input() : m_filter->input(); }

void ResourceTable::setEmptyState(const QString &title, const QString &text, const QString &buttonText)
{
    m_emptyTitle = title;
    m_emptyText = text;
    m_emptyButton = buttonText;
    updateState();
}

void ResourceTable::addFilterWidget(QWidget *widget)
{
    choicesOf(m_filterRow)->addWidget(widget);
    arrangeFilters();
}

void ResourceTable::addTool(QWidget *widget)
{
    m_toolRow->insertWidget(m_toolRow->count() - 1, widget, 0, Qt::AlignTop);
    arrangeFilters();
}

void ResourceTable::arrangeFilters()
{
    constexpr int inputWidth = 240; // what a filter's input needs to be of use
    // What is hidden takes no place. The gear is last in its row.
    const auto widthOf = [this](const QLayout *row) {
        int sum = 0;
        for (int i = 0; i < row->count(); ++i) {
            const QWidget *widget = row->itemAt(i)->widget();
            if (widget && !widget->isHidden() && widget != m_gear)
                sum += widget->sizeHint().width() + row->spacing();
        }
        return sum;
    };
    // Too wide for one row, the choices go below the input, in as many rows as they need, or the tools below all.
    const int input = inputWidth + 40;
    const int filters = input + widthOf(choicesOf(m_filterRow));
    const bool stacked = filters > width();
    choicesOf(m_filterRow)->setWrapping(stacked);
    m_filterRow->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (const int space = stacked ? 8 : 16; m_filterRow->spacing() != space)
        m_filterRow->setSpacing(space);
    const bool apart = (stacked ? input : filters) + m_gear->width() + widthOf(m_toolRow) > width();
    m_filterArea->setDirection(apart ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ResourceTable::resizeEvent(QResizeEvent *event)
{
    Container::resizeEvent(event);
    arrangeFilters();
}

void ResourceTable::setPropertyFilter(PropertyFilter *filter)
{
    delete m_properties;
    m_properties = filter;
    // One input has that name, for keys and for kept views.
    m_filter->clear();
    m_filter->hide();
    m_filter->setObjectName({});
    m_filter->input()->setObjectName({});
    filter->setObjectName(QStringLiteral("propertyFilter"));
    m_filterRow->insertWidget(0, filter, 1);
    connect(filter, &PropertyFilter::shownQueryChanged, this, [this](const FilterQuery &query) {
        m_model->setQuery(query);
        updateState();
        Q_EMIT filterChanged(filterText());
    });
    m_model->setQuery(filter->shownQuery());
    updateState();
    arrangeFilters();
}

bool ResourceTable::isFiltered() const { return m_properties ? !m_properties->shownQuery().isEmpty() : !m_filter->text().isEmpty(); }

void ResourceTable::clearFilters()
{
    if (m_properties)
        m_properties->clear();
    else
        m_filter->clear();
}

void ResourceTable::setTableId(const QString &id)
{
    m_tableId = id;
    setPreferences(TablePreferences::load(id, m_model->columns()));
}

void ResourceTable::setPreferences(const TablePreferences &preferences)
{
    m_preferences = preferences;
    m_turning = true;
    m_view->setPreferences(preferences);
    m_model->setPageSize(preferences.pageSize);
    m_turning = false;
    updatePages();
    updateState();
}

void ResourceTable::openPreferences()
{
    CollectionPreferences::openDialog(m_model->columns(), m_preferences, this, [this](const TablePreferences &chosen) {
        setPreferences(chosen);
        if (!m_tableId.isEmpty())
            chosen.save(m_tableId);
        Q_EMIT preferencesChanged();
    });
}

void ResourceTable::turnPage(int page)
{
    m_turning = true;
    m_model->setPage(page);
    m_turning = false;
    m_view->scrollToTop();
}

void ResourceTable::updatePages()
{
    m_pagination->setVisible(m_model->pageSize() > 0);
    m_pagination->setPages(m_model->pageCount(), m_source->canFetchMore());
    m_pagination->setPage(m_model->page());
    arrangeFilters();
    if (m_waitsForPage && m_source->state() != TableSource::State::Loading) {
        m_waitsForPage = false;
        m_pagination->setBusy(false);
        if (m_model->page() + 1 < m_model->pageCount())
            turnPage(m_model->page() + 1);
    }
}

void ResourceTable::placeMessage()
{
    const QWidget &rows = *m_view->viewport();
    m_message->setGeometry(rows.geometry());
    // In the card's round corners neither is to be seen.
    m_message->setMask(rows.mask());
}

void ResourceTable::showMessage(bool shown)
{
    m_message->setVisible(shown);
    if (shown) {
        placeMessage();
        m_message->raise();
    }
}

bool ResourceTable::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_view->viewport() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeMessage();
    return Container::eventFilter(object, event);
}

QStringList ResourceTable::selectedIds() const
{
    QStringList out;
    for (int row : m_model->checkedSourceRows())
        out.append(m_source->rowId(row));
    return out;
}

std::vector<int> ResourceTable::selectedRows() const { return m_model->checkedSourceRows(); }
void ResourceTable::clearSelection() { m_model->setCheckedIds({}); }
void ResourceTable::selectIds(const QStringList &ids) { m_model->setCheckedIds(QSet<QString>(ids.begin(), ids.end())); }

void ResourceTable::sortBy(const QString &columnId, Qt::SortOrder order)
{
    for (size_t i = 0; i < m_model->columns().size(); ++i)
        if (m_model->columns()[i].id == columnId)
            m_model->sortBy(int(i), order);
}

QTableView *ResourceTable::view() { return m_view; }

void ResourceTable::updateCounter()
{
    // How many there are is not known yet, or could not be found out.
    if ((m_source->state() == TableSource::State::Loading || m_source->state() == TableSource::State::Failed) && m_source->rowCount() == 0) {
        header().setCounter({});
        return;
    }
    const qint64 known = m_source->totalCount();
    QString total = formatCount(known < 0 ? m_source->rowCount() : known);
    if (known < 0)
        total += u'+';
    const qsizetype selected = m_model->checkedIds().size();
    header().setCounter(selected > 0 ? QString(u'(' % formatCount(selected) % u'/' % total % u')') : QString(u'(' % total % u')'));
}

void ResourceTable::updateFooter()
{
    const bool more = m_source->canFetchMore() && m_source->state() == TableSource::State::Ready;
    m_footer->setVisible(more && m_model->pageSize() == 0);
    if (more)
        m_footerText->setText(tr("%1 loaded; more follow.").arg(formatCount(m_source->rowCount())));
}

void ResourceTable::updateState()
{
    updateCounter();
    updateFooter();
    const bool filtered = isFiltered();
    // By what there is, rather than by what a filter leaves of it: a table keeps its height while somebody types.
    const bool few = m_source->state() != TableSource::State::Failed && m_model->rowCount() > 0 && m_source->rowCount() <= Few && !m_source->canFetchMore()
        && !(filtered && m_source->filtersItself());
    // Unless the page has set one of its own.
    if (minimumHeight() == LeastHeight || minimumHeight() == LeastWithFew)
        setMinimumHeight(few ? LeastWithFew : LeastHeight);
    // While a source of its own filter has more to come, nobody knows how many match.
    const bool counted = m_source->state() == TableSource::State::Ready && (!m_source->filtersItself() || m_source->totalCount() >= 0);
    const int matches = filtered && counted ? m_model->matchCount() : -1;
    m_filter->setMatchCount(m_properties ? -1 : matches);
    if (m_properties)
        m_properties->setMatchCount(matches);
    m_pagination->setPages(m_model->pageCount(), m_source->canFetchMore());
    if (m_source->state() == TableSource::State::Failed) {
        m_message->showError(tr("This list could not be loaded"), m_source->errorText(), tr("Retry"));
        showMessage(true);
    } else if (m_model->rowCount() > 0) {
        showMessage(false);
    } else if (m_source->state() == TableSource::State::Loading) {
        m_message->showLoading(tr("Loading"));
        showMessage(true);
    } else {
        if (filtered)
            m_message->showText(tr("No matches"), tr("We can't find a match."), tr("Clear filter"));
        else
            m_message->showText(m_emptyTitle, m_emptyText, m_emptyButton);
        showMessage(true);
    }
}

void ResourceTable::retranslate()
{
    m_more->setLabel(tr("Load more"));
    m_gear->setLabel(tr("Preferences"));
    updateState();
}

void ResourceTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Container::changeEvent(event);
}

} // namespace nephoscope::gui
