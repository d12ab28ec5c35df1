#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Permissions.h"
#include "gui/consoles/iam/Policies.h"
#include "gui/describe/ActionCatalog.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "policy/PolicyDocument.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct PolicyLists
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::PolicyLists)
};

/// Whom a policy is attached to.
struct Entity
{
    Holder holder;
};

QString kindText(Kind kind)
{
    switch (kind) {
    case Kind::User:
        return PolicyLists::tr("User");
    case Kind::Group:
        return PolicyLists::tr("User group");
    case Kind::Role:
        break;
    }
    return PolicyLists::tr("Role");
}

/// `user x` of an ARN of IAM.
Holder holderOf(const QString &arn)
{
    const QString resource = arn.section(u':', 5);
    const QString name = resource.section(u'/', -1);
    if (resource.startsWith(QLatin1String("group/")))
        return {Kind::Group, name};
    return {resource.startsWith(QLatin1String("role/")) ? Kind::Role : Kind::User, name};
}

void askToAttach(const ActionContext &context, const QString &arn)
{
    FormDescription form;
    form.title = form.accept = PolicyLists::tr("Attach policy");
    form.failed = PolicyLists::tr("The policy was not attached");
    FieldDescription whom{.id = QStringLiteral("whom"), .label = PolicyLists::tr("Users, groups and roles"), .kind = FieldKind::Picks};
    whom.placeholder = PolicyLists::tr("Choose users, groups and roles");
    whom.load = loadEveryone;
    whom.check = [](const QString &chosen) { return chosen.isEmpty() ? PolicyLists::tr("Choose at least one.") : QString(); };
    form.sections = {{{}, {}, {std::move(whom)}}};
    form.sends([arn](EngineHost &engine, const FormValues &values) {
        FormCalls calls;
        for (const QString &entity : values[QStringLiteral("whom")].split(u'\n', Qt::SkipEmptyParts))
            calls.push_back(attaching(engine, holderOf(entity), arn));
        return calls;
    });
    form.succeeded = [arn](const ActionContext &done, const FormValues &) { done.done(PolicyLists::tr("Successfully attached policy %1").arg(policyName(arn))); };
    openForm(context, std::move(form));
}

/// What a policy gives or takes of a service.
struct Given
{
    QString prefix;
    QString service;
    policy::Effect effect = policy::Effect::Allow;
    QStringList patterns;  ///< of its actions
    QStringList resources;
    bool conditional = false;
};

QString levelsText(const Given &given)
{
    const ServiceActions *service = actionsOf(given.prefix);
    if (given.prefix == QLatin1String("*") || given.patterns.contains(QStringLiteral("*")))
        return PolicyLists::tr("Full access");
    if (!service)
        return PolicyLists::tr("Unknown actions");
    const auto count = covered(*service, given.patterns);
    QStringList full;
    QStringList limited;
    for (const auto &[level, actions] : service->actions) {
        const qsizetype of = count.at(level);
        if (of == actions.size())
            full << levelText(level);
        else if (of > 0)
            limited << levelText(level);
    }
    QStringList words;
    if (!full.isEmpty())
        words << PolicyLists::tr("Full: %1").arg(full.join(QStringLiteral(", ")));
    if (!limited.isEmpty())
        words << PolicyLists::tr("Limited: %1").arg(limited.join(QStringLiteral(", ")));
    return words.isEmpty() ? PolicyLists::tr("None") : words.join(QStringLiteral(" · "));
}

std::vector<Given> givenBy(const QString &text)
{
    std::vector<Given> all;
    const auto document = policy::PolicyDocument::parse(toStd(text), policy::PolicyKind::Identity);
    if (!document)
        return all;
    for (const auto &statement : document->statements) {
        for (const std::string &written : statement.actions) {
            const QString action = toQt(written);
            const bool any = action == QLatin1String("*") || statement.notAction;
            const QString prefix = any ? QStringLiteral("*") : action.section(u':', 0, 0).toLower();
            auto found = std::find_if(all.begin(), all.end(), [&](const Given &each) { return each.prefix == prefix && each.effect == statement.effect; });
            if (found == all.end()) {
                const ServiceActions *service = actionsOf(prefix);
                all.push_back({prefix, any ? PolicyLists::tr("All services") : service ? service->name : prefix, statement.effect, {}, {}, false});
                found = std::prev(all.end());
            }
            found->patterns << (any ? QStringLiteral("*") : action.section(u':', 1));
            for (const std::string &resource : statement.resources) {
                if (const QString arn = toQt(resource); !found->resources.contains(arn))
                    found->resources << arn;
            }
            found->conditional = found->conditional || !statement.conditions.empty() || statement.notAction || statement.notResource;
        }
    }
    return all;
}

} // namespace

