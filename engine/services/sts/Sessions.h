#pragma once

#include "api/generated/sts.h"
#include "door/Authorization.h"
#include "services/ServiceSession.h"
#include "services/identity/Book.h"
#include "services/sts/ActAs.h"

namespace nephoscope::sts {

namespace model = api::sts;
using identity::Book;
using identity::Entities;
using identity::Entity;

inline constexpr int anHour = 3600; // seconds

Error accessDenied(std::string message);
Error validation(std::string message);

/// What all operations that give out credentials may ask for beside them.
struct Wish
{
    const std::optional<std::int32_t> &seconds;
    const std::optional<std::string> &policy;
    const std::optional<std::vector<model::PolicyDescriptorType>> &policyArns;
};

/// `ValidationError` outside of `least` … `most` seconds.
Expected<std::chrono::seconds> readDuration(const std::optional<std::int32_t> &asked, int byDefault, int most);
/// Session policies as asked for: `MalformedPolicyDocument`, `PackedPolicyTooLarge`, and for ARNs that are no policies.
Expected<void> readPolicies(WriteContext &context, const std::string &account, const Wish &wish, Session &session);
/// How much of their room policies and tags take, in per cent.
std::int32_t packedSize(const Session &session);
/// `key=value` of a list of tags; `InvalidParameterValue` for a key that comes twice.
Expected<identity::Tags> readTags(const std::optional<std::vector<model::Tag>> &tags);

/// The MFA device shown by serial number and code; nothing when none was. `AccessDenied` when it is not the caller's
/// or the code is wrong.
Expected<bool> checkMfa(WriteContext &context, const std::optional<std::string> &serial, const std::optional<std::string> &code);

/// Makes the key and token, and puts them down.
model::Credentials openSession(WriteContext &context, Book &book, Principal principal, Session session, std::chrono::seconds duration);

/// The policy that says who may have a role.
std::shared_ptr<const policy::ResourcePolicies> trustOf(const Entity &role);
/// A session of a role, as AssumeRole and its siblings answer it.
struct RoleSession
{
    model::Credentials credentials;
    model::AssumedRoleUser user;
};
/// Who a session of a role is; tells `session` whose it is.
Principal rolePrincipal(const Entity &role, Session &session);
RoleSession openRole(WriteContext &context, Book &book, const Entity &role, Session session, std::chrono::seconds duration);

Expected<model::AssumeRole::Output> assumeRole(WriteContext &context, const model::AssumeRole::Input &input, Book &book);
Expected<ServiceSession::Output> serviceSession(ReadContext &context, const ServiceSession::Input &input);
Expected<ActAs::Output> actAs(WriteContext &context, const ActAs::Input &input, Book &book);
Expected<model::AssumeRoleWithSAML::Output> assumeBySaml(WriteContext &context, const model::AssumeRoleWithSAML::Input &input, Book &book);
Expected<model::AssumeRoleWithWebIdentity::Output> assumeByWebIdentity(WriteContext &context, const model::AssumeRoleWithWebIdentity::Input &input,
                                                                       Book &book, const std::filesystem::path &folder);

} // namespace nephoscope::sts
