#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;

namespace nephoscope::gui {
class Chart;
class Container;
}

namespace nephoscope::gui::flow {

class FlowModel;

/// Messages per second and the depths of queues over the last two minutes of the cloud's clock: of the busiest few.
class FlowCharts : public QWidget
{
    Q_OBJECT
public:
    static constexpr int maxSeries = 5;

    explicit FlowCharts(FlowModel &model, QWidget *parent = nullptr);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void feed();

    FlowModel &m_model;
    QBoxLayout *m_row;
    Container *m_rateCard;
    Container *m_depthCard;
    Chart *m_rates;
    Chart *m_depths;
};

} // namespace nephoscope::gui::flow
