#pragma once

#include "listeners/http/Lane.h"
#include "listeners/http/ServerState.h"
#include "wire/HttpMessage.h"

namespace nephoscope::http {

/// `/_nephoscope/…`: what tests and tools ask that AWS has no operation for. Refuses pages and
/// names from elsewhere, since nothing here is signed.
class SideDoor
{
public:
    static constexpr std::size_t maxBody = 64 * 1024;

    /// A client that waits for the change feed.
    class Wait
    {
    public:
        virtual ~Wait() = default;
        /// Lane's thread: nobody waits any more; the answer is not given.
        virtual void cancel() = 0;
    };
    using Done = std::function<void(wire::HttpReply)>;

    static bool isFor(const wire::HttpRequest &request);
    /// `done` runs once, on the lane, possibly at once; for a long poll the wait is returned.
    static std::shared_ptr<Wait> handle(const wire::HttpRequest &request, ServerState &server, Lane &lane, Done done);
};

} // namespace nephoscope::http
