#include "transfer/Planner.h"

#include <algorithm>
#include <cmath>

namespace nephoscope::transfer {

namespace {

constexpr std::uint64_t step = 1024 * 1024;

/// Parts of `partSize`, or as much larger as S3's limit on their number wants.
Plan inParts(std::uint64_t size, std::uint64_t partSize, PartRule why = PartRule::Usual)
{
    const std::uint64_t least = (size + maxParts - 1) / maxParts;
    if (partSize < least) {
        partSize = (least + step - 1) / step * step;
        why = PartRule::Number;
    }
    return {partSize, partCount(size, partSize), why};
}

} // namespace

Lane Lane::of(const Limits &limits, const Rates &rates, const JobLimits &own, link::Way way, const link::Path *path)
{
    Lane lane;
    lane.count = limits.parts;
    for (const int most : {limits.partsPerJob, own.parts})
        lane.count = most > 0 ? std::min(lane.count, most) : lane.count;
    lane.count = std::max(1, lane.count);
    const auto bound = [&lane](double rate) { lane.rate = rate > 0 && (lane.rate == 0 || rate < lane.rate) ? rate : lane.rate; };
    for (const std::uint64_t all : {way == link::Way::Up ? rates.up : rates.down, own.rate})
        bound(double(all) / lane.count);
    if (path) {
        bound(path->rate(way, lane.count) / lane.count);
        lane.roundTrip = path->roundTrip;
    }
    return lane;
}

std::uint32_t partCount(std::uint64_t size, std::uint64_t partSize)
{
    return partSize == 0 || size == 0 ? 1 : static_cast<std::uint32_t>((size - 1) / partSize + 1);
}

std::uint64_t partLength(std::uint64_t size, std::uint64_t partSize, std::uint32_t index)
{
    const std::uint64_t offset = partSize * index;
    return offset >= size ? 0 : std::min(partSize, size - offset);
}

Plan planFor(std::uint64_t size, const Options &options, const Lane &lane)
{
    std::uint64_t partSize = options.partSize;
    std::uint64_t threshold = options.multipartThreshold;
    PartRule why = PartRule::Usual;
    if (partSize > 0 && lane.rate > 0) {
        const double busy = std::min(lane.rate * busyRoundTrips * double(lane.roundTrip.count()) / 1e6, double(size) / lane.count);
        const double dear = lane.rate * double(dearestRetry.count());
        if (const auto wanted = static_cast<std::uint64_t>(std::ceil(busy / double(step))) * step; busy > double(partSize) && wanted < mostPartSize) {
            partSize = wanted;
            why = PartRule::Connection;
        } else if (dear < double(partSize) && partSize > leastPartSize) {
            partSize = std::max(leastPartSize, static_cast<std::uint64_t>(dear) / step * step);
            threshold = std::min(threshold, 2 * partSize);
            why = PartRule::Retry;
        }
    }
    if (size < threshold || partSize == 0)
        return {size, 1, PartRule::Usual};
    return inParts(size, partSize, why);
}

Expected<void> checkPartSize(std::uint64_t partSize)
{
    if (partSize > 0 && partSize < leastPartSize)
        return fail({"EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400});
    if (partSize > mostPartSize)
        return fail({"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400});
    return {};
}

Expected<Plan> planByHand(std::uint64_t size, std::uint64_t partSize)
{
    if (Expected<void> fine = checkPartSize(partSize); !fine)
        return fail(std::move(fine.error()));
    if (partSize == 0 || size <= partSize)
        return Plan{size, 1, PartRule::ByHand};
    if ((size - 1) / partSize >= maxParts)
        return fail({"InvalidArgument", "Part number must be an integer between 1 and 10000, inclusive", 400});
    return Plan{partSize, partCount(size, partSize), PartRule::ByHand};
}

Plan copyPlanFor(std::uint64_t size, const Options &options)
{
    if (size <= options.copyThreshold || options.copyPartSize == 0)
        return {size, 1};
    return inParts(size, options.copyPartSize);
}

} // namespace nephoscope::transfer
