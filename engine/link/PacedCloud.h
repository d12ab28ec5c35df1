#pragma once

#include "door/LocalCloud.h"
#include "link/Link.h"
#include "link/Pacer.h"
#include "link/Throttle.h"

namespace nephoscope::link {

/// The cloud in this process as it is reached over the link on one route: calls take a round trip
/// to the bucket's Region, bodies take their time. With the link off, at full speed and on the direct route, the
/// cloud itself. On the edge route every call is refused unless its bucket is accelerated, as at
/// the accelerate endpoint. Replies' bodies wait where they are read (Arrival).
class PacedCloud final : public Cloud
{
public:
    /// `cloud` outlives what is under way here.
    PacedCloud(LocalCloud &cloud, std::shared_ptr<Link> link, Route route);
    ~PacedCloud() override { stop(); }

    /// On the thread of the caller as far as the bucket must be looked up: not for the GUI thread.
    void submit(Call call, Completion done) override { submit(std::move(call), std::move(done), {}); }
    /// Bodies pass the throttles too, whether or not the link is on.
    void submit(Call call, Completion done, const Throttles &throttles);
    ChangeFeed &changes() override { return m_cloud.changes(); }
    /// What is under way is never answered.
    void stop() { m_pacer->stop(); }

private:
    LocalCloud &m_cloud;
    const std::shared_ptr<Link> m_link;
    const Route m_route;
    const std::shared_ptr<Pacer> m_pacer;
};

/// The same cloud for one whose bytes are bounded.
class ThrottledCloud final : public Cloud
{
public:
    ThrottledCloud(std::shared_ptr<PacedCloud> cloud, Throttles throttles) : m_cloud(std::move(cloud)), m_throttles(std::move(throttles)) {}
    void submit(Call call, Completion done) override { m_cloud->submit(std::move(call), std::move(done), m_throttles); }
    ChangeFeed &changes() override { return m_cloud->changes(); }

private:
    const std::shared_ptr<PacedCloud> m_cloud;
    const Throttles m_throttles;
};

/// Whether a reply's body must be read on a thread that may wait for long.
bool isSlow(const api::Body &body);

} // namespace nephoscope::link
