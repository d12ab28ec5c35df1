#pragma once

#include <QtWidgets/QSlider>

namespace nephoscope::gui {

/// A position on a line, in the console's look. Arrow keys, Page Up and Down, Home and End move it.
class Slider : public QSlider
{
    Q_OBJECT
public:
    explicit Slider(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {200, 20}; }
    QSize minimumSizeHint() const override { return {80, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int valueAt(qreal x) const;
};

} // namespace nephoscope::gui
