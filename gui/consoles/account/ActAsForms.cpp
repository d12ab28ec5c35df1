#include "api/generated/iam.h"
#include "api/generated/sts.h"
#include "gui/bridge/AskAll.h"
#include "gui/bridge/Become.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/account/Account.h"
#include "gui/consoles/account/Help.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/MissingNotice.h"
#include "policy/PolicyDocument.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::account {

namespace {

using FieldKind = FieldDescription::Kind;

struct ActAsForms
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::account::ActAsForms)
};

QString directly() { return QStringLiteral("directly"); }

/// The services that a trust policy names: each may be chosen to take the role.
QStringList servicesOf(const QString &trust)
{
    QStringList names;
    const auto document = policy::PolicyDocument::parse(toStd(trust), policy::PolicyKind::Trust);
    if (!document)
        return names;
    for (const auto &statement : document->statements) {
        for (const policy::PrincipalEntry &principal : statement.principals) {
            if (principal.type == policy::PrincipalEntry::Type::Service)
                names << toQt(principal.value);
        }
    }
    names.removeDuplicates();
    return names;
}

void loadAssumers(EngineHost &engine, QObject *receiver, const QString &role, FieldDescription::Loaded done)
{
    using namespace api::iam;
    const Caller root = engine.rootCaller(engine.accountId());
    GetRole::Input input;
    input.roleName = toStd(role.section(u'/', -1));
    ask<GetRole>(engine, receiver, root, std::move(input), [&engine, receiver, root, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        const auto options = std::make_shared<std::vector<FieldOption>>();
        for (const QString &service : servicesOf(iam::documentText(reply->role->assumeRolePolicyDocument)))
            options->push_back({service, service});
        const auto gotUsers = [options, done](Expected<std::vector<User>> users) {
            for (const User &user : users ? *users : std::vector<User>()) {
                const QString name = toQt(user.userName.value_or(""));
                options->push_back({QStringLiteral("user/") % name, ActAsForms::tr("IAM user %1").arg(name)});
            }
            done(std::move(*options));
        };
        askAll<ListUsers, User>(engine, receiver, {}, &ListUsers::Output::users, &ListUsers::Input::marker, &ListUsers::Output::marker, gotUsers,
                                std::make_shared<std::vector<User>>(), root);
    });
}

bool isDirect(const FormValues &values)
{
    return values[QStringLiteral("assumer")] == directly();
}

ActingWish roleWishOf(EngineHost &engine, const QString &role, const FormValues &values)
{
    const QString color = values[QStringLiteral("displayColor")];
    ActingWish wish{.how = ActingWish::How::AnyRole, .account = engine.accountId(), .name = role, .label = values[QStringLiteral("displayName")].trimmed()};
    wish.color = color == QLatin1String("none") ? QString() : color;
    wish.session = values[QStringLiteral("sessionName")];
    wish.seconds = values[QStringLiteral("sessionTime")].toInt() * 60;
    wish.policy = values[QStringLiteral("sessionPolicy")].trimmed();
    wish.tags = values.tags(QStringLiteral("sessionTags"));
    wish.assumer = isDirect(values) ? QString() : values[QStringLiteral("assumer")];
    wish.withMfa = wish.assumer.isEmpty() && values.isOn(QStringLiteral("withMfa"));
    return wish;
}

Resource pageOf(std::shared_ptr<FormDescription> form, const char *id, HelpTopic topic)
{
    Resource page;
    page.id = QString::fromLatin1(id);
    page.service = QStringLiteral("account");
    page.title = form->title;
    page.address = QStringLiteral("home");
    page.path = {{ActAsForms::tr("Accounts and roles"), accountsAddress()}, {ActAsForms::tr("Act as"), actAsAddress()}};
    page.create = std::move(form);
    page.help = std::move(topic);
    return page;
}

} // namespace

