#include "gui/kit/ResourceTable.h"

#include "gui/kit/Button.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/TableMessage.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/kit/TextFilter.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedLayout>

namespace nephoscope::gui {

ResourceTable::ResourceTable(TableSource *source, Selection selection, QWidget *parent)
    : Container(QString(), parent)
    , m_source(source)
    , m_model(new TableModel(source, selection != Selection::None, selection == Selection::Single, this))
    , m_view(new TableView(m_model))
    , m_filter(new TextFilter)
    , m_filterRow(new QHBoxLayout)
    , m_stack(new QStackedLayout)
    , m_footer(new QWidget)
    , m_footerText(new Label(TextStyle::Small))
    , m_more(new Button(Button::Variant::InlineLink))
    , m_message(new TableMessage)
{
    m_view->setObjectName(QStringLiteral("table"));
    m_filter->setObjectName(QStringLiteral("filter"));
    m_message->setObjectName(QStringLiteral("message"));
    m_more->setObjectName(QStringLiteral("loadMore"));
    setFlush(true);
    column()->setSpacing(0);
    m_filterRow->setContentsMargins(20, 4, 20, 12);
    m_filterRow->setSpacing(16);
    m_filterRow->addWidget(m_filter, 1);
    column()->addLayout(m_filterRow);
    // Into the card first: a stack without a parent would show its first widget as a window.
    column()->addLayout(m_stack, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
    auto *footer = new QHBoxLayout(m_footer);
    footer->setContentsMargins(20, 6, 20, 8);
    footer->addWidget(m_footerText);
    footer->addWidget(m_more);
    footer->addStretch(1);
    column()->addWidget(m_footer);
    column()->addSpacing(8);
    header().show();
    setMinimumHeight(260);

    connect(m_filter, &TextFilter::textChanged, this, [this](const QString &text) {
        if (!m_externalFilter)
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
        m_currentId = m_view->currentIndex().isValid() ? m_lastCurrentId : QString();
        m_scroll = m_view->verticalScrollBar()->value();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            m_lastCurrentId = m_source->rowId(m_model->sourceRow(index.row()));
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        restorePlace();
        updateState();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ResourceTable::updateState);
    connect(source, &TableSource::stateChanged, this, &ResourceTable::updateState);
    connect(source, &TableSource::appended, this, &ResourceTable::updateState);
    connect(m_view, &TableView::opened, this, [this](const QModelIndex &index) {
        Q_EMIT activated(m_model->sourceRow(index.row()), std::max(0, m_model->sourceColumn(index.column())));
    });
    connect(m_view, &TableView::menuRequested, this, [this](const QModelIndex &index, const QPoint &at) {
        Q_EMIT contextMenuRequested(m_model->sourceRow(index.row()), at);
    });
    connect(m_more, &QPushButton::clicked, this, [this] { m_source->fetchMore(); });
    connect(m_message, &TableMessage::buttonClicked, this, [this] {
        if (m_source->state() == TableSource::State::Failed)
            m_source->reload();
        else if (!m_filter->text().isEmpty())
            m_filter->clear();
        else
            Q_EMIT emptyActionTriggered();
    });
    retranslate();
}

void ResourceTable::restorePlace()
{
    for (int row = 0; !m_currentId.isEmpty() && row < m_model->rowCount(); ++row) {
        if (m_source->rowId(m_model->sourceRow(row)) == m_currentId) {
            m_view->selectionModel()->setCurrentIndex(m_model->index(row, m_model->hasCheckColumn() ? 1 : 0), QItemSelectionModel::NoUpdate);
            break;
        }
    }
    m_view->verticalScrollBar()->setValue(m_scroll);
}

void ResourceTable::setTitle(const QString &title)
{
    header().setTitle(title);
    m_view->setAccessibleName(title);
}

void ResourceTable::setFilterPlaceholder(const QString &text) { m_filter->setPlaceholder(text); }

void ResourceTable::setExternalFilter(bool external) { m_externalFilter = external; }

void ResourceTable::setFilterText(const QString &text) { m_filter->setText(text); }
QString ResourceTable::filterText() const { return m_filter->text(); }

void ResourceTable::setEmptyState(const QString &title, const QString &text, const QString &buttonText)
{
    m_emptyTitle = title;
    m_emptyText = text;
    m_emptyButton = buttonText;
    updateState();
}

void ResourceTable::addFilterWidget(QWidget *widget) { m_filterRow->addWidget(widget); }

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
    if (m_source->state() == TableSource::State::Loading && m_source->rowCount() == 0) {
        header().setCounter({});
        return;
    }
    QString total = formatCount(m_source->rowCount());
    if (m_source->canFetchMore())
        total += u'+';
    const qsizetype selected = m_model->checkedIds().size();
    header().setCounter(selected > 0 ? QString(u'(' % formatCount(selected) % u'/' % total % u')') : QString(u'(' % total % u')'));
}

void ResourceTable::updateState()
{
    updateCounter();
    const bool filtered = !m_filter->text().isEmpty();
    m_filter->setMatchCount(filtered && m_source->state() == TableSource::State::Ready ? m_model->rowCount() : -1);
    const bool more = m_source->canFetchMore() && m_source->state() == TableSource::State::Ready;
    m_footer->setVisible(more);
    if (more)
        m_footerText->setText(tr("%1 loaded; more follow.").arg(formatCount(m_source->rowCount())));
    if (m_source->state() == TableSource::State::Failed) {
        m_message->showError(tr("This list could not be loaded"), m_source->errorText(), tr("Retry"));
        m_stack->setCurrentWidget(m_message);
    } else if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
    } else if (m_source->state() == TableSource::State::Loading) {
        m_message->showLoading(tr("Loading"));
        m_stack->setCurrentWidget(m_message);
    } else {
        if (filtered)
            m_message->showText(tr("No matches"), tr("We can't find a match."), tr("Clear filter"));
        else
            m_message->showText(m_emptyTitle, m_emptyText, m_emptyButton);
        m_stack->setCurrentWidget(m_message);
    }
}

void ResourceTable::retranslate()
{
    m_more->setLabel(tr("Load more"));
    updateState();
}

void ResourceTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Container::changeEvent(event);
}

} // namespace nephoscope::gui
