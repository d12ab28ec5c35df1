#pragma once

#include "door/Service.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace nephoscope {

/// A line of a log, and when it was written.
struct LogLine
{
    Timestamp time;
    std::string text;
};

/// Where lines go, and which service brings them.
struct LogPlace
{
    std::string account;
    std::string region;
    std::string group;
    std::string stream;
    std::string service; ///< `lambda.amazonaws.com`
    /// As whom it writes, and for which resource (ARNs); without a role the service writes as itself.
    std::string role = {};
    std::string source = {};
};

/// What processes write, on its way to CloudWatch Logs, where it is there: groups and streams are made when they are first
/// written to, lines go in batches, one at a time per stream. Where it is not, or the role may not do that (or does not trust the
/// service), they go nowhere. Thread-safe.
class CloudLogs
{
public:
    explicit CloudLogs(const ServiceHost &host) : m_state(std::make_shared<State>(host)) {}

    /// Quick. Beyond 10,000 lines that wait in a stream new ones are dropped.
    void write(const LogPlace &place, std::vector<LogLine> lines);

private:
    struct Stream
    {
        LogPlace place;
        std::vector<LogLine> waiting;
        bool made = false;
        bool sending = false;
    };
    struct State : std::enable_shared_from_this<State>
    {
        explicit State(const ServiceHost &host) : host(host) {}
        void send(const std::string &key);
        void make(const std::string &key, const LogPlace &place, const Caller &writer);
        void sent(const std::string &key, bool tryAgain);
        void drop(const std::string &key);

        const ServiceHost &host;
        std::mutex mutex;
        std::map<std::string, Stream> streams;
        bool absent = false; ///< there is no such service
    };
    std::shared_ptr<State> m_state;
};

} // namespace nephoscope
