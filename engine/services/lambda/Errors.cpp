#include "services/lambda/Errors.h"

namespace nephoscope::lambda {

namespace {

/// Lambda tells in a member of its own whose fault it was.
Error userError(std::string code, std::string message, int status)
{
    return Error{std::move(code), std::move(message), status}.with("Type", "User");
}

} // namespace

Error invalidParameter(std::string message)
{
    return userError("InvalidParameterValueException", std::move(message), 400);
}

Error noSuchFunction(std::string_view arn)
{
    return notFound("Function not found: " + std::string(arn));
}

Error notFound(std::string message)
{
    return userError("ResourceNotFoundException", std::move(message), 404);
}

Error conflict(std::string message)
{
    return userError("ResourceConflictException", std::move(message), 409);
}

Error staleRevision()
{
    return userError("PreconditionFailedException",
                     "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve "
                     "the latest Revision Id",
                     412);
}

Error invalidZip(std::string message)
{
    return userError("InvalidParameterValueException", std::move(message), 400);
}

Error tooLarge(std::string message)
{
    return userError("RequestEntityTooLargeException", std::move(message), 413);
}

Error throttled(std::string reason)
{
    return userError("TooManyRequestsException", "Rate Exceeded.", 429).with("Reason", std::move(reason));
}

Error notEmulated(std::string message)
{
    return userError("InvalidParameterValueException", std::move(message) + " Nephoscope does not emulate this.", 400);
}

} // namespace nephoscope::lambda
