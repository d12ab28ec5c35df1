#pragma once

#include "door/Service.h"

#include <atomic>
#include <cstdint>

namespace nephoscope {

/// When what a cache of committed rows keeps is out of date. Thread-safe.
class CacheEpoch
{
public:
    /// To be taken before anything is read, and kept with what was made of it: another number later means that it may
    /// have changed since.
    std::uint64_t now() const { return m_epoch.load(); }
    /// Whether this connection sees changes that nobody else does yet: what is made of them must not be kept.
    bool isOwnView(store::Connection &connection) const { return connection.inTransaction() && m_uncommitted.load() > 0; }

    /// Something changes now, and is told again when it is committed or undone.
    void changing(WriteContext &context)
    {
        m_uncommitted.fetch_add(1);
        pass();
        const auto over = [this] {
            m_uncommitted.fetch_sub(1);
            pass();
        };
        context.db().whenUndone(over);
        context.afterCommit(over);
    }
    /// Everything kept is out of date.
    void pass() { m_epoch.fetch_add(1); }

private:
    std::atomic<std::uint64_t> m_epoch{1};
    std::atomic<int> m_uncommitted{0};
};

} // namespace nephoscope
