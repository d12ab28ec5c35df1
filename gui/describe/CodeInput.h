#pragma once

#include "gui/describe/FormDescription.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace nephoscope::gui {

class CodeEditor;
class Select;

/// A code editor with examples to begin with, where the field has any.
class CodeInput : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged USER true)
public:
    explicit CodeInput(const FieldDescription &field, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// The same field in another language.
    void describe(const FieldDescription &field);
    CodeEditor &editor() { return *m_editor; }

Q_SIGNALS:
    void textChanged();

protected:
    /// Beside the examples, above the editor.
    void addControl(QWidget *control);
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void retranslate();
    FieldDescription m_field;
    QHBoxLayout *m_controls;
    Select *m_examples;
    CodeEditor *m_editor;
};

} // namespace nephoscope::gui
