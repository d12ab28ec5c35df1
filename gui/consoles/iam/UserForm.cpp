#include "gui/bridge/AskAll.h"
#include "gui/consoles/iam/Permissions.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct UserForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::UserForm)
};

constexpr int mostName = 64;
constexpr int passwordLength = 20;

QString madePassword()
{
    static const QStringList kinds{QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ"), QStringLiteral("abcdefghijkmnopqrstuvwxyz"), QStringLiteral("23456789"),
                                   QStringLiteral("!@#$%^*()-_=+")};
    QString password;
    for (int i = 0; i < passwordLength; ++i) {
        const QString &kind = kinds[i % kinds.size()];
        password += kind[int(QRandomGenerator::system()->bounded(int(kind.size())))];
    }
    return password;
}

std::function<bool(const FormValues &)> whenField(const char *field, const char *value)
{
    return [field, value](const FormValues &values) { return values[QLatin1String(field)] == QLatin1String(value); };
}

std::vector<FormSection> detailSections()
{
    FieldDescription name{.id = QStringLiteral("userName"), .label = UserForm::tr("User name")};
    name.constraint = UserForm::tr("Up to 64 letters, numbers and + = , . @ _ -");
    name.check = [](const QString &text) { return checkName(text, mostName); };
    name.errorCodes = {QStringLiteral("EntityAlreadyExists")};
    FieldDescription console{.id = QStringLiteral("consoleAccess"), .label = UserForm::tr("Console access"), .kind = FieldKind::Check};
    console.description = UserForm::tr("A password to sign in with.");
    FieldDescription password{.id = QStringLiteral("password"), .label = UserForm::tr("Console password - optional"), .kind = FieldKind::Secret};
    password.constraint = UserForm::tr("Leave it empty to have one made. It is shown once.");
    password.errorCodes = {QStringLiteral("PasswordPolicyViolation")};
    FieldDescription reset{.id = QStringLiteral("mustReset"), .label = UserForm::tr("The user must choose a new password at the first sign-in"), .kind = FieldKind::Check};
    FieldDescription key{.id = QStringLiteral("accessKey"), .label = UserForm::tr("Access key"), .kind = FieldKind::Check};
    key.description = UserForm::tr("For the AWS CLI and SDKs. Its secret is shown once.");
    FieldDescription tags{.id = QStringLiteral("userTags"), .label = UserForm::tr("Tags"), .kind = FieldKind::Tags};
    return {{UserForm::tr("User details"), {}, {std::move(name)}, 0},
            {UserForm::tr("Credentials"), {}, {std::move(console), onlyWith(QStringLiteral("consoleAccess"), std::move(password)), onlyWith(QStringLiteral("consoleAccess"), std::move(reset)), std::move(key)}, 0},
            {UserForm::tr("Tags - optional"), {}, {std::move(tags)}, 0}};
}

FieldDescription picks(const char *id, const QString &label, const QString &placeholder, void (*load)(EngineHost &, QObject *, Options), const char *method)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = FieldKind::Picks};
    field.placeholder = placeholder;
    field.load = load;
    field.shown = whenField("method", method);
    return field;
}

std::vector<FormSection> permissionSections()
{
    FieldDescription method{.id = QStringLiteral("method"), .label = UserForm::tr("Permissions options"), .kind = FieldKind::Radio};
    method.options = {{QStringLiteral("groups"), UserForm::tr("Add user to group"), UserForm::tr("Best: what a job needs is written once, for all who do it.")},
                      {QStringLiteral("copy"), UserForm::tr("Copy permissions"), UserForm::tr("The groups and policies of a user who is there.")},
                      {QStringLiteral("attach"), UserForm::tr("Attach policies directly"), UserForm::tr("Managed policies for this user alone.")}};
    FieldDescription from{.id = QStringLiteral("copyFrom"), .label = UserForm::tr("Copy from"), .kind = FieldKind::Select};
    from.placeholder = UserForm::tr("Choose a user");
    from.load = loadUsers;
    from.shown = whenField("method", "copy");
    FieldDescription boundary{.id = QStringLiteral("boundary"), .label = UserForm::tr("Permissions boundary - optional"), .kind = FieldKind::Select};
    boundary.options = {{QStringLiteral("none"), UserForm::tr("None")}};
    boundary.load = loadPolicies;
    return {{UserForm::tr("Set permissions"), UserForm::tr("Inline policies can be written on the user's page afterwards."),
             {std::move(method), picks("groups", UserForm::tr("User groups"), UserForm::tr("Choose groups"), loadGroups, "groups"), std::move(from),
              picks("policies", UserForm::tr("Policies"), UserForm::tr("Choose policies"), loadPolicies, "attach")}, 1},
            {UserForm::tr("Permissions boundary"), UserForm::tr("The most that its policies can give. A boundary itself gives nothing."), {std::move(boundary)}, 1}};
}

