#include "services/sqs/Encryption.h"

#include "core/Text.h"
#include "services/KmsCalls.h"

namespace nephoscope::sqs {

namespace {

Error fromKms(const Error &error)
{
    if (error.code == "InvalidKeyUsageException")
        return {"KmsInvalidKeyUsage", error.message, 400};
    return kmsRefusal(error, "Kms");
}

DataKeys::Use useOf(const Queue &queue)
{
    return {queue.arn(), queue.region(), queue.kmsKey, std::chrono::seconds(queue.kmsReuseSeconds)};
}

Expected<void> seal(Broker &broker, const Queue &queue, const DataKeys::Entry &key, MessageBody &body)
{
    std::string plain = std::to_string(body.attributes.size()) + '\n' + body.attributes + body.body;
    const auto sealed = broker.keys.seal(key, queue.arn(), plain);
    if (!sealed)
        return fail(sealed.error());
    body.body = std::move(plain);
    body.attributes.clear();
    body.sealed = sealed->toText();
    return {};
}

Expected<void> open(Broker &broker, const DataKeys::Entry &key, const SealedText &sealed, MessageBody &body)
{
    const auto plain = broker.keys.open(key, sealed, body.body);
    if (!plain)
        return fail(plain.error());
    const std::size_t line = plain->find('\n');
    const auto size = std::size_t(parseInteger(std::string_view(*plain).substr(0, line)).value_or(0));
    body.attributes = plain->substr(line + 1, size);
    body.body = plain->substr(line + 1 + size);
    body.sealed.clear();
    return {};
}

/// With what KMS refused in SQS's words.
DataKeys::Answer inOwnWords(DataKeys::Answer then)
{
    return [then = std::move(then)](Expected<DataKeys::Entry> key) {
        if (key)
            then(std::move(key));
        else
            then(fail(fromKms(key.error())));
    };
}

/// From `at` on, one after the other: mostly they have one data key.
void openFrom(Broker &broker, const Queue &queue, const Caller &caller, std::vector<Message> &messages, std::size_t at, const KmsAnswer &then)
{
    while (at < messages.size() && messages[at].body.sealed.empty())
        ++at;
    if (at == messages.size())
        return then(nullptr);
    const auto sealed = SealedText::parse(messages[at].body.sealed);
    if (!sealed) {
        const Error damaged = internalError("the key of a message cannot be read");
        return then(&damaged);
    }
    const Queue copy = queue;
    const auto openOne = [&broker, copy, caller, &messages, at, sealed = *sealed, then](const Expected<DataKeys::Entry> &key) {
        if (!key)
            return then(&key.error());
        if (auto opened = open(broker, *key, sealed, messages[at].body); !opened)
            return then(&opened.error());
        openFrom(broker, copy, caller, messages, at + 1, then);
    };
    broker.keys.toOpen(caller, useOf(queue), *sealed, inOwnWords(openOne));
}

} // namespace

void sealBodies(Broker &broker, const Queue &queue, const Caller &caller, std::vector<Outgoing> &messages, KmsAnswer then)
{
    if (queue.kmsKey.empty() || messages.empty())
        return then(nullptr);
    const auto sealAll = [&broker, copy = queue, &messages, then](const Expected<DataKeys::Entry> &key) {
        if (!key)
            return then(&key.error());
        for (Outgoing &outgoing : messages) {
            if (auto sealed = seal(broker, copy, *key, outgoing.message.body); !sealed)
                return then(&sealed.error());
        }
        then(nullptr);
    };
    broker.keys.toSeal(caller, useOf(queue), inOwnWords(sealAll));
}

void openBodies(Broker &broker, const Queue &queue, const Caller &caller, std::vector<Message> &messages, KmsAnswer then)
{
    openFrom(broker, queue, caller, messages, 0, then);
}

void mayOpen(Broker &broker, ReadContext &context, const Queue &queue, KmsAnswer then)
{
    const auto first = queue.kmsKey.empty() ? std::vector<Message>() : MessageRepository(context.db()).visible(queue.content, context.now(), 1);
    const auto sealed = first.empty() ? std::nullopt : SealedText::parse(first.front().body.sealed);
    if (!sealed)
        return then(nullptr);
    const auto answer = [then = std::move(then)](const Expected<DataKeys::Entry> &key) { then(key ? nullptr : &key.error()); };
    broker.keys.toOpen(context.caller(), useOf(queue), *sealed, inOwnWords(answer));
}

} // namespace nephoscope::sqs
