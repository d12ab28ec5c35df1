#pragma once

#include "gui/charts/ChartData.h"

#include <QtWidgets/QWidget>

class QLabel;
class QVBoxLayout;

namespace nephoscope::gui {

class Label;
class Sparkline;

/// A key figure: label, large value, and how it has changed, with an optional small line below.
class BigNumber : public QWidget
{
    Q_OBJECT
public:
    enum class Trend { None, Up, Down, Flat };
    /// Whether a change is good news decides its colour; the arrow and the words tell it as well.
    enum class Mood { Neutral, Good, Bad };

    explicit BigNumber(const QString &label = {}, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// An empty value shows "-".
    void setValue(const QString &value);
    void setTrend(Trend trend, const QString &text, Mood mood = Mood::Neutral);
    void setHistory(std::vector<double> values, ChartUnit unit);
    /// The value stands at the bottom: in a row of equally high ones their values are on one line, however long the labels.
    void setValueAtBottom();
    /// Makes the value a link.
    void setClickable(bool clickable);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    void restyle();
    Label *m_label;
    Label *m_value;
    QWidget *m_trendRow;
    QLabel *m_arrow;
    Label *m_trend;
    Sparkline *m_history;
    QVBoxLayout *m_column = nullptr;
    Trend m_way = Trend::None;
    Mood m_mood = Mood::Neutral;
};

} // namespace nephoscope::gui
