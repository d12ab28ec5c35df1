#pragma once

#include "gui/kit/Popover.h"

namespace nephoscope::gui {

class Button;
class Label;
class TutorialRunner;

/// The note at a hotspot: task, "Step 2 of 5", what to do, and the way on and back. Stays while the page is used.
class AnnotationPopover : public Popover
{
    Q_OBJECT
public:
    AnnotationPopover(TutorialRunner &runner, QWidget *anchor);
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    TutorialRunner &m_runner;
    Label *m_counter;
    Label *m_text;
    Button *m_previous;
    Button *m_next;
};

} // namespace nephoscope::gui
