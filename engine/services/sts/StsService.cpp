#include "services/sts/StsService.h"

#include "door/Credentials.h"
#include "services/sts/Sessions.h"

namespace nephoscope::sts {

namespace {

constexpr int longest = 129'600;
constexpr int usual = 43'200;

Expected<model::GetCallerIdentity::Output> getCallerIdentity(ReadContext &context, const model::GetCallerIdentity::Input &)
{
    const Principal &principal = context.caller().principal;
    if (principal.kind == Principal::Kind::Anonymous)
        return fail({"MissingAuthenticationToken", "Request is missing Authentication Token", 403});
    model::GetCallerIdentity::Output output;
    output.account = principal.account.value;
    output.arn = principal.arn;
    output.userId = principal.userId;
    return output;
}

/// Users and the root user, with keys of their own.
Expected<void> requireLongTerm(const Principal &who, std::string_view operation)
{
    const bool right = (who.kind == Principal::Kind::User || who.kind == Principal::Kind::Root) && !who.session;
    if (right)
        return {};
    return fail(accessDenied("Cannot call " + std::string(operation) + " with session credentials"));
}

/// A session that stands for the caller.
Session sessionOf(const Principal &who)
{
    Session session;
    session.issuerId = who.userId;
    session.issuerArn = who.arn;
    session.parentKey = who.accessKeyId;
    return session;
}

Expected<model::GetSessionToken::Output> getSessionToken(WriteContext &context, const model::GetSessionToken::Input &input, Book &book)
{
    const Principal &who = context.caller().principal;
    if (auto right = requireLongTerm(who, "GetSessionToken"); !right)
        return fail(std::move(right.error()));
    const bool root = who.kind == Principal::Kind::Root;
    const auto duration = readDuration(input.durationSeconds, root ? anHour : usual, root ? anHour : longest);
    if (!duration)
        return fail(duration.error());
    const auto mfa = checkMfa(context, input.serialNumber, input.tokenCode);
    if (!mfa)
        return fail(mfa.error());
    Session session = sessionOf(who);
    if (*mfa)
        session.mfaSince = context.now();
    model::GetSessionToken::Output output;
    output.credentials = openSession(context, book, who, std::move(session), *duration);
    return output;
}

Expected<model::GetFederationToken::Output> getFederationToken(WriteContext &context, const model::GetFederationToken::Input &input, Book &book)
{
    const Principal &who = context.caller().principal;
    if (auto right = requireLongTerm(who, "GetFederationToken"); !right)
        return fail(std::move(right.error()));
    const bool root = who.kind == Principal::Kind::Root;
    const auto duration = readDuration(input.durationSeconds, root ? anHour : usual, root ? anHour : longest);
    if (!duration)
        return fail(duration.error());
    Session session = sessionOf(who);
    session.name = *input.name;
    auto tags = readTags(input.tags);
    if (!tags)
        return fail(tags.error());
    session.tags = std::move(*tags);
    if (auto read = readPolicies(context, who.account.value, {input.durationSeconds, input.policy, input.policyArns}, session); !read)
        return fail(std::move(read.error()));
    Principal federated;
    federated.kind = Principal::Kind::Federated;
    federated.account = who.account;
    federated.arn = "arn:aws:sts::" + who.account.value + ":federated-user/" + session.name;
    federated.userId = who.account.value + ':' + session.name;
    model::GetFederationToken::Output output;
    output.packedPolicySize = packedSize(session);
    auto &user = output.federatedUser.emplace();
    user.arn = federated.arn;
    user.federatedUserId = federated.userId;
    output.credentials = openSession(context, book, std::move(federated), std::move(session), *duration);
    return output;
}

Expected<model::GetAccessKeyInfo::Output> getAccessKeyInfo(const model::GetAccessKeyInfo::Input &input, const Credentials &credentials)
{
    const auto key = credentials.find(*input.accessKeyId);
    if (!key)
        return fail(validation("Unable to find the account of the access key " + *input.accessKeyId + '.'));
    model::GetAccessKeyInfo::Output output;
    output.account = key->principal.account.value;
    return output;
}

} // namespace

Expected<void> StsService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    // Open to everybody who can sign; and roles have policies of their own, which their operations ask.
    static constexpr std::string_view open[] = {"AssumeRole", "GetCallerIdentity", "GetSessionToken"};
    const bool anonymous = context.caller().principal.kind == Principal::Kind::Anonymous;
    if (!anonymous && std::find(std::begin(open), std::end(open), operation.name) != std::end(open))
        return {};
    return Service::authorize(context, operation, input);
}

std::string StsService::resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    if (operation.name != "GetFederationToken")
        return "*";
    return "arn:aws:sts::" + context.account() + ":federated-user/" + *input.as<model::GetFederationToken::Input>().name;
}

void StsService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    Book &book = *m_book;
    registry.read<model::GetCallerIdentity>(getCallerIdentity);
    registry.write<model::AssumeRole>([&book](WriteContext &context, const auto &input) { return assumeRole(context, input, book); });
    registry.write<ActAs>([&book](WriteContext &context, const ActAs::Input &input) { return actAs(context, input, book); });
    registry.read<ServiceSession>(serviceSession);
    registry.write<model::GetSessionToken>([&book](WriteContext &context, const auto &input) { return getSessionToken(context, input, book); });
    registry.write<model::GetFederationToken>([&book](WriteContext &context, const auto &input) { return getFederationToken(context, input, book); });
    registry.read<model::GetAccessKeyInfo>([&keys = host.credentials](ReadContext &, const auto &input) { return getAccessKeyInfo(input, keys); });
    // Only messages of services that encode theirs can be decoded; none of those here does.
    registry.read<model::DecodeAuthorizationMessage>([](ReadContext &, const auto &) -> Expected<model::DecodeAuthorizationMessage::Output> {
        return fail({"InvalidAuthorizationMessageException", "Message is not valid.", 400});
    });
    registry.write<model::AssumeRoleWithSAML>([&book](WriteContext &context, const auto &input) { return assumeBySaml(context, input, book); });
    registry.write<model::AssumeRoleWithWebIdentity>([&book, folder = host.database.folder()](WriteContext &context, const auto &input) {
        return assumeByWebIdentity(context, input, book, folder);
    });
}

} // namespace nephoscope::sts
