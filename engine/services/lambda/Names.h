#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::lambda {

inline constexpr std::string_view latest = "$LATEST";

/// Which function, and which of its versions or aliases, somebody means.
struct FunctionName
{
    std::string account;
    std::string region;
    std::string name;
    std::string qualifier; ///< a number, `$LATEST`, an alias; empty: none was named

    std::string unqualifiedArn() const { return "arn:aws:lambda:" + region + ':' + account + ":function:" + name; }
    std::string arn() const { return qualifier.empty() ? unqualifiedArn() : unqualifiedArn() + ':' + qualifier; }
};

/// Reads `NAME`, `ACCOUNT:function:NAME`, an ARN, each with `:QUALIFIER`; a qualifier beside it must say the same.
/// `InvalidParameterValueException`, `ResourceNotFoundException` for another Region.
Expected<FunctionName> parseFunctionName(std::string_view text, const std::optional<std::string> &qualifier, const std::string &account,
                                         const std::string &region);

/// `1`, `12` …
bool isVersionNumber(std::string_view qualifier);
/// What may be the name of an alias.
bool isAliasName(std::string_view name);
/// `2026-11-23T07:16:00.000+0000`
std::string lambdaTime(Timestamp time);

/// A layer and one of its versions, from `arn:aws:lambda:REGION:ACCOUNT:layer:NAME:VERSION`.
struct LayerName
{
    std::string account;
    std::string region;
    std::string name;
    std::int64_t version = 0; ///< 0: none named

    std::string layerArn() const { return "arn:aws:lambda:" + region + ':' + account + ":layer:" + name; }
    std::string arn() const { return layerArn() + ':' + std::to_string(version); }
};
/// Names without an ARN are the caller's own.
Expected<LayerName> parseLayerName(std::string_view text, const std::string &account, const std::string &region);

} // namespace nephoscope::lambda
