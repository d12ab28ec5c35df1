#include "door/LocalCloud.h"
#include "door/Pending.h"

#include <atomic>

namespace nephoscope {

class LocalCloud::LocalDeferred final : public DeferredCall, public std::enable_shared_from_this<LocalDeferred>
{
public:
    LocalDeferred(LocalCloud &cloud, PendingPtr pending) : m_cloud(cloud), m_pending(std::move(pending)) {}

    const Call &call() const override { return m_pending->call; }

    void answer(Reply reply) override
    {
        if (!m_answered.exchange(true))
            m_cloud.finish(m_pending, std::move(reply));
    }

    void write(std::function<Expected<void>(WriteContext &)> work, std::function<void(const Error *)> then) override
    {
        struct Step
        {
            std::optional<WriteContext> context;
            Expected<void> result;
        };
        const auto step = std::make_shared<Step>();
        m_cloud.m_engine->post({
            [this, keep = shared_from_this(), step, work = std::move(work)](store::Connection &connection) {
                step->context.emplace(*m_cloud.m_host, m_pending->call.caller, connection, m_cloud.m_clock->now());
                step->context->setAdmission(m_pending->admission);
                step->result = work(*step->context);
                return step->result.has_value();
            },
            [this, keep = shared_from_this(), step, then = std::move(then)](const Error *error) {
                if (!error && step->result)
                    m_cloud.settle(*step->context);
                then(error ? error : step->result ? nullptr : &step->result.error());
            },
        });
    }

private:
    LocalCloud &m_cloud;
    const PendingPtr m_pending;
    std::atomic<bool> m_answered{false};
};

void LocalCloud::runDeferred(const PendingPtr &pending)
{
    const auto call = std::make_shared<LocalDeferred>(*this, pending);
    try {
        ReadContext context(*m_host, pending->call.caller, m_database->reader(), m_clock->now());
        if (auto allowed = authorize(*pending, context); !allowed) {
            call->answer(fail(std::move(allowed.error())));
            return;
        }
        context.setAdmission(pending->admission);
        pending->handler->defer(context, call);
    } catch (const std::exception &error) {
        call->answer(fail(internalError(error.what())));
    }
}

} // namespace nephoscope
