#pragma once

#include "store/Digests.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace nephoscope::s3 {

/// Digests of content that copies share, by where it lies: the same part copied again and again is hashed once. What has
/// a name never changes, for blobs are never written again. Thread-safe.
class DigestMemo
{
public:
    /// `where` as encodeRanges() has it.
    std::optional<store::DigestValues> find(const std::string &where, store::DigestSet digests) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_entries.find(where);
        if (found == m_entries.end())
            return std::nullopt;
        for (unsigned digest = 0; digest < store::digestCount; ++digest) {
            if (digests.has(store::Digest(digest)) && !found->second.has(store::Digest(digest)))
                return std::nullopt;
        }
        return found->second;
    }
    void put(const std::string &where, const store::DigestValues &values)
    {
        const std::lock_guard lock(m_mutex);
        if (m_entries.size() >= maxEntries)
            m_entries.clear();
        m_entries[where] = values;
    }

private:
    static constexpr std::size_t maxEntries = 256;
    mutable std::mutex m_mutex;
    std::map<std::string, store::DigestValues> m_entries;
};

} // namespace nephoscope::s3
