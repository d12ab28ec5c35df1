#include "gui/consoles/iam/Permissions.h"
#include "gui/consoles/iam/TrustPolicy.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct RoleForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::RoleForm)
};

constexpr int mostName = 64;

FormCalls plan(EngineHost &engine, const FormValues &values)
{
    const QString name = values[QStringLiteral("roleName")];
    auto input = named<CreateRole>(name);
    input.assumeRolePolicyDocument = toStd(trustPolicyText(engine.accountId(), values));
    if (const QString text = values[QStringLiteral("roleDescription")]; !text.isEmpty())
        input.description = toStd(text);
    if (const int hours = values[QStringLiteral("sessionHours")].toInt(); hours > 1)
        input.maxSessionDuration = hours * 3600;
    if (const auto tags = values.tags(QStringLiteral("roleTags")); !tags.empty())
        input.tags = tagsTo<Tag>(tags, &Tag::key, &Tag::value);
    FormCalls calls{FormCall::of<CreateRole>(engine.caller(), std::move(input))};
    for (const QString &arn : values[QStringLiteral("policies")].split(u'\n', Qt::SkipEmptyParts))
        calls.push_back(attaching(engine, {Kind::Role, name}, arn));
    return calls;
}

} // namespace

std::shared_ptr<FormDescription> roleForm()
{
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = RoleForm::tr("Create role");
    form->failed = RoleForm::tr("The role was not created");
    form->steps = {{QStringLiteral("trust"), RoleForm::tr("Select trusted entity")},
                   {QStringLiteral("permissions"), RoleForm::tr("Add permissions"), {}, true},
                   {QStringLiteral("name"), RoleForm::tr("Name the role")}};
    form->sections = trustSections(0);
    FieldDescription policies{.id = QStringLiteral("policies"), .label = RoleForm::tr("Permissions policies"), .kind = FieldKind::Picks};
    policies.placeholder = RoleForm::tr("Choose policies");
    policies.load = loadPolicies;
    form->sections.push_back({RoleForm::tr("Permissions policies"), RoleForm::tr("What whoever takes the role may do. Inline policies can be written on the role's page afterwards."), {std::move(policies)}, 1});
    FieldDescription name{.id = QStringLiteral("roleName"), .label = RoleForm::tr("Role name")};
    name.constraint = RoleForm::tr("Up to 64 letters, numbers and + = , . @ _ -");
    name.check = [](const QString &text) { return checkName(text, mostName); };
    name.errorCodes = {QStringLiteral("EntityAlreadyExists")};
    FieldDescription description{.id = QStringLiteral("roleDescription"), .label = RoleForm::tr("Description - optional"), .kind = FieldKind::Area};
    description.check = [](const QString &text) { return text.size() > 1000 ? RoleForm::tr("At most 1,000 characters.") : QString(); };
    form->sections.push_back({RoleForm::tr("Role details"), {}, {std::move(name), std::move(description), sessionField(1)}, 2});
    FieldDescription tags{.id = QStringLiteral("roleTags"), .label = RoleForm::tr("Tags"), .kind = FieldKind::Tags};
    form->sections.push_back({RoleForm::tr("Tags - optional"), {}, {std::move(tags)}, 2});
    form->reviewTitle = RoleForm::tr("Trust policy");
    form->reviewText = [](EngineHost &engine, const FormValues &values) { return trustPolicyText(engine.accountId(), values); };
    form->calls = [](EngineHost &engine, const FormValues &values) { return plannedOf(plan(engine, values)); };
    form->submit = [](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        const QString role = values[QStringLiteral("roleName")];
        sendOrTellMissing(context, receiver, plan(context.engine(), values),
                          {RoleForm::tr("Some policies of the role %1 were not attached").arg(role), RoleForm::tr("The role %1 is complete").arg(role)}, std::move(end));
    };
    form->succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString role = values[QStringLiteral("roleName")];
        Flash flash{FlashType::Success, RoleForm::tr("Successfully created role %1").arg(role)};
        flash.actionText = RoleForm::tr("View role");
        flash.action = [context, role] { context.navigator().go(holderAddress({Kind::Role, role})); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::iam
