#include "transfer/TargetFile.h"

#include "core/Text.h"
#include "transfer/SourceFile.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace nephoscope::transfer {

namespace {

constexpr std::size_t longestName = 255;
constexpr std::uint64_t copyStep = 1024 * 1024;

Error stopped()
{
    return {"Stopped", "The transfer was stopped.", 400};
}

/// The partial file's name; long names make room for the suffix and a hash keeps them apart.
std::string partialName(const std::string &name)
{
    if (name.size() + partialSuffix.size() <= longestName)
        return name + std::string(partialSuffix);
    const std::string hash = std::to_string(std::hash<std::string>()(name));
    return name.substr(0, longestName - partialSuffix.size() - hash.size()) + hash + std::string(partialSuffix);
}

/// Opens the folder that will hold `name`, creating what is missing unless `create` is false.
Expected<FileHandle> openFolder(const std::filesystem::path &root, std::string_view name, bool create)
{
    if (create) {
        std::error_code error;
        std::filesystem::create_directories(root, error);
        if (error)
            return fail(localFileError(error.value(), root));
    }
    FileHandle folder(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder)
        return fail(localFileError(errno, root));
    const std::vector<std::string_view> segments = split(name, '/');
    for (std::size_t i = 0; i + 1 < segments.size(); ++i) {
        const std::string segment(segments[i]);
        const std::filesystem::path path = root / std::string(name);
        if (create && ::mkdirat(folder.descriptor(), segment.c_str(), 0777) != 0 && errno != EEXIST)
            return fail(localFileError(errno, path));
        FileHandle next(::openat(folder.descriptor(), segment.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        if (!next)
            return fail(localFileError(errno, path));
        folder = std::move(next);
    }
    return folder;
}

std::string lastSegment(const std::string &name)
{
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

} // namespace

std::optional<Error> refuseName(std::string_view name)
{
    const auto refused = [&](std::string_view why) {
        return Error{"UnusableName", "The key's rest \"" + std::string(name) + "\" cannot be a file: " + std::string(why), 400};
    };
    if (name.find('\0') != std::string_view::npos)
        return refused("it contains a NUL byte.");
    if (name.ends_with(partialSuffix))
        return refused("names ending in " + std::string(partialSuffix) + " are used while downloading.");
    std::string_view folders = name;
    if (folders.ends_with('/'))
        folders.remove_suffix(1);
    for (const std::string_view segment : split(folders, '/')) {
        if (segment.empty())
            return refused("it has an empty path segment.");
        if (segment == "." || segment == "..")
            return refused("the path segment \"" + std::string(segment) + "\" would lead elsewhere.");
        if (segment.size() > longestName)
            return refused("a path segment is longer than 255 bytes.");
    }
    return {};
}

Expected<TargetFile::Opened> TargetFile::open(const std::filesystem::path &root, const std::string &name, std::uint64_t size)
{
    Expected<FileHandle> folder = openFolder(root, name, true);
    if (!folder)
        return fail(std::move(folder.error()));
    auto target = std::make_shared<TargetFile>();
    target->m_path = root / name;
    target->m_folder = std::move(*folder);
    target->m_name = lastSegment(name);
    target->m_size = size;
    if (target->m_name.empty())
        return Opened{target, false};

    struct stat status {};
    if (::fstatat(target->m_folder.descriptor(), target->m_name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISDIR(status.st_mode))
        return fail(localFileError(EISDIR, target->m_path));
    const std::string partial = partialName(target->m_name);
    target->m_file = FileHandle(::openat(target->m_folder.descriptor(), partial.c_str(),
                                         O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!target->m_file)
        return fail(localFileError(errno, target->m_path));
    if (::fstat(target->m_file.descriptor(), &status) != 0)
        return fail(localFileError(errno, target->m_path));
    if (!S_ISREG(status.st_mode))
        return fail(localFileError(ENOTDIR, target->m_path));
    if (static_cast<std::uint64_t>(status.st_size) == size)
        return Opened{target, true};

    struct statvfs space {};
    const std::uint64_t held = static_cast<std::uint64_t>(status.st_blocks) * 512;
    if (::fstatvfs(target->m_file.descriptor(), &space) == 0 && space.f_bavail * space.f_frsize + held < size) {
        ::unlinkat(target->m_folder.descriptor(), partial.c_str(), 0);
        return fail(localFileError(ENOSPC, target->m_path));
    }
    // To nothing first: bytes of an older attempt must not stay between the holes.
    if (::ftruncate(target->m_file.descriptor(), 0) != 0
        || ::ftruncate(target->m_file.descriptor(), static_cast<off_t>(size)) != 0)
        return fail(localFileError(errno, target->m_path));
    return Opened{target, false};
}

void TargetFile::discard(const std::filesystem::path &root, const std::string &name)
{
    const std::string last = lastSegment(name);
    if (last.empty() || refuseName(name))
        return;
    if (const Expected<FileHandle> folder = openFolder(root, name, false))
        ::unlinkat(folder->descriptor(), partialName(last).c_str(), 0);
}

Expected<bool> TargetFile::write(const char *bytes, std::uint64_t count, std::uint64_t offset)
{
    while (count > 0) {
        const ssize_t written = ::pwrite(m_file.descriptor(), bytes, count, static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(localFileError(errno, m_path));
        bytes += written;
        offset += static_cast<std::uint64_t>(written);
        count -= static_cast<std::uint64_t>(written);
    }
    return true;
}

Expected<std::uint64_t> TargetFile::copySegment(const api::FileSegment &segment, std::uint64_t offset,
                                                const std::function<bool(std::uint64_t)> &progress, std::uint64_t before)
{
    auto from = static_cast<off_t>(segment.offset);
    auto to = static_cast<off_t>(offset);
    std::uint64_t done = 0;
    std::vector<char> buffer;
    bool inKernel = true;
    while (done < segment.length) {
        const std::size_t step = static_cast<std::size_t>(std::min(copyStep, segment.length - done));
        ssize_t moved = 0;
        if (inKernel) {
            moved = ::copy_file_range(segment.file->descriptor(), &from, m_file.descriptor(), &to, step, 0);
            if (moved < 0 && (errno == EXDEV || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP || errno == EPERM)) {
                inKernel = false;
                buffer.resize(copyStep);
                continue;
            }
        } else {
            moved = ::pread(segment.file->descriptor(), buffer.data(), step, from);
            if (moved > 0) {
                if (Expected<bool> written = write(buffer.data(), static_cast<std::uint64_t>(moved), offset + done); !written)
                    return fail(std::move(written.error()));
                from += moved;
            }
        }
        if (moved < 0 && errno == EINTR)
            continue;
        if (moved < 0)
            return fail(localFileError(errno, m_path));
        if (moved == 0)
            break;
        done += static_cast<std::uint64_t>(moved);
        if (!progress(before + done))
            return fail(stopped());
    }
    return done;
}

Expected<std::uint64_t> TargetFile::copySource(api::BodySource &source, std::uint64_t offset,
                                               const std::function<bool(std::uint64_t)> &progress)
{
    std::vector<std::uint8_t> buffer(copyStep);
    std::uint64_t done = 0;
    while (true) {
        const Expected<std::size_t> got = source.read(buffer);
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return done;
        if (Expected<bool> written = write(reinterpret_cast<const char *>(buffer.data()), *got, offset + done); !written)
            return fail(std::move(written.error()));
        done += *got;
        if (!progress(done))
            return fail(stopped());
    }
}

Expected<std::uint64_t> TargetFile::copy(const api::Body &body, std::uint64_t offset,
                                         const std::function<bool(std::uint64_t)> &progress)
{
    // More than was asked for would overwrite a neighbour's bytes.
    if (offset > m_size || body.size() > m_size - offset)
        return fail({"IncompleteBody", "The store sent more bytes than the object has.", 502});
    if (body.source())
        return copySource(*body.source(), offset, progress);
    if (const std::string *memory = body.memory()) {
        if (Expected<bool> written = write(memory->data(), memory->size(), offset); !written)
            return fail(std::move(written.error()));
        if (!progress(memory->size()))
            return fail(stopped());
        return memory->size();
    }
    std::uint64_t done = 0;
    for (const api::FileSegment &segment : body.segments()) {
        const Expected<std::uint64_t> moved = copySegment(segment, offset + done, progress, done);
        if (!moved)
            return fail(moved.error());
        done += *moved;
    }
    return done;
}

Expected<bool> TargetFile::publish(std::int64_t modified)
{
    if (m_name.empty())
        return true;
    struct stat status {};
    if (::fstat(m_file.descriptor(), &status) != 0)
        return fail(localFileError(errno, m_path));
    if (static_cast<std::uint64_t>(status.st_size) != m_size)
        return fail({"FileChanged", "The file " + m_path.native() + " was changed while it was being written.", 409});
    if (modified != 0) {
        constexpr std::int64_t billion = 1'000'000'000;
        std::int64_t seconds = modified / billion, rest = modified % billion;
        if (rest < 0) {
            --seconds;
            rest += billion;
        }
        timespec times[2]{};
        times[0].tv_nsec = UTIME_OMIT;
        times[1].tv_sec = seconds;
        times[1].tv_nsec = rest;
        if (::futimens(m_file.descriptor(), times) != 0)
            return fail(localFileError(errno, m_path));
    }
    if (::renameat(m_folder.descriptor(), partialName(m_name).c_str(), m_folder.descriptor(), m_name.c_str()) != 0)
        return fail(localFileError(errno, m_path));
    return true;
}

} // namespace nephoscope::transfer
