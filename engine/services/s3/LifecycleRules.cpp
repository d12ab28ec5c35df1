#include "services/s3/LifecycleRules.h"

#include "core/Text.h"
#include "services/s3/Restore.h"

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

/// What S3 does not move by default: moving would cost more than it saves.
constexpr std::uint64_t smallObject = 128 * 1024;

struct SizeFilter
{
    std::optional<std::int64_t> greater;
    std::optional<std::int64_t> less;
};

SizeFilter sizesOf(const LifecycleRule &rule)
{
    if (!rule.filter)
        return {};
    if (rule.filter->and_)
        return {rule.filter->and_->objectSizeGreaterThan, rule.filter->and_->objectSizeLessThan};
    return {rule.filter->objectSizeGreaterThan, rule.filter->objectSizeLessThan};
}

bool isEnabled(const LifecycleRule &rule)
{
    return rule.status && rule.status->value == "Enabled";
}

/// When something given as days after `from`, or as a date, is to be done; nothing when it is given as neither.
template <class Action>
std::optional<Timestamp> timeOf(const Action &action, Timestamp from)
{
    if (action.date)
        return *action.date;
    if (action.days)
        return midnightAfter(from, static_cast<int>(*action.days));
    return std::nullopt;
}

std::optional<Timestamp> expirationOf(const LifecycleRule &rule, Timestamp from)
{
    return rule.expiration ? timeOf(*rule.expiration, from) : std::nullopt;
}

std::shared_ptr<const LifecycleRules> rulesOf(ReadContext &context, const Bucket &bucket)
{
    auto rules = keptConfig<LifecycleRules>(context, bucket, config::lifecycle);
    return rules && rules->rules ? rules : nullptr;
}

std::optional<Timestamp> abortOf(const LifecycleRule &rule, std::string_view key, Timestamp initiated)
{
    if (!isEnabled(rule) || !rule.abortIncompleteMultipartUpload || !key.starts_with(prefixOf(rule)))
        return std::nullopt;
    return midnightAfter(initiated, static_cast<int>(rule.abortIncompleteMultipartUpload->daysAfterInitiation.value_or(0)));
}

bool matches(const LifecycleRule &rule, const Object &object, bool knowTags)
{
    if (!isEnabled(rule) || !std::string_view(object.key).starts_with(prefixOf(rule)))
        return false;
    const auto size = static_cast<std::int64_t>(object.size);
    const SizeFilter sizes = sizesOf(rule);
    if ((sizes.greater && size <= *sizes.greater) || (sizes.less && size >= *sizes.less))
        return false;
    if (!knowTags || !hasTags(rule))
        return true;
    const Tags has = decodeTags(object.tags);
    const Tags wanted = tagsOf(rule);
    return std::all_of(wanted.begin(), wanted.end(), [&has](const Tag &tag) { return std::find(has.begin(), has.end(), tag) != has.end(); });
}

} // namespace

std::string prefixOf(const LifecycleRule &rule)
{
    if (rule.prefix)
        return *rule.prefix;
    if (!rule.filter)
        return {};
    if (rule.filter->prefix)
        return *rule.filter->prefix;
    return rule.filter->and_ ? rule.filter->and_->prefix.value_or(std::string()) : std::string();
}

Tags tagsOf(const LifecycleRule &rule)
{
    if (rule.filter && rule.filter->tag)
        return {{rule.filter->tag->key.value_or(std::string()), rule.filter->tag->value.value_or(std::string())}};
    if (rule.filter && rule.filter->and_ && rule.filter->and_->tags)
        return fromTagSet(*rule.filter->and_->tags);
    return {};
}

bool hasTags(const LifecycleRule &rule)
{
    return rule.filter && (rule.filter->tag || (rule.filter->and_ && rule.filter->and_->tags && !rule.filter->and_->tags->empty()));
}

bool hasSizes(const LifecycleRule &rule)
{
    const SizeFilter sizes = sizesOf(rule);
    return sizes.greater || sizes.less;
}

int coldness(std::string_view storageClass)
{
    static constexpr std::array<std::string_view, 6> order{"STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA",
                                                           "GLACIER_IR",  "GLACIER",             "DEEP_ARCHIVE"};
    const auto found = std::find(order.begin(), order.end(), storageClass);
    return found == order.end() ? -1 : int(found - order.begin());
}

LifecycleJudge::LifecycleJudge(ReadContext &context, const Bucket &bucket, Timestamp now)
    : m_rules(rulesOf(context, bucket)), m_now(now)
{
    m_smallMayFreeze = ConfigRepository(context.db()).find(bucket.id, config::lifecycle, minimumSizeRow) == "varies_by_storage_class";
}

std::optional<std::string> LifecycleJudge::nextKey(std::string_view key) const
{
    std::optional<std::string> next;
    for (const LifecycleRule &rule : *m_rules->rules) {
        if (!isEnabled(rule))
            continue;
        std::string prefix = prefixOf(rule);
        if (key.starts_with(prefix))
            return std::string(key);
        if (prefix > key && (!next || prefix < *next))
            next = std::move(prefix);
    }
    return next;
}

