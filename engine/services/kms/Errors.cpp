#include "services/kms/Errors.h"

namespace nephoscope::kms {

Error noSuchKey(std::string_view arn)
{
    return {"NotFoundException", "Key '" + std::string(arn) + "' does not exist", 400};
}

Error noSuchAlias(std::string_view arn)
{
    return {"NotFoundException", "Alias " + std::string(arn) + " is not found.", 400};
}

Error invalidKeyId(std::string_view text)
{
    return {"NotFoundException", "Invalid keyId '" + std::string(text) + "'", 400};
}

Error disabled(std::string_view arn)
{
    return {"DisabledException", std::string(arn) + " is disabled.", 400};
}

Error invalidState(std::string_view arn, std::string_view what)
{
    return {"KMSInvalidStateException", std::string(arn) + ' ' + std::string(what), 400};
}

Error wrongUsage(std::string message)
{
    return {"InvalidKeyUsageException", std::move(message), 400};
}

Error unsupported(std::string message)
{
    return {"UnsupportedOperationException", std::move(message), 400};
}

Error invalidParameter(std::string message)
{
    return {"ValidationException", std::move(message), 400};
}

Error limitExceeded(std::string message)
{
    return {"LimitExceededException", std::move(message), 400};
}

Error invalidMarker()
{
    return {"InvalidMarkerException", "The marker that specifies where pagination should next begin is not valid.", 400};
}

Error invalidCiphertext()
{
    return {"InvalidCiphertextException", {}, 400};
}

Error incorrectKey()
{
    return {"IncorrectKeyException", "The key ID in the request does not identify a CMK that can perform this operation.", 400};
}

Error dryRun()
{
    return {"DryRunOperationException", "The request would have succeeded, but the DryRun option is set.", 412};
}

} // namespace nephoscope::kms
