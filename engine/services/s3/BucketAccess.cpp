#include "services/s3/BucketAccess.h"

#include "core/Log.h"
#include "services/s3/Names.h"
#include "services/s3/Policy.h"

#include <mutex>

namespace nephoscope::s3 {

namespace {

/// Grows with each change of a bucket, of any cloud in the process.
std::atomic<std::uint64_t> changes{1};
/// Of them, how many are not committed yet.
std::atomic<int> uncommitted{0};

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

Expected<std::shared_ptr<const BucketAccess>> load(ReadContext &context, Bucket bucket)
{
    auto access = std::make_shared<BucketAccess>();
    access->bucket = std::move(bucket);
    const Bucket &of = access->bucket;
    access->arn = "arn:aws:s3:::" + of.name;
    access->ownerId = canonicalUserId(of.account);
    if (const auto text = ConfigRepository(context.db()).find(of.id, config::policy))
        setPolicy(*access, *text);
    const auto block = publicAccessOf(context, of);
    if (!block)
        return fail(block.error());
    access->restrictPublic = block->restrictPublicBuckets.value_or(false);
    access->ignorePublicLists = block->ignorePublicAcls.value_or(false);
    const auto ownership = ownershipOf(context, of);
    if (!ownership)
        return fail(ownership.error());
    access->listsCount = *ownership != "BucketOwnerEnforced";
    auto list = loadConfig<AccessList>(context, of, config::acl);
    if (!list)
        return fail(std::move(list.error()));
    access->list = std::move(*list);
    const auto payment = loadConfig<api::s3::RequestPaymentConfiguration>(context, of, config::payment);
    if (!payment)
        return fail(payment.error());
    access->requesterPays = *payment && (*payment)->payer->value == "Requester";
    auto logging = loadConfig<api::s3::BucketLoggingStatus>(context, of, config::logging);
    if (!logging)
        return fail(std::move(logging.error()));
    if (*logging)
        access->logging = std::move((*logging)->loggingEnabled);
    return std::shared_ptr<const BucketAccess>(std::move(access));
}

} // namespace

void BucketAccessCache::changing()
{
    uncommitted.fetch_add(1);
    changes.fetch_add(1);
}

void BucketAccessCache::changed()
{
    uncommitted.fetch_sub(1);
    changes.fetch_add(1);
}

void BucketAccessCache::clear()
{
    changes.fetch_add(1);
    const std::unique_lock lock(m_mutex);
    m_entries.clear();
}

Expected<std::shared_ptr<const BucketAccess>> BucketAccessCache::find(ReadContext &context, std::string_view name)
{
    // Before anything is read: what changes from here on makes the entry stale at once.
    const std::uint64_t now = changes.load();
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_entries.find(name); found != m_entries.end() && found->second.epoch == now)
            return found->second.access;
    }
    auto bucket = BucketRepository(context.db()).find(name);
    if (!bucket)
        return nullptr;
    auto loaded = load(context, std::move(*bucket));
    if (!loaded || (context.db().inTransaction() && uncommitted.load() > 0))
        return loaded;
    const std::unique_lock lock(m_mutex);
    if (m_entries.size() >= maxEntries)
        m_entries.clear();
    m_entries.insert_or_assign(std::string(name), Entry{now, *loaded});
    return loaded;
}

} // namespace nephoscope::s3
