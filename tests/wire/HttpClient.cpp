#include "tests/wire/HttpClient.h"

#include "core/Text.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace nephoscope::test {

std::string RawReply::header(std::string_view name) const
{
    for (const auto &[field, value] : headers) {
        if (field == name)
            return value;
    }
    return {};
}

std::string RawReply::code() const
{
    const std::size_t begin = body.find("<Code>");
    const std::size_t end = body.find("</Code>");
    return begin == std::string::npos || end == std::string::npos ? std::string() : body.substr(begin + 6, end - begin - 6);
}

RawClient::RawClient(std::uint16_t port, int receiveBuffer) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    if (receiveBuffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const timeval patience{20, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        close();
}

RawClient::~RawClient()
{
    close();
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(std::size_t(sent));
    }
    return true;
}

bool RawClient::fill()
{
    char buffer[65536];
    const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, 0);
    if (got > 0)
        m_in.append(buffer, std::size_t(got));
    return got > 0;
}

RawReply RawClient::read(bool headOnly)
{
    RawReply reply;
    std::size_t end;
    while ((end = m_in.find("\r\n\r\n")) == std::string::npos) {
        if (!fill())
            return reply;
    }
    const std::string head = m_in.substr(0, end);
    m_in.erase(0, end + 4);
    std::size_t length = 0;
    for (std::string_view line : split(head, '\n')) {
        line = trim(line);
        const std::size_t colon = line.find(": ");
        if (line.starts_with("HTTP/1.1 ")) {
            reply.status = int(parseInteger(line.substr(9, 3)).value_or(0));
        } else if (colon != std::string_view::npos) {
            reply.headers.emplace_back(toLower(line.substr(0, colon)), std::string(line.substr(colon + 2)));
            if (reply.headers.back().first == "content-length")
                length = std::size_t(parseInteger(reply.headers.back().second).value_or(0));
        }
    }
    if (headOnly)
        return reply;
    while (m_in.size() < length) {
        if (!fill())
            return {};
    }
    reply.body = m_in.substr(0, length);
    m_in.erase(0, length);
    return reply;
}

bool RawClient::atEnd()
{
    return m_in.empty() && !fill() && m_in.empty() && (errno != EAGAIN);
}

bool RawClient::isSilent(int milliseconds)
{
    pollfd wish{m_socket, POLLIN, 0};
    return m_in.empty() && ::poll(&wish, 1, milliseconds) == 0;
}

void RawClient::closeSending()
{
    ::shutdown(m_socket, SHUT_WR);
}

void RawClient::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

} // namespace nephoscope::test
