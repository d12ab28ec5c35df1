#include "services/s3/Inventory.h"

#include "core/Text.h"
#include "services/ReportFiles.h"
#include "services/s3/Acl.h"
#include "services/s3/Encryption.h"
#include "services/s3/InventoryFields.h"
#include "services/s3/Names.h"
#include "services/s3/Versions.h"

namespace nephoscope::s3 {

namespace {

/// Objects read before the database is let go for others' checkpoints.
constexpr std::size_t pageRows = 10'000;
/// A data file ends here: what is held in memory.
constexpr std::size_t fileRows = 250'000;
constexpr std::size_t fileBytes = 8 * 1024 * 1024;

std::string digits(int value, int width)
{
    std::string text = std::to_string(value);
    return std::string(std::size_t(width) - std::min(text.size(), std::size_t(width)), '0') + text;
}

/// `2016-11-06T21-32Z`, or with another separator between date and time, `2016-11-06-21-32`.
std::string stamp(Timestamp time, std::string_view separator, std::string_view end)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    return digits(int(date.year()), 4) + '-' + digits(int(unsigned(date.month())), 2) + '-' + digits(int(unsigned(date.day())), 2)
        + std::string(separator) + digits(int(clock.hours().count()), 2) + '-' + digits(int(clock.minutes().count()), 2) + std::string(end);
}

class Report
{
public:
    Report(const ServiceHost &host, const InventoryRun &run)
        : m_host(host), m_run(run), m_caller(reports::callerFor(run.bucket.account, run.bucket.region)), m_fields(run)
        , m_target(*run.configuration.destination->s3BucketDestination)
        , m_home(reports::underPrefix(m_target.prefix.value_or(std::string()), run.bucket.name + '/' + *run.configuration.id + '/'))
    {
        m_manifest.sourceBucket = run.bucket.name;
        m_manifest.destinationBucket = *m_target.bucket;
        m_manifest.created = run.started;
        m_manifest.fileSchema = m_fields.schema();
    }

    Expected<void> write(const std::function<bool()> &stopping)
    {
        for (bool more = true; more;) {
            if (stopping())
                return fail(Error{"RequestCancelled", "The engine stops.", 499});
            more = readPage();
            if (m_rows > 0 && (!more || m_rows >= fileRows || m_file->size() >= fileBytes)) {
                if (auto stored = finishFile(); !stored)
                    return stored;
            }
        }
        return finish();
    }

private:
    /// False at the end of the bucket.
    bool readPage()
    {
        store::Connection &connection = m_host.database.reader();
        ObjectRepository repository(connection);
        const std::string prefix = m_run.configuration.filter ? m_run.configuration.filter->prefix.value_or(std::string()) : std::string();
        const bool all = m_run.configuration.includedObjectVersions->value == "All";
        VersionCursor cursor(connection, m_run.bucket.id, m_started ? m_lastKey : prefix, m_started ? m_lastVersion : INT64_MAX);
        m_started = true;
        for (std::size_t count = 0; count < pageRows; ++count) {
            if (!cursor.next() || !cursor.key().starts_with(prefix))
                return false;
            Object object = cursor.object();
            m_lastKey = object.key;
            m_lastVersion = object.version;
            const bool latest = cursor.isLatest();
            if (!all && (!latest || object.isMarker))
                continue;
            if (m_fields.wantsWhole()) {
                const auto whole = object.isCurrent ? repository.find(m_run.bucket.id, object.key)
                    : object.isNull()               ? repository.findNull(m_run.bucket.id, object.key)
                                      : repository.findVersion(m_run.bucket.id, object.key, object.version, object.versionId);
                if (!whole)
                    continue;
                object = *whole;
            }
            if (!m_file)
                m_file = std::make_unique<reports::GzipText>();
            m_file->append(m_fields.row(object, latest));
            ++m_rows;
        }
        return true;
    }

    api::s3::PutObject::Input target(const std::string &key) const
    {
        api::s3::PutObject::Input input;
        input.bucket = bucketOfArn(*m_target.bucket);
        input.key = key;
        input.expectedBucketOwner = m_target.accountId;
        if (m_target.encryption && m_target.encryption->ssekms) {
            input.serverSideEncryption.emplace().value = "aws:kms";
            input.ssekmsKeyId = m_target.encryption->ssekms->keyId;
        } else if (m_target.encryption && m_target.encryption->sses3) {
            input.serverSideEncryption.emplace().value = "AES256";
        }
        return input;
    }

    Expected<void> put(const std::string &key, std::string bytes, std::string type)
    {
        auto stored = reports::putFile(m_host.cloud, m_caller, target(key), std::move(bytes), std::move(type));
        return stored ? Expected<void>() : fail(std::move(stored.error()));
    }

    Expected<void> finishFile()
    {
        std::string bytes = m_file->finish();
        m_file.reset();
        m_rows = 0;
        reports::InventoryFile file;
        file.key = m_home + "data/" + reports::fileId(m_run.id, m_manifest.files.size()) + ".csv.gz";
        file.size = bytes.size();
        file.md5 = reports::md5Hex(bytes);
        m_manifest.files.push_back(file);
        return put(file.key, std::move(bytes), "application/x-gzip");
    }

    /// The checksum comes last: who finds it finds everything.
    Expected<void> finish()
    {
        std::string links;
        for (const auto &file : m_manifest.files)
            links += "s3://" + bucketOfArn(*m_target.bucket) + '/' + file.key + '\n';
        if (auto stored = put(m_home + "hive/dt=" + stamp(m_run.started, "-", {}) + "/symlink.txt", std::move(links), "text/plain"); !stored)
            return stored;
        const std::string folder = m_home + stamp(m_run.started, "T", "Z") + '/';
        const std::string manifest = reports::writeManifest(m_manifest);
        if (auto stored = put(folder + "manifest.json", manifest, "application/json"); !stored)
            return stored;
        return put(folder + "manifest.checksum", reports::md5Hex(manifest), "text/plain");
    }

    const ServiceHost &m_host;
    const InventoryRun &m_run;
    const Caller m_caller;
    const InventoryFields m_fields;
    const api::s3::InventoryS3BucketDestination &m_target;
    const std::string m_home;
    reports::InventoryManifest m_manifest;
    std::unique_ptr<reports::GzipText> m_file;
    std::size_t m_rows = 0;
    bool m_started = false;
    std::string m_lastKey;
    std::int64_t m_lastVersion = INT64_MAX;
};

} // namespace

Expected<void> deliverInventory(const ServiceHost &host, const InventoryRun &run, const std::function<bool()> &stopping)
{
    return Report(host, run).write(stopping);
}

} // namespace nephoscope::s3
