#pragma once

#include "gui/consoles/s3/RulePage.h"

namespace nephoscope::gui {
class Timeline;
struct TimelineStop;
}

namespace nephoscope::gui::s3 {

class LifecycleActions;
class ScopeFields;

/// Creates or edits a lifecycle rule, and shows on time lines what it does to a version of an object.
class LifecyclePage : public RulePageOf<LifecycleSet>
{
    Q_OBJECT
public:
    LifecyclePage(Navigator &navigator, const QString &bucket, const QString &rule = {}, QWidget *parent = nullptr);

    std::optional<HelpTopic> help() const override;

protected:
    Words words() const override;
    void fill(const LifecycleSet &set, const Rule &rule) override;
    void apply(Rule &rule) const override;
    void retranslate() override;

private:
    void preview();
    struct Line
    {
        Label *title;
        Timeline *line;
        Label *nothing;
    };
    Line addLine(const char *name);
    static void showLine(const Line &line, std::vector<TimelineStop> stops);

    ScopeFields *m_scope;
    LifecycleActions *m_actions;
    Container *m_preview;
    Line m_current;
    Line m_noncurrent;
    Label *m_others;
};

} // namespace nephoscope::gui::s3
