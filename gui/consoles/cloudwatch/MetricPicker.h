#pragma once

#include "gui/consoles/cloudwatch/Metrics.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class EngineHost;
class FormField;
class Select;
}

namespace nephoscope::gui::cloudwatch {

/// A metric of those that ListMetrics knows: its namespace, its name, its dimensions. The value is MetricId's text, empty until
/// all are chosen; a metric that is not known any more stays what it is.
class MetricPicker : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit MetricPicker(EngineHost &engine, QWidget *parent = nullptr);

    QString value() const;
    void setValue(const QString &text);

Q_SIGNALS:
    void valueChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void offer();

    EngineHost &m_engine;
    std::vector<MetricId> m_metrics;
    Select *m_nameSpace;
    Select *m_name;
    Select *m_dimensions;
    FormField *m_nameSpaceField;
    FormField *m_nameField;
    FormField *m_dimensionsField;
};

/// A field with one, which has to be chosen.
FieldDescription metricField(const char *id, const QString &label);

} // namespace nephoscope::gui::cloudwatch
