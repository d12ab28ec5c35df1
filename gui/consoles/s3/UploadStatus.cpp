#include "gui/consoles/s3/UploadStatus.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/ProgressPanel.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/Tabs.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>

namespace nephoscope::gui::s3 {

using namespace std::chrono_literals;
using File = UploadFiles::File;
using FileState = UploadFiles::State;

namespace {

constexpr auto interval = 250ms;

FileState stateOf(transfer::State state)
{
    switch (state) {
    case transfer::State::Completed: return FileState::Done;
    case transfer::State::Failed:
    case transfer::State::Cancelled: return FileState::Failed;
    case transfer::State::Running: return FileState::Moving;
    default: return FileState::Waiting;
    }
}

} // namespace

UploadStatus::UploadStatus(Navigator &navigator, QString bucket, QString prefix, QWidget *parent)
    : QWidget(parent), m_navigator(navigator), m_bucket(std::move(bucket)), m_prefix(std::move(prefix)), m_header(new HeaderBar(HeaderBar::Level::Page)),
      m_cancel(new Button(Button::Variant::Normal)), m_retry(new Button(Button::Variant::Normal)), m_close(new Button(Button::Variant::Primary)), m_summary(new Container),
      m_bar(new ProgressPanel), m_counts(new KeyValueGrid(3)), m_tabs(new Tabs),
      m_results(new FileResults(UploadFiles::Shows::States)), m_configuration(new FactsCard(3))
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_cancel->setObjectName(QStringLiteral("cancelUpload"));
    m_retry->setObjectName(QStringLiteral("retryUpload"));
    m_close->setObjectName(QStringLiteral("closeUpload"));
    m_bar->setObjectName(QStringLiteral("uploadBar"));
    for (Button *button : {m_cancel, m_retry, m_close})
        m_header->addAction(button);
    m_summary->column()->addWidget(m_bar);
    m_summary->column()->addWidget(m_counts);
    m_tabs->setObjectName(QStringLiteral("uploadTabs"));
    m_configuration->setObjectName(QStringLiteral("uploadConfiguration"));
    auto *settings = new QWidget;
    auto *inside = new QVBoxLayout(settings); // a card is as tall as its facts
    inside->addWidget(m_configuration);
    inside->addStretch(1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_results, settings})
        followDensity(each->layout(), [](const Theme &theme) { return Spacing{0, {0, theme.space("s"), 0, 0}}; }); // clear of the tabs
    m_tabs->addTab(m_results, QString());
    m_tabs->addTab(settings, QString());
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, m_summary, m_tabs})
        column->addWidget(each);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &UploadStatus::look);
    connect(m_close, &Button::clicked, this, &UploadStatus::closed);
    connect(m_cancel, &Button::clicked, this, [this] {
        for (const Part &part : m_parts)
            m_navigator.engine().transfers().cancel(part.job);
        look();
    });
    connect(m_retry, &Button::clicked, this, [this] {
        for (const Part &part : m_parts)
            m_navigator.engine().transfers().retry(part.job);
        m_timer.start();
        look();
    });
    retranslate();
}

void UploadStatus::begin(std::vector<File> files, std::vector<Part> parts, std::vector<Fact> configuration)
{
    setConfiguration(std::move(configuration));
    m_files = std::move(files);
    m_parts = std::move(parts);
    m_timer.start();
    look();
}

void UploadStatus::setConfiguration(std::vector<Fact> facts) { m_configuration->setFacts(std::move(facts)); }

