#pragma once

#include "api/generated/cloudwatch.h"
#include "gui/charts/ChartData.h"
#include "gui/kit/Container.h"

#include <QtCore/QTimer>

#include <optional>
#include <vector>

namespace nephoscope::gui {
class Chart;
class DateRangePicker;
class EngineHost;
}

namespace nephoscope::gui::cloudwatch {

/// A card with the graph of some queries over a time that can be chosen. While it is seen, it follows what comes in.
class MetricGraph : public Container
{
    Q_OBJECT
public:
    explicit MetricGraph(EngineHost &engine, QWidget *parent = nullptr);

    /// What is drawn, in which unit, with which lines across.
    struct Subject
    {
        std::vector<api::cloudwatch::MetricDataQuery> queries = {};
        ChartUnit unit = ChartUnit::Number;
        std::vector<ChartThreshold> thresholds = {};
        std::string region = {}; ///< empty: that of the selector
    };
    void setSubject(Subject subject);
    void showError(const QString &text);
    void refresh();
    bool isSettled() const { return m_settled; }
    Chart &chart() { return *m_chart; }

Q_SIGNALS:
    void retry();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void take(const api::cloudwatch::GetMetricDataOutput &output, double from, double to);

    EngineHost &m_engine;
    Subject m_subject;
    DateRangePicker *m_range;
    Chart *m_chart;
    QTimer m_follow;
    int m_generation = 0;
    bool m_settled = true;
};

} // namespace nephoscope::gui::cloudwatch
