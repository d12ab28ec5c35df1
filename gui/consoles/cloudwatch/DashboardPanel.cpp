#include "gui/consoles/cloudwatch/DashboardPanel.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/AlarmsCard.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/consoles/cloudwatch/LogsCard.h"
#include "gui/consoles/cloudwatch/MetricGauges.h"
#include "gui/consoles/cloudwatch/MetricNumbers.h"
#include "gui/consoles/cloudwatch/MetricTable.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/kit/DateRangePicker.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TableMessage.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int usualRange = 3 * 60 * 60; // seconds
constexpr int usualFollow = 10;         // seconds
constexpr int leastPlot = 120;          // logical pixels
constexpr int aroundPlot = 150;         // what a card has beside its plot: title, legend, margins
constexpr int legendLine = 24;
constexpr int leastGraph = 280;         // with axes
constexpr int leastWidth = 200;

Choices followChoices()
{
    Choices choices{{.id = QStringLiteral("0"), .text = DashboardPanel::tr("No auto refresh")}};
    for (const int seconds : {10, 60, 120, 300, 900})
        choices.push_back({.id = QString::number(seconds), .text = DashboardPanel::tr("Every %1").arg(formatDuration(seconds))});
    return choices;
}

/// A graph without a title has the name of its metric.
QString titleOf(const DashboardWidget &widget)
{
    if (!widget.title.isEmpty())
        return widget.title;
    if (!widget.alarm.isEmpty())
        return widget.alarm;
    const auto &queries = widget.subject.queries;
    const bool one = queries.size() == 1 && queries.front().metricStat && queries.front().metricStat->metric;
    return one ? toQt(queries.front().metricStat->metric->metricName.value_or("")) : DashboardPanel::tr("Graph");
}

MetricGraph *newGraph(EngineHost &engine, const DashboardWidget &widget, QWidget *parent)
{
    switch (widget.kind) {
    case DashboardWidget::Kind::Numbers:
        return new MetricNumbers(engine, widget.history, parent);
    case DashboardWidget::Kind::Gauges:
        return new MetricGauges(engine, widget.least, widget.most, parent);
    case DashboardWidget::Kind::Table:
        return new MetricTable(engine, widget.table, parent);
    default:
        return new MetricGraph(engine, widget.chart, parent);
    }
}

} // namespace

