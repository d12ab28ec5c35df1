#include "gui/consoles/s3/MetricsTab.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketMetrics.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/MonitoredMetrics.h"
#include "gui/consoles/s3/ReplicationWords.h"
#include "gui/consoles/s3/RuleSet.h"
#include "gui/describe/ListsPanel.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr int listHeight = 320; // logical pixels

Choices choicesOf(const QStringList &names)
{
    Choices choices;
    for (const QString &name : names)
        choices.push_back({.id = name, .text = name});
    return choices;
}

} // namespace

MetricsTab::MetricsTab(Navigator &navigator, const QString &bucket, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_bucket(bucket), m_filter(new Select), m_count(new BucketMetrics(navigator, bucket)),
      m_storage(new cloudwatch::MonitoringBoard(navigator, QStringLiteral("storageMetrics"), [bucket](int period) { return storageMetrics(bucket, period); }, byDay)),
      m_requests(new cloudwatch::MonitoringBoard(navigator, QStringLiteral("requestMetrics"),
                                                 [bucket, filter = m_filter](int period) { return requestMetrics(bucket, filter->value(), period); }, {})),
      m_replication(new cloudwatch::MonitoringBoard(navigator, QStringLiteral("replicationMetrics"),
                                                    [this](int period) { return replicationMetrics(m_bucket, m_rules, period); }, {})),
      m_filters(new ResourceView(navigator, [bucket] { return metricsFilters(bucket); })),
      m_analyses(new ResourceView(navigator, [bucket] { return analyses(bucket); }))
{
    m_filter->setObjectName(QStringLiteral("requestFilter"));
    m_requests->addControl(m_filter);
    m_requests->hide(); // until there is a filter
    m_replication->hide(); // until a rule is watched
    for (ResourceView *list : {m_filters, m_analyses}) {
        list->setObjectName(list->resource().id);
        list->setMinimumHeight(listHeight);
    }
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addWidget(m_count);
    column->addWidget(m_storage);
    column->addWidget(m_requests);
    column->addWidget(m_replication);
    column->addWidget(m_filters);
    column->addWidget(m_analyses);
    connect(m_filter, &Select::valueChanged, m_requests, &cloudwatch::MonitoringBoard::redraw);
    connect(&navigator.engine(), &EngineHost::changed, this, [this, id = toStd(bucket)](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(), [&id](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; }))
            load();
    });
    retranslate();
}

void MetricsTab::refresh()
{
    m_count->refresh();
    m_storage->refresh();
    m_requests->refresh();
    if (!m_rules.empty())
        m_replication->refresh();
    m_filters->refresh();
    m_analyses->refresh();
    load();
}

void MetricsTab::load()
{
    loadFilters();
    loadRules();
}

void MetricsTab::loadRules()
{
    if (!m_navigator.engine().isReady())
        return;
    readRules<ReplicationSet>(m_navigator.engine(), this, m_bucket, [this](const Expected<ReplicationSet> &set) {
        std::vector<WatchedRule> watched;
        for (const auto &rule : set ? set->rules : std::vector<ReplicationSet::Rule>()) { // the Management tab says why there are none
            const auto &metrics = rule.destination ? rule.destination->metrics : std::nullopt;
            if (metrics && metrics->status && *metrics->status == std::string_view("Enabled"))
                watched.push_back({ruleName(rule), destinationOf(rule)});
        }
        m_rulesKnown = true;
        m_replication->setVisible(!watched.empty());
        if (watched == m_rules)
            return;
        m_rules = std::move(watched);
        m_replication->redraw();
    });
}

void MetricsTab::loadFilters()
{
    if (m_navigator.engine().isReady())
        ask(++m_generation, {}, {});
}

void MetricsTab::ask(int generation, std::string token, QStringList names)
{
    using List = api::s3::ListBucketMetricsConfigurations;
    auto input = inputFor<List>(m_bucket);
    if (!token.empty())
        input.continuationToken = std::move(token);
    gui::ask<List>(m_navigator.engine(), this, std::move(input), [this, generation, names](auto reply) mutable {
        if (generation != m_generation)
            return;
        if (!reply) // the list below says why
            return offer({});
        for (const auto &configuration : reply->metricsConfigurationList.value_or(std::vector<api::s3::MetricsConfiguration>()))
            names << toQt(configuration.id.value_or(""));
        if (reply->isTruncated.value_or(false))
            ask(generation, reply->nextContinuationToken.value_or(""), names);
        else
            offer(names);
    });
}

void MetricsTab::offer(const QStringList &names)
{
    m_settled = true;
    const QString before = m_filter->value();
    m_filter->setChoices(choicesOf(names));
    if (!names.isEmpty() && !names.contains(before))
        m_filter->setValue(names.front());
    m_requests->setVisible(!names.isEmpty());
    if (m_filter->value() != before)
        m_requests->redraw();
}

bool MetricsTab::isSettled() const
{
    return m_settled && m_rulesKnown && (m_rules.empty() || m_replication->isSettled()) && m_count->isSettled() && m_storage->isSettled() && m_requests->isSettled()
        && m_filters->isSettled() && m_analyses->isSettled();
}

std::vector<Command> MetricsTab::commands()
{
    std::vector<Command> all = m_count->commands();
    for (Panel *part : std::initializer_list<Panel *>{m_storage, m_requests, m_replication, m_filters, m_analyses}) {
        if (part->isHidden())
            continue;
        for (Command &command : part->commands())
            all.push_back(std::move(command));
    }
    return withoutSharedKeys(std::move(all));
}

void MetricsTab::retranslate()
{
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(tr("Filter"));
}

void MetricsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::s3
