#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Providers.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/DeleteDialog.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct AccountSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::AccountSettings)
};

constexpr int usualLength = 8;

/// The policy, and whether the account has one of its own.
struct Passwords
{
    bool custom = false;
    PasswordPolicy policy = {};
};

void loadPasswords(EngineHost &engine, QObject *receiver, SettingType<Passwords>::Loaded done)
{
    ask<GetAccountPasswordPolicy>(engine, receiver, {}, [done](auto reply) {
        if (!reply && reply.error().code != "NoSuchEntity")
            return done(fail(reply.error()));
        Passwords found;
        if (reply && reply->passwordPolicy)
            found = {true, *reply->passwordPolicy};
        done(std::make_shared<const Passwords>(std::move(found)));
    });
}

QStringList requirementsOf(const PasswordPolicy &policy)
{
    QStringList words;
    if (policy.requireUppercaseCharacters.value_or(false))
        words << AccountSettings::tr("an uppercase letter");
    if (policy.requireLowercaseCharacters.value_or(false))
        words << AccountSettings::tr("a lowercase letter");
    if (policy.requireNumbers.value_or(false))
        words << AccountSettings::tr("a number");
    if (policy.requireSymbols.value_or(false))
        words << AccountSettings::tr("a symbol");
    return words;
}

std::vector<Fact> passwordFacts(const Passwords &passwords)
{
    const PasswordPolicy &policy = passwords.policy;
    const QStringList needs = requirementsOf(policy);
    const int age = policy.maxPasswordAge.value_or(0);
    const int reuse = policy.passwordReusePrevention.value_or(0);
    return {{AccountSettings::tr("Password policy"), passwords.custom ? AccountSettings::tr("Custom") : AccountSettings::tr("IAM default")},
            {AccountSettings::tr("Minimum length"), AccountSettings::tr("%n character(s)", nullptr, policy.minimumPasswordLength.value_or(usualLength))},
            {AccountSettings::tr("Must contain"), needs.isEmpty() ? AccountSettings::tr("Nothing particular") : needs.join(QStringLiteral(", "))},
            {AccountSettings::tr("Expires"), age > 0 ? AccountSettings::tr("After %n day(s)", nullptr, age) : AccountSettings::tr("Never")},
            {AccountSettings::tr("Reuse"), reuse > 0 ? AccountSettings::tr("Not the last %1").arg(reuse) : AccountSettings::tr("Allowed")},
            {AccountSettings::tr("Users may change their own"), policy.allowUsersToChangePassword.value_or(false) ? AccountSettings::tr("Yes") : AccountSettings::tr("No")}};
}

FormDescription passwordForm(const Passwords &passwords)
{
    const PasswordPolicy &policy = passwords.policy;
    FieldDescription length{.id = QStringLiteral("minimumLength"), .label = AccountSettings::tr("Minimum length"), .kind = FieldKind::Number};
    length.initial = QString::number(policy.minimumPasswordLength.value_or(usualLength));
    length.smallest = 6;
    length.largest = 128;
    length.unit = AccountSettings::tr("characters");
    FieldDescription strength{.id = QStringLiteral("strength"), .label = AccountSettings::tr("Must contain"), .kind = FieldKind::Checks};
    strength.options = {{QStringLiteral("upper"), AccountSettings::tr("Uppercase letters (A-Z)")}, {QStringLiteral("lower"), AccountSettings::tr("Lowercase letters (a-z)")},
                        {QStringLiteral("number"), AccountSettings::tr("Numbers")}, {QStringLiteral("symbol"), AccountSettings::tr("Symbols such as ! @ # $ %")}};
    QStringList on;
    if (policy.requireUppercaseCharacters.value_or(false))
        on << QStringLiteral("upper");
    if (policy.requireLowercaseCharacters.value_or(false))
        on << QStringLiteral("lower");
    if (policy.requireNumbers.value_or(false))
        on << QStringLiteral("number");
    if (policy.requireSymbols.value_or(false))
        on << QStringLiteral("symbol");
    strength.initial = on.join(u'\n');
    FieldDescription expires{.id = QStringLiteral("expires"), .label = AccountSettings::tr("Passwords expire"), .kind = FieldKind::Check};
    expires.initial = policy.maxPasswordAge.value_or(0) > 0 ? QStringLiteral("true") : QStringLiteral("false");
    FieldDescription age = daysField(QStringLiteral("maximumAge"), AccountSettings::tr("Expire after"), 1, 1095);
    age.initial = QString::number(policy.maxPasswordAge.value_or(90));
    FieldDescription reuse{.id = QStringLiteral("reuse"), .label = AccountSettings::tr("Remember the last"), .kind = FieldKind::Number};
    reuse.constraint = AccountSettings::tr("0 to 24; with 0 an old password may come back.");
    reuse.initial = QString::number(policy.passwordReusePrevention.value_or(0));
    reuse.largest = 24;
    reuse.unit = AccountSettings::tr("passwords");
    FieldDescription change{.id = QStringLiteral("mayChange"), .label = AccountSettings::tr("Users may change their own password"), .kind = FieldKind::Check};
    change.initial = policy.allowUsersToChangePassword.value_or(!passwords.custom) ? QStringLiteral("true") : QStringLiteral("false");
    FormDescription form;
    form.sections = {{AccountSettings::tr("Password policy"), AccountSettings::tr("It holds from the next password on."),
                      {std::move(length), std::move(strength), std::move(expires), onlyWith(QStringLiteral("expires"), std::move(age)), std::move(reuse), std::move(change)}}};
    form.sends([](EngineHost &engine, const FormValues &values) {
        UpdateAccountPasswordPolicy::Input input;
        input.minimumPasswordLength = values[QStringLiteral("minimumLength")].toInt();
        input.requireUppercaseCharacters = values.has(QStringLiteral("strength"), QStringLiteral("upper"));
        input.requireLowercaseCharacters = values.has(QStringLiteral("strength"), QStringLiteral("lower"));
        input.requireNumbers = values.has(QStringLiteral("strength"), QStringLiteral("number"));
        input.requireSymbols = values.has(QStringLiteral("strength"), QStringLiteral("symbol"));
        input.allowUsersToChangePassword = values.isOn(QStringLiteral("mayChange"));
        if (values.isOn(QStringLiteral("expires")))
            input.maxPasswordAge = values[QStringLiteral("maximumAge")].toInt();
        if (const int last = values[QStringLiteral("reuse")].toInt(); last > 0)
            input.passwordReusePrevention = last;
        return FormCalls{FormCall::of<UpdateAccountPasswordPolicy>(engine.caller(), std::move(input))};
    });
    return form;
}

