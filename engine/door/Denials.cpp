#include "door/Denials.h"

#include "api/Shape.h"
#include "door/Authorization.h"
#include "door/CallTap.h"
#include "door/LocalCloud.h"

#include <algorithm>
#include <array>

namespace nephoscope {

namespace {

constexpr std::size_t maxOpenCalls = 64;
/// A service that passes on what another one refused does so within so many refusals.
constexpr std::size_t nearby = 64;

bool sameWords(const Error &error, std::string_view code, std::string_view message)
{
    return error.message == message && (code.empty() || error.code == code);
}

/// What people look for first, whether or not a policy asked.
constexpr std::array<std::string_view, 15> alwaysShown{
    "aws:CurrentTime",       "aws:MultiFactorAuthPresent", "aws:PrincipalAccount", "aws:PrincipalArn",    "aws:PrincipalServiceName",
    "aws:PrincipalType",     "aws:RequestedRegion",        "aws:ResourceAccount",  "aws:SecureTransport", "aws:SourceAccount",
    "aws:SourceArn",         "aws:SourceIp",               "aws:userid",           "aws:username",        "aws:ViaAWSService"};

using Keys = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// The keys of the request: those that conditions asked for, and those everybody looks for.
Keys keysOf(const policy::RequestContext &request, const policy::Explanation &explanation)
{
    std::map<std::string, Keys::value_type> keys; // by their names in lower case
    for (const policy::LayerReport &layer : explanation.layers) {
        for (const policy::StatementReport &statement : layer.statements) {
            for (const policy::ConditionReport &condition : statement.conditions) {
                if (condition.present)
                    keys.try_emplace(policy::KeyName(condition.key).name, condition.key, condition.actual);
            }
        }
    }
    std::pmr::monotonic_buffer_resource memory;
    policy::KeyValues values(memory);
    for (const std::string_view name : alwaysShown) {
        const policy::KeyName key(name);
        if (request.values(key, values) && !values.empty())
            keys.try_emplace(key.name, name, std::vector<std::string>(values.begin(), values.end()));
    }
    Keys out;
    for (auto &[lower, key] : keys)
        out.push_back(std::move(key));
    return out;
}

/// Every context is LocalCloud's.
Denials *denialsOf(ReadContext &context)
{
    auto *cloud = dynamic_cast<LocalCloud *>(&context.cloud());
    return cloud ? &cloud->tap().denials() : nullptr;
}

} // namespace

bool Denials::isDenial(const Error &error)
{
    constexpr std::array<std::string_view, 9> codes{"AccessDenied",   "AccessDeniedException", "UnauthorizedOperation",
                                                    "AuthorizationError", "NotAuthorized",     "UnauthorizedException",
                                                    "KmsAccessDenied", "KMSAccessDenied",      "KMSAccessDeniedException"};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

DenialPtr Denials::find(std::string_view id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_kept.rbegin(), m_kept.rend(), [&](const DenialPtr &denial) { return denial->id == id; });
    return found == m_kept.rend() ? nullptr : *found;
}

DenialPtr Denials::findError(std::string_view code, std::string_view message) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_kept.rbegin(), m_kept.rend(), [&](const DenialPtr &denial) { return sameWords(denial->error, code, message); });
    return found == m_kept.rend() ? nullptr : *found;
}

std::vector<DenialPtr> Denials::recent() const
{
    const std::lock_guard lock(m_mutex);
    return {m_kept.rbegin(), m_kept.rend()};
}

void Denials::listen(std::function<void()> listener)
{
    const std::lock_guard lock(m_listening);
    m_listener = std::move(listener);
}

void Denials::clear()
{
    const std::lock_guard lock(m_mutex);
    m_kept.clear();
}

void Denials::open(Denial denial)
{
    const std::lock_guard lock(m_mutex);
    // A call that ends without an answer leaves its own behind.
    if (m_open.size() >= maxOpenCalls)
        m_open.erase(m_open.begin());
    std::vector<Denial> &open = m_open[denial.requestId];
    if (open.size() < maxOfRequest)
        open.push_back(std::move(denial));
    m_openCount.store(m_open.size(), std::memory_order_relaxed);
}

void Denials::keep(Denial denial)
{
    if (m_kept.size() == maxKept)
        m_kept.pop_front();
    m_kept.push_back(std::make_shared<const Denial>(std::move(denial)));
}

std::string Denials::settle(const api::Operation &operation, const Caller &caller, Timestamp began, const Error *error)
{
    const bool refused = error && isDenial(*error);
    std::string id;
    {
        const std::lock_guard lock(m_mutex);
        std::vector<Denial> denials;
        if (const auto found = m_open.find(caller.requestId); found != m_open.end()) {
            denials = std::move(found->second);
            m_open.erase(found);
            m_openCount.store(m_open.size(), std::memory_order_relaxed);
        }
        if (denials.empty() && !refused)
            return {};
        if (denials.empty()) {
            Denial &denial = denials.emplace_back();
            denial.principal = caller.principal.arn;
            // What a service asked of another for this caller, and was refused there.
            std::size_t looked = 0;
            for (auto each = m_kept.rbegin(); each != m_kept.rend() && looked < nearby; ++each, ++looked) {
                if ((*each)->principal == denial.principal && sameWords((*each)->error, {}, error->message)) {
                    denial.evaluation = (*each)->evaluation;
                    break;
                }
            }
        }
        if (refused)
            denials.back().error = {error->code, error->message, error->status};
        std::size_t number = 0;
        for (Denial &denial : denials) {
            denial.requestId = caller.requestId;
            denial.id = ++number == 1 ? caller.requestId : caller.requestId + '.' + std::to_string(number);
            denial.time = began;
            denial.operation = &operation;
            denial.via = caller.via;
            denial.account = caller.principal.account.value;
            denial.region = caller.region.value;
            denial.sourceIp = caller.via == Via::Service ? std::string() : caller.sourceIp;
            denial.userAgent = caller.userAgent;
            id = denial.id;
            keep(std::move(denial));
        }
    }
    const std::lock_guard lock(m_listening);
    if (m_listener)
        m_listener();
    return id;
}

void keepDenial(ReadContext &context, const policy::RequestContext &request, const policy::PrincipalPolicies &principal,
                const policy::ResourcePolicies &resource, const Error &error, std::vector<DenialGate> gates)
{
    Denials *denials = denialsOf(context);
    const Caller &caller = context.caller();
    if (!denials || caller.requestId.empty()) // work that no caller asked for
        return;
    auto evaluation = std::make_shared<DeniedEvaluation>();
    evaluation->principal = request.principal;
    evaluation->action = request.action;
    evaluation->resource = request.resource;
    evaluation->resourceAccount = request.resourceAccount;
    evaluation->explanation = policy::explain(request, principal, resource);
    evaluation->gates = std::move(gates);
    evaluation->keys = keysOf(request, evaluation->explanation);
    Denial denial;
    denial.requestId = caller.requestId;
    denial.principal = caller.principal.arn;
    denial.error = {error.code, error.message, error.status};
    denial.evaluation = std::move(evaluation);
    denials->open(std::move(denial));
}

} // namespace nephoscope
