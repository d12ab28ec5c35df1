#include "services/sqs/SqsService.h"

#include "services/sqs/Access.h"
#include "services/sqs/DeadLetters.h"
#include "services/sqs/Operations.h"
#include "services/sqs/QueueRepository.h"
#include "services/sqs/Receiving.h"
#include "services/sqs/Sending.h"

namespace nephoscope::sqs {

SqsService::SqsService(std::shared_ptr<Metrics> metrics) : m_metrics(std::move(metrics)) {}
SqsService::~SqsService() = default;

std::span<const store::Migration> SqsService::migrations() const
{
    return QueueRepository::migrations();
}

void SqsService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_broker = std::make_unique<Broker>(host, m_metrics);
    registerQueues(registry, *m_broker);
    registerSettings(registry, *m_broker);
    registerPermissions(registry, *m_broker);
    registerTags(registry, *m_broker);
    registerSending(registry, *m_broker);
    registerReceiving(registry, *m_broker);
    registerHandles(registry, *m_broker);
    registerDeadLetters(registry, *m_broker);
    registerMoveTasks(registry, *m_broker);
    registerPeek(registry, *m_broker);
    registerChores(registry, *m_broker);
}

Expected<void> SqsService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    return sqs::authorize(*m_broker, context, operation, input);
}

void SqsService::stop()
{
    if (m_broker)
        m_broker->polls.stop();
}

void SqsService::onReset()
{
    if (m_broker)
        m_broker->reset();
}

} // namespace nephoscope::sqs
