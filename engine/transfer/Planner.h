#pragma once

#include "transfer/TransferManager.h"

namespace nephoscope::transfer {

/// S3's limits of one upload ("Amazon S3 multipart upload limits"). The last part may be smaller.
inline constexpr std::uint32_t maxParts = 10'000;
inline constexpr std::uint64_t leastPartSize = std::uint64_t(5) * 1024 * 1024;
inline constexpr std::uint64_t mostPartSize = std::uint64_t(5) * 1024 * 1024 * 1024;

/// What one of the connections that move a job's parts side by side can carry.
struct Lane
{
    double rate = 0; ///< bytes per second; 0: as fast as it goes
    std::chrono::microseconds roundTrip{0};
    int count = 1; ///< connections side by side

    /// Its share of the line, of the limits of all and of its own; `path` null: nothing simulated lies between.
    static Lane of(const Limits &limits, const Rates &rates, const JobLimits &own, link::Way way, const link::Path *path);
};

/// A part is one request, and while its answer is on the way the connection carries nothing: bytes that take this many round
/// trips keep it busy for 10 of 11.
inline constexpr int busyRoundTrips = 10;
/// What breaks off is sent again from the beginning of its part: that shall not cost a connection more than this.
inline constexpr std::chrono::seconds dearestRetry{60};

/// Files below the threshold go whole; larger ones in parts of `options.partSize`. Where the way is known the parts are larger
/// on connections that carry more than that in `busyRoundTrips`, though never so large that there are fewer of them than
/// connections, and smaller on those that take longer than `dearestRetry` for it, down to S3's least; files are then sent in
/// parts from two of them on. In any case they are enlarged in steps of 1 MiB until maxParts of them suffice.
Plan planFor(std::uint64_t size, const Options &options, const Lane &lane = {});
/// In parts of `partSize`, chosen by hand. Errors as of JobOptions::partSize.
Expected<Plan> planByHand(std::uint64_t size, std::uint64_t partSize);
/// `EntityTooSmall` or `EntityTooLarge`; 0 is fine.
Expected<void> checkPartSize(std::uint64_t partSize);
/// How an object is copied inside the cloud: whole up to `options.copyThreshold`, else in parts of `options.copyPartSize` at least.
Plan copyPlanFor(std::uint64_t size, const Options &options);

/// Bytes of part `index` (from 0).
std::uint64_t partLength(std::uint64_t size, std::uint64_t partSize, std::uint32_t index);
std::uint32_t partCount(std::uint64_t size, std::uint64_t partSize);

} // namespace nephoscope::transfer
