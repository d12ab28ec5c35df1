#include "gui/consoles/s3/BatchProgress.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchActions.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/ProgressPanel.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr int mostColumns = 4;

std::vector<Fact> overviewOf(const BatchJob &job)
{
    Fact status{BatchProgress::tr("Status"), jobStatusText(job.status)};
    status.status = jobStatusIcon(job.status);
    return {{BatchProgress::tr("Job ID"), toQt(job.id), true},
            std::move(status),
            {BatchProgress::tr("Operation"), jobOperationText(job.operation)},
            {BatchProgress::tr("Description"), toQt(job.description)},
            {BatchProgress::tr("Priority"), QString::number(job.priority)},
            {BatchProgress::tr("Date created"), toCell(job.created).text},
            {BatchProgress::tr("Date ended"), toCell(job.ended).text},
            {BatchProgress::tr("Status update reason"), toQt(job.whole->statusUpdateReason.value_or(""))},
            {BatchProgress::tr("Amazon Resource Name (ARN)"), toQt(job.whole->jobArn.value_or("")), true}};
}

} // namespace

BatchProgress::BatchProgress(Navigator &navigator, QString job, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_id(std::move(job)), m_notice(new Alert(Alert::Type::Info)), m_run(new Button(Button::Variant::Normal)), m_card(new Container), m_bar(new ProgressPanel),
      m_numbers(new KeyValueGrid(mostColumns)), m_overview(new FactsCard(3))
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_notice->setObjectName(QStringLiteral("jobNotice"));
    m_card->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setObjectName(QStringLiteral("jobBar"));
    m_run->setObjectName(QStringLiteral("runWaitingJob"));
    m_overview->setObjectName(QStringLiteral("jobOverview"));
    m_notice->addAction(m_run);
    m_notice->hide();
    m_card->hide();
    m_overview->hide();
    column->addWidget(m_notice);
    column->addWidget(m_card);
    column->addWidget(m_overview);
    m_card->column()->addWidget(m_bar);
    m_card->column()->addWidget(m_numbers);
    connect(m_run, &Button::clicked, this, [this] {
        if (m_job)
            askToRunJob(ActionContext(m_navigator, this, m_run), *m_job);
    });
    connect(&navigator.engine(), &EngineHost::changed, this, [this](const QList<Change> &changes) {
        const auto mine = [id = toStd(m_id)](const Change &change) { return change.service == "s3control" && change.type == "job" && (change.id == id || change.id.empty()); };
        if (std::any_of(changes.begin(), changes.end(), mine))
            refresh();
    });
}

void BatchProgress::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    describeJob(m_navigator.engine(), this, m_id, [this](Expected<std::shared_ptr<const BatchJob>> job) {
        m_settled = true;
        m_job = job ? *job : nullptr; // what keeps it from being shown, the page says
        showJob();
    });
}

void BatchProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showJob();
    Panel::changeEvent(event);
}

void BatchProgress::showJob()
{
    m_card->setVisible(m_job != nullptr);
    m_overview->setVisible(m_job != nullptr);
    m_notice->setVisible(false);
    if (!m_job)
        return;
    showOutcome();
    m_overview->setTitle(tr("Job overview"));
    m_overview->setFacts(overviewOf(*m_job));
    m_card->setTitle(tr("Progress"));
    m_bar->setLabel(jobStatusText(m_job->status));
    m_bar->setDescription(jobOperationText(m_job->operation));
    m_bar->setValue(m_job->percentDone());
    m_bar->setInfo(tr("%1 of %2 objects").arg(formatCount(m_job->succeeded + m_job->failed), formatCount(m_job->total)));
    m_numbers->clear();
    m_numbers->add(tr("Total objects"), formatCount(m_job->total));
    m_numbers->add(tr("Succeeded"), formatCount(m_job->succeeded));
    m_numbers->add(tr("Failed"), QString(formatCount(m_job->failed) % QStringLiteral(" (") % QString::number(m_job->percentFailed()) % QStringLiteral("%)")));
    const auto &progress = m_job->whole->progressSummary;
    const qint64 seconds = progress && progress->timers ? progress->timers->elapsedTimeInActiveSeconds.value_or(0) : 0;
    m_numbers->add(tr("Time active"), formatDuration(seconds));
}

void BatchProgress::showOutcome()
{
    using State = ProgressPanel::State;
    m_run->setLabel(tr("Run job"));
    m_run->setVisible(m_job->awaitsConfirmation());
    if (m_job->awaitsConfirmation()) {
        m_notice->setType(Alert::Type::Info);
        m_notice->setTitle(tr("This job waits for your confirmation"));
        QString words = tr("Its objects are counted. Look through its configuration, then choose Run job.");
        if (m_job->whole->suspendedDate)
            words += u' ' % tr("Unless it is run before %1, it fails.").arg(toCell(std::optional(*m_job->whole->suspendedDate + std::chrono::days(30))).text);
        m_notice->setText(words);
        m_notice->setVisible(true);
    }
    QStringList reasons;
    for (const auto &failure : m_job->whole->failureReasons.value_or(std::vector<api::s3control::JobFailure>()))
        reasons << QString(toQt(failure.failureCode.value_or("")) % QStringLiteral(": ") % toQt(failure.failureReason.value_or("")));
    if (!reasons.isEmpty()) {
        m_notice->setType(Alert::Type::Error);
        m_notice->setTitle(tr("Why the job failed"));
        m_notice->setText(reasons.join(u'\n'));
        m_notice->setVisible(true);
    }
    if (!m_job->isOver())
        m_bar->setState(State::InProgress);
    else if (m_job->status == "Complete" && m_job->failed == 0)
        m_bar->setState(State::Success, tr("Completed: %1 objects").arg(formatCount(m_job->succeeded)));
    else if (m_job->status == "Complete")
        m_bar->setState(State::Error, tr("Completed: %1 objects succeeded, %2 failed").arg(formatCount(m_job->succeeded), formatCount(m_job->failed)));
    else
        m_bar->setState(State::Error, jobStatusText(m_job->status));
}

} // namespace nephoscope::gui::s3
