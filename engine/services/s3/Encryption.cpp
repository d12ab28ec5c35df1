#include "services/s3/Encryption.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/BucketConfigs.h"
#include "store/Digests.h"

namespace nephoscope::s3 {

namespace {

constexpr std::string_view customerMark = "SSE-C ";
constexpr std::string_view algorithmHeader = "x-amz-server-side-encryption-customer-algorithm";

Error customerError(const std::string &message, std::string_view header = algorithmHeader, std::string_view value = "null")
{
    return invalidArgument(message, header, value);
}

std::string md5Of(std::string_view bytes)
{
    store::Hasher hasher({store::Digest::Md5});
    hasher.update(asBytes(bytes));
    return hasher.finish().get(store::Digest::Md5);
}

/// Of the same length, compared in one time whatever they hold.
bool equalSecrets(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t index = 0; index < a.size(); ++index)
        difference |= unsigned(a[index] ^ b[index]) & 0xff;
    return difference == 0;
}

bool isKmsAlgorithm(std::string_view algorithm)
{
    return algorithm == "aws:kms" || algorithm == "aws:kms:dsse";
}

std::string customerText(const CustomerKey &customer, const std::string &salt)
{
    return std::string(customerMark) + salt + ' ' + toHex(asBytes(store::hmacSha256(customer.key, "sse-c:" + salt)));
}

bool isKeyOf(std::string_view encryption, const CustomerKey &customer)
{
    const auto fields = split(encryption, ' ');
    return fields.size() == 3 && equalSecrets(customerText(customer, std::string(fields[1])), encryption);
}

} // namespace

Expected<std::optional<CustomerKey>> parseCustomerKey(const std::optional<std::string> &algorithm, const std::optional<std::string> &key,
                                                      const std::optional<std::string> &md5)
{
    if (!algorithm && !key && !md5)
        return std::nullopt;
    if (!algorithm || algorithm->empty()) {
        return fail(customerError("Requests specifying Server Side Encryption with Customer provided keys must provide a valid encryption "
                                  "algorithm."));
    }
    if (*algorithm != "AES256") {
        return fail(Error{"InvalidEncryptionAlgorithmError", "The Encryption request you specified is not valid. Supported value: AES256.",
                          400}
                        .with("ArgumentName", std::string(algorithmHeader))
                        .with("ArgumentValue", *algorithm));
    }
    if (!key || key->empty()) {
        return fail(customerError("Requests specifying Server Side Encryption with Customer provided keys must provide an appropriate "
                                  "secret key."));
    }
    if (!md5 || md5->empty()) {
        return fail(customerError("Requests specifying Server Side Encryption with Customer provided keys must provide the client "
                                  "calculated MD5 of the secret key."));
    }
    std::string raw;
    if (!fromBase64(*key, raw) || raw.size() != store::SecretKey::size)
        return fail(customerError("The secret key was invalid for the specified algorithm."));
    std::string stated;
    if (!fromBase64(*md5, stated) || stated != md5Of(raw)) {
        return fail(customerError("The calculated MD5 hash of the key did not match the hash that was provided.",
                                  "x-amz-server-side-encryption-customer-key-MD5", *md5));
    }
    return CustomerKey{store::SecretKey(asBytes(raw)), *md5};
}

Expected<void> checkEncryption(const EncryptionRequest &request)
{
    static constexpr std::string_view header = "x-amz-server-side-encryption";
    const bool isKms = isKmsAlgorithm(request.algorithm);
    if (request.customer && (!request.algorithm.empty() || request.namesKmsKey)) {
        return fail(invalidArgument("Server Side Encryption with Customer provided key is incompatible with the encryption method specified",
                                    header, request.algorithm));
    }
    if (!request.algorithm.empty() && !isKms && request.algorithm != "AES256")
        return fail(invalidArgument("The encryption method specified is not supported", header, request.algorithm));
    if (request.namesKmsKey && !isKms) {
        return fail(invalidArgument("Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : "
                                    "aws:kms",
                                    header, request.algorithm.empty() ? "null" : request.algorithm));
    }
    return {};
}

