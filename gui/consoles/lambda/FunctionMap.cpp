#include "gui/consoles/lambda/FunctionMap.h"

#include "gui/bridge/AskAll.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/events/Rules.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/kit/Container.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::lambda {

namespace {

/// The ARNs that a condition on aws:SourceArn names, whichever operator it has.
QStringList sourceArns(const QJsonObject &condition)
{
    QStringList arns;
    for (const QJsonValue &operand : condition) {
        const QJsonObject keys = operand.toObject();
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (key.key().compare(QLatin1String("aws:SourceArn"), Qt::CaseInsensitive) != 0)
                continue;
            if (key.value().isString())
                arns << key.value().toString();
            for (const QJsonValue &each : key.value().toArray())
                arns << each.toString();
        }
    }
    return arns;
}

std::vector<FunctionLink> destinationsOf(const std::optional<model::DestinationConfig> &config)
{
    std::vector<FunctionLink> links;
    const auto add = [&links](const std::optional<std::string> &arn) {
        FunctionLink link = functionLink(toQt(arn.value_or("")));
        if (!link.arn.isEmpty() && std::find(links.begin(), links.end(), link) == links.end())
            links.push_back(std::move(link));
    };
    if (config && config->onSuccess)
        add(config->onSuccess->destination);
    if (config && config->onFailure)
        add(config->onFailure->destination);
    return links;
}

Label *small(QBoxLayout *column)
{
    auto *label = new Label(TextStyle::SmallBold);
    label->setToken(Token::TextBodySecondary);
    label->setWordWrap(true);
    column->addWidget(label);
    return label;
}

Label *arrow()
{
    auto *label = new Label(TextStyle::H2);
    label->setText(QStringLiteral("→"));
    label->setToken(Token::TextBodySecondary);
    return label;
}

} // namespace

FunctionLink functionLink(const QString &arn)
{
    const QString service = arn.section(u':', 2, 2);
    const QString resource = arn.section(u':', 5);
    if (service == QLatin1String("sqs"))
        return {arn, QStringLiteral("SQS: ") % resource, sqs::queueAddress(resource)};
    if (service == QLatin1String("sns"))
        return {arn, QStringLiteral("SNS: ") % resource, sns::topicAddress(resource)};
    if (service == QLatin1String("s3"))
        return {arn, QStringLiteral("S3: ") % resource, s3::bucketAddress(resource)};
    if (service == QLatin1String("lambda"))
        return {arn, QStringLiteral("Lambda: ") % functionNameIn(arn), functionAddress(functionNameIn(arn))};
    if (service == QLatin1String("events") && resource.startsWith(QLatin1String("rule/"))) {
        // rule/NAME, rule/BUS/NAME
        const QString name = resource.section(u'/', -1);
        const QString bus = resource.count(u'/') > 1 ? resource.section(u'/', 1, 1) : events::defaultBus;
        return {arn, QStringLiteral("EventBridge: ") % name, events::ruleAddress(events::ruleId(bus, name))};
    }
    return {arn, arn.startsWith(QLatin1String("arn:")) && !resource.isEmpty() ? QString(service % QStringLiteral(": ") % resource) : arn, {}};
}

std::vector<FunctionLink> functionSources(const std::vector<model::EventSourceMappingConfiguration> &mappings, const std::string &policy)
{
    std::vector<FunctionLink> links;
    const auto add = [&links](const QString &arn) {
        FunctionLink link = functionLink(arn);
        if (!arn.isEmpty() && std::find(links.begin(), links.end(), link) == links.end())
            links.push_back(std::move(link));
    };
    for (const auto &mapping : mappings)
        add(toQt(mapping.eventSourceArn.value_or("")));
    const QJsonObject document = QJsonDocument::fromJson(QByteArray::fromStdString(policy)).object();
    for (const QJsonValue &each : document[QStringLiteral("Statement")].toArray()) {
        const QJsonObject statement = each.toObject();
        const QString service = statement[QStringLiteral("Principal")].toObject()[QStringLiteral("Service")].toString();
        const QStringList arns = sourceArns(statement[QStringLiteral("Condition")].toObject());
        for (const QString &arn : arns)
            add(arn);
        if (arns.isEmpty())
            add(service);
    }
    return links;
}

