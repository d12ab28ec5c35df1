#include "services/secretsmanager/Access.h"

#include "api/generated/secretsmanager.h"
#include "core/Text.h"
#include "door/Authorization.h"
#include "door/RequestTags.h"

#include <array>

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

constexpr std::string_view arnPrefix = "secret:";
constexpr std::size_t suffixSize = 7; ///< with its hyphen

/// Condition keys of a request to Secrets Manager.
class RequestKeys final : public policy::KeySource
{
public:
    RequestKeys(ReadContext &context, const Secret *secret) : m_context(context), m_secret(secret) {}

    bool values(std::string_view key, policy::KeyValues &out) const override
    {
        static constexpr std::string_view own = "secretsmanager:", ofService = "secretsmanager:resourcetag/", ofAll = "aws:resourcetag/";
        for (const std::string_view prefix : {ofService, ofAll}) {
            if (key.starts_with(prefix))
                return tag(key.substr(prefix.size()), out);
        }
        if (!key.starts_with(own))
            return false;
        key.remove_prefix(own.size());
        if (key == "secretid" && m_secret)
            return one(m_secret->arn(), out);
        if (key == "secretprimaryregion" && m_secret)
            return one(m_secret->region, out);
        if (key == "resource/allowrotationlambdaarn" && m_secret && !m_secret->rotationFunction.empty())
            return one(m_secret->rotationFunction, out);
        return fromInput(key, out);
    }

private:
    static bool one(std::string_view value, policy::KeyValues &out)
    {
        out.addCopy(value);
        return true;
    }
    static bool flag(const std::optional<bool> &value, policy::KeyValues &out)
    {
        return one(value.value_or(false) ? "true" : "false", out);
    }
    bool tag(std::string_view name, policy::KeyValues &out) const
    {
        if (!m_secret)
            return false;
        for (const auto &[key, value] : SecretRepository(m_context.db()).tags(m_secret->id)) {
            if (equalsIgnoreCase(key, name))
                return one(value, out);
        }
        return false;
    }
    bool fromInput(std::string_view key, policy::KeyValues &out) const
    {
        struct Named
        {
            std::string_view key, member;
        };
        static constexpr Named texts[] = {{"name", "Name"},           {"description", "Description"},   {"kmskeyid", "KmsKeyId"},
                                          {"versionid", "VersionId"}, {"versionstage", "VersionStage"}, {"rotationlambdaarn", "RotationLambdaARN"}};
        const api::Value *input = m_context.input();
        if (!input || !*input)
            return false;
        for (const Named &named : texts) {
            const std::string *text = named.key == key ? textField(*input, named.member) : nullptr;
            if (text)
                return one(*text, out);
        }
        if (input->shape() == &model::DeleteSecret::Input::shape()) {
            const auto &deletion = input->as<model::DeleteSecret::Input>();
            if (key == "forcedeletewithoutrecovery")
                return flag(deletion.forceDeleteWithoutRecovery, out);
            return key == "recoverywindowindays" && deletion.recoveryWindowInDays && one(std::to_string(*deletion.recoveryWindowInDays), out);
        }
        if (input->shape() == &model::PutResourcePolicy::Input::shape())
            return key == "blockpublicpolicy" && flag(input->as<model::PutResourcePolicy::Input>().blockPublicPolicy, out);
        if (input->shape() == &model::RotateSecret::Input::shape()) {
            const auto &rotation = input->as<model::RotateSecret::Input>();
            if (key == "rotateimmediately")
                return one(rotation.rotateImmediately.value_or(true) ? "true" : "false", out);
            return key == "modifyrotationrules" && one(rotation.rotationRules ? "true" : "false", out);
        }
        return false;
    }

    ReadContext &m_context;
    const Secret *m_secret;
};

