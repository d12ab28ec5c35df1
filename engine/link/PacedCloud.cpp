#include "link/PacedCloud.h"

#include "door/CallTap.h"
#include "door/Pending.h"
#include "link/Acceleration.h"
#include "link/Bodies.h"
#include "link/PacedUpload.h"

#include <algorithm>

namespace nephoscope::link {

namespace {

/// A member of the call's input that is a text; empty when there is none.
std::string textMember(const api::Value &input, std::string_view name)
{
    const api::Member *member = input ? input.shape()->find(name) : nullptr;
    if (!member || member->shape->kind != api::Kind::String)
        return {};
    const void *field = member->ops->get(static_cast<const std::byte *>(input.data()) + member->offset);
    return field ? *static_cast<const std::string *>(field) : std::string();
}

} // namespace

bool isThrottled(const Call &call, const Throttles &throttles)
{
    if (const api::Body *body = streamingBody(call.input); body && body->size() > 0)
        return slows(throttles, Way::Up);
    const api::Member *reply = call.operation->output ? call.operation->output->payloadMember() : nullptr;
    return reply && reply->shape->kind == api::Kind::Stream && slows(throttles, Way::Down);
}

void delayBody(api::Value &output, const std::function<std::shared_ptr<Arrival>(const api::Body &)> &arrive)
{
    const api::Member *member = output ? output.shape()->payloadMember() : nullptr;
    if (!member || member->shape->kind != api::Kind::Stream)
        return;
    void *place = static_cast<std::byte *>(output.data()) + member->offset;
    const auto *body = static_cast<const api::Body *>(member->ops->get(place));
    if (!body || body->size() == 0)
        return;
    api::Body slow = api::Body::fromSource(arrive(*body), body->size());
    *static_cast<api::Body *>(member->ops->emplace(place)) = std::move(slow);
}

bool isSlow(const api::Body &body)
{
    return body.source() && body.source()->waits();
}

PacedCloud::PacedCloud(LocalCloud &cloud, std::shared_ptr<Link> link, Route route)
    : m_cloud(cloud), m_link(std::move(link)), m_route(route), m_pacer(std::make_shared<Pacer>(m_link->clock()))
{
}

void PacedCloud::submit(Call call, Completion done, const Throttles &throttles)
{
    const bool linked = m_link->isOn();
    const bool paced = m_link->slows() || isThrottled(call, throttles);
    if (m_route == Route::Direct && !paced) {
        m_cloud.submit(std::move(call), std::move(done));
        return;
    }
    const std::string bucket = textMember(call.input, "Bucket");
    if (m_route == Route::Edge) {
        if (auto allowed = checkAcceleration(m_cloud, call.caller, bucket); !allowed) {
            done(fail(std::move(allowed.error())));
            return;
        }
        if (!paced) {
            m_cloud.submit(std::move(call), std::move(done));
            return;
        }
    }
    if (call.caller.via == Via::Console && m_cloud.tap().writesBlocked() && !readsByName(*call.operation)) {
        done(fail(CallTap::blockedError(*call.operation)));
        return;
    }
    // Only the link asks where the bucket is.
    std::shared_ptr<Flow> flow = m_link->connect(linked ? regionOfBucket(m_cloud, call.caller, bucket) : call.caller.region.value, m_route, throttles);
    Timestamp when = flow->answer(false);
    // While all stands still nothing begins, also where no way takes its time.
    if (m_link->pace() == 0)
        when = std::max(when, m_link->clock().now() + Duration(1));
    const CallOrigin origin = currentCallOrigin();
    m_pacer->at(when, [cloud = &m_cloud, link = m_link, pacer = m_pacer, flow, origin, call = std::move(call), done = std::move(done)]() mutable {
        // The pacer's thread keeps time for all: the disk is for others.
        cloud->workers().post([cloud, link, pacer, flow, origin, call = std::move(call), done = std::move(done)]() mutable {
            const api::Body *body = streamingBody(call.input);
            if (body && body->size() > 0) {
                std::make_shared<PacedUpload>(*cloud, flow, pacer, std::move(call), std::move(done))->start();
                return;
            }
            const CallOriginScope scope(origin);
            cloud->submit(std::move(call), [pacer, flow, done = std::move(done)](Reply reply) {
                if (reply)
                    delayBody(*reply, [&](const api::Body &whole) { return std::make_shared<Arrival>(whole, flow, pacer); });
                done(std::move(reply));
            });
        });
    });
}

} // namespace nephoscope::link
