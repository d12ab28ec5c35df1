#include "gui/consoles/cloudwatch/InsightsPage.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/InsightsResults.h"
#include "gui/consoles/cloudwatch/InsightsWork.h"
#include "gui/consoles/cloudwatch/LogGroupChooser.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/Tabs.h"
#include "gui/kit/TileLayout.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::PutQueryDefinition;
using api::logs::StartQuery;

constexpr int editorHeight = 190; // logical pixels
constexpr int fieldWidth = 300;
constexpr int listHeight = 420;

} // namespace

InsightsPage::InsightsPage(Navigator &navigator, const InsightsQuestion &question, QWidget *parent)
    : Page(navigator, parent), m_area(new ContentArea), m_header(new HeaderBar(HeaderBar::Level::Page)), m_status(new StatusIndicator), m_tabs(new Tabs),
      m_work(new InsightsWork(navigator.engine(), this)), m_counts(new InsightsWork(navigator.engine(), this)), m_results(new InsightsResults(navigator)), m_visual(new InsightsVisualization)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    auto *info = new InfoLink(help::insights);
    info->setObjectName(QStringLiteral("info"));
    connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { this->navigator().showHelp(topic); });
    m_header->addTitleWidget(info);
    m_status->setObjectName(QStringLiteral("insightsStatus"));
    makeTabs();
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, makeQuery(), m_status, m_tabs})
        m_area->column()->addWidget(each);
    m_area->column()->addStretch(1);

    connect(m_run, &Button::clicked, this, &InsightsPage::run);
    connect(m_cancel, &Button::clicked, this, &InsightsPage::cancel);
    connect(m_save, &Button::clicked, this, &InsightsPage::save);
    connect(m_saveAs, &Button::clicked, this, [this] { saveInsightsQuery(ActionContext(this->navigator(), this, m_saveAs), this->question()); });
    connect(m_link, &Button::clicked, this, [this] { ActionContext(this->navigator(), this, m_link).copy(insightsAddress(this->question()), tr("Address copied")); });
    connect(m_samples, &Select::valueChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            return;
        m_saved.clear();
        m_editor->setText(text);
    });
    connect(m_editor, &CodeEditor::textChanged, this, &InsightsPage::showState);
    connect(m_groups, &LogGroupChooser::changed, this, &InsightsPage::showState);
    connect(m_groups, &LogGroupChooser::loaded, this, &InsightsPage::showState);
    connect(m_groups, &LogGroupChooser::failed, this, &InsightsPage::refuse);
    connect(m_range, &DateRangePicker::valueChanged, this, &InsightsPage::showState);
    connect(m_work, &InsightsWork::progressed, this, &InsightsPage::showResult);
    connect(m_work, &InsightsWork::refused, this, &InsightsPage::refuse);
    connect(m_counts, &InsightsWork::finished, this, [this] {
        if (m_counts->state() == InsightsWork::State::Complete && m_step > 0)
            m_results->setHistogram(histogramChart(m_counts->table(), tr("Records"), m_from, m_to, m_step));
    });
    connect(&navigator.engine(), &EngineHost::ready, this, &InsightsPage::refresh);
    m_range->setValue(DateRange{.seconds = InsightsQuestion::usualRange});
    m_editor->setText(insightsSamples().front().text);
    retranslate();
    open(question);
    if (navigator.engine().isReady())
        m_groups->load();
}

// What they still ask belongs to children that lead here.
InsightsPage::~InsightsPage()
{
    for (InsightsWork *work : {m_work, m_counts}) {
        work->disconnect(this);
        work->cancel(); // nobody looks any more
    }
}

