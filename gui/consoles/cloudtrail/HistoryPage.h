#pragma once

#include "gui/consoles/cloudtrail/Events.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui {
class Container;
class FormField;
class ResourceView;
class Select;
class TextInput;
}

namespace nephoscope::gui::cloudtrail {

/// The event history: by which attribute and in which time events are looked up, and the list, which follows what happens.
class HistoryPage : public Page
{
    Q_OBJECT
public:
    HistoryPage(Navigator &navigator, EventLookup lookup, QWidget *parent = nullptr);

    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override;
    QString service() const override { return QStringLiteral("cloudtrail"); }
    void refresh() override;
    bool isSettled() const override;
    std::optional<HelpTopic> help() const override;
    std::vector<Command> commands() override;

    const EventLookup &lookup() const { return *m_lookup; }
    ResourceView &view() { return *m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void attributeChosen();
    void lookUp();

    std::shared_ptr<EventLookup> m_lookup;
    Select *m_attribute;
    TextInput *m_text;
    Select *m_readOnly;
    DateRangePicker *m_range;
    FormField *m_attributeField;
    FormField *m_textField;
    FormField *m_readOnlyField;
    FormField *m_rangeField;
    ResourceView *m_view;
};

} // namespace nephoscope::gui::cloudtrail
