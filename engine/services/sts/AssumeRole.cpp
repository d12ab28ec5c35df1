#include "services/sts/Sessions.h"

#include "api/Validator.h"
#include "core/Text.h"
#include "door/Organization.h"

#include <algorithm>

namespace nephoscope::sts {

namespace {


/// The condition keys of an assumption.
class AssumeKeys final : public policy::KeySource
{
public:
    AssumeKeys(ReadContext &context, const Entity &role, const model::AssumeRole::Input &input, bool mfa)
        : m_context(context), m_role(role), m_input(input), m_mfa(mfa)
    {
    }

    bool values(std::string_view key, policy::KeyValues &out) const override
    {
        if (key == "sts:externalid")
            return one(m_input.externalId, out);
        if (key == "sts:rolesessionname")
            return one(m_input.roleSessionName, out);
        if (key == "sts:sourceidentity")
            return one(m_input.sourceIdentity, out);
        if (key == "sts:transitivetagkeys" && m_input.transitiveTagKeys) {
            for (const std::string &name : *m_input.transitiveTagKeys)
                out.addCopy(name);
            return true;
        }
        if (m_mfa && key == "aws:multifactorauthpresent")
            return one(std::string("true"), out);
        if (m_mfa && key == "aws:multifactorauthage")
            return one(std::string("0"), out);
        for (const std::string_view prefix : {"aws:resourcetag/", "iam:resourcetag/"}) {
            if (!key.starts_with(prefix))
                continue;
            for (const auto &[name, value] : Entities(m_context.db()).tags(m_role.id)) {
                if (equalsIgnoreCase(name, key.substr(prefix.size())))
                    return one(value, out);
            }
        }
        return false;
    }

private:
    static bool one(const std::optional<std::string> &value, policy::KeyValues &out)
    {
        if (value)
            out.addCopy(*value);
        return value.has_value();
    }

