#include "gui/describe/SelectionPanel.h"

#include "gui/bridge/Text.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/SplitPanel.h"
#include "gui/kit/TableModel.h"
#include "gui/theme/Theme.h"

#include <QtCore/QSet>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

namespace {

constexpr int leastTable = 200;              // height of the table above an open panel, logical pixels
constexpr std::size_t mostCompared = 1000;   // selected rows that are looked at for what they have in common

} // namespace

SelectionPanel::SelectionPanel(ResourceView &view)
    : QObject(&view), m_view(view), m_split(new SplitPanel(&view.table())), m_toggle(new Button(Button::Variant::Icon))
{
    m_split->setOpener(m_toggle);
    m_split->setOpen(false);
    m_split->setPanelId(view.resource().service % u'.' % view.resource().id);
    m_split->column()->setSpacing(Theme::instance().space("m"));
    m_toggle->setObjectName(QStringLiteral("viewInPanel"));
    m_toggle->setIconName(QStringLiteral("panel-bottom"));
    m_toggle->setCheckable(true);
    view.table().addTool(m_toggle);

    const auto opened = [this, usual = view.table().minimumHeight()](bool open) {
        m_toggle->setChecked(open);
        m_view.table().setMinimumHeight(open ? leastTable : usual);
        follow();
    };
    connect(m_split, &SplitPanel::openChanged, this, opened);
    connect(m_toggle, &Button::clicked, this, &SelectionPanel::toggle);
    m_follow.setSingleShot(true);
    m_follow.setInterval(0);
    connect(&m_follow, &QTimer::timeout, this, &SelectionPanel::follow);
    const auto soon = [this] { m_follow.start(); };
    connect(&view.table(), &ResourceTable::selectionChanged, this, soon);
    connect(view.table().view()->selectionModel(), &QItemSelectionModel::currentChanged, this, soon);
    connect(&view.source(), &TableSource::reset, this, soon);
    connect(&view.source(), &TableSource::updated, this, soon);
    EngineHost &engine = view.m_navigator.engine();
    connect(&engine, &EngineHost::changed, this, [this](const QList<Change> &changes) {
        if (m_details && m_details->touches && std::any_of(changes.begin(), changes.end(), m_details->touches))
            load();
    });
    m_toggle->setChecked(m_split->isOpen());
    if (m_split->isOpen())
        view.table().setMinimumHeight(leastTable);
}

QWidget *SelectionPanel::widget() const { return m_split; }

QString SelectionPanel::text() const { return tr("View details in split panel"); }

void SelectionPanel::toggle()
{
    m_split->setOpen(!m_split->isOpen());
    m_split->remember();
}

void SelectionPanel::retranslate()
{
    m_toggle->setLabel(text());
    m_id.clear();
    follow();
}

void SelectionPanel::follow()
{
    if (!m_split->isOpen()) {
        m_id.clear();
        m_details.reset();
        return;
    }
    ResourceTable &table = m_view.table();
    std::vector<int> rows = table.selectedRows();
    // Without a checked row the one the keyboard stands on, as for the actions.
    const QModelIndex current = table.view()->currentIndex();
    if (rows.empty() && current.isValid() && table.model().isLoaded(current.row()))
        rows.push_back(table.model().sourceRow(current.row()));
    if (rows.size() == 1) {
        showOne(rows.front());
        return;
    }
    m_id.clear();
    m_details.reset();
    delete m_question.data();
    if (rows.empty())
        m_split->showHint(tr("Nothing selected"), tr("Select a row of the list to see its details here."));
    else
        showMany(rows);
}

std::vector<Pair> SelectionPanel::cellsOf(int row) const
{
    std::vector<Pair> pairs;
    const std::vector<ColumnSpec> &columns = m_view.resource().columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        pairs.push_back({columns[i].title, m_view.source().cell(row, int(i)).text});
    return pairs;
}

void SelectionPanel::showMany(const std::vector<int> &rows)
{
    const std::vector<Pair> first = cellsOf(rows.front());
    std::vector<QSet<QString>> values(first.size());
    for (std::size_t at = 0; at < std::min(rows.size(), mostCompared); ++at) {
        const std::vector<Pair> pairs = cellsOf(rows[at]);
        for (std::size_t i = 0; i < pairs.size(); ++i)
            values[i].insert(pairs[i].value);
    }
    std::vector<std::pair<QString, QString>> facts;
    for (std::size_t i = 0; i < first.size(); ++i)
        facts.emplace_back(first[i].key, values[i].size() == 1 ? first[i].value : tr("%n different value(s)", nullptr, int(values[i].size())));
    m_split->showSummary(tr("%n selected", nullptr, int(rows.size())), facts);
}

void SelectionPanel::showOne(int row)
{
    const Item item = m_view.source().item(row);
    const QString id = m_view.resource().idOf(item.get());
    m_row = item;
    m_cells = cellsOf(row);
    if (id == m_id) {
        // Without details of its own the row is what is shown.
        if (!m_details)
            fill({}, {});
        return;
    }
    m_id = id;
    delete m_question.data();
    m_details = m_view.resource().detailsOf(item.get());
    if (m_details && m_details->load) {
        m_split->showHint(m_view.resource().nameOf(item.get()), tr("Loading"));
        load();
    } else {
        m_details.reset();
        fill({}, {});
    }
}

void SelectionPanel::load()
{
    delete m_question.data();
    m_question = new QObject(this);
    m_details->load(m_view.m_navigator.engine(), m_question, [this](Expected<Item> found) {
        if (found)
            fill(*found, {});
        else
            fill({}, gui::errorText(found.error()));
    });
}

void SelectionPanel::clear()
{
    while (QLayoutItem *entry = m_split->column()->takeAt(0)) {
        if (entry->widget()) {
            entry->widget()->hide();
            entry->widget()->deleteLater();
        }
        delete entry;
    }
}

void SelectionPanel::fill(const Item &item, const QString &error)
{
    clear();
    QVBoxLayout *column = m_split->column();
    const auto add = [&](const QString &title, const std::vector<Pair> &pairs, int columns) {
        if (pairs.empty())
            return;
        if (!title.isEmpty())
            column->addWidget(new Label(TextStyle::H4, title));
        auto *grid = new KeyValueGrid(columns);
        for (const Pair &pair : pairs)
            grid->add(pair.key, pair.value, pair.copyable);
        column->addWidget(grid);
    };
    if (!error.isEmpty()) {
        auto *alert = new Alert(Alert::Type::Error, m_details->failed, error);
        alert->setObjectName(QStringLiteral("splitError"));
        column->addWidget(alert);
    }
    for (const DetailTab &tab : item && m_details ? m_details->tabs : std::vector<DetailTab>()) {
        for (const Facts &facts : !tab.wanted || tab.wanted(item.get()) ? tab.facts : std::vector<Facts>())
            add(facts.title, facts.pairs(item.get()), facts.columns);
    }
    if (!m_details)
        add({}, m_cells, 3);
    const Resource &resource = m_view.resource();
    if (resource.addressOf && error.isEmpty()) {
        auto *link = new Link(tr("View details"));
        link->setObjectName(QStringLiteral("splitOpen"));
        connect(link, &Link::clicked, this, [this] { m_view.m_navigator.go(m_view.resource().addressOf(m_row.get())); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    column->addStretch(1);
    m_split->showDetails(resource.nameOf(m_row.get()));
}

} // namespace nephoscope::gui
