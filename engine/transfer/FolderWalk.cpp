#include "transfer/FolderWalk.h"

#include "core/Text.h"
#include "transfer/SourceFile.h"

#include <algorithm>
#include <cerrno>

namespace nephoscope::transfer {

FolderWalk::FolderWalk(std::filesystem::path root) : m_root(std::move(root)) {}

std::vector<FoundFile> FolderWalk::next(std::size_t limit)
{
    std::vector<FoundFile> found;
    if (!m_started) {
        m_started = true;
        struct stat status {};
        if (::stat(m_root.c_str(), &status) != 0) {
            found.push_back({{}, 0, 0, {}, localFileError(errno, m_root)});
            return found;
        }
        enter({}, status.st_dev, status.st_ino, found);
    }
    while (!m_levels.empty() && found.size() < limit) {
        Level &level = m_levels.back();
        if (level.at == level.names.size()) {
            m_levels.pop_back();
            continue;
        }
        const std::string name = level.prefix + level.names[level.at++];
        visit(name, found);
    }
    return found;
}

void FolderWalk::visit(const std::string &name, std::vector<FoundFile> &found)
{
    const std::filesystem::path path = m_root / name;
    if (!isValidUtf8(name)) {
        found.push_back({name, 0, 0, {}, Error{"InvalidName", "The name of a file in " + path.parent_path().native()
                                                                 + " is not UTF-8 and cannot be an object key.", 400}});
        return;
    }
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        found.push_back({name, 0, 0, {}, localFileError(errno, path)});
    else if (S_ISREG(status.st_mode))
        found.push_back({name, static_cast<std::uint64_t>(status.st_size), modifiedTime(status), {}, {}});
    else if (S_ISDIR(status.st_mode))
        enter(name + '/', status.st_dev, status.st_ino, found);
    else
        found.push_back({name, 0, 0, {}, Error{"NotAFile", path.native() + " is not a regular file.", 400}});
}

void FolderWalk::enter(std::string prefix, dev_t device, ino_t inode, std::vector<FoundFile> &found)
{
    const bool loop = std::any_of(m_levels.begin(), m_levels.end(), [&](const Level &level) {
        return level.device == device && level.inode == inode;
    });
    const std::filesystem::path path = m_root / prefix;
    if (loop) {
        found.push_back({std::move(prefix), 0, 0, {},
                         Error{"FolderLoop", path.native() + " leads back to a folder above it.", 400}});
        return;
    }
    Level level{std::move(prefix), {}, 0, device, inode};
    std::error_code error;
    for (std::filesystem::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error))
        level.names.push_back(entry->path().filename().native());
    if (error) {
        found.push_back({std::move(level.prefix), 0, 0, {}, localFileError(error.value(), path)});
        return;
    }
    if (level.names.empty()) {
        found.push_back({std::move(level.prefix), 0, 0, {}, {}});
        return;
    }
    std::sort(level.names.begin(), level.names.end());
    m_levels.push_back(std::move(level));
}

} // namespace nephoscope::transfer
