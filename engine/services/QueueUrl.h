#pragma once

#include "core/Identity.h"

#include <string>

namespace nephoscope {

/// What services that know a queue by its ARN call it by: SQS finds it by the last two parts, account and name.
inline std::string queueUrl(const Arn &queue)
{
    return "https://sqs." + queue.region + ".amazonaws.com/" + queue.account + '/' + queue.resource;
}

} // namespace nephoscope
