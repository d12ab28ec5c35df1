#include "gui/monitor/TransferModel.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"

#include <QtCore/QDir>

#include <algorithm>
#include <chrono>

namespace nephoscope::gui {

using namespace std::chrono_literals;
using transfer::Direction;
using transfer::JobSnapshot;
using transfer::State;

namespace {

constexpr auto movingInterval = 100ms;
constexpr auto idleInterval = 500ms;

bool isActive(const JobSnapshot &job)
{
    return job.state == State::Queued || job.state == State::Running;
}

bool isFinished(const JobSnapshot &job)
{
    return job.state == State::Completed || job.state == State::Failed || job.state == State::Cancelled;
}

bool looksSame(const JobSnapshot &a, const JobSnapshot &b)
{
    return a.state == b.state && a.bytesDone == b.bytesDone && a.bytesTotal == b.bytesTotal && a.filesDone == b.filesDone
        && a.filesTotal == b.filesTotal && a.filesFailed == b.filesFailed && a.partsDone == b.partsDone
        && a.partsTotal == b.partsTotal && a.secondsLeft == b.secondsLeft && a.bytesPerSecond == b.bytesPerSecond
        && a.errorCode == b.errorCode && a.errorMessage == b.errorMessage;
}

bool isNewer(const JobSnapshot &a, const JobSnapshot &b)
{
    return a.id > b.id;
}

QString stateName(State state)
{
    switch (state) {
    case State::Queued: return QStringLiteral("queued");
    case State::Running: return QStringLiteral("running");
    case State::Paused: return QStringLiteral("paused");
    case State::Completed: return QStringLiteral("completed");
    case State::Failed: return QStringLiteral("failed");
    case State::Cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

QString stateText(State state)
{
    switch (state) {
    case State::Queued: return TransferModel::tr("Queued");
    case State::Running: return TransferModel::tr("In progress");
    case State::Paused: return TransferModel::tr("Paused");
    case State::Completed: return TransferModel::tr("Completed");
    case State::Failed: return TransferModel::tr("Failed");
    case State::Cancelled: return TransferModel::tr("Canceled");
    }
    return {};
}

QString objectText(const JobSnapshot &job)
{
    const QString object = s3::uri(toQt(job.bucket), toQt(job.key));
    return job.route == link::Route::Edge ? TransferModel::tr("%1 through an edge location").arg(object) : object;
}

QString localText(const JobSnapshot &job)
{
    return QDir::toNativeSeparators(toQt(job.path));
}

QString nameOf(const JobSnapshot &job)
{
    const QString path = QDir::cleanPath(toQt(job.path));
    if (job.direction == Direction::Upload)
        return path.mid(path.lastIndexOf(u'/') + 1);
    const QString key = toQt(job.key);
    return key.isEmpty() ? toQt(job.bucket) : s3::baseName(key);
}

double progressOf(const JobSnapshot &job)
{
    if (job.state == State::Completed)
        return 1.0;
    if (job.bytesTotal > 0)
        return std::min(1.0, double(job.bytesDone) / double(job.bytesTotal));
    return job.filesTotal > 0 ? double(job.filesDone) / double(job.filesTotal) : 0.0;
}

QString filesText(const JobSnapshot &job)
{
    if (job.filesTotal <= 1)
        return {};
    const QString text = TransferModel::tr("%1 of %2 files").arg(formatCount(job.filesDone), formatCount(job.filesTotal));
    if (job.filesFailed == 0)
        return text;
    return text % QStringLiteral(", ") % TransferModel::tr("%1 failed").arg(formatCount(job.filesFailed));
}

QString errorOf(const JobSnapshot &job)
{
    if (job.errorCode.empty() && job.errorMessage.empty())
        return {};
    return errorText(Error{job.errorCode, job.errorMessage});
}

QString leftText(const JobSnapshot &job)
{
    if (job.state != State::Running || job.secondsLeft < 0)
        return {};
    return TransferModel::tr("%1 left").arg(formatDuration(job.secondsLeft));
}

} // namespace

TransferModel::TransferModel(EngineHost &engine, QObject *parent) : QAbstractListModel(parent), m_engine(engine)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TransferModel::poll);
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_jobs.size()))
        return {};
    const JobSnapshot &job = m_jobs[std::size_t(index.row())];
    const bool upload = job.direction == Direction::Upload;
    switch (role) {
    case JobIdRole: return qint64(job.id);
    case UploadRole: return upload;
    case Qt::DisplayRole:
    case NameRole: return nameOf(job);
    case FromRole: return upload ? localText(job) : objectText(job);
    case ToRole: return upload ? objectText(job) : localText(job);
    case StateRole: return stateName(job.state);
    case StateTextRole: return stateText(job.state);
    case ProgressRole: return progressOf(job);
    case BytesTextRole: return tr("%1 of %2").arg(formatSize(qint64(job.bytesDone)), formatSize(qint64(job.bytesTotal)));
    case RateTextRole: return job.state == State::Running ? formatRate(job.bytesPerSecond) : QString();
    case LeftTextRole: return leftText(job);
    case FilesTextRole: return filesText(job);
    case PartsTextRole:
        return job.partsTotal > 1 ? tr("%1 of %2 parts").arg(formatCount(job.partsDone), formatCount(job.partsTotal)) : QString();
    case ErrorTextRole: return errorOf(job);
    case CanPauseRole: return isActive(job);
    case CanResumeRole: return job.state == State::Paused;
    case CanCancelRole: return !isFinished(job);
    case CanRetryRole: return job.state == State::Failed;
    case CanRemoveRole: return isFinished(job);
    default: return {};
    }
}

