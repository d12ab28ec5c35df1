#include "services/organizations/Common.h"

namespace nephoscope::organizations {

namespace {

constexpr std::size_t maxAttached = 5; ///< of a type, to one target

struct Attachment
{
    Organization organization;
    ControlPolicy policy;
};

/// The policy and the target of a call, which both exist.
template <class Input>
Expected<Attachment> attachmentOf(ReadContext &context, const Input &input)
{
    auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    Organizations rows(context.db());
    auto policy = rows.findPolicy(organization->id, *input.policyId);
    if (!policy)
        return fail(notFound("PolicyNotFoundException", "a policy"));
    if (kindOf(context, *organization, *input.targetId).empty())
        return fail(notFound("TargetNotFoundException", "a target"));
    return Attachment{std::move(*organization), std::move(*policy)};
}

bool has(const std::vector<ControlPolicy> &policies, const std::string &id)
{
    return std::any_of(policies.begin(), policies.end(), [&](const ControlPolicy &policy) { return policy.id == id; });
}

Expected<model::AttachPolicy::Output> attachPolicy(WriteContext &context, const model::AttachPolicy::Input &input, Places &places)
{
    const auto found = attachmentOf(context, input);
    if (!found)
        return fail(found.error());
    Organizations rows(context.db());
    const auto types = rows.types(found->organization.id);
    if (std::find(types.begin(), types.end(), found->policy.type) == types.end()) {
        return fail(Error{"PolicyTypeNotEnabledException",
                          "This operation can be performed only for enabled policy types.", 400});
    }
    const auto attached = rows.attached(*input.targetId, found->policy.type);
    if (has(attached, found->policy.id))
        return fail(Error{"DuplicatePolicyAttachmentException", "A policy with the specified name and type is already attached to the target.", 400});
    if (attached.size() >= maxAttached) {
        return fail(constraint("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
                               "You have attached the maximum number of policies of this type to the target."));
    }
    rows.attach(found->organization.id, *input.targetId, found->policy.id);
    places.changing(context);
    announce(context, Change::Kind::Updated, "policy", found->policy.id);
    return model::AttachPolicy::Output{};
}

Expected<model::DetachPolicy::Output> detachPolicy(WriteContext &context, const model::DetachPolicy::Input &input, Places &places)
{
    const auto found = attachmentOf(context, input);
    if (!found)
        return fail(found.error());
    Organizations rows(context.db());
    const auto attached = rows.attached(*input.targetId, found->policy.type);
    if (!has(attached, found->policy.id))
        return fail(Error{"PolicyNotAttachedException", "The policy isn't attached to the specified target in the specified root.", 400});
    if (found->policy.id == "p-RCPFullAWSAccess")
        return fail(invalidInput("NON_DETACHABLE_POLICY", "You can't detach this policy."));
    if (attached.size() == 1) {
        return fail(constraint("MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
                               "You cannot remove the last policy attached to the specified target. You must have at least one attached at all times."));
    }
    rows.detach(*input.targetId, found->policy.id);
    places.changing(context);
    announce(context, Change::Kind::Updated, "policy", found->policy.id);
    return model::DetachPolicy::Output{};
}

Expected<model::ListPoliciesForTarget::Output> listForTarget(ReadContext &context, const model::ListPoliciesForTarget::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    if (kindOf(context, *organization, *input.targetId).empty())
        return fail(notFound("TargetNotFoundException", "a target"));
    model::ListPoliciesForTarget::Output output;
    const auto show = [&](const ControlPolicy &policy) { return toSummary(context, *organization, policy); };
    auto shown = showPage(Organizations(context.db()).attached(*input.targetId, input.filter->value), input, output, output.policies,
                          [](const ControlPolicy &policy) { return policy.id; }, show);
    if (!shown)
        return fail(std::move(shown.error()));
    return output;
}

Expected<model::ListTargetsForPolicy::Output> listTargets(ReadContext &context, const model::ListTargetsForPolicy::Input &input)
{
    const auto organization = managed(context);
    if (!organization)
        return fail(organization.error());
    Organizations rows(context.db());
    if (!rows.findPolicy(organization->id, *input.policyId))
        return fail(notFound("PolicyNotFoundException", "a policy"));
    const auto show = [&](const std::string &id) {
        model::PolicyTargetSummary target;
        target.targetId = id;
        target.arn = arnOf(context, *organization, id);
        const std::string_view kind = kindOf(context, *organization, id);
        target.type.emplace() = kind;
        target.name = kind == "ROOT" ? "Root" : kind == "ACCOUNT" ? identity::accountName(context.db(), id) : rows.findUnit(id)->name;
        return target;
    };
    model::ListTargetsForPolicy::Output output;
    auto shown = showPage(rows.targetsOf(organization->id, *input.policyId), input, output, output.targets, [](const std::string &id) { return id; }, show);
    if (!shown)
        return fail(std::move(shown.error()));
    return output;
}

} // namespace

void registerAttachments(ServiceRegistry &registry, Places &places)
{
    registry.write<model::AttachPolicy>([&places](WriteContext &context, const auto &input) { return attachPolicy(context, input, places); });
    registry.write<model::DetachPolicy>([&places](WriteContext &context, const auto &input) { return detachPolicy(context, input, places); });
    registry.read<model::ListPoliciesForTarget>(listForTarget);
    registry.read<model::ListTargetsForPolicy>(listTargets);
}

} // namespace nephoscope::organizations
