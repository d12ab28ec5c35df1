#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/Analytics.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/ContinuationToken.h"
#include "services/s3/Inventory.h"
#include "services/s3/Operations.h"
#include "services/s3/Tiering.h"

#include <algorithm>
#include <type_traits>

namespace nephoscope::s3 {

namespace {

// Intelligent-Tiering, analytics, metrics and inventory: four families that differ in what a
// configuration says, and in nothing else. A bucket has up to 1,000 of each, by id.

constexpr std::int64_t maxConfigurations = 1000;
constexpr std::size_t pageSize = 100;

/// At most one predicate, or two and more within And.
template <class F>
Expected<void> checkFilter(const std::optional<F> &filter)
{
    if (!filter)
        return {};
    int predicates = int(filter->prefix.has_value()) + int(filter->tag.has_value()) + int(filter->and_.has_value());
    if constexpr (requires { filter->accessPointArn; })
        predicates += int(filter->accessPointArn.has_value());
    if (predicates != 1)
        return fail(malformedXml());
    if (filter->and_) {
        std::size_t inAnd = std::size_t(filter->and_->prefix.has_value()) + (filter->and_->tags ? filter->and_->tags->size() : 0);
        if constexpr (requires { filter->accessPointArn; })
            inAnd += std::size_t(filter->and_->accessPointArn.has_value());
        if (inAnd < 2)
            return fail(malformedXml());
    }
    return {};
}

/// A bucket that reports are written to.
Expected<void> checkReportBucket(ReadContext &context, const std::string &arn)
{
    const std::string name = bucketOfArn(arn);
    if (name.empty() || !BucketRepository(context.db()).find(name)) {
        return fail(Error{"InvalidS3DestinationBucket", "The specified S3 destination bucket is invalid or does not exist.", 400}.with(
            "DestinationBucket", arn));
    }
    return {};
}

Expected<void> checkOne(ReadContext &, const api::s3::IntelligentTieringConfiguration &configuration)
{
    if (auto checked = checkFilter(configuration.filter); !checked)
        return checked;
    if (configuration.tierings->empty())
        return fail(malformedXml());
    int archive = 0, deep = 0;
    for (const auto &tiering : *configuration.tierings) {
        const bool isDeep = tiering.accessTier->value == "DEEP_ARCHIVE_ACCESS";
        int &days = isDeep ? deep : archive;
        const int least = isDeep ? 180 : 90;
        if (days != 0)
            return fail(invalidRequest("AccessTier must be different for Tiering actions in the same configuration."));
        if (*tiering.days < least || *tiering.days > 730) {
            return fail(invalidArgument("'Days' for AccessTier '" + tiering.accessTier->value + "' must be between " + std::to_string(least)
                                            + " and 730",
                                        "Days", std::to_string(*tiering.days)));
        }
        days = *tiering.days;
    }
    if (archive != 0 && deep != 0 && deep <= archive)
        return fail(invalidRequest("'Days' for AccessTier 'DEEP_ARCHIVE_ACCESS' must be greater than 'Days' for AccessTier "
                                   "'ARCHIVE_ACCESS'"));
    return {};
}

Expected<void> checkOne(ReadContext &context, const api::s3::AnalyticsConfiguration &configuration)
{
    if (auto checked = checkFilter(configuration.filter); !checked)
        return checked;
    const auto &dataExport = configuration.storageClassAnalysis->dataExport;
    return dataExport ? checkReportBucket(context, *dataExport->destination->s3BucketDestination->bucket) : Expected<void>();
}

Expected<void> checkOne(ReadContext &, const api::s3::MetricsConfiguration &configuration)
{
    return checkFilter(configuration.filter);
}

Expected<void> checkOne(ReadContext &context, const api::s3::InventoryConfiguration &configuration)
{
    const auto &destination = *configuration.destination->s3BucketDestination;
    if (auto checked = checkReportBucket(context, *destination.bucket); !checked)
        return checked;
    if (destination.encryption && destination.encryption->sses3 && destination.encryption->ssekms)
        return fail(malformedXml());
    return checkInventory(configuration);
}

/// `.`, `_`, `-` and alphanumerics, at most 64.
bool isValidId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' || c == '-';
    });
}

Error noSuchConfiguration()
{
    return {"NoSuchConfiguration", "The specified configuration does not exist.", 404};
}

/// What else a family does when a configuration was saved, or (null) taken away.
template <class T>
using Changed = std::function<void(WriteContext &, const Bucket &, const std::string &id, const T *configuration)>;

