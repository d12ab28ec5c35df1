#include "services/s3/StorageTypes.h"

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

constexpr std::int64_t leastBilled = 128 * 1024;
constexpr std::int64_t indexBytes = 32 * 1024;
constexpr std::int64_t nameBytes = 8 * 1024;

using Pair = std::pair<std::string_view, std::string_view>;

/// What stands for `key`; empty for none.
template <std::size_t count>
std::string_view valueOf(const std::array<Pair, count> &pairs, std::string_view key)
{
    const auto found = std::find_if(pairs.begin(), pairs.end(), [key](const Pair &pair) { return pair.first == key; });
    return found == pairs.end() ? std::string_view() : found->second;
}

constexpr std::array<Pair, 8> storageTypes{{{"STANDARD", "StandardStorage"},
                                            {"STANDARD_IA", "StandardIAStorage"},
                                            {"ONEZONE_IA", "OneZoneIAStorage"},
                                            {"REDUCED_REDUNDANCY", "ReducedRedundancyStorage"},
                                            {"GLACIER_IR", "GlacierInstantRetrievalStorage"},
                                            {"GLACIER", "GlacierStorage"},
                                            {"DEEP_ARCHIVE", "DeepArchiveStorage"},
                                            {"EXPRESS_ONEZONE", "ExpressOneZoneStorage"}}};
constexpr std::array<std::string_view, 5> tierTypes{"IntelligentTieringFAStorage", "IntelligentTieringIAStorage", "IntelligentTieringAIAStorage",
                                                    "IntelligentTieringAAStorage", "IntelligentTieringDAAStorage"};
constexpr std::array<Pair, 3> paddingTypes{{{"STANDARD_IA", "StandardIASizeOverhead"},
                                            {"ONEZONE_IA", "OneZoneIASizeOverhead"},
                                            {"GLACIER_IR", "GlacierIRSizeOverhead"}}};
/// What the names of the overheads of an archive begin with.
constexpr std::array<Pair, 4> archives{{{"GlacierStorage", "Glacier"},
                                        {"DeepArchiveStorage", "DeepArchive"},
                                        {"IntelligentTieringAAStorage", "IntAA"},
                                        {"IntelligentTieringDAAStorage", "IntDAA"}}};

} // namespace

std::string storageTypeOf(std::string_view storageClass, AccessTier tier)
{
    if (storageClass == "INTELLIGENT_TIERING")
        return std::string(tierTypes[std::size_t(tier)]);
    const std::string_view type = valueOf(storageTypes, storageClass);
    return std::string(type.empty() ? "StandardStorage" : type);
}

std::string partsTypeOf(std::string_view storageClass)
{
    if (storageClass == "GLACIER" || storageClass == "DEEP_ARCHIVE")
        return std::string(storageClass == "GLACIER" ? "GlacierStagingStorage" : "DeepArchiveStagingStorage");
    return storageTypeOf(storageClass, AccessTier::Frequent);
}

void addPadding(StorageBytes &sum, std::string_view storageClass, std::int64_t size)
{
    const std::string_view type = valueOf(paddingTypes, storageClass);
    if (!type.empty() && size < leastBilled)
        sum[std::string(type)] += leastBilled - size;
}

void addIndex(StorageBytes &sum, std::string_view storageType, std::int64_t objects)
{
    const std::string archive(valueOf(archives, storageType));
    if (archive.empty() || objects == 0)
        return;
    sum[archive + "ObjectOverhead"] += objects * indexBytes;
    sum[archive + "S3ObjectOverhead"] += objects * nameBytes;
}

} // namespace nephoscope::s3