Resource summaryOf(const QString &address, std::function<void(EngineHost &, QObject *receiver, std::function<void(Expected<QString>)>)> load)
{
    ResourceType<Given> type(QStringLiteral("iam"), QStringLiteral("summary"));
    type.title = PolicyLists::tr("Permissions defined in this policy");
    type.address = address;
    type.idOf = [](const void *item) {
        const auto &given = *static_cast<const Given *>(item);
        return QString(given.prefix % (given.effect == policy::Effect::Allow ? u'+' : u'-'));
    };
    type.nameOf = [](const void *item) { return static_cast<const Given *>(item)->service; };
    type.listWith([load](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        load(engine, receiver, [done](Expected<QString> text) {
            if (text)
                done(ResourceType<Given>::pageOf(givenBy(*text)));
            else
                done(fail(text.error()));
        });
    });
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("effect"), .title = PolicyLists::tr("Effect"), .width = 120, .filter = ColumnSpec::Filter::Choice}, [](const Given &given) {
        const bool allow = given.effect == policy::Effect::Allow;
        Cell cell{.text = allow ? PolicyLists::tr("Allow") : PolicyLists::tr("Deny")};
        cell.status = allow ? StatusIndicator::Status::Success : StatusIndicator::Status::Error;
        return cell;
    });
    type.column({.id = QStringLiteral("service"), .title = PolicyLists::tr("Service"), .width = 240}, [](const Given &given) { return given.service; });
    type.column({.id = QStringLiteral("levels"), .title = PolicyLists::tr("Access level"), .width = 260, .stretch = true}, levelsText);
    type.column({.id = QStringLiteral("resources"), .title = PolicyLists::tr("Resource"), .width = 230}, [](const Given &given) {
        if (given.resources.contains(QStringLiteral("*")))
            return PolicyLists::tr("All resources");
        return given.resources.size() == 1 ? given.resources.front() : PolicyLists::tr("Multiple");
    });
    type.column({.id = QStringLiteral("conditions"), .title = PolicyLists::tr("Request condition"), .width = 170},
                [](const Given &given) { return given.conditional ? PolicyLists::tr("With conditions") : PolicyLists::tr("None"); });
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = PolicyLists::tr("Find services");
    type.emptyTitle = PolicyLists::tr("No permissions");
    type.emptyText = PolicyLists::tr("The policy defines nothing.");
    return type;
}

