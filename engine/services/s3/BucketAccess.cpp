#include "services/s3/BucketAccess.h"

#include "core/Log.h"
#include "door/AskAndWait.h"
#include "services/ReportFiles.h"
#include "services/s3/AccessControl.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Directory.h"
#include "services/s3/Names.h"
#include "services/s3/Policy.h"

#include <stdexcept>

namespace nephoscope::s3 {

namespace {

void setPolicy(BucketAccess &access, std::string_view text)
{
    auto compiled = policy::Policy::parse(text, policy::PolicyKind::Resource);
    if (!compiled) {
        // Put checks what it takes, so this is a policy of an earlier version: nobody gets in by it.
        log::warning("The policy of bucket " + access.bucket.name + " cannot be read: " + compiled.error().message);
        access.policies.resource.emplace();
        return;
    }
    access.publicPolicy = isPublicPolicy((*compiled)->document());
    access.policies.resource = policy::PolicyLayer({{std::move(*compiled), access.bucket.name, policy::PolicyOrigin::Resource, {}}});
}

/// `kind` of the bucket, or nothing; a text that cannot be read is the engine's fault.
template <class T>
std::shared_ptr<const T> valueOf(const BucketAccess &access, std::string_view kind)
{
    return std::static_pointer_cast<const T>(access.configs.find(kind, T::shape()));
}

/// What was said, or else whether the default still stands.
bool blocks(const BucketAccess &access, std::optional<bool> api::s3::PublicAccessBlockConfiguration::*setting)
{
    const auto block = valueOf<api::s3::PublicAccessBlockConfiguration>(access, config::publicAccess);
    return block ? ((*block).*setting).value_or(false) : !access.configs.text(config::publicAccess);
}

bool countsLists(const BucketAccess &access)
{
    const auto controls = valueOf<api::s3::OwnershipControls>(access, config::ownership);
    return controls ? controls->rules->front().objectOwnership->value != "BucketOwnerEnforced"
                    : access.configs.text(config::ownership) != nullptr;
}

/// The account's own block counts for all its buckets.
PublicBlock accountBlock(ReadContext &context, const std::string &account)
{
    const auto found = askAndWait<FindAccountBlock>(context.cloud(), reports::callerFor(account, context.region()), {}); // reads: at once
    return found ? found->block : PublicBlock{true, true, true, true};
}

void setBlocks(ReadContext &context, BucketAccess &access)
{
    const PublicBlock account = accountBlock(context, access.bucket.account);
    const PublicBlock point = access.point ? access.point->point.block : PublicBlock();
    using Block = api::s3::PublicAccessBlockConfiguration;
    access.blockLists = account.blockLists || blocks(access, &Block::blockPublicAcls);
    access.ignorePublicLists = account.ignoreLists || point.ignoreLists || blocks(access, &Block::ignorePublicAcls);
    access.blockPolicies = account.blockPolicies || blocks(access, &Block::blockPublicPolicy);
    access.restrictPublic = account.restrictBuckets || blocks(access, &Block::restrictPublicBuckets);
}

std::shared_ptr<BucketAccess> load(ReadContext &context, Bucket bucket, std::shared_ptr<const PointAccess> point)
{
    auto access = std::make_shared<BucketAccess>();
    access->bucket = std::move(bucket);
    const Bucket &of = access->bucket;
    access->arn = arnOf(of);
    access->ownerId = canonicalUserId(of.account);
    {
        auto query = context.db().query("SELECT kind, value FROM s3_bucket_configs WHERE bucket = ? AND id = ''");
        query.bind(of.id);
        while (query.step())
            access->configs.add(query.string(0), query.string(1));
    }
    if (ConfigRepository(context.db()).count(of.id, config::analytics) > 0)
        access->configs.add(std::string(config::analytics), {}); // these come by id; here it only counts whether there are any
    if (const std::string *text = access->configs.text(config::policy))
        setPolicy(*access, *text);
    access->point = std::move(point);
    setBlocks(context, *access);
    access->listsCount = countsLists(*access);
    if (const auto list = valueOf<AccessList>(*access, config::acl))
        access->list = *list;
    const auto payment = valueOf<api::s3::RequestPaymentConfiguration>(*access, config::payment);
    access->requesterPays = payment && payment->payer->value == "Requester";
    if (const auto logging = valueOf<api::s3::BucketLoggingStatus>(*access, config::logging))
        access->logging = logging->loggingEnabled;
    return access;
}

} // namespace

const std::string *KeptConfigs::text(std::string_view kind) const
{
    const auto found = m_entries.find(kind);
    return found == m_entries.end() ? nullptr : &found->second.text;
}

std::shared_ptr<const void> KeptConfigs::find(std::string_view kind, const api::Shape &shape) const
{
    const auto found = m_entries.find(kind);
    if (found == m_entries.end() || found->second.text.empty())
        return nullptr;
    const std::lock_guard lock(m_mutex);
    const Entry &entry = found->second;
    if (!entry.value) {
        const std::shared_ptr<void> value(shape.ops->create(), shape.ops->destroy);
        if (auto decoded = decodeConfig(shape, entry.text, value.get()); !decoded) // Put checks what it takes
            throw std::runtime_error("the configuration " + std::string(kind) + " of a bucket cannot be read: " + decoded.error().message);
        entry.value = value;
    }
    return entry.value;
}

std::shared_ptr<const void> keptConfig(ReadContext &context, const Bucket &bucket, std::string_view kind, const api::Shape &shape)
{
    if (const auto access = accessOf(context, bucket.name); access && access->bucket.id == bucket.id)
        return access->configs.find(kind, shape);
    // Work that no caller asked for, which asks for the same again for each of many objects.
    thread_local std::map<const api::Shape *, std::pair<std::string, std::shared_ptr<const void>>> known;
    auto text = ConfigRepository(context.db()).find(bucket.id, kind);
    if (!text || text->empty())
        return nullptr;
    auto &[knownText, value] = known[&shape];
    if (!value || knownText != *text) {
        KeptConfigs single;
        single.add(std::string(kind), *text);
        value = single.find(kind, shape);
        knownText = std::move(*text);
    }
    return value;
}

void BucketAccessCache::clear()
{
    m_epoch.pass();
    const std::unique_lock lock(m_mutex);
    m_entries.clear();
}

std::shared_ptr<const BucketAccess> BucketAccessCache::find(ReadContext &context, std::string_view name)
{
    // A transaction sees what it has changed itself; nobody else does yet, and what others have kept meanwhile is not it.
    const bool isOwnView = m_epoch.isOwnView(context.db());
    // Before anything is read: what changes from here on makes the entry stale at once.
    const std::uint64_t now = m_epoch.now();
    if (!isOwnView) {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_entries.find(name); found != m_entries.end() && found->second.epoch == now)
            return found->second.access;
    }
    auto bucket = BucketRepository(context.db()).find(name);
    const auto point = bucket ? nullptr : findPoint(context, name);
    if (point)
        bucket = BucketRepository(context.db()).find(point->point.bucket);
    if (!bucket || (point && bucket->account != point->point.bucketAccount))
        return nullptr;
    auto loaded = load(context, std::move(*bucket), point);
    if (m_metrics) {
        loaded->counters = m_metrics->countersOf(loaded->bucket.id);
        loaded->meters = m_metrics->metersOf(context.db(), loaded->bucket);
    }
    if (isOwnView)
        return loaded;
    const std::unique_lock lock(m_mutex);
    if (m_entries.size() >= maxEntries)
        m_entries.clear();
    m_entries.insert_or_assign(std::string(name), Entry{now, loaded});
    return loaded;
}

} // namespace nephoscope::s3
