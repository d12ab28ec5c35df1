#include "gui/scenes/flow/FlowPage.h"

#include "gui/bridge/Text.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TextFilter.h"
#include "gui/scenes/flow/FlowBox.h"
#include "gui/scenes/flow/FlowCanvas.h"
#include "gui/scenes/flow/FlowCharts.h"
#include "gui/scenes/flow/FlowConsole.h"
#include "gui/scenes/flow/FlowDetails.h"
#include "gui/scenes/flow/FlowScene.h"
#include "gui/scenes/flow/FlowSpark.h"
#include "gui/scenes/flow/ClockBar.h"
#include "gui/theme/Scale.h"
#include "gui/theme/Theme.h"
#include "gui/theme/ThemeQml.h"

#include <QtCore/QEvent>
#include <QtQml/QQmlContext>
#include <QtQml/QQmlEngine>
#include <QtQml/QQmlProperty>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui::flow {

namespace {

// Logical pixels.
constexpr int leastView = 400; ///< with its legend and all above it on 1280 by 800
constexpr int mostView = 640; ///< a larger graph scrolls
constexpr int detailsWidth = 320;
constexpr int besideFrom = 900; ///< wide enough for the details beside the picture
constexpr int filterWidth = 320;

/// As high as the page makes it. QQuickWidget's own hint is the height it has had before.
class SceneView final : public QQuickWidget
{
public:
    QSize sizeHint() const override { return minimumSize(); }
};

void registerTypes()
{
    static const int box = qmlRegisterType<FlowBox>("Nephoscope.Flow", 1, 0, "FlowBox");
    static const int dots = qmlRegisterType<FlowDots>("Nephoscope.Flow", 1, 0, "FlowDots");
    static const int lines = qmlRegisterType<FlowLines>("Nephoscope.Flow", 1, 0, "FlowLines");
    static const int spark = qmlRegisterType<FlowSpark>("Nephoscope.Flow", 1, 0, "FlowSpark");
    static const int model = qmlRegisterUncreatableType<FlowModel>("Nephoscope.Flow", 1, 0, "FlowModel", QStringLiteral("made by the page"));
    Q_UNUSED(box)
    Q_UNUSED(dots)
    Q_UNUSED(lines)
    Q_UNUSED(spark)
    Q_UNUSED(model)
}

} // namespace

FlowPage::FlowPage(Navigator &navigator, Packer pack)
    : Page(navigator), m_scene(new FlowScene(navigator.engine(), this)), m_demo(new FlowDemo(navigator.engine(), std::move(pack), this)), m_area(new ContentArea),
      m_header(new HeaderBar(HeaderBar::Level::Page)), m_build(new Button(Button::Variant::Normal)), m_send(new Button(Button::Variant::Primary)),
      m_filter(new TextFilter), m_playback(new ClockBar(*m_scene)), m_card(new Container), m_note(new Label(TextStyle::Small)),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight)), m_details(new FlowDetails(navigator, m_scene->model())), m_charts(new FlowCharts(m_scene->model()))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    m_build->setObjectName(QStringLiteral("buildDemo"));
    m_send->setObjectName(QStringLiteral("sendSomething"));
    m_filter->setObjectName(QStringLiteral("flowFilter"));
    m_filter->setMaximumWidth(filterWidth);
    m_note->setObjectName(QStringLiteral("flowNote"));
    m_note->setWordWrap(true);
    m_header->addAction(m_build);
    m_header->addAction(m_send);
    m_area->column()->addWidget(m_header);
    m_card->column()->addWidget(m_filter);
    m_card->column()->addWidget(m_playback);
    m_card->column()->addWidget(m_note);
    m_details->setFixedWidth(detailsWidth);
    followDensity(m_row, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_row->addWidget(m_card, 1);
    m_row->addWidget(m_details);
    m_area->column()->addLayout(m_row, 1);
    m_area->column()->addWidget(m_charts);

    FlowModel &model = m_scene->model();
    connect(m_build, &QPushButton::clicked, m_demo, &FlowDemo::build);
    connect(m_send, &QPushButton::clicked, m_demo, &FlowDemo::send);
    connect(m_demo, &FlowDemo::progressed, this, &FlowPage::showState);
    connect(m_demo, &FlowDemo::finished, this, &FlowPage::tellBuilt);
    connect(m_demo, &FlowDemo::sent, this, &FlowPage::tellSent);
    connect(m_filter, &TextFilter::textChanged, this, [this](const QString &text) { m_scene->model().setFilter(text); });
    connect(&model, &FlowModel::filterChanged, this, &FlowPage::showState);
    connect(&model, &FlowModel::secondPassed, this, &FlowPage::showState);
    connect(m_scene, &FlowScene::settled, this, &FlowPage::showState);
    connect(&Theme::instance(), &Theme::changed, this, &FlowPage::fillBackground);
    retranslate();
}

FlowPage::~FlowPage()
{
    delete m_view;
}

QString FlowPage::title() const
{
    return tr("Message flow");
}

std::vector<Breadcrumb> FlowPage::breadcrumbs() const
{
    return {{title(), {}}};
}

void FlowPage::refresh()
{
    m_scene->refresh();
}

bool FlowPage::isSettled() const
{
    return m_view && m_view->status() == QQuickWidget::Ready && m_scene->isSettled();
}

