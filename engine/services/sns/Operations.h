#pragma once

#include "door/Service.h"
#include "services/sns/MessageRepository.h"
#include "services/sns/TopicRepository.h"

namespace nephoscope::sns {

class Deliverer;
class FifoPace;

// One file of operations each; see SnsService.cpp.
void registerTopics(ServiceRegistry &registry);
void registerPermissions(ServiceRegistry &registry);
void registerSubscribe(ServiceRegistry &registry, Deliverer &deliverer);
void registerSubscriptions(ServiceRegistry &registry);
void registerPublish(ServiceRegistry &registry, Deliverer &deliverer, FifoPace &pace);
void registerInbox(ServiceRegistry &registry);

/// The topic of that ARN, which must be in the caller's Region: `InvalidParameter`, `NotFound`.
Expected<Topic> openTopic(ReadContext &context, const std::optional<std::string> &arn, std::string_view parameter = "TopicArn");

/// Tells the change feed, in the topic's account and Region. Types: `topic`, `subscription` (parent: the topic),
/// `delivery` (parent: the topic, id: the message), `inbox`.
void announce(WriteContext &context, const Topic &topic, Change::Kind kind);
void announce(WriteContext &context, const Subscription &subscription, Change::Kind kind);

/// Puts a message that asks for confirmation on its way.
void sendConfirmation(WriteContext &context, const Subscription &subscription, std::string_view type);

/// Where a page goes on: the last id seen, hidden. `InvalidParameter` for what no page gave.
Expected<std::string> afterToken(const std::optional<std::string> &token);
std::string nextToken(std::string_view last);
inline constexpr std::size_t pageSize = 100;

/// What every name of an attribute is checked by: `InvalidParameter` after `prefix`.
Expected<void> checkSubscriptionAttribute(const Topic &topic, const Subscription &subscription, const std::string &name,
                                          const std::string &value, std::string_view prefix);

} // namespace nephoscope::sns
