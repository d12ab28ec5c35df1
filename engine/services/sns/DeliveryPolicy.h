#pragma once

#include "core/Clock.h"
#include "core/Expected.h"
#include "services/sns/Topic.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::sns {

/// How often and when an HTTP endpoint is tried again (Amazon SNS Developer Guide, "Creating an HTTP/S delivery
/// policy"). Delays are in seconds.
struct RetryPolicy
{
    int minDelay = 20;
    int maxDelay = 20;
    int retries = 3;
    int noDelayRetries = 0;
    int minDelayRetries = 0;
    int maxDelayRetries = 0;
    std::string backoff = "linear";

    /// How long before retry `number` (from 0); nothing when there is none.
    std::optional<Duration> delayBefore(int number) const;
};

struct DeliveryPolicy
{
    RetryPolicy retry;
    std::optional<double> perSecond; ///< at most so many to one subscription
    std::string contentType = "text/plain; charset=UTF-8";
};

/// What holds for a subscription by its own policy, its topic's and AWS's defaults.
DeliveryPolicy effectivePolicy(const Topic &topic, const Subscription &subscription);
/// The same in the words of GetTopicAttributes and GetSubscriptionAttributes; the topic's alone is always told.
std::string effectivePolicyText(const Topic &topic);
std::string effectivePolicyText(const Topic &topic, const Subscription &subscription);

/// `InvalidParameter` for a text that is no policy of a topic, or of a subscription.
Expected<void> checkTopicDeliveryPolicy(std::string_view text);
Expected<void> checkSubscriptionDeliveryPolicy(std::string_view text, std::string_view prefix);

/// For SQS and Lambda, where AWS owns both ends: 3 retries at once, 2 after a second, 10 that back off to 20 seconds and
/// 100,000 more.
std::optional<Duration> managedDelayBefore(int number);

} // namespace nephoscope::sns
