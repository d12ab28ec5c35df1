#include "gui/gallery/Gallery.h"
#include "gui/gallery/SampleSources.h"

#include "gui/kit/Button.h"
#include "gui/kit/CollectionPreferences.h"
#include "gui/kit/Container.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/Pagination.h"
#include "gui/kit/PropertyFilter.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/SelectFilter.h"
#include "gui/kit/SplitPanel.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TextFilter.h"

#include <QtCore/QTimer>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

QWidget *stack(const std::vector<QWidget *> &parts)
{
    auto *out = new QWidget;
    auto *column = new QVBoxLayout(out);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(20);
    for (QWidget *part : parts)
        column->addWidget(part);
    return out;
}

ResourceTable *table(TableSource *source, const QString &title, int height)
{
    auto *out = new ResourceTable(source);
    source->setParent(out);
    out->setTitle(title);
    out->setFilterPlaceholder(QStringLiteral("Find instances"));
    out->setEmptyState(QStringLiteral("No instances"), QStringLiteral("You have no instances in this Region."), QStringLiteral("Launch instance"));
    if (height > 0)
        out->setFixedHeight(height);
    return out;
}

std::vector<FilterProperty> serverProperties()
{
    using Op = FilterOperator;
    const std::vector<Op> ordered{Op::Equals, Op::NotEquals, Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual};
    return {{.id = QStringLiteral("name"), .label = QStringLiteral("Name")},
            {.id = QStringLiteral("state"),
             .label = QStringLiteral("Instance state"),
             .operators = {Op::Equals, Op::NotEquals},
             .values = {QStringLiteral("Running"), QStringLiteral("Stopped"), QStringLiteral("Pending"), QStringLiteral("Failed")}},
            {.id = QStringLiteral("type"),
             .label = QStringLiteral("Instance type"),
             .load = [](const QString &, const FilterProperty::Done &done) {
                 QTimer::singleShot(400, qApp, [done] {
                     done({QStringLiteral("t3.micro"), QStringLiteral("m5.large"), QStringLiteral("c6g.xlarge"), QStringLiteral("r5.2xlarge")});
                 });
             }},
            {.id = QStringLiteral("zone"), .label = QStringLiteral("Availability Zone")},
            {.id = QStringLiteral("storage"), .label = QStringLiteral("Storage"), .operators = ordered},
            {.id = QStringLiteral("launched"), .label = QStringLiteral("Launch time"), .operators = ordered}};
}

QWidget *tableStates(Navigator &)
{
    ResourceTable *rows = table(new SampleServers(48), QStringLiteral("Instances"), 440);
    auto *refresh = new Button(Button::Variant::Icon, QStringLiteral("Refresh"));
    refresh->setObjectName(QStringLiteral("refresh"));
    refresh->setIconName(QStringLiteral("refresh"));
    QObject::connect(refresh, &QPushButton::clicked, rows, [rows] { rows->model().source().reload(); });
    rows->addAction(refresh);
    rows->sortBy(QStringLiteral("name"), Qt::AscendingOrder);
    rows->model().setChecked(1, true);
    rows->model().setChecked(2, true);
    auto *noMatch = table(new SampleServers(12), QStringLiteral("No match"), 340);
    noMatch->setFilterText(QStringLiteral("database"));
    return stack({rows, table(new SampleServers(0, TableSource::State::Loading), QStringLiteral("Loading"), 340),
                  table(new SampleServers(0), QStringLiteral("Empty"), 340), noMatch,
                  table(new SampleServers(0, TableSource::State::Failed), QStringLiteral("Error"), 340)});
}

QWidget *pagedTable(Navigator &)
{
    ResourceTable *paged = table(new SampleServers(480), QStringLiteral("Instances"), 560);
    TablePreferences wanted = paged->preferences();
    wanted.pageSize = 10;
    wanted.stripedRows = true;
    wanted.wrapLines = true;
    wanted.hidden = QStringList{QStringLiteral("zone"), QStringLiteral("storage"), QStringLiteral("launched")};
    paged->setPreferences(wanted);
    return paged;
}

QWidget *millionRows(Navigator &)
{
    ResourceTable *out = table(new SampleMillion, QStringLiteral("Objects"), 620);
    auto *filter = new PropertyFilter(QStringLiteral("Filter objects"));
    using Op = FilterOperator;
    filter->setProperties({{.id = QStringLiteral("key"), .label = QStringLiteral("Key")},
                           {.id = QStringLiteral("size"), .label = QStringLiteral("Size"), .operators = {Op::Less, Op::Greater}},
                           {.id = QStringLiteral("class"), .label = QStringLiteral("Storage class"), .values = {QStringLiteral("STANDARD"), QStringLiteral("STANDARD_IA")}}});
    out->setPropertyFilter(filter);
    return out;
}

