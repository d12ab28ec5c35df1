#include "gui/cloudshell/CloudShell.h"

#include "gui/cloudshell/CloudShellPanel.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui {

DrawerSpec cloudShellDrawer()
{
    return {.id = QStringLiteral("cloudshell"),
            .title = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "CloudShell"),
            .icon = QStringLiteral("terminal"),
            .side = DrawerSpec::Side::Bottom,
            .size = 320,
            .make = [](Navigator &navigator) -> QWidget * { return new CloudShellPanel(navigator); }};
}

} // namespace nephoscope::gui
