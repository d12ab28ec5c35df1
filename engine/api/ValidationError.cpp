#include "api/Validator.h"

namespace nephoscope::api {
namespace {

/// The sentence all Java services share.
std::string sharedMessage(std::span<const Violation> violations)
{
    std::string message = std::to_string(violations.size()) + (violations.size() == 1 ? " validation error detected: " : " validation errors detected: ");
    bool first = true;
    for (const Violation &violation : violations) {
        if (!first)
            message += "; ";
        first = false;
        if (violation.kind == Violation::Kind::Required)
            message += "Value null at '";
        else if (violation.sensitive)
            message += "Value at '";
        else
            message += "Value '" + violation.value + "' at '";
        message += violation.path + "' failed to satisfy constraint: " + violation.constraint;
    }
    return message;
}

/// S3 speaks of what is missing from the request, never of members (API Reference, "Error responses").
Error s3Error(const Violation &violation)
{
    const Member &member = *violation.member;
    if (violation.topLevel && member.location == Location::Header)
        return {"InvalidRequest", "Missing required header for this request: " + std::string(member.wire()), 400};
    if (violation.topLevel && member.location == Location::QueryString)
        return {"InvalidArgument", "Missing required query parameter: " + std::string(member.wire()), 400};
    if (violation.topLevel && member.payload)
        return {"MissingRequestBodyError", "Request Body is empty", 400};
    if (violation.topLevel)
        return {"InvalidRequest", "Missing required parameter: " + std::string(member.name), 400};
    return {"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", 400};
}

/// EC2 names one parameter, as the query string spells it.
Error ec2Error(const Violation &violation)
{
    const Member &member = *violation.member;
    if (violation.kind == Violation::Kind::Required)
        return {"MissingParameter", "The request must contain the parameter " + std::string(member.name), 400};
    return {"InvalidParameterValue", "Value (" + violation.value + ") for parameter " + violation.path + " is invalid. " + violation.constraint, 400};
}

std::string_view protocolCode(Protocol protocol)
{
    switch (protocol) {
    case Protocol::Query:
        return "ValidationError";
    case Protocol::RestXml:
        return "InvalidArgument";
    default:
        return "ValidationException";
    }
}

} // namespace

Error validationError(const Operation &operation, std::span<const Violation> violations)
{
    const Service &service = *operation.service;
    const Protocol protocol = service.protocols.front();
    if (protocol == Protocol::Ec2)
        return ec2Error(violations.front());
    if (service.id == "s3")
        return s3Error(violations.front());
    if (service.id == "sqs") // which speaks in its own words of everything else
        return {"MissingParameter", "The request must contain the parameter " + std::string(violations.front().member->name) + '.', 400};
    // Lambda asks for the runtime by itself, for it may be an ARN.
    if (const Violation &first = violations.front(); service.id == "lambda" && first.kind == Violation::Kind::Enum && first.path == "runtime")
        return {"InvalidParameterValueException", "Value " + first.value + " at 'runtime' failed to satisfy constraint: " + first.constraint + " or be a valid ARN", 400};
    const std::string_view code = service.validationCode.empty() ? protocolCode(protocol) : service.validationCode;
    return {std::string(code), sharedMessage(violations), 400};
}

} // namespace nephoscope::api
