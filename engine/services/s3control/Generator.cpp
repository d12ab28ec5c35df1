#include "services/s3control/Manifest.h"

#include "api/generated/s3.h"
#include "door/Waiting.h"
#include "services/BatchReplication.h"
#include "services/BucketQuestion.h"
#include "services/ReportFiles.h"

#include <algorithm>
#include <iterator>

namespace nephoscope::s3control {

namespace {

using Filter = model::JobManifestGeneratorFilter;
using Texts = std::vector<std::string>;

template <class Matches>
bool anyOf(const std::optional<Texts> &texts, Matches matches)
{
    return !texts || texts->empty() || std::any_of(texts->begin(), texts->end(), matches);
}

bool matchesName(const std::optional<model::KeyNameConstraint> &names, std::string_view key)
{
    return !names
        || (anyOf(names->matchAnyPrefix, [key](const std::string &text) { return key.starts_with(text); })
            && anyOf(names->matchAnySuffix, [key](const std::string &text) { return key.ends_with(text); })
            && anyOf(names->matchAnySubstring, [key](const std::string &text) { return key.find(text) != std::string_view::npos; }));
}

/// What a listing can tell of an object, or of one of its versions.
struct Listed
{
    std::string key;
    std::string version; ///< empty in listings of what is current
    std::int64_t size = 0;
    Timestamp modified{};
    std::string storageClass;
};

template <class Entry>
Listed listedOf(const Entry &entry)
{
    Listed listed{*entry.key, {}, entry.size.value_or(0), *entry.lastModified,
                  entry.storageClass ? entry.storageClass->value : std::string("STANDARD")};
    if constexpr (requires { entry.versionId; })
        listed.version = entry.versionId.value_or(std::string());
    return listed;
}

template <class Entry>
std::vector<Listed> allListed(const std::optional<std::vector<Entry>> &entries)
{
    std::vector<Listed> listed;
    if (entries)
        std::transform(entries->begin(), entries->end(), std::back_inserter(listed), listedOf<Entry>);
    return listed;
}

bool matchesListed(const Filter &filter, const Listed &object)
{
    if ((filter.objectSizeGreaterThanBytes && object.size <= *filter.objectSizeGreaterThanBytes)
        || (filter.objectSizeLessThanBytes && object.size >= *filter.objectSizeLessThanBytes))
        return false;
    if ((filter.createdAfter && object.modified <= *filter.createdAfter) || (filter.createdBefore && object.modified >= *filter.createdBefore))
        return false;
    if (filter.matchAnyStorageClass && !filter.matchAnyStorageClass->empty()) {
        const auto &classes = *filter.matchAnyStorageClass;
        if (std::none_of(classes.begin(), classes.end(), [&object](const auto &each) { return each.value == object.storageClass; }))
            return false;
    }
    return matchesName(filter.keyNameConstraint, object.key);
}

bool matchesEncryption(const model::ObjectEncryptionFilter &filter, const Expected<api::s3::HeadObject::Output> &head)
{
    // Without its key the head of an SSE-C object is a bad request.
    if (!head)
        return filter.ssec && head.error().status == 400;
    const std::string algorithm = head->serverSideEncryption ? head->serverSideEncryption->value : std::string();
    if (filter.sses3)
        return algorithm == "AES256";
    if (filter.notsse)
        return algorithm.empty();
    const std::string key = head->ssekmsKeyId.value_or(std::string());
    if (filter.dssekms)
        return algorithm == "aws:kms:dsse" && filter.dssekms->kmsKeyArn.value_or(key) == key;
    const bool bucketKey = head->bucketKeyEnabled.value_or(false);
    return filter.ssekms && algorithm == "aws:kms" && filter.ssekms->kmsKeyArn.value_or(key) == key
        && filter.ssekms->bucketKeyEnabled.value_or(bucketKey) == bucketKey;
}

bool matchesReplication(const std::vector<model::ReplicationStatus> &wanted, const Expected<api::s3::HeadObject::Output> &head)
{
    std::string status = head && head->replicationStatus ? head->replicationStatus->value : std::string("NONE");
    if (status == "COMPLETE")
        status = "COMPLETED"; // S3's own spelling in headers
    return std::any_of(wanted.begin(), wanted.end(), [&status](const auto &each) { return each.value == status; });
}

class GeneratedTasks : public TaskReader
{
public:
    GeneratedTasks(Cloud &cloud, Caller caller, const model::S3JobManifestGenerator &generator)
        : m_cloud(cloud), m_caller(std::move(caller)), m_filter(generator.filter.value_or(Filter()))
        , m_bucket(reports::placeOfArn(*generator.sourceBucket).first), m_takesVersions(takesVersions(generator))
    {
        m_current.bucket = m_versions.bucket = m_bucket;
        m_current.expectedBucketOwner = m_versions.expectedBucketOwner = generator.expectedBucketOwner;
        const auto &names = m_filter.keyNameConstraint;
        if (names && names->matchAnyPrefix && names->matchAnyPrefix->size() == 1)
            m_current.prefix = m_versions.prefix = names->matchAnyPrefix->front();
    }

