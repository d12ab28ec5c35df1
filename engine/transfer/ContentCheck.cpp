#include "transfer/ContentCheck.h"

#include "core/Text.h"
#include "transfer/SourceFile.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>

namespace nephoscope::transfer {

namespace {

constexpr std::size_t readStep = 1024 * 1024;
constexpr std::int64_t billion = 1'000'000'000;
constexpr std::size_t decimals = 9;

/// What to compare with: a digest, and its value as raw bytes.
std::optional<std::pair<store::Digest, std::string>> expectation(const StoredObject &object)
{
    for (const auto &[digest, text] : object.checksums) {
        std::string raw;
        if (fromBase64(text, raw) && !raw.empty())
            return std::pair(digest, std::move(raw));
    }
    if (auto md5 = object.etagIsMd5 ? md5OfEtag(object.etag) : std::nullopt)
        return std::pair(store::Digest::Md5, std::move(*md5));
    return std::nullopt;
}

} // namespace

std::optional<std::string> md5OfEtag(std::string_view etag)
{
    if (etag.size() >= 2 && etag.front() == '"' && etag.back() == '"')
        etag = etag.substr(1, etag.size() - 2);
    std::string raw;
    return etag.size() == 32 && fromHex(etag, raw) ? std::optional(std::move(raw)) : std::nullopt;
}

Expected<std::optional<store::DigestValues>> digestsOf(const FileHandle &file, std::uint64_t offset, std::uint64_t length, store::DigestSet set,
                                                       const std::filesystem::path &path, const Progress &progress)
{
    store::Hasher hasher(set);
    std::vector<std::uint8_t> buffer(readStep);
    std::uint64_t read = 0;
    while (read < length) {
        const ssize_t got = ::pread(file.descriptor(), buffer.data(), std::min<std::uint64_t>(buffer.size(), length - read), static_cast<off_t>(offset + read));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(localFileError(errno, path));
        if (got == 0)
            break;
        hasher.update({buffer.data(), static_cast<std::size_t>(got)});
        read += static_cast<std::uint64_t>(got);
        if (progress && !progress(read))
            return std::optional<store::DigestValues>();
    }
    return std::optional(hasher.finish());
}

Expected<Match> matches(const FileHandle &file, const StoredObject &object, const std::filesystem::path &path, const Progress &progress)
{
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0)
        return fail(localFileError(errno, path));
    if (static_cast<std::uint64_t>(status.st_size) != object.size)
        return Match::Different;
    const auto expected = expectation(object);
    if (!expected)
        return Match::Unknown;
    store::DigestSet set;
    set.add(expected->first);
    const auto digests = digestsOf(file, 0, object.size, set, path, progress);
    if (!digests)
        return fail(digests.error());
    if (!*digests)
        return Match::Unknown;
    return (*digests)->get(expected->first) == expected->second ? Match::Same : Match::Different;
}

std::string mtimeText(std::int64_t nanoseconds)
{
    const bool before = nanoseconds < 0;
    const std::uint64_t whole = before ? std::uint64_t(0) - std::uint64_t(nanoseconds) : std::uint64_t(nanoseconds);
    std::string fraction = std::to_string(whole % billion);
    fraction.insert(0, decimals - fraction.size(), '0');
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return (before ? "-" : "") + std::to_string(whole / billion) + (fraction.empty() ? "" : ".") + fraction;
}

std::optional<std::int64_t> mtimeOf(std::string_view text)
{
    const bool before = text.starts_with('-');
    if (before)
        text.remove_prefix(1);
    const std::size_t dot = text.find('.');
    const auto seconds = parseInteger(text.substr(0, dot));
    // What does not fit into 64 bits of nanoseconds lies beyond the year 2262.
    if (!seconds || *seconds < 0 || *seconds > std::numeric_limits<std::int64_t>::max() / billion - 1)
        return std::nullopt;
    std::int64_t fraction = 0;
    if (dot != std::string_view::npos) {
        std::string digits(text.substr(dot + 1, decimals));
        if (digits.empty() || text.find_first_not_of("0123456789", dot + 1) != std::string_view::npos)
            return std::nullopt;
        digits.resize(decimals, '0');
        fraction = *parseInteger(digits);
    }
    const std::int64_t time = *seconds * billion + fraction;
    return before ? -time : time;
}

std::string numberedName(const std::string &name, int number)
{
    const std::size_t slash = name.rfind('/');
    const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
    std::size_t dot = name.rfind('.');
    if (dot == std::string::npos || dot <= begin)
        dot = name.size();
    return name.substr(0, dot) + " (" + std::to_string(number) + ')' + name.substr(dot);
}

} // namespace nephoscope::transfer
