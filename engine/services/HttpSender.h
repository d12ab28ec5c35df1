#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace nephoscope {

/// Sends requests out to HTTP and HTTPS endpoints: SNS's subscriptions, EventBridge's API destinations. One thread of its
/// own, which holds no other one up. Certificates are checked against the machine's; redirects are not followed.
/// Thread-safe.
class HttpSender
{
public:
    struct Request
    {
        std::string method = "POST";
        std::string url; ///< `http://user:password@host:port/path?query`; user and password become an Authorization header
        std::vector<std::pair<std::string, std::string>> headers; ///< beside Host and Content-Length
        std::string body;
        std::chrono::seconds timeout{15}; ///< of real time, for everything after the name is resolved
    };
    struct Reply
    {
        int status = 0;    ///< 0: no answer came
        std::string error; ///< why not
        std::string body;  ///< cut where it is longer than `keptBody`
    };
    static constexpr std::size_t keptBody = 4096;
    static constexpr std::size_t maxBody = 1024 * 1024;

    HttpSender();
    ~HttpSender();
    HttpSender(const HttpSender &) = delete;
    HttpSender &operator=(const HttpSender &) = delete;

    /// `done` runs once, on the sender's thread; not at all for what stop() cuts off.
    void send(Request request, std::function<void(Reply)> done);
    /// Whatever is under way ends.
    void stop();

private:
    class Exchange;
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace nephoscope
