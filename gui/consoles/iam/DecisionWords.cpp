#include "gui/consoles/iam/DecisionWords.h"

#include "api/Shape.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/iam/Identities.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

struct Decision
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Decision)
};

using policy::Layer;

/// Of the gates that are closed, the one that was asked first.
const DenialGate *closedGate(const DeniedEvaluation &evaluation)
{
    for (const DenialGate &gate : evaluation.gates) {
        if (!gate.passed)
            return &gate;
    }
    return nullptr;
}

/// The policy whose Deny applies.
QString denier(const policy::Explanation &explanation)
{
    for (const policy::LayerReport &layer : explanation.layers) {
        for (const policy::StatementReport &statement : layer.statements) {
            if (layer.layer == explanation.decision.layer && statement.applies() && statement.effect == policy::Effect::Deny)
                return statementText(statement);
        }
    }
    return {};
}

} // namespace

QString shortName(const QString &arn)
{
    if (!arn.startsWith(QLatin1String("arn:")))
        return arn;
    const QString resource = arn.section(u':', 5);
    if (resource == QLatin1String("root"))
        return Decision::tr("root user of %1").arg(arn.section(u':', 4, 4));
    if (resource.startsWith(QLatin1String("assumed-role/")) || resource.startsWith(QLatin1String("federated-user/")))
        return resource.section(u'/', 1);
    return resource.section(u'/', -1);
}

QString principalText(const Denial &denial)
{
    return denial.principal.empty() ? Decision::tr("Anonymous") : toQt(denial.principal);
}

QString viaText(const Denial &denial)
{
    switch (denial.via) {
    case Via::Console: return Decision::tr("Console");
    case Via::Http: return Decision::tr("AWS CLI or SDK");
    case Via::Service: break;
    }
    return Decision::tr("AWS service");
}

QString operationText(const Denial &denial)
{
    if (!denial.operation)
        return {};
    return toQt(denial.operation->service->iamPrefix) % u':' % toQt(denial.operation->name);
}

QString verdictText(const Denial &denial)
{
    const QString who = denial.principal.empty() ? Decision::tr("An anonymous caller") : shortName(toQt(denial.principal));
    if (!denial.evaluation)
        return Decision::tr("A rule of the service, not a policy, refused %1 to %2.").arg(operationText(denial), who);
    const DeniedEvaluation &evaluation = *denial.evaluation;
    const policy::Decision &decision = evaluation.explanation.decision;
    const QString action = toQt(evaluation.action);
    if (const DenialGate *gate = evaluation.byPolicy() ? nullptr : closedGate(evaluation))
        return Decision::tr("Policies let %1 do %2, but %3 does not.").arg(who, action, gateText(gate->kind));
    if (decision.allowed())
        return Decision::tr("Policies let %1 do %2, but a rule of the service does not.").arg(who, action);
    if (decision.result == policy::Result::ExplicitDeny)
        return Decision::tr("%1 may not do %2: %3 denies it.").arg(who, action, denier(evaluation.explanation));
    switch (decision.layer) {
    case Layer::ServiceControl:
    case Layer::ResourceControl:
        return Decision::tr("%1 may not do %2: the organization's policies do not allow it.").arg(who, action);
    case Layer::Resource:
        return Decision::tr("%1 may not do %2: the resource's policy does not allow it.").arg(who, action);
    case Layer::Boundary:
        return Decision::tr("%1 may not do %2: the permissions boundary does not allow it.").arg(who, action);
    case Layer::Session:
        return Decision::tr("%1 may not do %2: the session's policies do not allow it.").arg(who, action);
    case Layer::Identity:
    case Layer::RootUser:
        break;
    }
    return Decision::tr("%1 may not do %2: no identity-based policy allows it.").arg(who, action);
}

QString deciderText(const Denial &denial)
{
    if (!denial.evaluation)
        return Decision::tr("Rule of the service");
    const DeniedEvaluation &evaluation = *denial.evaluation;
    if (evaluation.byPolicy())
        return layerText(evaluation.explanation.decision.layer);
    const DenialGate *gate = closedGate(evaluation);
    return gate ? gateText(gate->kind) : Decision::tr("Rule of the service");
}

