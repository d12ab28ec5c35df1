#include "gui/consoles/iam/RevokePanel.h"

#include "door/LocalCloud.h"
#include "gui/consoles/iam/Permissions.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Label.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::iam {

namespace {

QString policyOf(const QString &before)
{
    return QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":[\"*\"],\"Resource\":[\"*\"],"
                          "\"Condition\":{\"DateLessThan\":{\"aws:TokenIssueTime\":\"%1\"}}}]}")
        .arg(before);
}

FormCall callOf(EngineHost &engine, const QString &role)
{
    // The cloud's own clock: in class it may be days ahead.
    const Timestamp now = engine.now();
    return putting(engine, {Kind::Role, role}, QStringLiteral("AWSRevokeOlderSessions"), policyOf(toQt(now).toUTC().toString(Qt::ISODateWithMs)));
}

} // namespace

RevokePanel::RevokePanel(Navigator &navigator, QString role, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_role(std::move(role)), m_card(new Container), m_words(new Label), m_revoke(new Button(Button::Variant::Normal))
{
    m_words->setWordWrap(true);
    m_revoke->setObjectName(QStringLiteral("revokeSessions"));
    m_card->column()->addWidget(m_words);
    m_card->column()->addWidget(m_revoke, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    connect(m_revoke, &Button::clicked, this, &RevokePanel::ask);
    retranslate();
}

void RevokePanel::retranslate()
{
    m_card->setTitle(tr("Revoke all active sessions"));
    m_words->setText(tr("Whoever works as this role now is refused everything from then on. Sessions that begin later are not concerned. An inline policy, "
                        "AWSRevokeOlderSessions, does it; remove it to let old sessions work again."));
    m_revoke->setLabel(tr("Revoke active sessions"));
}

void RevokePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

void RevokePanel::ask()
{
    DeleteRequest request{.kind = DeleteRequest::Kind::Confirm, .title = tr("Revoke active sessions"), .question = tr("Revoke all sessions of the role %1 that have begun?").arg(m_role)};
    request.consequences = tr("Programs that work as this role are refused until they take it anew.");
    request.acceptText = tr("Revoke active sessions");
    const ActionContext context(m_navigator, this, m_revoke);
    request.run = [context, role = m_role, done = tr("The active sessions are revoked")](DeleteRequest::Done end) {
        callOf(context.engine(), role).send(context.engine(), &context.engine(), [context, role, done, end](std::optional<Error> error) {
            end(error ? DeleteRequest::Outcome(errorText(*error)) : DeleteRequest::Outcome());
            if (!error)
                context.done(done, role);
        });
    };
    DeleteDialog *dialog = DeleteDialog::ask(std::move(request), this);
    showCalls(*dialog, {callOf(m_navigator.engine(), m_role).planned});
}

std::vector<Command> RevokePanel::commands()
{
    return {pressCommand(m_revoke, QStringLiteral("iam.revokeSessions"), m_card->header().title())};
}

} // namespace nephoscope::gui::iam
