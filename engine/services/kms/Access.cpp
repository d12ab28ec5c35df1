#include "services/kms/Access.h"

#include "core/PageToken.h"
#include "core/Text.h"
#include "door/Authorization.h"
#include "services/kms/Grants.h"
#include "services/kms/KeyPolicy.h"

#include <algorithm>

namespace nephoscope::kms {

namespace {

constexpr std::string_view aliasPrefix = "alias/";

bool isKeyId(std::string_view text)
{
    return text.size() == 36
        && std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

Expected<Key> findAlias(ReadContext &context, std::string_view account, std::string_view region, std::string_view name)
{
    KeyRepository repository(context.db());
    const auto alias = repository.findAlias(account, region, name);
    auto key = alias ? repository.find(alias->key, context.now()) : std::nullopt;
    if (!key)
        return fail(noSuchAlias("arn:aws:kms:" + std::string(region) + ':' + std::string(account) + ':' + std::string(name)));
    return std::move(*key);
}

Expected<Key> findId(ReadContext &context, std::string_view account, std::string_view region, std::string_view id)
{
    auto key = KeyRepository(context.db()).find(id, context.now());
    if (!key || key->account != account || key->region != region)
        return fail(noSuchKey("arn:aws:kms:" + std::string(region) + ':' + std::string(account) + ":key/" + std::string(id)));
    return std::move(*key);
}

bool granted(ReadContext &context, const Key &key, const Question &question)
{
    if (!question.byGrant)
        return false;
    const auto grants = GrantRepository(context.db()).ofKey(key.id, {}, context.caller().principal.arn, {}, 50'000);
    return std::any_of(grants.begin(), grants.end(), [&](const Grant &grant) { return grant.allows(question.action, question.context); });
}

} // namespace

Expected<Key> findKey(ReadContext &context, std::string_view text, Naming naming)
{
    const bool aliases = naming == Naming::KeyOrAlias;
    if (text.starts_with("arn:")) {
        const Arn arn = Arn::parse(text);
        if (arn.service != "kms" || !AccountId::isValid(arn.account))
            return fail({"InvalidArnException", "Invalid arn " + std::string(text), 400});
        if (arn.region != context.region())
            return fail({"NotFoundException", "Invalid arn " + arn.region, 400});
        if (aliases && arn.resource.starts_with(aliasPrefix))
            return findAlias(context, arn.account, arn.region, arn.resource);
        if (!arn.resource.starts_with("key/"))
            return fail({"InvalidArnException", "Invalid arn " + std::string(text), 400});
        return findId(context, arn.account, arn.region, std::string_view(arn.resource).substr(4));
    }
    if (aliases && text.starts_with(aliasPrefix))
        return findAlias(context, context.account(), context.region(), text);
    if (!isKeyId(text) && !text.starts_with("mrk-"))
        return fail(invalidKeyId(text));
    return findId(context, context.account(), context.region(), text);
}

Expected<void> authorize(ReadContext &context, const Key &key, const Question &question)
{
    const policy::Decision decision = decide(context, key, key.policy, question);
    if (decision.allowed() || (decision.result == policy::Result::ImplicitDeny && granted(context, key, question)))
        return {};
    return fail(refusal(context, key, question, decision));
}

Expected<Key> openKey(ReadContext &context, const std::optional<std::string> &named, Naming naming, Question question)
{
    const std::string_view text = named ? std::string_view(*named) : std::string_view();
    auto key = findKey(context, text, naming);
    if (!key)
        return key;
    if (const auto at = text.find(aliasPrefix); at != std::string_view::npos)
        question.keys.emplace_back("kms:requestalias", std::string(text.substr(at)));
    if (auto allowed = authorize(context, *key, question); !allowed)
        return fail(std::move(allowed.error()));
    return key;
}

Expected<void> requireNotPending(const Key &key)
{
    return key.deletion ? Expected<void>(fail(invalidState(key.arn(), "is pending deletion."))) : Expected<void>();
}

Expected<void> requireUsable(const Key &key)
{
    if (auto checked = requireNotPending(key); !checked)
        return checked;
    return key.enabled ? Expected<void>() : Expected<void>(fail(disabled(key.arn())));
}

Expected<void> requireUsage(const Key &key, std::string_view usage, std::string_view action)
{
    if (key.usage == usage)
        return {};
    return fail(wrongUsage(key.arn() + " key usage is " + key.usage + " which is not valid for " + std::string(action) + '.'));
}

Expected<void> checkGrantTokens(ReadContext &context, const std::optional<std::vector<std::string>> &tokens)
{
    if (tokens) {
        for (const std::string &token : *tokens) {
            if (!GrantRepository(context.db()).findToken(token))
                return fail({"InvalidGrantTokenException", "The grant token is not valid.", 400});
        }
    }
    return {};
}

Expected<std::string> loadMaterial(ReadContext &context, const Material &material)
{
    const auto body = context.blobs().open(context.db(), {{material.blob, 0, material.size}});
    if (!body)
        return fail(body.error());
    return body->readAll();
}

Expected<CurrentMaterial> currentMaterial(ReadContext &context, const Key &key)
{
    const auto materials = KeyRepository(context.db()).materials(key.id);
    if (materials.empty())
        return fail(internalError("a key without a backing key"));
    auto bytes = loadMaterial(context, materials.front());
    if (!bytes)
        return fail(std::move(bytes.error()));
    return CurrentMaterial{materials.front(), std::move(*bytes)};
}

Expected<store::StagedBlob> stageMaterial(ReadContext &context, const KeySpec &spec)
{
    return context.blobs().store(api::Body::fromString(makeMaterial(spec, context.random())), {});
}

std::string_view callingService(const Caller &caller)
{
    static constexpr std::string_view domain = ".amazonaws.com";
    const std::string_view agent = caller.userAgent;
    return caller.via == Via::Service && agent.ends_with(domain) ? agent.substr(0, agent.size() - domain.size()) : std::string_view();
}

void announce(WriteContext &context, const Key &key, Change::Kind kind, std::string type, std::string id)
{
    Change change;
    change.kind = kind;
    change.service = "kms";
    change.account = AccountId{key.account};
    change.region = Region{key.region};
    if (type != "key")
        change.parent = key.id;
    change.type = std::move(type);
    change.id = id.empty() ? key.id : std::move(id);
    context.changed(std::move(change));
}

Expected<std::string> afterMarker(const std::optional<std::string> &marker)
{
    if (!marker)
        return std::string();
    auto after = readPageToken(*marker);
    if (!after)
        return fail(invalidMarker());
    return std::move(*after);
}

std::string nextMarker(std::string_view lastId)
{
    return pageToken(lastId);
}

} // namespace nephoscope::kms