QString layerText(Layer layer, std::size_t level, bool several)
{
    switch (layer) {
    case Layer::ServiceControl:
        return several ? Decision::tr("Service control policies, level %1").arg(level + 1) : Decision::tr("Service control policies");
    case Layer::ResourceControl:
        return several ? Decision::tr("Resource control policies, level %1").arg(level + 1) : Decision::tr("Resource control policies");
    case Layer::Resource: return Decision::tr("Resource-based policy");
    case Layer::Identity: return Decision::tr("Identity-based policies");
    case Layer::Boundary: return Decision::tr("Permissions boundary");
    case Layer::Session: return Decision::tr("Session policies");
    case Layer::RootUser: break;
    }
    return Decision::tr("Root user");
}

QString gateText(DenialGate::Kind kind)
{
    switch (kind) {
    case DenialGate::Kind::BlockPublicAccess: return Decision::tr("Block Public Access");
    case DenialGate::Kind::ObjectOwner: return Decision::tr("Owner of the object");
    case DenialGate::Kind::AccessLists: return Decision::tr("Access control lists");
    case DenialGate::Kind::Grants: return Decision::tr("Grants of the key");
    case DenialGate::Kind::OwnAccountOnly: return Decision::tr("Own account only");
    case DenialGate::Kind::Unsigned: break;
    }
    return Decision::tr("Signature");
}

QString gateDetails(DenialGate::Kind kind)
{
    switch (kind) {
    case DenialGate::Kind::BlockPublicAccess:
        return Decision::tr("The policy is public, and RestrictPublicBuckets keeps public policies to the bucket's own account and to AWS services. "
                            "Name the caller in the policy, or switch the setting off.");
    case DenialGate::Kind::ObjectOwner:
        return Decision::tr("The object belongs to another account than its bucket, so the bucket's policy does not open it. "
                            "Its owner can give access by the object's ACL, or Object Ownership can be set to Bucket owner enforced.");
    case DenialGate::Kind::AccessLists: return Decision::tr("Neither the bucket's nor the object's list gives it.");
    case DenialGate::Kind::Grants: return Decision::tr("The key has no grant that lets the caller do this.");
    case DenialGate::Kind::OwnAccountOnly: return Decision::tr("Other accounts can never do this, whatever a policy says. Call with an identity of the resource's account.");
    case DenialGate::Kind::Unsigned: break;
    }
    return Decision::tr("The request was not signed. Sign it with the access key of somebody who may do this.");
}

QString originText(const policy::StatementReport &statement)
{
    const QString name = toQt(statement.policyName);
    switch (statement.origin) {
    case policy::PolicyOrigin::Inline: return Decision::tr("Inline policy");
    case policy::PolicyOrigin::Managed: return isAwsManaged(name) ? Decision::tr("AWS managed policy") : Decision::tr("Customer managed policy");
    case policy::PolicyOrigin::Group: return Decision::tr("Through the group %1").arg(toQt(statement.via));
    case policy::PolicyOrigin::Resource: return Decision::tr("Attached to the resource");
    case policy::PolicyOrigin::Organization: return statement.via.empty() ? Decision::tr("Organization") : Decision::tr("Organization, attached to %1").arg(toQt(statement.via));
    case policy::PolicyOrigin::Session: break;
    }
    return Decision::tr("Given with the session");
}

QString statementText(const policy::StatementReport &statement)
{
    QString name = toQt(statement.policyName);
    if (name.startsWith(QLatin1String("arn:")))
        name = policyName(name);
    const QString number = QString::number(statement.statement + 1);
    return statement.sid.empty() ? Decision::tr("%1, statement %2").arg(name, number)
                                 : Decision::tr("%1, statement %2 (%3)").arg(name, number, toQt(statement.sid));
}

QString missesText(const policy::StatementReport &statement)
{
    QStringList words;
    if (!statement.action)
        words << Decision::tr("the action");
    if (!statement.resource)
        words << Decision::tr("the resource");
    if (statement.principal == policy::Grant::None)
        words << Decision::tr("the principal");
    for (const policy::ConditionReport &condition : statement.conditions) {
        if (!condition.met)
            words << Decision::tr("the condition on %1").arg(toQt(condition.key));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace nephoscope::gui::iam
