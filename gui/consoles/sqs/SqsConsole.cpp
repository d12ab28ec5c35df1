#include "gui/consoles/sqs/SqsConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/sqs/Help.h"
#include "gui/consoles/sqs/MessagesPage.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/consoles/sqs/Queues.h"
#include "gui/describe/ConsoleDescription.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sqs {

ServiceConsole makeSqsConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("sqs");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Amazon SQS");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Application integration");
    console.icon = QStringLiteral("queue");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Queues"), queuesAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Message flow"), QStringLiteral("flow")});
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Queues between senders and workers");
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create queue"), createQueueAddress()});
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Queues"), queuesAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count([](const Params &where) { return queues(where); }, navigator.engine(), &navigator.engine(),
                                                            std::move(done));
                              }});
    console.help = help::queues;

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("queues"), queues);
    description.page(QStringLiteral("messages/{queue}"),
                     [](Navigator &navigator, const Params &where) -> Page * { return new MessagesPage(navigator, where["queue"]); });
    return std::move(description).build();
}

} // namespace nephoscope::gui::sqs
