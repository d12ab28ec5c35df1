#include "gui/scenes/flow/FlowConsole.h"

#include "gui/scenes/flow/FlowPage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::flow {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::flow::Help)
};

HelpTopic help()
{
    return {Help::tr("Message flow"),
            Help::tr("<p>What moves between buckets, topics, event buses, rules, queues and functions, as the services report it.</p>"
                     "<ul><li>A <b>full dot</b> waits to be received.</li>"
                     "<li>A <b>dim dot with a ring</b> is invisible: somebody has received it. When the ring is used up and it was not deleted, it comes back.</li>"
                     "<li>A <b>hollow dot</b> is delayed.</li>"
                     "<li>A <b>dashed way</b> leads to a dead-letter queue, a <b>moving dashed line</b> stands for more messages than dots could show.</li></ul>"
                     "<p><b>Pause</b>, <b>step</b> and the speeds set the cloud's clock: delays, timeouts and retries wait with it. Functions run in real time.</p>"),
            {{Help::tr("Queues"), QStringLiteral("sqs/queues")}, {Help::tr("Topics"), QStringLiteral("sns/topics")}}};
}

} // namespace

QString flowAddress()
{
    return QStringLiteral("flow");
}

ServiceConsole makeFlowConsole(Packer pack)
{
    ServiceConsole console;
    console.id = flowAddress();
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Message flow");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Application integration");
    console.icon = QStringLiteral("stream");
    console.links = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Message flow"), flowAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Topics"), QStringLiteral("sns/topics")},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Queues"), QStringLiteral("sqs/queues")},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Rules"), QStringLiteral("events/rules")},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Functions"), QStringLiteral("lambda/functions")}};
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Watch messages travel, wait and come back");
    console.help = help;
    // It draws what passes through the local cloud, and sets its clock.
    console.localOnly = [](const QStringList &) { return true; };
    console.makePage = [pack = std::move(pack)](const QStringList &path, const QString &, Navigator &navigator) -> Page * {
        return path.isEmpty() ? new FlowPage(navigator, pack) : nullptr;
    };
    return console;
}

} // namespace nephoscope::gui::flow
