#include "services/sns/Envelope.h"

#include <boost/json.hpp>

namespace nephoscope::sns {

namespace json = boost::json;

namespace {

std::string quoted(std::string_view text)
{
    return json::serialize(json::string_view(text.data(), text.size()));
}

/// What a structured message says over a protocol.
std::string chosen(const Message &message, const std::string &protocol)
{
    if (!message.structured)
        return message.body;
    const json::value parsed = json::parse(message.body);
    const json::object &texts = parsed.as_object();
    const json::value *own = texts.if_contains(protocol);
    const json::string &text = own && own->is_string() ? own->get_string() : texts.at("default").as_string();
    return {text.data(), text.size()};
}

json::object attributesOf(const Message &message)
{
    json::value parsed = json::parse(message.attributes);
    return parsed.is_object() ? std::move(parsed.get_object()) : json::object();
}

} // namespace

std::string certificatePath(std::string_view name)
{
    return "/_nephoscope/" + std::string(name);
}

Envelope::Envelope(const Topic &topic, const Subscription &subscription, const Message &message, const std::string &base, Signer &signer)
    : m_topic(topic), m_subscription(subscription), m_message(message), m_signer(signer), m_body(chosen(message, subscription.protocol))
{
    m_unsubscribeUrl = base + "/?Action=Unsubscribe&SubscriptionArn=" + subscription.arn();
    if (!message.isNotification())
        m_subscribeUrl = base + "/?Action=ConfirmSubscription&TopicArn=" + topic.arn + "&Token=" + message.token;
    m_certificateUrl = base + certificatePath(signer.certificateName());
    m_version = topic.attribute("SignatureVersion") == "2" ? "2" : "1";
}

/// Amazon SNS Developer Guide, "Verifying the signatures of Amazon SNS messages": names and values on lines of their own.
std::string Envelope::signedText() const
{
    std::string text;
    const auto add = [&text](std::string_view name, std::string_view value) {
        text.append(name).append(1, '\n').append(value).append(1, '\n');
    };
    add("Message", m_body);
    add("MessageId", m_message.id);
    if (m_message.isNotification()) {
        if (m_message.subject)
            add("Subject", *m_message.subject);
    } else {
        add("SubscribeURL", m_subscribeUrl);
    }
    add("Timestamp", formatIso8601(m_message.published));
    if (!m_message.isNotification())
        add("Token", m_message.token);
    add("TopicArn", m_topic.arn);
    add("Type", m_message.type);
    return text;
}

std::string Envelope::toJson() const
{
    std::string out = "{";
    const auto addRaw = [&out](std::string_view name, std::string_view value) {
        out.append(out.size() == 1 ? "\n  \"" : ",\n  \"").append(name).append("\" : ").append(value);
    };
    const auto add = [&addRaw](std::string_view name, std::string_view value) { addRaw(name, quoted(value)); };
    add("Type", m_message.type);
    add("MessageId", m_message.id);
    if (!m_message.sequence.empty())
        add("SequenceNumber", m_message.sequence);
    if (!m_message.isNotification())
        add("Token", m_message.token);
    add("TopicArn", m_topic.arn);
    if (m_message.subject)
        add("Subject", *m_message.subject);
    add("Message", m_body);
    if (!m_message.isNotification())
        add("SubscribeURL", m_subscribeUrl);
    add("Timestamp", formatIso8601(m_message.published));
    add("SignatureVersion", m_version);
    add("Signature", signature());
    add("SigningCertURL", m_certificateUrl);
    if (m_message.isNotification())
        add("UnsubscribeURL", m_unsubscribeUrl);
    if (const json::object attributes = attributesOf(m_message); !attributes.empty()) {
        std::string list;
        for (const auto &[name, attribute] : attributes) {
            list += list.empty() ? "{\n    " : ",\n    ";
            list += quoted({name.data(), name.size()}) + " : " + json::serialize(attribute);
        }
        addRaw("MessageAttributes", list + "\n  }");
    }
    return out + "\n}";
}

std::string Envelope::toLambdaEvent() const
{
    json::object sns{{"Type", m_message.type}, {"MessageId", m_message.id}, {"TopicArn", m_topic.arn}};
    sns.emplace("Subject", m_message.subject ? json::value(*m_message.subject) : json::value());
    sns.emplace("Message", m_body);
    sns.emplace("Timestamp", formatIso8601(m_message.published));
    sns.emplace("SignatureVersion", m_version);
    sns.emplace("Signature", signature());
    sns.emplace("SigningCertUrl", m_certificateUrl);
    sns.emplace("UnsubscribeUrl", m_unsubscribeUrl);
    sns.emplace("MessageAttributes", attributesOf(m_message));
    json::object record{{"EventSource", "aws:sns"},
                        {"EventVersion", "1.0"},
                        {"EventSubscriptionArn", m_subscription.arn()},
                        {"Sns", std::move(sns)}};
    return json::serialize(json::object{{"Records", json::array{std::move(record)}}});
}

} // namespace nephoscope::sns
