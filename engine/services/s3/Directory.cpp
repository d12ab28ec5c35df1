#include "services/s3/Directory.h"

#include "core/Text.h"

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

constexpr std::string_view suffix = "--x-s3";

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool isWord(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isLowerOrDigit);
}

/// `use1-az4`; of Local Zones `usw2-lax1-az1`.
bool isZoneId(std::string_view zone)
{
    const auto parts = split(zone, '-');
    const bool sized = parts.size() == 2 || parts.size() == 3;
    return sized && std::all_of(parts.begin(), parts.end(), isWord) && parts.back().starts_with("az") && parts.back().size() > 2;
}

/// What zone ids begin with in a Region: `use1`, `apne2`.
std::string codeOf(std::string_view region)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> directions{
        {{"northeast", "ne"}, {"northwest", "nw"}, {"southeast", "se"}, {"southwest", "sw"}, {"north", "n"}, {"south", "s"},
         {"east", "e"}, {"west", "w"}, {"central", "c"}}};
    std::string code;
    for (const std::string_view part : split(region, '-')) {
        const auto found = std::find_if(directions.begin(), directions.end(), [part](const auto &pair) { return pair.first == part; });
        code += found == directions.end() ? part : found->second;
    }
    return code;
}

} // namespace

bool DirectoryName::isLocalZone() const
{
    return std::count(zone.begin(), zone.end(), '-') == 2;
}

std::optional<DirectoryName> parseDirectoryName(std::string_view name)
{
    if (name.size() > 63 || !name.ends_with(suffix))
        return std::nullopt;
    const std::string_view rest = name.substr(0, name.size() - suffix.size());
    const auto mark = rest.rfind("--");
    if (mark == std::string_view::npos || mark == 0)
        return std::nullopt;
    const DirectoryName parts{rest.substr(0, mark), rest.substr(mark + 2)};
    const bool lettered = isLowerOrDigit(parts.base.front()) && isLowerOrDigit(parts.base.back())
        && std::all_of(parts.base.begin(), parts.base.end(), [](char c) { return isLowerOrDigit(c) || c == '-'; });
    return lettered && isZoneId(parts.zone) ? std::optional(parts) : std::nullopt;
}

std::span<const DirectoryZone> directoryZones()
{
    // S3 User Guide, "S3 Express One Zone Availability Zones and Regions".
    static constexpr DirectoryZone zones[] = {
        {"us-east-1", "use1-az4"},      {"us-east-1", "use1-az5"},      {"us-east-1", "use1-az6"},  {"us-east-2", "use2-az1"},
        {"us-east-2", "use2-az2"},      {"us-west-2", "usw2-az1"},      {"us-west-2", "usw2-az3"},  {"us-west-2", "usw2-az4"},
        {"ap-south-1", "aps1-az1"},     {"ap-south-1", "aps1-az3"},     {"ap-northeast-1", "apne1-az1"},
        {"ap-northeast-1", "apne1-az4"}, {"eu-west-1", "euw1-az1"},     {"eu-west-1", "euw1-az3"},  {"eu-north-1", "eun1-az1"},
        {"eu-north-1", "eun1-az2"},     {"eu-north-1", "eun1-az3"}};
    return zones;
}

bool hasDirectoryBuckets(std::string_view region, std::string_view zone)
{
    if (std::count(zone.begin(), zone.end(), '-') == 2)
        return zone.starts_with(codeOf(region) + '-');
    const auto zones = directoryZones();
    return std::any_of(zones.begin(), zones.end(), [&](const DirectoryZone &one) { return one.region == region && one.zone == zone; });
}

std::string arnOf(const Bucket &bucket)
{
    if (!bucket.isDirectory())
        return "arn:aws:s3:::" + bucket.name;
    return "arn:aws:s3express:" + bucket.region + ':' + bucket.account + ":bucket/" + bucket.name;
}

Expected<std::string> storageClassIn(const Bucket &bucket, std::string_view requested)
{
    static constexpr std::string_view express = "EXPRESS_ONEZONE";
    if (!bucket.isDirectory())
        return checkStorageClass(requested);
    if (requested.empty() || requested == express)
        return std::string(express);
    return fail(Error{"InvalidStorageClass", "The storage class you specified is not valid", 400}.with("StorageClassRequested",
                                                                                                     std::string(requested)));
}

} // namespace nephoscope::s3
