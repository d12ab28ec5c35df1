#include "services/lambda/Archive.h"

#include "services/lambda/Errors.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>

namespace nephoscope::lambda {

namespace {

struct CloseReader
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
struct CloseWriter
{
    void operator()(archive *writer) const { archive_write_free(writer); }
};
using Reader = std::unique_ptr<archive, CloseReader>;
using Writer = std::unique_ptr<archive, CloseWriter>;

Error unreadable()
{
    return invalidZip("Could not unzip uploaded file. Please check your file, then try to upload again.");
}

Error tooBig()
{
    return invalidZip("Unzipped size must be smaller than " + std::to_string(maxUnpacked) + " bytes");
}

Reader openZip(std::string_view zip)
{
    Reader reader(archive_read_new());
    archive_read_support_format_zip_seekable(reader.get());
    if (archive_read_open_memory(reader.get(), zip.data(), zip.size()) != ARCHIVE_OK)
        return nullptr;
    return reader;
}

bool escapes(std::string_view path)
{
    if (path.empty() || path.front() == '/' || path.find('\\') != std::string_view::npos)
        return true;
    const std::filesystem::path parts(path);
    return std::any_of(parts.begin(), parts.end(), [](const auto &part) { return part == ".."; });
}

/// Goes through all entries; `entry` takes their data.
Expected<std::uint64_t> walk(std::string_view zip, const std::function<bool(archive *, archive_entry *, std::uint64_t &)> &take)
{
    if (zip.empty())
        return fail(invalidZip("Uploaded file must be a non-empty zip"));
    const Reader reader = openZip(zip);
    if (!reader)
        return fail(unreadable());
    std::uint64_t total = 0;
    std::size_t entries = 0;
    archive_entry *entry = nullptr;
    int result = ARCHIVE_OK;
    while ((result = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        const char *path = archive_entry_pathname(entry);
        if (!path || escapes(path) || archive_entry_is_encrypted(entry))
            return fail(unreadable());
        if (!take(reader.get(), entry, total))
            return fail(total > maxUnpacked ? tooBig() : unreadable());
        ++entries;
    }
    if (result != ARCHIVE_EOF)
        return fail(unreadable());
    if (entries == 0)
        return fail(invalidZip("Uploaded file must be a non-empty zip"));
    return total;
}

/// The data of an entry in pieces; false when it cannot be read or `write` cannot.
bool copyData(archive *reader, std::uint64_t &total, archive *writer)
{
    const void *piece = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    int result = ARCHIVE_OK;
    while ((result = archive_read_data_block(reader, &piece, &size, &offset)) == ARCHIVE_OK) {
        total += size;
        if (total > maxUnpacked || (writer && archive_write_data_block(writer, piece, size, offset) != ARCHIVE_OK))
            return false;
    }
    return result == ARCHIVE_EOF;
}

} // namespace

Expected<std::uint64_t> checkArchive(std::string_view zip)
{
    return walk(zip, [](archive *reader, archive_entry *, std::uint64_t &total) { return copyData(reader, total, nullptr); });
}

Expected<void> unpackArchive(std::string_view zip, const std::filesystem::path &folder)
{
    std::error_code unknown;
    const auto target = std::filesystem::canonical(folder, unknown);
    const Writer writer(archive_write_disk_new());
    archive_write_disk_set_options(writer.get(), ARCHIVE_EXTRACT_PERM | ARCHIVE_EXTRACT_TIME | ARCHIVE_EXTRACT_SECURE_NODOTDOT
                                                     | ARCHIVE_EXTRACT_SECURE_SYMLINKS | ARCHIVE_EXTRACT_UNLINK);
    const auto walked = walk(zip, [&](archive *reader, archive_entry *entry, std::uint64_t &total) {
        const auto type = archive_entry_filetype(entry);
        const std::string place = target / archive_entry_pathname(entry);
        archive_entry_set_pathname(entry, place.c_str());
        // The function must be able to read what it was given; the owner may always clean up.
        const auto least = type == AE_IFDIR ? 0755u : 0444u;
        if (type != AE_IFLNK)
            archive_entry_set_perm(entry, (archive_entry_perm(entry) & 0777u) | least | 0200u);
        if (archive_write_header(writer.get(), entry) < ARCHIVE_WARN)
            return false;
        if (type == AE_IFREG && !copyData(reader, total, writer.get()))
            return false;
        return archive_write_finish_entry(writer.get()) >= ARCHIVE_WARN;
    });
    if (!walked)
        return fail(walked.error());
    return {};
}

} // namespace nephoscope::lambda
