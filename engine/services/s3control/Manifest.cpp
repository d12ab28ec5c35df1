#include "services/s3control/Manifest.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "door/Waiting.h"
#include "select/Input.h"
#include "services/ReportFiles.h"
#include "services/s3control/CsvTasks.h"

#include <algorithm>
#include <cstring>

namespace nephoscope::s3control {

namespace {

constexpr std::uint64_t pieceSize = 1024 * 1024;
constexpr std::size_t maxManifestJson = 64 * 1024 * 1024;

std::string withoutQuotes(std::string_view etag)
{
    if (etag.size() >= 2 && etag.front() == '"' && etag.back() == '"')
        etag = etag.substr(1, etag.size() - 2);
    return std::string(etag);
}

/// An object, read in ranges of the version it had in the beginning.
class ObjectSource : public select::ByteSource
{
public:
    ObjectSource(Cloud &cloud, Caller caller, std::string bucket, std::string key, std::optional<std::string> version)
        : m_cloud(cloud), m_caller(std::move(caller))
    {
        m_input.bucket = std::move(bucket);
        m_input.key = std::move(key);
        m_input.versionId = std::move(version);
    }

    /// Empty `etag`: whatever it is.
    Expected<void> open(std::string_view etag)
    {
        api::s3::HeadObject::Input input;
        input.bucket = m_input.bucket;
        input.key = m_input.key;
        input.versionId = m_input.versionId;
        auto found = callAndWait<api::s3::HeadObject>(m_cloud, m_caller, std::move(input));
        if (!found && found.error().status == 403)
            return fail(Error{"AccessDenied", "Reading the manifest is forbidden: AccessDenied", 403});
        if (!found)
            return manifestError("The manifest object " + *m_input.key + " cannot be read: " + found.error().code + '.');
        const std::string actual = found->eTag.value_or(std::string());
        if (!etag.empty() && withoutQuotes(etag) != withoutQuotes(actual))
            return manifestError("The ETag of the manifest object does not match the one in the request.");
        m_input.ifMatch = actual;
        m_size = static_cast<std::uint64_t>(found->contentLength.value_or(0));
        return {};
    }
    std::uint64_t size() const { return m_size; }

    Expected<std::size_t> read(char *out, std::size_t size) override
    {
        if (m_at == m_piece.size()) {
            if (m_offset >= m_size)
                return std::size_t(0);
            auto input = m_input;
            input.range = "bytes=" + std::to_string(m_offset) + '-' + std::to_string(std::min(m_size, m_offset + pieceSize) - 1);
            auto got = callAndWait<api::s3::GetObject>(m_cloud, m_caller, std::move(input));
            auto bytes = got ? got->body->readAll() : Expected<std::string>(fail(got.error()));
            if (!bytes || bytes->empty())
                return manifestError("The manifest object " + *m_input.key + " has changed or cannot be read.");
            m_piece = std::move(*bytes);
            m_offset += m_piece.size();
            m_at = 0;
        }
        const std::size_t count = std::min(size, m_piece.size() - m_at);
        std::memcpy(out, m_piece.data() + m_at, count);
        m_at += count;
        return count;
    }

private:
    Cloud &m_cloud;
    const Caller m_caller;
    api::s3::GetObject::Input m_input;
    std::uint64_t m_size = 0;
    std::uint64_t m_offset = 0;
    std::string m_piece;
    std::size_t m_at = 0;
};

class CsvManifest : public TaskReader
{
public:
    CsvManifest(std::unique_ptr<ObjectSource> source, Columns columns) : m_tasks(std::move(source), columns) {}
    Expected<std::optional<Task>> next() override { return m_tasks.next(); }

private:
    CsvTasks m_tasks;
};

/// The data files of an inventory, one after another.
class InventoryTasks : public TaskReader
{
public:
    InventoryTasks(Cloud &cloud, Caller caller, reports::InventoryManifest manifest, Columns columns)
        : m_cloud(cloud), m_caller(std::move(caller)), m_manifest(std::move(manifest)), m_columns(columns)
    {
    }

