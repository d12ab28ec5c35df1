#pragma once

#include "gui/consoles/events/Rules.h"

#include <QtWidgets/QWidget>

namespace nephoscope::gui {
class Alert;
class Button;
class CodeBlock;
class CodeEditor;
}

namespace nephoscope::gui::events {

/// A sample event, and what the target would get of it by the input that stands in the same form. Enters nothing: as a field
/// its value is empty.
class TransformPreview : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged USER true)
public:
    TransformPreview(EngineHost &engine, const QString &rule, QWidget *parent = nullptr);

    QString value() const { return {}; }
    void setValue(const QString &) {}

Q_SIGNALS:
    void valueChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void preview();
    void tell(const QString &problem);

    EngineHost &m_engine;
    const QString m_rule;
    CodeEditor *m_sample;
    Button *m_show;
    Alert *m_problem;
    CodeBlock *m_output;
};

} // namespace nephoscope::gui::events