CreateUser::Input creation(const FormValues &values)
{
    auto input = named<CreateUser>(values[QStringLiteral("userName")]);
    if (const QString boundary = values[QStringLiteral("boundary")]; !boundary.isEmpty() && boundary != QLatin1String("none"))
        input.permissionsBoundary = toStd(boundary);
    if (const auto tags = values.tags(QStringLiteral("userTags")); !tags.empty())
        input.tags = tagsTo<Tag>(tags, &Tag::key, &Tag::value);
    return input;
}

FormCall joining(EngineHost &engine, const QString &user, const QString &group)
{
    auto input = named<AddUserToGroup>(user);
    input.groupName = toStd(group);
    return FormCall::of<AddUserToGroup>(engine.caller(), std::move(input), UserForm::tr("group %1").arg(group));
}

/// All calls that are known before anything is asked: not what is copied from another user, and not what comes back.
FormCalls plan(EngineHost &engine, const FormValues &values, const QString &password)
{
    const QString user = values[QStringLiteral("userName")];
    const QString method = values[QStringLiteral("method")];
    FormCalls calls{FormCall::of<CreateUser>(engine.caller(), creation(values))};
    if (method == QLatin1String("groups")) {
        for (const QString &group : values[QStringLiteral("groups")].split(u'\n', Qt::SkipEmptyParts))
            calls.push_back(joining(engine, user, group));
    } else if (method == QLatin1String("attach")) {
        for (const QString &arn : values[QStringLiteral("policies")].split(u'\n', Qt::SkipEmptyParts))
            calls.push_back(attaching(engine, {Kind::User, user}, arn));
    }
    if (values.isOn(QStringLiteral("consoleAccess"))) {
        auto input = named<CreateLoginProfile>(user);
        input.password = toStd(password);
        input.passwordResetRequired = values.isOn(QStringLiteral("mustReset"));
        calls.push_back(FormCall::of<CreateLoginProfile>(engine.caller(), std::move(input), UserForm::tr("console access")));
    }
    return calls;
}

/// What a user who is there has: groups and policies of its own, with the texts of inline ones.
void copyFrom(EngineHost &engine, QObject *receiver, const QString &from, const QString &user, std::function<void(Expected<FormCalls>)> done)
{
    askAll<ListGroupsForUser, Group>(engine, receiver, named<ListGroupsForUser>(from), &ListGroupsForUser::Output::groups, &ListGroupsForUser::Input::marker,
                                     &ListGroupsForUser::Output::marker, [=, &engine](Expected<std::vector<Group>> groups) {
        if (!groups)
            return done(fail(groups.error()));
        const auto calls = std::make_shared<FormCalls>();
        for (const Group &group : *groups)
            calls->push_back(joining(engine, user, toQt(group.groupName.value_or(""))));
        loadPermissions(engine, receiver, {Kind::User, from}, [=, &engine](Expected<std::vector<Permission>> permissions) {
            if (!permissions)
                return done(fail(permissions.error()));
            const auto left = std::make_shared<int>(1);
            const auto settle = [calls, left, done] {
                if (--*left == 0)
                    done(std::move(*calls));
            };
            for (const Permission &permission : *permissions) {
                if (!permission.group.isEmpty())
                    continue;
                if (!permission.arn.isEmpty()) {
                    calls->push_back(attaching(engine, {Kind::User, user}, permission.arn));
                    continue;
                }
                ++*left;
                loadInline(engine, receiver, {Kind::User, from}, permission.name, [=, &engine, name = permission.name](Expected<QString> text) {
                    if (text)
                        calls->push_back(putting(engine, {Kind::User, user}, name, *text));
                    settle();
                });
            }
            settle();
        });
    });
}

