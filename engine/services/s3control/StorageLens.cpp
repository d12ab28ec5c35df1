#include "services/s3control/StorageLens.h"

#include "core/PageToken.h"
#include "door/AskAndWait.h"
#include "services/ReportFiles.h"
#include "services/s3control/LensRepository.h"
#include "services/s3control/Operations.h"

namespace nephoscope::s3control {

namespace {

constexpr std::size_t maxConfigurations = 50;
constexpr std::size_t pageSize = 20;

template <class Input>
Expected<LensConfiguration> openLens(ReadContext &context, const Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    auto found = LensRepository(context.db()).find(context.account(), *input.configId);
    if (!found)
        return fail(Error{"NoSuchConfiguration", "The specified configuration does not exist.", 404}.with("ConfigId", *input.configId));
    return std::move(*found);
}

template <class Setting>
bool isOn(const std::optional<Setting> &setting)
{
    return setting && setting->isEnabled.value_or(false);
}

/// The first metrics of an account or of its buckets that nothing here counts; empty when there are none.
template <class Level>
std::string_view uncounted(const Level &level)
{
    if (isOn(level.activityMetrics))
        return "ActivityMetrics";
    if (isOn(level.advancedCostOptimizationMetrics))
        return "AdvancedCostOptimizationMetrics";
    if (isOn(level.advancedDataProtectionMetrics))
        return "AdvancedDataProtectionMetrics";
    if (isOn(level.advancedPerformanceMetrics))
        return "AdvancedPerformanceMetrics";
    return isOn(level.detailedStatusCodesMetrics) ? "DetailedStatusCodesMetrics" : "";
}

/// The first option that would be without effect; empty when there is none.
std::string_view withoutEffect(const model::StorageLensConfiguration &value)
{
    if (value.accountLevel) {
        if (const auto name = uncounted(*value.accountLevel); !name.empty())
            return name;
        if (value.accountLevel->storageLensGroupLevel)
            return "StorageLensGroupLevel";
        if (value.accountLevel->bucketLevel) {
            if (const auto name = uncounted(*value.accountLevel->bucketLevel); !name.empty())
                return name;
        }
    }
    if (value.expandedPrefixesDataExport)
        return "ExpandedPrefixesDataExport";
    if (value.dataExport && isOn(value.dataExport->storageLensTableDestination))
        return "StorageLensTableDestination";
    return value.dataExport && isOn(value.dataExport->cloudWatchMetrics) ? "CloudWatchMetrics" : "";
}

Expected<void> check(const model::PutStorageLensConfiguration::Input &input)
{
    const auto &value = *input.storageLensConfiguration;
    const auto refused = [](std::string message) { return fail(Error{"InvalidRequest", std::move(message), 400}); };
    if (*value.id != *input.configId)
        return refused("The Id of the configuration differs from the one in the request.");
    if (value.include && value.exclude)
        return refused("A configuration can have either Include or Exclude.");
    if (value.awsOrg)
        return fail(Error{"NotImplemented", "Storage Lens over an organization is not emulated by Nephoscope.", 501});
    if (const auto name = withoutEffect(value); !name.empty())
        return fail(Error{"NotImplemented", "The Storage Lens option " + std::string(name) + " is not emulated by Nephoscope.", 501});
    if (const auto asked = prefixesOf(value, {}); asked && (asked->delimiter.empty() || asked->percent < 1))
        return refused("A delimiter is one character, and MinStorageBytesPercentage at least 1.0.");
    if (!value.dataExport || !value.dataExport->s3BucketDestination)
        return {};
    const auto &destination = *value.dataExport->s3BucketDestination;
    if (destination.format->value != "CSV")
        return fail(Error{"NotImplemented", "The Storage Lens format " + destination.format->value + " is not emulated by Nephoscope; CSV is.", 501});
    if (reports::placeOfArn(*destination.arn).first.empty())
        return refused("The Arn of the destination is not that of a bucket.");
    return {};
}

Expected<api::Empty> put(WriteContext &context, const model::PutStorageLensConfiguration::Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = check(input); !checked)
        return fail(std::move(checked.error()));
    auto existing = LensRepository(context.db()).find(context.account(), *input.configId);
    if (!existing) {
        if (LensRepository(context.db()).list(context.account(), {}, maxConfigurations).size() >= maxConfigurations)
            return fail(Error{"TooManyConfigurations", "You have attempted to create more Storage Lens configurations than allowed.", 400});
    }
    LensConfiguration configuration = existing ? std::move(*existing) : LensConfiguration{context.account(), context.region(), {}, {}, {}};
    configuration.value = *input.storageLensConfiguration;
    configuration.value.storageLensArn.reset(); // told anew with every reply
    if (input.tags)
        configuration.tags = *input.tags;
    saveLens(context, configuration);
    const Job job = lensJob(configuration, context.now());
    if (destinationOf(configuration.value))
        context.schedule(job);
    else
        context.unschedule(job.kind, job.key);
    return api::Empty{};
}

Expected<model::GetStorageLensConfiguration::Output> get(ReadContext &context, const model::GetStorageLensConfiguration::Input &input)
{
    const auto found = openLens(context, input);
    if (!found)
        return fail(found.error());
    model::GetStorageLensConfiguration::Output output;
    output.storageLensConfiguration = found->value;
    output.storageLensConfiguration->storageLensArn = arnOf(*found);
    return output;
}

Expected<ReadLens::Output> read(ReadContext &context, const ReadLens::Input &input)
{
    const auto found = LensRepository(context.db()).find(context.account(), input.id);
    if (!found)
        return fail(Error{"NoSuchConfiguration", "The specified configuration does not exist.", 404}.with("ConfigId", input.id));
    ReadLens::Output output{found->value.isEnabled.value_or(false), {}, {}, {}};
    if (!output.isEnabled)
        return output;
    const auto measure = [&](MeasureBuckets::Input asked, std::vector<BucketMeasure> &into) -> Expected<void> {
        auto measured = askAndWait<MeasureBuckets>(context.cloud(), reports::callerFor(context.account(), context.region()), std::move(asked));
        if (!measured)
            return fail(std::move(measured.error()));
        output.progress = std::move(measured->progress);
        into = std::move(measured->measures);
        std::erase_if(into, [&found](const BucketMeasure &one) { return !takesBucket(found->value, one); });
        return {};
    };
    MeasureBuckets::Input asked;
    asked.progress = input.progress;
    if (auto now = measure(asked, output.now); !now)
        return fail(std::move(now.error()));
    if (output.progress)
        return output;
    asked.progress.reset();
    asked.since = input.since;
    if (auto nights = measure(asked, output.nights); !nights)
        return fail(std::move(nights.error()));
    return output;
}

Expected<ReadLensPrefixes::Output> readPrefixes(ReadContext &context, const ReadLensPrefixes::Input &input)
{
    const auto found = LensRepository(context.db()).find(context.account(), input.id);
    if (!found)
        return fail(Error{"NoSuchConfiguration", "The specified configuration does not exist.", 404}.with("ConfigId", input.id));
    if (!found->value.isEnabled.value_or(false) || !prefixesOf(found->value, {}))
        return ReadLensPrefixes::Output{};
    const Caller own = reports::callerFor(context.account(), context.region());
    MeasurePrefixes::Input asked;
    asked.progress = input.progress;
    if (!asked.progress) {
        MeasureBuckets::Input names;
        names.onlyNames = true;
        const auto buckets = askAndWait<MeasureBuckets>(context.cloud(), own, std::move(names));
        if (!buckets)
            return fail(buckets.error());
        asked = *prefixesOf(found->value, buckets->measures);
    }
    auto prefixes = askAndWait<MeasurePrefixes>(context.cloud(), own, std::move(asked));
    if (!prefixes)
        return fail(std::move(prefixes.error()));
    return ReadLensPrefixes::Output{std::move(prefixes->prefixes), std::move(prefixes->bytes), std::move(prefixes->progress)};
}

Expected<model::ListStorageLensConfigurations::Output> list(ReadContext &context, const model::ListStorageLensConfigurations::Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    LensRepository repository(context.db());
    const auto after = input.nextToken ? readPageToken(*input.nextToken) : std::string();
    if (!after)
        return fail(invalidToken());
    auto found = repository.list(context.account(), *after, pageSize + 1);
    if (after->empty() && !repository.isKept(context.account(), defaultLensId))
        found.insert(found.begin(), defaultLens(context.account()));
    model::ListStorageLensConfigurations::Output output;
    if (found.size() > pageSize) {
        found.resize(pageSize);
        output.nextToken = pageToken(*found.back().value.id);
    }
    auto &entries = output.storageLensConfigurationList.emplace();
    for (const LensConfiguration &configuration : found) {
        auto &entry = entries.emplace_back();
        entry.id = *configuration.value.id;
        entry.storageLensArn = arnOf(configuration);
        entry.homeRegion = configuration.region;
        entry.isEnabled = configuration.value.isEnabled;
    }
    return output;
}

Expected<api::Empty> remove(WriteContext &context, const model::DeleteStorageLensConfiguration::Input &input)
{
    const auto found = openLens(context, input);
    if (!found)
        return fail(found.error());
    if (*input.configId == defaultLensId)
        return fail(Error{"InvalidRequest", "The default dashboard cannot be deleted.", 400});
    LensRepository(context.db()).remove(context.account(), *input.configId);
    const Job job = lensJob(*found, context.now());
    context.unschedule(job.kind, job.key);
    context.changed(Change::Kind::Deleted, "s3control", "storage-lens", {}, *input.configId);
    return api::Empty{};
}

/// Changes the tags of a configuration.
template <class Operation>
Expected<typename Operation::Output> tag(WriteContext &context, const typename Operation::Input &input, std::vector<model::StorageLensTag> tags)
{
    auto found = openLens(context, input);
    if (!found)
        return fail(std::move(found.error()));
    found->tags = std::move(tags);
    saveLens(context, *found);
    return typename Operation::Output{};
}

} // namespace

void LensDelivery::registerOperations(ServiceRegistry &registry)
{
    registry.write<model::PutStorageLensConfiguration>(put);
    registry.read<model::GetStorageLensConfiguration>(get);
    registry.read<model::ListStorageLensConfigurations>(list);
    registry.write<model::DeleteStorageLensConfiguration>(remove);
    registry.write<model::PutStorageLensConfigurationTagging>([](WriteContext &context, const auto &input) {
        return tag<model::PutStorageLensConfigurationTagging>(context, input, *input.tags);
    });
    registry.write<model::DeleteStorageLensConfigurationTagging>([](WriteContext &context, const auto &input) {
        return tag<model::DeleteStorageLensConfigurationTagging>(context, input, {});
    });
    registry.read<model::GetStorageLensConfigurationTagging>(
        [](ReadContext &context, const auto &input) -> Expected<model::GetStorageLensConfigurationTagging::Output> {
            const auto found = openLens(context, input);
            if (!found)
                return fail(found.error());
            model::GetStorageLensConfigurationTagging::Output output;
            output.tags = found->tags;
            return output;
        });
    registry.read<ReadLens>(read);
    registry.read<ReadLensPrefixes>(readPrefixes);
    registerDelivery(registry);
}

} // namespace nephoscope::s3control
