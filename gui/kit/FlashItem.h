#pragma once

#include "gui/kit/Flashbar.h"

#include <QtWidgets/QFrame>

namespace nephoscope::gui {

class Button;
class Label;
class ProgressBar;
class WhyButton;

/// One coloured bar of the Flashbar.
class FlashItem : public QFrame
{
    Q_OBJECT
public:
    explicit FlashItem(QWidget *parent = nullptr);
    void setFlash(const Flash &flash);
    const Flash &flash() const { return m_flash; }

    /// Moves the focus to a button of it; false when it has none.
    bool takeFocus();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void announce();
    QString typeWord() const;
    Flash m_flash;
    Label *m_title;
    Label *m_text;
    ProgressBar *m_progress;
    Button *m_action;
    Button *m_close;
    WhyButton *m_why = nullptr;
    int m_timer = 0;
    int m_angle = 0;
};

} // namespace nephoscope::gui
