#include "door/CallTap.h"

#include "door/Pending.h"
#include "door/TappedReply.h"

#include <array>

#include <unistd.h>

namespace nephoscope {

namespace {

/// The path an open file had: what a script must open to send the same bytes.
std::string pathOf(const api::Body &body)
{
    if (body.segments().size() != 1 || !body.segments().front().file)
        return {};
    const std::string link = "/proc/self/fd/" + std::to_string(body.segments().front().file->descriptor());
    std::array<char, 4096> path{};
    const ssize_t length = ::readlink(link.c_str(), path.data(), path.size());
    return length > 0 && path[0] == '/' ? std::string(path.data(), std::size_t(length)) : std::string();
}

} // namespace

CallOrigin &currentCallOrigin()
{
    thread_local CallOrigin origin = CallOrigin::Background;
    return origin;
}

const api::Value *&currentTappedReply()
{
    thread_local const api::Value *reply = nullptr;
    return reply;
}

void CallTap::listen(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
    m_listening = bool(m_listener.called);
}

Error CallTap::blockedError(const api::Operation &operation)
{
    return {"RequestBlocked",
            "The console blocks requests that change something, so " + std::string(operation.name) + " was not carried out.", 403};
}

std::uint64_t CallTap::tell(const Call &call, bool changes, Timestamp now, const std::string &endpoint)
{
    const CallOrigin origin = currentCallOrigin();
    if (origin == CallOrigin::Transfer || (!changes && origin != CallOrigin::User))
        return 0;
    TappedCall tapped;
    tapped.operation = call.operation;
    tapped.input = call.input;
    tapped.caller = call.caller;
    tapped.started = now;
    tapped.changes = changes;
    tapped.endpoint = endpoint;
    if (const api::Body *body = streamingBody(call.input)) {
        tapped.bodySize = body->size();
        tapped.bodyPath = pathOf(*body);
        if (!body->memory() || body->size() > TappedCall::maxBodyKept)
            *const_cast<api::Body *>(streamingBody(tapped.input)) = api::Body();
    }
    const std::lock_guard lock(m_mutex);
    if (!m_listener.called)
        return 0;
    const std::uint64_t id = ++m_last;
    tapped.id = id;
    m_listener.called(std::move(tapped));
    return id;
}

void CallTap::answer(std::uint64_t id, const Error *error)
{
    const std::lock_guard lock(m_mutex);
    if (m_listener.answered)
        m_listener.answered(id, error);
}

bool readsByName(const api::Operation &operation)
{
    constexpr std::array<std::string_view, 10> reading{"Get",   "List",   "Describe", "Head",  "BatchGet",
                                                       "Query", "Search", "Select",   "Lookup", "Scan"};
    for (const std::string_view word : reading) {
        if (operation.name.starts_with(word))
            return true;
    }
    return false;
}

} // namespace nephoscope
