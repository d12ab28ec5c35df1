#pragma once

#include "door/Service.h"
#include "policy/Evaluator.h"
#include "services/AccessPoints.h"

#include <memory>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// An access point, as requests through it are decided: by its own policy and block of public access, and by the bucket's.
struct PointAccess
{
    AccessPoint point;
    std::string arn;
    std::shared_ptr<const policy::ResourcePolicies> policies; ///< without a resource layer: no policy
    bool publicPolicy = false;
};

/// The access point that requests may call `name` in a bucket's place: its ARN, its alias, or `NAME-ACCOUNT`, as host
/// names have it. Null when there is none.
std::shared_ptr<const PointAccess> findPoint(ReadContext &context, std::string_view name);

/// Why there is nothing by a name that can only be an access point's; empty for other names.
std::optional<Error> noSuchPoint(std::string_view name);

/// S3 User Guide, "Access point compatibility with Amazon S3 operations".
bool isForPoints(std::string_view operation);

} // namespace nephoscope::s3
