#pragma once

#include "door/Cloud.h"
#include "door/Denials.h"

#include <atomic>
#include <mutex>

namespace nephoscope {

/// What made this thread call the door: a person's click, a transfer moving its parts, or something
/// that looks for itself (a refresh, a counter, a search while typing).
enum class CallOrigin : std::uint8_t { Background, User, Transfer };

/// The calling thread's origin; Background unless somebody said otherwise.
CallOrigin &currentCallOrigin();

/// Sets the calling thread's origin for as long as it lives.
class CallOriginScope
{
public:
    explicit CallOriginScope(CallOrigin origin) : m_before(std::exchange(currentCallOrigin(), origin)) {}
    ~CallOriginScope() { currentCallOrigin() = m_before; }
    CallOriginScope(const CallOriginScope &) = delete;
    CallOriginScope &operator=(const CallOriginScope &) = delete;

private:
    CallOrigin m_before;
};

/// A call of the console as the door saw it. The bytes of a streaming body stay behind unless they
/// are few and in memory; `bodyPath` says which file they came from.
struct TappedCall
{
    static constexpr std::uint64_t maxBodyKept = 64 * 1024;

    std::uint64_t id = 0; ///< never 0
    const api::Operation *operation = nullptr;
    api::Value input;
    Caller caller;
    Timestamp started{};
    bool changes = false; ///< false: it only reads
    std::string bodyPath;
    std::uint64_t bodySize = 0;
    std::string endpoint; ///< of a cloud elsewhere that it was sent to; empty: this one, or AWS itself
};

/// Lets the console watch its own calls: every one that changes something, and the reads that a
/// person asked for. Parts of transfers are left out: their jobs tell more. Thread-safe; costs one
/// atomic read per call while nobody listens.
class CallTap
{
public:
    struct Listener
    {
        std::function<void(TappedCall call)> called;                              ///< on the caller's thread
        std::function<void(std::uint64_t id, const Error *error)> answered;       ///< any thread; null: it succeeded
    };

    /// One listener; an empty one ends it, after waiting for a call under way.
    void listen(Listener listener);

    /// Refuses the console's changing calls with `RequestBlocked` (403): for showing what would be sent.
    void setWritesBlocked(bool blocked) { m_blocked.store(blocked, std::memory_order_relaxed); }
    bool writesBlocked() const { return m_blocked.load(std::memory_order_relaxed); }
    static Error blockedError(const api::Operation &operation);

    /// Why calls were refused, the console's and everybody else's.
    Denials &denials() { return m_denials; }

    /// For the door: the id to answer() with, 0 when nobody wants to know.
    std::uint64_t call(const Call &call, bool changes, Timestamp now, const std::string &endpoint = {})
    {
        if (!m_listening.load(std::memory_order_relaxed) || call.caller.via != Via::Console)
            return 0;
        return tell(call, changes, now, endpoint);
    }
    void answer(std::uint64_t id, const Error *error);

private:
    std::uint64_t tell(const Call &call, bool changes, Timestamp now, const std::string &endpoint);

    std::atomic<bool> m_listening{false};
    std::atomic<bool> m_blocked{false};
    std::recursive_mutex m_mutex; ///< held while the listener runs; a listener may end itself
    Listener m_listener;
    std::uint64_t m_last = 0;
    Denials m_denials;
};

/// Whether the name of an operation says that it only reads: for those that are not emulated.
bool readsByName(const api::Operation &operation);

} // namespace nephoscope
