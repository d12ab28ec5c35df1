#include "link/BoundedCloud.h"

#include "door/Pending.h"
#include "link/Bodies.h"

namespace nephoscope::link {

void BoundedCloud::submit(Call call, Completion done)
{
    if (!isThrottled(call, m_throttles)) {
        m_cloud->submit(std::move(call), std::move(done));
        return;
    }
    std::shared_ptr<Flow> flow = m_link->connect(call.caller.region.value, Route::Direct, m_throttles);
    if (const api::Body *body = streamingBody(call.input); body && body->size() > 0) {
        // Told after every piece, on the thread that sends: holding it is the pause before the next one.
        call.progress = [flow, pacer = m_pacer, told = call.progress, last = std::uint64_t(0)](std::uint64_t done) mutable {
            if (!pacer->hold(Timestamp{}))
                return false;
            const std::uint64_t fresh = done > last ? done - last : 0;
            last = std::max(last, done);
            return pacer->hold(flow->pass(Way::Up, fresh)) && (!told || told(done));
        };
    }
    m_cloud->submit(std::move(call), [flow, pacer = m_pacer, done = std::move(done)](Reply reply) {
        if (reply)
            delayBody(*reply, [&](const api::Body &whole) { return std::make_shared<Arrival>(whole, flow, pacer); });
        done(std::move(reply));
    });
}

} // namespace nephoscope::link