    Expected<std::optional<Task>> next() override
    {
        while (true) {
            if (!m_tasks) {
                if (m_file == m_manifest.files.size())
                    return std::nullopt;
                if (auto opened = openFile(); !opened)
                    return fail(std::move(opened.error()));
            }
            auto task = m_tasks->next();
            if (!task || *task)
                return task;
            m_tasks.reset();
        }
    }

private:
    Expected<void> openFile()
    {
        const reports::InventoryFile &file = m_manifest.files[m_file++];
        auto source = std::make_unique<ObjectSource>(m_cloud, m_caller, reports::placeOfArn(m_manifest.destinationBucket).first, file.key,
                                                     std::nullopt);
        if (auto opened = source->open({}); !opened)
            return opened;
        if (source->size() != file.size)
            return manifestError("The inventory file " + file.key + " is not the one the manifest names.");
        m_tasks.emplace(select::unpack(select::Compression::Gzip, std::move(source)), m_columns);
        return {};
    }

    Cloud &m_cloud;
    const Caller m_caller;
    const reports::InventoryManifest m_manifest;
    const Columns m_columns;
    std::size_t m_file = 0;
    std::optional<CsvTasks> m_tasks;
};

Expected<Columns> columnsOf(const std::vector<std::string> &names)
{
    Columns columns;
    columns.count = names.size();
    for (std::size_t index = 0; index < names.size(); ++index) {
        const std::string &name = names[index];
        if (name == "Bucket")
            columns.bucket = index;
        else if (name == "Key")
            columns.key = index;
        else if (name == "VersionId")
            columns.version = index;
        else if (name == "IsDeleteMarker")
            columns.marker = index;
    }
    if (!columns.bucket || !columns.key)
        return manifestError("The manifest has no columns Bucket and Key.");
    return columns;
}

Expected<std::unique_ptr<TaskReader>> openInventory(Cloud &cloud, const Caller &caller, ObjectSource &source)
{
    if (source.size() > maxManifestJson)
        return manifestError("The manifest object is too large.");
    std::string text(source.size(), '\0');
    for (std::size_t at = 0; at < text.size();) {
        const auto count = source.read(text.data() + at, text.size() - at);
        if (!count)
            return fail(count.error());
        at += *count;
    }
    auto manifest = reports::readManifest(text);
    if (!manifest)
        return fail(std::move(manifest.error()));
    if (manifest->fileFormat != "CSV")
        return manifestError("Only inventories in CSV can be a manifest.");
    std::vector<std::string> names;
    for (const std::string_view name : split(manifest->fileSchema, ','))
        names.emplace_back(trim(name));
    const auto columns = columnsOf(names);
    if (!columns)
        return fail(columns.error());
    return std::make_unique<InventoryTasks>(cloud, caller, std::move(*manifest), *columns);
}

} // namespace

Expected<std::unique_ptr<TaskReader>> openManifest(Cloud &cloud, const JobCallers &callers, const model::CreateJob::Input &request)
{
    if (!request.manifest)
        return generateManifest(cloud, callers, *request.manifestGenerator->s3JobManifestGenerator);
    const auto &location = *request.manifest->location;
    auto [bucket, key] = reports::placeOfArn(*location.objectArn);
    auto source = std::make_unique<ObjectSource>(cloud, callers.role, bucket, key, location.objectVersionId);
    if (auto opened = source->open(*location.eTag); !opened)
        return fail(std::move(opened.error()));
    if (request.manifest->spec->format->value == model::JobManifestFormat::S3InventoryReportCsv20161130)
        return openInventory(cloud, callers.role, *source);
    std::vector<std::string> names;
    for (const auto &field : request.manifest->spec->fields.value_or(std::vector<model::JobManifestFieldName>()))
        names.push_back(field.value);
    const auto columns = columnsOf(names);
    if (!columns)
        return fail(columns.error());
    return std::make_unique<CsvManifest>(std::move(source), *columns);
}

} // namespace nephoscope::s3control
