#include "gui/monitor/TransferDock.h"

#include "gui/bridge/EngineHost.h"
#include "gui/monitor/MonitorQml.h"
#include "gui/monitor/TransferModel.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtQml/QQmlEngine>
#include <QtQuickWidgets/QQuickWidget>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

namespace {

constexpr int width = 380; // logical pixels

class TransferDock : public QWidget
{
    Q_OBJECT
public:
    explicit TransferDock(Navigator &navigator) : m_model(new TransferModel(navigator.engine(), this))
    {
        setObjectName(QStringLiteral("transferDock"));
        m_model->setUnfinishedOnly(true);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        connect(&Theme::instance(), &Theme::changed, this, &TransferDock::fillBackground);
        connect(&navigator.engine(), &EngineHost::ready, m_model, &TransferModel::poll);
        connect(m_model, &TransferModel::conflictsRequested, this, [&navigator] { navigator.go(QStringLiteral("transfers")); });
    }

    /// The view goes first: its bindings read the model to the end.
    ~TransferDock() override { delete m_view; }

protected:
    void showEvent(QShowEvent *event) override
    {
        if (!m_view)
            load();
        m_model->setVisible(true);
        QWidget::showEvent(event);
    }

    void hideEvent(QHideEvent *event) override
    {
        m_model->setVisible(false);
        QWidget::hideEvent(event);
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            m_model->retranslate();
            if (m_view)
                m_view->engine()->retranslate();
        }
        QWidget::changeEvent(event);
    }

private:
    void load()
    {
        m_view = makeMonitorView(QStringLiteral("dockView"), QStringLiteral("DockView.qml"), {{QStringLiteral("transfers"), m_model}});
        m_view->setFocusPolicy(Qt::StrongFocus);
        setFocusProxy(m_view);
        fillBackground();
        layout()->addWidget(m_view);
    }

    void fillBackground()
    {
        if (m_view)
            m_view->setClearColor(Theme::instance().color(Token::BackgroundContainerContent));
    }

    TransferModel *m_model;
    QPointer<QQuickWidget> m_view;
};

} // namespace

DrawerSpec transfersDrawer()
{
    return {QStringLiteral("transfers"), QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Transfers now"), QStringLiteral("transfers"),
            DrawerSpec::Side::Right, width, [](Navigator &navigator) -> QWidget * { return new TransferDock(navigator); }};
}

} // namespace nephoscope::gui

#include "TransferDock.moc"
