#include "services/sns/SnsService.h"

#include "services/sns/Errors.h"
#include "services/sns/Operations.h"
#include "services/sns/TopicPolicy.h"

namespace nephoscope::sns {

std::span<const store::Migration> SnsService::migrations() const
{
    return TopicRepository::migrations();
}

void SnsService::registerOperations(ServiceRegistry &registry, const ServiceHost &)
{
    m_deliverer.registerOperations(registry);
    registerTopics(registry);
    registerPermissions(registry);
    registerSubscribe(registry, m_deliverer);
    registerSubscriptions(registry);
    registerPublish(registry, m_deliverer, m_pace);
    registerInbox(registry);
}

Expected<void> SnsService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    // The engine's own operations are no client's to name.
    if (operation.method.empty())
        return {};
    return authorizeCall(context, operation, input);
}

void SnsService::onReset()
{
    m_deliverer.reset();
    m_pace.clear();
}

} // namespace nephoscope::sns
