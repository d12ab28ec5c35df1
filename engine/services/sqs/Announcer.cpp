#include "services/sqs/Announcer.h"

namespace nephoscope::sqs {

Change Announcer::changeOf(const QueueKey &key)
{
    return {.kind = Change::Kind::Updated, .service = "sqs", .type = "message", .account = AccountId{key.account},
            .region = Region{key.region}, .parent = key.name};
}

void Announcer::touched(WriteContext &context, const Queue &queue)
{
    if (const auto found = m_recent.find(queue.key); found != m_recent.end()) {
        found->second = true;
        return;
    }
    m_recent.emplace(queue.key, false);
    context.changed(changeOf(queue.key));
    if (!m_timer) {
        m_timer = true;
        m_host.scheduler.after(pause, [this] { tellAgain(); });
    }
}

void Announcer::tellAgain()
{
    m_timer = false;
    std::vector<Change> changes;
    for (auto entry = m_recent.begin(); entry != m_recent.end();) {
        if (entry->second) {
            changes.push_back(changeOf(entry->first));
            entry->second = false;
            ++entry;
        } else {
            entry = m_recent.erase(entry);
        }
    }
    if (m_recent.empty())
        return;
    m_timer = true;
    m_host.scheduler.after(pause, [this] { tellAgain(); });
    m_host.cloud.changes().publish(std::move(changes));
}

void announceQueue(WriteContext &context, const QueueKey &key, Change::Kind kind)
{
    context.changed({.kind = kind, .service = "sqs", .type = "queue", .account = AccountId{key.account}, .region = Region{key.region},
                     .id = key.name});
}

} // namespace nephoscope::sqs
