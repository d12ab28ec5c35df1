#pragma once

#include "services/logs/TailHub.h"

namespace nephoscope::logs {

/// StartLiveTail: a stream of the events that come into log groups, each second for up to three hours. A session ends with the
/// connection that reads it.
class LiveTail
{
public:
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    /// Ends all sessions.
    void stop();
    void onReset();

private:
    std::shared_ptr<TailHub> m_hub; ///< once the service was first asked for
};

} // namespace nephoscope::logs
