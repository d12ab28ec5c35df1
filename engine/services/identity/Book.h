#pragma once

#include "door/Service.h"
#include "policy/Policy.h"
#include "services/CacheEpoch.h"
#include "services/identity/Keys.h"

#include <shared_mutex>
#include <unordered_map>

namespace nephoscope::identity {

/// Who may sign requests, and with which policies: what IAM and STS keep together and the door asks. Policies
/// of a principal are compiled once and kept until anything of IAM changes. Thread-safe.
class Book final : public Identities
{
public:
    /// Makes every key and session of the rows known to the listeners.
    void open(const ServiceHost &host);
    void onReset();

    std::shared_ptr<const Identity> find(ReadContext &context, const Principal &principal) override;
    void used(const Caller &caller, const api::Operation &operation, Timestamp now) override;

    /// Users, roles or policies change in this transaction: whatever was read before counts no longer once it is
    /// committed or undone.
    void changing(WriteContext &context) { m_epoch.changing(context); }

    // Each takes effect when the transaction has been committed, and for good.
    void addKey(WriteContext &context, const KeyRow &row, const Entity *user);
    void setKeyActive(WriteContext &context, const KeyRow &row, const Entity *user, bool active);
    void removeKey(WriteContext &context, const std::string &id);
    /// The user goes, or has another ARN now: `user` is null when it goes.
    void moveUser(WriteContext &context, const std::string &id, const Entity *user);
    void endSessionsOf(WriteContext &context, const std::string &issuerId);
    void addSession(WriteContext &context, const SessionRow &row);

    /// A managed policy's document, AWS's or an account's; empty when there is none.
    static std::string documentOf(Entities &entities, std::string_view policyArn);
    /// A layer of policies by their ARNs and inline ones; what cannot be read counts for nothing.
    policy::PolicyLayer layerOf(Entities &entities, const Entity &entity);

private:
    std::shared_ptr<const policy::Policy> compile(const std::string &document);
    std::shared_ptr<const Identity> load(ReadContext &context, const Principal &principal);
    void addAttached(Entities &entities, const Entity &owner, const std::string &via, std::vector<policy::AttachedPolicy> &out);
    std::optional<policy::PolicyLayer> sessionLayer(Entities &entities, const Session &session);

    struct Entry
    {
        std::uint64_t epoch = 0;
        std::shared_ptr<const Identity> identity;
    };
    static constexpr std::size_t maxEntries = 4096;

    const ServiceHost *m_host = nullptr;
    CacheEpoch m_epoch;
    std::shared_mutex m_mutex;
    std::unordered_map<std::string, Entry> m_entries;
    std::mutex m_compiledMutex;
    std::unordered_map<std::string, std::shared_ptr<const policy::Policy>> m_compiled;
    std::mutex m_usedMutex;
    std::unordered_map<std::string, Timestamp> m_used;
};


/// Who a user's key acts as.
Principal principalOf(const Entity &user, std::string accessKeyId = {});

} // namespace nephoscope::identity
