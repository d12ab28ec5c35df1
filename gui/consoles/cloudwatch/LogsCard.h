#pragma once

#include "gui/consoles/cloudwatch/DashboardWidgets.h"
#include "gui/kit/DateRangePicker.h"

#include <QtCore/QTimer>

namespace nephoscope::gui::cloudwatch {

class InsightsWork;
class RowsView;

/// What a query of Logs Insights finds, as a table or drawn. While it is seen, it is run anew from time to time.
class LogsCard : public Container
{
    Q_OBJECT
public:
    LogsCard(EngineHost &engine, const LogQuery &query, QWidget *parent = nullptr);

    /// The time that is looked at, and how often anew: milliseconds, 0 for never. Queries cost more than metrics: at least a minute.
    void setTime(const DateRange &range, int followEvery);
    void refresh();
    bool isSettled() const;
    const RowsView &rows() const { return *m_rows; }
    Chart &chart() { return *m_chart; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();

    EngineHost &m_engine;
    const LogQuery m_query;
    InsightsWork *m_work;
    RowsView *m_rows;
    Chart *m_chart;
    DateRange m_range;
    QTimer m_follow;
    QString m_refused;
};

} // namespace nephoscope::gui::cloudwatch
