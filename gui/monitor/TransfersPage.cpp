#include "gui/monitor/TransfersPage.h"

#include "gui/bridge/EngineHost.h"
#include "gui/charts/Chart.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Format.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Select.h"
#include "gui/monitor/ConflictDialog.h"
#include "gui/monitor/LimitsDialog.h"
#include "gui/monitor/MonitorQml.h"
#include "gui/monitor/ReplayCard.h"
#include "gui/monitor/ThroughputFeed.h"
#include "gui/monitor/TransferModel.h"
#include "gui/shell/PaceButton.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtGui/QResizeEvent>
#include <QtQml/QQmlEngine>
#include <QtQuickWidgets/QQuickWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

namespace {

// Logical pixels.
constexpr int plotHeight = 168;
constexpr int leastPlot = 72;
constexpr int leastList = 260;
constexpr int leastEmpty = 140;

class TransfersPage : public Page
{
    Q_OBJECT
public:
    explicit TransfersPage(Navigator &navigator) : Page(navigator)
    {
        m_model = new TransferModel(navigator.engine(), this);
        auto *outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        m_area = new ContentArea;
        outer->addWidget(m_area);
        m_header = new HeaderBar(HeaderBar::Level::Page);
        m_clear = new Button(Button::Variant::Normal);
        m_clear->setObjectName(QStringLiteral("clearFinished"));
        m_limits = new Button(Button::Variant::Normal);
        m_limits->setObjectName(QStringLiteral("limits"));
        m_race = new Button(Button::Variant::Normal);
        m_race->setObjectName(QStringLiteral("race"));
        m_header->addAction(m_race);
        m_header->addAction(new PaceButton(navigator.engine(), Button::Variant::Normal));
        m_header->addAction(m_limits);
        m_header->addAction(m_clear);
        m_area->column()->addWidget(m_header);
        m_card = new Container;
        m_chart = new Chart(ChartKind::Line);
        m_chart->setObjectName(QStringLiteral("throughput"));
        m_chart->setPlotHeight(plotHeight);
        m_throughput = new ThroughputFeed(navigator.engine(), *m_chart);
        m_span = new Select;
        m_span->setObjectName(QStringLiteral("span"));
        m_scope = new Select;
        m_scope->setObjectName(QStringLiteral("scope"));
        m_scope->hide();
        m_card->header().addAction(m_scope);
        m_card->header().addAction(m_span);
        m_card->column()->addWidget(m_chart);
        connect(m_span, &Select::valueChanged, this, [this](const QString &id) {
            m_throughput->setSpan(transfer::History::Span(id.toInt()));
            nameChart();
        });
        connect(m_scope, &Select::valueChanged, this, [this](const QString &id) {
            m_throughput->setScope(transfer::Scope::of(id.toStdString()).value_or(transfer::Scope()));
            nameChart();
        });
        connect(m_throughput, &ThroughputFeed::updated, this, &TransfersPage::showCounted);
        connect(m_model, &TransferModel::selectedChanged, this, &TransfersPage::highlightSelected);
        m_area->column()->addWidget(m_card);
        connect(m_model, &TransferModel::replayRequested, this, &TransfersPage::openReplay);
        connect(m_race, &Button::clicked, this, [this] { this->navigator().go(QStringLiteral("s3/speed?order=race")); });
        connect(m_clear, &Button::clicked, m_model, &TransferModel::removeFinished);
        connect(m_limits, &Button::clicked, this, [this] {
            if (this->navigator().engine().isReady())
                askForLimits(this->navigator().engine(), this);
        });
        connect(m_model, &TransferModel::menuRequested, this, &TransfersPage::openMenu);
        connect(m_model, &TransferModel::conflictsRequested, this, [this](qint64 id) {
            askAboutConflicts(this->navigator().engine(), m_model->jobsOf(id), this);
        });
        connect(m_model, &TransferModel::countChanged, this, &TransfersPage::showCounts);
        connect(m_model, &TransferModel::countChanged, this, &TransfersPage::highlightSelected); // a group's jobs
        retranslate();
        connect(&Theme::instance(), &Theme::changed, this, [this] {
            fillBackground();
            fitProjection();
        });
        connect(&navigator.engine(), &EngineHost::ready, m_model, &TransferModel::poll);
    }

