#include "services/sqs/Errors.h"

namespace nephoscope::sqs {

Error noSuchQueue()
{
    return {"QueueDoesNotExist", "The specified queue does not exist.", 400};
}

Error invalidAddress(std::string_view url)
{
    return {"InvalidAddress", "The address " + std::string(url) + " is not valid for this endpoint.", 404};
}

Error invalidParameter(std::string message)
{
    return {"InvalidParameterValue", std::move(message), 400};
}

Error invalidValue(std::string_view value, std::string_view parameter, std::string_view reason)
{
    return invalidParameter("Value " + std::string(value) + " for parameter " + std::string(parameter) + " is invalid. Reason: "
                            + std::string(reason));
}

Error missingParameter(std::string_view name)
{
    return {"MissingParameter", "The request must contain the parameter " + std::string(name) + '.', 400};
}

Error unknownAttribute(std::string_view name)
{
    return {"InvalidAttributeName", "Unknown Attribute " + std::string(name) + '.', 400};
}

Error invalidAttributeValue(std::string_view name)
{
    return {"InvalidAttributeValue", "Invalid value for the parameter " + std::string(name) + '.', 400};
}

Error invalidReceiptHandle(std::string_view handle)
{
    return {"ReceiptHandleIsInvalid", "The input receipt handle \"" + std::string(handle) + "\" is not a valid receipt handle.", 404};
}

Error overLimit(std::string message)
{
    return {"OverLimit", std::move(message), 403};
}

Error throttled()
{
    return {"RequestThrottled", "Request is throttled.", 403};
}

Error noSuchResource(std::string message)
{
    return {"ResourceNotFoundException", std::move(message), 404};
}

Error unsupported(std::string message)
{
    return {"UnsupportedOperation", std::move(message), 400};
}

} // namespace nephoscope::sqs
