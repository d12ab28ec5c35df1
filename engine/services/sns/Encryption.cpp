#include "services/sns/Encryption.h"

#include "core/Text.h"
#include "services/KmsCalls.h"
#include "store/Md5.h"

namespace nephoscope::sns {

namespace {

constexpr std::chrono::minutes reuse(5);

} // namespace

void askTopicKey(DataKeys &keys, const Caller &publisher, const Topic &topic, TopicKeyAnswer then)
{
    const std::string key(topic.attribute("KmsMasterKeyId"));
    if (key.empty())
        return then(std::optional<DataKeys::Entry>());
    keys.toSeal(publisher, {topic.arn, topic.region, key, reuse}, [then = std::move(then)](Expected<DataKeys::Entry> made) {
        if (made)
            then(std::optional(std::move(*made)));
        else
            then(fail(kmsRefusal(made.error(), "KMS")));
    });
}

Expected<SealedBody> sealBody(const DataKeys &keys, const DataKeys::Entry &key, const Topic &topic, const std::string &body)
{
    SealedBody made{body, {}, md5Of(body)};
    const auto sealed = keys.seal(key, topic.arn, made.bytes);
    if (!sealed)
        return fail(sealed.error());
    made.sealed = sealed->toText();
    return made;
}

Expected<void> openBody(DataKeys &keys, Message &message)
{
    const auto sealed = SealedText::parse(message.sealed);
    if (!sealed)
        return fail(internalError("the key of a message cannot be read"));
    const auto key = keys.toPassOn(*sealed, reuse);
    if (!key)
        return fail(kmsRefusal(key.error(), "KMS"));
    auto plain = keys.open(*key, *sealed, message.body);
    if (!plain)
        return fail(std::move(plain.error()));
    message.body = std::move(*plain);
    return {};
}

std::string md5Of(std::string_view text)
{
    store::Md5State state;
    state.update(asBytes(text));
    return toHex(state.finish());
}

} // namespace nephoscope::sns
