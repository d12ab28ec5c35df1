#pragma once

#include "remote/ConnectionPool.h"
#include "wire/HttpMessage.h"

#include <functional>

namespace nephoscope::remote {

/// A request as it goes out: signed, whole but for a body that streams.
struct Outgoing
{
    Origin origin;
    wire::HttpRequest request;         ///< path and query percent-encoded; the length is not among its headers
    const api::Body *stream = nullptr; ///< instead of the request's body
    /// Told how much of the stream is sent; false cancels.
    std::function<bool(std::uint64_t done)> progress = {};
    bool handsOn = false;  ///< a reply that tells of success keeps its body as it comes
    bool unbounded = false; ///< and that may be of unknown length
};

/// What came of it.
struct Outcome
{
    Expected<wire::HttpReply> reply;
    bool stale = false;  ///< the connection was kept from before and had ended unnoticed: nothing was answered
    bool sent = false;   ///< the endpoint may have seen the request
    bool pulled = false; ///< something was taken from the stream
    bool fromStream = false; ///< the error is of the stream that was to be sent
};

/// One request and its reply over a connection of the pool; waits.
Outcome exchange(const std::shared_ptr<ConnectionPool> &pool, const Outgoing &outgoing, bool anew);

} // namespace nephoscope::remote
