#include "api/generated/kms.h"
#include "services/kms/Access.h"
#include "services/kms/Grants.h"
#include "services/kms/Operations.h"

#include <set>

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

constexpr std::int64_t maxGrantsPerKey = 50'000;

/// What keys of a kind can be asked to do by a grant.
bool grantFits(const Key &key, std::string_view operation)
{
    static const std::set<std::string_view> always{"CreateGrant", "RetireGrant", "DescribeKey"};
    static const std::set<std::string_view> ofSymmetric{"Decrypt",          "Encrypt",     "GenerateDataKey",     "GenerateDataKeyWithoutPlaintext",
                                                        "ReEncryptFrom",    "ReEncryptTo", "GenerateDataKeyPair", "GenerateDataKeyPairWithoutPlaintext"};
    static const std::set<std::string_view> ofRsa{"Decrypt", "Encrypt", "ReEncryptFrom", "ReEncryptTo", "GetPublicKey"};
    static const std::set<std::string_view> ofSigners{"Sign", "Verify", "GetPublicKey"};
    static const std::set<std::string_view> ofMacs{"GenerateMac", "VerifyMac"};
    if (always.contains(operation))
        return true;
    if (key.usage == usage::mac)
        return ofMacs.contains(operation);
    if (key.usage == usage::signVerify)
        return ofSigners.contains(operation);
    return key.spec->family == KeyFamily::Symmetric ? ofSymmetric.contains(operation) : ofRsa.contains(operation);
}

/// An ARN of IAM or STS, an account, or a service's name.
bool isPrincipal(std::string_view text)
{
    if (AccountId::isValid(text) || text.ends_with(".amazonaws.com"))
        return true;
    const Arn arn = Arn::parse(text);
    return (arn.service == "iam" || arn.service == "sts") && AccountId::isValid(arn.account) && !arn.resource.empty();
}

/// An account means its root, as in policies.
std::string principalArn(const std::string &text)
{
    return AccountId::isValid(text) ? "arn:aws:iam::" + text + ":root" : text;
}

Error invalidPrincipal(std::string_view what)
{
    return {"InvalidArnException", "The " + std::string(what) + " is not valid.", 400};
}

Expected<Grant> readGrant(ReadContext &context, const model::CreateGrant::Input &input, const Key &key)
{
    Grant grant;
    grant.key = key.id;
    grant.account = key.account;
    grant.region = key.region;
    grant.name = input.name.value_or(std::string());
    if (!isPrincipal(*input.granteePrincipal))
        return fail(invalidPrincipal("GranteePrincipal"));
    grant.grantee = principalArn(*input.granteePrincipal);
    if (input.retiringPrincipal) {
        if (!isPrincipal(*input.retiringPrincipal))
            return fail(invalidPrincipal("RetiringPrincipal"));
        grant.retiring = principalArn(*input.retiringPrincipal);
    }
    grant.issuer = "arn:aws:iam::" + context.account() + ":root";
    for (const auto &operation : *input.operations) {
        if (!grantFits(key, operation.value))
            return fail(invalidParameter("The operation " + operation.value + " is not supported by keys with usage " + key.usage + '.'));
        if (std::find(grant.operations.begin(), grant.operations.end(), operation.value) == grant.operations.end())
            grant.operations.push_back(operation.value);
    }
    if (grant.operations.empty())
        return fail(invalidParameter("A grant needs at least one operation."));
    if (input.constraints) {
        grant.equals = input.constraints->encryptionContextEquals;
        grant.subset = input.constraints->encryptionContextSubset;
        if ((grant.equals || grant.subset) && key.spec->family != KeyFamily::Symmetric)
            return fail(invalidParameter("Encryption context constraints are only supported by symmetric encryption keys."));
    }
    return grant;
}

Question creating(const model::CreateGrant::Input &input)
{
    Question question{.action = "CreateGrant", .byGrant = true};
    question.keys = {{"kms:granteeprincipal", *input.granteePrincipal}, {"kms:grantisforawsresource", "false"}};
    if (input.retiringPrincipal)
        question.keys.emplace_back("kms:retiringprincipal", *input.retiringPrincipal);
    return question;
}

Expected<model::CreateGrant::Output> createGrant(WriteContext &context, const model::CreateGrant::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, creating(input));
    if (!key)
        return fail(key.error());
    if (auto checked = checkGrantTokens(context, input.grantTokens); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = requireUsable(*key); !checked)
        return fail(std::move(checked.error()));
    auto grant = readGrant(context, input, *key);
    if (!grant)
        return fail(std::move(grant.error()));
    GrantRepository repository(context.db());
    model::CreateGrant::Output output;
    // The same grant, named the same, is made once: retries are safe.
    if (!grant->name.empty()) {
        for (const Grant &existing : repository.ofKey(key->id, {}, grant->grantee, {}, std::size_t(maxGrantsPerKey))) {
            if (existing.name == grant->name && existing.retiring == grant->retiring && existing.operations == grant->operations
                && existing.equals == grant->equals && existing.subset == grant->subset) {
                output.grantId = existing.id;
                output.grantToken = existing.token;
                return output;
            }
        }
    }
    if (repository.count(key->id) >= maxGrantsPerKey)
        return fail(limitExceeded("A KMS key can have at most " + std::to_string(maxGrantsPerKey) + " grants."));
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    grant->id = context.random().hex(32);
    grant->token = "AQ." + context.random().hex(32) + '.' + grant->id;
    grant->created = context.now();
    repository.insert(*grant);
    announce(context, *key, Change::Kind::Created, "grant", grant->id);
    output.grantId = grant->id;
    output.grantToken = grant->token;
    return output;
}

