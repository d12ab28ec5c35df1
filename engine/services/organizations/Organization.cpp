#include "services/organizations/Common.h"

namespace nephoscope::organizations {

namespace {

Expected<model::CreateOrganization::Output> createOrganization(WriteContext &context, const model::CreateOrganization::Input &input, Places &places)
{
    Organizations rows(context.db());
    if (rows.of(context.account()))
        return fail(Error{"AlreadyInOrganizationException", "The provided account is already a member of an organization.", 400});
    Random &random = context.random();
    const Organization organization{"o-" + random.text(10, idAlphabet), context.account(), "r-" + random.text(4, idAlphabet),
                                    input.featureSet ? input.featureSet->value : std::string("ALL")};
    rows.insert(organization);
    rows.insert(Member{organization.management, organization.id, organization.root, identity::accountEmail(context.db(), organization.management),
                       "INVITED", "ACTIVE", std::chrono::floor<std::chrono::seconds>(context.now())});
    places.changing(context);
    announce(context, Change::Kind::Created, "organization", organization.id);
    announce(context, Change::Kind::Created, "account", organization.management);
    model::CreateOrganization::Output output;
    output.organization = toOrganization(context, organization);
    output.organization->masterAccountEmail = identity::accountEmail(context.db(), organization.management);
    return output;
}

Expected<model::DescribeOrganization::Output> describeOrganization(ReadContext &context, const model::DescribeOrganization::Input &)
{
    const auto organization = ownOrganization(context);
    if (!organization)
        return fail(organization.error());
    model::DescribeOrganization::Output output;
    output.organization = toOrganization(context, *organization);
    output.organization->masterAccountEmail = identity::accountEmail(context.db(), organization->management);
    return output;
}

Expected<model::DeleteOrganization::Output> deleteOrganization(WriteContext &context, const model::DeleteOrganization::Input &, Places &places)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    Organizations rows(context.db());
    if (rows.members(organization->id).size() > 1)
        return fail(Error{"OrganizationNotEmptyException", "The organization must not have any member accounts to be deleted.", 400});
    rows.remove(organization->id);
    places.changing(context);
    announce(context, Change::Kind::Deleted, "organization", organization->id);
    return model::DeleteOrganization::Output{};
}

Expected<model::ListRoots::Output> listRoots(ReadContext &context, const model::ListRoots::Input &)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    model::ListRoots::Output output;
    output.roots = std::vector{toRoot(context, *organization)};
    return output;
}

/// What both ways of a type of policies need: the organization, and the type.
Expected<std::pair<Organization, const ControlType *>> typeOf(ReadContext &context, const std::string &root, const std::string &name)
{
    auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    if (root != organization->root)
        return fail(notFound("RootNotFoundException", "a root"));
    if (organization->features != "ALL") {
        return fail(Error{"PolicyTypeNotAvailableForOrganizationException",
                          "The specified policy type can't be enabled because the organization has consolidated billing features only.", 400});
    }
    const ControlType *type = identity::findControlType(name);
    if (!type)
        return fail(typeNotEmulated(name));
    return std::pair{std::move(*organization), type};
}

template <class Op>
Expected<typename Op::Output> setType(WriteContext &context, const typename Op::Input &input, Places &places, bool enable)
{
    const auto found = typeOf(context, *input.rootId, input.policyType->value);
    if (!found)
        return fail(found.error());
    const auto &[organization, type] = *found;
    Organizations rows(context.db());
    const auto enabled = rows.types(organization.id);
    const bool already = std::find(enabled.begin(), enabled.end(), type->name) != enabled.end();
    if (already && enable)
        return fail(Error{"PolicyTypeAlreadyEnabledException", "The specified policy type is already enabled.", 400});
    if (!already && !enable)
        return fail(Error{"PolicyTypeNotEnabledException", "This operation can be performed only for enabled policy types.", 400});
    enable ? rows.enableType(organization, *type) : rows.disableType(organization, *type);
    places.changing(context);
    announce(context, Change::Kind::Updated, "organization", organization.id);
    typename Op::Output output;
    output.root = toRoot(context, organization);
    return output;
}

} // namespace

void registerOrganization(ServiceRegistry &registry, Places &places)
{
    registry.write<model::CreateOrganization>([&places](WriteContext &context, const auto &input) { return createOrganization(context, input, places); });
    registry.read<model::DescribeOrganization>(describeOrganization);
    registry.write<model::DeleteOrganization>([&places](WriteContext &context, const auto &input) { return deleteOrganization(context, input, places); });
    registry.read<model::ListRoots>(listRoots);
    registry.write<model::EnablePolicyType>(
        [&places](WriteContext &context, const auto &input) { return setType<model::EnablePolicyType>(context, input, places, true); });
    registry.write<model::DisablePolicyType>(
        [&places](WriteContext &context, const auto &input) { return setType<model::DisablePolicyType>(context, input, places, false); });
}

} // namespace nephoscope::organizations
