#pragma once

#include "link/Link.h"
#include "listeners/http/Exchange.h"
#include "listeners/http/Lane.h"
#include "listeners/http/ReplyWriter.h"
#include "listeners/http/RequestParser.h"
#include "listeners/http/ServerState.h"

#include <boost/asio/ip/tcp.hpp>

#include <optional>

namespace nephoscope::http {

/// A client's socket: takes requests off it one after another, gives them to an Exchange, sends
/// what comes back. A state machine that runs on its lane until it must wait; for the lane's thread only.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(std::shared_ptr<ServerState> server, std::shared_ptr<Lane> lane, boost::asio::ip::tcp::socket socket);
    ~Connection();

    void start();
    /// Lets go of the socket; whatever the request had begun is taken back.
    void close();
    void closeIfIdle();
    void checkDeadline(std::int64_t now);

    // For the exchange:
    ServerState &server() { return *m_server; }
    Lane &lane() { return *m_lane; }
    wire::HttpRequest &request() { return m_request; }
    bool isClosed() const { return m_state == State::Closed; }
    /// The reply to the current request.
    void reply(wire::HttpReply reply);
    /// Goes on after a reply or a pause that did not come from within run().
    void run();
    /// A streamed body may flow again.
    void resumeBody();

private:
    enum class State { Head, Body, Working, Writing, Draining, Lingering, Closed };
    static constexpr std::size_t headBuffer = 8 * 1024;
    static constexpr std::size_t chunkBuffer = 64 * 1024;
    static constexpr std::uint64_t maxDrain = 1024 * 1024;
    static constexpr std::uint64_t maxLinger = 64 * 1024 * 1024;

    // Each returns false when it waits for something.
    bool readHead();
    void beginRequest();
    void admit();
    void sendContinue();
    bool readBody();
    bool readKnownLength();
    bool readIntoPiece();
    bool readChunked();
    bool flushPiece();
    bool write();
    void endRequest();
    bool drain();

    void receive(char *to, std::size_t size, void (Connection::*then)(std::size_t));
    void gotBuffer(std::size_t bytes) { m_end += bytes; }
    void gotBody(std::size_t bytes);
    void gotPiece(std::size_t bytes);
    void received(const boost::system::error_code &error, std::size_t bytes, void (Connection::*then)(std::size_t));
    void makeRoom(std::size_t atLeast);
    /// Hands the writer the next piece of a source; false while a worker still fills it.
    bool takePiece();
    void pullAhead();
    /// On a worker, which the source does not keep waiting.
    void pull();
    /// Nothing instead of bytes: the source failed.
    void pulled(std::string piece, std::optional<std::size_t> bytes);
    void refuse(Error error);
    void setDeadline(int seconds);
    std::size_t buffered() const { return m_end - m_begin; }

    // Over a link (ConnectionPace.cpp); without one m_flow is null and nothing of this happens.
    /// Lets the request arrive, after a round trip.
    void travel();
    /// The bytes that came take their time before the next are read.
    void paceBody(std::size_t bytes);
    /// Gives the writer its next allowance; false when it must wait for that.
    bool allowMore();
    /// Goes on with `then` and run() once the clock shows `when`.
    void holdUntil(Timestamp when, void (Connection::*then)());
    void release() { m_held = false; }
    void admitHeld();

    std::shared_ptr<Connection> m_self; ///< an open connection needs nobody to hold it
    const std::shared_ptr<ServerState> m_server;
    const std::shared_ptr<Lane> m_lane;
    boost::asio::ip::tcp::socket m_socket;
    State m_state = State::Head;
    bool m_running = false;
    bool m_receiving = false;
    bool m_paused = false;
    bool m_held = false;     ///< by the link
    bool m_travelled = false; ///< the handshakes are done
    bool m_headStarted = false;
    std::int64_t m_deadline = 0;

    std::string m_in; ///< received but not yet consumed: [m_begin, m_end)
    std::size_t m_begin = 0, m_end = 0;
    std::optional<RequestParser> m_parser;
    wire::HttpRequest m_request;
    std::string m_remoteAddress;

    BodyFrame m_frame;
    Exchange::Take m_take = Exchange::Take::Nothing;
    std::uint64_t m_bodyLeft = 0; ///< of a body with a length
    bool m_bodyDone = true;
    bool m_keepAlive = true;
    bool m_owesContinue = false; ///< the client waits for 100 before it sends
    std::shared_ptr<std::string> m_piece;
    std::size_t m_pieceFill = 0;
    std::uint64_t m_discarded = 0;

    std::unique_ptr<link::Flow> m_flow;
    std::unique_ptr<boost::asio::steady_timer> m_timer;
    std::uint64_t m_granted = 0;

    // A reply's source: while the socket takes one piece, a worker fills the next.
    std::string m_ahead;
    std::optional<std::size_t> m_aheadBytes;
    bool m_hasAhead = false;
    bool m_pulling = false;
    bool m_awaitsPiece = false;
    std::uint64_t m_sourceLeft = 0;

    Exchange m_exchange;
    ReplyWriter m_writer;
};

} // namespace nephoscope::http
