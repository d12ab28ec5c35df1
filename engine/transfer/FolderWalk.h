#pragma once

#include "core/Error.h"

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::transfer {

/// A file of a folder: `name` is its path below the folder, in the file system's own bytes. A name
/// ending in `/` is a folder with nothing in it.
struct FoundFile
{
    std::string name;
    std::uint64_t size = 0;
    std::int64_t modified = 0;
    std::string etag = {};             ///< of objects, when listing a prefix
    std::optional<Error> error = {};   ///< set when it cannot be moved
    std::string saveAs = {};           ///< the key that an object is copied to
};

/// Walks a folder depth first, in byte order, a slice at a time. Links are followed, but a folder
/// that contains itself is reported (`FolderLoop`) instead of entered. Names that are not UTF-8
/// cannot be keys: `InvalidName`.
class FolderWalk
{
public:
    explicit FolderWalk(std::filesystem::path root);

    /// About `limit` further files; empty at the end.
    std::vector<FoundFile> next(std::size_t limit);

private:
    struct Level
    {
        std::string prefix; ///< empty or ending in `/`
        std::vector<std::string> names;
        std::size_t at = 0;
        dev_t device = 0;
        ino_t inode = 0;
    };
    void visit(const std::string &name, std::vector<FoundFile> &found);
    void enter(std::string prefix, dev_t device, ino_t inode, std::vector<FoundFile> &found);

    std::filesystem::path m_root;
    std::vector<Level> m_levels;
    bool m_started = false;
};

} // namespace nephoscope::transfer
