#include "services/organizations/Common.h"

namespace nephoscope::organizations {

namespace {

constexpr std::size_t maxContent = 5120;
constexpr std::size_t maxPolicies = 1000;

Error duplicatePolicy()
{
    return {"DuplicatePolicyException", "A policy with the same name already exists.", 400};
}

Expected<void> checkContent(const std::string &content, const ControlType &type)
{
    if (content.size() > maxContent) {
        return fail(constraint("POLICY_CONTENT_LIMIT_EXCEEDED",
                               "The content of a policy has at most " + std::to_string(maxContent) + " characters."));
    }
    if (const auto parsed = policy::PolicyDocument::parse(content, type.kind); !parsed)
        return fail(parsed.error().toError("MalformedPolicyDocumentException"));
    return {};
}

/// A policy of the organization's own, to be changed.
Expected<ControlPolicy> changeable(ReadContext &context, const Organization &organization, const std::string &id)
{
    auto policy = Organizations(context.db()).findPolicy(organization.id, id);
    if (!policy)
        return fail(notFound("PolicyNotFoundException", "a policy"));
    if (policy->organization.empty())
        return fail(invalidInput("IMMUTABLE_POLICY", "You specified a policy that is managed by AWS and can't be modified."));
    return std::move(*policy);
}

model::Policy toPolicy(ReadContext &context, const Organization &organization, const ControlPolicy &policy)
{
    model::Policy out;
    out.policySummary = toSummary(context, organization, policy);
    out.content = policy.content;
    return out;
}

bool nameTaken(ReadContext &context, const Organization &organization, const ControlPolicy &policy)
{
    const auto others = Organizations(context.db()).policies(organization.id, policy.type);
    return policy.name == identity::findControlType(policy.type)->fullAccess
        || std::any_of(others.begin(), others.end(), [&](const ControlPolicy &other) { return other.name == policy.name && other.id != policy.id; });
}

Expected<model::CreatePolicy::Output> createPolicy(WriteContext &context, const model::CreatePolicy::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    const ControlType *type = identity::findControlType(input.type->value);
    if (!type)
        return fail(typeNotEmulated(input.type->value));
    if (organization->features != "ALL") {
        return fail(Error{"PolicyTypeNotAvailableForOrganizationException",
                          "You can't use the specified policy type with the feature set currently enabled for your organization.", 400});
    }
    if (auto checked = checkContent(*input.content, *type); !checked)
        return fail(std::move(checked.error()));
    const ControlPolicy policy{"p-" + context.random().text(8, idAlphabet), organization->id, std::string(type->name), *input.name, *input.description,
                               *input.content};
    if (nameTaken(context, *organization, policy))
        return fail(duplicatePolicy());
    Organizations rows(context.db());
    if (rows.policies(organization->id, type->name).size() >= maxPolicies)
        return fail(constraint("POLICY_NUMBER_LIMIT_EXCEEDED", "You have exceeded the number of policies of this type."));
    rows.put(policy);
    if (auto tagged = putTags(context, policy.id, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, "policy", policy.id);
    model::CreatePolicy::Output output;
    output.policy = toPolicy(context, *organization, policy);
    return output;
}

Expected<model::UpdatePolicy::Output> updatePolicy(WriteContext &context, const model::UpdatePolicy::Input &input, Places &places)
{
    const auto organization = managed(context);
    auto policy = organization ? changeable(context, *organization, *input.policyId) : Expected<ControlPolicy>(fail(organization.error()));
    if (!policy)
        return fail(policy.error());
    if (input.content) {
        if (auto checked = checkContent(*input.content, *identity::findControlType(policy->type)); !checked)
            return fail(std::move(checked.error()));
        policy->content = *input.content;
    }
    policy->name = input.name.value_or(policy->name);
    policy->description = input.description.value_or(policy->description);
    if (nameTaken(context, *organization, *policy))
        return fail(duplicatePolicy());
    Organizations(context.db()).put(*policy);
    places.changing(context);
    announce(context, Change::Kind::Updated, "policy", policy->id);
    model::UpdatePolicy::Output output;
    output.policy = toPolicy(context, *organization, *policy);
    return output;
}

Expected<model::DeletePolicy::Output> deletePolicy(WriteContext &context, const model::DeletePolicy::Input &input)
{
    const auto organization = managed(context);
    const auto policy = organization ? changeable(context, *organization, *input.policyId) : Expected<ControlPolicy>(fail(organization.error()));
    if (!policy)
        return fail(policy.error());
    Organizations rows(context.db());
    if (!rows.targetsOf(organization->id, policy->id).empty())
        return fail(Error{"PolicyInUseException", "The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.", 400});
    rows.removePolicy(policy->id);
    announce(context, Change::Kind::Deleted, "policy", policy->id);
    return model::DeletePolicy::Output{};
}

Expected<model::DescribePolicy::Output> describePolicy(ReadContext &context, const model::DescribePolicy::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    const auto policy = Organizations(context.db()).findPolicy(organization->id, *input.policyId);
    if (!policy)
        return fail(notFound("PolicyNotFoundException", "a policy"));
    model::DescribePolicy::Output output;
    output.policy = toPolicy(context, *organization, *policy);
    return output;
}

Expected<model::ListPolicies::Output> listPolicies(ReadContext &context, const model::ListPolicies::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    std::vector<ControlPolicy> policies;
    if (const ControlType *type = identity::findControlType(input.filter->value)) {
        policies = Organizations(context.db()).policies(organization->id, type->name);
        policies.push_back(identity::fullAccessOf(*type));
        std::sort(policies.begin(), policies.end(), [](const ControlPolicy &a, const ControlPolicy &b) { return a.id < b.id; });
    }
    model::ListPolicies::Output output;
    const auto show = [&](const ControlPolicy &policy) { return toSummary(context, *organization, policy); };
    if (auto shown = showPage(policies, input, output, output.policies, [](const ControlPolicy &policy) { return policy.id; }, show); !shown)
        return fail(std::move(shown.error()));
    return output;
}

} // namespace

void registerPolicies(ServiceRegistry &registry, Places &places)
{
    registry.write<model::CreatePolicy>(createPolicy);
    registry.write<model::UpdatePolicy>([&places](WriteContext &context, const auto &input) { return updatePolicy(context, input, places); });
    registry.write<model::DeletePolicy>(deletePolicy);
    registry.read<model::DescribePolicy>(describePolicy);
    registry.read<model::ListPolicies>(listPolicies);
}

} // namespace nephoscope::organizations
