#include "services/organizations/Errors.h"

namespace nephoscope::organizations {

Error notInUse()
{
    return {"AWSOrganizationsNotInUseException", "Your account is not a member of an organization.", 400};
}

Error notManagement()
{
    return {"AccessDeniedException", "You don't have permissions to access this resource.", 400};
}

Error invalidInput(std::string_view reason, std::string message)
{
    return Error{"InvalidInputException", std::move(message), 400}.with("Reason", std::string(reason));
}

Error constraint(std::string_view reason, std::string message)
{
    return Error{"ConstraintViolationException", std::move(message), 400}.with("Reason", std::string(reason));
}

Error notFound(std::string_view code, std::string_view what)
{
    return {std::string(code), "You specified " + std::string(what) + " that doesn't exist.", 400};
}

Error typeNotEmulated(std::string_view type)
{
    return {"PolicyTypeNotAvailableForOrganizationException", "Policies of the type " + std::string(type) + " are not emulated by Nephoscope.", 400};
}

} // namespace nephoscope::organizations