Expected<void> ask(ReadContext &context, std::string_view action, std::string resource, const Secret *secret)
{
    static CompiledPolicies compiled("Resource policy");
    /// A policy that locks everyone out must not stay for ever.
    static constexpr std::array<std::string_view, 3> alwaysRoots{"DeleteResourcePolicy", "GetResourcePolicy", "PutResourcePolicy"};
    const RequestKeys keys(context, secret);
    AccessQuestion question{.action = "secretsmanager:" + std::string(action), .resource = std::move(resource), .source = &keys};
    if (secret) {
        question.resourceAccount = secret->account;
        const Principal &who = context.caller().principal;
        const bool ownRoot = who.kind == Principal::Kind::Root && who.account.value == secret->account;
        const bool spared = ownRoot && std::find(alwaysRoots.begin(), alwaysRoots.end(), action) != alwaysRoots.end();
        if (!secret->policy.empty() && !spared)
            question.policies = compiled.find(secret->policy);
    }
    return requireAccess(context, question, "AccessDeniedException", 400);
}

/// The ARN of what there is none of: policies that name it by a pattern still speak about it.
std::string arnOfNone(const ReadContext &context, std::string_view text)
{
    if (text.starts_with("arn:"))
        return std::string(text);
    return "arn:aws:secretsmanager:" + context.region() + ':' + context.account() + ":secret:" + std::string(text) + "-??????";
}

} // namespace

std::optional<Secret> lookUp(ReadContext &context, std::string_view text)
{
    SecretRepository repository(context.db());
    if (!text.starts_with("arn:"))
        return repository.find(context.account(), context.region(), text, context.now());
    const Arn arn = Arn::parse(text);
    const std::string_view resource = arn.resource;
    if (arn.service != "secretsmanager" || arn.region != context.region() || !resource.starts_with(arnPrefix))
        return std::nullopt;
    const std::string_view name = resource.substr(arnPrefix.size());
    if (name.size() > suffixSize && name[name.size() - suffixSize] == '-') {
        auto found = repository.find(arn.account, arn.region, name.substr(0, name.size() - suffixSize), context.now());
        if (found && found->suffix == name.substr(name.size() - suffixSize + 1))
            return found;
    }
    return repository.find(arn.account, arn.region, name, context.now());
}

Expected<Secret> openSecret(ReadContext &context, const std::optional<std::string> &text, Marked marked)
{
    auto secret = lookUp(context, text.value_or(std::string()));
    if (!secret)
        return fail(noSuchSecret());
    if (secret->deletion && marked == Marked::Refused)
        return fail(markedForDeletion());
    return std::move(*secret);
}

Expected<void> authorizeSecret(ReadContext &context, std::string_view action, const Secret &secret)
{
    return ask(context, action, secret.arn(), &secret);
}

Expected<void> authorizeCall(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    if (operation.name == "CreateSecret") {
        const auto &creation = input.as<model::CreateSecret::Input>();
        const std::string arn = arnOfNone(context, creation.name.value_or(std::string()));
        auto allowed = ask(context, operation.name, arn, nullptr);
        if (!allowed || !creation.tags || creation.tags->empty())
            return allowed;
        return ask(context, "TagResource", arn, nullptr);
    }
    const std::string *text = textField(input, "SecretId");
    if (!text)
        return ask(context, operation.name, "*", nullptr);
    const auto secret = lookUp(context, *text);
    return ask(context, operation.name, secret ? secret->arn() : arnOfNone(context, *text), secret ? &*secret : nullptr);
}

void announce(WriteContext &context, const Secret &secret, Change::Kind kind)
{
    context.changed({.kind = kind, .service = "secretsmanager", .type = "secret", .account = AccountId{secret.account},
                     .region = Region{secret.region}, .id = secret.name});
}

void save(WriteContext &context, Secret &secret)
{
    secret.changed = context.now();
    SecretRepository(context.db()).update(secret);
    announce(context, secret, Change::Kind::Updated);
}

} // namespace nephoscope::secretsmanager
