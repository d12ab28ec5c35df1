#include "services/sns/Errors.h"

namespace nephoscope::sns {

Error noSuchTopic()
{
    return {"NotFound", "Topic does not exist", 404};
}

Error noSuchSubscription()
{
    return {"NotFound", "Subscription does not exist", 404};
}

Error invalid(std::string_view what)
{
    return {"InvalidParameter", "Invalid parameter: " + std::string(what), 400};
}

Error invalidParameter(std::string message)
{
    return {"InvalidParameter", std::move(message), 400};
}

Error invalidValue(std::string message)
{
    return {"ParameterValueInvalid", std::move(message), 400};
}

Error notAuthorized(std::string message)
{
    return {"AuthorizationError", std::move(message), 403};
}

Error throttled()
{
    return {"Throttled", "Rate exceeded", 429};
}

} // namespace nephoscope::sns
