#include "services/sns/Inbox.h"

#include "services/sns/Errors.h"
#include "services/sns/Operations.h"

#include <algorithm>

namespace nephoscope::sns {

namespace {

constexpr std::string_view noReply = "no-reply@sns.amazonaws.com";

constexpr std::string_view farewell = "\n\nPlease do not reply directly to this email. If you have any questions or comments regarding this email,"
                                      " please contact us at https://aws.amazon.com/support";

std::string senderOf(const Topic &topic)
{
    const std::string_view display = topic.attribute("DisplayName");
    return display.empty() ? "AWS Notifications <" + std::string(noReply) + '>' : std::string(display) + " <" + std::string(noReply) + '>';
}

std::string mailBody(const Envelope &envelope, const Topic &topic, const Subscription &subscription, const Message &message)
{
    if (message.type == Message::confirmation) {
        return "You have chosen to subscribe to the topic:\n" + topic.arn
            + "\n\nTo confirm this subscription, click or visit the link below (If this was in error no action is necessary):\n"
            + envelope.subscribeUrl() + std::string(farewell);
    }
    if (message.type == Message::farewell) {
        return "Your subscription to the topic below has been deactivated:\n" + topic.arn
            + "\n\nIf this was in error, click or visit the link below to subscribe again:\n" + envelope.subscribeUrl() + std::string(farewell);
    }
    return envelope.body()
        + "\n\n--\nIf you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:\n"
        + envelope.unsubscribeUrl() + "&Endpoint=" + subscription.endpoint + std::string(farewell);
}

std::string mailSubject(const Message &message)
{
    if (message.type == Message::confirmation)
        return "AWS Notification - Subscription Confirmation";
    if (message.type == Message::farewell)
        return "AWS Notification - Unsubscribe Confirmation";
    return message.subject.value_or("AWS Notification Message");
}

template <class Output, class Row>
void cut(std::vector<Row> rows, std::size_t limit, std::vector<Row> Output::*list, Output &output)
{
    if (rows.size() > limit) {
        rows.resize(limit);
        output.next = rows.back().number;
    }
    output.*list = std::move(rows);
}

Expected<ListInbox::Output> listInbox(ReadContext &context, const ListInbox::Input &input)
{
    const std::size_t limit = std::clamp<std::size_t>(input.limit, 1, 1000);
    ListInbox::Output output;
    cut(MessageRepository(context.db()).inbox(context.account(), input.before, limit + 1), limit, &ListInbox::Output::messages, output);
    return output;
}

void announceInbox(WriteContext &context, const std::string &account, const std::string &region, Change::Kind kind, std::int64_t number)
{
    context.changed({.kind = kind, .service = "sns", .type = "inbox", .account = AccountId{account}, .region = Region{region},
                     .id = std::to_string(number)});
}

Expected<DeleteInboxMessage::Output> deleteMessage(WriteContext &context, const DeleteInboxMessage::Input &input)
{
    MessageRepository rows(context.db());
    if (input.number == 0)
        rows.clearInbox(context.account());
    else if (!rows.removeFromInbox(context.account(), input.number))
        return fail({"NotFound", "The message is not in the inbox any more", 404});
    announceInbox(context, context.account(), context.region(), Change::Kind::Deleted, input.number);
    return DeleteInboxMessage::Output{};
}

Expected<ListDeliveries::Output> listDeliveries(ReadContext &context, const ListDeliveries::Input &input)
{
    const auto topic = TopicRepository(context.db()).find(input.topicArn);
    if (!topic || topic->account != context.account())
        return fail(noSuchTopic());
    const std::size_t limit = std::clamp<std::size_t>(input.limit, 1, 1000);
    ListDeliveries::Output output;
    cut(MessageRepository(context.db()).outcomes(topic->arn, input.before, limit + 1), limit, &ListDeliveries::Output::deliveries, output);
    return output;
}

Expected<GetSigningCertificate::Output> getCertificate(ReadContext &context, const GetSigningCertificate::Input &input)
{
    auto query = context.db().query("SELECT certificate FROM sns_certificates WHERE name = ?");
    if (!query.bind(input.name).step())
        return fail({"NotFound", "There is no such certificate", 404});
    return GetSigningCertificate::Output{query.string(0)};
}

} // namespace

InboxMessage inboxMessage(const Envelope &envelope, const Topic &topic, const Subscription &subscription, const Message &message)
{
    InboxMessage mail;
    mail.account = subscription.account;
    mail.region = subscription.region;
    mail.kind = subscription.protocol;
    mail.recipient = subscription.endpoint;
    mail.topic = topic.arn;
    mail.subscription = subscription.arn();
    mail.message = message.id;
    mail.token = message.token;
    mail.time = message.published;
    if (subscription.protocol == "sms") {
        const std::string_view display = topic.attribute("DisplayName");
        mail.sender = display.empty() ? "NOTICE" : std::string(display);
        mail.body = (display.empty() ? std::string() : std::string(display) + "> ") + envelope.body();
        return mail;
    }
    mail.sender = senderOf(topic);
    mail.subject = mailSubject(message);
    mail.link = message.isNotification() ? envelope.unsubscribeUrl() : envelope.subscribeUrl();
    mail.body = subscription.protocol == "email-json" ? envelope.toJson() : mailBody(envelope, topic, subscription, message);
    return mail;
}

void keep(WriteContext &context, const InboxMessage &message)
{
    const std::int64_t number = MessageRepository(context.db()).insert(message);
    announceInbox(context, message.account, message.region, Change::Kind::Created, number);
}

void keepTextMessage(WriteContext &context, const Message &message, const std::string &number, const std::string &sender)
{
    InboxMessage text;
    text.account = context.account();
    text.region = context.region();
    text.kind = "sms";
    text.recipient = number;
    text.sender = sender.empty() ? "NOTICE" : sender;
    text.body = message.body;
    text.message = message.id;
    text.time = message.published;
    keep(context, text);
}

void registerInbox(ServiceRegistry &registry)
{
    registry.read<ListInbox>(listInbox);
    registry.write<DeleteInboxMessage>(deleteMessage);
    registry.read<ListDeliveries>(listDeliveries);
    registry.read<GetSigningCertificate>(getCertificate);
}

} // namespace nephoscope::sns
