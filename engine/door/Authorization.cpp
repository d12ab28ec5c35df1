#include "door/Authorization.h"

#include "door/RequestTags.h"
#include "door/Service.h"

#include "core/Text.h"

#include <algorithm>
#include <array>

namespace nephoscope {

namespace {

class QuestionKeys final : public policy::KeySource
{
public:
    QuestionKeys(const ReadContext &context, const AccessQuestion &question) : m_context(context), m_question(question) {}

    bool values(std::string_view key, policy::KeyValues &out) const override
    {
        if (m_question.source && m_question.source->values(key, out))
            return true;
        bool found = false;
        for (const auto &[name, value] : m_question.keys) {
            if (name == key) {
                out.addCopy(value);
                found = true;
            }
        }
        return found || globalKey(m_context, key, out);
    }

private:
    const ReadContext &m_context;
    const AccessQuestion &m_question;
};

bool add(std::string_view value, policy::KeyValues &out)
{
    out.addCopy(value);
    return true;
}

/// How AWS's messages name the kind of policy that stood in the way.
std::string_view policyKind(policy::Layer layer)
{
    switch (layer) {
    case policy::Layer::ServiceControl:
        return "service control policy";
    case policy::Layer::ResourceControl:
        return "resource control policy";
    case policy::Layer::Resource:
        return "resource-based policy";
    case policy::Layer::Boundary:
        return "permissions boundary";
    case policy::Layer::Session:
        return "session policy";
    case policy::Layer::Identity:
    case policy::Layer::RootUser:
        break;
    }
    return "identity-based policy";
}

} // namespace

policy::Principal policyPrincipal(const Principal &caller)
{
    static constexpr std::array types{policy::PrincipalType::Anonymous, policy::PrincipalType::Root, policy::PrincipalType::User,
                                      policy::PrincipalType::AssumedRole, policy::PrincipalType::Service,
                                      policy::PrincipalType::FederatedUser};
    policy::Principal principal;
    principal.type = types.at(std::size_t(caller.kind));
    principal.arn = caller.arn;
    if (caller.kind != Principal::Kind::Service && caller.kind != Principal::Kind::Anonymous)
        principal.account = caller.account.value;
    principal.userId = caller.userId;
    return principal;
}

namespace {

/// What only temporary credentials know.
bool sessionKey(const ReadContext &context, const Session &session, std::string_view key, policy::KeyValues &out)
{
    if (key == "aws:multifactorauthpresent")
        return add(session.mfaSince ? "true" : "false", out);
    if (key == "aws:multifactorauthage" && session.mfaSince) {
        const auto age = std::chrono::duration_cast<std::chrono::seconds>(context.now() - *session.mfaSince);
        return add(std::to_string(age.count()), out);
    }
    if (key == "aws:tokenissuetime")
        return add(formatIso8601(session.issued, false), out);
    if (key == "aws:sourceidentity" && !session.sourceIdentity.empty())
        return add(session.sourceIdentity, out);
    const auto said = std::find_if(session.providerKeys.begin(), session.providerKeys.end(), [&](const auto &pair) { return pair.first == key; });
    return said != session.providerKeys.end() && add(said->second, out);
}

bool tagKey(const ReadContext &context, std::string_view key, policy::KeyValues &out)
{
    static constexpr std::string_view requestTag = "aws:requesttag/";
    const bool one = key.starts_with(requestTag);
    if (!context.input() || (!one && key != "aws:tagkeys"))
        return false;
    bool found = false;
    for (const auto &[name, value] : requestTags(*context.input())) {
        if (!one || equalsIgnoreCase(name, key.substr(requestTag.size())))
            found = add(one ? value : name, out);
    }
    return found;
}

} // namespace

bool globalKey(const ReadContext &context, std::string_view key, policy::KeyValues &out)
{
    const Caller &caller = context.caller();
    if (caller.principal.session && sessionKey(context, *caller.principal.session, key, out))
        return true;
    if (!key.starts_with("aws:"))
        return false;
    const HttpFacts *http = caller.http.get();
    const bool service = caller.via == Via::Service;
    const auto known = [&](std::string_view value) { return !value.empty() && add(value, out); };
    if (key == "aws:sourceip")
        return !service && known(caller.sourceIp);
    if (key == "aws:securetransport") // the console's calls never leave the process
        return add(http && !http->secure ? "false" : "true", out);
    if (key == "aws:useragent")
        return known(caller.userAgent);
    if (key == "aws:referer")
        return http && known(http->referer);
    if (key == "aws:requestedregion")
        return known(caller.region.value);
    if (key == "aws:sourcearn")
        return known(caller.sourceArn);
    if (key == "aws:sourceaccount")
        return known(caller.sourceAccount);
    if (tagKey(context, key, out))
        return true;
    return key == "aws:viaawsservice" && add(service && caller.principal.kind != Principal::Kind::Service ? "true" : "false", out);
}

std::string actionOf(const api::Operation &operation)
{
    struct Other
    {
        std::string_view service, operation, action;
    };
    // Batches are allowed with what they consist of (Service Authorization Reference).
    static constexpr Other others[] = {
        {"dynamodb", "ExecuteStatement", "PartiQLSelect"},
        {"lambda", "Invoke", "InvokeFunction"},
        {"lambda", "InvokeAsync", "InvokeFunction"},
        {"lambda", "InvokeWithResponseStream", "InvokeFunction"},
        {"sns", "PublishBatch", "Publish"},
        {"sqs", "ChangeMessageVisibilityBatch", "ChangeMessageVisibility"},
        {"sqs", "DeleteMessageBatch", "DeleteMessage"},
        {"sqs", "SendMessageBatch", "SendMessage"},
    };
    const auto other = std::find_if(std::begin(others), std::end(others), [&](const Other &one) {
        return one.service == operation.service->id && one.operation == operation.name;
    });
    return std::string(operation.service->iamPrefix) + ':' + std::string(other != std::end(others) ? other->action : operation.name);
}

DenialForm denialForm(const api::Operation &operation)
{
    switch (operation.service->protocols.empty() ? api::Protocol::RestXml : operation.service->protocols.front()) {
    case api::Protocol::Json10:
    case api::Protocol::Json11:
    case api::Protocol::Cbor:
        return {"AccessDeniedException", 400};
    case api::Protocol::RestJson:
        return {"AccessDeniedException", 403};
    case api::Protocol::Ec2:
        return {"UnauthorizedOperation", 403};
    case api::Protocol::Query:
    case api::Protocol::RestXml:
        break;
    }
    return {"AccessDenied", 403};
}

namespace {

/// Has `ask` look at the question with the caller's policies and the resource's.
template <class Ask>
auto put(ReadContext &context, const AccessQuestion &question, const Ask &ask)
{
    static const policy::ResourcePolicies noPolicies;
    const std::shared_ptr<const Identity> identity = context.identity();
    const QuestionKeys keys(context, question);
    const policy::RequestContext request{identity->principal, question.action, question.resource, question.resourceAccount, context.now(), &keys};
    return ask(request, identity->policies, question.policies ? *question.policies : noPolicies);
}

} // namespace

policy::Decision decide(ReadContext &context, const AccessQuestion &question)
{
    const policy::Decision decision = put(context, question, policy::decide);
    context.setVerdict({question.action, question.resource, decision});
    return decision;
}

void keepDenial(ReadContext &context, const AccessQuestion &question, const Error &error, std::vector<DenialGate> gates)
{
    put(context, question, [&](const auto &request, const auto &principal, const auto &resource) {
        keepDenial(context, request, principal, resource, error, std::move(gates));
    });
}

Error denialError(const ReadContext &context, const AccessQuestion &question, const policy::Decision &decision, std::string_view code, int status)
{
    const std::string &arn = context.caller().principal.arn;
    std::string message = "User: " + (arn.empty() ? std::string("anonymous") : arn) + " is not authorized to perform: " + question.action;
    if (question.resource != "*")
        message += " on resource: " + question.resource;
    const std::string kind(policyKind(decision.layer));
    if (decision.result == policy::Result::ExplicitDeny)
        message += " with an explicit deny in a" + std::string(kind.starts_with('i') ? "n " : " ") + kind;
    else
        message += " because no " + kind + " allows the " + question.action + " action";
    return {std::string(code), std::move(message), status};
}

Error accessDenied(ReadContext &context, const AccessQuestion &question, const policy::Decision &decision, std::string_view code, int status,
                   std::vector<DenialGate> gates)
{
    Error error = denialError(context, question, decision, code, status);
    keepDenial(context, question, error, std::move(gates));
    return error;
}

Expected<void> requireAccess(ReadContext &context, const AccessQuestion &question, std::string_view code, int status)
{
    const policy::Decision decision = decide(context, question);
    if (decision.allowed())
        return {};
    return fail(accessDenied(context, question, decision, code, status));
}

std::shared_ptr<const policy::ResourcePolicies> CompiledPolicies::find(const std::string &text)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_entries.find(text); found != m_entries.end())
        return found->second;
    std::vector<policy::AttachedPolicy> attached;
    if (const auto parsed = policy::Policy::parse(text, policy::PolicyKind::Resource))
        attached.push_back({*parsed, m_name, policy::PolicyOrigin::Resource});
    auto made = std::make_shared<const policy::ResourcePolicies>(
        policy::ResourcePolicies{{}, policy::PolicyLayer(std::move(attached)), m_mustNamePrincipal, true});
    if (m_entries.size() >= maxEntries)
        m_entries.clear();
    return m_entries.emplace(text, std::move(made)).first->second;
}

} // namespace nephoscope
