#pragma once

#include "core/Clock.h"
#include "core/Expected.h"
#include "core/Identity.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace nephoscope::sns {

using AttributeMap = std::map<std::string, std::string>;

/// A topic as its row has it.
struct Topic
{
    std::string arn;
    std::string account;
    std::string region;
    std::string name;
    bool fifo = false;
    AttributeMap attributes; ///< those that were set; the policy is not among them
    std::string policy;
    Timestamp created{};
    std::int64_t deletedSubscriptions = 0;

    /// Empty where it was not set.
    std::string_view attribute(const std::string &name) const;
    bool is(const std::string &name) const { return attribute(name) == "true"; }
};

enum class SubscriptionState { Pending = 0, Confirmed = 1, Deleted = 2 };

/// A subscription as its row has it.
struct Subscription
{
    std::int64_t number = 0; ///< in order of creation
    std::string id; ///< UUID
    std::string topic; ///< ARN
    std::string account;
    std::string region;
    std::string protocol;
    std::string endpoint;
    SubscriptionState state = SubscriptionState::Pending;
    std::string token;     ///< what confirms it, or brings it back
    std::string principal; ///< who has subscribed
    bool confirmedByOwner = false;
    bool authenticateOnUnsubscribe = false;
    AttributeMap attributes;
    Timestamp created{};

    std::string arn() const { return topic + ':' + id; }
    std::string_view attribute(const std::string &name) const;
    bool isHttp() const { return protocol == "http" || protocol == "https"; }
    bool isRaw() const { return attribute("RawMessageDelivery") == "true"; }
};

/// The parts of a topic's ARN. `InvalidParameter` for a text that is none; `parameter` names it.
Expected<Arn> parseTopicArn(std::string_view text, std::string_view parameter = "TopicArn");
/// Splits a subscription's ARN into its topic's ARN and the UUID.
Expected<std::pair<std::string, std::string>> parseSubscriptionArn(std::string_view text);

std::string encodeAttributes(const AttributeMap &attributes);
AttributeMap decodeAttributes(std::string_view text);

} // namespace nephoscope::sns
