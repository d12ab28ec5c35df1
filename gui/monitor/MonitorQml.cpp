#include "gui/monitor/MonitorQml.h"

#include "gui/monitor/LaneCell.h"
#include "gui/monitor/LaneRows.h"
#include "gui/monitor/LaneTip.h"
#include "gui/monitor/PartLanes.h"
#include "gui/monitor/TransferModel.h"
#include "gui/theme/Theme.h"
#include "gui/theme/ThemeQml.h"

#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>
#include <QtQuickWidgets/QQuickWidget>

namespace nephoscope::gui {

namespace {

void registerTypes()
{
    const QString made = QStringLiteral("made by the page");
    static const int lanes = qmlRegisterType<PartLanes>("Nephoscope.Monitor", 1, 0, "PartLanes");
    static const int cells = qmlRegisterType<LaneCell>("Nephoscope.Monitor", 1, 0, "LaneCell");
    static const int tip = qmlRegisterUncreatableType<LaneTip>("Nephoscope.Monitor", 1, 0, "LaneTip", made);
    static const int parts = qmlRegisterUncreatableType<LaneModel>("Nephoscope.Monitor", 1, 0, "LaneModel", made);
    static const int model = qmlRegisterUncreatableType<TransferModel>("Nephoscope.Monitor", 1, 0, "TransferModel", made);
    static const int rows = qmlRegisterUncreatableType<LaneRows>("Nephoscope.Monitor", 1, 0, "LaneRows", made);
    Q_UNUSED(lanes)
    Q_UNUSED(cells)
    Q_UNUSED(tip)
    Q_UNUSED(parts)
    Q_UNUSED(model)
    Q_UNUSED(rows)
}

} // namespace

QQuickWidget *makeMonitorView(const QString &name, const QString &file, const std::vector<std::pair<QString, QObject *>> &context)
{
    registerTypes();
    drawInSoftware();
    auto *view = new QQuickWidget();
    view->setObjectName(name);
    view->setResizeMode(QQuickWidget::SizeRootObjectToView);
    exposeTheme();
    // Context properties rather than singletons: a singleton instance serves one engine only, and
    // each visit of the page after it was dropped has an engine of its own.
    view->rootContext()->setContextProperty(QStringLiteral("theme"), &Theme::instance());
    view->rootContext()->setContextProperty(QStringLiteral("laneTip"), new LaneTip(*view));
    for (const auto &[property, object] : context)
        view->rootContext()->setContextProperty(property, object);
    view->setSource(QUrl(u"qrc:/monitor/" % file));
    return view;
}

} // namespace nephoscope::gui
