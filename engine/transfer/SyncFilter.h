#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::transfer {

/// `--exclude` and `--include` of `aws s3 sync`: of the rules that fit a name the last one decides; where none fits, it is taken.
struct SyncRule
{
    bool include = false;
    std::string pattern; ///< of names below the folder: `*` any characters, also `/`, `?` one, `[abc]`, `[a-z]`, `[!abc]`

    bool operator==(const SyncRule &) const = default;
};

/// Whether all of a name fits a pattern; characters are those of UTF-8. A `[` that is never closed stands for itself.
bool fitsPattern(std::string_view name, std::string_view pattern);
bool isTaken(std::string_view name, const std::vector<SyncRule> &rules);

} // namespace nephoscope::transfer
