#include "listeners/http/Connection.h"

#include "api/LiveSource.h"
#include "core/Text.h"

#include <boost/asio/buffer.hpp>

namespace nephoscope::http {

namespace asio = boost::asio;
using boost::system::error_code;

Connection::Connection(std::shared_ptr<ServerState> server, std::shared_ptr<Lane> lane, asio::ip::tcp::socket socket)
    : m_server(std::move(server)), m_lane(std::move(lane)), m_socket(std::move(socket)), m_in(headBuffer, '\0'), m_exchange(*this)
{
}

Connection::~Connection() = default;

void Connection::start()
{
    error_code ignored;
    m_socket.native_non_blocking(true, ignored);
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    const auto remote = m_socket.remote_endpoint(ignored);
    m_remoteAddress = ignored ? std::string() : remote.address().to_string();
    m_request.remoteAddress = m_remoteAddress;
    m_parser.emplace(m_request, m_server->options.maxHeaderBytes);
    m_self = shared_from_this();
    m_lane->add(this);
    setDeadline(m_server->options.idleSeconds);
    run();
}

void Connection::close()
{
    if (m_state == State::Closed)
        return;
    const auto self = std::move(m_self);
    m_state = State::Closed;
    m_lane->remove(this);
    error_code ignored;
    m_socket.close(ignored);
    if (m_timer)
        m_timer->cancel();
    m_exchange.abort();
    m_writer.finish();
    m_piece.reset();
}

void Connection::closeIfIdle()
{
    if (m_state == State::Head || m_state == State::Lingering || m_state == State::Draining)
        close();
}

void Connection::setDeadline(int seconds)
{
    m_deadline = seconds > 0 ? Lane::seconds() + seconds : INT64_MAX;
}

void Connection::checkDeadline(std::int64_t now)
{
    if (now < m_deadline)
        return;
    if (m_state != State::Body) {
        close();
        return;
    }
    refuse({"RequestTimeout",
            "Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be "
            "closed.",
            400});
    run();
}

void Connection::run()
{
    // Replies given from within the loop are picked up by the loop.
    if (m_running)
        return;
    const auto self = shared_from_this();
    m_running = true;
    bool goOn = true;
    while (goOn) {
        switch (m_state) {
        case State::Head:
            goOn = readHead();
            break;
        case State::Body:
            goOn = readBody();
            break;
        case State::Writing:
            goOn = write();
            break;
        case State::Draining:
        case State::Lingering:
            goOn = drain();
            break;
        case State::Working:
        case State::Closed:
            goOn = false;
            break;
        }
    }
    m_running = false;
}

void Connection::receive(char *to, std::size_t size, void (Connection::*then)(std::size_t))
{
    if (m_receiving)
        return;
    m_receiving = true;
    if (m_flow)
        size = std::min(size, m_flow->quantum(link::Way::Up));
    m_socket.async_read_some(asio::buffer(to, size), [self = shared_from_this(), then](const error_code &error, std::size_t bytes) {
        self->received(error, bytes, then);
    });
}

void Connection::received(const error_code &error, std::size_t bytes, void (Connection::*then)(std::size_t))
{
    m_receiving = false;
    if (m_state == State::Closed)
        return;
    m_lane->bytesIn.fetch_add(bytes, std::memory_order_relaxed);
    if (error == asio::error::operation_aborted) {
        run(); // taken back by reply(): whoever wants to read now may
        return;
    }
    if (!error) {
        (this->*then)(bytes);
        if (m_flow && m_state == State::Body)
            paceBody(bytes);
        run();
        return;
    }
    if (m_state == State::Body && error == asio::error::eof) {
        // The sending half is closed, yet the client may still read what we have to say.
        refuse({"IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header", 400});
        run();
    } else if (m_state == State::Body || m_state == State::Head || m_state == State::Draining || m_state == State::Lingering) {
        close();
    }
}

void Connection::makeRoom(std::size_t atLeast)
{
    if (m_begin > 0) {
        m_in.replace(0, m_begin, "");
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_in.size() < m_end + atLeast)
        m_in.resize(m_end + atLeast);
}

bool Connection::readHead()
{
    if (m_receiving)
        return false;
    // Clients may send an empty line between requests (RFC 9112, 2.2).
    while (buffered() > 0 && !m_parser->got_some() && (m_in[m_begin] == '\r' || m_in[m_begin] == '\n'))
        ++m_begin;
    if (m_begin == m_end) {
        if (m_lane->isStopping()) {
            close();
            return false;
        }
        m_begin = m_end = 0;
        receive(m_in.data(), m_in.size(), &Connection::gotBuffer);
        return false;
    }
    error_code error;
    m_begin += m_parser->put(asio::const_buffer(m_in.data() + m_begin, buffered()), error);
    if (error == boost::beast::http::error::need_more) {
        const std::size_t limit = m_server->options.maxHeaderBytes;
        if (buffered() <= limit) {
            if (m_end == m_in.size())
                makeRoom(headBuffer);
            // From the first byte on the head has its own time, however slowly it trickles in.
            if (!std::exchange(m_headStarted, true))
                setDeadline(m_server->options.headerSeconds);
            receive(m_in.data() + m_end, m_in.size() - m_end, &Connection::gotBuffer);
            return false;
        }
        error = boost::beast::http::error::header_limit;
    }
    if (error) {
        m_keepAlive = false;
        m_bodyDone = false;
        m_request.method = m_request.method.empty() ? "GET" : m_request.method;
        if (error == boost::beast::http::error::header_limit)
            refuse({"RequestHeaderSectionTooLarge",
                    "Your request header section exceeds the maximum allowed request header section size.", 400});
        else
            refuse({"BadRequest", "An error occurred when parsing the HTTP request.", 400});
        return true;
    }
    if (m_parser->is_header_done())
        beginRequest();
    return true;
}

void Connection::beginRequest()
{
    m_keepAlive = m_parser->keep_alive();
    m_frame.chunked = m_parser->chunked();
    const auto length = m_parser->content_length();
    m_frame.length = length ? std::optional<std::uint64_t>(*length) : std::nullopt;
    m_bodyLeft = length.value_or(0);
    m_bodyDone = !m_frame.chunked && m_bodyLeft == 0;
    m_owesContinue = equalsIgnoreCase(m_request.headers.get("expect"), "100-continue");
    m_state = State::Working;
    m_deadline = INT64_MAX;
    if (m_server->options.link && m_server->options.link->slows())
        travel();
    else
        admit();
}

void Connection::admit()
{
    m_take = m_exchange.begin(m_frame);
    if (m_take == Exchange::Take::Nothing)
        return; // the reply is here or will come
    m_state = State::Body;
    setDeadline(m_server->options.idleSeconds);
    if (m_owesContinue && buffered() == 0)
        sendContinue();
    m_owesContinue = false;
    if (m_frame.chunked)
        makeRoom(chunkBuffer);
}

void Connection::sendContinue()
{
    static constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
    // So few bytes always fit an idle socket; if not, the client is not reading at all.
    error_code ignored;
    m_socket.send(asio::buffer(text), 0, ignored);
}

void Connection::refuse(Error error)
{
    m_exchange.refuse(std::move(error));
}

void Connection::reply(wire::HttpReply reply)
{
    if (m_state == State::Closed || m_state == State::Writing)
        return;
    // A read under way would write into what is let go of here.
    if (m_receiving) {
        error_code ignored;
        m_socket.cancel(ignored);
    }
    m_piece.reset();
    m_pieceFill = 0;
    m_paused = m_held = false;
    // An unread body is read away when it is short; otherwise the connection ends with the reply.
    const bool drainable = m_bodyDone || (!m_owesContinue && !m_frame.chunked && m_bodyLeft <= maxDrain);
    if (reply.closeConnection || !drainable || m_lane->isStopping())
        m_keepAlive = false;
    // botocore takes a final answer in the place of "100 Continue", then waits in vain for the next
    // one on that connection. S3 closes after refusing, and promises even empty bodies to be read.
    if (m_owesContinue && reply.status < 300)
        sendContinue();
    else if (m_owesContinue)
        m_keepAlive = false;
    m_owesContinue = false;
    ReplyFrame frame;
    frame.canChunk = m_parser->httpVersion() != 10;
    if (!frame.canChunk && reply.body.size() == wire::unknownSize)
        m_keepAlive = false;
    frame.headOnly = m_request.method == "HEAD";
    frame.close = !m_keepAlive;
    frame.keepAliveHeader = m_keepAlive && m_parser->httpVersion() == 10;
    frame.date = m_lane->date();
    frame.server = m_exchange.serverName();
    m_sourceLeft = reply.body.source() && !frame.headOnly ? reply.body.size() : 0;
    m_hasAhead = false;
    m_writer.start(std::move(reply), frame);
    if (m_flow) {
        m_granted = m_flow->quantum(link::Way::Down);
        m_writer.setAllowance(m_granted);
    }
    m_state = State::Writing;
    pullAhead();
}

bool Connection::write()
{
    if (m_held)
        return false;
    // All connections of a lane run on its thread: what is added meanwhile is ours.
    const std::uint64_t before = m_lane->bytesOut.load(std::memory_order_relaxed);
    const ReplyWriter::Step step = m_writer.step(m_socket.native_handle(), m_lane->bytesOut);
    m_exchange.sent(m_lane->bytesOut.load(std::memory_order_relaxed) - before);
    switch (step) {
    case ReplyWriter::Step::Done:
        endRequest();
        return true;
    case ReplyWriter::Step::Failed:
        close();
        return false;
    case ReplyWriter::Step::Paced:
        return allowMore();
    case ReplyWriter::Step::Yield:
        m_lane->post([self = shared_from_this()] { self->run(); });
        return false;
    case ReplyWriter::Step::NeedSource:
        return takePiece();
    case ReplyWriter::Step::Blocked:
        break;
    }
    setDeadline(m_server->options.idleSeconds);
    m_socket.async_wait(asio::ip::tcp::socket::wait_write, [self = shared_from_this()](const error_code &error) {
        if (error)
            self->close();
        else
            self->run();
    });
    return false;
}

bool Connection::takePiece()
{
    if (!m_hasAhead) {
        m_deadline = INT64_MAX;
        m_awaitsPiece = true;
        pullAhead();
        return false;
    }
    m_hasAhead = false;
    std::swap(m_writer.sourceBuffer(), m_ahead);
    m_writer.sourceFilled(m_aheadBytes);
    pullAhead();
    return true;
}

void Connection::pullAhead()
{
    if (m_pulling || m_hasAhead || m_sourceLeft == 0)
        return;
    m_pulling = true;
    auto *live = dynamic_cast<api::LiveSource *>(m_writer.source().get());
    if (!live) {
        pull();
        return;
    }
    // The source is the connection's own: it must not hold it.
    live->whenReady([weak = weak_from_this(), lane = m_lane] {
        lane->post([weak] {
            if (const auto self = weak.lock(); self && !self->isClosed())
                self->pull();
        });
    });
}

void Connection::pull()
{
    // The buffer of the piece before last serves again: its pages need not be cleared anew.
    m_ahead.resize(std::size_t(std::min<std::uint64_t>(ReplyWriter::sourcePiece, m_sourceLeft)));
    m_server->cloud.workers().post([self = shared_from_this(), source = m_writer.source(), piece = std::move(m_ahead)]() mutable {
        const auto read = source->read({reinterpret_cast<std::uint8_t *>(piece.data()), piece.size()});
        const std::optional<std::size_t> bytes = read ? std::optional<std::size_t>(*read) : std::nullopt;
        source.reset(); // files are closed by a worker rather than by the lane
        self->m_lane->post([self, bytes, piece = std::move(piece)]() mutable { self->pulled(std::move(piece), bytes); });
    });
}

void Connection::pulled(std::string piece, std::optional<std::size_t> bytes)
{
    m_pulling = false;
    if (isClosed())
        return;
    m_ahead = std::move(piece);
    m_aheadBytes = bytes;
    m_hasAhead = true;
    const std::uint64_t got = bytes.value_or(0);
    m_sourceLeft = got == 0 ? 0 : m_sourceLeft - std::min(got, m_sourceLeft);
    if (std::exchange(m_awaitsPiece, false))
        run();
}

void Connection::endRequest()
{
    m_writer.finish();
    std::string().swap(m_ahead);
    m_exchange.end();
    m_flow.reset();
    m_headStarted = false;
    m_discarded = 0;
    if (!m_keepAlive) {
        if (m_bodyDone && buffered() == 0) {
            close();
            return;
        }
        // Closing with unread bytes would reset the connection and could take the reply with it.
        error_code ignored;
        m_socket.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        m_state = State::Lingering;
        m_begin = m_end = 0;
        setDeadline(5);
        return;
    }
    m_state = m_bodyDone ? State::Head : State::Draining;
    setDeadline(m_server->options.idleSeconds);
    if (m_state == State::Head) {
        m_request = {};
        m_request.remoteAddress = m_remoteAddress;
        m_parser.emplace(m_request, m_server->options.maxHeaderBytes);
    }
}

bool Connection::drain()
{
    if (m_receiving)
        return false;
    if (m_state == State::Draining) {
        const std::size_t taken = std::size_t(std::min<std::uint64_t>(m_bodyLeft, buffered()));
        m_begin += taken;
        m_bodyLeft -= taken;
        if (m_bodyLeft == 0) {
            m_bodyDone = true;
            endRequest();
            return true;
        }
    } else {
        m_discarded += buffered();
        if (m_discarded > maxLinger) {
            close();
            return false;
        }
    }
    m_begin = m_end = 0;
    receive(m_in.data(), m_in.size(), &Connection::gotBuffer);
    return false;
}

} // namespace nephoscope::http