bool LifecycleJudge::allowsMove(const LifecycleRule &rule, const Object &object, std::string_view storageClass) const
{
    if (coldness(storageClass) <= coldness(object.storageClass))
        return false;
    // The one step of the waterfall that is missing.
    if (object.storageClass == "ONEZONE_IA" && storageClass == "GLACIER_IR")
        return false;
    if (object.size >= smallObject || hasSizes(rule))
        return true;
    return m_smallMayFreeze && (storageClass == "GLACIER" || storageClass == "DEEP_ARCHIVE");
}

void LifecycleJudge::prefer(std::string &chosen, const std::string &storageClass) const
{
    // The cheapest wins, but for Intelligent-Tiering, which S3 favours over all but the archive classes.
    const auto rank = [](std::string_view name) {
        if (name == "INTELLIGENT_TIERING")
            return 2 * coldness("GLACIER_IR") + 1;
        return 2 * coldness(name);
    };
    if (chosen.empty() || rank(storageClass) > rank(chosen))
        chosen = storageClass;
}

Verdict LifecycleJudge::judgeCurrent(const Object &object, bool knowTags) const
{
    Verdict verdict;
    for (const LifecycleRule &rule : *m_rules->rules) {
        if (!matches(rule, object, knowTags))
            continue;
        if (const auto when = expirationOf(rule, object.modified); when && *when <= m_now)
            verdict.expire = true;
        if (!rule.transitions)
            continue;
        for (const auto &transition : *rule.transitions) {
            const auto when = timeOf(transition, object.modified);
            if (when && *when <= m_now && allowsMove(rule, object, transition.storageClass->value))
                prefer(verdict.moveTo, transition.storageClass->value);
        }
    }
    return verdict;
}

Verdict LifecycleJudge::judgePast(const Object &object, Timestamp since, int newer, bool knowTags) const
{
    const auto isDue = [&](const auto &action) {
        return midnightAfter(since, static_cast<int>(action.noncurrentDays.value_or(0))) <= m_now
            && newer >= action.newerNoncurrentVersions.value_or(0);
    };
    Verdict verdict;
    for (const LifecycleRule &rule : *m_rules->rules) {
        if (!matches(rule, object, knowTags))
            continue;
        if (rule.noncurrentVersionExpiration && isDue(*rule.noncurrentVersionExpiration))
            verdict.expire = true;
        if (!rule.noncurrentVersionTransitions || object.isMarker)
            continue;
        for (const auto &transition : *rule.noncurrentVersionTransitions) {
            if (isDue(transition) && allowsMove(rule, object, transition.storageClass->value))
                prefer(verdict.moveTo, transition.storageClass->value);
        }
    }
    return verdict;
}

bool LifecycleJudge::expiresMarker(const Object &marker) const
{
    return std::any_of(m_rules->rules->begin(), m_rules->rules->end(), [&](const LifecycleRule &rule) {
        // Markers have neither tags nor a size.
        if (!rule.expiration || hasTags(rule) || hasSizes(rule) || !matches(rule, marker, true))
            return false;
        const auto when = expirationOf(rule, marker.modified);
        return rule.expiration->expiredObjectDeleteMarker.value_or(false) || (when && *when <= m_now);
    });
}

bool LifecycleJudge::abortsUpload(std::string_view key, Timestamp initiated) const
{
    return std::any_of(m_rules->rules->begin(), m_rules->rules->end(), [&](const LifecycleRule &rule) {
        const auto when = abortOf(rule, key, initiated);
        return when && *when <= m_now;
    });
}

std::optional<ExpirationTime> expirationTime(const LifecycleRules &rules, const Object &object)
{
    std::optional<ExpirationTime> first;
    if (!rules.rules)
        return first;
    for (const LifecycleRule &rule : *rules.rules) {
        const auto when = expirationOf(rule, object.modified);
        if (when && (!first || *when < first->when) && matches(rule, object, true))
            first = ExpirationTime{*when, rule.id.value_or(std::string())};
    }
    return first;
}

std::optional<std::string> expirationHeader(ReadContext &context, const Bucket &bucket, const Object &object)
{
    const auto rules = rulesOf(context, bucket);
    const auto expiration = rules ? expirationTime(*rules, object) : std::nullopt;
    if (!expiration)
        return std::nullopt;
    return "expiry-date=\"" + formatHttpDate(expiration->when) + "\", rule-id=\"" + percentEncode(expiration->ruleId) + '"';
}

std::optional<AbortTime> abortTime(ReadContext &context, const Bucket &bucket, std::string_view key, Timestamp initiated)
{
    std::optional<AbortTime> first;
    const auto rules = rulesOf(context, bucket);
    if (!rules)
        return first;
    for (const LifecycleRule &rule : *rules->rules) {
        const auto when = abortOf(rule, key, initiated);
        if (when && (!first || *when < first->when))
            first = AbortTime{*when, rule.id.value_or(std::string())};
    }
    return first;
}

} // namespace nephoscope::s3
