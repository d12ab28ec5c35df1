#pragma once

#include "api/generated/cloudwatch.h"
#include "gui/charts/ChartData.h"
#include "gui/kit/Container.h"

#include <QtCore/QTimer>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::gui {
class Chart;
class DateRangePicker;
class EngineHost;
struct DateRange;
}

namespace nephoscope::gui::cloudwatch {

/// A card with the graph of some queries over a time that can be chosen. While it is seen, it follows what comes in. Bars and
/// slices are the latest values.
class MetricGraph : public Container
{
    Q_OBJECT
public:
    explicit MetricGraph(EngineHost &engine, ChartKind kind = ChartKind::Line, QWidget *parent = nullptr);

    /// How the line of a query is drawn.
    struct Look
    {
        int color = -1; ///< of Theme::chart; -1: its place's
        bool right = false;
    };
    /// What is drawn, in which unit, with which lines across.
    struct Subject
    {
        std::vector<api::cloudwatch::MetricDataQuery> queries = {};
        ChartUnit unit = ChartUnit::Number;
        std::vector<ChartThreshold> thresholds = {};
        std::string region = {}; ///< empty: that of the selector
        std::map<std::string, Look> looks = {}; ///< by the id of the query
        ChartUnit rightUnit = ChartUnit::Number;
        QString leftTitle = {};
        QString rightTitle = {};
        bool partly = false; ///< what cannot be evaluated is left out, and told by evaluated()
    };
    void setSubject(Subject subject);
    /// The time is chosen elsewhere, and how often what comes in is looked at: milliseconds, 0 for never.
    void setTime(const DateRange &range, int followEvery);
    void showError(const QString &text);
    void refresh();
    bool isSettled() const { return m_settled; }
    Chart &chart() { return *m_chart; }

Q_SIGNALS:
    void retry();
    /// What came for this time is drawn: milliseconds since the epoch.
    void drawn(double from, double to);
    /// Of a subject that is drawn partly: why which queries are left out, by their ids.
    void evaluated(const std::map<std::string, QString> &problems);

protected:
    /// Shows what came, or (text) why nothing came.
    virtual void present(ChartData data);
    virtual void presentError(const QString &text);
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void request(std::vector<api::cloudwatch::MetricDataQuery> queries, std::map<std::string, QString> problems);
    bool askWithout(const Error &error, std::vector<api::cloudwatch::MetricDataQuery> queries, std::map<std::string, QString> problems);
    void take(const api::cloudwatch::GetMetricDataOutput &output, double from, double to);

    EngineHost &m_engine;
    const ChartKind m_kind;
    Subject m_subject;
    DateRangePicker *m_range;
    Chart *m_chart;
    QTimer m_follow;
    int m_generation = 0;
    bool m_settled = true;
};

} // namespace nephoscope::gui::cloudwatch
