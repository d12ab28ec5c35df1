#pragma once

#include <QtWidgets/QAbstractButton>

namespace nephoscope::gui {

/// On/off switch with its text at the right. The switch stands at the very edge, as other inputs of a form do.
class Toggle : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Toggle(const QString &text = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRect track() const;
};

} // namespace nephoscope::gui
