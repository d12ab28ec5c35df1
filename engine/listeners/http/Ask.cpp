#include "listeners/http/Ask.h"

namespace nephoscope::http {

std::optional<Reply> askNow(Cloud &cloud, Call call)
{
    const auto answer = std::make_shared<std::optional<Reply>>();
    const std::weak_ptr<std::optional<Reply>> weak = answer;
    cloud.submit(std::move(call), [weak](Reply reply) {
        if (const auto slot = weak.lock())
            *slot = std::move(reply);
    });
    return std::move(*answer);
}

Caller s3Itself()
{
    Caller caller;
    caller.principal = Principal::service("s3.amazonaws.com");
    caller.via = Via::Service;
    return caller;
}

} // namespace nephoscope::http
