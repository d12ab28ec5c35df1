#pragma once

#include "core/Error.h"
#include "door/Principal.h"
#include "policy/Explanation.h"

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope {

namespace api {
struct Operation;
}
class ReadContext;
struct AccessQuestion;

/// What beside policies has a say, in the order in which it is asked.
struct DenialGate
{
    enum class Kind : std::uint8_t {
        BlockPublicAccess, ///< S3: a public policy is for the bucket's account only
        ObjectOwner,       ///< S3: a bucket's policy opens only what the bucket's owner owns
        AccessLists,       ///< S3: the bucket's and the object's access control lists
        Grants,            ///< KMS: the key's grants
        OwnAccountOnly,    ///< never for other accounts, whatever a policy says
        Unsigned,          ///< nobody has signed the request
    };
    Kind kind = Kind::OwnAccountOnly;
    bool passed = false;
};

/// One evaluation that ended in a refusal, with all it looked at. Never changes.
struct DeniedEvaluation
{
    policy::Principal principal;
    std::string action;          ///< `s3:GetObject`
    std::string resource;        ///< its ARN, or `*`
    std::string resourceAccount; ///< empty: the principal's own
    /// The condition keys the request had: those that policies asked for, and the global ones.
    std::vector<std::pair<std::string, std::vector<std::string>>> keys;
    policy::Explanation explanation;
    std::vector<DenialGate> gates;
    /// False when policies allowed it and a gate, or a rule of the service, did not.
    bool byPolicy() const { return !explanation.decision.allowed(); }
};

/// One refused call.
struct Denial
{
    std::string id;        ///< the request's; of a further refusal in the same request with `.2` …
    std::string requestId;
    Timestamp time{};
    const api::Operation *operation = nullptr;
    Via via = Via::Console;
    std::string account; ///< the caller's; empty for services and anonymous ones
    std::string region;
    std::string principal; ///< ARN or service; empty: anonymous
    std::string sourceIp;
    std::string userAgent;
    Error error; ///< as the client got it
    /// Null: refused by a rule of the service's own, which `error` words.
    std::shared_ptr<const DeniedEvaluation> evaluation;
};
using DenialPtr = std::shared_ptr<const Denial>;

/// Keeps the last refusals with their explained evaluation, for the console: clients get AWS's plain message and
/// nothing of this. In memory, for as long as the cloud is open. Thread-safe; costs allowed calls one atomic read.
class Denials
{
public:
    static constexpr std::size_t maxKept = 500;
    static constexpr std::size_t maxOfRequest = 8;
    /// The field of an error that names its denial, in what the console is told: never sent to a client.
    static constexpr std::string_view field = "NephoscopeDenial";

    /// By its id, which for the first refusal of a request is the request's. Null when it was none, or is forgotten.
    DenialPtr find(std::string_view id) const;
    /// The latest with these words.
    DenialPtr findError(std::string_view code, std::string_view message) const;
    /// Newest first.
    std::vector<DenialPtr> recent() const;
    /// Called after each one, on any thread; quick. One listener; an empty one ends it, after waiting for a call under way.
    void listen(std::function<void()> listener);
    void clear();

    /// `AccessDenied` in the spellings of the services.
    static bool isDenial(const Error &error);

    /// For the door. A refusal in a call that is not answered yet.
    void open(Denial denial);
    /// The call is answered: with `error`, or well. The id of what was kept of it, empty for none.
    std::string settle(const api::Operation &operation, const Caller &caller, Timestamp began, const Error *error);
    bool hasOpen() const { return m_openCount.load(std::memory_order_relaxed) > 0; }

private:
    void keep(Denial denial);

    mutable std::mutex m_mutex;
    std::map<std::string, std::vector<Denial>, std::less<>> m_open; ///< by request
    std::atomic<std::size_t> m_openCount{0};
    std::deque<DenialPtr> m_kept;
    std::mutex m_listening; ///< held while the listener runs
    std::function<void()> m_listener;
};

/// Explains a refusal and keeps it under the call's request id. accessDenied() does it by itself; for services that word
/// or find out a refusal in their own way.
void keepDenial(ReadContext &context, const AccessQuestion &question, const Error &error, std::vector<DenialGate> gates = {});
/// Likewise, for a request that was not decided by decide().
void keepDenial(ReadContext &context, const policy::RequestContext &request, const policy::PrincipalPolicies &principal,
                const policy::ResourcePolicies &resource, const Error &error, std::vector<DenialGate> gates = {});

} // namespace nephoscope