DashboardPanel::DashboardPanel(Navigator &navigator, const QString &dashboard, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_dashboard(dashboard), m_range(new DateRangePicker), m_follow(new Select(followChoices())), m_again(new Button(Button::Variant::Icon)),
      m_none(new TableMessage), m_grid(new DashboardLayout)
{
    m_range->setObjectName(QStringLiteral("dashboardRange"));
    m_range->setValue(DateRange{.seconds = usualRange});
    m_follow->setObjectName(QStringLiteral("autoRefresh"));
    m_follow->setValue(QString::number(usualFollow));
    m_again->setObjectName(QStringLiteral("refreshDashboard"));
    m_again->setIconName(QStringLiteral("refresh"));
    m_none->setObjectName(QStringLiteral("noWidgets"));
    m_none->hide();
    auto *time = new QHBoxLayout;
    followDensity(time, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    time->addStretch(1);
    time->addWidget(m_range);
    time->addWidget(m_follow);
    time->addWidget(m_again);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    followDensity(m_grid, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addLayout(time);
    column->addWidget(m_none);
    column->addLayout(m_grid);
    column->addStretch(1);
    connect(m_range, &DateRangePicker::valueChanged, this, &DashboardPanel::applyTime);
    connect(m_follow, &Select::valueChanged, this, &DashboardPanel::applyTime);
    connect(m_again, &QPushButton::clicked, this, &DashboardPanel::refresh);
    retranslate();
}

void DashboardPanel::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    api::cloudwatch::GetDashboard::Input input;
    input.dashboardName = toStd(m_dashboard);
    ask<api::cloudwatch::GetDashboard>(m_navigator.engine(), this, std::move(input), [this](auto reply) {
        m_settled = true;
        if (!reply)
            return; // the page says why
        const QString body = toQt(reply->dashboardBody.value_or(""));
        if (m_body != body)
            return build(body);
        for (MetricGraph *graph : m_graphs)
            graph->refresh();
        for (AlarmsCard *card : m_alarms)
            card->refresh();
        for (LogsCard *card : m_logs)
            card->refresh();
    });
}

bool DashboardPanel::isSettled() const
{
    return m_settled && std::all_of(m_graphs.begin(), m_graphs.end(), [](const MetricGraph *graph) { return graph->isSettled(); })
        && std::all_of(m_alarms.begin(), m_alarms.end(), [](const AlarmsCard *card) { return card->isSettled(); })
        && std::all_of(m_logs.begin(), m_logs.end(), [](const LogsCard *card) { return card->isSettled(); });
}

void DashboardPanel::build(const QString &body)
{
    m_body = body;
    for (Container *card : m_cards) {
        m_grid->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    m_graphs.clear();
    m_alarms.clear();
    m_logs.clear();
    for (const DashboardWidget &widget : widgetsOf(body)) {
        Container *card = makeCard(widget);
        card->setMinimumWidth(widget.kind == DashboardWidget::Kind::Graph && widget.chart != ChartKind::Pie ? leastGraph : leastWidth);
        addMenu(*card, widget);
        m_grid->add(card, widget.place);
        card->show();
        m_cards.push_back(card);
    }
    m_none->setVisible(m_cards.empty());
}

Container *DashboardPanel::makeCard(const DashboardWidget &widget)
{
    using Kind = DashboardWidget::Kind;
    if (widget.kind == Kind::Graph || widget.kind == Kind::Numbers || widget.kind == Kind::Gauges || widget.kind == Kind::Table)
        return makeGraph(widget);
    if (widget.kind == Kind::Logs) {
        auto *card = new LogsCard(m_navigator.engine(), widget.logs, this);
        card->setTitle(widget.title.isEmpty() ? tr("Log query") : widget.title);
        card->chart().setPlotHeight(std::max(leastPlot, widget.place.rows * DashboardLayout::rowHeight - aroundPlot));
        card->setTime(m_range->value(), m_follow->value().toInt() * 1000);
        card->refresh();
        m_logs.push_back(card);
        return card;
    }
    if (widget.kind == Kind::Alarms) {
        auto *card = new AlarmsCard(m_navigator.engine(), widget.alarms, this);
        card->setTitle(widget.title.isEmpty() ? tr("Alarms") : widget.title);
        card->refresh();
        m_alarms.push_back(card);
        return card;
    }
    auto *card = new Container(widget.title, this);
    auto *text = new Label(widget.kind == Kind::Text ? widget.text : tr("A widget of the type %1 is kept, but not drawn here.").arg(widget.text));
    if (widget.kind == Kind::Text) {
        text->setTextFormat(Qt::MarkdownText);
        text->setProperty("data", true);
    }
    text->setWordWrap(true);
    if (widget.text.contains(QLatin1String("]("))) {
        text->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        text->setOpenExternalLinks(true);
    }
    card->column()->addWidget(text);
    card->column()->addStretch(1);
    return card;
}

MetricGraph *DashboardPanel::makeGraph(const DashboardWidget &widget)
{
    EngineHost &engine = m_navigator.engine();
    MetricGraph *graph = newGraph(engine, widget, this);
    m_graphs.push_back(graph);
    const QString title = titleOf(widget);
    graph->setTitle(title);
    graph->chart().setName(title);
    graph->chart().setEmptyText(tr("No data"), tr("In this time the metrics have no datapoints."));
    // The legend of slices has a line for each.
    const int legend = widget.chart == ChartKind::Pie ? legendLine * std::max(0, int(widget.subject.queries.size()) - 1) : 0;
    graph->chart().setPlotHeight(std::max(leastPlot, widget.place.rows * DashboardLayout::rowHeight - aroundPlot - legend));
    graph->setTime(m_range->value(), m_follow->value().toInt() * 1000);
    if (widget.alarm.isEmpty()) {
        graph->setSubject(widget.subject);
        return graph;
    }
    loadAlarm(engine, graph, widget.alarm, [graph, region = widget.subject.region](Expected<std::shared_ptr<const Alarm>> found) {
        if (!found)
            return graph->showError(errorText(found.error()));
        MetricGraph::Subject subject = graphOf(**found);
        subject.region = region;
        graph->setSubject(std::move(subject));
    });
    return graph;
}

void DashboardPanel::addMenu(Container &card, const DashboardWidget &widget)
{
    auto *menu = new MenuButton(Button::Variant::Icon);
    menu->setObjectName(QStringLiteral("widgetMenu") % QString::number(widget.index));
    menu->setTrailingIcon({});
    menu->setIconName(QStringLiteral("more"));
    menu->setIconOnly(true);
    menu->menu().setAlign(Popover::Align::Right);
    menu->setLabel(widget.title.isEmpty() ? tr("Actions for widget %1").arg(widget.index + 1) : tr("Actions for %1").arg(widget.title));
    // What is not drawn here, and the graph of an alarm, have no form: their source can be edited.
    if (widget.kind != DashboardWidget::Kind::Other && widget.alarm.isEmpty())
        menu->menu().addItem({.id = QStringLiteral("edit"), .text = tr("Edit widget"), .icon = QStringLiteral("edit")});
    menu->menu().addItem({.id = QStringLiteral("duplicate"), .text = tr("Duplicate widget"), .icon = QStringLiteral("copy")});
    menu->menu().addItem({.id = QStringLiteral("remove"), .text = tr("Remove widget"), .icon = QStringLiteral("trash")});
    if (widget.kind == DashboardWidget::Kind::Text && widget.title.isEmpty()) {
        // Without a title of its own the text stands at the top, and the menu beside it.
        // As high as the menus of widgets with a title, which begin where their header does.
        followDensity(card.column(), [](const Theme &theme) {
            const int side = theme.size("container-padding");
            return Spacing{theme.space("s"), {side, theme.space("s"), side, theme.space("l")}};
        });
        auto *row = new QHBoxLayout;
        row->addItem(card.column()->takeAt(0));
        row->setStretch(0, 1);
        row->addWidget(menu, 0, Qt::AlignTop);
        card.column()->insertLayout(0, row);
    } else {
        card.header().addAction(menu);
        card.header().show(); // also where there is no title
    }
    connect(&menu->menu(), &Menu::triggered, this, [this, widget](const QString &what) {
        if (what == QLatin1String("edit")) {
            openForm(ActionContext(m_navigator, this), editWidgetForm(m_dashboard, *m_body, widget));
        } else if (what == QLatin1String("duplicate")) {
            QJsonObject copy = widget.source;
            copy.remove(QStringLiteral("x"));
            copy.remove(QStringLiteral("y"));
            put(bodyWith(*m_body, -1, copy), tr("Widget duplicated"));
        } else {
            put(bodyWithout(*m_body, widget.index), tr("Widget removed"));
        }
    });
}

void DashboardPanel::put(const QString &body, const QString &done)
{
    using api::cloudwatch::PutDashboard;
    const auto inputOf = [name = toStd(m_dashboard)](const QString &text) {
        PutDashboard::Input input;
        input.dashboardName = name;
        input.dashboardBody = toStd(text);
        return input;
    };
    const ActionContext context(m_navigator, this);
    const CallWords words{.doing = {}, .done = done, .failed = tr("The dashboard was not changed")};
    const CallWords back{.doing = {}, .done = {}, .failed = words.failed};
    context.call<PutDashboard>(inputOf(body), words, {}, [context, before = inputOf(*m_body), back] { context.call<PutDashboard>(before, back); });
}

void DashboardPanel::applyTime()
{
    for (MetricGraph *graph : m_graphs) {
        graph->setTime(m_range->value(), m_follow->value().toInt() * 1000);
        graph->refresh();
    }
    for (LogsCard *card : m_logs) {
        card->setTime(m_range->value(), m_follow->value().toInt() * 1000);
        card->refresh();
    }
}

void DashboardPanel::retranslate()
{
    m_range->setAccessibleName(tr("Time range"));
    m_follow->setChoices(followChoices());
    m_follow->setAccessibleName(tr("Auto refresh"));
    m_follow->setToolTip(tr("Auto refresh"));
    m_again->setLabel(tr("Refresh"));
    m_none->showText(tr("No widgets"), tr("Add a graph, a number, a text or the states of alarms."), {});
    if (m_body)
        build(*m_body);
}

void DashboardPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
