#pragma once

#include "gui/describe/FormDescription.h"

#include <optional>
#include <string>

namespace nephoscope::gui::s3 {

/// How something is to be encrypted where it lies.
struct EncryptionChoice
{
    std::string algorithm = "AES256"; ///< `aws:kms`, `aws:kms:dsse`; empty: as its bucket says
    std::string key = {};             ///< ARN or id of a KMS key; empty: the AWS managed key aws/s3
    bool bucketKey = true;

    bool usesKms() const { return algorithm.starts_with("aws:kms"); }
};

struct EncryptionQuestion
{
    EncryptionChoice now = {};
    bool canDefault = false;    ///< offers "As the bucket says"
    bool dual = true;           ///< offers DSSE-KMS
    bool bucketKeyAlways = false; ///< the bucket key is asked for with SSE-S3, too: for buckets
    std::function<bool(const FormValues &)> shown = {}; ///< whether it is asked at all; null: always
};

/// The fields that ask: type, which key, bucket key. What KMS has against the key is shown at the key.
std::vector<FieldDescription> encryptionFields(const EncryptionQuestion &question);
EncryptionChoice encryptionOf(const FormValues &values);
/// The values of the fields that stand for a choice.
void fillEncryption(FormValues &values, const EncryptionChoice &choice);
/// A choice among the KMS keys of the account in the console's Region; the value is the key's ARN.
FieldDescription kmsKeyField(const QString &id);
/// "Server-side encryption with AWS KMS keys (SSE-KMS)".
QString encryptionTypeText(std::string_view algorithm);
/// Of a key in words: the AWS managed key has a name, others are their ARN.
QString keyText(const std::string &key);

/// Puts the choice into an input of PutObject, CopyObject or CreateMultipartUpload.
template <class Input>
void applyEncryption(Input &input, const EncryptionChoice &choice)
{
    input.serverSideEncryption.reset();
    input.ssekmsKeyId.reset();
    input.bucketKeyEnabled.reset();
    if (choice.algorithm.empty())
        return;
    input.serverSideEncryption.emplace(choice.algorithm);
    if (!choice.usesKms())
        return;
    if (!choice.key.empty())
        input.ssekmsKeyId = choice.key;
    if (choice.algorithm == "aws:kms")
        input.bucketKeyEnabled = choice.bucketKey;
}

} // namespace nephoscope::gui::s3
