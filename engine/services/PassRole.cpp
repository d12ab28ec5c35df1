#include "services/PassRole.h"

#include "core/Identity.h"
#include "door/Authorization.h"

namespace nephoscope {

Expected<void> requirePassRole(ReadContext &context, const std::string &role, std::string_view service)
{
    if (context.caller().principal.kind == Principal::Kind::Service)
        return {};
    const std::string account(Arn::parse(role).account);
    if (account != context.account())
        return fail(Error{"AccessDenied", "Cross-account pass role is not allowed.", 403});
    return requireAccess(context, {.action = "iam:PassRole", .resource = role, .resourceAccount = account,
                                   .keys = {{"iam:passedtoservice", std::string(service)}}});
}

} // namespace nephoscope
