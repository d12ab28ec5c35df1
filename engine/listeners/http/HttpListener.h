#pragma once

#include "door/LocalCloud.h"
#include "link/Link.h"

#include <cstdint>
#include <memory>
#include <string>

namespace nephoscope {

/// The HTTP opening of the door: AWS's six protocols and, beside them, `/_nephoscope/…`.
/// Asio threads own the sockets; reading operations run on them, writes hop to the engine thread,
/// large bodies go to the workers, GET leaves by sendfile.
class HttpListener
{
public:
    struct Options
    {
        std::string bind = "127.0.0.1"; ///< other than loopback only when asked for by name
        std::uint16_t port = 0;         ///< 0 picks a free one
        unsigned threads = 0;           ///< 0: one per core
        bool trustAnyCredentials = false;
        bool testHelpers = false;
        // Limits (bytes, seconds). A connection that delivers nothing for idleSeconds is closed.
        std::size_t maxHeaderBytes = 32 * 1024;
        std::size_t maxBufferedBody = 16 * 1024 * 1024; ///< of operations without a streaming body
        int headerSeconds = 30;
        int idleSeconds = 60;
        std::shared_ptr<link::Link> link = {}; ///< what clients are reached over; null: nothing slows them
    };

    /// Binds and starts; `AddressInUse` when the port is taken.
    static Expected<std::unique_ptr<HttpListener>> start(LocalCloud &cloud, Options options);
    /// Stops accepting, lets running replies finish for up to a second, closes.
    virtual ~HttpListener() = default;
    virtual std::uint16_t port() const = 0;
    /// Bytes taken in and sent out over all connections since the start.
    virtual std::uint64_t bytesIn() const = 0;
    virtual std::uint64_t bytesOut() const = 0;
};

} // namespace nephoscope
