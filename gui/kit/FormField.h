#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class Label;

/// Label, optional description, input, constraint text below, and an error in its place.
class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(const QString &label, QWidget *input, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setDescription(const QString &text);
    void setConstraint(const QString &text);
    /// Red text with an icon and a red outline of the input; empty clears both.
    void setError(const QString &text);
    bool hasError() const;
    QWidget *input() { return m_input; }

private:
    QWidget *m_input;
    Label *m_label;
    Label *m_description;
    Label *m_constraint;
    Label *m_error;
    QWidget *m_errorRow;
};

} // namespace nephoscope::gui
