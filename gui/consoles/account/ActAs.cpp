#include "api/generated/iam.h"
#include "gui/bridge/AskAll.h"
#include "gui/bridge/Become.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/account/Account.h"
#include "gui/consoles/account/Help.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/ResourceType.h"
#include "gui/shell/Persona.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::account {

namespace {

using namespace api::iam;

struct ActAs
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::account::ActAs)
};

/// A user or a role.
struct Somebody
{
    bool isRole = false;
    QString name;
    QString path;  ///< with the name: `app/reader`
    QString arn;
    QString trusts; ///< the trust policy
    std::optional<Timestamp> created = {};
};

QString typeOf(const Somebody &one) { return one.isRole ? ActAs::tr("Role") : ActAs::tr("User"); }
QString typeCode(const Somebody &one) { return one.isRole ? QStringLiteral("role") : QStringLiteral("user"); }

QString withPath(const std::optional<std::string> &path, const QString &name)
{
    return toQt(path.value_or("/")).mid(1) + name;
}

// As the account's root user: whoever sits here may be anyone, also while acting as somebody who may not list them.
void fetch(EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done)
{
    const Caller root = engine.rootCaller(engine.accountId());
    const auto gotUsers = [&engine, receiver, root, done](Expected<std::vector<User>> users) {
        if (!users)
            return done(fail(users.error()));
        const auto all = std::make_shared<std::vector<Somebody>>();
        for (const User &user : *users) {
            const QString name = toQt(user.userName.value_or(""));
            all->push_back({false, name, withPath(user.path, name), toQt(user.arn.value_or("")), {}, user.createDate});
        }
        const auto gotRoles = [all, done](Expected<std::vector<Role>> roles) {
            if (!roles)
                return done(fail(roles.error()));
            for (const Role &role : *roles) {
                const QString name = toQt(role.roleName.value_or(""));
                all->push_back({true, name, withPath(role.path, name), toQt(role.arn.value_or("")),
                                iam::documentText(role.assumeRolePolicyDocument), role.createDate});
            }
            done(ResourceType<Somebody>::pageOf(std::move(*all)));
        };
        askAll<ListRoles, Role>(engine, receiver, {}, &ListRoles::Output::roles, &ListRoles::Input::marker, &ListRoles::Output::marker, gotRoles,
                                std::make_shared<std::vector<Role>>(), root);
    };
    askAll<ListUsers, User>(engine, receiver, {}, &ListUsers::Output::users, &ListUsers::Input::marker, &ListUsers::Output::marker, gotUsers,
                            std::make_shared<std::vector<User>>(), root);
}

void actAs(const ActionContext &context, const Somebody &one)
{
    if (one.isRole)
        return context.navigator().go(actAsRoleAddress(one.path));
    actAsUser(context, one.name);
}

} // namespace

void actAsUser(const ActionContext &context, const QString &user)
{
    EngineHost &engine = context.engine();
    persona::take(context.navigator(), {.how = ActingWish::How::User, .account = engine.accountId(), .name = user}, rootOf(engine.acting()));
}

Resource identities(const Params &)
{
    ResourceType<Somebody> type(QStringLiteral("account"), QStringLiteral("identity"));
    type.icon = QStringLiteral("eye");
    type.title = ActAs::tr("Act as");
    type.description = ActAs::tr("Use this window as a user or role of the account, to see what their policies allow. A tool for learning: AWS has none.");
    type.address = actAsAddress();
    type.path = {{ActAs::tr("Accounts and roles"), accountsAddress()}, {type.title, {}}};
    type.selection = ResourceTable::Selection::Single;
    type.identity(&Somebody::arn);
    type.nameOf = [](const void *item) { return static_cast<const Somebody *>(item)->name; };
    type.pageAt([](const Somebody &one) { return iam::holderAddress({one.isRole ? iam::Kind::Role : iam::Kind::User, one.name}); });
    type.listWith(fetch);
    type.touches = iam::isIamChange;
    type.column({.id = QStringLiteral("name"), .title = ActAs::tr("Name"), .width = 260, .link = true}, &Somebody::name);
    type.column({.id = QStringLiteral("type"), .title = ActAs::tr("Type"), .width = 120, .filter = ColumnSpec::Filter::Choice}, typeOf, typeCode);
    type.column({.id = QStringLiteral("trusts"), .title = ActAs::tr("Trusted entities"), .width = 280, .stretch = true},
                [](const Somebody &one) { return one.isRole ? iam::trustedText(one.trusts) : QString(); });
    type.column({.id = QStringLiteral("created"), .title = ActAs::tr("Created"), .width = 310}, &Somebody::created);
    type.filterPlaceholder = ActAs::tr("Find users and roles");
    type.emptyTitle = ActAs::tr("No users and roles");
    type.emptyText = ActAs::tr("Create a user or a role with few permissions, then come back and see the cloud with its eyes.");
    type.emptyAction = QStringLiteral("createSomebody");
    type.forOne({.id = QStringLiteral("actAsOne"), .text = ActAs::tr("Act as"), .icon = QStringLiteral("eye"), .primary = true}, actAs);
    type.forOne({.id = QStringLiteral("switchToRole"), .text = ActAs::tr("Switch role"), .icon = QStringLiteral("user"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Somebody &one) { context.navigator().go(switchRoleAddress(context.engine().accountId(), one.path)); },
                [](const Somebody &one) { return one.isRole; });
    type.forOne({.id = QStringLiteral("copySomebodyArn"), .text = ActAs::tr("Copy ARN"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Somebody &one) { context.copy(one.arn, ActAs::tr("ARN copied")); });
    type.always({.id = QStringLiteral("federatedUser"), .text = ActAs::tr("Federated user"), .icon = QStringLiteral("key"), .place = Action::Place::Menu},
                [](const ActionContext &context) { context.navigator().go(QStringLiteral("account/federate")); });
    type.always({.id = QStringLiteral("createSomebody"), .text = ActAs::tr("Create user"), .icon = QStringLiteral("plus")},
                [](const ActionContext &context) { context.navigator().go(iam::listAddress(iam::Kind::User) % QStringLiteral("/create")); });
    type.help = help::actAs();
    return type;
}

} // namespace nephoscope::gui::account
