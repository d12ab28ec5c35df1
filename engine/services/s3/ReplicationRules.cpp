#include "services/s3/ReplicationRules.h"

#include "services/s3/Headers.h"
#include "services/s3/Kms.h"
#include "services/s3/Tags.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

using Rule = api::s3::ReplicationRule;

std::string prefixOf(const Rule &rule)
{
    if (!rule.filter)
        return rule.prefix.value_or(std::string());
    return rule.filter->and_ ? rule.filter->and_->prefix.value_or(std::string()) : rule.filter->prefix.value_or(std::string());
}

Tags tagsOf(const Rule &rule)
{
    if (rule.filter && rule.filter->tag)
        return {{rule.filter->tag->key.value_or(std::string()), rule.filter->tag->value.value_or(std::string())}};
    if (rule.filter && rule.filter->and_ && rule.filter->and_->tags)
        return fromTagSet(*rule.filter->and_->tags);
    return {};
}

/// Rules of the first version of the schema, which have no filter, take delete markers along.
bool takesMarkers(const Rule &rule)
{
    return rule.filter ? isOn(rule.deleteMarkerReplication) : !rule.deleteMarkerReplication || isOn(rule.deleteMarkerReplication);
}

bool takes(const Rule &rule, const Object &object, bool isKms)
{
    if (!rule.status || rule.status->value != "Enabled" || !std::string_view(object.key).starts_with(prefixOf(rule)))
        return false;
    if (object.isMarker)
        return takesMarkers(rule);
    // Replicas never go further; their changes go back where that is asked for.
    if (object.replication == Replication::Replica
        && !(rule.sourceSelectionCriteria && isOn(rule.sourceSelectionCriteria->replicaModifications)))
        return false;
    if (isKms && !takesKms(rule))
        return false;
    const Tags wanted = tagsOf(rule);
    if (wanted.empty())
        return true;
    const Tags has = decodeTags(object.tags);
    return std::all_of(wanted.begin(), wanted.end(), [&has](const Tag &tag) { return std::find(has.begin(), has.end(), tag) != has.end(); });
}

} // namespace

bool takesKms(const Rule &rule)
{
    return rule.sourceSelectionCriteria && isOn(rule.sourceSelectionCriteria->sseKmsEncryptedObjects);
}

bool changesOwner(const Rule &rule)
{
    const auto &translation = rule.destination->accessControlTranslation;
    return translation && translation->owner && translation->owner->value == "Destination";
}

std::vector<const Rule *> rulesFor(const ReplicationConfig &rules, const Object &object)
{
    const bool isKms = !object.headers.empty() && usesKms(decodeHeaders(object.headers).encryption);
    std::vector<const Rule *> chosen;
    for (const Rule &rule : *rules.rules) {
        if (!takes(rule, object, isKms))
            continue;
        const auto same = std::find_if(chosen.begin(), chosen.end(), [&rule](const Rule *other) {
            return other->destination->bucket == rule.destination->bucket;
        });
        if (same == chosen.end())
            chosen.push_back(&rule);
        else if (rule.priority.value_or(0) > (*same)->priority.value_or(0))
            *same = &rule;
    }
    return chosen;
}

} // namespace nephoscope::s3
