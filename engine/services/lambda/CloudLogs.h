#pragma once

#include "door/Service.h"
#include "services/lambda/LogSink.h"

#include <map>
#include <mutex>

namespace nephoscope::lambda {

/// CloudWatch Logs, where it is there: groups and streams are made when they are first written to, lines go in batches, one
/// at a time per stream. Where it is not, they go nowhere.
class CloudLogs final : public LogSink
{
public:
    explicit CloudLogs(const ServiceHost &host) : m_state(std::make_shared<State>(host)) {}

    void write(const Image &image, const std::string &stream, std::vector<LogLine> lines) override;

private:
    struct Stream
    {
        std::string account, region, group, name;
        std::vector<LogLine> waiting;
        bool made = false;
        bool sending = false;
    };
    struct State : std::enable_shared_from_this<State>
    {
        explicit State(const ServiceHost &host) : host(host) {}
        void send(const std::string &key);
        void make(const std::string &key, const Stream &stream);
        void sent(const std::string &key, bool tryAgain);

        const ServiceHost &host;
        std::mutex mutex;
        std::map<std::string, Stream> streams;
        bool absent = false; ///< there is no such service
    };
    std::shared_ptr<State> m_state;
};

} // namespace nephoscope::lambda
