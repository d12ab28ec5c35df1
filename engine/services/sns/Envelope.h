#pragma once

#include "services/sns/MessageRepository.h"
#include "services/sns/Signer.h"
#include "services/sns/Topic.h"

namespace nephoscope::sns {

/// A message as it leaves for one subscription: what it says there, its links and its signature.
class Envelope
{
public:
    /// `base` is where links lead: `http://127.0.0.1:4566`.
    Envelope(const Topic &topic, const Subscription &subscription, const Message &message, const std::string &base, Signer &signer);

    /// What the message says over this protocol.
    const std::string &body() const { return m_body; }
    const std::string &subscribeUrl() const { return m_subscribeUrl; }
    const std::string &unsubscribeUrl() const { return m_unsubscribeUrl; }

    /// As queues, HTTP endpoints and programs that read mail get it.
    std::string toJson() const;
    /// As functions get it.
    std::string toLambdaEvent() const;

private:
    std::string signedText() const;
    /// Made when it is asked for: raw messages go without.
    std::string signature() const { return m_signer.sign(signedText(), m_version); }

    const Topic &m_topic;
    const Subscription &m_subscription;
    const Message &m_message;
    Signer &m_signer;
    std::string m_body;
    std::string m_subscribeUrl;
    std::string m_unsubscribeUrl;
    std::string m_certificateUrl;
    std::string m_version;
};

/// Where a certificate is served.
std::string certificatePath(std::string_view name);

} // namespace nephoscope::sns
