#include "transfer/Planner.h"

#include <algorithm>

namespace nephoscope::transfer {

std::uint32_t partCount(std::uint64_t size, std::uint64_t partSize)
{
    return partSize == 0 || size == 0 ? 1 : static_cast<std::uint32_t>((size - 1) / partSize + 1);
}

std::uint64_t partLength(std::uint64_t size, std::uint64_t partSize, std::uint32_t index)
{
    const std::uint64_t offset = partSize * index;
    return offset >= size ? 0 : std::min(partSize, size - offset);
}

/// Parts of `partSize`, or as much larger as S3's limit on their number wants.
static Plan inParts(std::uint64_t size, std::uint64_t partSize)
{
    constexpr std::uint64_t step = 1024 * 1024;
    const std::uint64_t least = (size + maxParts - 1) / maxParts;
    if (partSize < least)
        partSize = (least + step - 1) / step * step;
    return {partSize, partCount(size, partSize)};
}

Plan planFor(std::uint64_t size, const Options &options)
{
    if (size < options.multipartThreshold || options.partSize == 0)
        return {size, 1};
    return inParts(size, options.partSize);
}

Plan copyPlanFor(std::uint64_t size, const Options &options)
{
    if (size <= options.copyThreshold || options.copyPartSize == 0)
        return {size, 1};
    return inParts(size, options.copyPartSize);
}

} // namespace nephoscope::transfer
