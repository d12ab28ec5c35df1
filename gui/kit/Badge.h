#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

/// A word or a number on a coloured ground: a count, a version, a severity.
class Badge : public QWidget
{
    Q_OBJECT
public:
    enum class Color { Grey, Blue, Green, Red, Yellow, Critical, High, Medium, Low, Neutral };

    explicit Badge(const QString &text = {}, Color color = Color::Grey, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setColor(Color color);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Color m_color;
};

} // namespace nephoscope::gui
