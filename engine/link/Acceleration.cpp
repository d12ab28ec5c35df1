#include "link/Acceleration.h"

#include "api/generated/s3.h"
#include "door/AskAndWait.h"

namespace nephoscope::link {

namespace s3 = api::s3;

namespace {

/// The bucket's own settings, whatever the caller may do with it.
template <class Operation>
Expected<typename Operation::Output> askAsAccount(Cloud &cloud, Caller caller, const std::string &bucket)
{
    const std::string account = caller.principal.account.value;
    caller.principal = Principal::root({account.empty() ? std::string(defaultAccount) : account});
    caller.via = Via::Service;
    typename Operation::Input input;
    input.bucket = bucket;
    return askAndWait<Operation>(cloud, std::move(caller), std::move(input));
}

Error invalid(std::string message)
{
    return {"InvalidRequest", std::move(message), 400};
}

} // namespace

Expected<void> checkAcceleration(Cloud &cloud, Caller caller, const std::string &bucket)
{
    if (bucket.find('.') != std::string::npos)
        return fail(invalid("S3 Transfer Acceleration is not supported for buckets with periods (.) in their names"));
    const auto found = askAsAccount<s3::GetBucketAccelerateConfiguration>(cloud, std::move(caller), bucket);
    if (!found)
        return fail(found.error());
    if (!found->status)
        return fail(invalid("S3 Transfer Acceleration is not configured on this bucket"));
    if (*found->status != std::string_view("Enabled"))
        return fail(invalid("S3 Transfer Acceleration is disabled on this bucket"));
    return {};
}

std::string regionOfBucket(Cloud &cloud, Caller caller, const std::string &bucket)
{
    std::string otherwise = caller.region.value;
    const auto found = askAsAccount<s3::GetBucketLocation>(cloud, std::move(caller), bucket);
    if (!found)
        return otherwise;
    if (!found->locationConstraint || found->locationConstraint->value.empty())
        return std::string(defaultRegion);
    return found->locationConstraint->value == "EU" ? "eu-west-1" : found->locationConstraint->value;
}

} // namespace nephoscope::link
