#pragma once

#include "api/generated/s3.h"
#include "door/CallTap.h"
#include "transfer/S3Calls.h"

// For the files of S3Calls alone: how an operation is asked, and its optional members read.
namespace nephoscope::transfer {

namespace s3 = api::s3;

template <class T>
T valueOr(const std::optional<T> &value, T otherwise = {})
{
    return value.value_or(std::move(otherwise));
}

inline std::uint64_t length(const std::optional<std::int64_t> &value)
{
    return value && *value > 0 ? static_cast<std::uint64_t>(*value) : 0;
}

template <class Operation, class T, class Convert>
void call(Cloud &cloud, const Caller &caller, typename Operation::Input input, Progress progress, Done<T> done, Convert convert)
{
    Call request{&Operation::model(), caller, api::Value::of(std::move(input)), std::move(progress)};
    const CallOriginScope scope(CallOrigin::Transfer);
    cloud.submit(std::move(request), [done = std::move(done), convert](Reply reply) {
        if (reply)
            done(convert(reply->as<typename Operation::Output>()));
        else
            done(fail(std::move(reply.error())));
    });
}

} // namespace nephoscope::transfer
