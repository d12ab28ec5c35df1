#include "transfer/Adoption.h"

#include "core/Text.h"
#include "transfer/Planner.h"
#include "transfer/SourceFile.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

/// Whether parts of `partSize` make these of such a file.
bool fit(const std::vector<StoredPart> &parts, std::uint64_t fileSize, std::uint64_t partSize)
{
    const std::uint64_t count = (fileSize - 1) / partSize + 1;
    return count <= maxParts && std::all_of(parts.begin(), parts.end(), [&](const StoredPart &part) {
        return part.number >= 1 && part.number <= count && part.size == partLength(fileSize, partSize, part.number - 1);
    });
}

} // namespace

JobId adoptUpload(TransferManager &manager, const Caller &caller, std::filesystem::path source, std::string bucket, std::string key,
                  std::string uploadId, JobOptions options)
{
    options.headers = {{"x-amz-upload-id", std::move(uploadId)}};
    return manager.upload(caller, std::move(source), std::move(bucket), std::move(key), std::move(options));
}

Expected<std::uint64_t> partSizeOf(const std::vector<StoredPart> &parts, std::uint64_t fileSize, const Options &options)
{
    if (fileSize == 0)
        return fail({"PartsDiffer", "The file is empty: it cannot be what the upload is of.", 409});
    if (parts.empty())
        return planFor(fileSize, options).partSize;
    const auto largest = std::max_element(parts.begin(), parts.end(), [](const StoredPart &a, const StoredPart &b) { return a.size < b.size; });
    const auto last = std::max_element(parts.begin(), parts.end(), [](const StoredPart &a, const StoredPart &b) { return a.number < b.number; });
    std::vector<std::uint64_t> candidates{largest->size};
    // Where only the last part is there, the others are what the rest of the file divides into.
    if (last->number > 1 && last->size < fileSize)
        candidates.push_back((fileSize - last->size) / (last->number - 1));
    bool tooSmall = false;
    for (const std::uint64_t partSize : candidates) {
        if (partSize == 0 || !fit(parts, fileSize, partSize))
            continue;
        if (partSize >= leastPartSize || partSize >= fileSize)
            return partSize;
        tooSmall = true;
    }
    if (tooSmall)
        return fail({"EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400});
    return fail({"PartsDiffer", "The parts of the upload do not make up a file of " + std::to_string(fileSize) + " bytes.", 409});
}

Expected<Match> matchesPart(const FileHandle &file, std::uint64_t offset, const StoredPart &part, const std::filesystem::path &path,
                            const Progress &progress)
{
    std::optional<std::pair<store::Digest, std::string>> expected;
    std::string raw;
    if (part.checksum && fromBase64(part.checksum->second, raw) && !raw.empty())
        expected.emplace(part.checksum->first, std::move(raw));
    else if (auto md5 = md5OfEtag(part.etag))
        expected.emplace(store::Digest::Md5, std::move(*md5));
    if (!expected)
        return Match::Different;
    store::DigestSet set;
    set.add(expected->first);
    const auto digests = digestsOf(file, offset, part.size, set, path, progress);
    if (!digests)
        return fail(digests.error());
    if (!*digests)
        return Match::Unknown;
    return (*digests)->get(expected->first) == expected->second ? Match::Same : Match::Different;
}

} // namespace nephoscope::transfer
