#include "gui/consoles/iam/DecisionLinks.h"

#include "core/Identity.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/iam/Identities.h"

#include <QtCore/QUrl>

namespace nephoscope::gui::iam {

namespace {

using policy::Layer;
using Change = policy::Change;

/// The user or role that the policies of the caller are attached to.
std::optional<Holder> holderOf(const policy::Principal &who, const QString &account)
{
    if (toQt(who.account) != account)
        return {};
    const QString arn = toQt(who.type == policy::PrincipalType::User ? who.arn : who.entityArn);
    const QString name = arn.section(u'/', -1);
    if (name.isEmpty() || name == arn)
        return {};
    return Holder{arn.contains(QLatin1String(":role/")) ? Kind::Role : Kind::User, name};
}

/// The page that edits the text of a policy as attached to `holder`.
QString documentAddress(const policy::StatementReport &statement, const Holder &holder)
{
    const QString name = toQt(statement.policyName);
    if (isAwsManaged(name))
        return holderAddress(holder, QStringLiteral("permissions"));
    if (name.startsWith(QLatin1String("arn:")))
        return policyAddress(name, QStringLiteral("permissions/document/edit"));
    if (statement.origin == policy::PolicyOrigin::Group)
        return inlineAddress({Kind::Group, toQt(statement.via)}, name);
    return inlineAddress(holder, name);
}

QString encoded(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

/// The setting of a resource's page that has its policy.
QString resourceAddress(const Arn &arn)
{
    const QString resource = toQt(arn.resource);
    const QString region = arn.region.empty() ? QString() : QString(QStringLiteral("?region=") % toQt(arn.region));
    if (arn.service == "s3")
        return QString(QStringLiteral("s3/buckets/") % encoded(resource.section(u'/', 0, 0)) % QStringLiteral("/permissions/policy/edit"));
    if (arn.service == "sqs")
        return QString(QStringLiteral("sqs/queues/") % encoded(resource) % QStringLiteral("/access/policy/edit") % region);
    if (arn.service == "kms" && resource.startsWith(QLatin1String("key/")))
        return QString(QStringLiteral("kms/keys/") % resource.mid(4) % QStringLiteral("/policy/policy/edit") % region);
    if (arn.service == "iam" && resource.startsWith(QLatin1String("role/")))
        return holderAddress({Kind::Role, resource.section(u'/', -1)}, QStringLiteral("trust/trust-policy/edit"));
    return {};
}

/// The statement a change is about: the one to remove, or the one that nearly allows.
std::optional<policy::StatementReport> statementOf(const DeniedEvaluation &evaluation, const Change &change)
{
    if (change.kind == Change::Kind::AddStatement)
        return change.nearest;
    for (const policy::LayerReport &layer : evaluation.explanation.layers) {
        for (const policy::StatementReport &statement : layer.statements) {
            if (layer.layer == change.layer && layer.level == change.level && statement.policy == change.policy && statement.statement == change.statementIndex)
                return statement;
        }
    }
    return {};
}

} // namespace

QString editorAddress(const DeniedEvaluation &evaluation, const Change &change, const QString &account)
{
    const std::optional<Holder> holder = holderOf(evaluation.principal, account);
    const std::optional<policy::StatementReport> statement = statementOf(evaluation, change);
    switch (change.layer) {
    case Layer::Identity:
        // What AWS manages cannot be widened; a policy of the caller's own beside it can.
        if (!holder)
            return {};
        if (!statement || (change.kind == Change::Kind::AddStatement && isAwsManaged(toQt(statement->policyName))))
            return inlineAddress(*holder);
        return documentAddress(*statement, *holder);
    case Layer::Boundary:
        if (!holder)
            return {};
        for (const policy::LayerReport &layer : evaluation.explanation.layers) {
            if (layer.layer == Layer::Boundary && !layer.policies.empty() && !isAwsManaged(toQt(layer.policies.front().name)))
                return policyAddress(toQt(layer.policies.front().name), QStringLiteral("permissions/document/edit"));
        }
        return holderAddress(*holder, QStringLiteral("permissions/boundary/edit"));
    case Layer::Resource: {
        const Arn arn = Arn::parse(evaluation.resource);
        const QString owner = toQt(evaluation.resourceAccount.empty() ? evaluation.principal.account : evaluation.resourceAccount);
        return owner == account ? resourceAddress(arn) : QString();
    }
    case Layer::ServiceControl:
    case Layer::ResourceControl:
    case Layer::Session:
    case Layer::RootUser:
        break;
    }
    return {};
}

QString gateAddress(const DeniedEvaluation &evaluation, DenialGate::Kind kind, const QString &account)
{
    const QString owner = toQt(evaluation.resourceAccount.empty() ? evaluation.principal.account : evaluation.resourceAccount);
    if (owner != account)
        return {};
    const Arn arn = Arn::parse(evaluation.resource);
    const QString bucket = QStringLiteral("s3/buckets/") % encoded(toQt(arn.resource).section(u'/', 0, 0)) % QStringLiteral("/permissions/");
    switch (kind) {
    case DenialGate::Kind::BlockPublicAccess: return arn.service == "s3" && arn.region.empty() ? QString(bucket % QStringLiteral("public-access/edit")) : QString();
    case DenialGate::Kind::ObjectOwner: return bucket % QStringLiteral("ownership/edit");
    case DenialGate::Kind::Grants: return QString(QStringLiteral("kms/keys/") % toQt(arn.resource).mid(4) % QStringLiteral("/grants"));
    case DenialGate::Kind::AccessLists:
    case DenialGate::Kind::OwnAccountOnly:
    case DenialGate::Kind::Unsigned:
        break;
    }
    return {};
}

} // namespace nephoscope::gui::iam
