#pragma once

#include "door/Cloud.h"

#include <future>

namespace nephoscope {

/// Asks and holds the calling thread until the answer is there: for threads that may wait, never
/// for the GUI's or a service's.
template <class Operation>
Expected<typename Operation::Output> askAndWait(Cloud &cloud, Caller caller, typename Operation::Input input)
{
    const auto promise = std::make_shared<std::promise<Reply>>();
    std::future<Reply> answer = promise->get_future();
    cloud.submit({&Operation::model(), std::move(caller), api::Value::of(std::move(input))},
                 [promise](Reply reply) { promise->set_value(std::move(reply)); });
    Reply reply = answer.get();
    if (!reply)
        return fail(std::move(reply.error()));
    return std::move(reply->template as<typename Operation::Output>());
}

} // namespace nephoscope
