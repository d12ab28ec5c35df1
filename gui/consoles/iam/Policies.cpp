#include "gui/consoles/iam/Policies.h"

#include "gui/bridge/AskAll.h"
#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/PolicyEditor.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct Policies
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Policies)
};

constexpr int mostName = 128;

QString arnOf(const Policy &policy) { return toQt(policy.arn.value_or("")); }

QString usedAs(const Policy &policy)
{
    const int attached = policy.attachmentCount.value_or(0);
    const int boundaries = policy.permissionsBoundaryUsageCount.value_or(0);
    QStringList words;
    if (attached > 0)
        words << Policies::tr("Permissions policy (%1)").arg(attached);
    if (boundaries > 0)
        words << Policies::tr("Permissions boundary (%1)").arg(boundaries);
    return words.isEmpty() ? Policies::tr("None") : words.join(QStringLiteral(", "));
}

} // namespace

FieldDescription policyEditorField(const QString &id, const QString &label, const QString &text)
{
    FieldDescription field = policyField(id, label, text, policy::PolicyKind::Identity);
    if (field.initial.isEmpty())
        field.initial = PolicyEditor::startText();
    field.make = [](Navigator &navigator, QWidget *parent) -> QWidget * { return new PolicyEditor(navigator, parent); };
    field.check = [](const QString &code) {
        auto issues = checkJson(code);
        if (issues.empty() || issues.front().severity == CodeIssue::Severity::Warning)
            issues = checkPolicy(code, policy::PolicyKind::Identity);
        return issues.empty() ? QString() : Policies::tr("Line %1: %2").arg(issues.front().line).arg(issues.front().text);
    };
    field.errorCodes = {QStringLiteral("MalformedPolicyDocument"), QStringLiteral("LimitExceeded")};
    return field;
}

std::shared_ptr<FormDescription> policyForm()
{
    FormType<CreatePolicy> form;
    form.title = form.accept = Policies::tr("Create policy");
    form.failed = Policies::tr("The policy was not created");
    form.step({QStringLiteral("permissions"), Policies::tr("Specify permissions")});
    form.section(Policies::tr("Policy editor"), Policies::tr("What is allowed, and what is denied whatever else allows it."));
    form.field(policyEditorField(QStringLiteral("policy"), Policies::tr("Policy"), {}), [](auto &input, const QString &text) { input.policyDocument = toStd(text.trimmed()); });
    form.step({QStringLiteral("name"), Policies::tr("Name the policy")});
    form.section(Policies::tr("Policy details"));
    FieldDescription name{.id = QStringLiteral("policyName"), .label = Policies::tr("Policy name")};
    name.check = [](const QString &text) { return checkName(text, mostName); };
    name.errorCodes = {QStringLiteral("EntityAlreadyExists")};
    form.field(std::move(name), [](auto &input, const QString &text) { input.policyName = toStd(text); });
    FieldDescription description{.id = QStringLiteral("policyDescription"), .label = Policies::tr("Description - optional"), .kind = FieldKind::Area};
    description.constraint = Policies::tr("It cannot be changed later.");
    description.check = [](const QString &text) { return text.size() > 1000 ? Policies::tr("At most 1,000 characters.") : QString(); };
    form.field(std::move(description), [](auto &input, const QString &text) {
        if (!text.isEmpty())
            input.description = toStd(text);
    });
    form.section(Policies::tr("Tags - optional"));
    form.tags({.id = QStringLiteral("policyTags"), .label = Policies::tr("Tags")}, [](auto &input, const FormValues::Tags &tags) {
        if (!tags.empty())
            input.tags = tagsTo<Tag>(tags, &Tag::key, &Tag::value);
    });
    form.reviewTitle = Policies::tr("Policy");
    form.reviewText = [](EngineHost &, const FormValues &values) { return values[QStringLiteral("policy")]; };
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString policy = values[QStringLiteral("policyName")];
        Flash flash{FlashType::Success, Policies::tr("Successfully created policy %1").arg(policy)};
        flash.actionText = Policies::tr("View policy");
        flash.action = [context, policy] { context.navigator().go(policyAddress(QStringLiteral("arn:aws:iam::%1:policy/%2").arg(context.engine().accountId(), policy))); };
        context.flashbar()->show(flash);
    };
    return std::make_shared<FormDescription>(std::move(form));
}

Resource policies(const Params &where)
{
    ResourceType<Policy> type(QStringLiteral("iam"), QStringLiteral("policy"));
    type.icon = QStringLiteral("file");
    type.kind = Policies::tr("IAM policy");
    type.title = Policies::tr("Policies");
    type.description = Policies::tr("Managed policies: written once, attached to users, groups and roles. AWS's own and yours.");
    type.address = policiesAddress();
    type.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {type.title, {}}};
    type.nameOf = [](const void *item) { return toQt(static_cast<const Policy *>(item)->policyName.value_or("")); };
    type.idOf = [](const void *item) { return arnOf(*static_cast<const Policy *>(item)); };
    type.pageAt([](const Policy &policy) { return policyAddress(arnOf(policy)); });
    type.listBy<ListPolicies>(&ListPolicies::Output::policies, &ListPolicies::Input::marker, &ListPolicies::Output::marker);
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = Policies::tr("Policy name"), .width = 300, .stretch = true, .link = true}, &Policy::policyName);
    type.column({.id = QStringLiteral("type"), .title = Policies::tr("Type"), .width = 180, .filter = ColumnSpec::Filter::Choice}, [](const Policy &policy) { return policyTypeText(arnOf(policy)); });
    type.column({.id = QStringLiteral("used"), .title = Policies::tr("Used as"), .width = 220}, usedAs);
    type.column({.id = QStringLiteral("description"), .title = Policies::tr("Description"), .width = 320}, &Policy::description);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Policies::tr("Find policies by name");
    type.emptyTitle = Policies::tr("No policies");
    type.emptyText = Policies::tr("A policy says what is allowed. Write one, and attach it to a group.");
    type.emptyAction = QStringLiteral("createPolicy");
    type.forOne({.id = QStringLiteral("copyPolicyArn"), .text = Policies::tr("Copy ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const Policy &policy) { context.copy(arnOf(policy), Policies::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createPolicy"), .text = Policies::tr("Create policy"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(policiesAddress() % QStringLiteral("/create")); });
    Removal how;
    how.kind = Removal::Kind::TypedName;
    how.id = QStringLiteral("deletePolicy");
    how.text = Policies::tr("Delete");
    how.title = Policies::tr("Delete policy");
    how.warning = Policies::tr("A policy that is attached to someone, or has other versions, is not deleted: remove those first. AWS managed policies stay.");
    how.done = Policies::tr("Successfully deleted policy %1");
    how.failed = Policies::tr("The policy was not deleted");
    type.removeBy<DeletePolicy>(std::move(how), [](const Policy &policy) {
        DeletePolicy::Input input;
        input.policyArn = policy.arn;
        return input;
    });
    type.create = policyForm();
    type.help = help::policies();
    if (const QString arn = where["id"]; !arn.isEmpty())
        type.details = policyDetails(arn);
    return type;
}

} // namespace nephoscope::gui::iam