Resource actAsRole(const Params &where)
{
    const QString role = where["role"];
    auto form = std::make_shared<FormDescription>();
    form->title = ActAsForms::tr("Act as role %1").arg(role.section(u'/', -1));
    form->description = ActAsForms::tr("Opens a session with real temporary credentials and uses this window with them.");
    form->accept = ActAsForms::tr("Act as this role");
    form->failed = ActAsForms::tr("The session was not opened");
    form->cancelAddress = actAsAddress();

    FieldDescription assumer{.id = QStringLiteral("assumer"), .label = ActAsForms::tr("Who takes the role"), .kind = FieldKind::Select, .initial = directly()};
    assumer.description = ActAsForms::tr("Whoever is chosen calls sts:AssumeRole, and the role's trust policy decides.");
    assumer.options = {{directly(), ActAsForms::tr("Nobody: the trust policy is not asked")}};
    assumer.load = [role](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) { loadAssumers(engine, receiver, role, std::move(done)); };
    assumer.errorCodes = {QStringLiteral("AccessDenied")};
    FieldDescription mfa{.id = QStringLiteral("withMfa"), .label = ActAsForms::tr("As if signed in with multi-factor authentication"), .kind = FieldKind::Check};
    mfa.description = ActAsForms::tr("Policies then see aws:MultiFactorAuthPresent as true.");
    mfa.shown = isDirect;
    FieldDescription tags{.id = QStringLiteral("sessionTags"), .label = ActAsForms::tr("Session tags"), .kind = FieldKind::Tags};
    tags.description = ActAsForms::tr("Policies see them as aws:PrincipalTag. The trust policy must allow sts:TagSession.");
    form->sections = {{ActAsForms::tr("Session"), {}, {std::move(assumer), sessionNameField(QStringLiteral("console")), durationField(12), std::move(mfa)}},
                      {ActAsForms::tr("Display"), {}, {labelField({}), colorField({})}},
                      {ActAsForms::tr("Narrower permissions - optional"), {},
                       {sessionPolicyField(ActAsForms::tr("The session may do what this and the role's own policies both allow. Empty: all the role may do.")), std::move(tags)}}};
    const auto becoming = std::make_shared<Becoming>();
    form->submit = [becoming, role](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        EngineHost &engine = context.engine();
        submitWish(context, receiver, becoming, roleWishOf(engine, role, values), rootOf(engine.acting()), std::move(end));
    };
    form->succeeded = [becoming](const ActionContext &context, const FormValues &) { beginActing(context, *becoming); };
    Resource page = pageOf(std::move(form), "act-as-role", help::actAs());
    page.details = subject(iam::roles, role.section(u'/', -1));
    return page;
}

Resource federate(const Params &)
{
    auto form = std::make_shared<FormDescription>();
    form->title = ActAsForms::tr("Federated user");
    form->description = ActAsForms::tr("Calls sts:GetFederationToken as who you are now, and uses this window with the credentials it gives.");
    form->accept = ActAsForms::tr("Act as this user");
    form->failed = ActAsForms::tr("The session was not opened");
    form->cancelAddress = actAsAddress();
    FieldDescription name = sessionNameField({});
    name.id = QStringLiteral("federatedName");
    name.label = ActAsForms::tr("Name");
    name.description = ActAsForms::tr("Of a person that IAM does not know.");
    name.constraint = ActAsForms::tr("2 to 32 letters, digits and + = , . @ - _");
    name.check = [check = name.check](const QString &text) { return text.size() > 32 ? ActAsForms::tr("At most 32 characters.") : check(text); };
    FieldDescription duration = durationField(36);
    duration.constraint = ActAsForms::tr("From 15 minutes to 36 hours; to one hour for a root user.");
    form->sections = {{ActAsForms::tr("Session"), {}, {std::move(name), std::move(duration)}},
                      {ActAsForms::tr("Permissions"), {}, {sessionPolicyField(ActAsForms::tr("What it may do, of what you may do. Empty: nothing."))}}};
    form->calls = [](EngineHost &engine, const FormValues &values) {
        api::sts::GetFederationToken::Input input;
        input.name = toStd(values[QStringLiteral("federatedName")]);
        input.durationSeconds = values[QStringLiteral("sessionTime")].toInt() * 60;
        if (const QString text = values[QStringLiteral("sessionPolicy")].trimmed(); !text.isEmpty())
            input.policy = toStd(text);
        return std::vector{PlannedCall::of<api::sts::GetFederationToken>(std::move(input), engine.caller().region.value)};
    };
    const auto becoming = std::make_shared<Becoming>();
    form->submit = [becoming](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        EngineHost &engine = context.engine();
        ActingWish wish{.how = ActingWish::How::Federated, .account = engine.accountId(), .name = values[QStringLiteral("federatedName")]};
        wish.seconds = values[QStringLiteral("sessionTime")].toInt() * 60;
        wish.policy = values[QStringLiteral("sessionPolicy")].trimmed();
        submitWish(context, receiver, becoming, std::move(wish), engine.acting(), std::move(end));
    };
    form->succeeded = [becoming](const ActionContext &context, const FormValues &) { beginActing(context, *becoming); };
    return pageOf(std::move(form), "federate", help::federate());
}

} // namespace nephoscope::gui::account