QWidget *preferencesForm(Navigator &)
{
    SampleServers source(0);
    auto *card = new Container(QStringLiteral("Preferences"));
    card->column()->addWidget(new CollectionPreferences(source.columns(), TablePreferences::defaults(source.columns())));
    return card;
}

QWidget *paginations(Navigator &)
{
    auto *card = new Container(QStringLiteral("Known end, open end, one page"));
    struct Case
    {
        int pages, page;
        bool open;
    };
    for (const Case &at : {Case{5, 0, false}, Case{24, 11, false}, Case{24, 23, false}, Case{3, 2, true}, Case{1, 0, false}}) {
        auto *pages = new Pagination;
        pages->setPages(at.pages, at.open);
        pages->setPage(at.page);
        card->column()->addWidget(pages, 0, Qt::AlignLeft);
    }
    return card;
}

QWidget *propertyFilter(Navigator &)
{
    ResourceTable *rows = table(new SampleServers(200), QStringLiteral("Instances"), 560);
    auto *filter = new PropertyFilter(QStringLiteral("Find instances by attribute"));
    filter->setProperties(serverProperties());
    filter->setText(QStringLiteral("state = Running and storage >= \"100 GB\" and web"));
    rows->setPropertyFilter(filter);
    return rows;
}

QWidget *selectFilter(Navigator &)
{
    auto *source = new SampleServers(200);
    ResourceTable *rows = table(source, QStringLiteral("Instances"), 520);
    auto *filter = new SelectFilter(QStringLiteral("Instance state"));
    filter->setObjectName(QStringLiteral("stateFilter"));
    std::vector<SelectFilter::Option> options;
    for (const char *state : {"Running", "Stopped", "Pending", "Failed"}) {
        const QString name = QString::fromLatin1(state);
        int count = 0;
        for (int row = 0; row < source->rowCount(); ++row)
            count += source->cell(row, 2).text == name ? 1 : 0;
        options.push_back({name, name, count});
    }
    filter->setOptions(options);
    QObject::connect(filter, &SelectFilter::valueChanged, rows, [rows](const QString &state) {
        FilterQuery query;
        if (!state.isEmpty())
            query.tokens.push_back({QStringLiteral("state"), FilterOperator::Equals, state});
        rows->model().setQuery(query);
    });
    rows->addFilterWidget(filter);
    return rows;
}

QWidget *splitPanel(Navigator &)
{
    auto *source = new SampleServers(60);
    ResourceTable *rows = table(source, QStringLiteral("Instances"), 0);
    auto *panel = new SplitPanel(rows);
    panel->setPanelId(QStringLiteral("gallery"));
    auto *details = new KeyValueGrid(3);
    panel->column()->addWidget(details);
    panel->column()->addStretch(1);
    const auto follow = [rows, source, panel, details] {
        const std::vector<int> chosen = rows->selectedRows();
        if (chosen.empty()) {
            panel->showHint(QStringLiteral("0 instances selected"), QStringLiteral("Select an instance above to see its details."));
        } else if (chosen.size() > 1) {
            panel->showSummary(QStringLiteral("%1 instances selected").arg(chosen.size()),
                               {{QStringLiteral("Selected"), QString::number(chosen.size())},
                                {QStringLiteral("First"), source->cell(chosen.front(), 0).text},
                                {QStringLiteral("Last"), source->cell(chosen.back(), 0).text}});
        } else {
            details->clear();
            const std::vector<Column> columns = source->columns();
            for (size_t i = 0; i < columns.size(); ++i)
                details->add(columns[i].title, source->cell(chosen.front(), int(i)).text, i == 1);
            panel->showDetails(source->cell(chosen.front(), 0).text);
        }
    };
    QObject::connect(rows, &ResourceTable::selectionChanged, panel, follow);
    rows->model().setChecked(1, true);
    panel->setFixedHeight(680);
    return panel;
}

} // namespace

std::vector<GalleryEntry> tableEntries()
{
    return {{QStringLiteral("table"), QStringLiteral("ResourceTable"), tableStates},
            {QStringLiteral("table-pages"), QStringLiteral("Table pages"), pagedTable},
            {QStringLiteral("table-million"), QStringLiteral("Million rows"), millionRows},
            {QStringLiteral("preferences"), QStringLiteral("CollectionPreferences"), preferencesForm},
            {QStringLiteral("pagination"), QStringLiteral("Pagination"), paginations},
            {QStringLiteral("property-filter"), QStringLiteral("PropertyFilter"), propertyFilter},
            {QStringLiteral("select-filter"), QStringLiteral("SelectFilter"), selectFilter},
            {QStringLiteral("split-panel"), QStringLiteral("SplitPanel"), splitPanel}};
}

} // namespace nephoscope::gui
