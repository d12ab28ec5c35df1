#include "services/sqs/Encryption.h"

#include "api/generated/kms.h"
#include "core/Text.h"
#include "store/ChunkCipher.h"

namespace nephoscope::sqs {

namespace {

namespace kms = api::kms;

constexpr std::string_view ownAlias = "alias/aws/sqs";

Error fromKms(const Error &error)
{
    if (error.isServerFault())
        return error;
    std::string_view code = "KmsInvalidState";
    if (error.code == "AccessDeniedException" || error.code == "AccessDenied")
        code = "KmsAccessDenied";
    else if (error.code == "NotFoundException")
        code = "KmsNotFound";
    else if (error.code == "DisabledException")
        code = "KmsDisabled";
    else if (error.code == "InvalidKeyUsageException")
        code = "KmsInvalidKeyUsage";
    return {std::string(code), error.message, 400};
}

/// SQS, for the one whose request this is.
Caller callerFor(const Caller &caller, const Queue &queue)
{
    Caller made = caller;
    made.via = Via::Service;
    made.userAgent = "sqs.amazonaws.com";
    made.region = Region{queue.region()};
    made.requestId.clear();
    return made;
}

template <class Op>
void ask(Broker &broker, const Caller &caller, typename Op::Input input, std::function<void(Expected<typename Op::Output>)> then)
{
    broker.host.cloud.submit({&Op::model(), caller, api::Value::of(std::move(input))}, [then = std::move(then)](Reply reply) {
        if (reply)
            then(std::move(reply->template as<typename Op::Output>()));
        else
            then(fail(std::move(reply.error())));
    });
}

using WithKey = std::function<void(Expected<DataKeys::Entry>)>;

std::map<std::string, std::string> contextOf(const std::string &queueArn)
{
    return {{"aws:sqs:arn", queueArn}};
}

void generate(Broker &broker, const Queue &queue, const Caller &caller, bool mayMakeOwn, WithKey then)
{
    kms::GenerateDataKey::Input input;
    input.keyId = queue.kmsKey;
    input.keySpec.emplace().value = "AES_256";
    input.encryptionContext = contextOf(queue.arn());
    const Queue copy = queue;
    ask<kms::GenerateDataKey>(broker, caller, std::move(input), [&broker, copy, caller, mayMakeOwn, then = std::move(then)](auto made) {
        if (made)
            return then(DataKeys::Entry{store::SecretKey(asBytes(made->plaintext->bytes)), std::move(made->ciphertextBlob->bytes)});
        if (!mayMakeOwn || made.error().code != "NotFoundException" || !copy.kmsKey.ends_with(ownAlias))
            return then(fail(fromKms(made.error())));
        // The account's own key comes with its first use.
        kms::EnableKey::Input own;
        own.keyId = std::string(ownAlias);
        ask<kms::EnableKey>(broker, caller, std::move(own), [&broker, copy, caller, then](auto enabled) {
            if (enabled)
                generate(broker, copy, caller, false, then);
            else
                then(fail(fromKms(enabled.error())));
        });
    });
}

/// What stands beside an encrypted body: the data key as KMS encrypted it, the body's own key under that one, and the queue it was
/// sent to, which a dead letter has left.
struct SealedText
{
    std::string dataKey;
    std::string bodyKey;
    std::string queueArn;
};

std::optional<SealedText> parseSealed(std::string_view text)
{
    const auto fields = split(text, ' ');
    SealedText sealed;
    if (fields.size() != 3 || !fromBase64(fields[0], sealed.dataKey) || !fromBase64(fields[1], sealed.bodyKey))
        return std::nullopt;
    sealed.queueArn = fields[2];
    return sealed;
}

Expected<void> seal(Broker &broker, const Queue &queue, const DataKeys::Entry &key, MessageBody &body)
{
    auto made = store::makeWrappingProvider(store::KeyProvider::Kind::Service, key.key, broker.host.random)->makeKey();
    if (!made)
        return fail(std::move(made.error()));
    const std::string plain = std::to_string(body.attributes.size()) + '\n' + body.attributes + body.body;
    body.body = store::sealBytes(store::BlobKeys(made->key), plain);
    body.attributes.clear();
    body.sealed = toBase64(asBytes(key.ciphertext)) + ' ' + toBase64(asBytes(made->sealed)) + ' ' + queue.arn();
    return {};
}

Expected<void> open(Broker &broker, const DataKeys::Entry &key, const SealedText &sealed, MessageBody &body)
{
    const auto bodyKey = store::makeWrappingProvider(store::KeyProvider::Kind::Service, key.key, broker.host.random)->openKey(sealed.bodyKey);
    if (!bodyKey)
        return fail(bodyKey.error());
    auto plain = store::openBytes(store::BlobKeys(*bodyKey), body.body);
    if (!plain)
        return fail(std::move(plain.error()));
    const std::size_t line = plain->find('\n');
    const auto size = std::size_t(parseInteger(std::string_view(*plain).substr(0, line)).value_or(0));
    body.attributes = plain->substr(line + 1, size);
    body.body = plain->substr(line + 1 + size);
    body.sealed.clear();
    return {};
}

/// The data key that `ciphertext` is, from memory or by KMS.
void dataKey(Broker &broker, const Queue &queue, const Caller &caller, const SealedText &sealed, WithKey then)
{
    const std::string &ciphertext = sealed.dataKey;
    const Timestamp now = broker.host.clock.now();
    const std::string id = "open " + caller.principal.arn + ' ' + ciphertext;
    if (auto found = broker.keys.find(id, now))
        return then(std::move(*found));
    kms::Decrypt::Input input;
    input.ciphertextBlob.emplace().bytes = ciphertext;
    input.encryptionContext = contextOf(sealed.queueArn);
    const Timestamp until = now + std::chrono::seconds(queue.kmsReuseSeconds);
    ask<kms::Decrypt>(broker, callerFor(caller, queue), std::move(input), [&broker, id, until, ciphertext, then = std::move(then)](auto opened) {
        if (!opened)
            return then(fail(fromKms(opened.error())));
        DataKeys::Entry entry{store::SecretKey(asBytes(opened->plaintext->bytes)), ciphertext};
        broker.keys.put(id, entry, until);
        then(std::move(entry));
    });
}

/// From `at` on, one after the other: mostly they have one data key.
void openFrom(Broker &broker, const Queue &queue, const Caller &caller, std::vector<Message> &messages, std::size_t at, const KmsAnswer &then)
{
    while (at < messages.size() && messages[at].body.sealed.empty())
        ++at;
    if (at == messages.size())
        return then(nullptr);
    const auto sealed = parseSealed(messages[at].body.sealed);
    if (!sealed) {
        const Error damaged = internalError("the key of a message cannot be read");
        return then(&damaged);
    }
    const Queue copy = queue;
    dataKey(broker, queue, caller, *sealed, [&broker, copy, caller, &messages, at, sealed = *sealed, then](Expected<DataKeys::Entry> key) {
        if (!key)
            return then(&key.error());
        if (auto opened = open(broker, *key, sealed, messages[at].body); !opened)
            return then(&opened.error());
        openFrom(broker, copy, caller, messages, at + 1, then);
    });
}

} // namespace

void sealBodies(Broker &broker, const Queue &queue, const Caller &caller, std::vector<Outgoing> &messages, KmsAnswer then)
{
    if (queue.kmsKey.empty() || messages.empty())
        return then(nullptr);
    const auto sealAll = [&broker, copy = queue, &messages, then](const DataKeys::Entry &key) {
        for (Outgoing &outgoing : messages) {
            if (auto sealed = seal(broker, copy, key, outgoing.message.body); !sealed)
                return then(&sealed.error());
        }
        then(nullptr);
    };
    const Timestamp now = broker.host.clock.now();
    const std::string id = "seal " + caller.principal.arn + ' ' + queue.arn() + ' ' + queue.kmsKey;
    if (const auto found = broker.keys.find(id, now))
        return sealAll(*found);
    const Timestamp until = now + std::chrono::seconds(queue.kmsReuseSeconds);
    generate(broker, queue, callerFor(caller, queue), true, [&broker, id, until, sealAll, then](Expected<DataKeys::Entry> made) {
        if (!made)
            return then(&made.error());
        broker.keys.put(id, *made, until);
        sealAll(*made);
    });
}

void openBodies(Broker &broker, const Queue &queue, const Caller &caller, std::vector<Message> &messages, KmsAnswer then)
{
    openFrom(broker, queue, caller, messages, 0, then);
}

void mayOpen(Broker &broker, ReadContext &context, const Queue &queue, KmsAnswer then)
{
    const auto first = queue.kmsKey.empty() ? std::vector<Message>() : MessageRepository(context.db()).visible(queue.content, context.now(), 1);
    const auto sealed = first.empty() ? std::nullopt : parseSealed(first.front().body.sealed);
    if (!sealed)
        return then(nullptr);
    dataKey(broker, queue, context.caller(), *sealed,
            [then = std::move(then)](const Expected<DataKeys::Entry> &key) { then(key ? nullptr : &key.error()); });
}

} // namespace nephoscope::sqs
