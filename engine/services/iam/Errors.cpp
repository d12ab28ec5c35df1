#include "services/iam/Errors.h"

namespace nephoscope::iam {

Error noSuchEntity(std::string message)
{
    return {"NoSuchEntity", std::move(message), 404};
}

Error noSuchEntity(Kind kind, std::string_view name)
{
    const std::string text(name);
    switch (kind) {
    case Kind::User: return noSuchEntity("The user with name " + text + " cannot be found.");
    case Kind::Group: return noSuchEntity("The group with name " + text + " cannot be found.");
    case Kind::Role: return noSuchEntity("The role with name " + text + " cannot be found.");
    case Kind::Profile: return noSuchEntity("Instance Profile " + text + " cannot be found.");
    case Kind::Policy: return noSuchEntity("Policy " + text + " was not found.");
    case Kind::Mfa: return noSuchEntity("VirtualMFADevice with serial number " + text + " doesn't exist.");
    case Kind::Oidc: return noSuchEntity("OpenIDConnect Provider not found for arn " + text);
    case Kind::Saml: break;
    }
    return noSuchEntity("Manifest not found for arn " + text);
}

Error alreadyExists(std::string message)
{
    return {"EntityAlreadyExists", std::move(message), 409};
}

Error alreadyExists(Kind kind, std::string_view name)
{
    const std::string text(name);
    switch (kind) {
    case Kind::User: return alreadyExists("User with name " + text + " already exists.");
    case Kind::Group: return alreadyExists("Group with name " + text + " already exists.");
    case Kind::Role: return alreadyExists("Role with name " + text + " already exists.");
    case Kind::Profile: return alreadyExists("Instance Profile " + text + " already exists.");
    case Kind::Policy: return alreadyExists("A policy called " + text + " already exists. Duplicate names are not allowed.");
    case Kind::Mfa: return alreadyExists("MFADevice entity at the same path and name already exists.");
    case Kind::Oidc: return alreadyExists("Provider with url " + text + " already exists.");
    case Kind::Saml: break;
    }
    return alreadyExists("Provider with the name " + text + " already exists.");
}

Error deleteConflict(std::string_view what)
{
    return {"DeleteConflict", "Cannot delete entity, must " + std::string(what) + " first.", 409};
}

Error limitExceeded(std::string_view quota, std::int64_t limit)
{
    return {"LimitExceeded", "Cannot exceed quota for " + std::string(quota) + ": " + std::to_string(limit), 409};
}

Error invalidInput(std::string message)
{
    return {"InvalidInput", std::move(message), 400};
}

Error validation(std::string message)
{
    return {"ValidationError", std::move(message), 400};
}

Error protectedRole(std::string_view name)
{
    return {"UnmodifiableEntity",
            "Cannot perform the operation on the protected role '" + std::string(name) + "' - this role is only modifiable by AWS", 400};
}

} // namespace nephoscope::iam
