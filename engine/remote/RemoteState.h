#pragma once

#include "core/WorkerPool.h"
#include "remote/Exchange.h"
#include "remote/RemoteCloud.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace nephoscope::remote {

/// Everything behind a RemoteCloud. Private to this folder.
struct RemoteCloud::State : std::enable_shared_from_this<State>
{
    State(RemoteEndpoint where, Tls tls, Options how);

    /// One call from its typed input to its typed output, with all its attempts; waits. What the last reply said in its
    /// headers goes to `seen`.
    Reply perform(Call &call, int mostAttempts, wire::Headers *seen = nullptr);
    Probe runProbe();
    /// False when the cloud stops meanwhile.
    bool pause(int attempt);
    void stop();

    std::string regionOf(const Call &call, const std::string &bucket) const;
    /// The Region that a reply says is the right one; empty when it says none, or the one that was asked.
    std::string redirect(const wire::HttpReply &reply, const Error &error, const std::string &asked) const;
    void remember(const std::string &bucket, const std::string &region);
    /// True when the endpoint's clock turned out to be another one than was thought.
    bool learnTime(const wire::HttpReply &reply);
    Outgoing sign(const wire::HttpRequest &encoded, const Call &call, const std::string &payloadHash, const std::string &region) const;

    const RemoteEndpoint endpoint;
    const std::optional<Origin> custom; ///< none: AWS itself
    const Options options;
    const std::shared_ptr<ConnectionPool> pool;
    ChangeFeed changes;
    std::atomic<std::int64_t> skew{0}; ///< ms by which the endpoint's clock is ahead of ours

    mutable std::mutex mutex; ///< guards what follows
    std::map<std::string, std::string> regions; ///< of buckets that are elsewhere
    bool stopped = false;
    std::condition_variable wake;

    // Listings never queue behind bytes.
    WorkerPool calls;
    WorkerPool bytes;
};

} // namespace nephoscope::remote
