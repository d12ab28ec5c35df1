#pragma once

#include "core/Clock.h"
#include "services/autoscaling/Rows.h"

#include <functional>
#include <string>

namespace nephoscope {
struct ServiceHost;
}

namespace nephoscope::autoscaling {

/// What a worker is started from.
struct WorkerOrder
{
    std::string instance; ///< `i-…`
    Place place;
    std::string group;
    std::string zone;
    std::string userData; ///< decoded; empty: it does nothing
    std::string profile;  ///< name or ARN of the instance profile; may be empty
    std::string logGroup; ///< where its output goes
};

/// Runs workers. What it has to say it says on any thread; of each worker it says started or failed, and after started, ended.
class Runner
{
public:
    struct Owner
    {
        std::function<void(const std::string &instance)> started;
        /// It never came to life; the message is for the activity.
        std::function<void(const std::string &instance, const std::string &message)> failed;
        std::function<void(const std::string &instance)> ended;
        /// Its credentials are good until then.
        std::function<void(const std::string &instance, Timestamp until)> expires;
    };

    virtual ~Runner() = default;
    /// Once, before everything else.
    virtual void attach(const ServiceHost &host, Owner owner) = 0;
    virtual void start(WorkerOrder order) = 0;
    /// Asks it to end, and sees to it. Of one that is not there it says that it has ended.
    virtual void stop(const std::string &instance) = 0;
    /// Ends all of them at once and says nothing of it.
    virtual void clear() = 0;
    /// Where workers find the cloud, as soon as it is known; 0: nowhere.
    virtual void setServicePort(std::uint16_t port) = 0;
    /// Ends everything for good.
    virtual void close() = 0;
};

} // namespace nephoscope::autoscaling
