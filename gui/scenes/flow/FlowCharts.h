#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QBoxLayout;

namespace nephoscope::gui {
class Chart;
class Container;
struct ChartData;
}

namespace nephoscope::gui::flow {

class FlowModel;

/// Messages per second and the depths of queues over the last two minutes of the cloud's clock: of the busiest few. A chart
/// that is scrolled out of sight follows once it is seen, so that it costs the scene above it nothing.
class FlowCharts : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxSeries = 5;

    explicit FlowCharts(FlowModel &model, QWidget *parent = nullptr);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void feed();
    void show(Chart &chart, QStringList &shown, ChartData data);

    FlowModel &m_model;
    QBoxLayout *m_row;
    Container *m_rateCard;
    Container *m_depthCard;
    Chart *m_rates;
    Chart *m_depths;
    QStringList m_ratesShown; ///< by name
    QStringList m_depthsShown;
    bool m_behind = false; ///< one of them is out of date
};

} // namespace nephoscope::gui::flow
