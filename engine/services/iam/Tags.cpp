#include "services/iam/Common.h"

#include "services/identity/ManagedPolicies.h"

namespace nephoscope::iam {

namespace {

Expected<Entity> findByArn(ReadContext &context, Kind kind, const std::string &arn)
{
    if (identity::findManaged(arn))
        return fail(Error{"AccessDenied", "AWS managed policies cannot be changed.", 403});
    auto entity = Entities(context.db()).findArn(arn);
    if (!entity || entity->kind != kind || entity->account != context.account())
        return fail(noSuchEntity(kind, arn));
    return std::move(*entity);
}

/// What an operation about tags names, by name or ARN.
template <class Input>
Expected<Entity> taggedOf(ReadContext &context, const Input &input)
{
    if constexpr (requires { input.instanceProfileName; })
        return findEntity(context, Kind::Profile, *input.instanceProfileName);
    else if constexpr (requires { input.policyArn; })
        return findByArn(context, Kind::Policy, *input.policyArn);
    else if constexpr (requires { input.serialNumber; })
        return findByArn(context, Kind::Mfa, *input.serialNumber);
    else if constexpr (requires { input.openIDConnectProviderArn; })
        return findByArn(context, Kind::Oidc, *input.openIDConnectProviderArn);
    else if constexpr (requires { input.samlProviderArn; })
        return findByArn(context, Kind::Saml, *input.samlProviderArn);
    else
        return changeableOwner(context, input);
}

template <class Op>
Expected<typename Op::Output> tag(WriteContext &context, const typename Op::Input &input, Book &book)
{
    const auto entity = taggedOf(context, input);
    if (!entity)
        return fail(entity.error());
    if (auto put = putTags(context, *entity, input.tags); !put)
        return fail(std::move(put.error()));
    book.changing(context);
    announce(context, Change::Kind::Updated, *entity);
    return typename Op::Output{};
}

template <class Op>
Expected<typename Op::Output> untag(WriteContext &context, const typename Op::Input &input, Book &book)
{
    const auto entity = taggedOf(context, input);
    if (!entity)
        return fail(entity.error());
    for (const std::string &key : *input.tagKeys)
        Entities(context.db()).removeTag(entity->id, key);
    book.changing(context);
    announce(context, Change::Kind::Updated, *entity);
    return typename Op::Output{};
}

template <class Op>
Expected<typename Op::Output> listTags(ReadContext &context, const typename Op::Input &input)
{
    typename Op::Output output;
    identity::Tags rows;
    if constexpr (requires { input.policyArn; }) {
        if (identity::findManaged(*input.policyArn)) { // they have none
            output.tags.emplace();
            output.isTruncated = false;
            return output;
        }
    }
    const auto entity = [&] {
        if constexpr (requires { input.roleName; })
            return ownerOf(context, input);
        else
            return taggedOf(context, input);
    }();
    if (!entity)
        return fail(entity.error());
    rows = Entities(context.db()).tags(entity->id);
    if (auto taken = takePage(rows, input, output, [](const auto &row) { return row.first; }); !taken)
        return fail(std::move(taken.error()));
    output.tags = toTags(rows);
    return output;
}

template <class Tag, class Untag, class List>
void registerKind(ServiceRegistry &registry, Book &book)
{
    registry.write<Tag>([&book](WriteContext &context, const auto &input) { return tag<Tag>(context, input, book); });
    registry.write<Untag>([&book](WriteContext &context, const auto &input) { return untag<Untag>(context, input, book); });
    registry.read<List>(listTags<List>);
}

} // namespace

void registerTags(ServiceRegistry &registry, Book &book)
{
    registerKind<model::TagUser, model::UntagUser, model::ListUserTags>(registry, book);
    registerKind<model::TagRole, model::UntagRole, model::ListRoleTags>(registry, book);
    registerKind<model::TagPolicy, model::UntagPolicy, model::ListPolicyTags>(registry, book);
    registerKind<model::TagInstanceProfile, model::UntagInstanceProfile, model::ListInstanceProfileTags>(registry, book);
    registerKind<model::TagMFADevice, model::UntagMFADevice, model::ListMFADeviceTags>(registry, book);
    registerKind<model::TagOpenIDConnectProvider, model::UntagOpenIDConnectProvider, model::ListOpenIDConnectProviderTags>(registry, book);
    registerKind<model::TagSAMLProvider, model::UntagSAMLProvider, model::ListSAMLProviderTags>(registry, book);
}

} // namespace nephoscope::iam
