#pragma once

#include "door/Cloud.h"

#include <functional>
#include <memory>
#include <utility>

namespace nephoscope {

class WriteContext;

/// A call that is let in and waits for its answer, without holding a thread: SQS's long polling, Lambda's Invoke.
/// Thread-safe.
class DeferredCall
{
public:
    virtual ~DeferredCall() = default;

    virtual const Call &call() const = 0;
    /// Once; what comes after it is dropped.
    virtual void answer(Reply reply) = 0;
    /// A step of this call that changes state: on the engine thread, inside a savepoint which is taken back when
    /// `work` fails. `then` runs on the engine thread after the commit, with null or what went wrong.
    virtual void write(std::function<Expected<void>(WriteContext &)> work, std::function<void(const Error *)> then) = 0;
};

/// The typed form. Copies are of the same call.
template <class Op>
class Deferred
{
public:
    explicit Deferred(std::shared_ptr<DeferredCall> call) : m_call(std::move(call)) {}

    const Caller &caller() const { return m_call->call().caller; }
    const typename Op::Input &input() const { return m_call->call().input.template as<typename Op::Input>(); }
    void answer(Expected<typename Op::Output> reply) const
    {
        if (reply)
            m_call->answer(api::Value::of(std::move(*reply)));
        else
            m_call->answer(fail(std::move(reply.error())));
    }
    void write(std::function<Expected<void>(WriteContext &)> work, std::function<void(const Error *)> then) const
    {
        m_call->write(std::move(work), std::move(then));
    }

private:
    std::shared_ptr<DeferredCall> m_call;
};

/// A step of a call that writes, and its answer.
template <class Op>
void answerByWriting(const Deferred<Op> &call, std::function<Expected<typename Op::Output>(WriteContext &)> work)
{
    const auto output = std::make_shared<typename Op::Output>();
    call.write(
        [output, work = std::move(work)](WriteContext &context) -> Expected<void> {
            auto result = work(context);
            if (!result)
                return fail(std::move(result.error()));
            *output = std::move(*result);
            return {};
        },
        [output, call](const Error *error) {
            if (error)
                call.answer(fail(*error));
            else
                call.answer(std::move(*output));
        });
}

} // namespace nephoscope
