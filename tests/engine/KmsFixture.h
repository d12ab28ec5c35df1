#pragma once

#include "S3Fixture.h"
#include "api/generated/kms.h"
#include "store/Digests.h"

namespace nephoscope::test {

namespace kmsapi = nephoscope::api::kms;

/// A cloud with short words for what the tests of KMS do all the time.
class KmsFixture : public S3Fixture
{
public:
    static constexpr auto day = std::chrono::hours(24);

    /// A key; its id.
    std::string makeKey(const std::string &spec = {}, const std::string &usage = {})
    {
        kmsapi::CreateKey::Input input;
        if (!spec.empty())
            input.keySpec.emplace().value = spec;
        if (!usage.empty())
            input.keyUsage.emplace().value = usage;
        const auto made = call<kmsapi::CreateKey>(std::move(input));
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return *made->keyMetadata->keyId;
    }
    static std::string arnOf(const std::string &id) { return "arn:aws:kms:us-east-1:123456789012:key/" + id; }

    /// An operation that wants a key and nothing else.
    template <class Operation>
    Expected<typename Operation::Output> on(const std::string &id)
    {
        typename Operation::Input input;
        input.keyId = id;
        return call<Operation>(std::move(input));
    }
    QByteArray state(const std::string &id)
    {
        const auto described = on<kmsapi::DescribeKey>(id);
        return described ? text(described->keyMetadata->keyState->value) : '!' + codeOf(described);
    }
    QByteArray scheduleDeletion(const std::string &id, int days)
    {
        kmsapi::ScheduleKeyDeletion::Input input;
        input.keyId = id;
        input.pendingWindowInDays = days;
        return codeOf(call<kmsapi::ScheduleKeyDeletion>(input));
    }
    void makeAlias(const std::string &name, const std::string &id)
    {
        kmsapi::CreateAlias::Input input;
        input.aliasName = name;
        input.targetKeyId = id;
        if (const auto made = call<kmsapi::CreateAlias>(input); !made)
            qFatal("%s", made.error().message.c_str());
    }

    using Context = std::map<std::string, std::string>;
    Expected<kmsapi::Encrypt::Output> encrypt(const std::string &id, const std::string &plain, const Context &context = {})
    {
        kmsapi::Encrypt::Input input;
        input.keyId = id;
        input.plaintext.emplace().bytes = plain;
        if (!context.empty())
            input.encryptionContext = context;
        return call<kmsapi::Encrypt>(std::move(input));
    }
    std::string sealed(const std::string &id, const std::string &plain, const Context &context = {})
    {
        const auto made = encrypt(id, plain, context);
        return made ? made->ciphertextBlob->bytes : std::string();
    }
    /// The plain bytes, or `!Code`.
    std::string opened(const std::string &ciphertext, const Context &context = {}, const std::string &id = {})
    {
        kmsapi::Decrypt::Input input;
        input.ciphertextBlob.emplace().bytes = ciphertext;
        if (!context.empty())
            input.encryptionContext = context;
        if (!id.empty())
            input.keyId = id;
        const auto got = call<kmsapi::Decrypt>(std::move(input));
        return got ? got->plaintext->bytes : '!' + got.error().code;
    }
    /// An object in the bucket `vault` under a key of KMS.
    static s3api::PutObject::Input putting(const std::string &name, const std::string &bytes, const std::string &key = {},
                                           const std::string &algorithm = "aws:kms")
    {
        s3api::PutObject::Input input;
        input.bucket = "vault";
        input.key = name;
        input.body = api::Body::fromString(bytes);
        input.serverSideEncryption.emplace().value = algorithm;
        if (!key.empty())
            input.ssekmsKeyId = key;
        return input;
    }
    Expected<s3api::PutObject::Output> putKms(const std::string &name, const std::string &bytes, const std::string &key = {},
                                              const std::string &algorithm = "aws:kms")
    {
        return call<s3api::PutObject>(putting(name, bytes, key, algorithm));
    }
    /// The ETag of `bytes` where it is their MD5.
    static QByteArray quotedMd5(const std::string &bytes)
    {
        store::Hasher hasher({store::Digest::Md5});
        hasher.update(asBytes(bytes));
        return '"' + text(toHex(asBytes(hasher.finish().get(store::Digest::Md5)))) + '"';
    }

    /// What fell due by the clock is done: two changes later the engine has looked twice.
    void settle(const std::string &id)
    {
        for (int count = 0; count < 2; ++count) {
            kmsapi::UpdateKeyDescription::Input input;
            input.keyId = id;
            input.description = "settled";
            (void)call<kmsapi::UpdateKeyDescription>(input);
        }
    }
    void advance(std::chrono::hours step) { clock().advance(step); }
};

} // namespace nephoscope::test
