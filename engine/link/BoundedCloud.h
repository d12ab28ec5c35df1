#pragma once

#include "door/Cloud.h"
#include "link/Link.h"
#include "link/Pacer.h"

namespace nephoscope::link {

/// A cloud elsewhere for one whose bytes are bounded. The link does not slow it, for there is a network already: only
/// the throttles do, bodies on their way up between two pieces, those on their way down where they are read.
class BoundedCloud final : public Cloud
{
public:
    /// `link` is off for good; calls under way end with `RequestCancelled` once `pacer` stops.
    BoundedCloud(std::shared_ptr<Cloud> cloud, std::shared_ptr<Link> link, std::shared_ptr<Pacer> pacer, Throttles throttles)
        : m_cloud(std::move(cloud)), m_link(std::move(link)), m_pacer(std::move(pacer)), m_throttles(std::move(throttles))
    {
    }

    void submit(Call call, Completion done) override;
    ChangeFeed &changes() override { return m_cloud->changes(); }

private:
    const std::shared_ptr<Cloud> m_cloud;
    const std::shared_ptr<Link> m_link;
    const std::shared_ptr<Pacer> m_pacer;
    const Throttles m_throttles;
};

} // namespace nephoscope::link
