#include "services/lambda/LambdaService.h"

#include "services/lambda/Downloads.h"
#include "services/lambda/Events.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Pollers.h"
#include "services/lambda/Roles.h"
#include "services/lambda/Step.h"

namespace nephoscope::lambda {

LambdaService::LambdaService(std::shared_ptr<Metrics> metrics) : m_metrics(std::move(metrics)) {}
LambdaService::~LambdaService() = default;

std::span<const store::Migration> LambdaService::migrations() const
{
    return FunctionRepository::migrations();
}

void LambdaService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_downloads = std::make_unique<Downloads>(host.clock, host.random);
    m_roles = std::make_unique<Roles>(host);
    m_fleet = std::make_unique<Fleet>(host, m_metrics);
    m_fleet->setCredentials([this](const Image &image, Fleet::GiveCredentials then) {
        m_roles->assume(image.account, image.region, image.name, image.role, [then = std::move(then)](RoleSession session) {
            const Timestamp until = session.environment.empty() ? Timestamp::max() : session.until;
            then(std::move(session.environment), until);
        });
    });
    registry.write<RunStep>([](WriteContext &context, const RunStep::Input &input) -> Expected<RunStep::Output> {
        input.work(context);
        return RunStep::Output{};
    });
    registerFunctions(registry, host, *m_fleet, *m_downloads, *m_roles);
    registerConfiguration(registry, host, *m_fleet);
    registerVersions(registry);
    registerPermissions(registry);
    registerInvoke(registry, host, *m_fleet);
    registerEvents(registry, host, *m_fleet);
    registerDeliveries(registry, host, *m_roles, m_metrics);
    m_pollers = std::make_unique<Pollers>(host, *m_fleet, *m_roles);
    registerMappings(registry, host, *m_roles, *m_pollers);
    registerInvokeConfig(registry);
    registerLayers(registry, host, *m_fleet, *m_downloads);
    registerSettings(registry, *m_fleet);
    registerTags(registry);
    registerTestEvents(registry);
    registerUrls(registry, *m_fleet);
    registerUrlCalls(registry, *m_fleet, m_policies, *m_downloads);
}

void LambdaService::start(const ServiceHost &host)
{
    reviveEvents(host);
    resumeMappings(host);
}

void LambdaService::stop()
{
    if (m_pollers)
        m_pollers->stop();
    if (m_fleet)
        m_fleet->stop();
}

void LambdaService::onReset()
{
    if (m_pollers)
        m_pollers->forget();
    if (m_fleet)
        m_fleet->retireAll();
}

Expected<void> LambdaService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    if (operation.method.empty()) // the service's own, see InternalOperation.h
        return {};
    return authorizeCall(context, operation, input, m_policies);
}

} // namespace nephoscope::lambda
