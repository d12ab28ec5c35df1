#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui {

class Button;
class Container;
class KeyValueGrid;
class Label;
class SegmentedControl;

/// All settings of a person, and facts about this cloud: where its data are and how safe.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(Navigator &navigator);
    QString title() const override;
    std::vector<Breadcrumb> breadcrumbs() const override { return {{title(), {}}}; }
    std::optional<HelpTopic> help() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillFacts();
    Container *m_look;
    Container *m_bar;
    Label *m_barText;
    SegmentedControl *m_barStyle;
    Container *m_cloud;
    KeyValueGrid *m_facts;
    Label *m_safety;
};

} // namespace nephoscope::gui
