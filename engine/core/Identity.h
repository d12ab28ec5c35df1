#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace nephoscope {

/// A 12-digit AWS account number.
struct AccountId
{
    std::string value;

    /// True when `text` is exactly 12 decimal digits.
    static bool isValid(std::string_view text);
    auto operator<=>(const AccountId &) const = default;
};

/// A Region code such as `ap-northeast-2`; `aws-global` for services without Regions.
struct Region
{
    std::string value;

    /// True for the shape of a Region code (`xx-name-1`), known to us or not.
    static bool isValid(std::string_view text);
    auto operator<=>(const Region &) const = default;
};

/// The account that requests act in unless their key says otherwise.
inline constexpr std::string_view defaultAccount = "123456789012";
inline constexpr std::string_view defaultRegion = "us-east-1";

/// An Amazon Resource Name, `arn:partition:service:region:account:resource`
/// (AWS General Reference, "Amazon Resource Names").
struct Arn
{
    std::string partition = "aws";
    std::string service;
    std::string region;
    std::string account;
    std::string resource;

    std::string toString() const;
    /// Empty `service` in the result means `text` was no ARN.
    static Arn parse(std::string_view text);
    bool operator==(const Arn &) const = default;
};

} // namespace nephoscope
