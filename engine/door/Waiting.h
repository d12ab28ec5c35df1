#pragma once

#include "door/Cloud.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace nephoscope {

/// An answer that somebody waits for. Copies are of the same answer.
template <class Operation>
class PendingReply
{
public:
    using Output = typename Operation::Output;

    PendingReply(Cloud &cloud, Caller caller, typename Operation::Input input) : m_state(std::make_shared<State>())
    {
        cloud.submit({&Operation::model(), std::move(caller), api::Value::of(std::move(input))}, [state = m_state](Reply reply) {
            const std::lock_guard lock(state->mutex);
            state->reply = std::move(reply);
            state->arrived.notify_one();
        });
    }

    /// Once. Never on a thread of the engine or the pool, for it may be the one that has to answer.
    Expected<Output> wait()
    {
        std::unique_lock lock(m_state->mutex);
        m_state->arrived.wait(lock, [this] { return m_state->reply.has_value(); });
        Reply &reply = *m_state->reply;
        if (!reply)
            return fail(std::move(reply.error()));
        return std::move(reply->template as<Output>());
    }

private:
    struct State
    {
        std::mutex mutex;
        std::condition_variable arrived;
        std::optional<Reply> reply;
    };
    std::shared_ptr<State> m_state;
};

/// Calls and waits: for threads of a service's own.
template <class Operation>
Expected<typename Operation::Output> callAndWait(Cloud &cloud, const Caller &caller, typename Operation::Input input)
{
    return PendingReply<Operation>(cloud, caller, std::move(input)).wait();
}

} // namespace nephoscope
