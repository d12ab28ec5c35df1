#include "door/Organization.h"
#include "services/sts/Sessions.h"
#include "services/sts/WebToken.h"

#include <algorithm>

namespace nephoscope::sts {

namespace {


/// What a token says, as condition keys: `HOST:sub`, `HOST:aud`, `HOST:amr`.
identity::Tags keysOf(const WebToken &token, const std::string &host)
{
    identity::Tags keys{{host + ":sub", token.subject}, {host + ":aud", token.audience}};
    for (const std::string &method : token.methods)
        keys.emplace_back(host + ":amr", method);
    return keys;
}

class TokenKeys final : public policy::KeySource
{
public:
    TokenKeys(const identity::Tags &said, const model::AssumeRoleWithWebIdentity::Input &input) : m_said(said), m_input(input) {}

    bool values(std::string_view key, policy::KeyValues &out) const override
    {
        if (key == "sts:rolesessionname") {
            out.addCopy(*m_input.roleSessionName);
            return true;
        }
        bool found = false;
        for (const auto &[name, value] : m_said) {
            if (name == key) {
                out.addCopy(value);
                found = true;
            }
        }
        return found;
    }

private:
    const identity::Tags &m_said;
    const model::AssumeRoleWithWebIdentity::Input &m_input;
};

Error invalidToken(std::string message)
{
    return {"InvalidIdentityToken", std::move(message), 400};
}

} // namespace

Expected<model::AssumeRoleWithWebIdentity::Output> assumeByWebIdentity(WriteContext &context, const model::AssumeRoleWithWebIdentity::Input &input,
                                                                       Book &book, const std::filesystem::path &folder)
{
    const auto token = readWebToken(*input.webIdentityToken);
    if (!token)
        return fail(invalidToken("The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)"));
    const Error refused = accessDenied("Not authorized to perform sts:AssumeRoleWithWebIdentity");
    Entities entities(context.db());
    const auto role = entities.findArn(*input.roleArn);
    if (!role || role->kind != identity::Kind::Role)
        return fail(refused);
    const std::string host = hostOf(token->issuer);
    const auto provider = entities.find(role->account, identity::Kind::Oidc, host);
    if (!provider)
        return fail(invalidToken("No OpenIDConnect provider found in your account for " + token->issuer));
    if (!hasClient(provider->document, token->audience))
        return fail(invalidToken("Incorrect token audience"));
    if (auto checked = checkSignature(*token, folder / "oidc", host); !checked)
        return fail(std::move(checked.error()));
    if (token->expires <= context.now())
        return fail(Error{"ExpiredTokenException", "Token expired: current date/time must be before the expiration date/time", 400});

    const identity::Tags said = keysOf(*token, host);
    const TokenKeys keys(said, input);
    policy::Principal stranger;
    stranger.type = policy::PrincipalType::WebIdentity;
    stranger.provider = host;
    const std::string arn = role->arn();
    const policy::RequestContext request{stranger, "sts:AssumeRoleWithWebIdentity", arn, role->account, context.now(), &keys};
    // Trust policies name the provider by its ARN or, for the well-known ones, by its host.
    policy::Principal byArn = stranger;
    byArn.provider = provider->arn();
    const policy::RequestContext asArn{byArn, request.action, request.resource, request.resourceAccount, request.now, &keys};
    const auto trust = trustOf(*role);
    const BoundResource bound(context, *trust, role->account, request.action);
    if (!policy::decide(request, {}, bound.policies()).allowed() && !policy::decide(asArn, {}, bound.policies()).allowed()) {
        keepDenial(context, asArn, {}, bound.policies(), refused);
        return fail(refused);
    }

    const auto duration = readDuration(input.durationSeconds, anHour, int(role->number));
    if (!duration)
        return fail(duration.error());
    Session session;
    session.name = *input.roleSessionName;
    session.provider = host;
    session.providerKeys = said;
    if (auto read = readPolicies(context, role->account, {input.durationSeconds, input.policy, input.policyArns}, session); !read)
        return fail(std::move(read.error()));
    model::AssumeRoleWithWebIdentity::Output output;
    output.subjectFromWebIdentityToken = token->subject;
    output.audience = token->audience;
    output.provider = provider->arn();
    RoleSession opened = openRole(context, book, *role, std::move(session), *duration);
    output.credentials = std::move(opened.credentials);
    output.assumedRoleUser = std::move(opened.user);
    return output;
}

} // namespace nephoscope::sts
