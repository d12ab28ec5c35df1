#pragma once

#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/describe/Panel.h"

namespace nephoscope::gui {
class FormField;
class Navigator;
class ResourceView;
class TextInput;
}

namespace nephoscope::gui::cloudwatch {

/// Events of a group or of one of its streams, by filter pattern and time range; follows what is written.
class LogEventsPanel : public Panel
{
    Q_OBJECT
public:
    LogEventsPanel(Navigator &navigator, const QString &group, const QString &stream, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

    ResourceView &view() { return *m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void search();

    Navigator &m_navigator;
    std::shared_ptr<EventSearch> m_search;
    TextInput *m_pattern;
    DateRangePicker *m_range;
    FormField *m_patternField;
    FormField *m_rangeField;
    ResourceView *m_view;
};

} // namespace nephoscope::gui::cloudwatch