QHash<int, QByteArray> TransferModel::roleNames() const
{
    return {{JobIdRole, "jobId"}, {UploadRole, "upload"}, {NameRole, "name"}, {FromRole, "from"}, {ToRole, "to"},
            {StateRole, "jobState"}, {StateTextRole, "stateText"}, {ProgressRole, "progress"},
            {BytesTextRole, "bytesText"}, {RateTextRole, "rateText"}, {LeftTextRole, "leftText"},
            {FilesTextRole, "filesText"}, {PartsTextRole, "partsText"}, {ErrorTextRole, "errorText"},
            {CanPauseRole, "canPause"}, {CanResumeRole, "canResume"}, {CanCancelRole, "canCancel"},
            {CanRetryRole, "canRetry"}, {CanRemoveRole, "canRemove"}};
}

int TransferModel::activeCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), isActive));
}

int TransferModel::finishedCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), isFinished));
}

void TransferModel::setVisible(bool visible)
{
    m_visible = visible;
    if (visible)
        poll();
}

void TransferModel::poll()
{
    if (!m_engine.isReady())
        return;
    std::vector<JobSnapshot> jobs = m_engine.transfers().jobs();
    std::sort(jobs.begin(), jobs.end(), isNewer);
    merge(std::move(jobs));
    Q_EMIT polled();
    schedule();
}

void TransferModel::merge(std::vector<JobSnapshot> jobs)
{
    const auto counts = [this] { return std::tuple(count(), activeCount(), finishedCount()); };
    const auto before = counts();
    // Both lists run from the newest id to the oldest: one walk finds what came, went and changed.
    std::size_t row = 0;
    for (JobSnapshot &job : jobs) {
        while (row < m_jobs.size() && isNewer(m_jobs[row], job)) {
            beginRemoveRows({}, int(row), int(row));
            m_jobs.erase(m_jobs.begin() + std::ptrdiff_t(row));
            endRemoveRows();
        }
        if (row < m_jobs.size() && m_jobs[row].id == job.id) {
            if (!looksSame(m_jobs[row], job)) {
                m_jobs[row] = std::move(job);
                Q_EMIT dataChanged(index(int(row)), index(int(row)));
            }
        } else {
            beginInsertRows({}, int(row), int(row));
            m_jobs.insert(m_jobs.begin() + std::ptrdiff_t(row), std::move(job));
            endInsertRows();
        }
        ++row;
    }
    if (row < m_jobs.size()) {
        beginRemoveRows({}, int(row), int(m_jobs.size()) - 1);
        m_jobs.resize(row);
        endRemoveRows();
    }
    if (counts() != before)
        Q_EMIT countChanged();
}

void TransferModel::schedule()
{
    const bool moving = activeCount() > 0;
    if (moving || m_visible)
        m_timer.start(moving ? movingInterval : idleInterval);
}

void TransferModel::retranslate()
{
    if (!m_jobs.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void TransferModel::pause(qint64 id)
{
    m_engine.transfers().pause(id);
    poll();
}

void TransferModel::resume(qint64 id)
{
    m_engine.transfers().resume(id);
    poll();
}

void TransferModel::cancel(qint64 id)
{
    m_engine.transfers().cancel(id);
    poll();
}

void TransferModel::retry(qint64 id)
{
    m_engine.transfers().retry(id);
    poll();
}

void TransferModel::remove(qint64 id)
{
    m_engine.transfers().remove(id);
    poll();
}

void TransferModel::removeFinished()
{
    for (const JobSnapshot &job : m_jobs) {
        if (isFinished(job))
            m_engine.transfers().remove(job.id);
    }
    poll();
}

std::vector<transfer::PartSnapshot> TransferModel::parts(qint64 id) const
{
    return m_engine.transfers().parts(id);
}

} // namespace nephoscope::gui
