#include "HttpClient.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace nephoscope::lambda_js {

QByteArray Reply::header(const QByteArray &name) const
{
    for (const auto &[known, value] : headers) {
        if (known == name)
            return value;
    }
    return {};
}

HttpClient::~HttpClient()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

bool HttpClient::connect()
{
    const auto parts = m_address.split(':');
    if (parts.size() != 2)
        return false;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(parts[1].toUShort());
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    return m_socket >= 0 && ::inet_pton(AF_INET, parts[0].constData(), &address.sin_addr) == 1
        && ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
}

bool HttpClient::send(const QByteArray &bytes) const
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t size = ::send(m_socket, bytes.constData() + sent, std::size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (size <= 0)
            return false;
        sent += size;
    }
    return true;
}

bool HttpClient::receive()
{
    std::array<char, 64 * 1024> buffer;
    const ssize_t size = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (size > 0)
        m_received.append(buffer.data(), size);
    return size > 0;
}

std::optional<Reply> HttpClient::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    if (m_socket < 0 && !connect())
        return std::nullopt;
    const QByteArray head = method + " /2018-06-01/runtime/" + path + " HTTP/1.1\r\nHost: " + m_address + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n";
    if (!send(head + body))
        return std::nullopt;
    qsizetype end = -1;
    while ((end = m_received.indexOf("\r\n\r\n")) < 0) {
        if (!receive())
            return std::nullopt;
    }
    Reply reply;
    const auto lines = m_received.left(end).split('\n');
    reply.status = lines.front().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.append({line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype size = reply.header("content-length").toLongLong();
    while (m_received.size() < end + 4 + size) {
        if (!receive())
            return std::nullopt;
    }
    reply.body = m_received.mid(end + 4, size);
    m_received.remove(0, end + 4 + size);
    return reply;
}

} // namespace nephoscope::lambda_js