void finish(const ActionContext &context, QObject *receiver, const FormValues &values, const QString &password, const ActionContext::Ending &end)
{
    const QString user = values[QStringLiteral("userName")];
    NewCredentials made{user, values.isOn(QStringLiteral("consoleAccess")) ? password : QString(), {}};
    if (!values.isOn(QStringLiteral("accessKey"))) {
        end(std::nullopt);
        if (!made.password.isEmpty())
            showCredentials(context, made);
        return;
    }
    ask<CreateAccessKey>(context.engine(), receiver, named<CreateAccessKey>(user), [context, made, end](auto reply) mutable {
        end(std::nullopt); // the user is there, whatever became of the key
        if (reply)
            made.key = std::move(reply->accessKey);
        else
            context.settle(0, Flash{FlashType::Error, UserForm::tr("The user was created, but without an access key"), errorText(reply.error())});
        if (reply || !made.password.isEmpty())
            showCredentials(context, made);
    });
}

void create(const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end)
{
    const QString user = values[QStringLiteral("userName")];
    const QString password = values[QStringLiteral("password")].isEmpty() ? madePassword() : values[QStringLiteral("password")];
    const auto send = [=](FormCalls calls) {
        const bool plain = !values.isOn(QStringLiteral("consoleAccess")) && !values.isOn(QStringLiteral("accessKey"));
        sendOrTellMissing(context, receiver, std::move(calls),
                          {UserForm::tr("Some permissions of the user %1 were not set").arg(user), UserForm::tr("The user %1 is complete").arg(user)},
                          [=](std::optional<Error> error) {
            if (error || plain)
                end(error);
            else
                finish(context, receiver, values, password, end);
        });
    };
    FormCalls calls = plan(context.engine(), values, password);
    const QString from = values[QStringLiteral("copyFrom")];
    if (values[QStringLiteral("method")] != QLatin1String("copy") || from.isEmpty())
        return send(std::move(calls));
    copyFrom(context.engine(), receiver, from, user, [calls, send, end](Expected<FormCalls> copied) mutable {
        if (!copied)
            return end(copied.error());
        calls.insert(calls.end(), copied->begin(), copied->end());
        send(std::move(calls));
    });
}

} // namespace

std::shared_ptr<FormDescription> userForm()
{
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = UserForm::tr("Create user");
    form->failed = UserForm::tr("The user was not created");
    form->steps = {{QStringLiteral("details"), UserForm::tr("Specify user details")}, {QStringLiteral("permissions"), UserForm::tr("Set permissions")}};
    form->sections = detailSections();
    for (FormSection &section : permissionSections())
        form->sections.push_back(std::move(section));
    form->calls = [](EngineHost &engine, const FormValues &values) {
        FormCalls calls = plan(engine, values, values[QStringLiteral("password")].isEmpty() ? QStringLiteral("PASSWORD") : values[QStringLiteral("password")]);
        if (values.isOn(QStringLiteral("accessKey")))
            calls.push_back(FormCall::of<CreateAccessKey>(engine.caller(), named<CreateAccessKey>(values[QStringLiteral("userName")])));
        return plannedOf(calls);
    };
    form->submit = create;
    form->succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString user = values[QStringLiteral("userName")];
        Flash flash{FlashType::Success, UserForm::tr("Successfully created user %1").arg(user)};
        flash.actionText = UserForm::tr("View user");
        flash.action = [context, user] { context.navigator().go(holderAddress({Kind::User, user})); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::iam
