#include "door/ChangeFeed.h"

#include <algorithm>

namespace nephoscope {

struct ChangeFeed::Subscription::Entry
{
    std::mutex mutex; ///< held while the listener runs, so that ending waits for it
    Listener listener;
};

ChangeFeed::Subscription::~Subscription()
{
    if (!m_entry)
        return;
    const std::lock_guard lock(m_entry->mutex);
    m_entry->listener = nullptr;
}

ChangeFeed::Subscription ChangeFeed::subscribe(Listener listener)
{
    Subscription subscription;
    subscription.m_entry = std::make_shared<Subscription::Entry>();
    subscription.m_entry->listener = std::move(listener);
    const std::lock_guard lock(m_mutex);
    m_listeners.push_back(subscription.m_entry);
    return subscription;
}

void ChangeFeed::publish(std::vector<Change> changes)
{
    if (changes.empty())
        return;
    std::vector<std::shared_ptr<Subscription::Entry>> listeners;
    {
        const std::lock_guard lock(m_mutex);
        for (Change &change : changes) {
            change.sequence = ++m_last;
            m_kept.push_back(change);
        }
        while (m_kept.size() > maxKept)
            m_kept.pop_front();
        std::erase_if(m_listeners, [&listeners](const auto &weak) {
            auto entry = weak.lock();
            if (!entry)
                return true;
            listeners.push_back(std::move(entry));
            return false;
        });
    }
    for (const auto &entry : listeners) {
        const std::lock_guard lock(entry->mutex);
        if (entry->listener)
            entry->listener(changes);
    }
}

ChangeFeed::Page ChangeFeed::since(std::uint64_t sequence, std::size_t limit) const
{
    const std::lock_guard lock(m_mutex);
    Page page;
    page.lost = !m_kept.empty() && m_kept.front().sequence > sequence + 1;
    auto from = std::upper_bound(m_kept.begin(), m_kept.end(), sequence,
                                 [](std::uint64_t wanted, const Change &change) { return wanted < change.sequence; });
    const auto count = std::min<std::ptrdiff_t>(m_kept.end() - from, static_cast<std::ptrdiff_t>(limit));
    page.changes.assign(from, from + count);
    page.next = page.changes.empty() ? m_last : page.changes.back().sequence;
    return page;
}

std::uint64_t ChangeFeed::last() const
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

} // namespace nephoscope
