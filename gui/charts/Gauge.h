#pragma once

#include "gui/charts/ChartData.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

/// One value on an arc from the least to the greatest, with its name below. What lies outside is drawn at the end of the arc; the
/// number says how much it is.
class Gauge : public QWidget
{
    Q_OBJECT
public:
    explicit Gauge(QWidget *parent = nullptr);

    void setName(const QString &name);
    QString name() const { return m_name; }
    /// `most` above `least`; the same unit as the value.
    void setRange(double least, double most);
    /// No number: there is none.
    void setValue(double value, ChartUnit unit);
    double value() const { return m_value; }
    /// The part of the arc that is filled, 0 to 1.
    double share() const;
    /// Index into Theme::chart.
    void setColorIndex(int color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    QString valueText() const;

    QString m_name;
    double m_least = 0;
    double m_most = 100;
    double m_value;
    ChartUnit m_unit = ChartUnit::Number;
    int m_color = 0;
};

} // namespace nephoscope::gui
