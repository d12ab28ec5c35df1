#pragma once

#include <string>
#include <string_view>

namespace nephoscope::wire {

/// What a Host header says beyond the address: `bucket.s3.eu-west-1.localhost`,
/// `123456789012.localhost`, `sqs.us-east-1.amazonaws.com`, `bucket.s3-website-eu-west-1.localhost`.
struct HostName
{
    std::string bucket;  ///< a bucket for certain: it stands before an `s3` label
    std::string prefix;  ///< what stands before `.localhost` without an `s3` label; a bucket to S3
    std::string account; ///< a leading label of 12 digits
    bool isS3 = false;   ///< an `s3` label is there
    bool isWebsite = false; ///< `bucket.s3-website…`: documents, not the API
    bool isAccelerate = false; ///< that label is `s3-accelerate`
    bool isS3Control = false;
};

/// Addresses, bare names and foreign domains say nothing: path style. Case is folded, the port cut.
HostName parseHostName(std::string_view host);

} // namespace nephoscope::wire
