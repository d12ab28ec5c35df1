#include "services/s3/Acl.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Operations.h"

namespace nephoscope::s3 {

namespace {

// Server access logging --------------------------------------------------------------------------

Error badLogTarget(std::string message, const std::string &target)
{
    return Error{"InvalidTargetBucketForLogging", std::move(message), 400}.with("TargetBucket", target);
}

Expected<void> checkLogging(ReadContext &context, const Bucket &bucket, const api::s3::LoggingEnabled &logging)
{
    const auto target = BucketRepository(context.db()).find(*logging.targetBucket);
    if (!target)
        return fail(badLogTarget("The target bucket for logging does not exist", *logging.targetBucket));
    if (target->account != bucket.account) {
        return fail(badLogTarget("The owner for the bucket to be logged and the target bucket must be the same.", *logging.targetBucket));
    }
    if (target->region != bucket.region) {
        return fail(Error{"CrossLocationLoggingProhibitted",
                          "Cross S3 location logging not allowed. A bucket in one location cannot log information to a bucket in another "
                          "location.",
                          403}
                        .with("TargetBucketLocation", target->region)
                        .with("SourceBucketLocation", bucket.region));
    }
    if (const auto &format = logging.targetObjectKeyFormat; format && format->simplePrefix && format->partitionedPrefix)
        return fail(malformedXml());
    if (logging.targetGrants && !logging.targetGrants->empty()) {
        const auto ownership = ownershipOf(context, *target);
        if (!ownership)
            return fail(ownership.error());
        if (*ownership == "BucketOwnerEnforced")
            return fail(badLogTarget("The target bucket does not allow ACLs: grants need object ownership other than BucketOwnerEnforced.",
                                     *logging.targetBucket));
    }
    return {};
}

Expected<api::s3::PutBucketLogging::Output> putBucketLogging(WriteContext &context, const api::s3::PutBucketLogging::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto status = readPayload(input.bucketLoggingStatus);
    if (!status)
        return fail(status.error());
    if (!status->loggingEnabled) {
        dropConfig(context, *bucket, config::logging);
        return api::s3::PutBucketLogging::Output{};
    }
    if (auto checked = checkLogging(context, *bucket, *status->loggingEnabled); !checked)
        return fail(std::move(checked.error()));
    saveConfig(context, *bucket, config::logging, *status);
    return api::s3::PutBucketLogging::Output{};
}

Expected<api::s3::GetBucketLogging::Output> getBucketLogging(ReadContext &context, const api::s3::GetBucketLogging::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto status = loadConfig<api::s3::BucketLoggingStatus>(context, *bucket, config::logging);
    if (!status)
        return fail(std::move(status.error()));
    api::s3::GetBucketLogging::Output output;
    if (*status)
        output.loggingEnabled = std::move((*status)->loggingEnabled);
    return output;
}

// Requester pays ---------------------------------------------------------------------------------

Expected<api::s3::PutBucketRequestPayment::Output> putRequestPayment(WriteContext &context,
                                                                     const api::s3::PutBucketRequestPayment::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto payment = readPayload(input.requestPaymentConfiguration);
    if (!payment)
        return fail(payment.error());
    saveConfig(context, *bucket, config::payment, *payment);
    return api::s3::PutBucketRequestPayment::Output{};
}

Expected<api::s3::GetBucketRequestPayment::Output> getRequestPayment(ReadContext &context,
                                                                     const api::s3::GetBucketRequestPayment::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto payment = loadConfig<api::s3::RequestPaymentConfiguration>(context, *bucket, config::payment);
    if (!payment)
        return fail(payment.error());
    api::s3::GetBucketRequestPayment::Output output;
    output.payer.emplace().value = *payment ? (*payment)->payer->value : std::string("BucketOwner");
    return output;
}

// Transfer acceleration --------------------------------------------------------------------------

Expected<api::s3::PutBucketAccelerateConfiguration::Output> putAccelerate(WriteContext &context,
                                                                          const api::s3::PutBucketAccelerateConfiguration::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto accelerate = readPayload(input.accelerateConfiguration);
    if (!accelerate)
        return fail(accelerate.error());
    if (!accelerate->status)
        return fail(malformedXml());
    if (bucket->name.find('.') != std::string::npos)
        return fail(invalidRequest("S3 Transfer Acceleration is not supported for buckets with periods (.) in their names"));
    const auto before = loadConfig<api::s3::AccelerateConfiguration>(context, *bucket, config::accelerate);
    if (!before)
        return fail(before.error());
    // A bucket that never was accelerated has nothing to suspend.
    if (*before || accelerate->status->value == "Enabled")
        saveConfig(context, *bucket, config::accelerate, *accelerate);
    return api::s3::PutBucketAccelerateConfiguration::Output{};
}

Expected<api::s3::GetBucketAccelerateConfiguration::Output> getAccelerate(ReadContext &context,
                                                                          const api::s3::GetBucketAccelerateConfiguration::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto accelerate = loadConfig<api::s3::AccelerateConfiguration>(context, *bucket, config::accelerate);
    if (!accelerate)
        return fail(std::move(accelerate.error()));
    api::s3::GetBucketAccelerateConfiguration::Output output;
    if (*accelerate)
        output.status = std::move((*accelerate)->status);
    return output;
}

} // namespace

void registerBucketSettings(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketLogging>(getBucketLogging);
    registry.write<api::s3::PutBucketLogging>(putBucketLogging);
    registry.read<api::s3::GetBucketRequestPayment>(getRequestPayment);
    registry.write<api::s3::PutBucketRequestPayment>(putRequestPayment);
    registry.read<api::s3::GetBucketAccelerateConfiguration>(getAccelerate);
    registry.write<api::s3::PutBucketAccelerateConfiguration>(putAccelerate);
}

} // namespace nephoscope::s3
