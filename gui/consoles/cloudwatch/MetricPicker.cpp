#include "gui/consoles/cloudwatch/MetricPicker.h"

#include "gui/bridge/AskAll.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::cloudwatch::ListMetrics;

/// Sorted, each once.
Choices choicesOf(QStringList texts)
{
    texts.removeDuplicates();
    texts.sort();
    Choices choices;
    for (const QString &text : texts)
        choices.push_back({.id = text, .text = text});
    return choices;
}

const QString noDimensions = QStringLiteral("-");

QString dimensionsOf(const MetricId &metric) { return metric.dimensions.empty() ? noDimensions : metric.dimensionText(); }

} // namespace

MetricPicker::MetricPicker(EngineHost &engine, QWidget *parent)
    : QWidget(parent), m_engine(engine), m_nameSpace(new Select), m_name(new Select), m_dimensions(new Select), m_nameSpaceField(new FormField({}, m_nameSpace)),
      m_nameField(new FormField({}, m_name)), m_dimensionsField(new FormField({}, m_dimensions))
{
    m_nameSpace->setObjectName(QStringLiteral("metricNamespace"));
    m_name->setObjectName(QStringLiteral("metricName"));
    m_dimensions->setObjectName(QStringLiteral("metricDimensions"));
    auto *column = new QVBoxLayout(this);
    // The first label keeps from the words of the field around as the others do from the field above.
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("m"), {0, theme.space("m") - theme.space("xxs"), 0, 0}}; });
    for (FormField *field : {m_nameSpaceField, m_nameField, m_dimensionsField})
        column->addWidget(field);
    setFocusProxy(m_nameSpace);
    for (Select *each : {m_nameSpace, m_name, m_dimensions}) {
        connect(each, &Select::valueChanged, this, [this] {
            offer();
            Q_EMIT valueChanged(value());
        });
    }
    retranslate();
    connect(&engine, &EngineHost::ready, this, &MetricPicker::load);
    if (engine.isReady())
        load();
}

void MetricPicker::load()
{
    askAll<ListMetrics>(m_engine, this, {}, &ListMetrics::Output::metrics, &ListMetrics::Input::nextToken, &ListMetrics::Output::nextToken,
                        std::function([this](Expected<std::vector<api::cloudwatch::Metric>> all) {
        if (!all)
            return; // without a list there is nothing to choose, and the service tells why when the form is sent
        for (const auto &metric : *all) {
            MetricId id = MetricId::of(metric);
            if (std::find(m_metrics.begin(), m_metrics.end(), id) == m_metrics.end())
                m_metrics.push_back(std::move(id));
        }
        offer();
    }));
}

void MetricPicker::offer()
{
    // What is lost on the way is told once, by whoever changed something.
    const QSignalBlocker first(m_nameSpace), second(m_name), third(m_dimensions);
    QStringList nameSpaces;
    QStringList names;
    QStringList dimensions;
    for (const MetricId &metric : m_metrics) {
        nameSpaces << metric.nameSpace;
        if (metric.nameSpace == m_nameSpace->value())
            names << metric.name;
    }
    m_nameSpace->setChoices(choicesOf(std::move(nameSpaces)));
    m_name->setChoices(choicesOf(std::move(names)));
    for (const MetricId &metric : m_metrics) {
        if (metric.nameSpace == m_nameSpace->value() && metric.name == m_name->value())
            dimensions << dimensionsOf(metric);
    }
    Choices sets = choicesOf(dimensions);
    for (Choice &set : sets) {
        if (set.id == noDimensions)
            set.text = tr("None");
    }
    m_dimensions->setChoices(sets);
    if (dimensions.size() == 1)
        m_dimensions->setValue(dimensions.front());
    m_name->setEnabled(m_name->count() > 0);
    m_dimensions->setEnabled(m_dimensions->count() > 0);
}

QString MetricPicker::value() const
{
    const auto found = std::find_if(m_metrics.begin(), m_metrics.end(), [this](const MetricId &metric) {
        return metric.nameSpace == m_nameSpace->value() && metric.name == m_name->value() && dimensionsOf(metric) == m_dimensions->value();
    });
    return found == m_metrics.end() ? QString() : found->text();
}

void MetricPicker::setValue(const QString &text)
{
    const auto metric = MetricId::parse(text);
    if (metric && std::find(m_metrics.begin(), m_metrics.end(), *metric) == m_metrics.end())
        m_metrics.push_back(*metric);
    const QString before = value();
    {
        const QSignalBlocker first(m_nameSpace), second(m_name), third(m_dimensions);
        m_nameSpace->setValue({});
        offer();
        if (metric) {
            m_nameSpace->setValue(metric->nameSpace);
            offer();
            m_name->setValue(metric->name);
            offer();
            m_dimensions->setValue(dimensionsOf(*metric));
        }
    }
    if (value() != before)
        Q_EMIT valueChanged(value());
}

void MetricPicker::retranslate()
{
    m_nameSpaceField->setLabel(tr("Namespace"));
    m_nameField->setLabel(tr("Metric name"));
    m_dimensionsField->setLabel(tr("Dimensions"));
    m_nameSpace->setAccessibleName(tr("Namespace"));
    m_name->setAccessibleName(tr("Metric name"));
    m_dimensions->setAccessibleName(tr("Dimensions"));
    m_nameSpace->setPlaceholderText(tr("Choose a namespace"));
    m_name->setPlaceholderText(tr("Choose a metric"));
    m_dimensions->setPlaceholderText(tr("Choose what it is of"));
    offer();
}

void MetricPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

FieldDescription metricField(const char *id, const QString &label)
{
    FieldDescription field{.id = QLatin1String(id), .label = label};
    field.make = [](Navigator &navigator, QWidget *parent) -> QWidget * { return new MetricPicker(navigator.engine(), parent); };
    field.check = [](const QString &text) { return text.isEmpty() ? MetricPicker::tr("Choose a namespace, a metric and what it is of.") : QString(); };
    return field;
}

} // namespace nephoscope::gui::cloudwatch
