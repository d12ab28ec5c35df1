#include "services/iam/IamService.h"

#include "services/iam/Common.h"
#include "services/identity/NoteUse.h"

namespace nephoscope::iam {

std::span<const store::Migration> IamService::migrations() const
{
    return Entities::migrations();
}

void IamService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    registerUsers(registry, host, *m_book);
    registerGroups(registry, *m_book);
    registerRoles(registry, *m_book);
    registerProfiles(registry, *m_book);
    registerPolicies(registry);
    registerPolicyVersions(registry, *m_book);
    registerInlinePolicies(registry, *m_book);
    registerAttachments(registry, *m_book);
    registerBoundaries(registry, *m_book);
    registerAccessKeys(registry, host, *m_book);
    registerTags(registry, *m_book);
    registerAccount(registry, host);
    registerAccounts(registry, *m_book);
    registerLogins(registry);
    registerMfa(registry);
    registerProviders(registry);
    registerServiceRoles(registry, *m_book);
    registerCredentialReport(registry, host);
    registerLastAccess(registry, *m_book);
    registerDetails(registry);
    registerContextKeys(registry, *m_book);
    registerSimulation(registry, *m_book);
    registry.write<identity::NoteUse>([](WriteContext &context, const identity::NoteUse::Input &input) -> Expected<api::Empty> {
        Keys(context.db()).noteUse(input.use, input.key);
        return api::Empty{};
    });
}

} // namespace nephoscope::iam
