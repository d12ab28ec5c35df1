#pragma once

#include "transfer_localcloud.h"

namespace nephoscope::test {

/// Three jobs at a time, in a folder: `large` goes up as `large`, the files of `tree` as `tree/…`, and the object `stored` comes
/// down as `back`. Those that are there already are left to themselves.
inline void beginMixed(transfer::TransferManager &manager, const Caller &caller, const std::filesystem::path &folder)
{
    const auto known = manager.jobs();
    const auto isKnown = [&known](std::string_view key) {
        return std::any_of(known.begin(), known.end(), [key](const transfer::JobSnapshot &job) { return job.key == key; });
    };
    if (!isKnown("large"))
        manager.upload(caller, folder / "large", "bucket", "large");
    if (!isKnown("tree/"))
        manager.upload(caller, folder / "tree", "bucket", "tree/");
    if (!isKnown("stored"))
        manager.download(caller, "bucket", "stored", folder / "back");
}

} // namespace nephoscope::test
