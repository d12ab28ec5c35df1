#include "services/iam/Common.h"

namespace nephoscope::iam {

namespace {

std::string_view wordOf(Kind kind)
{
    return kind == Kind::User ? "user" : kind == Kind::Group ? "group" : "role";
}

Error noSuchInline(const Entity &owner, const std::string &name)
{
    return noSuchEntity("The " + std::string(wordOf(owner.kind)) + " policy with name " + name + " cannot be found.");
}

/// All inline policies of an entity together, blanks not counted.
std::size_t maxInlineBytes(Kind kind)
{
    return kind == Kind::User ? 2048 : kind == Kind::Group ? 5120 : 10'240;
}

template <class Op>
Expected<typename Op::Output> putInline(WriteContext &context, const typename Op::Input &input, Book &book)
{
    const auto owner = changeableOwner(context, input);
    if (!owner)
        return fail(owner.error());
    Entities entities(context.db());
    std::size_t others = 0;
    for (const auto &[name, document] : entities.inlinePolicies(owner->id)) {
        if (name != *input.policyName)
            others += document.size();
    }
    const std::size_t limit = maxInlineBytes(owner->kind);
    const std::string ofWhat = " for " + std::string(wordOf(owner->kind)) + ' ' + owner->name;
    if (auto checked = checkDocument(*input.policyDocument, policy::PolicyKind::Identity, limit - std::min(limit, others), ofWhat); !checked) {
        if (checked.error().code == "LimitExceeded")
            checked.error().message = "Maximum policy size of " + std::to_string(limit) + " bytes exceeded" + ofWhat;
        return fail(std::move(checked.error()));
    }
    entities.putInline(owner->id, *input.policyName, *input.policyDocument);
    book.changing(context);
    announce(context, Change::Kind::Updated, *owner);
    return typename Op::Output{};
}

template <class Op>
Expected<typename Op::Output> getInline(ReadContext &context, const typename Op::Input &input)
{
    const auto owner = ownerOf(context, input);
    if (!owner)
        return fail(owner.error());
    const auto document = Entities(context.db()).inlinePolicy(owner->id, *input.policyName);
    if (!document)
        return fail(noSuchInline(*owner, *input.policyName));
    typename Op::Output output;
    if constexpr (requires { output.userName; })
        output.userName = owner->name;
    else if constexpr (requires { output.groupName; })
        output.groupName = owner->name;
    else
        output.roleName = owner->name;
    output.policyName = *input.policyName;
    output.policyDocument = percentEncode(*document);
    return output;
}

template <class Op>
Expected<typename Op::Output> deleteInline(WriteContext &context, const typename Op::Input &input, Book &book)
{
    const auto owner = changeableOwner(context, input);
    if (!owner)
        return fail(owner.error());
    if (!Entities(context.db()).removeInline(owner->id, *input.policyName))
        return fail(noSuchInline(*owner, *input.policyName));
    book.changing(context);
    announce(context, Change::Kind::Updated, *owner);
    return typename Op::Output{};
}

template <class Op>
Expected<typename Op::Output> listInline(ReadContext &context, const typename Op::Input &input)
{
    const auto owner = ownerOf(context, input);
    if (!owner)
        return fail(owner.error());
    typename Op::Output output;
    auto rows = Entities(context.db()).inlinePolicies(owner->id);
    if (auto taken = takePage(rows, input, output, [](const auto &row) { return row.first; }); !taken)
        return fail(std::move(taken.error()));
    auto &names = output.policyNames.emplace();
    for (auto &[name, document] : rows)
        names.push_back(std::move(name));
    return output;
}

template <class Op>
Expected<typename Op::Output> attach(WriteContext &context, const typename Op::Input &input, Book &book)
{
    constexpr std::size_t maxAttached = 10;
    const auto owner = changeableOwner(context, input);
    if (!owner)
        return fail(owner.error());
    if (!policyExists(context, *input.policyArn))
        return fail(noSuchEntity("Policy " + *input.policyArn + " does not exist or is not attachable."));
    Entities entities(context.db());
    entities.attach(owner->id, *input.policyArn, context.now());
    if (entities.attached(owner->id).size() > maxAttached) {
        const std::string word(wordOf(owner->kind));
        return fail(limitExceeded("PoliciesPer" + std::string(1, char(word[0] - 'a' + 'A')) + word.substr(1), maxAttached));
    }
    book.changing(context);
    announce(context, Change::Kind::Updated, *owner);
    announce(context, Change::Kind::Updated, "policy", *input.policyArn);
    return typename Op::Output{};
}

template <class Op>
Expected<typename Op::Output> detach(WriteContext &context, const typename Op::Input &input, Book &book)
{
    const auto owner = changeableOwner(context, input);
    if (!owner)
        return fail(owner.error());
    if (!Entities(context.db()).detach(owner->id, *input.policyArn))
        return fail(noSuchEntity("Policy " + *input.policyArn + " was not found."));
    book.changing(context);
    announce(context, Change::Kind::Updated, *owner);
    announce(context, Change::Kind::Updated, "policy", *input.policyArn);
    return typename Op::Output{};
}

template <class Op>
Expected<typename Op::Output> listAttached(ReadContext &context, const typename Op::Input &input)
{
    const auto owner = ownerOf(context, input);
    if (!owner)
        return fail(owner.error());
    typename Op::Output output;
    std::vector<model::AttachedPolicy> rows;
    for (const std::string &arn : Entities(context.db()).attached(owner->id)) {
        const std::size_t path = arn.find(":policy/");
        if (std::string_view(arn).substr(path + 7).starts_with(input.pathPrefix.value_or("/")))
            rows.push_back(toAttached(arn));
    }
    if (auto taken = takePage(rows, input, output, [](const auto &row) { return *row.policyArn; }); !taken)
        return fail(std::move(taken.error()));
    output.attachedPolicies = std::move(rows);
    return output;
}

template <class Op>
Expected<typename Op::Output> setBoundary(WriteContext &context, const typename Op::Input &input, Book &book)
{
    auto owner = changeableOwner(context, input);
    if (!owner)
        return fail(owner.error());
    if constexpr (requires { input.permissionsBoundary; }) {
        if (auto checked = checkBoundary(context, input.permissionsBoundary); !checked)
            return fail(std::move(checked.error()));
        owner->boundary = *input.permissionsBoundary;
    } else {
        if (owner->boundary.empty())
            return fail(noSuchEntity(std::string(owner->kind == Kind::User ? "User " : "Role ") + owner->name + " does not have a permission boundary."));
        owner->boundary.clear();
    }
    Entities(context.db()).update(*owner);
    book.changing(context);
    announce(context, Change::Kind::Updated, *owner);
    return typename Op::Output{};
}

template <class Put, class Get, class Delete, class List>
void registerInline(ServiceRegistry &registry, Book &book)
{
    registry.write<Put>([&book](WriteContext &context, const auto &input) { return putInline<Put>(context, input, book); });
    registry.read<Get>(getInline<Get>);
    registry.write<Delete>([&book](WriteContext &context, const auto &input) { return deleteInline<Delete>(context, input, book); });
    registry.read<List>(listInline<List>);
}

template <class Attach, class Detach, class List>
void registerAttached(ServiceRegistry &registry, Book &book)
{
    registry.write<Attach>([&book](WriteContext &context, const auto &input) { return attach<Attach>(context, input, book); });
    registry.write<Detach>([&book](WriteContext &context, const auto &input) { return detach<Detach>(context, input, book); });
    registry.read<List>(listAttached<List>);
}

template <class... Op>
void registerBoundary(ServiceRegistry &registry, Book &book)
{
    (registry.write<Op>([&book](WriteContext &context, const auto &input) { return setBoundary<Op>(context, input, book); }), ...);
}

} // namespace

void registerInlinePolicies(ServiceRegistry &registry, Book &book)
{
    registerInline<model::PutUserPolicy, model::GetUserPolicy, model::DeleteUserPolicy, model::ListUserPolicies>(registry, book);
    registerInline<model::PutGroupPolicy, model::GetGroupPolicy, model::DeleteGroupPolicy, model::ListGroupPolicies>(registry, book);
    registerInline<model::PutRolePolicy, model::GetRolePolicy, model::DeleteRolePolicy, model::ListRolePolicies>(registry, book);
}

void registerAttachments(ServiceRegistry &registry, Book &book)
{
    registerAttached<model::AttachUserPolicy, model::DetachUserPolicy, model::ListAttachedUserPolicies>(registry, book);
    registerAttached<model::AttachGroupPolicy, model::DetachGroupPolicy, model::ListAttachedGroupPolicies>(registry, book);
    registerAttached<model::AttachRolePolicy, model::DetachRolePolicy, model::ListAttachedRolePolicies>(registry, book);
}

void registerBoundaries(ServiceRegistry &registry, Book &book)
{
    registerBoundary<model::PutUserPermissionsBoundary, model::DeleteUserPermissionsBoundary, model::PutRolePermissionsBoundary,
                     model::DeleteRolePermissionsBoundary>(registry, book);
}

} // namespace nephoscope::iam
