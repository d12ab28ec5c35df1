#pragma once

#include "gui/kit/PlaybackBar.h"

namespace nephoscope::gui::flow {

class FlowScene;

/// Pause, step and slow motion: the pace of the cloud's clock, which all windows and clients share.
class ClockBar : public gui::PlaybackBar
{
    Q_OBJECT
public:
    explicit ClockBar(FlowScene &scene, QWidget *parent = nullptr);
    void togglePause();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSpeed();

    FlowScene &m_scene;
    double m_before = 1; ///< what to go on with after a pause
};

} // namespace nephoscope::gui::flow
