#pragma once

#include "transfer_localcloud.h"

namespace nephoscope::test {

/// Three jobs at a time, in a folder: `large` goes up as `large`, the files of `tree` as `tree/…`, and the object `stored` comes
/// down as `back`. Those that have not ended go on, those that have are left to themselves.
inline void beginMixed(transfer::TransferManager &manager, const Caller &caller, const std::filesystem::path &folder)
{
    const auto known = manager.jobs();
    const auto isThere = [&known](std::string_view key) {
        return std::any_of(known.begin(), known.end(), [key](const transfer::JobSnapshot &job) {
            return job.key == key && job.state == transfer::State::Completed;
        });
    };
    if (!isThere("large"))
        manager.upload(caller, folder / "large", "bucket", "large");
    if (!isThere("tree/"))
        manager.upload(caller, folder / "tree", "bucket", "tree/");
    if (!isThere("stored"))
        manager.download(caller, "bucket", "stored", folder / "back");
}

} // namespace nephoscope::test