    /// The view goes first: its bindings read the model to the end.
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

    void resizeEvent(QResizeEvent *event) override
    {
        Page::resizeEvent(event);
        fitProjection();
    }

    void hideEvent(QHideEvent *event) override
    {
        m_model->setVisible(false);
        m_throughput->setVisible(false);
        Page::hideEvent(event);
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            retranslate();
            m_throughput->update();
            m_model->retranslate();
            if (m_view)
                m_view->engine()->retranslate();
        }
        Page::changeEvent(event);
    }

private:
    void retranslate()
    {
        m_header->setTitle(title());
        fitProjection();
        m_clear->setLabel(tr("Clear finished"));
        m_limits->setLabel(tr("Settings"));
        m_race->setLabel(tr("Race"));
        m_card->setTitle(tr("Throughput"));
        m_span->setAccessibleName(tr("Time span"));
        const auto spanId = [](transfer::History::Span span) { return QString::number(int(span)); };
        m_span->setChoices({{spanId(transfer::History::Span::Minute), tr("1 minute")}, {spanId(transfer::History::Span::TenMinutes), tr("10 minutes")},
                            {spanId(transfer::History::Span::Hour), tr("1 hour")}, {spanId(transfer::History::Span::Day), tr("24 hours")}});
        if (m_span->value().isEmpty())
            m_span->setValue(spanId(transfer::History::Span::Minute));
        m_scope->setAccessibleName(tr("What the chart shows"));
        m_offered.clear();
        showCounted();
        nameChart();
        showCounts();
    }

    // A class looks at what moves: there what is set up beforehand makes room for it, and the chart for the parts.
    void fitProjection()
    {
        const bool projected = Theme::instance().stroke() > 1;
        m_header->setDescription(projected ? QString() : tr("Uploads, downloads and copies of this console, part by part."));
        for (Button *button : {m_race, m_limits, m_clear})
            button->setVisible(!projected);
        m_chart->setPlotHeight(projected ? std::clamp(height() / 6, leastPlot, plotHeight) : plotHeight);
        showCounted();
    }

    void nameChart()
    {
        const QString span = tr("Throughput, %1").arg(m_span->currentText());
        m_chart->setName(m_scope->isHidden() || m_scope->currentIndex() <= 0 ? span : tr("%1, %2").arg(span, m_scope->currentText()));
    }

    void highlightSelected()
    {
        const qint64 id = m_model->selected();
        m_throughput->highlight(id == 0 ? std::vector<transfer::JobId>() : m_model->jobsOf(id), m_model->titleOf(id));
    }

    /// Totals, and a choice as soon as there is one: a single service over a single link is everything.
    void showCounted()
    {
        if (const QString totals = Theme::instance().stroke() > 1 ? QString() : m_throughput->totalsText(); totals != m_totals)
            m_card->header().setDescription(m_totals = totals);
        std::vector<transfer::Scope> scopes = m_throughput->scopes();
        using Kind = transfer::Scope::Kind;
        for (const Kind kind : {Kind::Service, Kind::Link}) {
            const auto isOf = [kind](const transfer::Scope &scope) { return scope.kind == kind; };
            if (std::count_if(scopes.begin(), scopes.end(), isOf) == 1)
                std::erase_if(scopes, isOf);
        }
        if (scopes == m_offered)
            return;
        m_offered = scopes;
        Choices choices{{QString::fromStdString(transfer::Scope().toText()), m_model->scopeName({})}};
        for (const transfer::Scope &scope : scopes)
            choices.push_back({QString::fromStdString(scope.toText()), m_model->scopeName(scope)});
        m_scope->setChoices(choices);
        if (m_scope->currentIndex() < 0)
            m_scope->setCurrentIndex(0);
        m_scope->setVisible(!scopes.empty());
        nameChart();
    }

