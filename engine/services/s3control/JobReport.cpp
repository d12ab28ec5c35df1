#include "services/s3control/JobReport.h"

#include "core/Text.h"
#include "services/ReportFiles.h"
#include "services/s3control/Manifest.h"
#include "store/Digests.h"

#include <boost/json/serialize.hpp>

namespace nephoscope::s3control {

namespace {

constexpr std::size_t pageTasks = 5'000;
/// A file ends here: what is held in memory.
constexpr std::size_t fileBytes = 8 * 1024 * 1024;

std::string sha1Hex(std::string_view text)
{
    store::Hasher hasher({store::Digest::Sha1});
    hasher.update(asBytes(text));
    return toHex(asBytes(hasher.finish().get(store::Digest::Sha1)));
}

/// A field of CSV, in quotes where it needs them.
void append(std::string &line, std::string_view field)
{
    if (field.find_first_of(",\"\r\n") == std::string_view::npos)
        line += field;
    else
        reports::appendQuoted(line, field);
}

/// Bucket, key, version id, status, HTTP status, error code, message: in the order S3 writes them, which is
/// not quite the one its schema names.
void appendRow(std::string &text, const Task &task, const Outcome &outcome)
{
    const std::string key = reports::encodeKey(task.key);
    const std::string status = std::to_string(outcome.status);
    bool first = true;
    for (const std::string_view field :
         {std::string_view(task.bucket), std::string_view(key), std::string_view(task.version),
          std::string_view(outcome.succeeded() ? "succeeded" : "failed"), std::string_view(status), std::string_view(outcome.code),
          std::string_view(outcome.message)}) {
        if (!std::exchange(first, false))
            text += ',';
        append(text, field);
    }
    text += '\n';
}

api::s3::PutObject::Input place(const std::string &bucket, const std::string &key, const std::optional<std::string> &owner)
{
    api::s3::PutObject::Input input;
    input.bucket = bucket;
    input.key = key;
    input.expectedBucketOwner = owner;
    input.serverSideEncryption.emplace().value = "AES256";
    return input;
}

class Report
{
public:
    Report(Cloud &cloud, const Caller &caller, store::Connection &reader, const BatchJob &job)
        : m_cloud(cloud), m_caller(caller), m_repository(reader), m_job(job), m_report(*job.request.report)
        , m_bucket(reports::placeOfArn(m_report.bucket.value_or(std::string())).first)
        , m_home(reports::underPrefix(m_report.prefix.value_or(std::string()), "job-" + job.id + '/'))
    {
    }

    Expected<void> write(Timestamp now)
    {
        const bool all = !m_report.reportScope || m_report.reportScope->value == model::JobReportScope::AllTasks;
        if (all && m_job.succeeded > 0) {
            if (auto written = writeResults(true); !written)
                return written;
        }
        if (m_job.failed > 0) {
            if (auto written = writeResults(false); !written)
                return written;
        }
        const std::string manifest = boost::json::serialize(boost::json::object{
            {"Format", "Report_CSV_20180820"},
            {"ReportCreationDate", formatIso8601(now)},
            {"Results", m_results},
            {"ReportSchema", "Bucket, Key, VersionId, TaskStatus, ErrorCode, HTTPStatusCode, ResultMessage"},
        });
        if (auto stored = put(m_home + "manifest.json", manifest, "application/json"); !stored)
            return stored;
        return put(m_home + "manifest.json.md5", reports::md5Hex(manifest), "text/plain");
    }

private:
    Expected<void> put(const std::string &key, std::string bytes, std::string type)
    {
        auto stored = reports::putFile(m_cloud, m_caller, place(m_bucket, key, m_report.expectedBucketOwner), std::move(bytes), std::move(type));
        return stored ? Expected<void>() : fail(std::move(stored.error()));
    }

