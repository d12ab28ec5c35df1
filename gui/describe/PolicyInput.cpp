#include "gui/describe/PolicyInput.h"

#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeEditor.h"

#include <QtCore/QEvent>

namespace nephoscope::gui {

PolicyInput::PolicyInput(Navigator &navigator, const QString &id, policy::PolicyKind kind, const PolicySubject &subject, QWidget *parent)
    : CodeInput(FieldDescription{.id = id, .label = {}, .kind = FieldDescription::Kind::Code}, parent), m_navigator(navigator), m_kind(kind), m_subject(subject),
      m_add(new Button(Button::Variant::Normal))
{
    m_add->setObjectName(id + QStringLiteral("AddStatement"));
    m_add->setIconName(QStringLiteral("plus"));
    addControl(m_add);
    connect(m_add, &Button::clicked, this, &PolicyInput::askForStatement);
    // What is no JSON yet cannot take a statement: it is corrected first.
    connect(this, &CodeInput::textChanged, m_add, [this] { m_add->setEnabled(withStatement(text(), {}).has_value()); });
    retranslate();
}

void PolicyInput::askForStatement()
{
    FormDescription form = policyStatementForm(m_kind, m_subject);
    form.succeeded = [self = QPointer<PolicyInput>(this)](const ActionContext &, const FormValues &values) {
        if (!self)
            return;
        if (const auto whole = withStatement(self->text(), policyStatement(values, self->m_kind, self->m_subject)))
            self->setText(*whole);
        self->editor().setFocus(Qt::OtherFocusReason);
    };
    openForm(ActionContext(m_navigator, window(), m_add), std::move(form));
}

void PolicyInput::retranslate() { m_add->setLabel(tr("Add statement")); }

void PolicyInput::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    CodeInput::changeEvent(event);
}

} // namespace nephoscope::gui
