#include "services/s3/Kms.h"

namespace nephoscope::s3 {

std::optional<BucketKeys::Entry> BucketKeys::find(const std::string &id, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(id);
    return found != m_entries.end() && now < found->second.until ? std::optional(found->second) : std::nullopt;
}

void BucketKeys::put(const std::string &id, Entry entry, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() >= maxEntries)
        std::erase_if(m_entries, [now](const auto &pair) { return pair.second.until <= now; });
    if (m_entries.size() >= maxEntries)
        m_entries.clear();
    m_entries[id] = std::move(entry);
}

void BucketKeys::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

} // namespace nephoscope::s3