    Expected<void> writeResults(bool succeeded)
    {
        std::string text;
        std::int64_t from = 0;
        for (bool more = true; more;) {
            const auto page = m_repository.results(m_job.number, from, succeeded, pageTasks);
            for (const auto &[task, outcome] : page) {
                appendRow(text, task, outcome);
                from = task.number + 1;
            }
            more = page.size() == pageTasks;
            if (text.empty() || (more && text.size() < fileBytes))
                continue;
            const std::string status = succeeded ? "succeeded" : "failed";
            const std::string key = m_home + "results/" + sha1Hex(m_job.id + status + std::to_string(m_results.size())) + ".csv";
            m_results.push_back(boost::json::object{
                {"TaskExecutionStatus", status}, {"Bucket", m_bucket}, {"MD5Checksum", reports::md5Hex(text)}, {"Key", key}});
            if (auto stored = put(key, std::exchange(text, {}), "text/csv"); !stored)
                return stored;
        }
        return {};
    }

    Cloud &m_cloud;
    const Caller &m_caller;
    JobRepository m_repository;
    const BatchJob &m_job;
    const model::JobReport &m_report;
    const std::string m_bucket;
    const std::string m_home;
    boost::json::array m_results;
};

} // namespace

Expected<void> writeReport(Cloud &cloud, const Caller &caller, store::Connection &reader, const BatchJob &job, Timestamp now)
{
    return Report(cloud, caller, reader, job).write(now);
}

Expected<model::JobManifestLocation> writeGenerated(Cloud &cloud, const Caller &caller, store::Connection &reader, const BatchJob &job,
                                                    Timestamp now)
{
    const auto &generator = *job.request.manifestGenerator->s3JobManifestGenerator;
    const model::S3ManifestOutputLocation &output = *generator.manifestOutputLocation;
    const std::string bucket = reports::placeOfArn(*output.bucket).first;
    const std::string home = reports::underPrefix(output.manifestPrefix.value_or(std::string()), "job-" + job.id + '/');
    const auto put = [&](const std::string &key, std::string bytes, std::string type) {
        auto input = place(bucket, key, output.expectedManifestBucketOwner);
        if (output.manifestEncryption && output.manifestEncryption->ssekms) {
            input.serverSideEncryption->value = "aws:kms";
            input.ssekmsKeyId = output.manifestEncryption->ssekms->keyId;
        }
        return reports::putFile(cloud, caller, std::move(input), std::move(bytes), std::move(type));
    };
    reports::InventoryManifest manifest;
    manifest.sourceBucket = reports::placeOfArn(*generator.sourceBucket).first;
    manifest.destinationBucket = *output.bucket;
    manifest.version = "2021-11-30";
    manifest.created = now;
    const bool versions = takesVersions(generator);
    manifest.fileSchema = versions ? "Bucket, Key, VersionId" : "Bucket, Key";
    JobRepository repository(reader);
    std::unique_ptr<reports::GzipText> file;
    std::int64_t from = 0;
    for (bool more = true; more;) {
        const auto page = repository.tasks(job.number, from, pageTasks);
        more = page.size() == pageTasks;
        if (!file)
            file = std::make_unique<reports::GzipText>();
        for (const Task &task : page) {
            std::string line;
            reports::appendQuoted(line, task.bucket);
            line += ',';
            reports::appendQuoted(line, reports::encodeKey(task.key));
            if (versions) {
                line += ',';
                reports::appendQuoted(line, task.version);
            }
            file->append(line += '\n');
            from = task.number + 1;
        }
        if (more && file->size() < fileBytes)
            continue;
        std::string bytes = file->finish();
        file.reset();
        reports::InventoryFile entry{home + "data/" + reports::fileId(job.id, manifest.files.size()) + ".csv.gz", bytes.size(),
                                     reports::md5Hex(bytes)};
        if (auto stored = put(entry.key, std::move(bytes), "application/x-gzip"); !stored)
            return fail(std::move(stored.error()));
        manifest.files.push_back(std::move(entry));
    }
    const std::string text = reports::writeManifest(manifest);
    auto stored = put(home + "manifest.json", text, "application/json");
    if (!stored)
        return fail(std::move(stored.error()));
    model::JobManifestLocation location;
    location.objectArn = *output.bucket + '/' + home + "manifest.json";
    location.eTag = *stored;
    return location;
}

} // namespace nephoscope::s3control
