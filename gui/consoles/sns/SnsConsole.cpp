#include "gui/consoles/sns/SnsConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/Inbox.h"
#include "gui/consoles/sns/Subscriptions.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

ServiceConsole makeSnsConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("sns");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Amazon SNS");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Application integration");
    console.icon = QStringLiteral("topic");
    console.links = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Topics"), topicsAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Subscriptions"), subscriptionsAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Local inbox"), inboxAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Message flow"), QStringLiteral("flow")}};
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "One message to everyone who has subscribed");
    console.actions = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create topic"), createTopicAddress()},
                       {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create subscription"), subscribeAddress()}};
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Topics"), topicsAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count(topics, navigator.engine(), &navigator.engine(), std::move(done));
                              }});
    console.help = help::topics;
    console.localOnly = [](const QStringList &path) { return path.value(0) == QLatin1String("inbox"); };

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("topics"), topics);
    description.resource(QStringLiteral("subscriptions"), subscriptions);
    description.resource(QStringLiteral("inbox"), inbox);
    addSubscribePage(description);
    description.page(QStringLiteral("publish/{topic}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [topic = where["topic"]] { return publishing(topic); });
    });
    return std::move(description).build();
}

} // namespace nephoscope::gui::sns
