#include "gui/consoles/account/Account.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/account/Help.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/shell/Persona.h"
#include "services/identity/Accounts.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::account {

namespace {

using nephoscope::identity::Account;
using nephoscope::identity::CreateAccount;
using nephoscope::identity::ListAccounts;
using nephoscope::identity::RenameAccount;

struct Accounts
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::account::Accounts)
};

constexpr qsizetype mostName = 50;

QString idOf(const Account &account) { return toQt(account.id); }

QString nameProblem(const QString &name)
{
    return name.trimmed().isEmpty() || name.trimmed().size() > mostName ? Accounts::tr("Enter 1 to 50 characters.") : QString();
}

FieldDescription nameField(const QString &initial)
{
    FieldDescription name{.id = QStringLiteral("accountName"), .label = Accounts::tr("Account name"), .constraint = Accounts::tr("1 to 50 characters."), .initial = initial};
    name.check = nameProblem;
    name.errorCodes = {QStringLiteral("ValidationError")};
    return name;
}

void actAsRoot(const ActionContext &context, const Account &account)
{
    persona::take(context.navigator(), {.how = ActingWish::How::Root, .account = idOf(account)}, nullptr);
}

void askToRename(const ActionContext &context, const Account &account)
{
    FormDescription form;
    form.title = Accounts::tr("Rename account");
    form.accept = Accounts::tr("Save changes");
    form.failed = Accounts::tr("The account was not renamed");
    form.sections.push_back({{}, {}, {nameField(toQt(account.name))}});
    form.submit = [id = idOf(account)](const ActionContext &sent, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        EngineHost &engine = sent.engine();
        ask<RenameAccount>(engine, receiver, engine.rootCaller(id), {toStd(values[QStringLiteral("accountName")].trimmed())},
                           [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    };
    form.succeeded = [](const ActionContext &done, const FormValues &values) {
        done.done(Accounts::tr("The account is called %1 now").arg(values[QStringLiteral("accountName")].trimmed()));
    };
    openForm(context, std::move(form));
}

std::shared_ptr<FormDescription> accountForm()
{
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = Accounts::tr("Create account");
    form->description = Accounts::tr("A world of its own within this cloud, with a root user and an access key.");
    form->failed = Accounts::tr("The account was not created");
    FieldDescription email{.id = QStringLiteral("accountEmail"), .label = Accounts::tr("Email address of the root user - optional")};
    email.description = Accounts::tr("Nothing is sent there.");
    email.check = [](const QString &text) {
        return text.isEmpty() || (text.contains(u'@') && !text.contains(u' ')) ? QString() : Accounts::tr("Enter an email address.");
    };
    email.errorCodes = {QStringLiteral("EmailAlreadyExists")};
    form->sections = {{Accounts::tr("Account details"), {}, {nameField({}), std::move(email)}}};
    const auto made = std::make_shared<QString>();
    form->submit = [made](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        EngineHost &engine = context.engine();
        CreateAccount::Input input{toStd(values[QStringLiteral("accountName")].trimmed()), toStd(values[QStringLiteral("accountEmail")])};
        ask<CreateAccount>(engine, receiver, engine.rootCaller(), std::move(input), [made, end](auto reply) {
            if (reply)
                *made = toQt(reply->account);
            end(reply ? std::nullopt : std::optional<Error>(reply.error()));
        });
    };
    form->succeeded = [made](const ActionContext &context, const FormValues &values) {
        Flash flash{FlashType::Success, Accounts::tr("Successfully created account %1").arg(values[QStringLiteral("accountName")].trimmed())};
        flash.text = Accounts::tr("Its number is %1.").arg(*made);
        flash.actionText = Accounts::tr("Act as its root user");
        flash.action = [context, id = *made] { actAsRoot(context, Account{toStd(id), {}}); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace

Resource accounts(const Params &)
{
    ResourceType<Account> type(QStringLiteral("account"), QStringLiteral("account"));
    type.icon = QStringLiteral("user-pool");
    type.kind = Accounts::tr("Account");
    type.title = Accounts::tr("Accounts");
    type.description = Accounts::tr("The accounts of this cloud. Each has its own users and resources; between them only policies let anyone through.");
    type.address = accountsAddress();
    type.path = {{Accounts::tr("Accounts and roles"), accountsAddress()}, {type.title, {}}};
    type.selection = ResourceTable::Selection::Single;
    type.idOf = [](const void *item) { return idOf(*static_cast<const Account *>(item)); };
    type.nameOf = [](const void *item) { return toQt(static_cast<const Account *>(item)->name); };
    type.listWith([](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        ask<ListAccounts>(engine, receiver, engine.rootCaller(), {}, [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(ResourceType<Account>::pageOf(std::move(reply->accounts)));
        });
    });
    type.refreshOn("iam", "account");
    type.column({.id = QStringLiteral("name"), .title = Accounts::tr("Account name"), .width = 220, .stretch = true}, [](const Account &account) { return toQt(account.name); });
    type.column({.id = QStringLiteral("accountId"), .title = Accounts::tr("Account ID"), .width = 170, .code = true}, idOf);
    type.column({.id = QStringLiteral("alias"), .title = Accounts::tr("Alias"), .width = 170}, [](const Account &account) { return toQt(account.alias); });
    type.column({.id = QStringLiteral("email"), .title = Accounts::tr("Email"), .width = 220}, [](const Account &account) { return toQt(account.email); });
    type.column({.id = QStringLiteral("created"), .title = Accounts::tr("Created"), .width = 310},
                [](const Account &account) { return account.created == Timestamp() ? std::nullopt : std::optional(account.created); });
    type.filterPlaceholder = Accounts::tr("Find accounts");
    type.forOne({.id = QStringLiteral("beRoot"), .text = Accounts::tr("Act as its root user"), .icon = QStringLiteral("eye")}, actAsRoot);
    type.forOne({.id = QStringLiteral("renameAccount"), .text = Accounts::tr("Rename"), .icon = QStringLiteral("rename"), .place = Action::Place::Menu}, askToRename);
    type.forOne({.id = QStringLiteral("copyAccountId"), .text = Accounts::tr("Copy account ID"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Account &account) { context.copy(idOf(account), Accounts::tr("Account ID copied")); });
    type.always({.id = QStringLiteral("createAccount"), .text = Accounts::tr("Create account"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(accountsAddress() % QStringLiteral("/create")); });
    type.create = accountForm();
    type.help = help::accounts();
    return type;
}

} // namespace nephoscope::gui::account