    Expected<std::optional<Task>> next() override
    {
        while (true) {
            if (m_at == m_page.size()) {
                if (m_atEnd)
                    return std::nullopt;
                if (auto page = m_takesVersions ? readVersions() : readCurrent(); !page)
                    return fail(Error{"InvalidManifest", "The source bucket cannot be listed: " + page.error().code + '.', 400});
                continue;
            }
            const Listed &object = m_page[m_at++];
            if (matchesListed(m_filter, object) && matchesHead(object))
                return Task{0, m_bucket, object.key, object.version, {}};
        }
    }

private:
    Expected<void> readCurrent()
    {
        const auto page = callAndWait<api::s3::ListObjectsV2>(m_cloud, m_caller, m_current);
        if (!page)
            return fail(page.error());
        m_page = allListed(page->contents);
        m_at = 0;
        m_current.continuationToken = page->nextContinuationToken;
        m_atEnd = !page->nextContinuationToken;
        return {};
    }

    Expected<void> readVersions()
    {
        const auto page = callAndWait<api::s3::ListObjectVersions>(m_cloud, m_caller, m_versions);
        if (!page)
            return fail(page.error());
        m_page = allListed(page->versions);
        m_at = 0;
        m_versions.keyMarker = page->nextKeyMarker;
        m_versions.versionIdMarker = page->nextVersionIdMarker;
        m_atEnd = !page->isTruncated.value_or(false);
        return {};
    }

    bool matchesHead(const Listed &object)
    {
        if (m_filter.eligibleForReplication) {
            const bool eligible = callAndWait<ReplicateExisting>(m_cloud, m_caller, {m_bucket, object.key, object.version, true}).has_value();
            if (eligible != *m_filter.eligibleForReplication)
                return false;
        }
        const bool byEncryption = m_filter.matchAnyObjectEncryption && !m_filter.matchAnyObjectEncryption->empty();
        const bool byReplication = m_filter.objectReplicationStatuses && !m_filter.objectReplicationStatuses->empty();
        if (!byEncryption && !byReplication)
            return true;
        api::s3::HeadObject::Input input;
        input.bucket = m_bucket;
        input.key = object.key;
        if (!object.version.empty())
            input.versionId = object.version;
        const auto head = callAndWait<api::s3::HeadObject>(m_cloud, m_caller, std::move(input));
        if (byReplication && !matchesReplication(*m_filter.objectReplicationStatuses, head))
            return false;
        const auto matches = [&head](const model::ObjectEncryptionFilter &filter) { return matchesEncryption(filter, head); };
        return !byEncryption
            || std::any_of(m_filter.matchAnyObjectEncryption->begin(), m_filter.matchAnyObjectEncryption->end(), matches);
    }

    Cloud &m_cloud;
    const Caller m_caller;
    const Filter m_filter;
    const std::string m_bucket;
    const bool m_takesVersions;
    api::s3::ListObjectsV2::Input m_current;
    api::s3::ListObjectVersions::Input m_versions;
    std::vector<Listed> m_page;
    std::size_t m_at = 0;
    bool m_atEnd = false;
};

} // namespace

bool takesVersions(const model::S3JobManifestGenerator &generator)
{
    return generator.filter
        && (generator.filter->eligibleForReplication.value_or(false)
            || (generator.filter->objectReplicationStatuses && !generator.filter->objectReplicationStatuses->empty()));
}

Expected<std::unique_ptr<TaskReader>> generateManifest(Cloud &cloud, const JobCallers &callers, const model::S3JobManifestGenerator &generator)
{
    std::vector<std::string> needed{"s3:PutInventoryConfiguration"};
    if (generator.filter && generator.filter->eligibleForReplication)
        needed.emplace_back("s3:GetReplicationConfiguration");
    const std::string bucket = reports::placeOfArn(*generator.sourceBucket).first;
    for (const std::string &action : needed) {
        if (auto allowed = callAndWait<BucketQuestion>(cloud, callers.own, {callers.role, action, bucket, {}, {}}); !allowed)
            return fail(std::move(allowed.error()));
    }
    return std::make_unique<GeneratedTasks>(cloud, callers.own, generator);
}

} // namespace nephoscope::s3control
