#include "services/lambda/Names.h"

#include "core/Identity.h"
#include "core/Text.h"
#include "services/lambda/Errors.h"

#include <algorithm>

namespace nephoscope::lambda {

namespace {

constexpr std::size_t longestName = 64;

bool isNameCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

Error badName(std::string_view text)
{
    return invalidParameter("The function name " + std::string(text) + " is not valid.");
}

} // namespace

Expected<FunctionName> parseFunctionName(std::string_view text, const std::optional<std::string> &qualifier, const std::string &account,
                                         const std::string &region)
{
    FunctionName result{account, region, {}, {}};
    const std::string_view whole = text;
    if (text.starts_with("arn:")) {
        const Arn arn = Arn::parse(text);
        if (arn.service != "lambda" || !AccountId::isValid(arn.account) || !arn.resource.starts_with("function:"))
            return fail(badName(whole));
        if (arn.region != region)
            return fail(notFound("Functions from '" + arn.region + "' are not reachable in this region ('" + region + "')"));
        result.account = arn.account;
        text = whole.substr(whole.size() - arn.resource.size());
    } else if (const std::size_t colon = text.find(':'); colon != std::string_view::npos && AccountId::isValid(text.substr(0, colon))) {
        result.account = text.substr(0, colon);
        text.remove_prefix(colon + 1);
    }
    if (text.starts_with("function:"))
        text.remove_prefix(9);
    const std::size_t colon = text.find(':');
    result.name = text.substr(0, colon);
    if (colon != std::string_view::npos)
        result.qualifier = text.substr(colon + 1);
    if (result.name.empty() || result.name.size() > longestName || !std::all_of(result.name.begin(), result.name.end(), isNameCharacter))
        return fail(badName(whole));
    if (qualifier && !qualifier->empty()) {
        if (!result.qualifier.empty() && result.qualifier != *qualifier)
            return fail(invalidParameter("The derived qualifier from the function name does not match the specified qualifier."));
        result.qualifier = *qualifier;
    }
    return result;
}

bool isVersionNumber(std::string_view qualifier)
{
    return !qualifier.empty() && qualifier.size() < 10 && std::all_of(qualifier.begin(), qualifier.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isAliasName(std::string_view name)
{
    return !name.empty() && name.size() <= 128 && !isVersionNumber(name) && std::all_of(name.begin(), name.end(), isNameCharacter);
}

std::string lambdaTime(Timestamp time)
{
    std::string text = formatIso8601(time);
    text.pop_back();
    return text + "+0000";
}

Expected<LayerName> parseLayerName(std::string_view text, const std::string &account, const std::string &region)
{
    LayerName result{account, region, std::string(text), 0};
    if (text.starts_with("arn:")) {
        const Arn arn = Arn::parse(text);
        const auto parts = split(arn.resource, ':');
        if (arn.service != "lambda" || parts.size() < 2 || parts.size() > 3 || parts[0] != "layer")
            return fail(invalidParameter("Invalid layer ARN " + std::string(text)));
        result = {arn.account, arn.region, std::string(parts[1]), 0};
        if (parts.size() == 3) {
            const auto version = parseInteger(parts[2]);
            if (!version || *version < 1)
                return fail(invalidParameter("Invalid layer ARN " + std::string(text)));
            result.version = *version;
        }
    }
    if (result.name.empty() || result.name.size() > 140 || !std::all_of(result.name.begin(), result.name.end(), isNameCharacter))
        return fail(invalidParameter("The layer name " + std::string(text) + " is not valid."));
    return result;
}

} // namespace nephoscope::lambda
