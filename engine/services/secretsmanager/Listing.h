#pragma once

#include "services/secretsmanager/Access.h"

namespace nephoscope::api::secretsmanager {
struct Filter;
}

namespace nephoscope::secretsmanager {

struct SecretPage
{
    std::vector<Secret> secrets;
    std::optional<std::string> nextToken;
};

/// A page of the caller's secrets that all filters let through; `InvalidNextTokenException`.
Expected<SecretPage> listPage(ReadContext &context, const ListOrder &order, const std::optional<std::vector<api::secretsmanager::Filter>> &filters,
                              const std::optional<std::string> &token, std::size_t limit, bool withMarked);

/// What DescribeSecret and ListSecrets both say of a secret.
template <class Output>
void describe(const Secret &secret, const std::map<std::string, std::string> &tags, Output &output)
{
    output.arn = secret.arn();
    output.name = secret.name;
    if (!secret.description.empty())
        output.description = secret.description;
    if (!secret.kmsKey.empty())
        output.kmsKeyId = secret.kmsKey;
    output.createdDate = secret.created;
    output.lastChangedDate = secret.changed;
    output.lastAccessedDate = secret.accessed;
    output.deletedDate = secret.deletion;
    output.rotationEnabled = secret.rotates;
    if (secret.rotates) {
        output.rotationLambdaARN = secret.rotationFunction;
        if (!secret.rules.isEmpty()) {
            auto &rules = output.rotationRules.emplace();
            rules.automaticallyAfterDays = secret.rules.days;
            if (!secret.rules.schedule.empty())
                rules.scheduleExpression = secret.rules.schedule;
            if (!secret.rules.duration.empty())
                rules.duration = secret.rules.duration;
        }
    }
    output.lastRotatedDate = secret.rotated;
    auto &list = output.tags.emplace();
    for (const auto &[key, value] : tags) {
        auto &tag = list.emplace_back();
        tag.key = key;
        tag.value = value;
    }
}

/// Version → its labels, of versions that have some.
std::map<std::string, std::vector<std::string>> labelledVersions(const Stages &stages);

} // namespace nephoscope::secretsmanager
