#include "gui/consoles/cloudwatch/DashboardPanel.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int cardWidth = 440; // logical pixels: a graph with its legend

} // namespace

DashboardPanel::DashboardPanel(Navigator &navigator, const QString &dashboard, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_dashboard(dashboard), m_tiles(new TileLayout(2))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    followDensity(m_tiles, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addLayout(m_tiles);
    column->addStretch(1);
    connect(&navigator.engine(), &EngineHost::changed, this, [this, id = toStd(dashboard)](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(), [&](const Change &change) { return change.service == "cloudwatch" && change.type == "dashboard" && change.id == id; }))
            refresh();
    });
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
            build(body);
        for (MetricGraph *graph : m_graphs)
            graph->refresh();
    });
}

bool DashboardPanel::isSettled() const
{
    return m_settled && std::all_of(m_graphs.begin(), m_graphs.end(), [](const MetricGraph *graph) { return graph->isSettled(); });
}

void DashboardPanel::build(const QString &body)
{
    m_body = body;
    for (Container *card : m_cards) {
        m_tiles->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    m_graphs.clear();
    for (DashboardWidget &widget : widgetsOf(body)) {
        Container *card = nullptr;
        if (widget.subject.queries.empty()) {
            card = new Container(widget.title);
            auto *text = new Label(widget.markdown);
            text->setTextFormat(Qt::MarkdownText);
            text->setWordWrap(true);
            text->setProperty("data", true);
            card->column()->addWidget(text);
            card->column()->addStretch(1);
        } else {
            auto *graph = new MetricGraph(m_navigator.engine());
            graph->setTitle(widget.title);
            graph->chart().setName(widget.title.isEmpty() ? tr("Graph") : widget.title);
            graph->chart().setEmptyText(tr("No data"), tr("In this time the metrics have no datapoints."));
            graph->setSubject(std::move(widget.subject));
            m_graphs.push_back(graph);
            card = graph;
        }
        card->setMinimumWidth(cardWidth);
        m_tiles->addWidget(card);
        m_cards.push_back(card);
    }
}

void DashboardPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_body)
        build(*m_body);
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
