#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace nephoscope::wire {

/// The fields of an upload form by their names in lower case.
using FormFields = std::map<std::string, std::string, std::less<>>;

/// What a POST policy lets a file's size be.
struct SizeRange
{
    std::uint64_t min = 0;
    std::uint64_t max = UINT64_MAX;
};

/// Checks an upload form against the policy it carries (S3 API Reference, "POST Policy"): not expired at
/// `now`, every condition met, no field without a condition but those that need none. `bucket` is a field to
/// conditions. `InvalidPolicyDocument` (400) for a policy that cannot be read, `AccessDenied` (403,
/// "Invalid according to Policy: …") for a form that does not keep to it.
Expected<SizeRange> checkPostPolicy(std::string_view base64Policy, const FormFields &fields, std::string_view bucket, Timestamp now);

/// `EntityTooLarge`, `EntityTooSmall` (400).
Error tooLargeForPolicy(std::uint64_t size, const SizeRange &range);
Error tooSmallForPolicy(std::uint64_t size, const SizeRange &range);

} // namespace nephoscope::wire
