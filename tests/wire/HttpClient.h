#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::test {

/// An answer as it came off the socket.
struct RawReply
{
    int status = 0; ///< 0: the connection ended instead
    std::vector<std::pair<std::string, std::string>> headers; ///< names in lower case
    std::string body;

    std::string header(std::string_view name) const;
    /// Text between `<Code>` and `</Code>`.
    std::string code() const;
};

/// A blocking socket that says exactly what a test wants said. Reading gives up after 20 seconds.
class RawClient
{
public:
    explicit RawClient(std::uint16_t port, int receiveBuffer = 0);
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;
    ~RawClient();

    /// False when the server has closed.
    bool send(std::string_view bytes);
    /// `headOnly`: the reply to HEAD, whose length states a body that does not come.
    RawReply read(bool headOnly = false);
    RawReply ask(std::string_view request)
    {
        send(request);
        return read();
    }
    /// True when the server closes before it says anything more.
    bool atEnd();
    /// True when nothing has arrived within `milliseconds`.
    bool isSilent(int milliseconds);
    void closeSending();
    void close();

private:
    bool fill();

    int m_socket = -1;
    std::string m_in;
};

} // namespace nephoscope::test
