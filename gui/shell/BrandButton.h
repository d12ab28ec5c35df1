#pragma once

#include "gui/kit/Button.h"

namespace nephoscope::gui {

/// The program's mark and name; leads home.
class BrandButton : public Button
{
    Q_OBJECT
public:
    explicit BrandButton(QWidget *parent = nullptr);
    void setNameVisible(bool visible);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_nameVisible = true;
};

} // namespace nephoscope::gui
