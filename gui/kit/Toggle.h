#pragma once

#include <QtWidgets/QAbstractButton>

namespace nephoscope::gui {

/// On/off switch with its text at the right.
class Toggle : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Toggle(const QString &text = {}, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace nephoscope::gui
