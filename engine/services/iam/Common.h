#pragma once

#include "api/generated/iam.h"
#include "core/Text.h"
#include "door/Service.h"
#include "services/iam/Errors.h"
#include "services/identity/Book.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::iam {

namespace model = api::iam;
using identity::Book;
using identity::Entities;
using identity::Keys;

// How the model shows what the rows have. Policy documents are percent-encoded, as IAM sends them.
model::User toUser(ReadContext &context, const Entity &user);
model::Group toGroup(ReadContext &context, const Entity &group);
model::Role toRole(ReadContext &context, const Entity &role);
model::InstanceProfile toProfile(ReadContext &context, const Entity &profile);
std::vector<model::Tag> toTags(const identity::Tags &tags);
model::AttachedPolicy toAttached(const std::string &policyArn);

/// An entity of the caller's account: NoSuchEntity.
Expected<Entity> findEntity(ReadContext &context, Kind kind, std::string_view name);
/// The user of this name; without one, the user who asks.
Expected<Entity> findUser(ReadContext &context, const std::optional<std::string> &name);

/// The user, group or role whose policies are tried or read: NoSuchEntity.
Expected<Entity> findSource(ReadContext &context, const std::string &arn);

/// The user, group or role that an operation about one of them names.
template <class Input>
Expected<Entity> ownerOf(ReadContext &context, const Input &input)
{
    if constexpr (requires { input.userName; })
        return findUser(context, input.userName);
    else if constexpr (requires { input.groupName; })
        return findEntity(context, Kind::Group, *input.groupName);
    else
        return findEntity(context, Kind::Role, *input.roleName);
}

/// The same, and it may be changed.
template <class Input>
Expected<Entity> changeableOwner(ReadContext &context, const Input &input)
{
    auto owner = ownerOf(context, input);
    if (owner && owner->kind == Kind::Role && owner->path.starts_with("/aws-service-role/"))
        return fail(protectedRole(owner->name));
    return owner;
}

/// A new entity with an id of its own; EntityAlreadyExists, LimitExceeded, ValidationError for its path.
Expected<Entity> newEntity(WriteContext &context, Kind kind, const std::string &name, const std::optional<std::string> &path);
/// `AIDA…`: a prefix and 17 random characters.
std::string newId(Random &random, std::string_view prefix);
AccessKey newAccessKey(Random &random, std::string_view prefix);

/// `MalformedPolicyDocument`; LimitExceeded beyond `limit` characters, blanks not counted.
Expected<void> checkDocument(const std::string &document, policy::PolicyKind kind, std::size_t limit, const std::string &ofWhat);
/// A boundary must be a policy that exists: NoSuchEntity.
Expected<void> checkBoundary(ReadContext &context, const std::optional<std::string> &arn);
/// Whether there is a managed policy with this ARN that the caller's account may use.
bool policyExists(ReadContext &context, const std::string &arn);

/// InvalidInput, LimitExceeded: what tags may not be, with those that are there already.
Expected<void> putTags(WriteContext &context, const Entity &entity, const std::optional<std::vector<model::Tag>> &tags);

/// Tells the change feed: `user`, `access-key` …
void announce(WriteContext &context, Change::Kind kind, std::string type, std::string id, std::string parent = {});
void announce(WriteContext &context, Change::Kind kind, const Entity &entity);

/// Where a list goes on, and how far.
struct ListPage
{
    std::string after;
    std::size_t limit = 100;
};
Expected<ListPage> readPage(const std::optional<std::string> &marker, const std::optional<std::int32_t> &maxItems);
std::string toMarker(std::string_view lastName);

template <class Input>
Expected<ListPage> pageOf(const Input &input)
{
    return readPage(input.marker, input.maxItems);
}

/// Cuts rows that were read with one more than the page has; sets IsTruncated and Marker.
template <class Row, class Output, class NameOf>
void cutPage(std::vector<Row> &rows, std::size_t limit, Output &output, NameOf nameOf)
{
    output.isTruncated = rows.size() > limit;
    if (!*output.isTruncated)
        return;
    rows.resize(limit);
    output.marker = toMarker(nameOf(rows.back()));
}

/// A page of rows that are all in memory, by name.
template <class Row, class Input, class Output, class NameOf>
Expected<void> takePage(std::vector<Row> &rows, const Input &input, Output &output, NameOf nameOf)
{
    const auto page = pageOf(input);
    if (!page)
        return fail(page.error());
    std::sort(rows.begin(), rows.end(), [&](const Row &a, const Row &b) { return nameOf(a) < nameOf(b); });
    if (!page->after.empty())
        std::erase_if(rows, [&](const Row &row) { return nameOf(row) <= page->after; });
    cutPage(rows, page->limit, output, nameOf);
    return {};
}

/// A list of entities by name: `ListUsers` and its like.
template <class Op, class Item>
void registerList(ServiceRegistry &registry, Kind kind, std::optional<std::vector<Item>> Op::Output::*list, Item (*show)(ReadContext &, const Entity &))
{
    registry.read<Op>([=](ReadContext &context, const typename Op::Input &input) -> Expected<typename Op::Output> {
        const auto page = pageOf(input);
        if (!page)
            return fail(page.error());
        const std::string prefix = input.pathPrefix.value_or("/");
        auto rows = Entities(context.db()).list(context.account(), kind, {prefix, page->after, page->limit + 1});
        typename Op::Output output;
        cutPage(rows, page->limit, output, [](const Entity &entity) { return entity.name; });
        auto &items = (output.*list).emplace();
        for (const Entity &entity : rows)
            items.push_back(show(context, entity));
        return output;
    });
}

// One file of operations each; see IamService.cpp.
void registerUsers(ServiceRegistry &registry, const ServiceHost &host, Book &book);
void registerGroups(ServiceRegistry &registry, Book &book);
void registerRoles(ServiceRegistry &registry, Book &book);
void registerProfiles(ServiceRegistry &registry, Book &book);
void registerPolicies(ServiceRegistry &registry);
void registerPolicyVersions(ServiceRegistry &registry, Book &book);
void registerInlinePolicies(ServiceRegistry &registry, Book &book);
void registerAttachments(ServiceRegistry &registry, Book &book);
void registerBoundaries(ServiceRegistry &registry, Book &book);
void registerAccessKeys(ServiceRegistry &registry, const ServiceHost &host, Book &book);
void registerTags(ServiceRegistry &registry, Book &book);
void registerLogins(ServiceRegistry &registry);
void registerMfa(ServiceRegistry &registry);
void registerProviders(ServiceRegistry &registry);
void registerServiceRoles(ServiceRegistry &registry, Book &book);
void registerAccounts(ServiceRegistry &registry, Book &book);
void registerAccount(ServiceRegistry &registry, const ServiceHost &host);
void registerCredentialReport(ServiceRegistry &registry, const ServiceHost &host);
void registerLastAccess(ServiceRegistry &registry, Book &book);
void registerDetails(ServiceRegistry &registry);
void registerContextKeys(ServiceRegistry &registry, Book &book);
void registerSimulation(ServiceRegistry &registry, Book &book);

} // namespace nephoscope::iam
