#pragma once

#include "door/Service.h"
#include "services/sqs/Queue.h"

#include <map>

namespace nephoscope::sqs {

/// Tells the change feed that a queue's messages changed, a few times a second however many come and go. Engine thread.
class Announcer
{
public:
    explicit Announcer(const ServiceHost &host) : m_host(host) {}

    void touched(WriteContext &context, const Queue &queue);
    void clear() { m_recent.clear(); }

private:
    static constexpr std::chrono::milliseconds pause{250};
    static Change changeOf(const QueueKey &key);
    void tellAgain();

    const ServiceHost &m_host;
    std::map<QueueKey, bool> m_recent; ///< told lately; whether there is more to tell
    bool m_timer = false;
};

/// The queue itself came, changed or went.
void announceQueue(WriteContext &context, const QueueKey &key, Change::Kind kind);

} // namespace nephoscope::sqs
