#include "services/s3/Ranges.h"

#include "core/Text.h"
#include "services/s3/Errors.h"

#include <algorithm>
#include <charconv>

namespace nephoscope::s3 {

namespace {

/// Digits only; numbers beyond 64 bits count as malformed.
std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

Expected<std::optional<ByteRange>> parseRange(std::string_view header, std::uint64_t size)
{
    const std::optional<ByteRange> whole;
    static constexpr std::string_view unit = "bytes=";
    if (!header.starts_with(unit))
        return whole;
    const std::string_view spec = trim(header.substr(unit.size()));
    const auto dash = spec.find('-');
    if (dash == std::string_view::npos || spec.find(',') != std::string_view::npos)
        return whole;
    const auto first = number(spec.substr(0, dash));
    const auto last = number(spec.substr(dash + 1));
    const Error unsatisfiable = Error{"InvalidRange", "The requested range is not satisfiable", 416}
                                    .with("RangeRequested", std::string(header))
                                    .with("ActualObjectSize", std::to_string(size));
    if (dash == 0) {
        if (!last)
            return whole;
        if (*last == 0 || size == 0)
            return fail(unsatisfiable);
        const std::uint64_t length = std::min(*last, size);
        return ByteRange{size - length, length};
    }
    if (!first || (!last && dash + 1 != spec.size()) || (last && *last < *first))
        return whole;
    if (*first >= size)
        return fail(unsatisfiable);
    const std::uint64_t end = last ? std::min(*last, size - 1) : size - 1;
    return ByteRange{*first, end - *first + 1};
}

Expected<ByteRange> parseCopyRange(std::string_view header, std::uint64_t size)
{
    static constexpr std::string_view name = "x-amz-copy-source-range";
    static constexpr std::string_view unit = "bytes=";
    const auto dash = header.find('-');
    std::optional<std::uint64_t> first;
    std::optional<std::uint64_t> last;
    if (header.starts_with(unit) && dash != std::string_view::npos) {
        first = number(header.substr(unit.size(), dash - unit.size()));
        last = number(header.substr(dash + 1));
    }
    if (!first || !last || *last < *first) {
        return fail(invalidArgument("The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the "
                                    "zero-based offsets of the first and last bytes to copy",
                                    name, header));
    }
    if (*first >= size)
        return fail(invalidRequest("The specified copy range is invalid for the source object size"));
    if (*last >= size)
        return fail(invalidArgument("Range specified is not valid for source object of size: " + std::to_string(size), name, header));
    return ByteRange{*first, *last - *first + 1};
}

std::string contentRange(ByteRange range, std::uint64_t size)
{
    return "bytes " + std::to_string(range.offset) + '-' + std::to_string(range.offset + range.length - 1) + '/' + std::to_string(size);
}

std::vector<store::BlobRange> slice(const std::vector<store::BlobRange> &whole, ByteRange range)
{
    std::vector<store::BlobRange> result;
    std::uint64_t position = 0;
    const std::uint64_t end = range.offset + range.length;
    for (const auto &piece : whole) {
        const std::uint64_t from = std::max(position, range.offset);
        const std::uint64_t to = std::min(position + piece.length, end);
        if (from < to)
            result.push_back({piece.blob, piece.offset + (from - position), to - from});
        position += piece.length;
        if (position >= end)
            break;
    }
    return result;
}

std::string encodeRanges(const std::vector<store::BlobRange> &ranges)
{
    std::string text;
    for (const auto &range : ranges) {
        if (!text.empty())
            text += ',';
        text += std::to_string(range.blob) + ':' + std::to_string(range.offset) + ':' + std::to_string(range.length);
    }
    return text;
}

std::vector<store::BlobRange> decodeRanges(std::string_view text)
{
    std::vector<store::BlobRange> ranges;
    const char *position = text.data();
    const char *const end = position + text.size();
    while (position < end) {
        store::BlobRange range;
        position = std::from_chars(position, end, range.blob).ptr + 1;
        position = std::from_chars(position, end, range.offset).ptr + 1;
        position = std::from_chars(position, end, range.length).ptr + 1;
        ranges.push_back(range);
    }
    return ranges;
}

} // namespace nephoscope::s3
