#pragma once

#include "core/Text.h"
#include "door/Service.h"
#include "services/s3/Access.h"
#include "services/s3/Errors.h"
#include "services/s3/Headers.h"
#include "services/s3/Kms.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

// Server-side encryption. Every object is encrypted on disk: with data keys of the engine's master
// key (SSE-S3, the default), of KMS (SSE-KMS and DSSE-KMS, see Kms.h), or of a key that the client sends
// with each request (SSE-C), of which only a salted HMAC is kept. What an object's row says of it
// (ObjectHeaders::encryption): nothing for SSE-S3, `none` for objects older than encryption, `SSE-C SALT HMAC`,
// `SSE-KMS …`, `DSSE-KMS …`.

/// A key of the client's and its MD5 in base64, as replies repeat it.
struct CustomerKey
{
    store::SecretKey key;
    std::string md5;
};

/// What a request says about encryption; empty strings where it says nothing.
struct EncryptionRequest
{
    std::string algorithm; ///< x-amz-server-side-encryption
    bool namesKmsKey = false;
    std::string kmsKey;
    std::optional<CustomerKey> customer;
    std::optional<KmsChoice> kms; ///< asked for, or the bucket's default
};

/// The three SSE-C headers, checked together: `InvalidArgument`, `InvalidEncryptionAlgorithmError`.
Expected<std::optional<CustomerKey>> parseCustomerKey(const std::optional<std::string> &algorithm, const std::optional<std::string> &key,
                                                      const std::optional<std::string> &md5);
/// Whether what a request says goes together.
Expected<void> checkEncryption(const EncryptionRequest &request);
/// Fills in what KMS is to do, by the request or else by the bucket's default. `bucketKey` and `context` are the
/// request's headers.
Expected<void> chooseKms(ReadContext &context, const Bucket &bucket, const std::string &key, std::optional<bool> bucketKey,
                         const std::optional<std::string> &contextHeader, EncryptionRequest &request);
/// `AccessDenied` where the bucket's default encryption blocks SSE-C.
Expected<void> checkCustomerKeyAllowed(ReadContext &context, const Bucket &bucket);

/// Of GetObject, HeadObject, UploadPart …
template <class Input>
Expected<std::optional<CustomerKey>> readCustomerKey(const Input &input)
{
    return parseCustomerKey(input.sseCustomerAlgorithm, input.sseCustomerKey, input.sseCustomerKeyMD5);
}

/// Of a copy's source.
template <class Input>
Expected<std::optional<CustomerKey>> readSourceKey(const Input &input)
{
    return parseCustomerKey(input.copySourceSSECustomerAlgorithm, input.copySourceSSECustomerKey, input.copySourceSSECustomerKeyMD5);
}

/// Of PutObject, CopyObject and CreateMultipartUpload.
template <class Input>
Expected<EncryptionRequest> readEncryption(ReadContext &context, const Bucket &bucket, const Input &input)
{
    EncryptionRequest request;
    request.algorithm = input.serverSideEncryption ? input.serverSideEncryption->value : std::string();
    request.namesKmsKey = input.ssekmsKeyId || input.ssekmsEncryptionContext;
    request.kmsKey = input.ssekmsKeyId.value_or(std::string());
    auto customer = readCustomerKey(input);
    if (!customer)
        return fail(std::move(customer.error()));
    request.customer = std::move(*customer);
    if (auto checked = checkEncryption(request); !checked)
        return fail(std::move(checked.error()));
    if (auto chosen = chooseKms(context, bucket, input.key.value_or(std::string()), input.bucketKeyEnabled, input.ssekmsEncryptionContext, request);
        !chosen)
        return fail(std::move(chosen.error()));
    if (request.customer) {
        if (auto allowed = checkCustomerKeyAllowed(context, bucket); !allowed)
            return fail(std::move(allowed.error()));
    }
    return request;
}

bool usesCustomerKey(std::string_view encryption);
/// The text for a row: empty for SSE-S3.
std::string encryptionText(ReadContext &context, const std::optional<CustomerKey> &customer);
/// The provider of the data keys; null for SSE-S3, which is the store's own, and for KMS (KmsKeys).
std::shared_ptr<const store::KeyProvider> keysOf(ReadContext &context, const std::optional<CustomerKey> &customer);

/// Whether a read sent what its object wants: `InvalidRequest` when the key is missing or nothing is
/// to be opened with it, `AccessDenied` when it is another key.
Expected<void> checkReadKey(std::string_view encryption, const std::optional<CustomerKey> &customer);
/// The same for the parts of an upload, which must all come as it was created.
Expected<void> checkPartKey(std::string_view encryption, const std::optional<CustomerKey> &customer);
/// True when bytes of a source may be shared by a copy without touching them.
bool mayShareBytes(std::string_view source, const std::optional<CustomerKey> &sourceKey, std::string_view target,
                    const std::optional<CustomerKey> &targetKey);

/// The ETag of content under a customer's key or a key of KMS is no digest of it.
bool hasOpaqueEtag(std::string_view encryption);
std::string opaqueEtag(ReadContext &context);

/// Says on a reply how the object is encrypted.
template <class Output>
void writeEncryption(Output &output, std::string_view encryption, const std::optional<CustomerKey> &customer = {})
{
    if constexpr (requires { output.sseCustomerAlgorithm; }) {
        if (customer) {
            output.sseCustomerAlgorithm = "AES256";
            output.sseCustomerKeyMD5 = customer->md5;
        }
    }
    if (encryption.empty())
        output.serverSideEncryption.emplace().value = "AES256";
    const auto kms = parseKms(encryption);
    if (!kms)
        return;
    output.serverSideEncryption.emplace().value = kms->algorithm();
    output.ssekmsKeyId = kms->keyArn;
    if (kms->bucketKey)
        output.bucketKeyEnabled = true;
    if constexpr (requires { output.ssekmsEncryptionContext; })
        output.ssekmsEncryptionContext = toBase64(asBytes(kms->context));
}

} // namespace nephoscope::s3