Setting passwordSetting()
{
    SettingType<Passwords> setting(QStringLiteral("passwords"), AccountSettings::tr("Password policy"), AccountSettings::tr("password policy"));
    setting.help = help::account();
    setting.description = AccountSettings::tr("What passwords of this account's users must be like.");
    setting.loadWith(loadPasswords);
    setting.shows(passwordFacts);
    setting.action({.id = QStringLiteral("resetPasswordPolicy"), .text = AccountSettings::tr("Reset to default")}, [](const ActionContext &context, const Passwords &) {
        context.call<DeleteAccountPasswordPolicy>({}, {{}, AccountSettings::tr("The default password policy holds again"), AccountSettings::tr("The password policy was not changed")});
    }, [](const Passwords &passwords) { return passwords.custom; });
    setting.editBy(passwordForm);
    return setting;
}

Setting aliasSetting()
{
    SettingType<QString> setting(QStringLiteral("alias"), AccountSettings::tr("Account alias"), AccountSettings::tr("account alias"));
    setting.help = help::account();
    setting.description = AccountSettings::tr("A name for the account, in the sign-in address.");
    setting.columns = 2;
    setting.loadWith([](EngineHost &engine, QObject *receiver, SettingType<QString>::Loaded done) {
        ask<ListAccountAliases>(engine, receiver, {}, [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            const bool any = reply->accountAliases && !reply->accountAliases->empty();
            done(std::make_shared<const QString>(any ? toQt(reply->accountAliases->front()) : QString()));
        });
    });
    setting.shows([](const QString &alias) { return std::vector<Fact>{{AccountSettings::tr("Account alias"), alias.isEmpty() ? AccountSettings::tr("Not set") : alias}}; });
    setting.action({.id = QStringLiteral("deleteAccountAlias"), .text = AccountSettings::tr("Delete")}, [](const ActionContext &context, const QString &alias) {
        DeleteAccountAlias::Input input;
        input.accountAlias = toStd(alias);
        context.call<DeleteAccountAlias>(std::move(input), {{}, AccountSettings::tr("The account alias is deleted"), AccountSettings::tr("The account alias was not deleted")});
    }, [](const QString &alias) { return !alias.isEmpty(); });
    setting.editBy([](const QString &alias) {
        FormType<CreateAccountAlias> form;
        form.section(AccountSettings::tr("Account alias"));
        FieldDescription field{.id = QStringLiteral("accountAlias"), .label = AccountSettings::tr("Account alias")};
        field.initial = alias;
        field.constraint = AccountSettings::tr("3 to 63 lowercase letters, numbers and hyphens.");
        field.errorCodes = {QStringLiteral("EntityAlreadyExists"), QStringLiteral("ValidationError")};
        field.check = [](const QString &text) {
            static const QRegularExpression allowed(QStringLiteral("^[a-z0-9](([a-z0-9]|-(?!-)){1,61}[a-z0-9])$"));
            return allowed.match(text).hasMatch() ? QString() : AccountSettings::tr("3 to 63 lowercase letters, numbers and hyphens.");
        };
        form.field(std::move(field), [](auto &input, const QString &text) { input.accountAlias = toStd(text); });
        return form;
    });
    return setting;
}

} // namespace

Resource accountSettings()
{
    Resource page;
    page.service = QStringLiteral("iam");
    page.id = QStringLiteral("account");
    page.title = AccountSettings::tr("Account settings");
    page.address = QStringLiteral("iam/account");
    page.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {page.title, {}}};
    page.help = help::account();
    Details details;
    details.title = page.title;
    details.path = page.path;
    details.touches = isIamChange;
    details.tabAddress = [](const QString &) { return QStringLiteral("iam/account"); };
    details.editAddress = [](const QString &, const QString &setting) { return QString(QStringLiteral("iam/account/") % setting % QStringLiteral("/edit")); };
    DetailTab tab{.id = QStringLiteral("settings"), .title = page.title};
    tab.settings = {passwordSetting(), aliasSetting()};
    details.tabs = {std::move(tab)};
    details.help = page.help;
    page.details = std::move(details);
    return page;
}

} // namespace nephoscope::gui::iam
