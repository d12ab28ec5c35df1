#include "gui/consoles/iam/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/IAM/latest/UserGuide/") + QLatin1String(page)};
}

} // namespace

HelpTopic dashboard()
{
    return {Help::tr("Identity and Access Management"),
            Help::tr("<p><b>IAM</b> says who may do what. Everything that is not allowed is refused, and one <b>Deny</b> wins over every Allow.</p>"
                     "<ul><li><b>Users</b> and <b>groups</b>: people and programs with credentials that stay.</li>"
                     "<li><b>Roles</b>: permissions that someone takes for a time.</li><li><b>Policies</b>: what is allowed.</li></ul>"
                     "<p>IAM is global: the same in every Region.</p>"),
            {guide(Help::tr("How IAM works"), "intro-structure.html")}};
}

HelpTopic users()
{
    return {Help::tr("Users"),
            Help::tr("<p>A <b>user</b> is one person or program. It signs in with a password, or signs its calls with an <b>access key</b>; both only if it has them.</p>"
                     "<p>A new user may do nothing. Put it into a group, or attach a policy.</p>"
                     "<p>On the command line: <code>aws iam create-user</code>, <code>aws iam list-users</code>.</p>"),
            {guide(Help::tr("IAM users"), "id_users.html")}};
}

HelpTopic groups()
{
    return {Help::tr("User groups"),
            Help::tr("<p>A <b>group</b> has policies that hold for all users in it. Groups cannot be in groups, and nobody works as a group.</p>"),
            {guide(Help::tr("IAM user groups"), "id_groups.html")}};
}

HelpTopic roles()
{
    return {Help::tr("Roles"),
            Help::tr("<p>A <b>role</b> has two kinds of policy: the <b>trust policy</b> says who may take it, its <b>permissions</b> what they may do then. Whoever "
                     "takes it gets keys that end by themselves.</p>"
                     "<p>On the command line: <code>aws sts assume-role</code>.</p>"),
            {guide(Help::tr("IAM roles"), "id_roles.html")}};
}

HelpTopic trust()
{
    return {Help::tr("Trust relationships"),
            Help::tr("<p>The <b>trust policy</b> names who may take the role: a service, an account, users of an identity provider. For another account both sides "
                     "have to agree: this policy, and a policy there that allows <code>sts:AssumeRole</code>.</p>"),
            {guide(Help::tr("Trust policies"), "reference_policies_elements_principal.html")}};
}

HelpTopic revoke()
{
    return {Help::tr("Revoke sessions"),
            Help::tr("<p>Keys of a session are valid until they end; they cannot be called back. What can be done: a policy that <b>denies</b> everything to sessions that "
                     "began before now, by <code>aws:TokenIssueTime</code>.</p>"),
            {guide(Help::tr("Revoking sessions"), "id_roles_use_revoke-sessions.html")}};
}

HelpTopic policies()
{
    return {Help::tr("Policies"),
            Help::tr("<p>A <b>policy</b> is a list of statements. Each says <b>Allow</b> or <b>Deny</b>, which <b>actions</b>, on which <b>resources</b>, and under which "
                     "<b>conditions</b>.</p>"
                     "<p>The editor shows the same policy in two ways: <b>Visual</b>, to choose from, and <b>JSON</b>, checked while you type.</p>"),
            {guide(Help::tr("Policies and permissions"), "access_policies.html"), guide(Help::tr("Elements of a policy"), "reference_policies_elements.html")}};
}

HelpTopic permissions()
{
    return {Help::tr("Permissions"),
            Help::tr("<p><b>Managed</b> policies can be attached to several; <b>inline</b> ones belong to one alone. A user has the policies of its groups, too.</p>"
                     "<p><b>Simulate</b> tells what a call would come to, and which statement decides.</p>"),
            {guide(Help::tr("Managed and inline policies"), "access_policies_managed-vs-inline.html")}};
}

HelpTopic boundary()
{
    return {Help::tr("Permissions boundary"),
            Help::tr("<p>A <b>boundary</b> is the most that the policies can give: allowed is what both allow. By itself it gives nothing.</p>"),
            {guide(Help::tr("Permissions boundaries"), "access_policies_boundaries.html")}};
}

HelpTopic credentials()
{
    return {Help::tr("Security credentials"),
            Help::tr("<p>A <b>password</b> is for the console, <b>access keys</b> are for programs, an <b>MFA device</b> makes either of them safer.</p>"
                     "<p>To change a key without a break: create the second one, let the program use it, deactivate the first one, and delete it when nothing "
                     "complains.</p>"),
            {guide(Help::tr("Managing access keys"), "id_credentials_access-keys.html"), guide(Help::tr("MFA"), "id_credentials_mfa.html")}};
}

HelpTopic lastAccessed()
{
    return {Help::tr("Last accessed"),
            Help::tr("<p>Which services its policies allow, and when it last used them: whoever takes away what was never used comes near to <b>least privilege</b>.</p>"),
            {guide(Help::tr("Last accessed information"), "access_policies_access-advisor.html")}};
}

HelpTopic providers()
{
    return {Help::tr("Identity providers"),
            Help::tr("<p>Users that someone else signs in: a company's directory (<b>SAML</b>) or an app's sign-in (<b>OpenID Connect</b>). They take a role that trusts the "
                     "provider.</p>"),
            {guide(Help::tr("Identity providers"), "id_roles_providers.html")}};
}

HelpTopic account()
{
    return {Help::tr("Account settings"),
            Help::tr("<p>The <b>password policy</b> holds for the users of this account, not for its root user. The <b>alias</b> stands in the sign-in address in place of "
                     "the account's number.</p>"),
            {guide(Help::tr("Password policy"), "id_credentials_passwords_account-policy.html")}};
}

HelpTopic simulator()
{
    return {Help::tr("Policy simulator"),
            Help::tr("<p>Asks the engine that decides about every call: who, what, on which resource. Nothing is done.</p>"
                     "<ul><li><b>Allowed</b>: a statement allows it, and none denies it.</li><li><b>Explicitly denied</b>: a Deny fits.</li>"
                     "<li><b>Implicitly denied</b>: no statement allows it.</li></ul>"),
            {guide(Help::tr("Testing policies"), "access_policies_testing-policies.html")}};
}

HelpTopic report()
{
    return {Help::tr("Credential report"),
            Help::tr("<p>All users, with the age of their passwords and keys, and whether they have MFA. Made anew at most every four hours.</p>"),
            {guide(Help::tr("Credential reports"), "id_credentials_getting-report.html")}};
}

HelpTopic denials()
{
    return {Help::tr("Recent denials"),
            Help::tr("<p>Every refused call is kept with its evaluation: of the console, the AWS CLI, SDKs, and of services on somebody's behalf.</p>"
                     "<ul><li><b>Explicit deny</b>: one statement denies. It ends the evaluation, whatever else allows.</li>"
                     "<li><b>Does not allow</b>: this layer has a say and no statement of it allows.</li>"
                     "<li><b>Says nothing</b>: it could have allowed, but need not.</li><li><b>Not present</b>: there is no such policy.</li></ul>"
                     "<p><code>Ctrl+Shift+Y</code> explains the latest. Clients see AWS's plain message only.</p>"),
            {guide(Help::tr("Policy evaluation logic"), "reference_policies_evaluation-logic.html"),
             guide(Help::tr("Troubleshooting access denied errors"), "troubleshoot_access-denied.html")}};
}

} // namespace nephoscope::gui::iam::help