FunctionMap::FunctionMap(Navigator &navigator, QString function, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_function(std::move(function)), m_card(new Container), m_name(new Label(TextStyle::BodyBold)), m_layers(new Label(TextStyle::Small)),
      m_sources(new QVBoxLayout), m_targets(new QVBoxLayout)
{
    setObjectName(QStringLiteral("functionMap"));
    auto *left = new QVBoxLayout;
    auto *middle = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    auto *row = new QHBoxLayout;
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    for (QBoxLayout *column : {static_cast<QBoxLayout *>(left), static_cast<QBoxLayout *>(middle), static_cast<QBoxLayout *>(right), m_sources, m_targets})
        followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xxs")}; });
    m_sourcesTitle = small(left);
    left->addLayout(m_sources);
    left->addStretch(1);
    m_name->setText(m_function);
    m_name->setProperty("data", true);
    m_layers->setToken(Token::TextBodySecondary);
    m_nameTitle = small(middle);
    middle->addWidget(m_name);
    middle->addWidget(m_layers);
    middle->addStretch(1);
    m_targetsTitle = small(right);
    right->addLayout(m_targets);
    right->addStretch(1);
    row->addLayout(left, 1);
    row->addWidget(arrow());
    row->addLayout(middle);
    row->addWidget(arrow());
    row->addLayout(right, 1);
    m_card->column()->addLayout(row);
    m_card->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(&navigator.engine(), &EngineHost::ready, this, &FunctionMap::refresh);
    connect(&navigator.engine(), &EngineHost::changed, this, [this, name = toStd(m_function)](const QList<Change> &changes) {
        const bool ours = std::any_of(changes.begin(), changes.end(), [&name](const Change &change) {
            return change.service == "lambda" && (change.type == "event-source-mapping" || change.id == name || change.parent == name);
        });
        if (ours)
            refresh();
    });
    retranslate();
    refresh();
}

void FunctionMap::refresh()
{
    EngineHost &engine = m_navigator.engine();
    if (!engine.isReady())
        return;
    const int generation = ++m_generation;
    m_waiting = 4;
    // Who may not see a part sees the others; what was asked before a change is not taken any more.
    const auto take = [this, generation](const std::function<void()> &part) {
        if (generation != m_generation)
            return;
        part();
        if (--m_waiting == 0)
            present();
    };
    using api::lambda::EventSourceMappingConfiguration;
    using model::ListEventSourceMappings;
    askAll<ListEventSourceMappings, EventSourceMappingConfiguration>(engine, this, inputFor<ListEventSourceMappings>(m_function), &ListEventSourceMappings::Output::eventSourceMappings,
        &ListEventSourceMappings::Input::marker, &ListEventSourceMappings::Output::nextMarker, [this, take](Expected<std::vector<EventSourceMappingConfiguration>> all) {
            take([&] { m_mappings = all ? std::move(*all) : std::vector<EventSourceMappingConfiguration>(); });
        });
    ask<model::GetPolicy>(engine, this, inputFor<model::GetPolicy>(m_function), [this, take](auto reply) {
        take([&] { m_policy = reply ? reply->policy.value_or("") : std::string(); });
    });
    ask<model::GetFunctionEventInvokeConfig>(engine, this, inputFor<model::GetFunctionEventInvokeConfig>(m_function), [this, take](auto reply) {
        take([&] { m_destinations = destinationsOf(reply ? reply->destinationConfig : std::nullopt); });
    });
    loadFunction(engine, this, m_function, [this, take](Expected<std::shared_ptr<const Function>> function) {
        take([&] {
            m_card->setVisible(function.has_value()); // of one that is not there the page says so
            m_layerCount = function && (*function)->layers ? (*function)->layers->size() : 0;
        });
    });
}

void FunctionMap::fill(QBoxLayout *side, const std::vector<FunctionLink> &links, const QString &none)
{
    while (QLayoutItem *item = side->takeAt(0)) {
        if (QWidget *before = item->widget()) {
            before->hide();
            before->deleteLater();
        }
        delete item;
    }
    if (links.empty()) {
        auto *label = new Label(TextStyle::Body);
        label->setText(none);
        label->setWordWrap(true);
        side->addWidget(label);
    }
    for (std::size_t i = 0; i < links.size(); ++i) {
        const FunctionLink &link = links[i];
        if (link.address.isEmpty()) {
            auto *label = new Label(TextStyle::Body);
            label->setText(link.text);
            label->setProperty("data", true);
            side->addWidget(label);
            continue;
        }
        auto *way = new Link(link.text);
        way->setObjectName(QStringLiteral("mapLink%1-%2").arg(side == m_sources ? QStringLiteral("Source") : QStringLiteral("Target")).arg(i));
        way->setProperty("data", true);
        connect(way, &Link::clicked, this, [this, address = link.address] { m_navigator.go(address); });
        connect(way, &Link::clickedApart, this, [this, address = link.address] { m_navigator.openWindow(address); });
        side->addWidget(way, 0, Qt::AlignLeft);
    }
}

void FunctionMap::present()
{
    // What has not changed stays, and the focus with it.
    auto sources = functionSources(m_mappings, m_policy);
    if (m_shownSources != sources)
        fill(m_sources, sources, tr("Nothing invokes it yet: add a trigger, or let a service in under Permissions."));
    if (m_shownTargets != m_destinations)
        fill(m_targets, m_destinations, tr("No destinations"));
    m_shownSources = std::move(sources);
    m_shownTargets = m_destinations;
    m_layers->setText(tr("Layers: %1").arg(m_layerCount));
}

void FunctionMap::retranslate()
{
    m_card->setTitle(tr("Triggers and destinations"));
    m_sourcesTitle->setText(tr("Triggers"));
    m_nameTitle->setText(tr("Function"));
    m_targetsTitle->setText(tr("Destinations of asynchronous invocations"));
    m_shownSources.reset();
    m_shownTargets.reset();
    present();
}

void FunctionMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::lambda
