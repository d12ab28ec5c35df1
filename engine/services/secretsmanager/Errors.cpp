#include "services/secretsmanager/Errors.h"

namespace nephoscope::secretsmanager {

Error noSuchSecret()
{
    return {"ResourceNotFoundException", "Secrets Manager can't find the specified secret.", 400};
}

Error noSuchValue(std::string_view what)
{
    return {"ResourceNotFoundException", "Secrets Manager can't find the specified secret value for " + std::string(what), 400};
}

Error markedForDeletion()
{
    return invalidRequest("You can't perform this operation on the secret because it was marked for deletion.");
}

Error invalidRequest(std::string message)
{
    return {"InvalidRequestException", std::move(message), 400};
}

Error invalidParameter(std::string message)
{
    return {"InvalidParameterException", std::move(message), 400};
}

Error secretExists(std::string_view name)
{
    return {"ResourceExistsException", "The operation failed because the secret " + std::string(name) + " already exists.", 400};
}

Error tokenInUse(std::string_view token, std::string_view arn)
{
    return {"ResourceExistsException",
            "You can't use ClientRequestToken " + std::string(token) + " because that value is already in use for a version of secret "
                + std::string(arn) + '.',
            400};
}

Error malformedPolicy(std::string message)
{
    return {"MalformedPolicyDocumentException", std::move(message), 400};
}

Error notEmulated(std::string_view what)
{
    return invalidRequest(std::string(what) + " not emulated by Nephoscope.");
}

} // namespace nephoscope::secretsmanager
