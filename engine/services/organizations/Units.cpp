#include "services/organizations/Common.h"

namespace nephoscope::organizations {

namespace {

constexpr std::size_t maxUnits = 2000;
constexpr std::size_t maxDepth = 5; ///< below the root

bool isParent(ReadContext &context, const Organization &organization, const std::string &id)
{
    const std::string_view kind = kindOf(context, organization, id);
    return kind == "ROOT" || kind == "ORGANIZATIONAL_UNIT";
}

Error noParent()
{
    return notFound("ParentNotFoundException", "a parent");
}

/// The caller's organization, of which this is the root or a unit.
Expected<Organization> organizationWith(ReadContext &context, const std::string &parent)
{
    auto organization = managed(context);
    if (organization && !isParent(context, *organization, parent))
        return fail(noParent());
    return organization;
}

Expected<Unit> findUnit(ReadContext &context, const Organization &organization, const std::string &id)
{
    auto unit = Organizations(context.db()).findUnit(id);
    if (!unit || unit->organization != organization.id)
        return fail(notFound("OrganizationalUnitNotFoundException", "an organizational unit"));
    return std::move(*unit);
}

Error duplicateUnit()
{
    return {"DuplicateOrganizationalUnitException", "An OU with the same name already exists.", 400};
}

Expected<model::CreateOrganizationalUnit::Output> createUnit(WriteContext &context, const model::CreateOrganizationalUnit::Input &input, Places &places)
{
    const auto organization = organizationWith(context, *input.parentId);
    if (!organization)
        return fail(organization.error());
    Organizations rows(context.db());
    if (rows.unitNamed(*input.parentId, *input.name))
        return fail(duplicateUnit());
    if (rows.levelsTo(*input.parentId).size() > maxDepth)
        return fail(constraint("OU_DEPTH_LIMIT_EXCEEDED", "You have exceeded the depth of the tree of organizational units."));
    if (rows.units(organization->id).size() >= maxUnits)
        return fail(constraint("OU_NUMBER_LIMIT_EXCEEDED", "You have exceeded the number of organizational units."));
    const Unit unit{"ou-" + organization->root.substr(2) + '-' + context.random().text(8, idAlphabet), organization->id, *input.parentId, *input.name};
    rows.insert(unit);
    if (auto tagged = putTags(context, unit.id, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    places.changing(context);
    announce(context, Change::Kind::Created, "unit", unit.id);
    model::CreateOrganizationalUnit::Output output;
    output.organizationalUnit = toUnit(context, *organization, unit);
    return output;
}

Expected<model::UpdateOrganizationalUnit::Output> updateUnit(WriteContext &context, const model::UpdateOrganizationalUnit::Input &input)
{
    const auto organization = managed(context);
    auto unit = organization ? findUnit(context, *organization, *input.organizationalUnitId) : Expected<Unit>(fail(organization.error()));
    if (!unit)
        return fail(unit.error());
    Organizations rows(context.db());
    if (input.name) {
        if (const auto same = rows.unitNamed(unit->parent, *input.name); same && same->id != unit->id)
            return fail(duplicateUnit());
        unit->name = *input.name;
        rows.rename(*unit);
        announce(context, Change::Kind::Updated, "unit", unit->id);
    }
    model::UpdateOrganizationalUnit::Output output;
    output.organizationalUnit = toUnit(context, *organization, *unit);
    return output;
}

Expected<model::DeleteOrganizationalUnit::Output> deleteUnit(WriteContext &context, const model::DeleteOrganizationalUnit::Input &input, Places &places)
{
    const auto organization = managed(context);
    const auto unit = organization ? findUnit(context, *organization, *input.organizationalUnitId) : Expected<Unit>(fail(organization.error()));
    if (!unit)
        return fail(unit.error());
    Organizations rows(context.db());
    if (!rows.unitsOf(unit->id).empty() || !rows.membersOf(unit->id).empty()) {
        return fail(Error{"OrganizationalUnitNotEmptyException",
                          "The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child OUs, and try the operation again.",
                          400});
    }
    rows.removeUnit(unit->id);
    places.changing(context);
    announce(context, Change::Kind::Deleted, "unit", unit->id);
    return model::DeleteOrganizationalUnit::Output{};
}

Expected<model::DescribeOrganizationalUnit::Output> describeUnit(ReadContext &context, const model::DescribeOrganizationalUnit::Input &input)
{
    const auto organization = managed(context);
    const auto unit = organization ? findUnit(context, *organization, *input.organizationalUnitId) : Expected<Unit>(fail(organization.error()));
    if (!unit)
        return fail(unit.error());
    model::DescribeOrganizationalUnit::Output output;
    output.organizationalUnit = toUnit(context, *organization, *unit);
    return output;
}

Expected<model::ListOrganizationalUnitsForParent::Output> listUnits(ReadContext &context, const model::ListOrganizationalUnitsForParent::Input &input)
{
    const auto organization = organizationWith(context, *input.parentId);
    if (!organization)
        return fail(organization.error());
    model::ListOrganizationalUnitsForParent::Output output;
    const auto show = [&](const Unit &unit) { return toUnit(context, *organization, unit); };
    auto shown = showPage(Organizations(context.db()).unitsOf(*input.parentId), input, output, output.organizationalUnits,
                          [](const Unit &unit) { return unit.id; }, show);
    if (!shown)
        return fail(std::move(shown.error()));
    return output;
}

Expected<model::ListParents::Output> listParents(ReadContext &context, const model::ListParents::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    const std::string_view kind = kindOf(context, *organization, *input.childId);
    if (kind != "ACCOUNT" && kind != "ORGANIZATIONAL_UNIT")
        return fail(notFound("ChildNotFoundException", "a child"));
    Organizations rows(context.db());
    const std::string parent = kind == "ACCOUNT" ? rows.findMember(*input.childId)->parent : rows.findUnit(*input.childId)->parent;
    model::ListParents::Output output;
    auto &shown = output.parents.emplace().emplace_back();
    shown.id = parent;
    shown.type.emplace() = parent == organization->root ? "ROOT" : "ORGANIZATIONAL_UNIT";
    return output;
}

Expected<model::ListChildren::Output> listChildren(ReadContext &context, const model::ListChildren::Input &input)
{
    const auto organization = organizationWith(context, *input.parentId);
    if (!organization)
        return fail(organization.error());
    Organizations rows(context.db());
    std::vector<std::string> ids;
    if (*input.childType == "ACCOUNT") {
        for (const Member &member : rows.membersOf(*input.parentId))
            ids.push_back(member.account);
    } else {
        for (const Unit &unit : rows.unitsOf(*input.parentId))
            ids.push_back(unit.id);
    }
    const auto show = [&](const std::string &id) {
        model::Child child;
        child.id = id;
        child.type = *input.childType;
        return child;
    };
    model::ListChildren::Output output;
    if (auto shown = showPage(ids, input, output, output.children, [](const std::string &id) { return id; }, show); !shown)
        return fail(std::move(shown.error()));
    return output;
}

Expected<model::MoveAccount::Output> moveAccount(WriteContext &context, const model::MoveAccount::Input &input, Places &places)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    auto member = findMember(context, *organization, *input.accountId);
    if (!member)
        return fail(member.error());
    if (member->parent != *input.sourceParentId)
        return fail(notFound("SourceParentNotFoundException", "a source root or OU"));
    if (!isParent(context, *organization, *input.destinationParentId))
        return fail(notFound("DestinationParentNotFoundException", "a destination root or OU"));
    if (member->parent == *input.destinationParentId)
        return fail(Error{"DuplicateAccountException", "That account is already present in the specified destination.", 400});
    member->parent = *input.destinationParentId;
    Organizations(context.db()).update(*member);
    places.changing(context);
    announce(context, Change::Kind::Updated, "account", member->account);
    return model::MoveAccount::Output{};
}

} // namespace

void registerUnits(ServiceRegistry &registry, Places &places)
{
    registry.write<model::CreateOrganizationalUnit>([&places](WriteContext &context, const auto &input) { return createUnit(context, input, places); });
    registry.write<model::UpdateOrganizationalUnit>(updateUnit);
    registry.write<model::DeleteOrganizationalUnit>([&places](WriteContext &context, const auto &input) { return deleteUnit(context, input, places); });
    registry.read<model::DescribeOrganizationalUnit>(describeUnit);
    registry.read<model::ListOrganizationalUnitsForParent>(listUnits);
    registry.read<model::ListParents>(listParents);
    registry.read<model::ListChildren>(listChildren);
    registry.write<model::MoveAccount>([&places](WriteContext &context, const auto &input) { return moveAccount(context, input, places); });
}

} // namespace nephoscope::organizations
