#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Permissions.h"
#include "gui/consoles/iam/Policies.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/MissingNotice.h"
#include "gui/describe/SettingPage.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

struct InlinePolicy
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::InlinePolicy)
};

const QString tab = QStringLiteral("inline");

FormDescription formOf(const Holder &holder, const QString &policy, const QString &text)
{
    FormDescription form;
    form.title = policy.isEmpty() ? InlinePolicy::tr("Create inline policy") : InlinePolicy::tr("Edit inline policy %1").arg(policy);
    form.description = InlinePolicy::tr("It belongs to %1 alone and goes with it.").arg(holder.name);
    form.accept = policy.isEmpty() ? InlinePolicy::tr("Create policy") : InlinePolicy::tr("Save changes");
    form.failed = InlinePolicy::tr("The policy was not saved");
    if (policy.isEmpty()) {
        FieldDescription name{.id = QStringLiteral("policyName"), .label = InlinePolicy::tr("Policy name")};
        name.check = [](const QString &value) { return checkName(value, 128); };
        form.sections.push_back({InlinePolicy::tr("Policy details"), {}, {std::move(name)}});
    }
    form.sections.push_back({InlinePolicy::tr("Policy editor"), {}, {policyEditorField(QStringLiteral("policy"), InlinePolicy::tr("Policy"), text)}});
    form.sends([holder, policy](EngineHost &engine, const FormValues &values) {
        return FormCalls{putting(engine, holder, policy.isEmpty() ? values[QStringLiteral("policyName")] : policy, values[QStringLiteral("policy")].trimmed())};
    });
    form.succeeded = [holder](const ActionContext &context, const FormValues &) { context.done(InlinePolicy::tr("The inline policy is saved"), holder.name); };
    return form;
}

/// What both pages are: a resource whose list is the Permissions tab.
Resource pageOf(const Holder &holder, const QString &policy)
{
    Resource page;
    page.service = QStringLiteral("iam");
    page.id = QStringLiteral("inlinePolicy");
    page.title = InlinePolicy::tr("Inline policy");
    page.address = holderAddress(holder, QStringLiteral("permissions"));
    const QString list = holder.kind == Kind::User ? InlinePolicy::tr("Users") : holder.kind == Kind::Group ? InlinePolicy::tr("User groups") : InlinePolicy::tr("Roles");
    page.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {list, listAddress(holder.kind)}, {holder.name, page.address}};
    page.help = help::policies();
    page.details = subject(holder.kind == Kind::User ? users : holder.kind == Kind::Group ? groups : roles, holder.name);
    if (policy.isEmpty()) {
        page.create = std::make_shared<FormDescription>(formOf(holder, {}, {}));
        return page;
    }
    SettingType<QString> setting(QStringLiteral("policy"), policy, InlinePolicy::tr("inline policy %1").arg(policy));
    setting.help = help::policies();
    setting.loadWith([holder, policy](EngineHost &engine, QObject *receiver, SettingType<QString>::Loaded done) {
        loadInline(engine, receiver, holder, policy, [done](Expected<QString> text) {
            if (text)
                done(std::make_shared<const QString>(formatJson(*text)));
            else
                done(fail(text.error()));
        });
    });
    setting.shows([](const QString &) { return std::vector<Fact>(); });
    setting.showsCode([](const QString &text) { return text; });
    setting.editBy([holder, policy](const QString &text) { return formOf(holder, policy, text); });
    Details &details = *page.details;
    details.path = page.path;
    details.tabAddress = [holder](const QString &) { return holderAddress(holder, QStringLiteral("permissions")); };
    details.tabs = {DetailTab{.id = tab, .title = policy}};
    details.tabs.front().settings = {std::move(setting)};
    return page;
}

} // namespace

Page *inlinePolicyPage(Navigator &navigator, const Holder &holder, const QString &policy)
{
    const Describe describe = [holder, policy] { return pageOf(holder, policy); };
    if (policy.isEmpty())
        return new CreatePage(navigator, describe);
    return new SettingPage(navigator, describe, tab, QStringLiteral("policy"));
}

} // namespace nephoscope::gui::iam
