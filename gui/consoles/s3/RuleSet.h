#pragma once

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/describe/ActionContext.h"
#include "wire/Codec.h"

#include <algorithm>

// A bucket's lifecycle and its replication are each one configuration with many rules: S3 reads and writes it whole.
// Whoever changes a rule reads the configuration again before writing, so that nobody else's rule is lost.
namespace nephoscope::gui::s3 {

struct LifecycleSet
{
    using Rule = api::s3::LifecycleRule;
    using Get = api::s3::GetBucketLifecycleConfiguration;
    using Put = api::s3::PutBucketLifecycleConfiguration;
    using Delete = api::s3::DeleteBucketLifecycle;
    static constexpr std::string_view none = "NoSuchLifecycleConfiguration"; ///< the error that stands for no rules

    std::vector<Rule> rules;
    /// Of the whole configuration; kept as it is.
    std::optional<api::s3::TransitionDefaultMinimumObjectSize> minimumSize;

    void take(Get::Output output);
    Put::Input put(const QString &bucket) const;
};

struct ReplicationSet
{
    using Rule = api::s3::ReplicationRule;
    using Get = api::s3::GetBucketReplication;
    using Put = api::s3::PutBucketReplication;
    using Delete = api::s3::DeleteBucketReplication;
    static constexpr std::string_view none = "ReplicationConfigurationNotFoundError";

    std::vector<Rule> rules;
    std::string role; ///< whom S3 writes as; empty: none was chosen yet

    void take(Get::Output output);
    Put::Input put(const QString &bucket) const;
};

/// Codes of refusals that come from the console itself, before anything was written. Their status is 0.
namespace refusal {
inline constexpr std::string_view changed = "RuleChanged"; ///< by somebody else, since it was read
inline constexpr std::string_view gone = "RuleGone";
inline constexpr std::string_view taken = "RuleNameTaken";
}
Error ruleGone(const QString &name);
Error ruleChanged(const QString &name);
Error ruleTaken(const QString &name);

template <class Rule>
QString ruleName(const Rule &rule) { return toQt(rule.id.value_or("")); }

template <class Set>
auto findRule(Set &set, const QString &name)
{
    return std::find_if(set.rules.begin(), set.rules.end(), [&](const auto &rule) { return ruleName(rule) == name; });
}

/// Whether two rules say the same, in every member.
template <class Rule>
bool sameRule(const Rule &left, const Rule &right)
{
    return wire::writeJson(Rule::shape(), &left) == wire::writeJson(Rule::shape(), &right);
}

/// No configuration is a set without rules.
template <class Set>
void readRules(EngineHost &engine, QObject *receiver, const QString &bucket, std::function<void(Expected<Set>)> done)
{
    typename Set::Get::Input input;
    input.bucket = toStd(bucket);
    ask<typename Set::Get>(engine, receiver, std::move(input), [done](auto reply) {
        Set set;
        if (reply)
            set.take(std::move(*reply));
        else if (reply.error().code != Set::none)
            return done(fail(reply.error()));
        done(std::move(set));
    });
}

/// Reads, changes, writes. What `change` refuses ends it before anything is written; a set that is left without rules is
/// deleted.
template <class Set>
void changeRules(EngineHost &engine, QObject *receiver, const QString &bucket, std::function<Expected<void>(Set &)> change, ActionContext::Ending end)
{
    readRules<Set>(engine, receiver, bucket, [&engine, receiver, bucket, change = std::move(change), end = std::move(end)](Expected<Set> set) {
        const auto ended = [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); };
        if (!set)
            return end(set.error());
        if (const auto changed = change(*set); !changed)
            return end(changed.error());
        if (!set->rules.empty())
            return ask<typename Set::Put>(engine, receiver, set->put(bucket), ended);
        typename Set::Delete::Input input;
        input.bucket = toStd(bucket);
        ask<typename Set::Delete>(engine, receiver, std::move(input), ended);
    });
}

/// Puts `rule` in the place of `shown` (null: as a new one). Refuses when somebody else has changed or deleted `shown` since
/// it was read, unless told to `overwrite`, and when another rule has the new one's name.
template <class Set>
std::function<Expected<void>(Set &)> replacing(std::optional<typename Set::Rule> shown, typename Set::Rule rule, bool overwrite = false)
{
    return [=](Set &set) -> Expected<void> {
        const auto named = findRule(set, ruleName(rule));
        if (named != set.rules.end() && (!shown || ruleName(*shown) != ruleName(rule)))
            return fail(ruleTaken(ruleName(rule)));
        const auto old = shown ? findRule(set, ruleName(*shown)) : set.rules.end();
        if (shown && !overwrite && old == set.rules.end())
            return fail(ruleGone(ruleName(*shown)));
        if (shown && !overwrite && !sameRule(*old, *shown))
            return fail(ruleChanged(ruleName(*shown)));
        if (old == set.rules.end())
            set.rules.push_back(rule);
        else
            *old = rule;
        return {};
    };
}

/// Takes `shown` away, unless somebody else has changed it since it was read. One that is gone already is fine.
template <class Set>
std::function<Expected<void>(Set &)> removing(typename Set::Rule shown)
{
    return [=](Set &set) -> Expected<void> {
        const auto old = findRule(set, ruleName(shown));
        if (old == set.rules.end())
            return {};
        if (!sameRule(*old, shown))
            return fail(ruleChanged(ruleName(shown)));
        set.rules.erase(old);
        return {};
    };
}

/// Switches rules on or off by their names; everything else in them stays as it is by then.
template <class Set>
std::function<Expected<void>(Set &)> switching(std::vector<QString> names, bool on)
{
    return [=](Set &set) -> Expected<void> {
        for (const QString &name : names) {
            const auto found = findRule(set, name);
            if (found == set.rules.end())
                return fail(ruleGone(name));
            found->status.emplace(on ? "Enabled" : "Disabled");
        }
        return {};
    };
}

} // namespace nephoscope::gui::s3
