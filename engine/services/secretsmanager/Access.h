#pragma once

#include "door/Service.h"
#include "services/secretsmanager/Errors.h"
#include "services/secretsmanager/SecretRepository.h"

#include <algorithm>

namespace nephoscope::secretsmanager {

/// The secret that a text (name, ARN, ARN without its last six characters) names for this caller.
std::optional<Secret> lookUp(ReadContext &context, std::string_view text);

enum class Marked { Refused, Allowed }; ///< what to do with a secret that is marked for deletion
/// `ResourceNotFoundException`, `InvalidRequestException`.
Expected<Secret> openSecret(ReadContext &context, const std::optional<std::string> &text, Marked marked = Marked::Refused);

/// What every operation asks before its handler.
Expected<void> authorizeCall(ReadContext &context, const api::Operation &operation, const api::Value &input);
/// The same of one secret and an action (`GetSecretValue`): batches ask it of each.
Expected<void> authorizeSecret(ReadContext &context, std::string_view action, const Secret &secret);

/// `InvalidParameterException` for tags that are reserved, come twice or are too many.
template <class List>
Expected<std::map<std::string, std::string>> readTags(const std::optional<List> &list, std::map<std::string, std::string> tags = {})
{
    constexpr std::size_t maxTags = 50;
    std::map<std::string, std::string> given;
    for (const auto &tag : list.value_or(List())) {
        const std::string key = tag.key.value_or(std::string());
        if (key.empty() || key.starts_with("aws:"))
            return fail(invalidParameter("Tag keys must not be empty and can't start with aws:"));
        if (!given.emplace(key, tag.value.value_or(std::string())).second)
            return fail(invalidParameter("You can't use the same tag key more than once: " + key));
    }
    for (auto &[key, value] : given)
        tags[key] = std::move(value);
    if (tags.size() > maxTags)
        return fail(invalidParameter("A secret can have at most 50 tags."));
    return tags;
}

/// Name and ARN, as most operations answer.
template <class Output>
Output named(const Secret &secret)
{
    Output output;
    output.arn = secret.arn();
    output.name = secret.name;
    return output;
}

/// Puts the change down and tells the change feed.
void save(WriteContext &context, Secret &secret);
void announce(WriteContext &context, const Secret &secret, Change::Kind kind);

/// How many rows a page has.
template <class Input>
std::size_t pageSize(const Input &input, std::int32_t most)
{
    return std::size_t(std::clamp(input.maxResults.value_or(most), 1, most));
}

} // namespace nephoscope::secretsmanager