QWidget *InsightsPage::makeQuery()
{
    m_query = new Container;
    m_groups = new LogGroupChooser(navigator().engine(), QStringLiteral("logGroups"), InsightsQuestion::mostGroups);
    m_range = new DateRangePicker;
    m_range->setObjectName(QStringLiteral("insightsRange"));
    m_samples = new Select;
    m_samples->setObjectName(QStringLiteral("sampleQueries"));
    m_rangeField = new FormField({}, m_range);
    m_samplesField = new FormField({}, m_samples);
    const auto spaced = [](QLayout *layout) { followDensity(layout, [](const Theme &theme) { return Spacing{theme.space("m")}; }); };
    auto *tiles = new TileLayout(2);
    spaced(tiles);
    for (FormField *field : std::initializer_list<FormField *>{m_rangeField, m_samplesField}) {
        field->setMinimumWidth(fieldWidth);
        tiles->addWidget(field);
        tiles->setAlignment(field, Qt::AlignTop);
    }
    auto *fields = new QVBoxLayout;
    spaced(fields);
    fields->addWidget(m_groups);
    fields->addLayout(tiles);
    m_query->column()->addLayout(fields);
    m_editor = new CodeEditor(CodeEditor::Language::Plain);
    m_editor->setObjectName(QStringLiteral("queryEditor"));
    m_editor->setMinimumHeight(editorHeight);
    m_editor->setWords(insightsWords());
    m_editor->setChecker(insightsIssues);
    m_error = new Alert(Alert::Type::Error);
    m_error->setObjectName(QStringLiteral("insightsError"));
    m_error->hide();
    auto *buttons = new QWidget;
    auto *buttonFlow = new FlowLayout(buttons);
    followDensity(buttonFlow, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    const auto add = [buttonFlow](Button *&button, const char *name, Button::Variant variant) {
        button = new Button(variant);
        button->setObjectName(QLatin1String(name));
        buttonFlow->addWidget(button);
    };
    add(m_run, "runInsights", Button::Variant::Primary);
    add(m_cancel, "cancelInsights", Button::Variant::Normal);
    add(m_save, "saveChanges", Button::Variant::Normal);
    add(m_saveAs, "saveQuery", Button::Variant::Normal);
    add(m_link, "copyInsightsAddress", Button::Variant::Normal);
    m_code = new CliPreview;
    for (QWidget *each : std::initializer_list<QWidget *>{m_editor, m_error, buttons, m_code})
        m_query->column()->addWidget(each);
    return m_query;
}

void InsightsPage::makeTabs()
{
    m_tabs->setObjectName(QStringLiteral("insightsTabs"));
    const OpenQuestion open = [this](const InsightsQuestion &question) { this->open(question); };
    m_savedList = new ResourceView(navigator(), [open] { return savedQueries(open); });
    m_history = new ResourceView(navigator(), [open] { return queryHistory(open); });
    for (ResourceView *view : {m_savedList, m_history})
        view->setMinimumHeight(listHeight);
    m_savedList->setObjectName(QStringLiteral("savedQueries"));
    m_history->setObjectName(QStringLiteral("queryHistory"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_results, m_visual, m_savedList, m_history}) {
        followDensity(each->layout(), [](const Theme &theme) { return Spacing{theme.space("l"), {0, theme.space("s"), 0, 0}}; }); // clear of the tabs
        m_tabs->addTab(each, QString());
    }
}

bool InsightsPage::isSettled() const { return m_groups->isSettled(); }

QString InsightsPage::title() const { return tr("Logs Insights"); }

std::vector<Breadcrumb> InsightsPage::breadcrumbs() const { return {{QStringLiteral("CloudWatch"), alarmsAddress()}, {title(), {}}}; }

std::optional<HelpTopic> InsightsPage::help() const { return help::insights(); }

std::vector<Command> InsightsPage::commands()
{
    std::vector<Command> out;
    for (Button *button : {m_run, m_cancel, m_save, m_saveAs, m_link})
        out.push_back(pressCommand(button, QStringLiteral("cloudwatch.") % button->objectName(), title()));
    out[0].keys = QKeySequence(Qt::CTRL | Qt::Key_Return);
    out[1].keys = QKeySequence(Qt::CTRL | Qt::Key_Period);
    auto *list = qobject_cast<ResourceView *>(m_tabs->currentWidget());
    for (Command &command : list ? list->commands() : std::vector<Command>())
        out.push_back(std::move(command));
    return out;
}

void InsightsPage::refresh()
{
    if (!navigator().engine().isReady())
        return;
    m_groups->load();
    m_savedList->refresh();
    m_history->refresh();
}

InsightsQuestion InsightsPage::question() const { return {.groups = m_groups->names(), .text = m_editor->text(), .range = m_range->value(), .saved = m_saved, .savedName = m_savedName}; }

void InsightsPage::open(const InsightsQuestion &question)
{
    if (!question.groups.isEmpty())
        m_groups->choose(question.groups);
    if (!question.text.isEmpty())
        m_editor->setText(question.text);
    if (!question.range.isNull())
        m_range->setValue(question.range);
    m_saved = question.saved;
    m_savedName = question.savedName;
    m_tabs->setCurrentIndex(0);
    showState();
}

void InsightsPage::showState()
{
    const bool running = m_work->isRunning();
    const InsightsQuestion now = question();
    const bool whole = !now.groups.isEmpty() && !now.text.trimmed().isEmpty();
    m_run->setEnabled(!running && whole);
    m_cancel->setEnabled(running);
    m_save->setVisible(!m_saved.isEmpty());
    m_save->setEnabled(!now.text.trimmed().isEmpty());
    m_saveAs->setEnabled(!now.text.trimmed().isEmpty());
    std::vector<PlannedCall> calls;
    if (whole && navigator().engine().isReady()) {
        const auto [from, to] = now.range.resolve(toQt(navigator().engine().now()));
        calls.push_back(PlannedCall::of<StartQuery>(InsightsWork::input(now.groups, now.text, from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch()), navigator().engine().caller().region.value));
    }
    m_code->setCalls(std::move(calls));
}

void InsightsPage::showResult()
{
    using Status = StatusIndicator::Status;
    using State = InsightsWork::State;
    const auto &count = m_work->statistics();
    const QString figures = tr("Records matched: %1. Scanned: %2 (%3).")
                                .arg(formatCount(qint64(count.recordsMatched.value_or(0))), formatCount(qint64(count.recordsScanned.value_or(0))), formatSize(qint64(count.bytesScanned.value_or(0))));
    const QString time = formatValue(double(m_work->milliseconds()), ChartUnit::Milliseconds);
    switch (m_work->state()) {
    case State::Idle: m_status->setStatus(Status::NotStarted, tr("No query has run yet")); break;
    case State::Starting:
    case State::Running: m_status->setStatus(Status::InProgress, tr("Running. %1").arg(figures)); break;
    case State::Complete: m_status->setStatus(Status::Success, tr("Complete in %1. %2").arg(time, figures)); break;
    case State::Failed: m_status->setStatus(Status::Error, tr("Failed. %1").arg(figures)); break;
    case State::Cancelled: m_status->setStatus(Status::Stopped, tr("Cancelled. %1").arg(figures)); break;
    case State::Timeout: m_status->setStatus(Status::Error, tr("Timed out after 60 minutes. %1").arg(figures)); break;
    }
    m_results->setTable(m_work->table(), m_work->isRunning());
    m_results->setNote(m_work->state() == State::Idle ? QString() : tr("Rows: %1").arg(formatCount(qint64(m_work->table().rows.size()))));
    m_visual->setTable(m_work->table(), m_asked);
    showState();
}

void InsightsPage::run()
{
    if (m_work->isRunning() || !navigator().engine().isReady() || !m_groups->validate())
        return;
    const InsightsQuestion now = question();
    const auto [from, to] = now.range.resolve(toQt(navigator().engine().now()));
    m_from = from.toMSecsSinceEpoch();
    m_to = to.toMSecsSinceEpoch();
    m_asked = now.text;
    m_error->hide();
    m_results->hideHistogram();
    m_work->start(now.groups, now.text, m_from, m_to);
    const auto histogram = insightsHistogram(now.text, m_to - m_from);
    m_step = histogram ? histogram->step : 0;
    if (histogram)
        m_counts->start(now.groups, histogram->text, m_from, m_to);
    else
        m_counts->cancel();
    if (m_tabs->currentIndex() > 1)
        m_tabs->setCurrentIndex(0);
}

void InsightsPage::cancel()
{
    if (!m_work->isRunning())
        return;
    m_work->cancel();
    m_counts->cancel();
    m_run->setFocus(Qt::OtherFocusReason);
}

void InsightsPage::save()
{
    PutQueryDefinition::Input input;
    input.queryDefinitionId = toStd(m_saved);
    input.name = toStd(m_savedName);
    input.queryString = toStd(m_editor->text());
    for (const QString &group : m_groups->names())
        (input.logGroupNames ? *input.logGroupNames : input.logGroupNames.emplace()).push_back(toStd(group));
    ActionContext(navigator(), this, m_save)
        .call<PutQueryDefinition>(std::move(input), {.doing = {}, .done = tr("Successfully saved query %1").arg(m_savedName), .failed = tr("The query was not saved")});
}

void InsightsPage::refuse(const Error &error)
{
    m_error->setText(errorText(error));
    m_error->show();
    showState();
}

void InsightsPage::retranslate()
{
    m_header->setTitle(title());
    m_header->setDescription(tr("Search log groups with queries, sum what they hold, and draw it."));
    m_query->setTitle(tr("Query"));
    m_rangeField->setLabel(tr("Time range"));
    m_range->setAccessibleName(tr("Time range"));
    m_samplesField->setLabel(tr("Sample queries"));
    m_samples->setPlaceholderText(tr("Choose a query to begin with"));
    m_samples->setAccessibleName(tr("Sample queries"));
    Choices samples;
    for (const InsightsSample &sample : insightsSamples())
        samples.push_back({.id = sample.text, .text = sample.title});
    m_samples->setChoices(samples);
    m_editor->setAccessibleTitle(tr("Query"));
    m_error->setTitle(tr("The query was not run"));
    m_run->setLabel(tr("Run query"));
    m_cancel->setLabel(tr("Cancel"));
    m_save->setLabel(tr("Save changes"));
    m_saveAs->setLabel(tr("Save as"));
    m_link->setLabel(tr("Copy address"));
    m_tabs->setTabText(0, tr("Logs"));
    m_tabs->setTabText(1, tr("Visualization"));
    m_tabs->setTabText(2, tr("Saved queries"));
    m_tabs->setTabText(3, tr("History"));
    m_tabs->setAccessibleName(title());
    m_tabs->tabBar()->setAccessibleName(title());
    showResult();
}

void InsightsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
