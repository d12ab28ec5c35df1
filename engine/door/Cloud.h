#pragma once

#include "api/Shape.h"
#include "core/Expected.h"
#include "door/ChangeFeed.h"
#include "door/Principal.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <functional>
#include <memory>

namespace nephoscope {

/// One request as it stands before the door.
struct Call
{
    const api::Operation *operation = nullptr;
    Caller caller;
    api::Value input; ///< of operation->input's shape; empty when that is null
    /// For streaming bodies taken from memory or files: told how many bytes have been taken in, on
    /// a worker, a few times per MiB at most; false cancels the call (`RequestCancelled`).
    std::function<bool(std::uint64_t done)> progress = {};
};

/// A typed output, or AWS's error.
using Reply = Expected<api::Value>;
using Completion = std::function<void(Reply)>;

/// The one door: every request from a click, an SDK, a listener or another service is a call here.
/// Thread-safe. LocalCloud answers from this process; RemoteCloud sends to an endpoint.
class Cloud
{
public:
    virtual ~Cloud() = default;

    /// `done` runs once, on any thread, possibly before submit() returns.
    virtual void submit(Call call, Completion done) = 0;
    virtual ChangeFeed &changes() = 0;

    /// The typed form: `cloud.invoke<api::s3::ListBuckets>(caller, {})`. In the GUI continue with
    /// `.then(this, [](Expected<Output> reply) {…})`, which comes back on the object's thread.
    template <class Operation>
    QFuture<Expected<typename Operation::Output>> invoke(Caller caller, typename Operation::Input input)
    {
        using Output = typename Operation::Output;
        auto promise = std::make_shared<QPromise<Expected<Output>>>();
        promise->start();
        QFuture<Expected<Output>> future = promise->future();
        submit({&Operation::model(), std::move(caller), api::Value::of(std::move(input))}, [promise](Reply reply) {
            if (reply)
                promise->addResult(Expected<Output>(std::move(reply->as<Output>())));
            else
                promise->addResult(Expected<Output>(fail(std::move(reply.error()))));
            promise->finish();
        });
        return future;
    }
};

} // namespace nephoscope
