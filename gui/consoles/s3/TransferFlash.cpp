#include "gui/consoles/s3/TransferFlash.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Format.h"
#include "gui/shell/Page.h"

#include <algorithm>
#include <chrono>

namespace nephoscope::gui::s3 {

using namespace std::chrono_literals;
using transfer::Direction;
using transfer::State;

namespace {

constexpr auto interval = 250ms;

} // namespace

struct TransferFlash::FlashText
{
    FlashType type = FlashType::InProgress;
    QString title;
    QString text;
    int percent = -1;
};

void TransferFlash::watch(Navigator &navigator, Direction direction, std::vector<transfer::JobId> jobs, const QString &place)
{
    if (!jobs.empty())
        new TransferFlash(navigator, direction, std::move(jobs), place);
}

TransferFlash::TransferFlash(Navigator &navigator, Direction direction, std::vector<transfer::JobId> jobs, QString place)
    : QObject(&navigator.engine()), m_navigator(navigator), m_flashbar(&navigator.flashbar()), m_direction(direction),
      m_jobs(std::move(jobs)), m_place(std::move(place))
{
    std::sort(m_jobs.begin(), m_jobs.end());
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TransferFlash::look);
    m_timer.start(interval);
    look();
}

TransferFlash::Sum TransferFlash::sum() const
{
    Sum sum;
    for (const transfer::JobSnapshot &job : m_navigator.engine().transfers().jobs()) {
        if (!std::binary_search(m_jobs.begin(), m_jobs.end(), job.id))
            continue;
        sum.bytesTotal += job.bytesTotal;
        sum.bytesDone += job.bytesDone;
        sum.conflicts += job.conflicts;
        switch (job.state) {
        case State::Queued:
        case State::Running: ++sum.active; break;
        case State::Paused: ++sum.paused; break;
        case State::Completed: ++sum.completed; break;
        case State::Cancelled: ++sum.cancelled; break;
        case State::Failed:
            ++sum.failed;
            if (sum.error.isEmpty())
                sum.error = errorText(Error{job.errorCode, job.errorMessage});
            break;
        }
    }
    return sum;
}

TransferFlash::FlashText TransferFlash::describe(const Sum &sum) const
{
    const bool upload = m_direction == Direction::Upload;
    FlashText flash;
    if (sum.conflicts > 0) {
        flash.type = FlashType::Warning;
        flash.title = upload ? tr("Files exist already in %1").arg(m_place) : tr("Files of %1 exist already").arg(m_place);
        flash.text = tr("%n file(s) wait for your answer in the transfers.", nullptr, int(sum.conflicts));
    } else if (sum.active + sum.paused > 0) {
        flash.title = sum.active == 0 ? tr("Transfer paused: %1").arg(m_place)
                                      : (upload ? tr("Uploading to %1") : tr("Downloading from %1")).arg(m_place);
        flash.text = tr("%1 of %2").arg(formatSize(qint64(sum.bytesDone)), formatSize(qint64(sum.bytesTotal)));
        flash.percent = sum.bytesTotal > 0 ? int(sum.bytesDone * 100 / sum.bytesTotal) : 0;
    } else if (sum.failed > 0) {
        flash.type = FlashType::Error;
        flash.title = upload ? tr("Upload failed") : tr("Download failed");
        flash.text = sum.error;
    } else if (sum.completed > 0) {
        flash.type = FlashType::Success;
        flash.title = upload ? tr("Upload succeeded") : tr("Download succeeded");
        flash.text = tr("%1, %2").arg(m_place, formatSize(qint64(sum.bytesTotal)));
    } else {
        flash.type = FlashType::Info;
        flash.title = upload ? tr("Upload canceled") : tr("Download canceled");
    }
    return flash;
}

void TransferFlash::look()
{
    if (!m_flashbar) {
        deleteLater();
        return;
    }
    const Sum now = sum();
    const FlashText text = describe(now);
    Flash flash{text.type, text.title, text.text, text.percent};
    flash.actionText = tr("View transfers");
    flash.action = [&navigator = m_navigator] { navigator.go(QStringLiteral("transfers")); };
    if (m_flash == 0)
        m_flash = m_flashbar->show(flash);
    else
        m_flashbar->update(m_flash, flash);
    if (now.active + now.paused == 0) {
        m_timer.stop();
        deleteLater();
    }
}

} // namespace nephoscope::gui::s3
