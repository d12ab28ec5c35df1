#include "listeners/http/Connection.h"

#include <algorithm>
#include <cstring>

namespace nephoscope::http {

using boost::system::error_code;

bool Connection::readBody()
{
    if (m_paused || m_receiving || m_held)
        return false;
    const bool done = m_frame.chunked ? readChunked() : readKnownLength();
    if (!done || m_state != State::Body)
        return m_state != State::Body && m_state != State::Closed;
    m_bodyDone = true;
    m_state = State::Working;
    m_deadline = INT64_MAX;
    m_exchange.bodyEnd();
    return true;
}

/// True when the whole body is there.
bool Connection::readKnownLength()
{
    if (m_take == Exchange::Take::Pieces)
        return readIntoPiece();
    std::string &body = m_request.body;
    const std::size_t taken = std::size_t(std::min<std::uint64_t>(m_bodyLeft, buffered()));
    body.append(m_in, m_begin, taken);
    m_begin += taken;
    m_bodyLeft -= taken;
    if (m_bodyLeft == 0)
        return true;
    // Space grows with what has come: a length alone costs the client nothing.
    const std::size_t filled = body.size();
    const std::size_t room = std::size_t(std::min<std::uint64_t>(m_bodyLeft, 256 * 1024));
    body.resize(filled + room);
    setDeadline(m_server->options.idleSeconds);
    m_pieceFill = filled;
    receive(body.data() + filled, room, &Connection::gotBody);
    return false;
}

void Connection::gotBody(std::size_t bytes)
{
    m_request.body.resize(m_pieceFill + bytes);
    m_bodyLeft -= bytes;
    m_pieceFill = 0;
}

bool Connection::readIntoPiece()
{
    for (;;) {
        if (m_state != State::Body || m_paused)
            return false;
        if (!m_piece && m_bodyLeft > 0) {
            m_piece = m_server->pieces->take();
            const std::size_t size = std::size_t(std::min<std::uint64_t>(m_bodyLeft, PiecePool::pieceSize));
            m_piece->resize(size);
            m_pieceFill = 0;
        }
        if (!m_piece)
            return true;
        const std::size_t taken = std::min(m_piece->size() - m_pieceFill, buffered());
        std::memcpy(m_piece->data() + m_pieceFill, m_in.data() + m_begin, taken);
        m_begin += taken;
        gotPiece(taken);
        if (m_pieceFill == m_piece->size()) {
            flushPiece();
            continue;
        }
        setDeadline(m_server->options.idleSeconds);
        receive(m_piece->data() + m_pieceFill, m_piece->size() - m_pieceFill, &Connection::gotPiece);
        return false;
    }
}

void Connection::gotPiece(std::size_t bytes)
{
    m_pieceFill += bytes;
    m_bodyLeft -= bytes;
}

bool Connection::flushPiece()
{
    const std::shared_ptr<std::string> piece = std::exchange(m_piece, nullptr);
    m_pieceFill = 0;
    if (!m_exchange.piece(piece)) {
        m_paused = true;
        m_deadline = INT64_MAX; // we are the slow one now
    }
    return !m_paused;
}

void Connection::resumeBody()
{
    if (m_state != State::Body || !m_paused)
        return;
    m_paused = false;
    setDeadline(m_server->options.idleSeconds);
    run();
}

bool Connection::readChunked()
{
    const bool pieces = m_take == Exchange::Take::Pieces;
    if (m_parser->is_done())
        return true; // paused with the last piece
    while (m_state == State::Body && !m_paused) {
        if (pieces && !m_piece) {
            m_piece = m_server->pieces->take();
            m_piece->clear();
        }
        m_parser->setBodyTarget(pieces ? m_piece.get() : &m_request.body);
        error_code error;
        if (buffered() > 0)
            m_begin += m_parser->put(boost::asio::const_buffer(m_in.data() + m_begin, buffered()), error);
        else
            error = boost::beast::http::error::need_more;
        if (!pieces && m_request.body.size() > m_exchange.bodyLimit()) {
            m_exchange.refuseTooLarge();
            return false;
        }
        if (m_parser->is_done()) {
            // What is left of the request can be read on: the connection stays in step.
            m_bodyDone = true;
            if (pieces && !m_piece->empty() && !flushPiece())
                return false;
            m_piece.reset();
            return true;
        }
        if (error && error != boost::beast::http::error::need_more) {
            refuse({"IncompleteBody", "The chunked encoding of the request body is malformed.", 400});
            return false;
        }
        if (pieces && m_piece->size() >= PiecePool::pieceSize / 2) {
            flushPiece();
            continue;
        }
        if (error) {
            makeRoom(chunkBuffer / 2);
            setDeadline(m_server->options.idleSeconds);
            receive(m_in.data() + m_end, m_in.size() - m_end, &Connection::gotBuffer);
            return false;
        }
    }
    return false;
}

} // namespace nephoscope::http
