#include "gui/theme/ThemeQml.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickImageProvider>
#include <QtQuick/QQuickWindow>

namespace nephoscope::gui {
namespace {

class IconProvider final : public QQuickImageProvider
{
public:
    IconProvider() : QQuickImageProvider(QQuickImageProvider::Pixmap) {}

    QPixmap requestPixmap(const QString &id, QSize *size, const QSize &requested) override
    {
        const int slash = int(id.lastIndexOf(u'/'));
        const int side = requested.width() > 0 ? requested.width() : 16;
        if (size)
            *size = QSize(side, side);
        return icons::pixmap(id.left(slash), QColor(QString(u'#' % id.mid(slash + 1))), side);
    }
};

} // namespace

void exposeTheme(QQmlEngine &engine)
{
    // Once per process: a second registration of the same singleton would only warn.
    static const int registered = [] {
        QQmlEngine::setObjectOwnership(&Theme::instance(), QQmlEngine::CppOwnership);
        return qmlRegisterSingletonInstance("Nephoscope.Theme", 1, 0, "Theme", &Theme::instance());
    }();
    Q_UNUSED(registered);
    engine.addImageProvider(QStringLiteral("icons"), new IconProvider);
}

void drawInSoftware()
{
    static bool chosen = false;
    if (!chosen && qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") && qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND"))
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    chosen = true;
}

} // namespace nephoscope::gui
