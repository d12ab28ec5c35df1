#pragma once

#include "core/Expected.h"
#include "services/sns/MessageRepository.h"
#include "services/sns/Topic.h"

#include <boost/json/value.hpp>

#include <memory>
#include <optional>

namespace nephoscope::sns {

/// `InvalidParameter` for a text that is no filter policy in this scope; `prefix` begins the message.
Expected<void> checkFilterPolicy(std::string_view text, std::string_view scope, std::string_view prefix);

/// A message as filter policies see it: prepared once, asked for each subscription.
class FilteredMessage
{
public:
    explicit FilteredMessage(const Message &message) : m_message(message) {}

    /// Without a policy everything is taken.
    bool passes(const Subscription &subscription);

    /// Why not, of a subscription whose policy does not take the message: the last word of SNS's metrics
    /// `NumberOfNotificationsFilteredOut-…`.
    std::string_view rejection(const Subscription &subscription);

private:
    const boost::json::value &attributes();
    const boost::json::value &body();

    const Message &m_message;
    std::optional<boost::json::value> m_attributes;
    std::optional<boost::json::value> m_body;
};

} // namespace nephoscope::sns
