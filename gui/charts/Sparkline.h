#pragma once

#include "gui/charts/ChartData.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {

/// A small line without axes, for a table's cell or beside a figure. Says its least, greatest and last value to
/// screen readers.
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget *parent = nullptr);
    /// Equally spaced values, oldest first.
    void setValues(std::vector<double> values, ChartUnit unit = ChartUnit::Number);
    void setColorIndex(int color);

    QSize sizeHint() const override { return {120, 32}; }
    QSize minimumSizeHint() const override { return {48, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    std::vector<double> m_values;
    ChartUnit m_unit = ChartUnit::Number;
    int m_color = 0;
};

} // namespace nephoscope::gui
