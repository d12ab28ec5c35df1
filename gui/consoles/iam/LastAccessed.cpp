#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;

struct LastAccessed
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::LastAccessed)
};

using PageDone = std::function<void(Expected<ItemPage>)>;

/// The report may take a while: asked for again until it is there. Every answer comes through the engine, so this waits
/// without spinning.
void read(EngineHost &engine, QObject *receiver, const std::string &job, const PageDone &done)
{
    GetServiceLastAccessedDetails::Input input;
    input.jobId = job;
    input.maxItems = 1000;
    ask<GetServiceLastAccessedDetails>(engine, receiver, std::move(input), [&engine, receiver, job, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        if (reply->jobStatus && reply->jobStatus->value == "IN_PROGRESS") {
            QTimer::singleShot(std::chrono::milliseconds(200), receiver, [&engine, receiver, job, done] { read(engine, receiver, job, done); });
            return;
        }
        done(ResourceType<ServiceLastAccessed>::pageOf(std::move(reply->servicesLastAccessed)));
    });
}

} // namespace

Resource lastAccessed(const QString &ownerAddress, const QString &arn)
{
    ResourceType<ServiceLastAccessed> type(QStringLiteral("iam"), QStringLiteral("lastAccessed"));
    type.title = LastAccessed::tr("Services it may use");
    type.description = LastAccessed::tr("What was never used need not be allowed.");
    type.address = ownerAddress;
    type.identity(&ServiceLastAccessed::serviceNamespace);
    type.listWith([arn](EngineHost &engine, QObject *receiver, const std::string &, PageDone done) {
        GenerateServiceLastAccessedDetails::Input input;
        input.arn = toStd(arn);
        ask<GenerateServiceLastAccessedDetails>(engine, receiver, std::move(input), [&engine, receiver, done](auto reply) {
            if (reply)
                read(engine, receiver, reply->jobId.value_or(""), done);
            else
                done(fail(reply.error()));
        });
    });
    type.column({.id = QStringLiteral("service"), .title = LastAccessed::tr("Service"), .width = 280, .stretch = true}, &ServiceLastAccessed::serviceName);
    type.column({.id = QStringLiteral("namespace"), .title = LastAccessed::tr("Prefix in policies"), .width = 170, .code = true}, &ServiceLastAccessed::serviceNamespace);
    type.column({.id = QStringLiteral("last"), .title = LastAccessed::tr("Last accessed"), .width = 310}, [](const ServiceLastAccessed &service) { return service.lastAuthenticated; });
    type.column({.id = QStringLiteral("region"), .title = LastAccessed::tr("Region"), .width = 150}, &ServiceLastAccessed::lastAuthenticatedRegion);
    type.column({.id = QStringLiteral("by"), .title = LastAccessed::tr("By"), .width = 220}, &ServiceLastAccessed::lastAuthenticatedEntity);
    type.sortColumn = QStringLiteral("service");
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = LastAccessed::tr("Find services");
    type.emptyTitle = LastAccessed::tr("No services");
    type.emptyText = LastAccessed::tr("No policy allows anything.");
    type.help = help::lastAccessed();
    return type;
}

} // namespace nephoscope::gui::iam
