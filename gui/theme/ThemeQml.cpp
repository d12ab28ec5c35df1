#include "gui/theme/ThemeQml.h"

#include "gui/theme/IconItem.h"
#include "gui/theme/Theme.h"

#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickWindow>

namespace nephoscope::gui {

void exposeTheme()
{
    // Once per process: a second registration of the same singleton would only warn.
    static const int registered = [] {
        QQmlEngine::setObjectOwnership(&Theme::instance(), QQmlEngine::CppOwnership);
        qmlRegisterType<IconItem>("Nephoscope.Theme", 1, 0, "IconItem");
        return qmlRegisterSingletonInstance("Nephoscope.Theme", 1, 0, "Theme", &Theme::instance());
    }();
    Q_UNUSED(registered);
}

void drawInSoftware()
{
    static bool chosen = false;
    if (!chosen && qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") && qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND"))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    chosen = true;
}

} // namespace nephoscope::gui
