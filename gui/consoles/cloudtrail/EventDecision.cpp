#include "api/generated/iam.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/cloudtrail/Events.h"
#include "gui/consoles/cloudtrail/Help.h"
#include "gui/consoles/iam/Identities.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail {

namespace {

using api::iam::EvaluationResult;
using api::iam::SimulatePrincipalPolicy;

struct EventDecision
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::EventDecision)
};

/// What was decided then, and what the policies of the one who asked say now.
struct Decided
{
    QJsonObject then;  ///< result, layer, action, resource
    QString who;       ///< ARN of the user or role that has the policies; empty for others
    QString refused;   ///< id of the request, when it was refused
    std::optional<EvaluationResult> now = {};

    QString text(const char *member) const { return then[QLatin1String(member)].toString(); }
};

using Loaded = SettingType<Decided>::Loaded;

std::shared_ptr<Decided> decidedIn(const TrailEvent &event)
{
    const QJsonObject identity = event.record[QStringLiteral("userIdentity")].toObject();
    auto out = std::make_shared<Decided>();
    out->then = event.record[QStringLiteral("additionalEventData")].toObject()[QStringLiteral("decision")].toObject();
    if (out->text("result") != QLatin1String("Allow"))
        out->refused = event.text("requestID");
    const QString type = identity[QStringLiteral("type")].toString();
    const QJsonObject issuer = identity[QStringLiteral("sessionContext")].toObject()[QStringLiteral("sessionIssuer")].toObject();
    if (type == QLatin1String("IAMUser"))
        out->who = identity[QStringLiteral("arn")].toString();
    else if (!issuer.isEmpty())
        out->who = issuer[QStringLiteral("arn")].toString();
    return out;
}

void load(EngineHost &engine, QObject *receiver, const QString &id, Loaded done)
{
    loadEvent(engine, receiver, id, [&engine, receiver, done](Expected<std::shared_ptr<const TrailEvent>> event) {
        if (!event)
            return done(fail(event.error()));
        const auto decided = decidedIn(**event);
        if (decided->who.isEmpty() || decided->text("action").isEmpty())
            return done(std::shared_ptr<const Decided>(decided));
        SimulatePrincipalPolicy::Input input;
        input.policySourceArn = toStd(decided->who);
        input.actionNames = {toStd(decided->text("action"))};
        input.resourceArns = {toStd(decided->text("resource"))};
        ask<SimulatePrincipalPolicy>(engine, receiver, std::move(input), [decided, done](auto reply) {
            // Whoever is gone has no policies to look at: what was decided then still stands.
            if (reply && reply->evaluationResults && !reply->evaluationResults->empty())
                decided->now = reply->evaluationResults->front();
            done(std::shared_ptr<const Decided>(decided));
        });
    });
}

Fact resultFact(const QString &key, const QString &result)
{
    const bool allowed = result == QLatin1String("Allow") || result == QLatin1String("allowed");
    const bool denied = result == QLatin1String("ExplicitDeny") || result == QLatin1String("explicitDeny");
    Fact fact{key, allowed ? EventDecision::tr("Allowed") : denied ? EventDecision::tr("Explicitly denied") : EventDecision::tr("Implicitly denied")};
    fact.status = allowed ? StatusIndicator::Status::Success : denied ? StatusIndicator::Status::Error : StatusIndicator::Status::Stopped;
    return fact;
}

std::vector<Fact> statementFacts(const Decided &decided)
{
    std::vector<Fact> facts;
    for (const auto &statement : decided.now->matchedStatements.value_or(std::vector<api::iam::Statement>())) {
        const QString policy = toQt(statement.sourcePolicyId.value_or(""));
        const QString lines = statement.startPosition && statement.startPosition->line && statement.endPosition && statement.endPosition->line
            ? EventDecision::tr("lines %1 to %2").arg(*statement.startPosition->line).arg(*statement.endPosition->line)
            : QString();
        Fact fact{EventDecision::tr("Statement that decides now"), policy.startsWith(QLatin1String("arn:")) ? iam::policyName(policy) : policy};
        if (!lines.isEmpty())
            fact.value = EventDecision::tr("%1, %2").arg(fact.value, lines);
        if (policy.startsWith(QLatin1String("arn:")))
            fact.address = iam::policyAddress(policy);
        facts.push_back(std::move(fact));
    }
    if (facts.empty())
        facts.push_back({EventDecision::tr("Statement that decides now"), EventDecision::tr("No identity-based policy has one that fits")});
    return facts;
}

std::vector<Fact> decisionFacts(const Decided &decided)
{
    if (decided.then.isEmpty())
        return {{EventDecision::tr("Decision"), EventDecision::tr("No policy was asked")}};
    std::vector<Fact> out{resultFact(EventDecision::tr("Decision"), decided.text("result")),
                          {EventDecision::tr("Decided by"), layerText(decided.text("layer"))}};
    if (!decided.text("action").isEmpty()) {
        out.push_back({EventDecision::tr("Action"), decided.text("action"), true});
        out.push_back({EventDecision::tr("Resource"), decided.text("resource"), true});
    }
    if (!decided.refused.isEmpty()) {
        Fact why{EventDecision::tr("Explanation"), EventDecision::tr("Why was it refused?")};
        why.address = QStringLiteral("iam/denials/") % decided.refused;
        out.push_back(std::move(why));
    }
    if (!decided.now)
        return out;
    Fact now = resultFact(EventDecision::tr("Identity-based policies now"), toQt(decided.now->evalDecision ? decided.now->evalDecision->value : std::string()));
    now.address = iam::simulatorAddress(decided.who);
    out.push_back(std::move(now));
    for (Fact &fact : statementFacts(decided))
        out.push_back(std::move(fact));
    return out;
}

} // namespace

QString layerText(const QString &layer)
{
    if (layer == QLatin1String("ServiceControl"))
        return EventDecision::tr("Service control policies of the organization");
    if (layer == QLatin1String("ResourceControl"))
        return EventDecision::tr("Resource control policies of the organization");
    if (layer == QLatin1String("Resource"))
        return EventDecision::tr("The resource's own policy");
    if (layer == QLatin1String("Boundary"))
        return EventDecision::tr("The permissions boundary");
    if (layer == QLatin1String("Session"))
        return EventDecision::tr("The session's policies");
    if (layer == QLatin1String("RootUser"))
        return EventDecision::tr("The root user may do everything in its account");
    return EventDecision::tr("Identity-based policies");
}

Setting decisionSetting(const QString &id)
{
    SettingType<Decided> setting(QStringLiteral("decision"), EventDecision::tr("Decision"));
    setting.description = EventDecision::tr("Which kind of policy let the call in or kept it out, and what the policies of whoever called say today.");
    setting.help = help::decision();
    setting.columns = 2;
    setting.loadWith([id](EngineHost &engine, QObject *receiver, Loaded done) { load(engine, receiver, id, std::move(done)); });
    setting.shows(decisionFacts);
    return setting;
}

} // namespace nephoscope::gui::cloudtrail
