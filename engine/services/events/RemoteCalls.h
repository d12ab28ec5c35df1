#pragma once

#include "services/Courier.h"
#include "services/HttpSender.h"
#include "services/events/Connections.h"
#include "services/events/Delivery.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace nephoscope::events {

/// Calls to API destinations: what they send, as whom, and how often. Tokens of OAuth are fetched when they are needed and
/// kept in memory for as long as they live.
class RemoteCalls
{
public:
    /// Engine thread.
    Expected<Courier::Beginning> begin(WriteContext &context, const TargetMail &mail);
    void stop();
    /// What no retry will mend.
    static bool isFinal(const Error &error) { return error.code == finalCode; }

private:
    static constexpr std::string_view finalCode = "ApiDestinationRefused";
    static constexpr std::chrono::seconds timeout{5};

    struct Token
    {
        std::string value;
        Timestamp until{};
    };

    /// When the destination takes another call; now, and it is counted.
    Timestamp turn(const ApiDestination &destination, Timestamp now);
    void send(HttpSender::Request request, const std::string &connection, const Completion &done);
    void authorize(const boost::json::object &oauth, const std::string &connection, Timestamp now, std::function<void(Expected<std::string>)> done);
    HttpSender &sender();

    std::map<std::string, Timestamp> m_turns; ///< by destination: when the next call may be made; engine thread
    std::mutex m_mutex;
    std::map<std::string, Token> m_tokens; ///< by connection
    std::unique_ptr<HttpSender> m_sender;  ///< once there is something to send
};

} // namespace nephoscope::events
