#include "gui/consoles/cloudwatch/LiveTailPage.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/LiveTailView.h"
#include "gui/consoles/cloudwatch/LiveTailWork.h"
#include "gui/consoles/cloudwatch/LogGroupChooser.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/FlowLayout.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/InfoLink.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/TextInput.h"
#include "gui/kit/TileLayout.h"
#include "gui/recorder/CodeTabs.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::DescribeLogStreams;
using api::logs::StartLiveTail;

constexpr int fieldWidth = 300; // logical pixels
constexpr std::int32_t streamsShown = 50;

} // namespace

LiveTailPage::LiveTailPage(Navigator &navigator, const TailQuestion &question, QWidget *parent)
    : Page(navigator, parent), m_area(new ContentArea), m_header(new HeaderBar(HeaderBar::Level::Page)), m_work(new LiveTailWork(navigator.engine(), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_area);
    auto *info = new InfoLink(help::liveTail);
    info->setObjectName(QStringLiteral("info"));
    connect(info, &InfoLink::requested, this, [this](const HelpTopic &topic) { this->navigator().showHelp(topic); });
    m_header->addTitleWidget(info);
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, makeFilter(), makeEvents()})
        m_area->column()->addWidget(each);
    m_area->column()->addStretch(1);

    connect(m_start, &Button::clicked, this, &LiveTailPage::start);
    connect(m_stop, &Button::clicked, this, &LiveTailPage::stop);
    connect(m_pause, &Button::clicked, this, &LiveTailPage::pause);
    connect(m_clear, &Button::clicked, this, &LiveTailPage::clear);
    connect(m_groups, &LogGroupChooser::changed, this, &LiveTailPage::loadStreams);
    connect(m_groups, &LogGroupChooser::loaded, this, &LiveTailPage::showFields);
    connect(m_groups, &LogGroupChooser::failed, this, [this](const Error &error) {
        tell(tr("The log groups cannot be listed"), error);
        showState();
    });
    connect(m_streams, &Multiselect::valueChanged, this, &LiveTailPage::showFields);
    connect(m_pattern, &QLineEdit::textChanged, this, &LiveTailPage::showFields);
    connect(m_terms, &QLineEdit::textChanged, this, [this](const QString &text) { m_view->setTerms(highlightTerms(text)); });
    connect(m_work, &LiveTailWork::began, this, [this] {
        m_state = State::Live;
        m_began = this->navigator().engine().now().time_since_epoch().count();
        showState();
    });
    connect(m_work, &LiveTailWork::received, this, &LiveTailPage::take);
    connect(m_work, &LiveTailWork::failed, this, &LiveTailPage::fail);
    connect(&navigator.engine(), &EngineHost::ready, this, &LiveTailPage::refresh);
    retranslate();
    m_pattern->setText(question.pattern);
    m_groups->choose(question.groups);
    m_streams->setChoices(choicesOf({}, question.streams));
    m_streams->setValue(question.streams);
    showFields();
    refresh();
}

// What its parts still tell leads here.
LiveTailPage::~LiveTailPage()
{
    m_work->disconnect(this);
    m_work->stop();
}

