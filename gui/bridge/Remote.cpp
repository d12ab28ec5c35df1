#include "gui/bridge/Remote.h"

#include "door/TappedReply.h"
#include "gui/bridge/Reasons.h"

namespace nephoscope::gui {

std::string Remote::url() const
{
    std::string out = endpoint.url;
    while (out.ends_with('/'))
        out.pop_back();
    return out;
}

/// Answers come when they come: the tap may be gone by then.
struct RemoteDoor::Watched
{
    std::mutex mutex;
    CallTap *tap;

    void answer(std::uint64_t id, const Error *error)
    {
        const std::lock_guard lock(mutex);
        if (tap)
            tap->answer(id, error);
    }
};

RemoteDoor::RemoteDoor(RemotePtr remote, CallTap &tap) : m_remote(std::move(remote)), m_watched(std::make_shared<Watched>())
{
    m_watched->tap = &tap;
}

RemoteDoor::~RemoteDoor()
{
    const std::lock_guard lock(m_watched->mutex);
    m_watched->tap = nullptr;
}

void RemoteDoor::submit(Call call, Completion done)
{
    const bool changes = !readsByName(*call.operation);
    std::uint64_t id = 0;
    bool blocked = false;
    {
        const std::lock_guard lock(m_watched->mutex);
        if (CallTap *tap = m_watched->tap) {
            id = tap->call(call, changes, SystemClock().now(), m_remote->url());
            blocked = changes && call.caller.via == Via::Console && tap->writesBlocked();
        }
    }
    if (blocked) {
        const Error error = CallTap::blockedError(*call.operation);
        if (id)
            m_watched->answer(id, &error);
        return done(fail(error));
    }
    m_remote->cloud->submit(std::move(call), [watched = m_watched, id, done = std::move(done)](Reply reply) {
        if (!reply)
            reply.error().fields.emplace_back(reasons::elsewhere, std::string());
        if (id) {
            const TappedReplyScope scope(reply ? &*reply : nullptr);
            watched->answer(id, reply ? nullptr : &reply.error());
        }
        done(std::move(reply));
    });
}

void RemoteClouds::put(RemotePtr remote, CallTap &tap)
{
    const std::string id = remote->endpoint.id;
    // What it takes the place of goes outside of the lock: its calls end with it.
    Entry entry{remote, std::make_shared<RemoteDoor>(remote, tap)};
    const std::lock_guard lock(m_mutex);
    std::swap(m_entries[id], entry);
}

RemotePtr RemoteClouds::find(const std::string &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.remote;
}

std::shared_ptr<Cloud> RemoteClouds::doorOf(const std::string &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.door;
}

void RemoteClouds::remove(const std::string &id)
{
    Entry gone;
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_entries.find(id); found != m_entries.end()) {
        gone = std::move(found->second);
        m_entries.erase(found);
    }
}

void RemoteClouds::clear()
{
    std::map<std::string, Entry> gone;
    const std::lock_guard lock(m_mutex);
    gone.swap(m_entries);
}

} // namespace nephoscope::gui
