#include "listeners/http/ReplyWriter.h"

#include <boost/beast/http/status.hpp>

#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace nephoscope::http {

namespace {

void appendField(std::string &out, std::string_view name, std::string_view value)
{
    out += name;
    out += ": ";
    // A value with a line break would let stored metadata forge header fields.
    for (char c : value)
        out += c == '\r' || c == '\n' ? ' ' : c;
    out += "\r\n";
}

bool hasNoBody(int status)
{
    return status == 204 || status == 304 || status < 200;
}

ReplyWriter::Step failedSend()
{
    return errno == EAGAIN || errno == EWOULDBLOCK ? ReplyWriter::Step::Blocked : ReplyWriter::Step::Failed;
}

} // namespace

void ReplyWriter::start(wire::HttpReply reply, const ReplyFrame &frame)
{
    m_reply = std::move(reply);
    m_sent = m_bodySent = m_segmentSent = 0;
    m_segment = m_pieceSent = 0;
    m_allowance = UINT64_MAX;
    m_sourceFailed = m_sourceEnded = false;
    const bool endless = m_reply.body.size() == wire::unknownSize;
    m_chunked = endless && frame.canChunk;
    m_head.clear();
    if (m_reply.status == 200) {
        m_head += "HTTP/1.1 200 OK\r\n";
    } else {
        const auto reason = boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(m_reply.status));
        m_head += "HTTP/1.1 " + std::to_string(m_reply.status) + ' ';
        m_head.append(reason.data(), reason.size());
        m_head += "\r\n";
    }
    std::string_view stated;
    bool hasServer = false;
    for (const auto &[name, value] : m_reply.headers.fields()) {
        if (name == "content-length" || name == "Content-Length") {
            stated = value;
            continue;
        }
        hasServer = hasServer || name == "server" || name == "Server";
        appendField(m_head, name, value);
    }
    appendField(m_head, "Date", frame.date);
    if (!hasServer)
        appendField(m_head, "Server", frame.server);
    if (frame.close)
        m_head += "Connection: close\r\n";
    else if (frame.keepAliveHeader)
        m_head += "Connection: keep-alive\r\n";
    const bool bodyless = hasNoBody(m_reply.status);
    if (!bodyless && m_chunked)
        m_head += "Transfer-Encoding: chunked\r\n";
    else if (!bodyless && !endless)
        appendField(m_head, "Content-Length",
                    frame.headOnly && !stated.empty() ? std::string(stated) : std::to_string(m_reply.body.size()));
    m_head += "\r\n";
    m_sendsBody = !frame.headOnly && !bodyless && m_reply.body.size() > 0;
}

ReplyWriter::Step ReplyWriter::step(int socket, std::atomic<std::uint64_t> &bytesOut)
{
    m_counter = &bytesOut;
    const std::string *memory = m_sendsBody ? m_reply.body.memory() : nullptr;
    if (m_sent < m_head.size() + (memory ? memory->size() : 0)) {
        const Step step = sendMemory(socket, memory ? std::string_view(*memory) : std::string_view(), m_sendsBody && !memory);
        if (step != Step::Done)
            return step;
    }
    if (!m_sendsBody || memory)
        return Step::Done;
    if (source())
        return sendSource(socket);
    std::uint64_t budget = bytesPerTurn;
    return sendSegments(socket, budget);
}

