#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>
#include <utility>

namespace nephoscope::lambda_js {

struct Reply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
};

/// Asks the Runtime API and waits: there is nothing else to do meanwhile. One connection, kept open.
class HttpClient
{
public:
    explicit HttpClient(const QByteArray &address) : m_address(address) {}
    ~HttpClient();

    /// Nothing when the engine is gone.
    std::optional<Reply> ask(const QByteArray &method, const QByteArray &path, const QByteArray &body);

private:
    bool connect();
    bool send(const QByteArray &bytes) const;
    bool receive();

    const QByteArray m_address; ///< HOST:PORT, an IPv4 address
    int m_socket = -1;
    QByteArray m_received;
};

} // namespace nephoscope::lambda_js
