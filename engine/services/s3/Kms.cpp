#include "services/s3/Kms.h"

#include "api/generated/kms.h"
#include "core/Text.h"
#include "door/AskAndWait.h"
#include "services/KmsCalls.h"
#include "services/s3/AccessControl.h"
#include "services/s3/Errors.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::s3 {

namespace {

namespace json = boost::json;
namespace model = api::kms;

constexpr std::string_view single = "SSE-KMS ";
constexpr std::string_view twice = "DSSE-KMS ";
constexpr std::string_view contextHeader = "x-amz-server-side-encryption-context";
constexpr std::chrono::minutes bucketKeyLife{1};

Error fromKms(Error error)
{
    if (error.isServerFault())
        return error;
    if (error.code == "AccessDeniedException" || error.code == "AccessDenied")
        return {"AccessDenied", std::move(error.message), 403};
    return {"KMS." + error.code, std::move(error.message), 400};
}

std::map<std::string, std::string> contextMap(const std::string &text)
{
    std::map<std::string, std::string> pairs;
    json::error_code error;
    const json::value value = json::parse(text, error);
    if (const auto *object = error ? nullptr : value.if_object()) {
        for (const auto &[name, entry] : *object)
            pairs.emplace(std::string(name), json::value_to<std::string>(entry));
    }
    return pairs;
}

// A sealed key: the mark, then with their lengths in two bytes the ARN and the encrypted data key, then the
// key that the data key wraps.

void appendText(std::string &out, std::string_view text)
{
    out += static_cast<char>(text.size() >> 8);
    out += static_cast<char>(text.size() & 0xff);
    out += text;
}

std::string_view takeText(std::string_view &from)
{
    if (from.size() < 2)
        return {};
    const std::size_t size = std::size_t(static_cast<unsigned char>(from[0])) << 8 | static_cast<unsigned char>(from[1]);
    const std::string_view text = from.substr(2, size);
    from.remove_prefix(std::min(from.size(), 2 + size));
    return text;
}

struct SealedParts
{
    std::string_view keyArn;
    std::string_view dataKey;
    std::string_view wrapped;
};

SealedParts takeApart(std::string_view sealed)
{
    SealedParts parts;
    if (sealed.empty())
        return parts;
    sealed.remove_prefix(1);
    parts.keyArn = takeText(sealed);
    parts.dataKey = takeText(sealed);
    parts.wrapped = sealed;
    return parts;
}

std::string base64(std::string_view text)
{
    return toBase64(asBytes(text));
}

} // namespace

std::string KmsEncryption::toText() const
{
    std::string text(dual ? twice : single);
    text += keyArn + ' ' + (bucketKey ? '1' : '0') + ' ' + base64(context);
    if (!dataKey.empty())
        text += ' ' + base64(dataKey);
    return text;
}

bool usesKms(std::string_view encryption)
{
    return encryption.starts_with(single) || encryption.starts_with(twice);
}

std::optional<KmsEncryption> parseKms(std::string_view encryption)
{
    const auto fields = split(encryption, ' ');
    if (!usesKms(encryption) || fields.size() < 4)
        return std::nullopt;
    KmsEncryption parsed;
    parsed.dual = encryption.starts_with(twice);
    parsed.keyArn = fields[1];
    parsed.bucketKey = fields[2] == "1";
    fromBase64(fields[3], parsed.context);
    if (fields.size() > 4)
        fromBase64(fields[4], parsed.dataKey);
    return parsed;
}

Expected<std::string> encryptionContext(const std::optional<std::string> &header, const std::string &arn)
{
    json::object object;
    if (header) {
        std::string text;
        json::error_code error;
        json::value value;
        const bool decoded = fromBase64(*header, text);
        if (decoded)
            value = json::parse(text, error);
        const auto *given = decoded && !error ? value.if_object() : nullptr;
        const bool isMap = given && std::all_of(given->begin(), given->end(), [](const auto &pair) { return pair.value().is_string(); });
        if (!isMap) {
            return fail(invalidArgument("The header '" + std::string(contextHeader) + "' shall be Base64-encoded UTF-8 string holding JSON "
                                        "which represents a string-string map",
                                        contextHeader, *header));
        }
        object = *given;
    }
    if (!object.contains("aws:s3:arn"))
        object.emplace("aws:s3:arn", arn);
    return json::serialize(object);
}

namespace {

BucketKeys *keptKeys(const ReadContext &context)
{
    const S3Admission *admission = admissionOf(context);
    return admission ? &admission->control.keys() : nullptr;
}

} // namespace

KmsKeys::KmsKeys(ReadContext &context, KmsEncryption encryption)
    : m_cloud(context.cloud()), m_kept(keptKeys(context)), m_random(context.random()), m_caller(kmsCaller(context.caller(), "s3", Arn::parse(encryption.keyArn).region)),
      m_now(context.now()), m_encryption(std::move(encryption))
{
}

