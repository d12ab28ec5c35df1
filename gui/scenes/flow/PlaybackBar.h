#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Button;
class Label;
class SegmentedControl;
}

namespace nephoscope::gui::flow {

class FlowScene;

/// Pause, step and slow motion: the pace of the cloud's clock, which all windows and clients share.
class PlaybackBar : public QWidget
{
    Q_OBJECT
public:
    explicit PlaybackBar(FlowScene &scene, QWidget *parent = nullptr);
    void togglePause();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSpeed();

    FlowScene &m_scene;
    Button *m_pause;
    Button *m_step;
    SegmentedControl *m_pace;
    Label *m_still;
    double m_before = 1; ///< what to go on with after a pause
};

} // namespace nephoscope::gui::flow
