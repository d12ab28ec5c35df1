#include "services/DataKeys.h"

#include "core/Text.h"
#include "door/Waiting.h"
#include "services/KmsCalls.h"
#include "services/OpenDataKey.h"
#include "store/ChunkCipher.h"

namespace nephoscope {

namespace {

namespace kms = api::kms;

template <class Op>
void ask(Cloud &cloud, const Caller &caller, typename Op::Input input, std::function<void(Expected<typename Op::Output>)> then)
{
    cloud.submit({&Op::model(), caller, api::Value::of(std::move(input))}, [then = std::move(then)](Reply reply) {
        if (reply)
            then(std::move(reply->template as<typename Op::Output>()));
        else
            then(fail(std::move(reply.error())));
    });
}

} // namespace

std::string SealedText::toText() const
{
    return toBase64(asBytes(dataKey)) + ' ' + toBase64(asBytes(bodyKey)) + ' ' + resource;
}

std::optional<SealedText> SealedText::parse(std::string_view text)
{
    const auto fields = split(text, ' ');
    SealedText sealed;
    if (fields.size() != 3 || !fromBase64(fields[0], sealed.dataKey) || !fromBase64(fields[1], sealed.bodyKey))
        return std::nullopt;
    sealed.resource = fields[2];
    return sealed;
}

void DataKeys::toSeal(const Caller &caller, const Use &use, Answer then)
{
    const Timestamp now = m_host.clock.now();
    // What a service may do can hang on the resource it does it for.
    const std::string id = "seal " + caller.principal.arn + ' ' + caller.sourceArn + ' ' + use.resource + ' ' + use.key;
    if (auto found = find(id, now))
        return then(std::move(*found));
    generate(kmsCaller(caller, m_service, use.region), use, true, [this, id, until = now + use.reuse, then = std::move(then)](Expected<Entry> made) {
        if (made)
            put(id, *made, until);
        then(std::move(made));
    });
}

void DataKeys::generate(const Caller &caller, const Use &use, bool mayMakeOwn, Answer then)
{
    kms::GenerateDataKey::Input input;
    input.keyId = use.key;
    input.keySpec.emplace().value = "AES_256";
    input.encryptionContext = contextOf(use.resource);
    ask<kms::GenerateDataKey>(m_host.cloud, caller, std::move(input), [this, caller, use, mayMakeOwn, then = std::move(then)](auto made) {
        const std::string ownAlias = "alias/aws/" + m_service;
        if (made)
            return decrypt(caller, use.resource, made->ciphertextBlob->bytes, then);
        if (!mayMakeOwn || made.error().code != "NotFoundException" || !use.key.ends_with(ownAlias))
            return then(fail(std::move(made.error())));
        // The account's own key comes with its first use.
        kms::EnableKey::Input own;
        own.keyId = ownAlias;
        ask<kms::EnableKey>(m_host.cloud, caller, std::move(own), [this, caller, use, then](auto enabled) {
            if (enabled)
                generate(caller, use, false, then);
            else
                then(fail(std::move(enabled.error())));
        });
    });
}

void DataKeys::decrypt(const Caller &caller, const std::string &resource, const std::string &ciphertext, Answer then)
{
    kms::Decrypt::Input input;
    input.ciphertextBlob.emplace().bytes = ciphertext;
    input.encryptionContext = contextOf(resource);
    ask<kms::Decrypt>(m_host.cloud, caller, std::move(input), [ciphertext, then = std::move(then)](auto opened) {
        if (opened)
            then(Entry{store::SecretKey(asBytes(opened->plaintext->bytes)), ciphertext});
        else
            then(fail(std::move(opened.error())));
    });
}

void DataKeys::toOpen(const Caller &caller, const Use &use, const SealedText &sealed, Answer then)
{
    const Timestamp now = m_host.clock.now();
    const std::string id = "open " + caller.principal.arn + ' ' + sealed.dataKey;
    if (auto found = find(id, now))
        return then(std::move(*found));
    decrypt(kmsCaller(caller, m_service, use.region), sealed.resource, sealed.dataKey,
            [this, id, until = now + use.reuse, then = std::move(then)](Expected<Entry> opened) {
                if (opened)
                    put(id, *opened, until);
                then(std::move(opened));
            });
}

Expected<DataKeys::Entry> DataKeys::toPassOn(const SealedText &sealed, Duration reuse)
{
    const Timestamp now = m_host.clock.now();
    const std::string id = "pass " + sealed.dataKey;
    if (auto found = find(id, now))
        return std::move(*found);
    const Arn resource = Arn::parse(sealed.resource);
    Caller caller;
    caller.principal = Principal::service(m_service + ".amazonaws.com");
    caller.principal.account = AccountId{resource.account};
    caller.region = Region{resource.region};
    caller.via = Via::Service;
    caller.userAgent = caller.principal.arn;
    auto opened = callAndWait<OpenDataKey>(m_host.cloud, caller, {sealed.dataKey, contextOf(sealed.resource)});
    if (!opened)
        return fail(std::move(opened.error()));
    Entry entry{store::SecretKey(asBytes(opened->plain)), sealed.dataKey};
    put(id, entry, now + reuse);
    return entry;
}

std::optional<DataKeys::Entry> DataKeys::find(const std::string &id, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(id);
    return found != m_entries.end() && found->second.second > now ? std::optional(found->second.first) : std::nullopt;
}

void DataKeys::put(const std::string &id, Entry entry, Timestamp until)
{
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() >= maxEntries)
        m_entries.clear();
    m_entries.insert_or_assign(id, std::pair(std::move(entry), until));
}

void DataKeys::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

Expected<SealedText> DataKeys::seal(const Entry &key, const std::string &resource, std::string &text) const
{
    auto made = store::makeWrappingProvider(store::KeyProvider::Kind::Service, key.key, m_host.random)->makeKey();
    if (!made)
        return fail(std::move(made.error()));
    text = store::sealBytes(store::BlobKeys(made->key), text);
    return SealedText{key.ciphertext, std::move(made->sealed), resource};
}

Expected<std::string> DataKeys::open(const Entry &key, const SealedText &sealed, const std::string &text) const
{
    const auto bodyKey = store::makeWrappingProvider(store::KeyProvider::Kind::Service, key.key, m_host.random)->openKey(sealed.bodyKey);
    if (!bodyKey)
        return fail(bodyKey.error());
    return store::openBytes(store::BlobKeys(*bodyKey), text);
}

} // namespace nephoscope
