#include "services/s3control/StorageLens.h"

#include "core/Text.h"
#include "services/ReportFiles.h"

#include <algorithm>

namespace nephoscope::s3control {

namespace {

bool has(const std::optional<std::vector<std::string>> &list, const std::string &text)
{
    return list && std::find(list->begin(), list->end(), text) != list->end();
}

/// Writes the lines of one record: an account in a Region, or a bucket.
class Lines
{
public:
    Lines(std::string &csv, std::string front) : m_csv(csv), m_front(std::move(front)) {}

    void add(const std::string &storageClass, std::string_view type, const std::string &record, const std::string &bucket,
             const std::string &metric, std::int64_t value)
    {
        m_csv += m_front + storageClass + ',' + std::string(type) + ',' + record + ',' + bucket + ',' + metric + ',' + std::to_string(value) + '\n';
    }
    void add(const BucketMeasure &measure, std::string_view type, const std::string &record, const std::string &bucket)
    {
        std::map<std::string, StorageAmount> classes;
        for (const auto &[storageType, amount] : measure.amounts)
            classes[lensClassOf(storageType)] += amount;
        for (const auto &[storageClass, amount] : classes) {
            const auto line = [&, &where = storageClass](const char *metric, std::int64_t value) { add(where, type, record, bucket, metric, value); };
            line("StorageBytes", amount.bytes);
            line("ObjectCount", amount.objects);
            line("CurrentVersionStorageBytes", amount.bytes - amount.pastBytes);
            line("CurrentVersionObjectCount", amount.objects - amount.pastObjects);
            line("NonCurrentVersionStorageBytes", amount.pastBytes);
            line("NonCurrentVersionObjectCount", amount.pastObjects);
        }
        add({}, type, record, bucket, "DeleteMarkerObjectCount", measure.markers);
        add({}, type, record, bucket, "IncompleteMultipartUploadStorageBytes", measure.uploadBytes);
    }

private:
    std::string &m_csv;
    const std::string m_front;
};

} // namespace

std::string lensClassOf(std::string_view type)
{
    static constexpr std::pair<std::string_view, std::string_view> classes[] = {
        {"StandardStorage", "STANDARD"},       {"StandardIAStorage", "STANDARD_IA"}, {"OneZoneIAStorage", "ONEZONE_IA"},
        {"GlacierStorage", "GLACIER"},         {"ReducedRedundancyStorage", "REDUCED_REDUNDANCY"},
        {"DeepArchiveStorage", "DEEP_ARCHIVE"}, {"GlacierInstantRetrievalStorage", "GLACIER_IR"},
        {"GlacierIRStorage", "GLACIER_IR"}, // what measures of older data folders say
        {"ExpressOneZoneStorage", "EXPRESS_ONEZONE"}};
    const auto found = std::find_if(std::begin(classes), std::end(classes), [type](const auto &one) { return one.first == type; });
    return std::string(found == std::end(classes) ? "INTELLIGENT_TIERING" : found->second);
}

bool takesBucket(const model::StorageLensConfiguration &configuration, const BucketMeasure &measure)
{
    const std::string arn = "arn:aws:s3:::" + measure.bucket;
    if (const auto &out = configuration.exclude; out && (has(out->buckets, arn) || has(out->regions, measure.region)))
        return false;
    const auto &in = configuration.include;
    return !in || ((!in->buckets || in->buckets->empty() || has(in->buckets, arn))
                   && (!in->regions || in->regions->empty() || has(in->regions, measure.region)));
}

std::optional<MeasurePrefixes::Input> prefixesOf(const model::StorageLensConfiguration &configuration, const std::vector<BucketMeasure> &buckets)
{
    if (!configuration.accountLevel || !configuration.accountLevel->bucketLevel || !configuration.accountLevel->bucketLevel->prefixLevel)
        return std::nullopt;
    const auto &metrics = configuration.accountLevel->bucketLevel->prefixLevel->storageMetrics;
    if (!metrics || !metrics->isEnabled.value_or(false))
        return std::nullopt;
    const model::SelectionCriteria criteria = metrics->selectionCriteria.value_or(model::SelectionCriteria());
    MeasurePrefixes::Input input;
    input.delimiter = criteria.delimiter.value_or("/");
    input.depth = criteria.maxDepth.value_or(5);
    input.percent = criteria.minStorageBytesPercentage.value_or(1);
    for (const BucketMeasure &measure : buckets) {
        if (takesBucket(configuration, measure))
            input.buckets.push_back(measure.bucket);
    }
    return input;
}

std::string lensReport(const LensConfiguration &configuration, const std::vector<BucketMeasure> &measures, const std::vector<PrefixMeasure> &prefixes)
{
    std::string csv = "version_number,configuration_id,report_date,aws_account_number,aws_region,storage_class,record_type,record_value,"
                      "bucket_name,metric_name,metric_value\n";
    const std::string day = formatIso8601(configuration.wanted.value_or(Timestamp{})).substr(0, 10);
    const auto front = [&](const std::string &account, const std::string &region) {
        return "1.0," + *configuration.value.id + ',' + day + ',' + account + ',' + region + ',';
    };
    std::map<std::pair<std::string, std::string>, BucketMeasure> accounts; // by account and Region
    for (const BucketMeasure &measure : measures) {
        if (takesBucket(configuration.value, measure))
            accounts[{measure.account, measure.region}] += measure;
    }
    for (const auto &[place, sum] : accounts)
        Lines(csv, front(place.first, place.second)).add(sum, "ACCOUNT", {}, {});
    for (const BucketMeasure &measure : measures) {
        if (takesBucket(configuration.value, measure))
            Lines(csv, front(measure.account, measure.region)).add(measure, "BUCKET", {}, measure.bucket);
    }
    for (const auto &[prefix, measure] : prefixes)
        Lines(csv, front(measure.account, measure.region)).add(measure, "PREFIX", percentEncode(prefix, true), measure.bucket);
    return csv;
}

} // namespace nephoscope::s3control
