#include "gui/consoles/lambda/LambdaConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/consoles/lambda/Layers.h"
#include "gui/describe/ConsoleDescription.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::lambda {

ServiceConsole makeLambdaConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("lambda");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "AWS Lambda");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Compute");
    console.icon = QStringLiteral("function");
    console.links = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Functions"), functionsAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Layers"), layersAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Message flow"), QStringLiteral("flow")}};
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Runs code without a server to look after");
    console.actions = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create function"), createFunctionAddress()}};
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Functions"), functionsAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count(functions, navigator.engine(), &navigator.engine(), std::move(done));
                              }});
    console.help = help::functions;

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("functions"), functions);
    description.resource(QStringLiteral("layers"), layers);
    return std::move(description).build();
}

} // namespace nephoscope::gui::lambda
