#include "door/MessageFlow.h"

#include "door/Principal.h"

#include <algorithm>
#include <array>

namespace nephoscope {

MessageFlow::Watch::Watch(MessageFlow &flow) : m_flow(flow)
{
    m_flow.m_watchers.fetch_add(1);
}

MessageFlow::Watch::~Watch()
{
    if (m_flow.m_watchers.fetch_sub(1) > 1)
        return;
    std::deque<HopPtr> gone; // freed without the lock
    const std::lock_guard lock(m_flow.m_mutex);
    if (!m_flow.isWatched())
        gone.swap(m_flow.m_kept);
}

void MessageFlow::put(Hop hop)
{
    hop.sequence = ++m_last;
    m_kept.push_back(std::make_shared<const Hop>(std::move(hop)));
    if (m_kept.size() > maxKept)
        m_kept.pop_front();
}

void MessageFlow::publish(std::vector<Hop> hops)
{
    if (!isWatched())
        return;
    const std::lock_guard lock(m_mutex);
    for (Hop &hop : hops)
        put(std::move(hop));
}

void MessageFlow::publish(Hop hop)
{
    if (!isWatched())
        return;
    const std::lock_guard lock(m_mutex);
    put(std::move(hop));
}

MessageFlow::Page MessageFlow::since(std::uint64_t sequence, std::size_t limit) const
{
    Page page;
    const std::lock_guard lock(m_mutex);
    const std::uint64_t first = m_last - m_kept.size(); // the one before the oldest kept
    const std::uint64_t after = std::max(std::min(sequence, m_last), first);
    page.dropped = sequence < first ? first - sequence : 0;
    const std::size_t count = std::min<std::size_t>(limit, std::size_t(m_last - after));
    const auto begin = m_kept.begin() + std::ptrdiff_t(after - first);
    page.hops.assign(begin, begin + std::ptrdiff_t(count));
    page.next = after + count;
    return page;
}

std::uint64_t MessageFlow::last() const
{
    const std::lock_guard lock(m_mutex);
    return m_last;
}

std::string MessageFlow::excerptOf(std::string_view text)
{
    std::size_t length = std::min(text.size(), Hop::maxExcerpt);
    if (length < text.size()) {
        while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xc0) == 0x80)
            --length;
    }
    return std::string(text.substr(0, length));
}

const std::string &MessageFlow::senderOf(const Caller &caller)
{
    return caller.sourceArn.empty() ? caller.principal.arn : caller.sourceArn;
}

std::string_view nameOf(Hop::Kind kind)
{
    static constexpr std::array<std::string_view, 17> names{
        "Sent",         "Delayed",     "Delivered", "Received", "Hidden",    "Visible", "Deleted", "Expired", "Purged",
        "DeadLettered", "FilteredOut", "Matched",   "Invoked",  "Succeeded", "Failed",  "Retried", "Denied"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace nephoscope
