#include "services/organizations/OrganizationsService.h"

#include "door/RequestTags.h"
#include "services/organizations/Common.h"

namespace nephoscope::organizations {

std::span<const store::Migration> OrganizationsService::migrations() const
{
    return identity::Organizations::migrations();
}

void OrganizationsService::registerOperations(ServiceRegistry &registry, const ServiceHost &)
{
    registerOrganization(registry, *m_places);
    registerAccounts(registry, *m_places);
    registerHandshakes(registry, *m_places);
    registerUnits(registry, *m_places);
    registerPolicies(registry, *m_places);
    registerAttachments(registry, *m_places);
    registerTags(registry);
}

std::string OrganizationsService::resourceOf(ReadContext &context, const api::Operation &, const api::Value &input)
{
    const auto organization = Organizations(context.db()).of(context.account());
    if (!organization || !input)
        return "*";
    for (const std::string_view member : {"PolicyId", "TargetId", "AccountId", "OrganizationalUnitId", "ParentId", "ChildId", "RootId", "ResourceId"}) {
        if (const std::string *id = textField(input, member))
            return arnOf(context, *organization, *id);
    }
    return "*";
}

} // namespace nephoscope::organizations