void UploadStatus::look()
{
    std::map<transfer::JobId, transfer::JobSnapshot> jobs;
    for (transfer::JobSnapshot &job : m_navigator.engine().transfers().jobs())
        jobs.emplace(job.id, std::move(job));
    m_active = false;
    m_rate = 0;
    m_moved = m_total = 0;
    for (const Part &part : m_parts) {
        const auto found = jobs.find(part.job);
        if (found == jobs.end())
            continue;
        const transfer::JobSnapshot &job = found->second;
        m_rate += job.bytesPerSecond;
        m_moved += qint64(job.bytesDone);
        m_total += qint64(job.bytesTotal);
        m_active = m_active || job.state == transfer::State::Queued || job.state == transfer::State::Running || job.state == transfer::State::Paused;
        const QString why = errorText(Error{job.errorCode, job.errorMessage});
        const FileState state = stateOf(job.state);
        for (std::size_t i = part.first; i < part.first + part.count; ++i) {
            m_files[i].state = state;
            m_files[i].error = job.state == transfer::State::Failed ? why : job.state == transfer::State::Cancelled ? tr("Canceled") : QString();
        }
        if (part.folder.isEmpty() || job.state != transfer::State::Failed)
            continue;
        // Of a folder only some files may have failed.
        std::map<QString, QString> failures;
        for (const transfer::FailedFile &failure : m_navigator.engine().transfers().failures(part.job))
            failures.emplace(part.folder + toQt(failure.name), errorText(Error{failure.code, failure.message}));
        for (std::size_t i = part.first; i < part.first + part.count && !failures.empty(); ++i) {
            const auto failed = failures.find(m_files[i].key);
            m_files[i].state = failed == failures.end() ? FileState::Done : FileState::Failed;
            m_files[i].error = failed == failures.end() ? QString() : failed->second;
        }
    }
    if (!m_active)
        m_timer.stop();
    m_results->setFiles(m_files);
    showSum();
}

void UploadStatus::showSum()
{
    using State = ProgressPanel::State;
    const auto count = [this](FileState state) {
        return std::pair(std::count_if(m_files.begin(), m_files.end(), [state](const File &file) { return file.state == state; }),
                         std::accumulate(m_files.begin(), m_files.end(), qint64(0), [state](qint64 sum, const File &file) { return sum + (file.state == state ? file.size : 0); }));
    };
    const auto [done, doneBytes] = count(FileState::Done);
    const auto [failed, failedBytes] = count(FileState::Failed);
    const auto text = [](qint64 number, qint64 bytes) { return tr("%1 files, %2").arg(formatCount(number), formatSize(bytes)); };
    m_counts->clear();
    m_counts->add(tr("Destination"), uri(m_bucket, m_prefix), true);
    m_counts->add(tr("Succeeded"), text(done, doneBytes));
    m_counts->add(tr("Failed"), text(failed, failedBytes));
    m_bar->setValue(m_total > 0 ? int(m_moved * 100 / m_total) : 0);
    m_bar->setInfo(m_rate > 0 ? tr("%1 of %2, %3").arg(formatSize(m_moved), formatSize(m_total), paceText(m_rate, quint64(std::max<qint64>(m_total - m_moved, 0))))
                              : tr("%1 of %2").arg(formatSize(m_moved), formatSize(m_total)));
    if (m_active)
        m_bar->setState(State::InProgress);
    else if (failed > 0)
        m_bar->setState(State::Error, tr("Upload ended: %1 files did not arrive").arg(formatCount(failed)));
    else
        m_bar->setState(State::Success, tr("Upload succeeded"));
    m_cancel->setVisible(m_active);
    m_retry->setVisible(!m_active && failed > 0);
}

void UploadStatus::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UploadStatus::retranslate()
{
    m_header->setTitle(tr("Upload: status"));
    m_header->setDescription(tr("The transfer goes on when you leave this page. The transfer monitor shows it part by part."));
    m_cancel->setLabel(tr("Cancel"));
    m_retry->setLabel(tr("Retry failed files"));
    m_close->setLabel(tr("Close"));
    m_summary->setTitle(tr("Summary"));
    m_tabs->setTabText(0, tr("Files and folders"));
    m_tabs->setTabText(1, tr("Configuration"));
    m_tabs->setAccessibleName(tr("Parts of the upload"));
    m_configuration->setTitle(tr("Configuration"));
    m_bar->setLabel(tr("Upload"));
    if (!m_parts.empty())
        look();
}

} // namespace nephoscope::gui::s3
