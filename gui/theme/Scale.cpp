#include "gui/theme/Scale.h"

#include <QtCore/QPointer>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtGui/QWindow>

// Qt's public interface sets the scale before the first window only (QT_SCALE_FACTOR); its own platform plugins set it
// later through these two headers.
#include <QtGui/private/qhighdpiscaling_p.h>
#include <qpa/qplatformwindow.h>
#include <qpa/qwindowsysteminterface.h>

#include <algorithm>
#include <utility>

namespace nephoscope::gui {

void Scale::adopt(QScreen *screen) { QHighDpiScaling::setScreenFactor(screen, QHighDpiScaling::factor(screen) * m_factor); }

Scale &Scale::instance()
{
    static Scale scale;
    return scale;
}

void Scale::set(qreal factor)
{
    factor = std::clamp(factor, smallest, largest);
    if (qFuzzyCompare(factor, m_factor))
        return;
    // Screens plugged in later are as large as the others.
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &Scale::adopt, Qt::UniqueConnection);
    std::vector<std::pair<QPointer<QWindow>, QRect>> places;
    for (QWindow *window : QGuiApplication::topLevelWindows())
        if (window->handle())
            places.emplace_back(window, window->handle()->geometry());
    for (QScreen *screen : QGuiApplication::screens())
        QHighDpiScaling::setScreenFactor(screen, QHighDpiScaling::factor(screen) / m_factor * factor);
    m_factor = factor;
    // The same pixels mean another logical size now: each window is told so, and asked to paint.
    for (const auto &[window, geometry] : places) {
        if (!window || !window->handle())
            continue;
        QWindowSystemInterface::handleGeometryChange<QWindowSystemInterface::SynchronousDelivery>(window, geometry);
        if (window && window->isExposed())
            QWindowSystemInterface::handleExposeEvent<QWindowSystemInterface::SynchronousDelivery>(window, QRect(QPoint(), window->size()));
    }
    Q_EMIT changed(factor);
}

} // namespace nephoscope::gui
