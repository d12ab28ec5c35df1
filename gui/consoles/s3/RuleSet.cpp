#include "gui/consoles/s3/RuleSet.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct RuleSet
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::RuleSet)
};

Error refused(std::string_view code, const QString &message)
{
    return Error{std::string(code), toStd(message), 0};
}

} // namespace

void LifecycleSet::take(Get::Output output)
{
    rules = std::move(output.rules).value_or(std::vector<Rule>());
    minimumSize = std::move(output.transitionDefaultMinimumObjectSize);
}

LifecycleSet::Put::Input LifecycleSet::put(const QString &bucket) const
{
    Put::Input input;
    input.bucket = toStd(bucket);
    input.lifecycleConfiguration.emplace().rules = rules;
    input.transitionDefaultMinimumObjectSize = minimumSize;
    return input;
}

void ReplicationSet::take(Get::Output output)
{
    if (!output.replicationConfiguration)
        return;
    rules = std::move(output.replicationConfiguration->rules).value_or(std::vector<Rule>());
    role = output.replicationConfiguration->role.value_or("");
}

ReplicationSet::Put::Input ReplicationSet::put(const QString &bucket) const
{
    Put::Input input;
    input.bucket = toStd(bucket);
    auto &configuration = input.replicationConfiguration.emplace();
    configuration.role = role;
    configuration.rules = rules;
    return input;
}

Error ruleGone(const QString &name)
{
    return refused(refusal::gone, RuleSet::tr("The rule %1 does not exist any more: somebody has deleted or renamed it.").arg(name));
}

Error ruleChanged(const QString &name)
{
    return refused(refusal::changed, RuleSet::tr("Somebody has changed the rule %1 since you opened it. Nothing was written.").arg(name));
}

Error ruleTaken(const QString &name)
{
    return refused(refusal::taken, RuleSet::tr("There is a rule named %1 already.").arg(name));
}

} // namespace nephoscope::gui::s3
