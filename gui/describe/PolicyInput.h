#pragma once

#include "gui/describe/CodeInput.h"
#include "gui/describe/PolicyStatement.h"

namespace nephoscope::gui {

class Button;

/// The editor of a policy, with a button that asks for a statement in words and adds it to the text.
class PolicyInput : public CodeInput
{
    Q_OBJECT
public:
    PolicyInput(Navigator &navigator, const QString &id, policy::PolicyKind kind, const PolicySubject &subject, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForStatement();
    void retranslate();
    Navigator &m_navigator;
    const policy::PolicyKind m_kind;
    const PolicySubject m_subject;
    Button *m_add;
};

} // namespace nephoscope::gui