/// The five operations of a family. `single` is the member that holds one configuration in both Put's
/// input and Get's output, `list` that of List's output.
template <class Get, class Put, class Delete, class List, class T>
void registerFamily(ServiceRegistry &registry, std::string_view kind, std::optional<T> Put::Input::*payload,
                    std::optional<T> Get::Output::*single, std::optional<std::vector<T>> List::Output::*list,
                    const std::type_identity_t<Changed<T>> &changed = {})
{
    registry.read<Get>([kind, single](ReadContext &context, const typename Get::Input &input) -> Expected<typename Get::Output> {
        const auto bucket = openBucket(context, input);
        if (!bucket)
            return fail(bucket.error());
        auto found = loadConfig<T>(context, *bucket, kind, input.id.value_or(std::string()));
        if (!found)
            return fail(std::move(found.error()));
        if (!*found)
            return fail(noSuchConfiguration());
        typename Get::Output output;
        output.*single = std::move(**found);
        return output;
    });
    registry.write<Put>([kind, payload, changed](WriteContext &context, const typename Put::Input &input) -> Expected<typename Put::Output> {
        const auto bucket = openBucket(context, input);
        if (!bucket)
            return fail(bucket.error());
        const auto configuration = readPayload(input.*payload);
        if (!configuration)
            return fail(configuration.error());
        const std::string id = input.id.value_or(std::string());
        if (!isValidId(id))
            return fail(invalidArgument("Invalid configuration id", "id", id));
        if (*configuration->id != id)
            return fail(invalidArgument("The id in the query string and the Id in the configuration do not match", "id", id));
        if (auto checked = checkOne(context, *configuration); !checked)
            return fail(std::move(checked.error()));
        ConfigRepository repository(context.db());
        if (!repository.find(bucket->id, kind, id) && repository.count(bucket->id, kind) >= maxConfigurations) {
            return fail({"TooManyConfigurations",
                         "You are attempting to create a new configuration but have already reached the 1,000-configuration limit.", 400});
        }
        saveConfig(context, *bucket, kind, *configuration, id);
        if (changed)
            changed(context, *bucket, id, &*configuration);
        return typename Put::Output{};
    });
    registry.write<Delete>([kind, changed](WriteContext &context, const typename Delete::Input &input) -> Expected<typename Delete::Output> {
        const auto bucket = openBucket(context, input);
        if (!bucket)
            return fail(bucket.error());
        const std::string id = input.id.value_or(std::string());
        if (!ConfigRepository(context.db()).find(bucket->id, kind, id))
            return fail(noSuchConfiguration());
        dropConfig(context, *bucket, kind, id);
        if (changed)
            changed(context, *bucket, id, nullptr);
        return typename Delete::Output{};
    });
    registry.read<List>([kind, list](ReadContext &context, const typename List::Input &input) -> Expected<typename List::Output> {
        const auto bucket = openBucket(context, input);
        if (!bucket)
            return fail(bucket.error());
        const auto after = afterToken(input.continuationToken);
        if (!after)
            return fail(after.error());
        auto rows = ConfigRepository(context.db()).list(bucket->id, kind, *after, pageSize + 1);
        typename List::Output output;
        output.isTruncated = rows.size() > pageSize;
        output.continuationToken = input.continuationToken;
        if (*output.isTruncated) {
            rows.pop_back();
            output.nextContinuationToken = pageToken(rows.back().first);
        }
        for (const auto &[id, text] : rows) {
            auto &entries = output.*list ? *(output.*list) : (output.*list).emplace();
            if (auto decoded = decodeConfig(T::shape(), text, &entries.emplace_back()); !decoded)
                return fail(internalError(decoded.error().message));
        }
        return output;
    });
}

} // namespace

void registerNamedConfigs(ServiceRegistry &registry, InventoryDelivery &inventories)
{
    using namespace api::s3;
    registerFamily<GetBucketIntelligentTieringConfiguration, PutBucketIntelligentTieringConfiguration,
                   DeleteBucketIntelligentTieringConfiguration, ListBucketIntelligentTieringConfigurations, IntelligentTieringConfiguration>(
        registry, config::tiering, &PutBucketIntelligentTieringConfiguration::Input::intelligentTieringConfiguration,
        &GetBucketIntelligentTieringConfiguration::Output::intelligentTieringConfiguration,
        &ListBucketIntelligentTieringConfigurations::Output::intelligentTieringConfigurationList,
        [](WriteContext &context, const Bucket &bucket, const std::string &, const IntelligentTieringConfiguration *) { scheduleTiering(context, bucket); });
    registerFamily<GetBucketAnalyticsConfiguration, PutBucketAnalyticsConfiguration, DeleteBucketAnalyticsConfiguration,
                   ListBucketAnalyticsConfigurations, AnalyticsConfiguration>(
        registry, config::analytics, &PutBucketAnalyticsConfiguration::Input::analyticsConfiguration,
        &GetBucketAnalyticsConfiguration::Output::analyticsConfiguration,
        &ListBucketAnalyticsConfigurations::Output::analyticsConfigurationList, planAnalysis);
    registerFamily<GetBucketMetricsConfiguration, PutBucketMetricsConfiguration, DeleteBucketMetricsConfiguration,
                   ListBucketMetricsConfigurations, MetricsConfiguration>(
        registry, config::metrics, &PutBucketMetricsConfiguration::Input::metricsConfiguration,
        &GetBucketMetricsConfiguration::Output::metricsConfiguration, &ListBucketMetricsConfigurations::Output::metricsConfigurationList);
    registerFamily<GetBucketInventoryConfiguration, PutBucketInventoryConfiguration, DeleteBucketInventoryConfiguration,
                   ListBucketInventoryConfigurations, InventoryConfiguration>(
        registry, config::inventory, &PutBucketInventoryConfiguration::Input::inventoryConfiguration,
        &GetBucketInventoryConfiguration::Output::inventoryConfiguration,
        &ListBucketInventoryConfigurations::Output::inventoryConfigurationList,
        [&inventories](WriteContext &context, const Bucket &bucket, const std::string &id, const InventoryConfiguration *configuration) {
            inventories.plan(context, bucket, id, configuration);
        });
}

} // namespace nephoscope::s3
