#pragma once

#include "gui/describe/FormDescription.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Alert;
class Button;
class CodeEditor;
}

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

/// A sample event, and whether the pattern that stands in the same form takes it: TestEventPattern says. Enters nothing: as
/// a field its value is empty.
class PatternTest : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    explicit PatternTest(EngineHost &engine, QWidget *parent = nullptr);

    QString value() const { return {}; }
    void setValue(const QString &) {}

Q_SIGNALS:
    void valueChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void test();

    EngineHost &m_engine;
    CodeEditor *m_sample;
    Button *m_test;
    Alert *m_result;
};

} // namespace nephoscope::gui::events
