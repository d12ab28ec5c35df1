#pragma once

#include "door/InternalOperation.h"
#include "services/sns/Envelope.h"
#include "services/sns/MessageRepository.h"

namespace nephoscope {
class WriteContext;
}

namespace nephoscope::sns {

// The inbox stands for the mail boxes and telephones of the world: what goes to e-mail addresses and numbers stays in it,
// by account, and is read in the console.

/// The account's inbox, in all Regions, the newest first.
struct ListInbox : InternalOperation<ListInbox>
{
    static constexpr std::string_view serviceId = "sns";
    static constexpr std::string_view name = "ListInbox";
    struct Input
    {
        std::int64_t before = 0; ///< a message's number; 0: from the newest
        std::size_t limit = 100; ///< 1 to 1000
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::vector<InboxMessage> messages;
        std::int64_t next = 0; ///< `before` of the next page; 0: there is none
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// `NotFound` when there is no such message.
struct DeleteInboxMessage : InternalOperation<DeleteInboxMessage>
{
    static constexpr std::string_view serviceId = "sns";
    static constexpr std::string_view name = "DeleteInboxMessage";
    struct Input
    {
        std::int64_t number = 0; ///< 0: all of the account
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// What became of a topic's messages, the newest first.
struct ListDeliveries : InternalOperation<ListDeliveries>
{
    static constexpr std::string_view serviceId = "sns";
    static constexpr std::string_view name = "ListDeliveries";
    struct Input
    {
        std::string topicArn;
        std::int64_t before = 0;
        std::size_t limit = 100; ///< 1 to 1000
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::vector<Outcome> deliveries;
        std::int64_t next = 0;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// The certificate that messages are signed with, by its name: `NotFound`.
struct GetSigningCertificate : InternalOperation<GetSigningCertificate>
{
    static constexpr std::string_view serviceId = "sns";
    static constexpr std::string_view name = "GetSigningCertificate";
    struct Input
    {
        std::string name;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::string pem;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// Puts a text message into the inbox of the caller's account.
void keepTextMessage(WriteContext &context, const Message &message, const std::string &number, const std::string &sender);
/// A message over `email`, `email-json` or `sms`, as the inbox has it.
InboxMessage inboxMessage(const Envelope &envelope, const Topic &topic, const Subscription &subscription, const Message &message);
/// Into the inbox, and to the change feed.
void keep(WriteContext &context, const InboxMessage &message);

} // namespace nephoscope::sns
