#pragma once

#include "transfer/TransferManager.h"

namespace nephoscope::transfer {

/// S3's limit on parts of one upload ("Amazon S3 multipart upload limits").
inline constexpr std::uint32_t maxParts = 10'000;

/// How a file of a known size is moved.
struct Plan
{
    std::uint64_t partSize = 0;
    std::uint32_t count = 1; ///< 1: sent whole

    bool multipart() const { return count > 1; }
};

/// Files below the threshold go whole; larger ones in parts of `options.partSize`, enlarged in
/// steps of 1 MiB until maxParts of them suffice.
Plan planFor(std::uint64_t size, const Options &options);
/// How an object is copied inside the cloud: whole up to `options.copyThreshold`, else in parts of `options.copyPartSize` at least.
Plan copyPlanFor(std::uint64_t size, const Options &options);

/// Bytes of part `index` (from 0).
std::uint64_t partLength(std::uint64_t size, std::uint64_t partSize, std::uint32_t index);
std::uint32_t partCount(std::uint64_t size, std::uint64_t partSize);

} // namespace nephoscope::transfer
