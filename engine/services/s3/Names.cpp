#include "services/s3/Names.h"

#include "core/Text.h"
#include "services/s3/Errors.h"
#include "store/Digests.h"

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool looksLikeIpAddress(std::string_view name)
{
    const auto parts = split(name, '.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        return !part.empty() && part.size() <= 3
            && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    });
}

} // namespace

bool isValidBucketName(std::string_view name)
{
    static constexpr std::array<std::string_view, 3> reservedPrefixes{"xn--", "sthree-", "amzn-s3-demo-"};
    static constexpr std::array<std::string_view, 5> reservedSuffixes{"-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"};
    if (name.size() < 3 || name.size() > 63 || !isLowerOrDigit(name.front()) || !isLowerOrDigit(name.back()))
        return false;
    if (!std::all_of(name.begin(), name.end(), [](char c) { return isLowerOrDigit(c) || c == '.' || c == '-'; }))
        return false;
    if (name.find("..") != std::string_view::npos || looksLikeIpAddress(name))
        return false;
    return std::none_of(reservedPrefixes.begin(), reservedPrefixes.end(), [&](auto prefix) { return name.starts_with(prefix); })
        && std::none_of(reservedSuffixes.begin(), reservedSuffixes.end(), [&](auto suffix) { return name.ends_with(suffix); });
}

Expected<void> checkKey(std::string_view key)
{
    static constexpr std::size_t maxKeyBytes = 1024;
    if (key.size() > maxKeyBytes)
        return fail(keyTooLong(key.size()));
    if (key.empty() || !isValidUtf8(key))
        return fail(invalidUri(key.empty() ? "/" : percentEncode(key)));
    return {};
}

Expected<CopySource> parseCopySource(std::string_view header)
{
    const Error malformed = invalidArgument("Invalid copy source object key", "x-amz-copy-source", header);
    std::string_view path = header;
    CopySource source;
    // The query is cut off before decoding: a `?` within the key arrives as %3F.
    if (const auto question = header.find('?'); question != std::string_view::npos) {
        const std::string_view query = header.substr(question + 1);
        path = header.substr(0, question);
        static constexpr std::string_view versionId = "versionId=";
        if (query.starts_with(versionId) && !percentDecode(query.substr(versionId.size()), source.version.emplace()))
            return fail(malformed);
    }
    std::string decoded;
    if (!percentDecode(path, decoded, true))
        return fail(malformed);
    const std::size_t start = decoded.starts_with('/') ? 1 : 0;
    static constexpr std::string_view inPoint = "/object/"; // of `arn:…:accesspoint/NAME/object/KEY`
    const bool isArn = decoded.compare(start, 4, "arn:") == 0;
    if (const auto object = isArn ? decoded.find(inPoint, start) : std::string::npos; object != std::string::npos) {
        source.bucket = decoded.substr(start, object - start);
        source.key = decoded.substr(object + inPoint.size());
        return source.key.empty() ? Expected<CopySource>(fail(malformed)) : source;
    }
    const auto slash = decoded.find('/', start);
    if (slash == std::string::npos || slash == start || slash + 1 == decoded.size())
        return fail(malformed);
    source.bucket = decoded.substr(start, slash - start);
    source.key = decoded.substr(slash + 1);
    return source;
}

std::string encodeForListing(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool kept = isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '/' || c == '*' || c == '-' || c == '_' || c == '.';
        if (kept) {
            encoded += c;
        } else if (c == ' ') {
            encoded += '+';
        } else {
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 15];
        }
    }
    return encoded;
}

std::string afterPrefix(std::string_view prefix)
{
    std::string next(prefix);
    while (!next.empty() && static_cast<unsigned char>(next.back()) == 0xFF)
        next.pop_back();
    if (!next.empty())
        next.back() = static_cast<char>(static_cast<unsigned char>(next.back()) + 1);
    return next;
}

std::string justAfter(std::string_view key)
{
    std::string next(key);
    next.push_back('\0');
    return next;
}

std::string canonicalUserId(std::string_view account)
{
    store::Hasher hasher({store::Digest::Sha256});
    const std::string text = "canonical-user:" + std::string(account);
    hasher.update(asBytes(text));
    return toHex(asBytes(hasher.finish().get(store::Digest::Sha256)));
}

} // namespace nephoscope::s3
