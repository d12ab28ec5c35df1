#include "services/organizations/Common.h"

namespace nephoscope::organizations {

namespace {

constexpr std::size_t maxTags = 50;

std::string arnPrefix(const Organization &organization, std::string_view kind)
{
    return "arn:aws:organizations::" + organization.management + ':' + std::string(kind) + '/' + organization.id + '/';
}

std::string policyArn(const Organization &organization, const ControlPolicy &policy)
{
    const std::string type = toLower(policy.type);
    return policy.organization.empty() ? "arn:aws:organizations::aws:policy/" + type + '/' + policy.id
                                       : arnPrefix(organization, "policy") + type + '/' + policy.id;
}

} // namespace

Expected<Organization> ownOrganization(ReadContext &context)
{
    auto organization = Organizations(context.db()).of(context.account());
    if (!organization)
        return fail(notInUse());
    return std::move(*organization);
}

Expected<Organization> managed(ReadContext &context)
{
    auto organization = ownOrganization(context);
    if (organization && organization->management != context.account())
        return fail(notManagement());
    return organization;
}

std::string_view kindOf(ReadContext &context, const Organization &organization, const std::string &id)
{
    if (id == organization.root)
        return "ROOT";
    Organizations rows(context.db());
    if (const auto unit = rows.findUnit(id); unit && unit->organization == organization.id)
        return "ORGANIZATIONAL_UNIT";
    const auto member = rows.findMember(id);
    return member && member->organization == organization.id ? "ACCOUNT" : "";
}

std::string arnOf(ReadContext &context, const Organization &organization, const std::string &id)
{
    if (id.starts_with("r-"))
        return arnPrefix(organization, "root") + id;
    if (id.starts_with("ou-"))
        return arnPrefix(organization, "ou") + id;
    if (!id.starts_with("p-"))
        return arnPrefix(organization, "account") + id;
    const auto policy = Organizations(context.db()).findPolicy(organization.id, id);
    return policy ? policyArn(organization, *policy) : "*";
}

model::Organization toOrganization(ReadContext &, const Organization &organization)
{
    model::Organization out;
    out.id = organization.id;
    out.arn = "arn:aws:organizations::" + organization.management + ":organization/" + organization.id;
    out.featureSet.emplace() = organization.features;
    out.masterAccountId = organization.management;
    out.masterAccountArn = arnPrefix(organization, "account") + organization.management;
    auto &types = out.availablePolicyTypes.emplace();
    if (organization.features == "ALL") { // what AWS says here, whatever the root has enabled
        auto &type = types.emplace_back();
        type.type.emplace() = "SERVICE_CONTROL_POLICY";
        type.status.emplace() = "ENABLED";
    }
    return out;
}

model::Root toRoot(ReadContext &context, const Organization &organization)
{
    model::Root root;
    root.id = organization.root;
    root.arn = arnOf(context, organization, organization.root);
    root.name = "Root";
    auto &types = root.policyTypes.emplace();
    for (const std::string &name : Organizations(context.db()).types(organization.id)) {
        auto &type = types.emplace_back();
        type.type.emplace() = name;
        type.status.emplace() = "ENABLED";
    }
    return root;
}

model::Account toAccount(ReadContext &context, const Organization &organization, const Member &member)
{
    model::Account account;
    account.id = member.account;
    account.arn = arnOf(context, organization, member.account);
    account.name = identity::accountName(context.db(), member.account);
    account.email = member.email;
    account.status.emplace() = member.status;
    account.state.emplace() = member.status;
    account.joinedMethod.emplace() = member.method;
    account.joinedTimestamp = member.joined;
    account.paths = std::vector{identity::pathOf(organization.id, Organizations(context.db()).levelsOf(member)) + member.account + '/'};
    return account;
}

model::OrganizationalUnit toUnit(ReadContext &context, const Organization &organization, const Unit &unit)
{
    model::OrganizationalUnit out;
    out.id = unit.id;
    out.arn = arnOf(context, organization, unit.id);
    out.name = unit.name;
    out.path = identity::pathOf(organization.id, Organizations(context.db()).levelsTo(unit.id));
    return out;
}

model::PolicySummary toSummary(ReadContext &, const Organization &organization, const ControlPolicy &policy)
{
    model::PolicySummary summary;
    summary.id = policy.id;
    summary.arn = policyArn(organization, policy);
    summary.name = policy.name;
    summary.description = policy.description;
    summary.type.emplace() = policy.type;
    summary.awsManaged = policy.organization.empty();
    return summary;
}

Expected<Member> findMember(ReadContext &context, const Organization &organization, const std::string &account)
{
    auto member = Organizations(context.db()).findMember(account);
    if (!member || member->organization != organization.id)
        return fail(notFound("AccountNotFoundException", "an account"));
    return std::move(*member);
}

Expected<void> putTags(WriteContext &context, const std::string &resource, const std::optional<std::vector<model::Tag>> &tags)
{
    if (!tags)
        return {};
    Organizations rows(context.db());
    std::vector<std::string> seen;
    for (const model::Tag &tag : *tags) {
        if (toLower(*tag.key).starts_with("aws:"))
            return fail(invalidInput("INVALID_SYSTEM_TAGS_PARAMETER", "You can't add, edit, or delete system tag keys because they're reserved for AWS use."));
        if (std::find(seen.begin(), seen.end(), *tag.key) != seen.end())
            return fail(invalidInput("DUPLICATE_TAG_KEY", "Tag keys must be unique among the tags attached to the same entity."));
        seen.push_back(*tag.key);
        rows.putTag(resource, *tag.key, *tag.value);
    }
    if (rows.tags(resource).size() > maxTags)
        return fail(constraint("MAX_TAG_LIMIT_EXCEEDED", "You have exceeded the number of tags allowed on this resource."));
    return {};
}

void announce(WriteContext &context, Change::Kind kind, std::string type, std::string id)
{
    context.changed(kind, "organizations", std::move(type), {}, std::move(id));
}

} // namespace nephoscope::organizations
