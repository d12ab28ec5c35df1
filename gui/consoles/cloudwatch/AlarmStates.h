#pragma once

#include "gui/consoles/cloudwatch/Alarms.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {
class ChartSurface;
}

namespace nephoscope::gui::cloudwatch {

/// From when to when an alarm was in a state: milliseconds since the epoch.
struct StateSpan
{
    double from = 0;
    double to = 0;
    std::string state; ///< OK, ALARM, INSUFFICIENT_DATA

    bool operator==(const StateSpan &) const = default;
};
/// The states between two times, by the StateUpdate items of the alarm's history (in any order); without one it was all the time
/// in the state that it has now.
std::vector<StateSpan> stateSpans(const std::vector<api::cloudwatch::AlarmHistoryItem> &history, const std::string &now, double from, double to);

/// A bar of the states of an alarm over time, below the graph whose time axis it shares.
class StateBar : public QWidget
{
    Q_OBJECT
public:
    /// `graph` must outlive it, or go with it.
    explicit StateBar(ChartSurface &graph, QWidget *parent = nullptr);

    void setSpans(std::vector<StateSpan> spans);
    const std::vector<StateSpan> &spans() const { return m_spans; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    /// Where the time axis is.
    QRectF axis() const;
    QRectF placeOf(const StateSpan &span) const;

    ChartSurface &m_graph;
    std::vector<StateSpan> m_spans;
};

} // namespace nephoscope::gui::cloudwatch
