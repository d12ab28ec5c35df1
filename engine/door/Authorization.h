#pragma once

#include "core/Expected.h"
#include "door/Denials.h"
#include "door/Identities.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace nephoscope {

class ReadContext;

/// One question to the policies: may the caller do this to that?
struct AccessQuestion
{
    std::string action;          ///< `sqs:SendMessage`
    std::string resource = "*";  ///< its ARN; `*` for actions without one
    std::string resourceAccount = {}; ///< empty: the caller's own
    /// The resource's policy and the organization's for its account; null where there is none.
    std::shared_ptr<const policy::ResourcePolicies> policies = nullptr;
    /// More condition keys than the global ones, by name in lower case.
    std::vector<std::pair<std::string, std::string>> keys = {};
    /// Condition keys that cost something to find out; asked before `keys`.
    const policy::KeySource *source = nullptr;
};

/// By identity policies, the resource's policy and the rest of AWS's evaluation logic (IAM User Guide,
/// "Policy evaluation logic").
policy::Decision decide(ReadContext &context, const AccessQuestion &question);

/// decide(), and its refusal in AWS's words: `code` (403 unless `status` says otherwise).
Expected<void> requireAccess(ReadContext &context, const AccessQuestion &question, std::string_view code = "AccessDenied", int status = 403);

/// The refusal alone, explained and kept (door/Denials.h); `gates` say what else was asked.
Error accessDenied(ReadContext &context, const AccessQuestion &question, const policy::Decision &decision,
                   std::string_view code = "AccessDenied", int status = 403, std::vector<DenialGate> gates = {});
/// Its words alone.
Error denialError(const ReadContext &context, const AccessQuestion &question, const policy::Decision &decision,
                  std::string_view code = "AccessDenied", int status = 403);

/// Compiled policies of resources by their text: they are asked far more often than changed. Thread-safe.
class CompiledPolicies
{
public:
    /// `name` is what explanations call the policy. A text that is no policy, or empty, gives nothing to anyone.
    /// `mustNamePrincipal`: see policy::ResourcePolicies.
    explicit CompiledPolicies(std::string name, bool mustNamePrincipal = false)
        : m_name(std::move(name)), m_mustNamePrincipal(mustNamePrincipal) {}

    std::shared_ptr<const policy::ResourcePolicies> find(const std::string &text);

private:
    static constexpr std::size_t maxEntries = 1024;
    const std::string m_name;
    const bool m_mustNamePrincipal;
    std::mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<const policy::ResourcePolicies>> m_entries;
};

/// The action that policies name for an operation: `iamPrefix:Operation`, but for the few that are called differently.
std::string actionOf(const api::Operation &operation);

/// How a service words a refusal, which goes with its protocol.
struct DenialForm
{
    std::string_view code;
    int status = 403;
};
DenialForm denialForm(const api::Operation &operation);

/// The condition keys that every request has (`aws:sourceip` …); false for others.
bool globalKey(const ReadContext &context, std::string_view key, policy::KeyValues &out);

} // namespace nephoscope
