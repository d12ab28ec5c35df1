#include "gui/consoles/secretsmanager/ValuePanel.h"

#include "gui/bridge/Ask.h"
#include "gui/consoles/secretsmanager/SecretFields.h"
#include "gui/consoles/secretsmanager/ValueView.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::secretsmanager {

ValuePanel::ValuePanel(Navigator &navigator, QString name, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_name(std::move(name)), m_card(new Container), m_failed(new Alert(Alert::Type::Error)), m_view(new ValueView),
      m_retrieve(new Button(Button::Variant::Normal)), m_close(new Button(Button::Variant::Normal)), m_edit(new Button(Button::Variant::Normal))
{
    m_retrieve->setObjectName(QStringLiteral("retrieveValue"));
    m_close->setObjectName(QStringLiteral("closeValue"));
    m_edit->setObjectName(QStringLiteral("editValue"));
    m_failed->setObjectName(QStringLiteral("valueFailed"));
    m_card->header().addAction(m_close);
    m_card->header().addAction(m_edit);
    m_card->header().addAction(m_retrieve);
    m_card->column()->addWidget(m_failed);
    m_card->column()->addWidget(m_view);
    m_failed->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    connect(m_retrieve, &Button::clicked, this, &ValuePanel::retrieve);
    connect(m_close, &Button::clicked, this, &ValuePanel::close);
    connect(m_edit, &Button::clicked, this, &ValuePanel::edit);
    close();
    retranslate();
}

void ValuePanel::retranslate()
{
    m_card->setTitle(tr("Secret value"));
    m_card->header().setDescription(tr("Retrieved only when you ask for it: CloudTrail notes who did."));
    m_retrieve->setLabel(tr("Retrieve secret value"));
    m_close->setLabel(tr("Close"));
    m_edit->setLabel(tr("Edit"));
    m_failed->setTitle(tr("The secret value was not retrieved"));
}

void ValuePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

/// Something about the secret has changed: what is shown must not be of before.
void ValuePanel::refresh()
{
    if (m_value)
        retrieve();
}

void ValuePanel::retrieve()
{
    if (m_retrieve->isLoading() || !m_navigator.engine().isReady())
        return;
    m_retrieve->setLoading(true);
    ask<model::GetSecretValue>(m_navigator.engine(), this, inputFor<model::GetSecretValue>(m_name), [this](auto reply) {
        m_retrieve->setLoading(false);
        // Stored without a value, it can still be given its first one.
        const bool none = !reply && reply.error().code == "ResourceNotFoundException";
        m_failed->setVisible(!reply);
        m_view->setVisible(reply.has_value());
        m_close->setVisible(reply.has_value());
        m_edit->setVisible(reply.has_value() || none);
        m_retrieve->setVisible(!reply);
        m_value.reset();
        fit();
        if (!reply) {
            m_failed->setText(errorText(reply.error()));
            return;
        }
        m_value = std::move(*reply);
        m_view->setValue(*m_value);
    });
}

/// A heading alone has no room for a content below it.
void ValuePanel::fit()
{
    const bool bare = m_view->isHidden() && m_failed->isHidden();
    m_card->setFlush(bare);
    if (bare)
        m_card->column()->setContentsMargins(0, 0, 0, Theme::instance().space("s"));
}

void ValuePanel::close()
{
    m_value.reset();
    m_view->setValue({});
    m_view->hide();
    m_close->hide();
    m_edit->hide();
    m_retrieve->show();
    fit();
}

void ValuePanel::edit()
{
    FormDescription form;
    form.title = tr("Edit secret value");
    form.accept = tr("Save");
    form.failed = tr("The secret value was not changed");
    form.sections = {{{}, {}, valueFields(m_value ? toQt(m_value->secretString.value_or("")) : QString())}};
    form.sends([name = m_name](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<model::PutSecretValue>(name);
        input.secretString = toStd(enteredValue(values));
        return FormCalls{FormCall::of<model::PutSecretValue>(engine.caller(), std::move(input))};
    });
    form.succeeded = [name = m_name, panel = QPointer<ValuePanel>(this)](const ActionContext &done, const FormValues &) {
        done.done(ValuePanel::tr("The secret has a new value"), ValuePanel::tr("The one before is still there, as AWSPREVIOUS."));
        if (panel)
            panel->retrieve();
    };
    openForm(ActionContext(m_navigator, this, m_edit), std::move(form));
}

std::vector<Command> ValuePanel::commands()
{
    return {pressCommand(m_retrieve, QStringLiteral("secretsmanager.retrieveValue"), m_card->header().title())};
}

} // namespace nephoscope::gui::secretsmanager
