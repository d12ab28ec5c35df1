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

la_ssize_t append(archive *, void *text, const void *bytes, std::size_t size)
{
    static_cast<std::string *>(text)->append(static_cast<const char *>(bytes), size);
    return la_ssize_t(size);
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

std::string packArchive(const std::vector<PackedFile> &files)
{
    std::string zip;
    const Writer writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    archive_write_set_bytes_in_last_block(writer.get(), 1); // nothing behind its end
    archive_write_open(writer.get(), &zip, nullptr, append, nullptr);
    for (const PackedFile &file : files) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(), archive_entry_free);
        archive_entry_set_pathname(entry.get(), file.path.c_str());
        archive_entry_set_size(entry.get(), la_int64_t(file.content.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0755);
        archive_write_header(writer.get(), entry.get());
        archive_write_data(writer.get(), file.content.data(), file.content.size());
    }
    archive_write_close(writer.get());
    return zip;
}

Expected<std::vector<PackedFile>> readArchive(std::string_view zip, std::uint64_t largest)
{
    std::vector<PackedFile> files;
    const auto walked = walk(zip, [&](archive *reader, archive_entry *entry, std::uint64_t &total) {
        const auto type = archive_entry_filetype(entry);
        if (type != AE_IFREG) {
            if (type != AE_IFDIR)
                files.push_back({.path = archive_entry_pathname(entry), .isPlain = false});
            return true;
        }
        PackedFile file{archive_entry_pathname(entry)};
        const void *piece = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        int result = ARCHIVE_OK;
        while ((result = archive_read_data_block(reader, &piece, &size, &offset)) == ARCHIVE_OK) {
            total += size;
            file.size += size;
            if (total > maxUnpacked)
                return false;
            if (file.size <= largest)
                file.content.append(static_cast<const char *>(piece), size);
        }
        if (file.size > largest)
            file.content.clear();
        files.push_back(std::move(file));
        return result == ARCHIVE_EOF;
    });
    if (!walked)
        return fail(walked.error());
    return files;
}

} // namespace nephoscope::lambda