template <class Output>
void fillPage(std::vector<Grant> &grants, std::size_t limit, Output &output)
{
    cutPage(grants, limit, output, [](const Grant &grant) { return grant.id; });
    auto &list = output.grants.emplace();
    for (const Grant &grant : grants) {
        auto &entry = list.emplace_back();
        entry.grantId = grant.id;
        entry.keyId = "arn:aws:kms:" + grant.region + ':' + grant.account + ":key/" + grant.key;
        if (!grant.name.empty())
            entry.name = grant.name;
        entry.granteePrincipal = grant.grantee;
        if (!grant.retiring.empty())
            entry.retiringPrincipal = grant.retiring;
        entry.issuingAccount = grant.issuer;
        entry.creationDate = grant.created;
        auto &operations = entry.operations.emplace();
        for (const std::string &operation : grant.operations)
            operations.emplace_back().value = operation;
        if (grant.equals || grant.subset) {
            auto &constraints = entry.constraints.emplace();
            constraints.encryptionContextEquals = grant.equals;
            constraints.encryptionContextSubset = grant.subset;
        }
    }
}

Expected<model::ListGrants::Output> listGrants(ReadContext &context, const model::ListGrants::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "ListGrants"});
    if (!key)
        return fail(key.error());
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    const std::size_t limit = pageSize(input, 50, 100);
    auto grants = GrantRepository(context.db())
                      .ofKey(key->id, input.grantId.value_or(std::string()),
                             input.granteePrincipal ? principalArn(*input.granteePrincipal) : std::string(), *after, limit + 1);
    model::ListGrants::Output output;
    fillPage(grants, limit, output);
    return output;
}

Expected<model::ListRetirableGrants::Output> listRetirable(ReadContext &context, const model::ListRetirableGrants::Input &input)
{
    if (!isPrincipal(*input.retiringPrincipal))
        return fail(invalidPrincipal("RetiringPrincipal"));
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    const std::size_t limit = pageSize(input, 50, 100);
    auto grants = GrantRepository(context.db())
                      .retirableBy(context.account(), context.region(), principalArn(*input.retiringPrincipal), *after, limit + 1);
    model::ListRetirableGrants::Output output;
    fillPage(grants, limit, output);
    return output;
}

void removeGrant(WriteContext &context, const Key &key, const std::string &id)
{
    GrantRepository(context.db()).remove(id);
    announce(context, key, Change::Kind::Deleted, "grant", id);
}

Expected<model::RevokeGrant::Output> revokeGrant(WriteContext &context, const model::RevokeGrant::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "RevokeGrant"});
    if (!key)
        return fail(key.error());
    const auto grant = GrantRepository(context.db()).find(*input.grantId);
    if (!grant || grant->key != key->id)
        return fail({"InvalidGrantIdException", "Grant ID " + *input.grantId + " was not found", 400});
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    removeGrant(context, *key, grant->id);
    return model::RevokeGrant::Output{};
}

/// By its retiring principal, by its grantee when RetireGrant is among its operations, and by the key's account.
Expected<model::RetireGrant::Output> retireGrant(WriteContext &context, const model::RetireGrant::Input &input)
{
    GrantRepository repository(context.db());
    const bool byId = input.keyId && input.grantId;
    if (!byId && !input.grantToken)
        return fail(invalidParameter("You must specify either a grant token, or a key ID and a grant ID."));
    const auto grant = byId ? repository.find(*input.grantId) : repository.findToken(*input.grantToken);
    if (!grant) {
        return fail(byId ? Error{"InvalidGrantIdException", "Grant ID " + *input.grantId + " was not found", 400}
                         : Error{"InvalidGrantTokenException", "The grant token is not valid.", 400});
    }
    const auto key = KeyRepository(context.db()).find(grant->key, context.now());
    if (!key)
        return fail(noSuchKey(grant->key));
    if (byId) {
        if (const auto named = findKey(context, *input.keyId, Naming::KeyOnly); !named || named->id != key->id)
            return fail(named ? Error{"InvalidGrantIdException", "Grant ID " + grant->id + " was not found", 400} : named.error());
    }
    const Principal &caller = context.caller().principal;
    const bool retires = caller.arn == grant->retiring || (caller.arn == grant->grantee && grant->allows("RetireGrant", nullptr))
        || (caller.kind == Principal::Kind::Root && caller.account.value == key->account);
    if (!retires) {
        return fail({"AccessDeniedException",
                     "User: " + caller.arn + " is not authorized to perform: kms:RetireGrant on resource: " + key->arn(), 400});
    }
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    removeGrant(context, *key, grant->id);
    return model::RetireGrant::Output{};
}

} // namespace

void registerGrants(ServiceRegistry &registry)
{
    registry.write<model::CreateGrant>(createGrant);
    registry.read<model::ListGrants>(listGrants);
    registry.read<model::ListRetirableGrants>(listRetirable);
    registry.write<model::RevokeGrant>(revokeGrant);
    registry.write<model::RetireGrant>(retireGrant);
}

} // namespace nephoscope::kms