QWidget *LiveTailPage::makeFilter()
{
    m_filter = new Container;
    m_groups = new LogGroupChooser(navigator().engine(), QStringLiteral("tailGroups"), TailQuestion::mostGroups);
    m_streams = new Multiselect;
    m_streams->setObjectName(QStringLiteral("tailStreams"));
    m_pattern = new TextInput;
    m_pattern->setObjectName(QStringLiteral("tailPattern"));
    m_streamsField = new FormField({}, m_streams);
    m_streamsField->setOptional(true);
    m_patternField = new FormField({}, m_pattern);
    m_patternField->setOptional(true);
    m_patternField->setInfoVisible(true);
    connect(m_patternField, &FormField::infoClicked, this, [this] { navigator().showHelp(help::patterns()); });
    const auto spaced = [](QLayout *layout) { followDensity(layout, [](const Theme &theme) { return Spacing{theme.space("m")}; }); };
    auto *tiles = new TileLayout(2);
    spaced(tiles);
    for (FormField *field : std::initializer_list<FormField *>{m_streamsField, m_patternField}) {
        field->setMinimumWidth(fieldWidth);
        tiles->addWidget(field);
        tiles->setAlignment(field, Qt::AlignTop); // one has a constraint below
    }
    auto *fields = new QVBoxLayout;
    spaced(fields);
    fields->addWidget(m_groups);
    fields->addLayout(tiles);
    m_filter->column()->addLayout(fields);
    m_error = new Alert(Alert::Type::Error);
    m_error->setObjectName(QStringLiteral("tailError"));
    m_error->hide();
    auto *buttons = new QWidget;
    auto *buttonFlow = new FlowLayout(buttons);
    followDensity(buttonFlow, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    m_start = new Button(Button::Variant::Primary);
    m_start->setObjectName(QStringLiteral("startTail"));
    m_stop = new Button(Button::Variant::Normal);
    m_stop->setObjectName(QStringLiteral("stopTail"));
    buttonFlow->addWidget(m_start);
    buttonFlow->addWidget(m_stop);
    m_code = new CliPreview;
    for (QWidget *each : std::initializer_list<QWidget *>{m_error, buttons, m_code})
        m_filter->column()->addWidget(each);
    return m_filter;
}

QWidget *LiveTailPage::makeEvents()
{
    m_events = new Container;
    m_pause = new Button(Button::Variant::Normal);
    m_pause->setObjectName(QStringLiteral("pauseTail"));
    m_clear = new Button(Button::Variant::Normal);
    m_clear->setObjectName(QStringLiteral("clearTail"));
    m_events->header().addAction(m_pause);
    m_events->header().addAction(m_clear);
    m_status = new StatusIndicator;
    m_status->setObjectName(QStringLiteral("tailStatus"));
    m_terms = new TextInput;
    m_terms->setObjectName(QStringLiteral("highlightTerms"));
    m_termsField = new FormField({}, m_terms);
    m_termsField->setOptional(true);
    m_view = new LiveTailView;
    m_view->setObjectName(QStringLiteral("tailLines"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_status, m_termsField, m_view})
        m_events->column()->addWidget(each);
    return m_events;
}

bool LiveTailPage::isSettled() const { return m_groups->isSettled(); }

QString LiveTailPage::title() const { return tr("Live Tail"); }

std::vector<Breadcrumb> LiveTailPage::breadcrumbs() const { return {{QStringLiteral("CloudWatch"), alarmsAddress()}, {title(), {}}}; }

std::optional<HelpTopic> LiveTailPage::help() const { return help::liveTail(); }

std::vector<Command> LiveTailPage::commands()
{
    std::vector<Command> all;
    for (Button *button : {m_start, m_stop, m_pause, m_clear})
        all.push_back(pressCommand(button, QStringLiteral("cloudwatch.") % button->objectName(), title()));
    all[0].keys = QKeySequence(Qt::CTRL | Qt::Key_Return);
    all[1].keys = QKeySequence(Qt::CTRL | Qt::Key_Period);
    return all;
}

void LiveTailPage::refresh()
{
    if (!navigator().engine().isReady())
        return;
    // What is shown of another Region comes from groups that are not those of the same names here.
    if (m_work->isRunning() && m_region != navigator().engine().region())
        stop();
    m_groups->load();
    m_streamsOf.clear();
    loadStreams();
}

void LiveTailPage::loadStreams()
{
    const QStringList groups = m_groups->names();
    const QString only = groups.size() == 1 ? groups.front() : QString();
    showFields();
    if (only == m_streamsOf || !navigator().engine().isReady())
        return;
    const bool other = !m_streamsOf.isEmpty();
    m_streamsOf = only;
    if (only.isEmpty() || other)
        m_streams->setValue({});
    if (only.isEmpty())
        return showStreams({});
    DescribeLogStreams::Input input;
    input.logGroupName = toStd(only);
    input.orderBy.emplace().value = "LastEventTime";
    input.descending = true;
    input.limit = streamsShown;
    ask<DescribeLogStreams>(navigator().engine(), this, std::move(input), [this, only](auto reply) {
        if (only != m_streamsOf || !reply) // a group that has gone is told of when the session starts
            return;
        QStringList names;
        for (const auto &stream : reply->logStreams.value_or(std::vector<api::logs::LogStream>()))
            names.append(toQt(stream.logStreamName.value_or("")));
        showStreams(names);
    });
}

void LiveTailPage::showStreams(const QStringList &names)
{
    m_streams->setChoices(choicesOf(names, m_streams->value()));
    showFields();
}

TailQuestion LiveTailPage::question() const { return {.groups = m_groups->names(), .streams = m_streams->value(), .pattern = m_pattern->text().trimmed()}; }

StartLiveTail::Input LiveTailPage::input() const
{
    const TailQuestion asked = question();
    StartLiveTail::Input input;
    auto &groups = input.logGroupIdentifiers.emplace();
    for (const QString &name : asked.groups)
        groups.push_back(m_groups->arn(name));
    if (asked.groups.size() == 1 && !asked.streams.isEmpty()) {
        auto &streams = input.logStreamNames.emplace();
        for (const QString &name : asked.streams)
            streams.push_back(toStd(name));
    }
    if (!asked.pattern.isEmpty())
        input.logEventFilterPattern = toStd(asked.pattern);
    return input;
}

void LiveTailPage::start()
{
    if (m_work->isRunning() || !navigator().engine().isReady() || !m_groups->validate())
        return;
    m_error->hide();
    m_held.clear();
    m_count = m_heldCount = 0;
    m_paused = m_sampled = false;
    m_state = State::Starting;
    m_region = navigator().engine().region();
    m_work->start(input());
    showState();
    m_stop->setFocus(Qt::OtherFocusReason);
}

void LiveTailPage::stop()
{
    if (!m_work->isRunning())
        return;
    m_work->stop();
    m_state = State::Stopped;
    flush();
    showState();
    m_start->setFocus(Qt::OtherFocusReason);
}

void LiveTailPage::pause()
{
    if (m_paused)
        flush();
    else
        m_paused = true;
    showState();
}

void LiveTailPage::clear()
{
    m_held.clear();
    m_heldCount = 0;
    m_view->clear();
    showState();
    if (!m_clear->isEnabled())
        m_view->setFocus(Qt::OtherFocusReason);
}

void LiveTailPage::take(const std::vector<TailEvent> &events, bool sampled)
{
    m_sampled = sampled;
    m_count += qint64(events.size());
    if (!m_paused) {
        m_view->add(events, m_groups->names().size() > 1);
    } else {
        m_heldCount += qint64(events.size());
        m_held.insert(m_held.end(), events.begin(), events.end());
        if (m_held.size() > std::size_t(LiveTailView::mostLines))
            m_held.erase(m_held.begin(), m_held.end() - LiveTailView::mostLines);
    }
    showState();
}

void LiveTailPage::flush()
{
    m_paused = false;
    m_view->add(std::exchange(m_held, {}), m_groups->names().size() > 1);
    m_heldCount = 0;
}

void LiveTailPage::fail(const Error &error)
{
    const bool late = error.code == "SessionTimeoutException";
    const bool refused = m_state == State::Starting;
    const bool focused = m_stop->hasFocus() || m_pause->hasFocus();
    m_state = late ? State::TimedOut : State::Failed;
    flush();
    if (!late)
        tell(refused ? tr("The session did not start") : tr("The session broke off"), error);
    showState();
    if (focused)
        m_start->setFocus(Qt::OtherFocusReason);
}

void LiveTailPage::tell(const QString &title, const Error &error)
{
    m_error->setTitle(title);
    m_error->setText(errorText(error));
    m_error->show();
}

void LiveTailPage::showState()
{
    const bool running = m_work->isRunning();
    const QStringList groups = m_groups->names();
    m_groups->input()->setEnabled(!running);
    m_streams->setEnabled(!running && groups.size() == 1);
    m_pattern->setEnabled(!running);
    m_start->setEnabled(!running && !groups.isEmpty());
    m_stop->setEnabled(running);
    m_pause->setEnabled(m_work->isLive());
    m_pause->setLabel(m_paused ? tr("Resume") : tr("Pause"));
    m_clear->setEnabled(!m_view->isEmpty() || !m_held.empty());
    m_view->setPlaceholderText(running ? tr("Waiting for log events. Only those that come from now on are shown.")
                                       : tr("No log events. Choose log groups and start a session: events appear here as they come."));
    showStatus();
}

void LiveTailPage::showFields()
{
    std::vector<PlannedCall> calls;
    if (!m_groups->names().isEmpty() && navigator().engine().isReady())
        calls.push_back(PlannedCall::of<StartLiveTail>(input(), navigator().engine().caller().region.value));
    m_code->setCalls(std::move(calls));
    showState();
}

void LiveTailPage::showStatus()
{
    using Status = StatusIndicator::Status;
    const QString events = tr("Log events: %1.").arg(formatCount(m_count));
    switch (m_state) {
    case State::Idle: m_status->setStatus(Status::NotStarted, tr("No session has run yet")); break;
    case State::Starting: m_status->setStatus(Status::InProgress, tr("Starting")); break;
    case State::Live: {
        const qint64 seconds = std::max<qint64>(0, navigator().engine().now().time_since_epoch().count() - m_began) / 1000;
        if (m_paused)
            m_status->setStatus(Status::Stopped, tr("Paused. New log events: %1.").arg(formatCount(m_heldCount)));
        else if (m_sampled)
            m_status->setStatus(Status::Warning, tr("Live for %1. %2 More came than are sent: this is a sample.").arg(formatDuration(seconds), events));
        else
            m_status->setStatus(Status::Success, tr("Live for %1. %2").arg(formatDuration(seconds), events));
        break;
    }
    case State::Stopped: m_status->setStatus(Status::Stopped, tr("Stopped. %1").arg(events)); break;
    case State::TimedOut: m_status->setStatus(Status::Stopped, tr("Ended after three hours. %1").arg(events)); break;
    case State::Failed: m_status->setStatus(Status::Error, tr("Ended by an error. %1").arg(events)); break;
    }
}

void LiveTailPage::retranslate()
{
    m_header->setTitle(title());
    m_header->setDescription(tr("See the events of log groups as they come."));
    m_filter->setTitle(tr("Filter"));
    m_events->setTitle(tr("Log events"));
    m_streamsField->setLabel(tr("Log streams"));
    m_streamsField->setConstraint(tr("With a single log group."));
    m_streams->setPlaceholder(tr("All log streams"));
    m_streams->setAccessibleName(tr("Log streams"));
    m_patternField->setLabel(tr("Filter pattern"));
    m_pattern->setPlaceholderText(tr("ERROR, ?ERROR ?WARN, { $.status = 404 }"));
    m_pattern->setAccessibleName(tr("Filter pattern"));
    m_termsField->setLabel(tr("Highlighted terms"));
    m_termsField->setConstraint(tr("Up to five, between commas."));
    m_terms->setAccessibleName(tr("Highlighted terms"));
    m_view->setAccessibleName(tr("Log events"));
    m_start->setLabel(tr("Start"));
    m_stop->setLabel(tr("Stop"));
    m_clear->setLabel(tr("Clear"));
    showState();
}

void LiveTailPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