    ReadContext &m_context;
    const Entity &m_role;
    const model::AssumeRole::Input &m_input;
    const bool m_mfa;
};

/// AWS does not tell which side refused, nor whether there is such a role.
Error notAuthorized(WriteContext &context, std::string_view action, const std::string &role)
{
    return accessDenied("User: " + context.caller().principal.arn + " is not authorized to perform: " + std::string(action) + " on resource: " + role);
}

/// Tags of this session, with those that the chain so far hands down.
Expected<void> joinTags(const Session *before, const model::AssumeRole::Input &input, Session &session)
{
    auto tags = readTags(input.tags);
    if (!tags)
        return fail(tags.error());
    session.tags = std::move(*tags);
    session.transitiveTags = input.transitiveTagKeys.value_or(std::vector<std::string>());
    for (const std::string &key : session.transitiveTags) {
        if (std::none_of(session.tags.begin(), session.tags.end(), [&](const auto &tag) { return tag.first == key; }))
            return fail(validation("The specified transitive tag key must be included in the requested tags."));
    }
    if (!before)
        return {};
    for (const auto &[name, value] : before->tags) {
        const auto &handed = before->transitiveTags;
        if (std::find(handed.begin(), handed.end(), name) == handed.end())
            continue;
        if (std::any_of(session.tags.begin(), session.tags.end(), [&, &key = name](const auto &tag) { return equalsIgnoreCase(tag.first, key); }))
            return fail(Error{"InvalidParameterValue", "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.", 400});
        session.tags.emplace_back(name, value);
        session.transitiveTags.push_back(name);
    }
    return {};
}

Expected<std::chrono::seconds> durationFor(const Principal &who, const Entity &role, const std::optional<std::int32_t> &asked)
{
    const auto duration = readDuration(asked, anHour, 12 * anHour);
    if (!duration)
        return duration;
    if (duration->count() > role.number)
        return fail(validation("The requested DurationSeconds exceeds the MaxSessionDuration set for this role."));
    if (who.kind == Principal::Kind::Role && duration->count() > anHour)
        return fail(validation("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining."));
    return duration;
}

/// The answer of AssumeRole: everything has been decided.
model::AssumeRole::Output openAssumed(WriteContext &context, Book &book, const Entity &role, Session session, std::chrono::seconds duration)
{
    model::AssumeRole::Output output;
    if (session.policy || !session.policyArns.empty() || !session.tags.empty())
        output.packedPolicySize = packedSize(session);
    if (!session.sourceIdentity.empty())
        output.sourceIdentity = session.sourceIdentity;
    RoleSession opened = openRole(context, book, role, std::move(session), duration);
    output.credentials = std::move(opened.credentials);
    output.assumedRoleUser = std::move(opened.user);
    return output;
}

} // namespace

Expected<model::AssumeRole::Output> assumeRole(WriteContext &context, const model::AssumeRole::Input &input, Book &book)
{
    const Principal &who = context.caller().principal;
    if (who.kind == Principal::Kind::Root)
        return fail(accessDenied("Roles may not be assumed by root accounts."));
    const auto role = Entities(context.db()).findArn(*input.roleArn);
    const auto place = role ? placeOf(context, role->account) : nullptr;
    if (!role || role->kind != identity::Kind::Role || (place && place->closed))
        return fail(notAuthorized(context, "sts:AssumeRole", *input.roleArn));
    const auto mfa = checkMfa(context, input.serialNumber, input.tokenCode);
    if (!mfa)
        return fail(mfa.error());

    const AssumeKeys keys(context, *role, input, *mfa);
    std::vector<std::string> actions{"sts:AssumeRole"};
    if ((input.tags && !input.tags->empty()) || (input.transitiveTagKeys && !input.transitiveTagKeys->empty()))
        actions.emplace_back("sts:TagSession");
    if (input.sourceIdentity)
        actions.emplace_back("sts:SetSourceIdentity");
    const auto trust = trustOf(*role);
    for (const std::string &action : actions) {
        const AccessQuestion question{.action = action, .resource = role->arn(), .resourceAccount = role->account, .policies = trust, .source = &keys};
        if (decide(context, question).allowed())
            continue;
        Error refused = notAuthorized(context, action, role->arn());
        keepDenial(context, question, refused);
        return fail(std::move(refused));
    }

    const auto duration = durationFor(who, *role, input.durationSeconds);
    if (!duration)
        return fail(duration.error());
    Session session;
    session.name = *input.roleSessionName;
    const Session *before = who.session.get();
    session.sourceIdentity = input.sourceIdentity.value_or(before ? before->sourceIdentity : std::string());
    if (before && !before->sourceIdentity.empty() && session.sourceIdentity != before->sourceIdentity)
        return fail(accessDenied("The source identity of a chain of roles cannot be changed."));
    if (*mfa)
        session.mfaSince = context.now();
    auto read = joinTags(who.kind == Principal::Kind::Role ? before : nullptr, input, session);
    if (read)
        read = readPolicies(context, role->account, {input.durationSeconds, input.policy, input.policyArns}, session);
    if (!read)
        return fail(std::move(read.error()));

    return openAssumed(context, book, *role, std::move(session), *duration);
}

Expected<ServiceSession::Output> serviceSession(ReadContext &context, const ServiceSession::Input &input)
{
    if (context.caller().principal.kind != Principal::Kind::Service)
        return fail(accessDenied("Only services act as roles without a key."));
    const auto role = Entities(context.db()).findArn(input.role);
    const auto place = role ? placeOf(context, role->account) : nullptr;
    if (!role || role->kind != identity::Kind::Role || (place && place->closed))
        return ServiceSession::Output{};
    model::AssumeRole::Input wish;
    wish.roleArn = input.role;
    wish.roleSessionName = input.session;
    const AssumeKeys keys(context, *role, wish, false);
    const AccessQuestion question{.action = "sts:AssumeRole", .resource = role->arn(), .resourceAccount = role->account, .policies = trustOf(*role), .source = &keys};
    if (!decide(context, question).allowed())
        return ServiceSession::Output{};
    Session session;
    session.name = input.session;
    session.issued = context.now();
    session.expires = context.now() + std::chrono::seconds(anHour);
    Principal principal = rolePrincipal(*role, session);
    principal.session = std::make_shared<const Session>(std::move(session));
    return ServiceSession::Output{std::move(principal)};
}

Expected<ActAs::Output> actAs(WriteContext &context, const ActAs::Input &input, Book &book)
{
    const model::AssumeRole::Input &wish = input.role;
    if (const auto violations = api::validate(*model::AssumeRole::model().input, &wish); !violations.empty())
        return fail(api::validationError(model::AssumeRole::model(), violations));
    const Principal &who = context.caller().principal;
    const auto role = Entities(context.db()).findArn(*wish.roleArn);
    if (!role || role->kind != identity::Kind::Role)
        return fail(Error{"NoSuchEntity", "There is no role " + *wish.roleArn + '.', 404});
    if (who.kind != Principal::Kind::Root || who.account.value != role->account)
        return fail(notAuthorized(context, "sts:ActAs", role->arn()));
    const auto duration = readDuration(wish.durationSeconds, anHour, int(role->number));
    if (!duration)
        return fail(duration.error());
    Session session;
    session.name = *wish.roleSessionName;
    session.sourceIdentity = wish.sourceIdentity.value_or(std::string());
    if (input.withMfa)
        session.mfaSince = context.now();
    auto read = joinTags(nullptr, wish, session);
    if (read)
        read = readPolicies(context, role->account, {wish.durationSeconds, wish.policy, wish.policyArns}, session);
    if (!read)
        return fail(std::move(read.error()));
    return ActAs::Output{openAssumed(context, book, *role, std::move(session), *duration)};
}

} // namespace nephoscope::sts
