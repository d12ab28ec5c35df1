#pragma once

#include "door/Service.h"
#include "services/sqs/Queue.h"

#include <map>

namespace nephoscope::sqs {

struct Broker;

/// Work on a queue that is due some time: messages past their retention go, deduplication ids are forgotten. There is one job
/// of a kind for a queue, for the earliest time; which are put down already is kept in memory, for every message asks. Engine thread.
class Chores
{
public:
    static constexpr std::string_view retention = "sqs.retention";
    static constexpr std::string_view deduplication = "sqs.deduplication";

    /// Sees to it that the job comes at `due` or before.
    void ensure(WriteContext &context, std::string_view kind, const Queue &queue, Timestamp due);
    /// Of a job that is done: `next` is the one in its place.
    void done(WriteContext &context, const Job &job, const std::optional<Job> &next);
    void clear() { m_due.clear(); }

private:
    using Key = std::pair<std::string, std::string>;
    void remember(WriteContext &context, Key key, std::optional<Timestamp> due);

    std::map<Key, Timestamp> m_due;
};

/// Rows under a number that no queue has any more go by and by, and with a queue its deduplication ids.
void sweepLater(WriteContext &context, const Queue &queue, bool queueGone);

void registerChores(ServiceRegistry &registry, Broker &broker);

} // namespace nephoscope::sqs
