#include "api/generated/sts.h"
#include "gui/bridge/Become.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/account/Account.h"
#include "gui/consoles/account/Help.h"
#include "gui/describe/FormInputs.h"
#include "gui/shell/Persona.h"
#include "services/identity/Accounts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::account {

namespace {

struct SwitchRole
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::account::SwitchRole)
};

bool isNumber(const QString &account)
{
    static const QRegularExpression number(QStringLiteral("\\A\\d{12}\\z"));
    return number.match(account).hasMatch();
}

ActingWish wishOf(EngineHost &engine, const FormValues &values)
{
    const QString color = values[QStringLiteral("displayColor")];
    return persona::roleWish(engine, values[QStringLiteral("account")].trimmed().remove(u'-'), values[QStringLiteral("roleName")].trimmed(),
                             values[QStringLiteral("displayName")].trimmed(), color == QLatin1String("none") ? QString() : color);
}

/// Accounts can be named by their alias, too.
void findAccount(EngineHost &engine, QObject *receiver, const QString &account, std::function<void(const QString &number)> found)
{
    if (isNumber(account))
        return found(account);
    ask<nephoscope::identity::ListAccounts>(engine, receiver, engine.rootCaller(), {}, [account, found = std::move(found)](auto reply) {
        if (reply) {
            for (const auto &each : reply->accounts) {
                if (toQt(each.alias) == account)
                    return found(toQt(each.id));
            }
        }
        found(account);
    });
}

} // namespace

Resource switchRole(const Params &where, const ActingPtr &base)
{
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = SwitchRole::tr("Switch role");
    form->description = base && base->wish.how != ActingWish::How::Root
        ? SwitchRole::tr("Takes a role as: %1. Its trust policy and your own policies decide.").arg(persona::kindAndName(base.get()))
        : SwitchRole::tr("You are a root user, and AWS lets no root user take a role. Act as an IAM user first.");
    form->failed = SwitchRole::tr("You could not switch to the role");
    FieldDescription account{.id = QStringLiteral("account"), .label = SwitchRole::tr("Account ID or alias"), .initial = where["account"]};
    account.constraint = SwitchRole::tr("12 digits, or the alias of an account of this cloud.");
    account.check = [](const QString &text) { return text.trimmed().isEmpty() ? SwitchRole::tr("Enter an account.") : QString(); };
    account.errorCodes = {QStringLiteral("NoSuchAccount")};
    FieldDescription role{.id = QStringLiteral("roleName"), .label = SwitchRole::tr("IAM role name"), .initial = where["roleName"]};
    role.constraint = SwitchRole::tr("With its path, where it has one: app/reader.");
    role.check = [](const QString &text) { return text.trimmed().isEmpty() ? SwitchRole::tr("Enter the name of a role.") : QString(); };
    form->sections = {{SwitchRole::tr("Role"), {}, {std::move(account), std::move(role)}},
                      {SwitchRole::tr("Display"), {}, {labelField(where["displayName"]), colorField(where["color"])}}};
    form->calls = [](EngineHost &engine, const FormValues &values) {
        const ActingWish wish = wishOf(engine, values);
        api::sts::AssumeRole::Input input;
        input.roleArn = toStd(wish.roleArn());
        input.roleSessionName = toStd(wish.session);
        input.durationSeconds = wish.seconds;
        return std::vector{PlannedCall::of<api::sts::AssumeRole>(std::move(input), engine.caller().region.value)};
    };
    const auto becoming = std::make_shared<Becoming>();
    form->submit = [becoming](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        ActingWish wish = wishOf(context.engine(), values);
        const QString asked = wish.account;
        findAccount(context.engine(), receiver, asked, [context, receiver, becoming, wish = std::move(wish), end](const QString &number) mutable {
            if (!isNumber(number))
                return end(Error{"NoSuchAccount", toStd(SwitchRole::tr("There is no account with this alias.")), 0});
            wish.account = number;
            submitWish(context, receiver, becoming, std::move(wish), baseOf(context.engine().acting()), end);
        });
    };
    form->succeeded = [becoming](const ActionContext &context, const FormValues &) { beginActing(context, *becoming); };
    form->cancelAddress = QStringLiteral("home");

    Resource page;
    page.id = QStringLiteral("switch-role");
    page.service = QStringLiteral("account");
    page.title = form->title;
    page.address = QStringLiteral("home"); // where AWS's console goes, too
    page.path = {{SwitchRole::tr("Accounts and roles"), accountsAddress()}};
    page.create = std::move(form);
    page.help = help::switchRole();
    return page;
}

} // namespace nephoscope::gui::account
