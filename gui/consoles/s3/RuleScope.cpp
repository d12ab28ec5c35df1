#include "gui/consoles/s3/RuleScope.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

namespace nephoscope::gui::s3 {

namespace {

struct Scope
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::RuleScope)
};

using Tag = api::s3::Tag;

std::pair<QString, QString> pairOf(const Tag &tag) { return {toQt(tag.key.value_or("")), toQt(tag.value.value_or(""))}; }

Tag tagOf(const std::pair<QString, QString> &pair)
{
    Tag tag;
    tag.key = toStd(pair.first);
    tag.value = toStd(pair.second);
    return tag;
}

/// What filters of all kinds, and their And, have in common.
template <class Predicates>
void takeMore(RuleScope &scope, const Predicates &from)
{
    if constexpr (requires { from.accessPointArn; })
        scope.point = toQt(from.accessPointArn.value_or(""));
    if constexpr (requires { from.objectSizeGreaterThan; }) {
        scope.larger = from.objectSizeGreaterThan;
        scope.smaller = from.objectSizeLessThan;
    }
}

template <class Predicates>
void putMore(Predicates &to, const RuleScope &scope)
{
    if constexpr (requires { to.accessPointArn; }) {
        if (!scope.point.isEmpty())
            to.accessPointArn = toStd(scope.point);
    }
    if constexpr (requires { to.objectSizeGreaterThan; }) {
        to.objectSizeGreaterThan = scope.larger;
        to.objectSizeLessThan = scope.smaller;
    }
}

template <class Rule>
RuleScope scopeOfAny(const Rule &rule)
{
    RuleScope scope;
    if constexpr (requires { rule.prefix; })
        scope.prefix = toQt(rule.prefix.value_or(""));
    if (!rule.filter)
        return scope;
    const auto &filter = *rule.filter;
    const auto take = [&](const auto &from) {
        scope.prefix = toQt(from.prefix.value_or(""));
        takeMore(scope, from);
    };
    take(filter);
    if (filter.tag)
        scope.tags.push_back(pairOf(*filter.tag));
    if (filter.and_) {
        take(*filter.and_);
        for (const Tag &tag : filter.and_->tags.value_or(std::vector<Tag>()))
            scope.tags.push_back(pairOf(tag));
    }
    return scope;
}

template <class Rule>
void setScopeOfAny(Rule &rule, const RuleScope &scope)
{
    if constexpr (requires { rule.prefix; }) {
        rule.prefix.reset();
    } else if (scope.isWholeBucket()) {
        rule.filter.reset();
        return;
    }
    auto &filter = rule.filter.emplace();
    const auto predicates = std::size_t(!scope.prefix.isEmpty()) + std::size_t(!scope.point.isEmpty()) + std::size_t(scope.larger.has_value()) + std::size_t(scope.smaller.has_value()) + scope.tags.size();
    const auto put = [&](auto &to) {
        if (!scope.prefix.isEmpty())
            to.prefix = toStd(scope.prefix);
        putMore(to, scope);
    };
    if (predicates < 2) {
        put(filter);
        if (!scope.tags.empty())
            filter.tag = tagOf(scope.tags.front());
        if (predicates == 0)
            filter.prefix = ""; // all objects, in the words of every SDK
        return;
    }
    auto &all = filter.and_.emplace();
    put(all);
    if (!scope.tags.empty())
        all.tags.emplace();
    for (const auto &tag : scope.tags)
        all.tags->push_back(tagOf(tag));
}

} // namespace

RuleScope scopeOf(const api::s3::LifecycleRule &rule) { return scopeOfAny(rule); }
RuleScope scopeOf(const api::s3::ReplicationRule &rule) { return scopeOfAny(rule); }
void setScope(api::s3::LifecycleRule &rule, const RuleScope &scope) { setScopeOfAny(rule, scope); }
void setScope(api::s3::ReplicationRule &rule, const RuleScope &scope) { setScopeOfAny(rule, scope); }
RuleScope scopeOf(const api::s3::IntelligentTieringConfiguration &configuration) { return scopeOfAny(configuration); }
RuleScope scopeOf(const api::s3::MetricsConfiguration &configuration) { return scopeOfAny(configuration); }
RuleScope scopeOf(const api::s3::AnalyticsConfiguration &configuration) { return scopeOfAny(configuration); }
void setScope(api::s3::IntelligentTieringConfiguration &configuration, const RuleScope &scope) { setScopeOfAny(configuration, scope); }
void setScope(api::s3::MetricsConfiguration &configuration, const RuleScope &scope) { setScopeOfAny(configuration, scope); }
void setScope(api::s3::AnalyticsConfiguration &configuration, const RuleScope &scope) { setScopeOfAny(configuration, scope); }

QString RuleScope::text() const
{
    if (isWholeBucket())
        return Scope::tr("Entire bucket");
    QStringList parts;
    if (!prefix.isEmpty())
        parts.append(Scope::tr("Prefix %1").arg(prefix));
    for (const auto &[key, value] : tags)
        parts.append(value.isEmpty() ? Scope::tr("Tag %1").arg(key) : Scope::tr("Tag %1 = %2").arg(key, value));
    if (larger)
        parts.append(Scope::tr("Larger than %1").arg(formatSize(*larger)));
    if (smaller)
        parts.append(Scope::tr("Smaller than %1").arg(formatSize(*smaller)));
    if (!point.isEmpty())
        parts.append(Scope::tr("Access point %1").arg(point.section(u'/', -1)));
    return parts.join(QStringLiteral(", "));
}

} // namespace nephoscope::gui::s3
