#pragma once

#include "door/Cloud.h"
#include "wire/HttpMessage.h"

#include <optional>
#include <string>
#include <vector>

namespace nephoscope::http {

/// One rule of a bucket's CORS configuration.
struct CorsRule
{
    std::vector<std::string> origins, methods, headers, exposed;
    std::optional<std::int64_t> maxAge;
};

/// The rules of a bucket, asked through the door. Empty when there are none, or no such bucket.
std::vector<CorsRule> corsRules(Cloud &cloud, const std::string &bucket);

/// The reply to OPTIONS for a bucket; an error when no rule allows it.
Expected<wire::HttpReply> corsPreflight(const std::vector<CorsRule> &rules, const wire::HttpRequest &request);
/// Adds what a browser needs to let its page see the reply.
void addCorsHeaders(const std::vector<CorsRule> &rules, const wire::HttpRequest &request, wire::HttpReply &reply);

/// `pattern` may hold one `*`.
bool corsMatches(std::string_view pattern, std::string_view text, bool ignoreCase);

} // namespace nephoscope::http
