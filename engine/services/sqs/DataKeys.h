#pragma once

#include "core/Clock.h"
#include "store/DataKey.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace nephoscope::sqs {

/// Data keys of KMS in the clear, each until its reuse period is over. Thread-safe.
class DataKeys
{
public:
    struct Entry
    {
        store::SecretKey key;
        std::string ciphertext; ///< as KMS encrypted it
    };

    std::optional<Entry> find(const std::string &id, Timestamp now)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.find(id);
        return found != m_entries.end() && found->second.second > now ? std::optional(found->second.first) : std::nullopt;
    }
    void put(const std::string &id, Entry entry, Timestamp until)
    {
        const std::lock_guard lock(m_mutex);
        if (m_entries.size() >= maxEntries)
            m_entries.clear();
        m_entries.insert_or_assign(id, std::pair(std::move(entry), until));
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_entries.clear();
    }

private:
    static constexpr std::size_t maxEntries = 4096;
    std::mutex m_mutex;
    std::map<std::string, std::pair<Entry, Timestamp>> m_entries;
};

} // namespace nephoscope::sqs
