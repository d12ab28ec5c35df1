#pragma once

#include "gui/kit/Button.h"

namespace nephoscope::gui {

/// Starts and stops recording; its dot is red while it records.
class RecordButton : public Button
{
    Q_OBJECT
public:
    explicit RecordButton(QWidget *parent = nullptr);
    void setRecording(bool recording);
    bool isRecording() const { return isChecked(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace nephoscope::gui
