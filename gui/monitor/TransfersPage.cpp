#include "gui/monitor/TransfersPage.h"

#include "gui/bridge/EngineHost.h"
#include "gui/monitor/PartLanes.h"
#include "gui/monitor/ThroughputFeed.h"
#include "gui/monitor/TransferModel.h"
#include "gui/theme/Scale.h"
#include "gui/theme/Theme.h"
#include "gui/theme/ThemeQml.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickWindow>
#include <QtQuickWidgets/QQuickWidget>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

namespace {

void registerTypes()
{
    static const int lanes = qmlRegisterType<PartLanes>("Nephoscope.Monitor", 1, 0, "PartLanes");
    static const int model =
        qmlRegisterUncreatableType<TransferModel>("Nephoscope.Monitor", 1, 0, "TransferModel", QStringLiteral("made by the page"));
    Q_UNUSED(lanes)
    Q_UNUSED(model)
}

class TransfersPage : public Page
{
    Q_OBJECT
public:
    explicit TransfersPage(Navigator &navigator) : Page(navigator)
    {
        m_model = new TransferModel(navigator.engine(), this);
        m_throughput = new ThroughputFeed(navigator.engine(), this);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        connect(&Theme::instance(), &Theme::changed, this, &TransfersPage::fillBackground);
        connect(&navigator.engine(), &EngineHost::ready, m_model, &TransferModel::poll);
    }

    /// The view goes first: its bindings read the model and the feed to the end.
    ~TransfersPage() override { delete m_view; }

    QString title() const override { return tr("Transfers"); }
    std::vector<Breadcrumb> breadcrumbs() const override { return {{title(), {}}}; }
    void refresh() override { m_model->poll(); }
    bool isSettled() const override { return m_view && m_view->status() == QQuickWidget::Ready; }

protected:
    void showEvent(QShowEvent *event) override
    {
        if (!m_view)
            load();
        m_model->setVisible(true);
        m_throughput->setVisible(true);
        Page::showEvent(event);
    }

    void hideEvent(QHideEvent *event) override
    {
        m_model->setVisible(false);
        m_throughput->setVisible(false);
        Page::hideEvent(event);
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange && m_view) {
            m_view->engine()->retranslate();
            m_model->retranslate();
        }
        Page::changeEvent(event);
    }

private:
    void load()
    {
        registerTypes();
        // One raster surface for the whole window: mixing in a GPU scene would make every widget
        // of it pass through OpenGL. An explicit choice in the environment is kept.
        static bool chosen = false;
        if (!chosen && qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") && qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND"))
            QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        chosen = true;
        m_view = new QQuickWidget();
        m_view->setObjectName(QStringLiteral("transfersView"));
        m_view->setResizeMode(QQuickWidget::SizeRootObjectToView);
        m_view->setFocusPolicy(Qt::StrongFocus);
        exposeTheme(*m_view->engine());
        // Context properties rather than singletons: a singleton instance serves one engine only, and
        // each visit of the page after it was dropped has an engine of its own.
        m_view->rootContext()->setContextProperty(QStringLiteral("theme"), &Theme::instance());
        m_view->rootContext()->setContextProperty(QStringLiteral("uiScale"), &Scale::instance());
        m_view->rootContext()->setContextProperty(QStringLiteral("transfers"), m_model);
        m_view->rootContext()->setContextProperty(QStringLiteral("throughput"), m_throughput);
        fillBackground();
        m_view->setSource(QUrl(QStringLiteral("qrc:/monitor/TransfersView.qml")));
        layout()->addWidget(m_view);
    }

    void fillBackground()
    {
        if (m_view)
            m_view->setClearColor(Theme::instance().color(Token::BackgroundLayoutMain));
    }

    TransferModel *m_model;
    ThroughputFeed *m_throughput;
    QPointer<QQuickWidget> m_view;
};

} // namespace

Page *makeTransfersPage(Navigator &navigator)
{
    return new TransfersPage(navigator);
}

} // namespace nephoscope::gui

#include "TransfersPage.moc"
