#include "services/sts/StsService.h"

#include "api/generated/sts.h"

namespace nephoscope::sts {

namespace {

Expected<api::sts::GetCallerIdentity::Output> getCallerIdentity(ReadContext &context, const api::sts::GetCallerIdentity::Input &)
{
    const Principal &principal = context.caller().principal;
    if (principal.kind == Principal::Kind::Anonymous)
        return fail({"MissingAuthenticationToken", "Request is missing Authentication Token", 403});
    api::sts::GetCallerIdentity::Output output;
    output.account = principal.account.value;
    output.arn = principal.arn;
    output.userId = principal.userId;
    return output;
}

} // namespace

void StsService::registerOperations(ServiceRegistry &registry, const ServiceHost &)
{
    registry.read<api::sts::GetCallerIdentity>(getCallerIdentity);
}

} // namespace nephoscope::sts
