#include "gui/app/Parts.h"

#include "gui/classroom/Projection.h"
#include "gui/cloudshell/CloudShell.h"
#include "gui/consoles/Consoles.h"
#include "gui/consoles/iam/Denials.h"
#include "gui/gallery/Gallery.h"
#include "gui/kit/Accessible.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/recorder/RecorderPanel.h"
#include "gui/shell/MainWindow.h"
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
    catalog.addCommands(iam::whyCommands);
    iam::offerExplanations();
    return catalog;
}

void addProjection(MainWindow &window)
{
    auto *projection = new Projection({.window = &window, .hideNavigation = [&window](bool hidden) { window.hideNavigation(hidden); }}, &window);
    window.addCommands([projection] { return projection->commands(); });
    window.topBar().addTool(QStringLiteral("projection.toggle"), QStringLiteral("projector"), [] { return Projection::tr("Projection"); });
}

} // namespace nephoscope::gui