std::vector<Command> FlowPage::commands()
{
    const QString group = title();
    return {{.id = QStringLiteral("flow.build"), .text = m_build->text(), .group = group, .icon = QStringLiteral("plus"), .run = [this] { m_demo->build(); },
             .enabled = [this] { return !m_demo->isBusy(); }},
            {.id = QStringLiteral("flow.send"), .text = m_send->text(), .group = group, .icon = QStringLiteral("send"), .run = [this] { m_demo->send(); },
             .enabled = [this] { return m_send->isEnabled(); }},
            {.id = QStringLiteral("flow.pause"), .text = tr("Pause or continue"), .group = group, .icon = QStringLiteral("pause"), .run = [this] { m_playback->togglePause(); }},
            {.id = QStringLiteral("flow.step"), .text = tr("Step"), .group = group, .icon = QStringLiteral("arrow-right"), .run = [this] { m_scene->stepOn(); }}};
}

void FlowPage::showEvent(QShowEvent *event)
{
    if (!m_view)
        load();
    m_scene->setVisible(true);
    Page::showEvent(event);
}

void FlowPage::hideEvent(QHideEvent *event)
{
    m_scene->setVisible(false);
    Page::hideEvent(event);
}

void FlowPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_charts->retranslate();
        m_scene->nodes().rebuild();
        if (m_view)
            m_view->engine()->retranslate();
    }
    Page::changeEvent(event);
}

void FlowPage::resizeEvent(QResizeEvent *event)
{
    const bool beside = width() >= besideFrom;
    m_row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_details->setMinimumWidth(beside ? detailsWidth : 0);
    m_details->setMaximumWidth(beside ? detailsWidth : QWIDGETSIZE_MAX);
    Page::resizeEvent(event);
}

void FlowPage::retranslate()
{
    m_header->setTitle(title());
    m_header->setDescription(tr("Each message is a dot: it travels, waits, becomes invisible, comes back, or dies to the dead-letter queue."));
    m_build->setLabel(tr("Build the demo"));
    m_send->setLabel(tr("Send something"));
    m_card->setTitle(tr("Resources and messages"));
    m_filter->setPlaceholder(tr("Find messages by ID or text"));
    showState();
}

void FlowPage::showState()
{
    FlowModel &model = m_scene->model();
    m_filter->setMatchCount(model.traces().hasFilter() ? model.traces().matchCount() : -1);
    m_build->setLoading(m_demo->isBusy());
    m_send->setEnabled(navigator().engine().isReady() && model.graph().contains(u"arn:aws:s3:::" % toQt(m_demo->bucket())) && !m_demo->isBusy());
    QStringList notes;
    if (m_demo->isBusy())
        notes << tr("Building: step %1 of %2").arg(m_demo->doneSteps() + 1).arg(m_demo->stepCount());
    if (m_scene->error())
        notes << tr("Some resources could not be listed: %1").arg(errorText(*m_scene->error()));
    if (model.dropped() > 0)
        notes << tr("%n hop(s) went by too fast to be shown.", nullptr, int(model.dropped()));
    if (m_scene->laidOutBy() == LayoutResult::By::RowsWithoutGraphviz)
        notes << tr("The resources stand in plain rows: Graphviz is not installed. Install the package graphviz (the program dot), then choose Refresh.");
    else if (m_scene->laidOutBy() == LayoutResult::By::RowsAfterFailure)
        notes << tr("The resources stand in plain rows: Graphviz (the program dot) could not lay them out.");
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
}

void FlowPage::tellBuilt(const Error *error)
{
    showState();
    if (error)
        navigator().flashbar().error(tr("The demo was not built"), errorText(*error));
    else
        navigator().flashbar().success(tr("The demo is built"), tr("Choose Send something, and watch."));
    m_scene->refresh();
}

void FlowPage::tellSent(const QString &key, const Error *error)
{
    // What was sent is seen on the picture.
    if (error)
        navigator().flashbar().error(tr("%1 was not sent").arg(key), errorText(*error));
}

void FlowPage::load()
{
    registerTypes();
    drawInSoftware();
    m_view = new SceneView();
    m_view->setObjectName(QStringLiteral("flowView"));
    m_view->setResizeMode(QQuickWidget::SizeRootObjectToView);
    m_view->setFocusPolicy(Qt::StrongFocus);
    exposeTheme();
    m_view->rootContext()->setContextProperty(QStringLiteral("theme"), &Theme::instance());
    m_view->rootContext()->setContextProperty(QStringLiteral("uiScale"), &Scale::instance());
    m_view->rootContext()->setContextProperty(QStringLiteral("flow"), &m_scene->model());
    m_view->rootContext()->setContextProperty(QStringLiteral("flowNodes"), &m_scene->nodes());
    fillBackground();
    m_view->setSource(QUrl(QStringLiteral("qrc:/flow/FlowView.qml")));
    if (m_view->rootObject())
        QQmlProperty(m_view->rootObject(), QStringLiteral("wantedHeight")).connectNotifySignal(this, SLOT(fitView()));
    fitView();
    m_card->column()->addWidget(m_view, 1);
}

void FlowPage::fitView()
{
    const QQuickItem *scene = m_view->rootObject();
    const int wanted = scene ? int(std::ceil(scene->property("wantedHeight").toReal())) : 0;
    m_view->setMinimumHeight(std::clamp(wanted, leastView, mostView));
}

void FlowPage::fillBackground()
{
    if (m_view)
        m_view->setClearColor(Theme::instance().color(Token::BackgroundContainerContent));
}

} // namespace nephoscope::gui::flow
