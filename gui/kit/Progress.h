#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

/// Turning ring for work without a known end.
class Spinner : public QWidget
{
    Q_OBJECT
public:
    explicit Spinner(int diameter = 16, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {m_diameter, m_diameter}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    int m_diameter;
    int m_timer = 0;
    int m_angle = 0;
};

/// Flat bar, 0…100, with the percentage at its right; a value of -1 runs along, for an end that is not known.
class ProgressBar : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressBar(QWidget *parent = nullptr);
    void setValue(int percent);
    int value() const { return m_value; }
    void setTextVisible(bool visible);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateTimer();
    int m_value = 0;
    int m_timer = 0;
    int m_phase = 40;
    bool m_textVisible = true;
};

} // namespace nephoscope::gui
