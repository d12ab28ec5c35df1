#include "gui/consoles/account/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::account::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::account::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/IAM/latest/UserGuide/") + QLatin1String(page)};
}

} // namespace

HelpTopic accounts()
{
    return {Help::tr("Accounts"),
            Help::tr("<p>An <b>account</b> is a world of its own: its users, its resources, its bill. Nothing in one account may touch another unless "
                     "<b>both</b> say so: a policy of the one who asks, and a trust or resource policy where it is asked.</p>"
                     "<p>This cloud can have as many as you like. Each new one has a root user with an access key.</p>"),
            {guide(Help::tr("Access to another account"), "tutorial_cross-account-with-roles.html")}};
}

HelpTopic switchRole()
{
    return {Help::tr("Switch role"),
            Help::tr("<p>You take the permissions of a role and lay yours aside, until you switch back or the session ends.</p>"
                     "<p>The console calls <code>sts:AssumeRole</code> as who you are. Two policies decide: the role's <b>trust policy</b> must let you in, "
                     "and yours must allow <code>sts:AssumeRole</code> for the role. For a role of another account it always takes both.</p>"
                     "<p>A root user cannot take a role.</p>"),
            {guide(Help::tr("Switch to a role"), "id_roles_use_switch-role-console.html")}};
}

HelpTopic actAs()
{
    return {Help::tr("Act as"),
            Help::tr("<p>Uses this window as any user or role of the account, to see what their policies let them do. Every call is decided as if they had "
                     "made it with an SDK.</p>"
                     "<p>AWS has nothing like it: there you would sign in as that user, or be let in by the role's trust policy. A role can be opened that "
                     "way here, too: choose who takes it.</p>"),
            {{Help::tr("Switch role"), QStringLiteral("account/switch-role")}}};
}

HelpTopic federate()
{
    return {Help::tr("Federated user"),
            Help::tr("<p>A program with credentials of its own hands out temporary ones to people it knows. They may do what the <b>session policy</b> and the "
                     "program's own policies both allow; without a session policy, nothing.</p>"
                     "<p>On the command line: <code>aws sts get-federation-token</code>.</p>"),
            {guide(Help::tr("GetFederationToken"), "id_credentials_temp_request.html")}};
}

} // namespace nephoscope::gui::account::help