Expected<std::shared_ptr<const KmsKeys>> KmsKeys::forWriting(ReadContext &context, const Bucket &bucket, const KmsChoice &choice)
{
    const Caller caller = kmsCaller(context.caller(), "s3", bucket.region);
    const std::string id = "new " + caller.principal.arn + ' ' + std::to_string(bucket.id) + ' ' + choice.key + ' ' + choice.context;
    BucketKeys *kept = choice.bucketKey ? keptKeys(context) : nullptr;
    auto found = kept ? kept->find(id, context.now()) : std::nullopt;
    if (!found) {
        auto made = generateDataKey(context.cloud(), caller, choice.key, contextMap(choice.context));
        if (!made)
            return fail(fromKms(std::move(made.error())));
        found.emplace();
        found->key = store::SecretKey(asBytes(made->plaintext->bytes));
        found->keyArn = *made->keyId;
        found->dataKey = std::move(made->ciphertextBlob->bytes);
        found->until = context.now() + bucketKeyLife;
        if (kept)
            kept->put(id, *found, context.now());
    }
    std::shared_ptr<KmsKeys> keys(new KmsKeys(context, {choice.dual, found->keyArn, choice.bucketKey, choice.context}));
    keys->m_opened = found->dataKey;
    keys->m_key = found->key;
    return keys;
}

Expected<std::shared_ptr<const KmsKeys>> KmsKeys::forReplica(ReadContext &context, const Bucket &target, const KmsChoice &choice)
{
    store::SecretKey key;
    context.random().fill(key.bytes());
    model::Encrypt::Input input;
    input.keyId = choice.key;
    input.plaintext.emplace().bytes.assign(key.bytes().begin(), key.bytes().end());
    input.encryptionContext = contextMap(choice.context);
    auto sealed = askAndWait<model::Encrypt>(context.cloud(), kmsCaller(context.caller(), "s3", target.region), std::move(input));
    if (!sealed)
        return fail(fromKms(std::move(sealed.error())));
    std::shared_ptr<KmsKeys> keys(new KmsKeys(context, {choice.dual, *sealed->keyId, choice.bucketKey, choice.context}));
    keys->m_opened = std::move(sealed->ciphertextBlob->bytes);
    keys->m_key = key;
    return keys;
}

Expected<std::shared_ptr<const KmsKeys>> KmsKeys::forPart(ReadContext &context, const KmsEncryption &upload)
{
    std::shared_ptr<KmsKeys> keys(new KmsKeys(context, upload));
    if (auto opened = keys->openDataKey(upload.dataKey); !opened)
        return fail(std::move(opened.error()));
    return keys;
}

std::shared_ptr<const KmsKeys> KmsKeys::forReading(ReadContext &context, KmsEncryption object)
{
    return std::shared_ptr<const KmsKeys>(new KmsKeys(context, std::move(object)));
}

Expected<store::SecretKey> KmsKeys::openDataKey(const std::string &dataKey) const
{
    if (!m_opened.empty() && m_opened == dataKey)
        return m_key;
    const std::string id = "open " + m_caller.principal.arn + ' ' + dataKey;
    BucketKeys *kept = m_encryption.bucketKey ? m_kept : nullptr;
    if (const auto found = kept ? kept->find(id, m_now) : std::nullopt) {
        m_key = found->key;
    } else {
        model::Decrypt::Input input;
        input.keyId = m_encryption.keyArn;
        input.ciphertextBlob.emplace().bytes = dataKey;
        input.encryptionContext = contextMap(m_encryption.context);
        auto opened = askAndWait<model::Decrypt>(m_cloud, m_caller, std::move(input));
        if (!opened)
            return fail(fromKms(std::move(opened.error())));
        m_key = store::SecretKey(asBytes(opened->plaintext->bytes));
        if (kept)
            kept->put(id, {m_key, m_encryption.keyArn, dataKey, m_now + bucketKeyLife}, m_now);
    }
    m_opened = dataKey;
    return m_key;
}

Expected<store::SealedKey> KmsKeys::makeKey() const
{
    auto made = store::makeWrappingProvider(Kind::Service, m_key, m_random)->makeKey();
    if (!made)
        return made;
    std::string sealed(1, static_cast<char>(kind()));
    appendText(sealed, m_encryption.keyArn);
    appendText(sealed, m_opened);
    made->sealed = sealed + made->sealed;
    return made;
}

Expected<store::SecretKey> KmsKeys::openKey(std::string_view sealed) const
{
    const SealedParts parts = takeApart(sealed);
    const auto key = openDataKey(std::string(parts.dataKey));
    if (!key)
        return key;
    return store::makeWrappingProvider(Kind::Service, *key, m_random)->openKey(parts.wrapped);
}

Expected<void> KmsKeys::check() const
{
    if (m_encryption.dataKey.empty())
        return {};
    if (auto opened = openDataKey(m_encryption.dataKey); !opened)
        return fail(std::move(opened.error()));
    return {};
}

std::string KmsKeys::text(bool withDataKey) const
{
    KmsEncryption encryption = m_encryption;
    encryption.dataKey = withDataKey ? m_opened : std::string();
    return encryption.toText();
}

std::string kmsText(const KmsChoice &choice, std::string_view providerKey, bool isEmpty)
{
    const SealedParts parts = takeApart(providerKey);
    const std::string_view dataKey = isEmpty ? parts.dataKey : std::string_view();
    return KmsEncryption{choice.dual, std::string(parts.keyArn), choice.bucketKey, choice.context, std::string(dataKey)}.toText();
}

} // namespace nephoscope::s3