    void openReplay(qint64 id)
    {
        if (!navigator().engine().isReady())
            return;
        if (!m_replay) {
            m_replay = new ReplayCard(navigator().engine());
            m_area->column()->insertWidget(m_area->column()->indexOf(m_card) + 1, m_replay);
            connect(m_replay, &ReplayCard::closed, this, [this] {
                delete m_replay;
                m_view->setFocus();
            }, Qt::QueuedConnection);
        }
        m_replay->open(id, m_model->titleOf(id));
        m_area->ensureWidgetVisible(m_replay);
    }

    void openMenu(qint64 id, const QRect &part)
    {
        const TransferRow *row = m_model->find(id);
        if (!row || !m_view)
            return;
        delete m_menu;
        m_menu = new Menu(this);
        m_menu->setObjectName(QStringLiteral("transferMenu"));
        m_menu->setAlign(Popover::Align::Right);
        m_menu->addItem({.id = QStringLiteral("top"), .text = tr("Move to top"), .icon = QStringLiteral("caret-up")});
        m_menu->addItem({.id = QStringLiteral("bottom"), .text = tr("Move to bottom"), .icon = QStringLiteral("caret-down")});
        m_menu->addSeparator();
        m_menu->addHeading(tr("Priority"));
        const auto priority = [&](const char *item, transfer::Priority value, const QString &text) {
            m_menu->addItem({.id = QLatin1String(item), .text = text, .checked = row->job.priority == value});
        };
        priority("high", transfer::Priority::High, tr("High"));
        priority("normal", transfer::Priority::Normal, tr("Normal"));
        priority("low", transfer::Priority::Low, tr("Low"));
        m_menu->addSeparator();
        m_menu->addItem({.id = QStringLiteral("jobLimits"), .text = tr("Limits"), .icon = QStringLiteral("settings")});
        connect(m_menu, &Menu::triggered, this, [this, id, name = m_model->titleOf(id), limits = row->job.limits](const QString &item) {
            if (item == QLatin1String("top") || item == QLatin1String("bottom"))
                m_model->moveTo(id, item == QLatin1String("top") ? transfer::Place::Top : transfer::Place::Bottom);
            else if (item == QLatin1String("jobLimits"))
                askForJobLimits(navigator().engine(), m_model->jobsOf(id), limits, name, this);
            else
                m_model->setPriority(id, item == QLatin1String("high") ? transfer::Priority::High
                                         : item == QLatin1String("low") ? transfer::Priority::Low : transfer::Priority::Normal);
        });
        m_menu->openAt(m_view, part);
        m_menu->focusFirst();
    }

    void showCounts()
    {
        m_header->setCounter(m_model->count() > 0 ? QString(u'(' % formatCount(m_model->count()) % u')') : QString());
        m_clear->setEnabled(m_model->finishedCount() > 0);
        // The list scrolls by itself; the page scrolls only where the window is too low for both.
        if (m_view)
            m_view->setMinimumHeight(m_model->count() > 0 ? leastList : leastEmpty);
    }

    void load()
    {
        m_view = makeMonitorView(QStringLiteral("transfersView"), QStringLiteral("TransfersView.qml"), {{QStringLiteral("transfers"), m_model}});
        m_view->setFocusPolicy(Qt::StrongFocus);
        fillBackground();
        m_area->column()->addWidget(m_view, 1);
        showCounts();
    }

    void fillBackground()
    {
        if (m_view)
            m_view->setClearColor(Theme::instance().color(Token::BackgroundLayoutMain));
    }

    TransferModel *m_model;
    ContentArea *m_area;
    HeaderBar *m_header;
    Button *m_clear;
    Button *m_limits;
    Button *m_race;
    QPointer<Menu> m_menu;
    QPointer<ReplayCard> m_replay;
    Container *m_card;
    Chart *m_chart;
    ThroughputFeed *m_throughput;
    Select *m_span;
    Select *m_scope;
    QString m_totals;
    std::vector<transfer::Scope> m_offered; ///< beside everything
    QPointer<QQuickWidget> m_view;
};

} // namespace

Page *makeTransfersPage(Navigator &navigator)
{
    return new TransfersPage(navigator);
}

} // namespace nephoscope::gui

#include "TransfersPage.moc"