ReplyWriter::Step ReplyWriter::sendMemory(int socket, std::string_view body, bool more)
{
    const std::size_t total = m_head.size() + body.size();
    while (m_sent < total) {
        iovec parts[2];
        std::size_t count = 0;
        if (m_sent < m_head.size())
            parts[count++] = {m_head.data() + m_sent, m_head.size() - m_sent};
        const std::size_t bodyAt = m_sent < m_head.size() ? 0 : m_sent - m_head.size();
        if (bodyAt < body.size() && m_allowance > 0)
            parts[count++] = {const_cast<char *>(body.data()) + bodyAt, std::min<std::uint64_t>(body.size() - bodyAt, m_allowance)};
        if (count == 0)
            return Step::Paced;
        msghdr message{};
        message.msg_iov = parts;
        message.msg_iovlen = count;
        const ssize_t sent = ::sendmsg(socket, &message, MSG_NOSIGNAL | (more ? MSG_MORE : 0));
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return failedSend();
        // The head takes no part in pacing.
        const std::uint64_t ofHead = m_sent < m_head.size() ? m_head.size() - m_sent : 0;
        m_allowance -= std::uint64_t(sent) > ofHead ? std::uint64_t(sent) - ofHead : 0;
        m_sent += std::uint64_t(sent);
        m_counter->fetch_add(std::uint64_t(sent), std::memory_order_relaxed);
    }
    return Step::Done;
}

ReplyWriter::Step ReplyWriter::sendSegments(int socket, std::uint64_t &budget)
{
    const std::vector<api::FileSegment> &segments = m_reply.body.segments();
    while (m_segment < segments.size()) {
        const api::FileSegment &segment = segments[m_segment];
        if (m_segmentSent == segment.length) {
            ++m_segment;
            m_segmentSent = 0;
            continue;
        }
        if (m_allowance == 0)
            return Step::Paced;
        if (budget == 0)
            return Step::Yield;
        off_t offset = static_cast<off_t>(segment.offset + m_segmentSent);
        const std::uint64_t wanted = std::min({segment.length - m_segmentSent, budget, m_allowance, std::uint64_t(1024 * 1024)});
        const ssize_t sent = ::sendfile(socket, segment.file->descriptor(), &offset, wanted);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return failedSend();
        if (sent == 0)
            return Step::Failed; // the file is shorter than its row says
        m_segmentSent += std::uint64_t(sent);
        m_bodySent += std::uint64_t(sent);
        budget -= std::uint64_t(sent);
        m_allowance -= std::uint64_t(sent);
        m_counter->fetch_add(std::uint64_t(sent), std::memory_order_relaxed);
    }
    return Step::Done;
}

ReplyWriter::Step ReplyWriter::sendSource(int socket)
{
    if (m_sourceFailed)
        return Step::Failed;
    while (m_pieceSent < m_piece.size()) {
        if (m_allowance == 0)
            return Step::Paced;
        const std::size_t wanted = std::size_t(std::min<std::uint64_t>(m_piece.size() - m_pieceSent, m_allowance));
        const ssize_t sent = ::send(socket, m_piece.data() + m_pieceSent, wanted, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return failedSend();
        m_pieceSent += std::size_t(sent);
        m_allowance -= std::uint64_t(sent);
        m_bodySent += std::uint64_t(sent);
        m_counter->fetch_add(std::uint64_t(sent), std::memory_order_relaxed);
    }
    return m_sourceEnded || m_bodySent >= m_reply.body.size() ? Step::Done : Step::NeedSource;
}

void ReplyWriter::sourceFilled(std::optional<std::size_t> bytes)
{
    m_pieceSent = 0;
    const bool endless = m_reply.body.size() == wire::unknownSize;
    // A source that ends before the promised size has failed.
    m_sourceEnded = endless && bytes && *bytes == 0;
    m_sourceFailed = !bytes || (*bytes == 0 && !endless);
    m_piece.resize(bytes.value_or(0));
    if (!m_chunked || m_sourceFailed)
        return;
    if (m_sourceEnded) {
        m_piece = "0\r\n\r\n";
        return;
    }
    char size[24];
    std::snprintf(size, sizeof size, "%zx\r\n", m_piece.size());
    m_piece.insert(0, size);
    m_piece += "\r\n";
}

void ReplyWriter::finish()
{
    m_reply = {};
    if (m_piece.capacity() > 0)
        std::string().swap(m_piece);
}

} // namespace nephoscope::http
