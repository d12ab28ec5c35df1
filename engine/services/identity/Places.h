#pragma once

#include "door/Organization.h"
#include "services/identity/Book.h"

#include <atomic>
#include <shared_mutex>
#include <unordered_map>

namespace nephoscope::identity {

/// What the door asks: the Book's identities, bound by the policies of the organization that their account is in. Those
/// are compiled once for each account and kept until anything of organizations changes. Thread-safe.
class Places final : public Identities, public AccountPlaces
{
public:
    explicit Places(std::shared_ptr<Book> book) : m_book(std::move(book)) {}
    ~Places() override;

    void open(store::Connection &connection);
    void onReset();

    std::shared_ptr<const Identity> find(ReadContext &context, const Principal &principal) override;
    void used(const Caller &caller, const api::Operation &operation, Timestamp now) override { m_book->used(caller, operation, now); }
    std::shared_ptr<const AccountPlace> place(store::Connection &connection, const std::string &account) override;

    /// Accounts, units or policies change in this transaction: whatever was read before counts no longer once it is
    /// committed or undone.
    void changing(WriteContext &context);

private:
    struct Entry
    {
        std::uint64_t epoch = 0;
        std::shared_ptr<const AccountPlace> place;
    };
    struct Bound
    {
        std::shared_ptr<const Identity> from; ///< the Book's; held, so that no other takes its address
        std::shared_ptr<const AccountPlace> place;
        std::shared_ptr<const Identity> identity;
    };
    static constexpr std::size_t maxEntries = 4096;

    void setOrganized(bool organized);
    std::shared_ptr<const Identity> bind(std::shared_ptr<const Identity> from, const std::shared_ptr<const AccountPlace> &place);

    const std::shared_ptr<Book> m_book;
    std::atomic<bool> m_organized{false}; ///< whether there ever was an organization
    CacheEpoch m_epoch;
    std::shared_mutex m_mutex;
    std::unordered_map<std::string, Entry> m_places;
    std::unordered_map<const Identity *, Bound> m_bound;
};

} // namespace nephoscope::identity
