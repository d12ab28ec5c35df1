#pragma once

#include "core/Expected.h"
#include "remote/Addressing.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nephoscope::remote {

using Tls = std::shared_ptr<boost::asio::ssl::context>;
/// What connections of an endpoint check certificates by. `InvalidCaFile` when its file is of no use.
Expected<Tls> makeTls(const RemoteEndpoint &endpoint);

using ReplyParser = boost::beast::http::response_parser<boost::beast::http::buffer_body>;

/// One connection, used by one thread at a time, which waits. Each wait is bounded by the timeouts, and ended by stop().
class Connection
{
public:
    struct Timeouts
    {
        std::chrono::milliseconds connect;
        std::chrono::milliseconds idle;
    };
    /// What became known on the way.
    struct Facts
    {
        std::string address;
        std::string tlsVersion;
        std::string certificate;
    };
    enum class Stage { Name, Connection, Tls, Open };

    Connection(Origin origin, Tls tls, Timeouts timeouts);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Errors as in RemoteCloud.
    Expected<void> open();
    Expected<void> write(std::string_view bytes);
    /// Reads up to the end of a reply's head.
    Expected<void> readHead(ReplyParser &parser);
    /// Some bytes of a reply's body; 0 at its end.
    Expected<std::size_t> readBody(ReplyParser &parser, std::span<std::uint8_t> out);
    /// Whether something has come that nobody asked for, or the end: an idle connection that has is of no use, and one
    /// that has while a body goes up brings its refusal. Over TLS the latter may be anything.
    bool hasInput();
    /// From any thread: what waits ends with `RequestCancelled`.
    void stop();

    const Origin &origin() const { return m_origin; }
    const Facts &facts() const { return m_facts; }
    Stage stage() const { return m_stage; }
    bool used = false; ///< has carried a reply before
    std::chrono::steady_clock::time_point idleSince{};

private:
    using ErrorCode = boost::system::error_code;
    /// Runs what was begun to its end.
    void run();
    template <class Begin>
    void through(Begin begin);
    Expected<void> shakeHands();
    Error failure(std::string code, const std::string &what, const ErrorCode &error) const;
    Error lost(const ErrorCode &error) const;

    const Origin m_origin;
    const Tls m_tls;
    const Timeouts m_timeouts;
    boost::asio::io_context m_context{1};
    boost::beast::ssl_stream<boost::beast::tcp_stream> m_stream;
    boost::beast::flat_buffer m_buffer;
    Facts m_facts;
    Stage m_stage = Stage::Name;
    std::atomic<bool> m_stopped{false};
};

} // namespace nephoscope::remote
