#pragma once

#include "core/Expected.h"
#include "store/BlobStore.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::s3 {

/// Bytes of an object, already clipped to its size.
struct ByteRange
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// A Range header against an object of `size` bytes. Empty when S3 answers with the whole object:
/// malformed ranges and lists of several. `InvalidRange` (416) when nothing of it exists.
Expected<std::optional<ByteRange>> parseRange(std::string_view header, std::uint64_t size);

/// The stricter `x-amz-copy-source-range`: both ends named and inside; `InvalidArgument`.
Expected<ByteRange> parseCopyRange(std::string_view header, std::uint64_t size);

/// `bytes 0-9/100`
std::string contentRange(ByteRange range, std::uint64_t size);

/// The blob ranges that hold `range` of a content laid out by `whole`.
std::vector<store::BlobRange> slice(const std::vector<store::BlobRange> &whole, ByteRange range);

/// How a row keeps its ranges: `blob:offset:length`, separated by commas.
std::string encodeRanges(const std::vector<store::BlobRange> &ranges);
std::vector<store::BlobRange> decodeRanges(std::string_view text);

} // namespace nephoscope::s3
