#include "gui/consoles/s3/TransferFlash.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/TransferNotices.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Format.h"
#include "gui/shell/Page.h"
#include "gui/theme/DesktopNotice.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace nephoscope::gui::s3 {

using namespace std::chrono_literals;
using transfer::Direction;
using transfer::State;

namespace {

constexpr auto flashInterval = 250ms;

} // namespace

QString paceText(double bytesPerSecond, quint64 bytesLeft)
{
    if (bytesPerSecond <= 0)
        return {};
    return TransferFlash::tr("%1, %2 left").arg(formatRate(bytesPerSecond), formatDuration(std::max<qint64>(qint64(double(bytesLeft) / bytesPerSecond + 0.5), 1)));
}

struct TransferFlash::FlashText
{
    FlashType type = FlashType::InProgress;
    QString title;
    QString text;
    int percent = -1;
};

/// What is said of one direction.
struct TransferFlash::Words
{
    QString doing;
    QString succeeded;
    QString failed;
    QString cancelled;
    QString exist;
};

void TransferFlash::watch(Navigator &navigator, Direction direction, std::vector<transfer::JobId> jobs, const QString &place, TransferEnds ends)
{
    ToldTransfers &told = ToldTransfers::of(navigator.engine());
    // Those that have ended and been told of already are no news; those that go on once more are.
    if (ends.continued == 0)
        std::erase_if(jobs, [&told](transfer::JobId id) { return told.isTold(id); });
    if (!jobs.empty())
        new TransferFlash(navigator, direction, std::move(jobs), place, std::move(ends));
}

TransferFlash::TransferFlash(Navigator &navigator, Direction direction, std::vector<transfer::JobId> jobs, QString place,
                             TransferEnds ends)
    : QObject(&navigator.engine()), m_navigator(navigator), m_flashbar(&navigator.flashbar()), m_direction(direction),
      m_jobs(std::move(jobs)), m_place(std::move(place)), m_ends(std::move(ends)), m_told(&ToldTransfers::of(navigator.engine()))
{
    m_told->watch(m_jobs);
    std::sort(m_jobs.begin(), m_jobs.end());
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TransferFlash::look);
    m_timer.start(flashInterval);
    look();
}

TransferFlash::~TransferFlash()
{
    // Its window has closed before they ended: another one tells.
    if (!m_ended && m_told)
        m_told->leave(m_jobs, false);
}

TransferFlash::Sum TransferFlash::sum() const
{
    Sum sum;
    for (const transfer::JobSnapshot &job : m_navigator.engine().transfers().jobs()) {
        if (!std::binary_search(m_jobs.begin(), m_jobs.end(), job.id))
            continue;
        sum.bytesTotal += job.bytesTotal;
        sum.bytesDone += job.bytesDone;
        sum.bytesPerSecond += job.bytesPerSecond;
        sum.conflicts += job.conflicts;
        sum.skipped += job.filesSkipped;
        sum.files += job.filesTotal;
        sum.moves = sum.moves || job.moves;
        switch (job.state) {
        case State::Queued:
        case State::Running:
            ++sum.active;
            if (!job.awayCode.empty())
                sum.away = errorText(Error{job.awayCode, job.awayMessage});
            break;
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

TransferFlash::Words TransferFlash::words(bool moves) const
{
    switch (m_direction) {
    case Direction::Upload:
        return {tr("Uploading to %1"), tr("Upload succeeded"), tr("Upload failed"), tr("Upload canceled"), tr("Files exist already in %1")};
    case Direction::Download:
        return {tr("Downloading from %1"), tr("Download succeeded"), tr("Download failed"), tr("Download canceled"), tr("Files of %1 exist already")};
    case Direction::Copy:
    case Direction::CopyInside:
        break;
    }
    if (moves)
        return {tr("Moving to %1"), tr("Move succeeded"), tr("Some objects were not moved"), tr("Move canceled"), tr("Objects exist already in %1")};
    return {tr("Copying to %1"), tr("Copy succeeded"), tr("Some objects were not copied"), tr("Copy canceled"), tr("Objects exist already in %1")};
}

TransferFlash::FlashText TransferFlash::describe(const Sum &sum) const
{
    const Words words = this->words(sum.moves);
    FlashText flash;
    if (sum.conflicts > 0) {
        flash.type = FlashType::Warning;
        flash.title = words.exist.arg(m_place);
        flash.text = tr("%n file(s) wait for your answer in the transfers.", nullptr, int(sum.conflicts));
    } else if (sum.active + sum.paused > 0) {
        flash.title = sum.active == 0 ? tr("Transfer paused: %1").arg(m_place) : words.doing.arg(m_place);
        flash.text = !sum.away.isEmpty() ? sum.away
                                         : (m_ends.continued > 0 ? tr("Goes on with what is there already: %1 of %2") : tr("%1 of %2")).arg(formatSize(qint64(sum.bytesDone)), formatSize(qint64(sum.bytesTotal)));
        const QString pace = sum.active > 0 && sum.away.isEmpty() ? paceText(sum.bytesPerSecond, sum.bytesTotal - std::min(sum.bytesDone, sum.bytesTotal)) : QString();
        if (!pace.isEmpty())
            flash.text = tr("%1, %2").arg(flash.text, pace);
        flash.percent = sum.bytesTotal > 0 ? int(sum.bytesDone * 100 / sum.bytesTotal) : 0;
    } else if (sum.failed > 0) {
        flash.type = FlashType::Error;
        flash.title = words.failed;
        flash.text = sum.error;
    } else if (sum.completed > 0) {
        flash.type = FlashType::Success;
        flash.title = m_ends.done.isEmpty() ? words.succeeded : m_ends.done;
        flash.text = (m_ends.continued > 0 ? tr("%1, %2. It went on with what was there already.") : tr("%1, %2")).arg(m_place, formatSize(qint64(sum.bytesTotal)));
    } else {
        flash.type = FlashType::Info;
        flash.title = words.cancelled;
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
    m_obstructed = m_obstructed || now.conflicts > 0 || now.skipped > 0;
    if (now.completed > 0 && m_ends.afterwards)
        std::exchange(m_ends.afterwards, {})();
    const FlashText text = describe(now);
    const auto id = std::make_shared<int>(m_flash); // known once it is shown
    Flash flash{text.type, text.title, text.text, text.percent};
    flash.actionText = tr("View transfers");
    // There it would only repeat the page; how it ends is said again.
    flash.action = [&navigator = m_navigator, flashbar = m_flashbar, id, moves = text.type == FlashType::InProgress] {
        if (moves && flashbar)
            flashbar->dismiss(*id);
        navigator.go(QStringLiteral("transfers"));
    };
    if (text.type == FlashType::Success && m_ends.undo && !m_obstructed && now.files <= m_ends.mostUndone) {
        flash.actionText = tr("Undo");
        flash.action = [undo = m_ends.undo, flashbar = m_flashbar, id] {
            if (flashbar)
                flashbar->dismiss(*id);
            undo();
        };
    }
    if (m_flash == 0)
        *id = m_flash = m_flashbar->show(flash);
    else
        m_flashbar->update(m_flash, flash);
    if (now.active + now.paused == 0) {
        m_timer.stop();
        m_ended = true;
        if (text.type != FlashType::Info) // who stopped it knows
            tellDesktop(*m_flashbar, text.title, text.text);
        m_told->leave(m_jobs, true);
        deleteLater();
    }
}

} // namespace nephoscope::gui::s3
