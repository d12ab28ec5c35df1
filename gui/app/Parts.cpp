#include "gui/app/Parts.h"

#include "gui/cloudshell/CloudShell.h"
#include "gui/consoles/Consoles.h"
#include "gui/gallery/Gallery.h"
#include "gui/kit/Accessible.h"
#include "gui/monitor/TransfersPage.h"
#include "gui/recorder/RecorderPanel.h"

namespace nephoscope::gui {

Catalog makeCatalog()
{
    installAccessibleFactory();
    Catalog catalog(makeConsoles(), makeTransfersPage);
    catalog.setGallery(makeGalleryPage);
    catalog.addDrawer(cloudShellDrawer());
    catalog.addDrawer(recorderDrawer());
    return catalog;
}

} // namespace nephoscope::gui
