#pragma once

#include "api/Types.h"

#include <functional>

namespace nephoscope::transfer {

/// Ends the names of files that are still being downloaded.
inline constexpr std::string_view partialSuffix = ".nephoscope-part";

/// Why the rest of a key below a prefix cannot be a file's path (empty, `.` or `..` segments, a
/// NUL, a segment over 255 bytes, our own suffix); empty optional when it can.
std::optional<Error> refuseName(std::string_view name);

/// A file on its way down: `NAME.nephoscope-part` with holes where parts are missing, renamed when
/// whole. Folders below the root are entered one by one without following links, so no key can
/// reach outside of it. copy() may be called from several threads.
class TargetFile
{
public:
    struct Opened
    {
        std::shared_ptr<TargetFile> file;
        bool kept = false; ///< a partial file of the same size was there
    };
    /// `name` is relative to `root` with `/`; ending in `/` it makes a folder only. The root is
    /// made as needed. `InsufficientStorage` when the free space cannot hold `size`.
    static Expected<Opened> open(const std::filesystem::path &root, const std::string &name, std::uint64_t size);
    /// Removes the partial file, if it is there.
    static void discard(const std::filesystem::path &root, const std::string &name);

    /// Writes a body at `offset`; `progress` hears the bytes so far, false stops (`Stopped`).
    /// Returns the number of bytes.
    Expected<std::uint64_t> copy(const api::Body &body, std::uint64_t offset, const std::function<bool(std::uint64_t)> &progress);
    /// Gives the file its name, in place of what had it; and a time of modification, in nanoseconds, unless that is 0.
    Expected<bool> publish(std::int64_t modified = 0);
    const FileHandle &handle() const { return m_file; }

private:
    Expected<std::uint64_t> copySegment(const api::FileSegment &segment, std::uint64_t offset,
                                        const std::function<bool(std::uint64_t)> &progress, std::uint64_t before);
    Expected<std::uint64_t> copySource(api::BodySource &source, std::uint64_t offset, const std::function<bool(std::uint64_t)> &progress);
    Expected<bool> write(const char *bytes, std::uint64_t count, std::uint64_t offset);

    std::filesystem::path m_path; ///< for messages
    FileHandle m_folder;
    FileHandle m_file;
    std::string m_name;
    std::uint64_t m_size = 0;
};

} // namespace nephoscope::transfer
