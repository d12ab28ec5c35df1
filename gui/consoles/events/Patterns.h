#pragma once

#include "gui/describe/FormDescription.h"
#include "gui/describe/SampleTest.h"

namespace nephoscope::gui::events {

/// An editor of an event pattern, checked while it is typed, and a place to try it on a sample event. `optional` lets it be
/// empty, which takes every event.
std::vector<FieldDescription> patternFields(const QString &pattern, bool optional);
/// What the engine's own parser has against a pattern; nothing for an empty text.
std::vector<CodeIssue> patternIssues(const QString &text);
/// An event to try patterns and input on.
QString sampleEvent();
/// The text, without the space around it.
QString enteredPattern(const FormValues &values);

/// A sample event, and whether the pattern that stands in the same form takes it: TestEventPattern says.
class PatternTest : public SampleTest
{
    Q_OBJECT
public:
    explicit PatternTest(EngineHost &engine, QWidget *parent = nullptr);

private:
    void test(const FormValues &values, const QString &sample) override;
    void retranslate() override;

    EngineHost &m_engine;
};

} // namespace nephoscope::gui::events
