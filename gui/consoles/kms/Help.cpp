#include "gui/consoles/kms/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::kms::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::kms::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/kms/latest/developerguide/") + QLatin1String(page)};
}

} // namespace

HelpTopic keys()
{
    return {Help::tr("KMS keys"),
            Help::tr("<p>A <b>KMS key</b> encrypts, decrypts, signs or makes codes, and never leaves KMS. Who may use it, its <b>key policy</b> says.</p>"
                     "<ul><li><b>Customer managed keys</b> are yours: you write their policy, rotate them, disable them and end them.</li>"
                     "<li><b>AWS managed keys</b>, such as <code>aws/s3</code>, are made by services for this account.</li></ul>"
                     "<p>A key is not deleted at once: it waits 7 to 30 days, for what it encrypted is lost with it. <b>Disable</b> it when you are not sure.</p>"
                     "<p>On the command line: <code>aws kms list-keys</code>, <code>aws kms create-key</code>.</p>"),
            {guide(Help::tr("AWS KMS keys"), "concepts.html"), guide(Help::tr("Deleting keys"), "deleting-keys.html")}};
}

HelpTopic policy()
{
    return {Help::tr("Key policy"),
            Help::tr("<p>Every key has a <b>key policy</b>. Other than with most resources, permissions of IAM count only if the key policy lets them: that is "
                     "what the statement for the account's <b>root</b> does.</p>"
                     "<p>The editor checks the policy while you type. KMS refuses one that would lock you out.</p>"),
            {guide(Help::tr("Key policies"), "key-policies.html")}};
}

HelpTopic cryptography()
{
    return {Help::tr("Cryptographic configuration"),
            Help::tr("<p>The <b>key spec</b> says what the key is made of, the <b>key usage</b> what it is for. Both are chosen once.</p>"
                     "<ul><li><b>SYMMETRIC_DEFAULT</b>: AES-256-GCM, for encrypting.</li><li><b>RSA</b>: encrypting or signing.</li>"
                     "<li><b>ECC</b>: signing.</li><li><b>HMAC</b>: codes that show that a message was not changed.</li></ul>"),
            {guide(Help::tr("Key specs"), "symm-asymm-choose-key-spec.html")}};
}

HelpTopic rotation()
{
    return {Help::tr("Key rotation"),
            Help::tr("<p>Rotation makes <b>new key material</b> for the same key. From then on it encrypts; the old one stays for decrypting. Nobody has to "
                     "encrypt anew.</p><p>It happens by itself after the period, by the clock of this cloud, or <b>now</b>: up to 25 times.</p>"),
            {guide(Help::tr("Rotating keys"), "rotate-keys.html")}};
}

HelpTopic aliases()
{
    return {Help::tr("Aliases"),
            Help::tr("<p>An <b>alias</b> is a name for a key, such as <code>alias/class-key</code>. A key may have several; an alias leads to one key of its "
                     "account and Region, and can be led to another.</p>"),
            {guide(Help::tr("Aliases"), "kms-alias.html")}};
}

HelpTopic grants()
{
    return {Help::tr("Grants"),
            Help::tr("<p>A <b>grant</b> lets one principal do some operations with the key, without a change of its policy. Services use them for what they do in "
                     "your name.</p><p><b>Revoke</b> takes it away; <b>retire</b> is for whoever is done with it.</p>"),
            {guide(Help::tr("Grants"), "grants.html")}};
}

HelpTopic trial()
{
    return {Help::tr("Try it"),
            Help::tr("<p>See what the key does. <b>Encrypt</b> a text, then <b>decrypt</b> it: with another <b>encryption context</b> it is refused. "
                     "<b>Sign</b> a text, change a letter, <b>verify</b>.</p>"
                     "<p>A <b>data key</b> comes plain and encrypted. Programs encrypt with the plain one, forget it, and keep the encrypted one beside the data: "
                     "that is envelope encryption.</p>"),
            {guide(Help::tr("Envelope encryption"), "kms-cryptography.html")}};
}

} // namespace nephoscope::gui::kms::help
