#pragma once

#include "gui/kit/Popover.h"

class QScrollArea;

namespace nephoscope::gui {

class Button;
class Label;

/// What the gear opens: the settings that change the look at once, and the way to all of them.
class SettingsPanel : public Popover
{
    Q_OBJECT
public:
    explicit SettingsPanel(QWidget *owner);
    void openPanel(QWidget *anchor);

Q_SIGNALS:
    void followed(const QString &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    Label *m_title;
    QScrollArea *m_scroll;
    Button *m_all;
};

} // namespace nephoscope::gui
