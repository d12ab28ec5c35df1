#include "gui/app/Parts.h"

#include "gui/classroom/Projection.h"
#include "gui/cloudshell/CloudShell.h"
#include "gui/consoles/Consoles.h"
#include "gui/consoles/iam/Denials.h"
#include "gui/gallery/Gallery.h"
#include "gui/kit/Accessible.h"
#include "gui/monitor/TransferDock.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/recorder/RecorderPanel.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/PaceButton.h"
#include "gui/shell/TopBar.h"

namespace nephoscope::gui {

Catalog makeCatalog()
{
    installAccessibleFactory();
    Catalog catalog(makeConsoles(), makeTransfersPage);
    catalog.setGallery(makeGalleryPage);
    catalog.addDrawer(cloudShellDrawer());
    catalog.addDrawer(recorderDrawer());
    catalog.addDrawer(iam::whyDrawer());
    catalog.addDrawer(transfersDrawer());
    catalog.addCommands(iam::whyCommands);
    catalog.addCommands(paceCommands);
    iam::offerExplanations();
    return catalog;
}

void addProjection(MainWindow &window)
{
    ProjectionHost host{.window = &window, .hideNavigation = [&window](bool hidden) { window.hideNavigation(hidden); }};
    // What moves is often what the class looks at.
    host.tools.push_back([&window]() -> QWidget * { return new PaceButton(window.engine(), Button::Variant::Icon); });
    auto *projection = new Projection(std::move(host), &window);
    window.addCommands([projection] { return projection->commands(); });
    window.topBar().addTool(QStringLiteral("projection.toggle"), QStringLiteral("projector"), [] { return Projection::tr("Projection"); });
}

} // namespace nephoscope::gui