Resource entitiesOf(const QString &arn)
{
    ResourceType<Entity> type(QStringLiteral("iam"), QStringLiteral("entity"));
    type.title = PolicyLists::tr("Entities attached");
    type.description = PolicyLists::tr("Users, groups and roles that have this policy.");
    type.address = policyAddress(arn, QStringLiteral("entities"));
    type.nameOf = [](const void *item) { return static_cast<const Entity *>(item)->holder.name; };
    type.idOf = [](const void *item) {
        const auto &holder = static_cast<const Entity *>(item)->holder;
        return QString(QString::number(int(holder.kind)) % u'/' % holder.name);
    };
    type.pageAt([](const Entity &entity) { return holderAddress(entity.holder); });
    type.listWith([arn](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        ListEntitiesForPolicy::Input input;
        input.policyArn = toStd(arn);
        if (!token.empty())
            input.marker = token;
        ask<ListEntitiesForPolicy>(engine, receiver, std::move(input), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            std::vector<Entity> entities;
            for (const auto &user : reply->policyUsers.value_or(std::vector<PolicyUser>()))
                entities.push_back({{Kind::User, toQt(user.userName.value_or(""))}});
            for (const auto &group : reply->policyGroups.value_or(std::vector<PolicyGroup>()))
                entities.push_back({{Kind::Group, toQt(group.groupName.value_or(""))}});
            for (const auto &role : reply->policyRoles.value_or(std::vector<PolicyRole>()))
                entities.push_back({{Kind::Role, toQt(role.roleName.value_or(""))}});
            ItemPage page = ResourceType<Entity>::pageOf(std::move(entities));
            page.next = reply->marker.value_or("");
            done(std::move(page));
        });
    });
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = PolicyLists::tr("Entity name"), .width = 280, .stretch = true, .link = true}, [](const Entity &entity) { return entity.holder.name; });
    type.column({.id = QStringLiteral("type"), .title = PolicyLists::tr("Entity type"), .width = 180, .filter = ColumnSpec::Filter::Choice}, [](const Entity &entity) { return kindText(entity.holder.kind); });
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = PolicyLists::tr("Find entities");
    type.emptyTitle = PolicyLists::tr("Not attached");
    type.emptyText = PolicyLists::tr("A policy does nothing until someone has it.");
    type.emptyAction = QStringLiteral("attachPolicy");
    type.always({.id = QStringLiteral("attachPolicy"), .text = PolicyLists::tr("Attach"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [arn](const ActionContext &context) { askToAttach(context, arn); });
    Removal how;
    how.id = QStringLiteral("detachPolicy");
    how.text = PolicyLists::tr("Detach");
    how.title = PolicyLists::tr("Detach policy");
    how.warning = PolicyLists::tr("What only this policy allows is refused from then on.");
    how.done = PolicyLists::tr("Successfully detached the policy from %1");
    how.failed = PolicyLists::tr("The policy was not detached");
    how.run = [arn](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        detaching(engine, static_cast<const Entity *>(item)->holder, arn).send(engine, receiver, std::move(end));
    };
    how.call = [arn](EngineHost &engine, const void *item) { return detaching(engine, static_cast<const Entity *>(item)->holder, arn).planned; };
    type.removal = std::move(how);
    return type;
}

Resource versionsOf(const QString &arn)
{
    ResourceType<PolicyVersion> type(QStringLiteral("iam"), QStringLiteral("policyVersion"));
    type.title = PolicyLists::tr("Policy versions");
    type.description = PolicyLists::tr("Only the default version holds. To go back, make an older one the default.");
    type.address = policyAddress(arn, QStringLiteral("versions"));
    type.identity(&PolicyVersion::versionId);
    type.listBy<ListPolicyVersions>(&ListPolicyVersions::Output::versions, &ListPolicyVersions::Input::marker, &ListPolicyVersions::Output::marker,
                                    [arn](auto &input) { input.policyArn = toStd(arn); });
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("id"), .title = PolicyLists::tr("Version"), .width = 160, .stretch = true}, &PolicyVersion::versionId);
    type.column({.id = QStringLiteral("type"), .title = PolicyLists::tr("Type"), .width = 160}, [](const PolicyVersion &version) {
        Cell cell{.text = version.isDefaultVersion.value_or(false) ? PolicyLists::tr("Default") : QString()};
        if (!cell.text.isEmpty())
            cell.status = StatusIndicator::Status::Success;
        return cell;
    });
    type.column({.id = QStringLiteral("created"), .title = PolicyLists::tr("Creation time"), .width = 310}, &PolicyVersion::createDate);
    type.emptyTitle = PolicyLists::tr("No versions");
    type.emptyText = PolicyLists::tr("A policy has one version at least.");
    if (isAwsManaged(arn)) {
        type.selection = ResourceTable::Selection::None;
        return type;
    }
    type.forOne({.id = QStringLiteral("setDefaultVersion"), .text = PolicyLists::tr("Set as default")}, [arn](const ActionContext &context, const PolicyVersion &version) {
        SetDefaultPolicyVersion::Input input;
        input.policyArn = toStd(arn);
        input.versionId = version.versionId;
        context.call<SetDefaultPolicyVersion>(std::move(input), {{}, PolicyLists::tr("The default version is changed"), PolicyLists::tr("The default version was not changed")});
    }, [](const PolicyVersion &version) { return !version.isDefaultVersion.value_or(false); });
    Removal how;
    how.id = QStringLiteral("deleteVersion");
    how.text = PolicyLists::tr("Delete");
    how.title = PolicyLists::tr("Delete policy version");
    how.warning = PolicyLists::tr("The default version cannot be deleted.");
    how.done = PolicyLists::tr("Successfully deleted version %1");
    how.failed = PolicyLists::tr("The version was not deleted");
    type.removeBy<DeletePolicyVersion>(std::move(how), [arn](const PolicyVersion &version) {
        DeletePolicyVersion::Input input;
        input.policyArn = toStd(arn);
        input.versionId = version.versionId;
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::iam