Expected<void> chooseKms(ReadContext &context, const Bucket &bucket, const std::string &key, std::optional<bool> bucketKey,
                         const std::optional<std::string> &contextHeader, EncryptionRequest &request)
{
    if (request.customer || request.algorithm == "AES256")
        return {};
    const auto configuration = keptConfig<api::s3::ServerSideEncryptionConfiguration>(context, bucket, config::encryption);
    KmsChoice choice;
    std::string algorithm = request.algorithm;
    choice.key = request.kmsKey;
    if (configuration && configuration->rules && !configuration->rules->empty()) {
        const auto &rule = configuration->rules->front();
        if (algorithm.empty() && rule.applyServerSideEncryptionByDefault) {
            algorithm = rule.applyServerSideEncryptionByDefault->sseAlgorithm->value;
            choice.key = rule.applyServerSideEncryptionByDefault->kmsMasterKeyID.value_or(std::string());
        }
        choice.bucketKey = rule.bucketKeyEnabled.value_or(false);
    }
    if (!isKmsAlgorithm(algorithm))
        return {};
    choice.dual = algorithm == "aws:kms:dsse";
    choice.bucketKey = bucketKey.value_or(choice.bucketKey) && !choice.dual; // two layers have no bucket keys
    const std::string arn = "arn:aws:s3:::" + bucket.name;
    auto text = encryptionContext(contextHeader, choice.bucketKey ? arn : arn + '/' + key);
    if (!text)
        return fail(std::move(text.error()));
    choice.context = std::move(*text);
    request.kms = std::move(choice);
    return {};
}

bool usesCustomerKey(std::string_view encryption)
{
    return encryption.starts_with(customerMark);
}

std::string encryptionText(ReadContext &context, const std::optional<CustomerKey> &customer)
{
    return customer ? customerText(*customer, context.random().hex(16)) : std::string();
}

std::shared_ptr<const store::KeyProvider> keysOf(ReadContext &context, const std::optional<CustomerKey> &customer)
{
    if (!customer)
        return nullptr;
    return store::makeWrappingProvider(store::KeyProvider::Kind::Customer, customer->key, context.random());
}

Expected<void> checkReadKey(std::string_view encryption, const std::optional<CustomerKey> &customer)
{
    if (!usesCustomerKey(encryption))
        return customer ? Expected<void>(fail(invalidRequest("The encryption parameters are not applicable to this object.")))
                        : Expected<void>();
    if (!customer) {
        return fail(invalidRequest("The object was stored using a form of Server Side Encryption. The correct parameters must be provided "
                                   "to retrieve the object."));
    }
    if (!isKeyOf(encryption, *customer)) {
        return fail({"AccessDenied",
                     "Requests specifying Server Side Encryption with Customer provided keys must provide the correct secret key.", 403});
    }
    return {};
}

Expected<void> checkPartKey(std::string_view encryption, const std::optional<CustomerKey> &customer)
{
    if (!usesCustomerKey(encryption)) {
        return customer ? Expected<void>(fail(invalidRequest("The multipart upload initiate did not request encryption. Please resend the "
                                                             "request without sending encryption parameters.")))
                        : Expected<void>();
    }
    if (!customer) {
        return fail(invalidRequest("The multipart upload initiate requested encryption. Subsequent part requests must include the "
                                   "appropriate encryption parameters."));
    }
    if (!isKeyOf(encryption, *customer))
        return fail(invalidRequest("The provided encryption parameters did not match the ones used originally."));
    return {};
}

bool mayShareBytes(std::string_view source, const std::optional<CustomerKey> &sourceKey, std::string_view target,
                   const std::optional<CustomerKey> &targetKey)
{
    if (sourceKey && targetKey)
        return std::equal(sourceKey->key.bytes().begin(), sourceKey->key.bytes().end(), targetKey->key.bytes().begin());
    // Both under the master key. What is not encrypted at all becomes so.
    return source.empty() && target.empty();
}

Expected<void> checkCustomerKeyAllowed(ReadContext &context, const Bucket &bucket)
{
    const auto configuration = keptConfig<api::s3::ServerSideEncryptionConfiguration>(context, bucket, config::encryption);
    if (!configuration || !configuration->rules || configuration->rules->empty())
        return {};
    const auto &blocked = configuration->rules->front().blockedEncryptionTypes;
    if (blocked && blocked->encryptionType) {
        for (const auto &type : *blocked->encryptionType) {
            if (type.value == "SSE-C")
                return fail({"AccessDenied", "Access Denied: this bucket blocks server-side encryption with customer-provided keys (SSE-C).", 403});
        }
    }
    return {};
}

bool hasOpaqueEtag(std::string_view encryption)
{
    return usesCustomerKey(encryption) || usesKms(encryption);
}

std::string opaqueEtag(ReadContext &context)
{
    return context.random().hex(16);
}

} // namespace nephoscope::s3
