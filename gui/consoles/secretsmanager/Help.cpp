#include "gui/consoles/secretsmanager/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::secretsmanager::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::secretsmanager::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/secretsmanager/latest/userguide/") + QLatin1String(page)};
}

} // namespace

HelpTopic secrets()
{
    return {Help::tr("Secrets"),
            Help::tr("<p>A <b>secret</b> is a password, a token or a key that a program asks for when it needs it. It does not stand in the program's code or "
                     "its configuration.</p>"
                     "<ul><li>Its value lies <b>encrypted</b>: under a data key of its own, and that under a key of KMS.</li>"
                     "<li>Who may read it, <b>policies</b> say.</li><li>A <b>Lambda function</b> can change it regularly.</li></ul>"
                     "<p>A secret is not deleted at once: it waits 7 to 30 days, and can be brought back until then.</p>"
                     "<p>On the command line: <code>aws secretsmanager create-secret</code>, <code>aws secretsmanager get-secret-value</code>.</p>"),
            {guide(Help::tr("What is in a secret"), "getting-started.html"), guide(Help::tr("Deleting a secret"), "manage_delete-secret.html")}};
}

HelpTopic value()
{
    return {Help::tr("Secret value"),
            Help::tr("<p>The value is asked for only when you press <b>Retrieve secret value</b>. It needs two permissions: "
                     "<code>secretsmanager:GetSecretValue</code>, and with a customer managed key <code>kms:Decrypt</code>.</p>"
                     "<p>Programs keep a retrieved value for a while, and ask again when it is refused: it may have been rotated.</p>"),
            {guide(Help::tr("Getting secrets"), "retrieving-secrets.html"), guide(Help::tr("Encryption and decryption"), "security-encryption.html")}};
}

HelpTopic policy()
{
    return {Help::tr("Resource permissions"),
            Help::tr("<p>A <b>resource policy</b> is attached to the secret. It can let in other accounts, or keep out everyone but a few.</p>"
                     "<p>Another account also needs the key: <b>aws/secretsmanager</b> is for this account alone, so use a customer managed key and its key policy.</p>"),
            {guide(Help::tr("Resource-based policies"), "auth-and-access_resource-policies.html")}};
}

HelpTopic rotation()
{
    return {Help::tr("Rotation"),
            Help::tr("<p>A rotation calls a Lambda function four times, each time with the secret and a new version's ID:</p>"
                     "<ul><li><b>createSecret</b> puts a new value, labelled AWSPENDING.</li><li><b>setSecret</b> changes it where it is used, such as in the database.</li>"
                     "<li><b>testSecret</b> tries it.</li><li><b>finishSecret</b> moves AWSCURRENT to the new version.</li></ul>"
                     "<p>It happens by the clock of this cloud. A step that fails is tried again; the value in use stays.</p>"),
            {guide(Help::tr("Rotating secrets"), "rotating-secrets.html"), guide(Help::tr("Schedule expressions"), "rotate-secrets_schedule.html")}};
}

HelpTopic versions()
{
    return {Help::tr("Versions"),
            Help::tr("<p>Every new value is a <b>version</b>. Programs get the one labelled <b>AWSCURRENT</b> unless they name another.</p>"
                     "<ul><li><b>AWSPREVIOUS</b>: the one before, moved by itself.</li><li><b>AWSPENDING</b>: made by a rotation that is not finished.</li></ul>"
                     "<p>To go back, make the version before the current one again.</p>"),
            {guide(Help::tr("Secret versions"), "whats-in-a-secret.html")}};
}

} // namespace nephoscope::gui::secretsmanager::help
