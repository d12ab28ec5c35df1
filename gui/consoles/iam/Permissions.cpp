#include "gui/consoles/iam/Permissions.h"

#include "gui/bridge/AskAll.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;

struct Permissions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Permissions)
};

using Found = std::vector<Permission>;
using Done = std::function<void(Expected<Found>)>;

/// Of this holder alone.
void loadOwn(EngineHost &engine, QObject *receiver, const Holder &holder, const QString &via, Done done)
{
    ofKind<ListAttachedUserPolicies, ListAttachedGroupPolicies, ListAttachedRolePolicies>(holder.kind, [&]<class Attached>() {
        askAll<Attached, AttachedPolicy>(engine, receiver, named<Attached>(holder.name), &Attached::Output::attachedPolicies, &Attached::Input::marker,
                                         &Attached::Output::marker, [&engine, receiver, holder, via, done](Expected<std::vector<AttachedPolicy>> attached) {
            if (!attached)
                return done(fail(attached.error()));
            const auto found = std::make_shared<Found>();
            for (const AttachedPolicy &policy : *attached)
                found->push_back({toQt(policy.policyName.value_or("")), toQt(policy.policyArn.value_or("")), via});
            ofKind<ListUserPolicies, ListGroupPolicies, ListRolePolicies>(holder.kind, [&]<class Inline>() {
                askAll<Inline, std::string>(engine, receiver, named<Inline>(holder.name), &Inline::Output::policyNames, &Inline::Input::marker,
                                            &Inline::Output::marker, [found, via, done](Expected<std::vector<std::string>> names) {
                    if (!names)
                        return done(fail(names.error()));
                    for (const std::string &name : *names)
                        found->push_back({toQt(name), {}, via});
                    done(std::move(*found));
                });
            });
        });
    });
}

/// Of group after group, added to what is there.
void loadGroupsFrom(EngineHost &engine, QObject *receiver, const std::shared_ptr<std::vector<Group>> &groups, std::size_t at,
                    const std::shared_ptr<Found> &found, const Done &done)
{
    if (at == groups->size())
        return done(std::move(*found));
    const QString name = toQt((*groups)[at].groupName.value_or(""));
    loadOwn(engine, receiver, {Kind::Group, name}, name, [=, &engine](Expected<Found> more) {
        // A group that may not be looked into keeps its policies to itself.
        if (more)
            found->insert(found->end(), more->begin(), more->end());
        loadGroupsFrom(engine, receiver, groups, at + 1, found, done);
    });
}

} // namespace

void loadPermissions(EngineHost &engine, QObject *receiver, const Holder &holder, Done done)
{
    loadOwn(engine, receiver, holder, {}, [&engine, receiver, holder, done](Expected<Found> own) {
        if (!own || holder.kind != Kind::User)
            return done(std::move(own));
        const auto found = std::make_shared<Found>(std::move(*own));
        askAll<ListGroupsForUser, Group>(engine, receiver, named<ListGroupsForUser>(holder.name), &ListGroupsForUser::Output::groups, &ListGroupsForUser::Input::marker,
                                         &ListGroupsForUser::Output::marker, [&engine, receiver, found, done](Expected<std::vector<Group>> groups) {
            if (!groups)
                return done(std::move(*found));
            loadGroupsFrom(engine, receiver, std::make_shared<std::vector<Group>>(std::move(*groups)), 0, found, done);
        });
    });
}

void loadInline(EngineHost &engine, QObject *receiver, const Holder &holder, const QString &policy, std::function<void(Expected<QString>)> done)
{
    ofKind<GetUserPolicy, GetGroupPolicy, GetRolePolicy>(holder.kind, [&]<class Get>() {
        auto input = named<Get>(holder.name);
        input.policyName = toStd(policy);
        ask<Get>(engine, receiver, std::move(input), [done](auto reply) {
            if (reply)
                done(documentText(reply->policyDocument));
            else
                done(fail(reply.error()));
        });
    });
}

FormCall attaching(EngineHost &engine, const Holder &holder, const QString &arn)
{
    return ofKind<AttachUserPolicy, AttachGroupPolicy, AttachRolePolicy>(holder.kind, [&]<class Attach>() {
        auto input = named<Attach>(holder.name);
        input.policyArn = toStd(arn);
        return FormCall::of<Attach>(engine.caller(), std::move(input), Permissions::tr("policy %1").arg(policyName(arn)));
    });
}

FormCall detaching(EngineHost &engine, const Holder &holder, const QString &arn)
{
    return ofKind<DetachUserPolicy, DetachGroupPolicy, DetachRolePolicy>(holder.kind, [&]<class Detach>() {
        auto input = named<Detach>(holder.name);
        input.policyArn = toStd(arn);
        return FormCall::of<Detach>(engine.caller(), std::move(input), Permissions::tr("policy %1").arg(policyName(arn)));
    });
}

FormCall putting(EngineHost &engine, const Holder &holder, const QString &policy, const QString &document)
{
    return ofKind<PutUserPolicy, PutGroupPolicy, PutRolePolicy>(holder.kind, [&]<class Put>() {
        auto input = named<Put>(holder.name);
        input.policyName = toStd(policy);
        input.policyDocument = toStd(document);
        return FormCall::of<Put>(engine.caller(), std::move(input), Permissions::tr("policy %1").arg(policy));
    });
}

FormCall removing(EngineHost &engine, const Holder &holder, const QString &policy)
{
    return ofKind<DeleteUserPolicy, DeleteGroupPolicy, DeleteRolePolicy>(holder.kind, [&]<class Delete>() {
        auto input = named<Delete>(holder.name);
        input.policyName = toStd(policy);
        return FormCall::of<Delete>(engine.caller(), std::move(input), Permissions::tr("policy %1").arg(policy));
    });
}

} // namespace nephoscope::gui::iam
