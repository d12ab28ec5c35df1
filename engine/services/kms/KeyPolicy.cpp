#include "services/kms/KeyPolicy.h"

#include "core/Text.h"
#include "door/Authorization.h"

namespace nephoscope::kms {

namespace {

constexpr std::size_t maxPolicyBytes = 32 * 1024;

/// `@` stands for the account, `#` for the Region, `%` for the service.
constexpr std::string_view forAccounts = R"json({
  "Version" : "2012-10-17",
  "Id" : "key-default-1",
  "Statement" : [ {
    "Sid" : "Enable IAM User Permissions",
    "Effect" : "Allow",
    "Principal" : {
      "AWS" : "arn:aws:iam::@:root"
    },
    "Action" : "kms:*",
    "Resource" : "*"
  } ]
})json";

constexpr std::string_view forServices = R"json({
  "Version" : "2012-10-17",
  "Id" : "auto-%-2",
  "Statement" : [ {
    "Sid" : "Allow access through the service for all principals in the account that are authorized to use it",
    "Effect" : "Allow",
    "Principal" : {
      "AWS" : "*"
    },
    "Action" : [ "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey" ],
    "Resource" : "*",
    "Condition" : {
      "StringEquals" : {
        "kms:CallerAccount" : "@",
        "kms:ViaService" : "%.#.amazonaws.com"
      }
    }
  }, {
    "Sid" : "Allow direct access to key metadata to the account",
    "Effect" : "Allow",
    "Principal" : {
      "AWS" : "arn:aws:iam::@:root"
    },
    "Action" : [ "kms:Describe*", "kms:Get*", "kms:List*" ],
    "Resource" : "*"
  } ]
})json";

std::string filled(std::string_view text, std::string_view account, std::string_view region, std::string_view service)
{
    std::string out;
    for (const char c : text) {
        if (c == '@')
            out += account;
        else if (c == '#')
            out += region;
        else if (c == '%')
            out += service;
        else
            out += c;
    }
    return out;
}

/// The condition keys of a request to KMS.
class RequestKeys final : public policy::KeySource
{
public:
    RequestKeys(ReadContext &context, const Key &key, const Question &question) : m_context(context), m_key(key), m_question(question) {}

    bool values(std::string_view key, policy::KeyValues &out) const override
    {
        static constexpr std::string_view contextPrefix = "kms:encryptioncontext:";
        static constexpr std::string_view tagPrefix = "aws:resourcetag/";
        const Caller &caller = m_context.caller();
        // Services on their own behalf are of no account of ours: policies of AWS managed keys do not let them in.
        if (key == "kms:calleraccount")
            return caller.principal.kind != Principal::Kind::Service && one(caller.principal.account.value, out);
        if (key == "kms:viaservice") {
            const std::string_view service = callingService(caller);
            return !service.empty() && one(std::string(service) + '.' + caller.region.value + ".amazonaws.com", out);
        }
        if (key == "kms:keyspec" || key == "kms:customermasterkeyspec")
            return one(m_key.spec->name, out);
        if (key == "kms:keyusage" || key == "kms:customermasterkeyusage")
            return one(m_key.usage, out);
        if (key == "kms:keyorigin")
            return one("AWS_KMS", out);
        if (key == "kms:multiregion")
            return one("false", out);
        if (key == "kms:resourcealiases") {
            for (const Alias &alias : KeyRepository(m_context.db()).listAliases(m_key.account, m_key.region, m_key.id, {}, 50))
                out.addCopy(alias.name);
            return true;
        }
        if (key.starts_with(tagPrefix))
            return oneOf(KeyRepository(m_context.db()).tags(m_key.id), key.substr(tagPrefix.size()), out);
        if (m_question.context && key == "kms:encryptioncontextkeys") {
            for (const auto &[name, value] : *m_question.context)
                out.addCopy(name);
            return !m_question.context->empty();
        }
        if (m_question.context && key.starts_with(contextPrefix))
            return oneOf(*m_question.context, key.substr(contextPrefix.size()), out);
        for (const auto &[name, value] : m_question.keys) {
            if (name == key)
                return one(value, out);
        }
        return false;
    }

private:
    static bool one(std::string_view value, policy::KeyValues &out)
    {
        out.addCopy(value);
        return true;
    }
    static bool oneOf(const std::map<std::string, std::string> &pairs, std::string_view name, policy::KeyValues &out)
    {
        for (const auto &[key, value] : pairs) {
            if (equalsIgnoreCase(key, name))
                return one(value, out);
        }
        return false;
    }

    ReadContext &m_context;
    const Key &m_key;
    const Question &m_question;
};

} // namespace

std::string defaultPolicy(std::string_view account)
{
    return filled(forAccounts, account, {}, {});
}

std::string awsManagedPolicy(std::string_view account, std::string_view region, std::string_view service)
{
    return filled(forServices, account, region, service);
}

namespace {

/// `keys` must outlive it.
AccessQuestion accessQuestion(const Key &key, const std::string &policy, const Question &question, const RequestKeys &keys)
{
    static CompiledPolicies compiled("Key policy", true);
    return {.action = "kms:" + std::string(question.action),
            .resource = key.arn(),
            .resourceAccount = key.account,
            .policies = compiled.find(policy),
            .source = &keys};
}

} // namespace

policy::Decision decide(ReadContext &context, const Key &key, const std::string &policy, const Question &question)
{
    const RequestKeys keys(context, key, question);
    return nephoscope::decide(context, accessQuestion(key, policy, question, keys));
}

Error refusal(ReadContext &context, const Key &key, const Question &question, const policy::Decision &decision)
{
    const RequestKeys keys(context, key, question);
    std::vector<DenialGate> gates;
    if (question.byGrant && decision.result == policy::Result::ImplicitDeny)
        gates.push_back({DenialGate::Kind::Grants});
    return accessDenied(context, accessQuestion(key, key.policy, question, keys), decision, "AccessDeniedException", 400, std::move(gates));
}

bool wouldAllow(ReadContext &context, const Key &key, const std::string &policy, const Question &question)
{
    return decide(context, key, policy, question).allowed();
}

Expected<void> checkPolicy(ReadContext &context, const Key &key, const std::string &policy, bool bypass)
{
    if (policy.size() > maxPolicyBytes)
        return fail(limitExceeded("The key policy exceeds the maximum size of " + std::to_string(maxPolicyBytes) + " bytes."));
    if (const auto parsed = policy::PolicyDocument::parse(policy, policy::PolicyKind::Resource); !parsed)
        return fail(parsed.error().toError("MalformedPolicyDocumentException"));
    if (!bypass && !wouldAllow(context, key, policy, {.action = "PutKeyPolicy"})) {
        return fail({"MalformedPolicyDocumentException", "The new key policy will not allow you to update the key policy in the future.", 400});
    }
    return {};
}

} // namespace nephoscope::kms
