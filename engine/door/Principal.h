#pragma once

#include "core/Identity.h"

#include <string>

namespace nephoscope {

/// Who a request acts as, once its signature (or the console's session) has been checked.
struct Principal
{
    enum class Kind { Anonymous, Root, User, Role, Service };

    Kind kind = Kind::Anonymous;
    AccountId account;
    std::string arn;         ///< `arn:aws:iam::123456789012:root`; a service: `s3.amazonaws.com`
    std::string userId;      ///< root: the account number
    std::string accessKeyId; ///< empty for anonymous and for services

    static Principal root(AccountId account, std::string accessKeyId = {});
    static Principal anonymous();
};

/// Through which opening a call came in: shown in the monitor and, later, in CloudTrail.
enum class Via { Console, Http, Service };

/// Everything about a call but what it asks.
struct Caller
{
    Principal principal;
    Region region{std::string(defaultRegion)};
    Via via = Via::Console;
    std::string requestId; ///< 16 hex digits (S3) or a UUID; made by the door when empty
    std::string sourceIp = "127.0.0.1";
    std::string userAgent;
};

} // namespace nephoscope
