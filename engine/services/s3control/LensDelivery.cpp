#include "core/Log.h"
#include "core/Text.h"
#include "door/Waiting.h"
#include "services/ReportFiles.h"
#include "services/s3control/LensRepository.h"

#include <boost/json.hpp>

namespace nephoscope::s3control {

namespace {

/// The next report that is wanted; and, asked with one, that it was written.
struct NextLens : InternalOperation<NextLens>
{
    static constexpr std::string_view serviceId = "s3control";
    static constexpr std::string_view name = "NextLens";
    struct Input
    {
        std::optional<LensConfiguration> written;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::optional<LensConfiguration> next;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

Expected<NextLens::Output> next(WriteContext &context, const NextLens::Input &input)
{
    LensRepository repository(context.db());
    if (input.written) {
        repository.setWritten(*input.written);
        context.changed(Change::Kind::Created, "s3control", "storage-lens-report", {}, *input.written->value.id);
    }
    return NextLens::Output{repository.wanted()};
}

} // namespace

void LensDelivery::registerDelivery(ServiceRegistry &registry)
{
    registry.write<NextLens>(next);
    registry.job("s3control.lens", [this](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        auto found = LensRepository(context.db()).find(job.account, job.key.substr(job.key.find(' ') + 1));
        if (!found || !destinationOf(found->value))
            return std::nullopt;
        found->wanted = std::chrono::floor<std::chrono::days>(context.now());
        saveLens(context, *found);
        context.afterCommit([this] { m_thread.wake(); });
        return lensJob(*found, context.now());
    });
}

void LensDelivery::start(const ServiceHost &host)
{
    m_host = &host;
    if (LensRepository(host.database.writer()).wanted())
        m_thread.wake();
}

Expected<void> LensDelivery::deliver(const LensConfiguration &configuration)
{
    const Caller caller = reports::callerFor(configuration.account, configuration.region);
    std::vector<BucketMeasure> measures;
    MeasureBuckets::Input counted;
    do {
        if (m_thread.isStopping())
            return {};
        auto found = callAndWait<MeasureBuckets>(m_host->cloud, caller, counted);
        if (!found)
            return fail(std::move(found.error()));
        measures = std::move(found->measures);
        counted.progress = std::move(found->progress);
    } while (counted.progress);
    std::vector<PrefixMeasure> prefixes;
    if (auto asked = prefixesOf(configuration.value, measures)) {
        do {
            if (m_thread.isStopping())
                return {};
            auto found = callAndWait<MeasurePrefixes>(m_host->cloud, caller, *asked);
            if (!found)
                return fail(std::move(found.error()));
            prefixes = std::move(found->prefixes);
            asked->progress = std::move(found->progress);
        } while (asked->progress);
    }
    const model::S3BucketDestination &destination = *destinationOf(configuration.value);
    const std::string day = formatIso8601(*configuration.wanted).substr(0, 10);
    const std::string folder = reports::underPrefix(destination.prefix.value_or(std::string()),
                                                    "StorageLens/" + configuration.account + '/' + *configuration.value.id + "/V_1/");
    api::s3::PutObject::Input target;
    target.bucket = reports::placeOfArn(*destination.arn).first;
    target.expectedBucketOwner = destination.accountId;
    if (destination.encryption && destination.encryption->ssekms) {
        target.serverSideEncryption.emplace().value = "aws:kms";
        target.ssekmsKeyId = destination.encryption->ssekms->keyId;
    }
    // The same name at every attempt of a day.
    const std::string file = folder + "reports/dt=" + day + '/' + reports::fileId(arnOf(configuration) + day, 0) + ".csv";
    const std::string csv = lensReport(configuration, measures, prefixes);
    target.key = file;
    if (auto stored = reports::putFile(m_host->cloud, caller, target, csv, "text/csv"); !stored)
        return fail(std::move(stored.error()));
    namespace json = boost::json;
    const json::object report{{"key", file}, {"size", csv.size()}, {"md5Checksum", reports::md5Hex(csv)}};
    const json::object manifest{{"sourceAccountId", configuration.account},
                                {"configId", *configuration.value.id},
                                {"destinationBucket", *destination.arn},
                                {"reportVersion", "V_1"},
                                {"reportDate", day},
                                {"reportFormat", "CSV"},
                                {"reportSchema", csv.substr(0, csv.find('\n'))},
                                {"reportFiles", json::array{report}}};
    target.key = folder + "manifests/dt=" + day + "/manifest.json";
    if (auto stored = reports::putFile(m_host->cloud, caller, target, json::serialize(manifest), "application/json"); !stored)
        return fail(std::move(stored.error()));
    return {};
}

bool LensDelivery::step()
{
    const Caller anyone = reports::callerFor(std::string(defaultAccount), std::string(defaultRegion));
    auto wanted = callAndWait<NextLens>(m_host->cloud, anyone, {});
    while (wanted && wanted->next && !m_thread.isStopping()) {
        LensConfiguration configuration = *wanted->next;
        if (destinationOf(configuration.value)) {
            if (auto delivered = deliver(configuration); !delivered)
                log::warning("the Storage Lens report " + *configuration.value.id + " failed: " + delivered.error().message);
        }
        if (m_thread.isStopping())
            return false; // it stays noted
        wanted = callAndWait<NextLens>(m_host->cloud, anyone, {std::move(configuration)});
    }
    return false;
}

} // namespace nephoscope::s3control
