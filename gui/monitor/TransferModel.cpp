#include "gui/monitor/TransferModel.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/kit/Format.h"

#include <QtCore/QDir>

#include <algorithm>
#include <chrono>
#include <climits>
#include <tuple>

namespace nephoscope::gui {

using namespace std::chrono_literals;
using transfer::Direction;
using transfer::JobSnapshot;
using transfer::State;

namespace {

constexpr auto movingInterval = 100ms;
constexpr auto idleInterval = 500ms;

/// As AWS calls it.
QString serviceName(const std::string &id)
{
    if (id == "s3")
        return QStringLiteral("Amazon S3");
    if (id == "lambda")
        return QStringLiteral("AWS Lambda");
    return toQt(id);
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

/// With the cloud it is on, when that is not the local one.
QString onCloud(const QString &object, const QString &cloud)
{
    return cloud.isEmpty() ? object : TransferModel::tr("%1 on %2").arg(object, cloud);
}

/// It stands still, and goes on by itself once its cloud answers.
bool isAway(const JobSnapshot &job)
{
    return !job.awayCode.empty() && (job.state == State::Queued || job.state == State::Running);
}

QString objectText(const JobSnapshot &job)
{
    const QString object = s3::uri(toQt(job.bucket), toQt(job.key));
    return job.route == link::Route::Edge ? TransferModel::tr("%1 through an edge location").arg(object) : object;
}

QString localText(const JobSnapshot &job)
{
    if (job.direction == Direction::CopyInside)
        return QString(QStringLiteral("s3://") % toQt(job.path));
    return QDir::toNativeSeparators(toQt(job.path));
}

QString above(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash + 1);
}

/// The folder, or the prefix, that the jobs of a group have in common.
QString localFolder(const JobSnapshot &job)
{
    if (job.direction == Direction::CopyInside)
        return above(localText(job));
    return QDir::toNativeSeparators(above(QDir::cleanPath(toQt(job.path))));
}

QString prefixText(const std::string &bucket, const std::string &below)
{
    const QString key = toQt(below);
    return s3::uri(toQt(bucket), above(key.endsWith(u'/') ? key.chopped(1) : key));
}

QString nameOf(const JobSnapshot &job)
{
    if (job.direction == Direction::Copy)
        return job.source.key.empty() ? toQt(job.source.bucket) : s3::baseName(toQt(job.source.key));
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
        return job.filesSkipped > 0 ? TransferModel::tr("Skipped: what is there stays") : QString();
    QStringList texts{TransferModel::tr("%1 of %2 files").arg(formatCount(job.filesDone), formatCount(job.filesTotal))};
    if (job.filesFailed > 0)
        texts << TransferModel::tr("%1 failed").arg(formatCount(job.filesFailed));
    if (job.filesSkipped > 0)
        texts << TransferModel::tr("%1 skipped").arg(formatCount(job.filesSkipped));
    return texts.join(QStringLiteral(", "));
}

QString errorOf(const JobSnapshot &job)
{
    if (isAway(job))
        return errorText(Error{job.awayCode, job.awayMessage});
    if (job.errorCode.empty() && job.errorMessage.empty())
        return {};
    return errorText(Error{job.errorCode, job.errorMessage});
}

QString leftText(const JobSnapshot &job)
{
    if (job.state != State::Running || job.secondsLeft < 0)
        return {};
    return formatDuration(job.secondsLeft);
}

QString priorityText(const JobSnapshot &job)
{
    QStringList texts;
    if (job.priority == transfer::Priority::High)
        texts << TransferModel::tr("High priority");
    else if (job.priority == transfer::Priority::Low)
        texts << TransferModel::tr("Low priority");
    if (job.limits.rate > 0)
        texts << TransferModel::tr("At most %1").arg(formatRate(double(job.limits.rate)));
    if (job.limits.parts > 0)
        texts << TransferModel::tr("At most %n part(s) at a time", nullptr, job.limits.parts);
    return texts.join(QStringLiteral("  ·  "));
}

QString fileStateName(transfer::PartState state)
{
    switch (state) {
    case transfer::PartState::Waiting: return QStringLiteral("queued");
    case transfer::PartState::Running: return QStringLiteral("running");
    case transfer::PartState::Done: return QStringLiteral("completed");
    case transfer::PartState::Failed: return QStringLiteral("failed");
    }
    return {};
}

QString fileStateText(transfer::PartState state)
{
    switch (state) {
    case transfer::PartState::Waiting: return TransferModel::tr("Queued");
    case transfer::PartState::Running: return TransferModel::tr("In progress");
    case transfer::PartState::Done: return TransferModel::tr("Completed");
    case transfer::PartState::Failed: return TransferModel::tr("Failed");
    }
    return {};
}

QString bytesText(quint64 done, quint64 total)
{
    return TransferModel::tr("%1 of %2").arg(formatSize(qint64(done)), formatSize(qint64(total)));
}

QString kindName(TransferRow::Kind kind)
{
    switch (kind) {
    case TransferRow::Kind::Group: return QStringLiteral("group");
    case TransferRow::Kind::Job: return QStringLiteral("job");
    case TransferRow::Kind::File: return QStringLiteral("file");
    case TransferRow::Kind::More: return QStringLiteral("more");
    case TransferRow::Kind::Client: return QStringLiteral("client");
    }
    return {};
}

/// Of a row that nobody here can command: no to every command, and no text for what it does not tell.
QVariant withoutCommands(int role)
{
    switch (role) {
    case TransferModel::CanOpenRole:
    case TransferModel::OpenRole:
    case TransferModel::CanPauseRole:
    case TransferModel::CanResumeRole:
    case TransferModel::CanCancelRole:
    case TransferModel::CanRetryRole:
    case TransferModel::CanReplayRole:
    case TransferModel::CanRemoveRole: return false;
    default: return QString();
    }
}

/// What a program does: nobody here can command it.
QVariant clientData(const TransferRow &row, int role)
{
    const JobSnapshot &job = row.job;
    const QString client = toQt(row.name);
    const bool upload = job.direction == Direction::Upload;
    // Packages of functions and layers have their name, those that are fetched not even that.
    const QString object = row.service == "s3" ? s3::uri(toQt(job.bucket), toQt(job.key))
        : job.bucket.empty() ? serviceName(row.service) : QString(serviceName(row.service) % QStringLiteral(": ") % toQt(job.bucket));
    switch (role) {
    case Qt::DisplayRole:
    case TransferModel::NameRole: return client;
    case TransferModel::FromRole: return upload ? client : object;
    case TransferModel::ToRole: return upload ? object : client;
    case TransferModel::StateRole: return stateName(job.state);
    case TransferModel::StateTextRole: return stateText(job.state);
    case TransferModel::ProgressRole: return job.state == State::Running ? 0.0 : 1.0;
    case TransferModel::BytesTextRole: return formatSize(qint64(job.bytesDone));
    case TransferModel::AverageTextRole: return job.averageRate > 0 ? formatRate(job.averageRate) : QString();
    case TransferModel::FilesTextRole: return formatCount(job.filesDone);
    case TransferModel::ErrorTextRole:
        return job.filesFailed > 0 ? TransferModel::tr("%n request(s) failed, the last one with %1", nullptr, int(job.filesFailed)).arg(toQt(job.errorCode)) : QString();
    default: return withoutCommands(role);
    }
}

/// A file's line, or the one that says how many more there are.
QVariant fileData(const TransferRow &row, int role)
{
    const transfer::FileSnapshot &file = row.file;
    const bool more = row.kind == TransferRow::Kind::More;
    switch (role) {
    case Qt::DisplayRole:
    case TransferModel::NameRole:
        return more ? TransferModel::tr("%n more file(s)", nullptr, int(std::min<quint64>(row.more, INT_MAX))) : toQt(file.name);
    case TransferModel::StateRole: return more ? QString() : fileStateName(file.state);
    case TransferModel::StateTextRole: return more ? QString() : fileStateText(file.state);
    case TransferModel::ProgressRole: return file.size > 0 ? std::min(1.0, double(file.done) / double(file.size)) : double(file.state == transfer::PartState::Done);
    case TransferModel::BytesTextRole: return more ? QString() : bytesText(file.done, file.size);
    case TransferModel::ErrorTextRole: return file.code.empty() && file.message.empty() ? QString() : errorText(Error{file.code, file.message});
    default: return withoutCommands(role);
    }
}

} // namespace

TransferModel::TransferModel(EngineHost &engine, QObject *parent) : LaneModel(parent), m_engine(engine)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TransferModel::poll);
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const TransferRow &row = m_rows[std::size_t(index.row())];
    const JobSnapshot &job = row.job;
    const bool upload = job.direction != Direction::Download;
    const bool group = row.kind == TransferRow::Kind::Group;
    switch (role) {
    case KindRole: return kindName(row.kind);
    case DepthRole: return row.depth;
    case JobIdRole: return qint64(job.id);
    case UploadRole: return upload && job.direction != Direction::CopyInside;
    case CopyRole: return job.direction == Direction::Copy || job.direction == Direction::CopyInside;
    default: break;
    }
    if (row.kind == TransferRow::Kind::File || row.kind == TransferRow::Kind::More)
        return fileData(row, role);
    if (row.kind == TransferRow::Kind::Client)
        return clientData(row, role);
    const QString local = otherEnd(job, group);
    const QString object = onCloud(group ? prefixText(job.bucket, job.key) : objectText(job), cloudName(job.cloud));
    switch (role) {
    case CanOpenRole: return row.canOpen;
    case OpenRole: return row.isOpen;
    case Qt::DisplayRole:
    case NameRole: return group ? toQt(row.name) : nameOf(job);
    case FromRole: return upload ? local : object;
    case ToRole: return upload ? object : local;
    case StateRole: return stateName(job.state);
    case StateTextRole: return isAway(job) ? tr("Waiting for the cloud") : stateText(job.state);
    case ProgressRole: return progressOf(job);
    case BytesTextRole: return bytesText(job.bytesDone, job.bytesTotal);
    case RateTextRole: return job.state == State::Running ? formatRate(job.bytesPerSecond) : QString();
    case AverageTextRole: return job.averageRate > 0 ? formatRate(job.averageRate) : QString();
    case PriorityTextRole: return priorityText(job);
    case LeftTextRole: return leftText(job);
    case FilesTextRole: return filesText(job);
    case PartsTextRole:
        return job.partsTotal > 1 ? tr("%1 of %2 parts").arg(formatCount(job.partsDone), formatCount(job.partsTotal)) : QString();
    case ErrorTextRole: return errorOf(job);
    case ConflictTextRole:
        return job.conflicts > 0 ? tr("%n file(s) exist already and wait for your answer", nullptr, int(job.conflicts)) : QString();
    default: break;
    }
    // What one job of a group can do, the group can.
    const auto anyCan = [&](auto can) {
        return group ? std::any_of(m_jobs.begin(), m_jobs.end(), [&](const JobSnapshot &each) { return each.group == job.id && can(each); }) : can(job);
    };
    switch (role) {
    case CanPauseRole: return anyCan(isActive);
    case CanResumeRole: return anyCan([](const JobSnapshot &each) { return each.state == State::Paused; });
    case CanCancelRole: return anyCan([](const JobSnapshot &each) { return !isFinished(each); });
    case CanRetryRole: return anyCan([](const JobSnapshot &each) { return each.state == State::Failed; });
    case CanRemoveRole: return isFinished(job);
    case CanReplayRole: return !group && isFinished(job) && job.bytesDone > 0;
    default: return {};
    }
}

QHash<int, QByteArray> TransferModel::roleNames() const
{
    return {{KindRole, "kind"}, {DepthRole, "depth"}, {CanOpenRole, "canOpen"}, {OpenRole, "isOpen"}, {JobIdRole, "jobId"}, {UploadRole, "upload"}, {CopyRole, "copies"}, {NameRole, "name"}, {FromRole, "from"}, {ToRole, "to"},
            {StateRole, "jobState"}, {StateTextRole, "stateText"}, {ProgressRole, "progress"},
            {BytesTextRole, "bytesText"}, {RateTextRole, "rateText"}, {AverageTextRole, "averageText"}, {ConflictTextRole, "conflictText"}, {PriorityTextRole, "priorityText"},
            {LeftTextRole, "leftText"},
            {FilesTextRole, "filesText"}, {PartsTextRole, "partsText"}, {ErrorTextRole, "errorText"},
            {CanPauseRole, "canPause"}, {CanResumeRole, "canResume"}, {CanCancelRole, "canCancel"},
            {CanRetryRole, "canRetry"}, {CanRemoveRole, "canRemove"}, {CanReplayRole, "canReplay"}};
}

QString TransferModel::otherEnd(const JobSnapshot &job, bool group) const
{
    if (job.direction != Direction::Copy)
        return group ? localFolder(job) : localText(job);
    const transfer::ObjectPlace &from = job.source;
    return onCloud(group ? prefixText(from.bucket, from.key) : s3::uri(toQt(from.bucket), toQt(from.key)), cloudName(from.cloud));
}

QString TransferModel::scopeName(const transfer::Scope &scope) const
{
    switch (scope.kind) {
    case transfer::Scope::Kind::All:
    case transfer::Scope::Kind::Job: return tr("Everything");
    case transfer::Scope::Kind::Service: return serviceName(scope.name);
    case transfer::Scope::Kind::Link: break;
    }
    if (scope.name == transfer::Scope::direct)
        return tr("This console, directly");
    if (scope.name == transfer::Scope::edge)
        return tr("This console, through an edge location");
    if (scope.name == transfer::Scope::listener)
        return tr("Programs, through the endpoint");
    return tr("Cloud %1").arg(cloudName(scope.name.substr(1)));
}

QString TransferModel::cloudName(const std::string &cloud) const
{
    if (cloud.empty())
        return {};
    const QString name = connections::ConnectionStore::of(m_engine).nameOf(toQt(cloud));
    return name.isEmpty() ? tr("a deleted connection") : name;
}

int TransferModel::activeCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), isActive)
               + std::count_if(m_clients.begin(), m_clients.end(), [](const auto &client) { return client.active; }));
}

int TransferModel::finishedCount() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), isFinished)
               + std::count_if(m_clients.begin(), m_clients.end(), [](const auto &client) { return !client.active; }));
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
    show(m_engine.transfers().jobs(), m_engine.transfers().groups(), m_engine.traffic().sessions());
    schedule();
}

void TransferModel::show(std::vector<JobSnapshot> jobs, std::vector<transfer::Group> groups, std::vector<ClientTraffic::Session> clients)
{
    const auto counts = [this] { return std::tuple(count(), activeCount(), finishedCount()); };
    const auto before = counts();
    m_jobs = std::move(jobs);
    m_groups = std::move(groups);
    if (m_selected != 0 && !isGroup(m_selected) && std::none_of(m_jobs.begin(), m_jobs.end(), [this](const JobSnapshot &job) { return job.id == m_selected; }))
        select(m_selected);
    m_clients = std::move(clients);
    if (m_unfinishedOnly) {
        std::erase_if(m_jobs, isFinished);
        std::erase_if(m_clients, [](const ClientTraffic::Session &session) { return !session.active; });
    }
    build();
    if (counts() != before)
        Q_EMIT countChanged();
    Q_EMIT polled();
}

void TransferModel::build()
{
    merge(TransferRows{m_jobs, m_groups, m_clients, m_open, [this](transfer::JobId id) {
        return m_engine.transfers().files(id, TransferRows::mostFiles);
    }}.build());
}

void TransferModel::schedule()
{
    const bool moving = activeCount() > 0;
    if (moving || m_visible)
        m_timer.start(moving ? movingInterval : idleInterval);
}

void TransferModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void TransferModel::select(qint64 id)
{
    m_selected = m_selected == id ? 0 : id;
    Q_EMIT selectedChanged();
}

bool TransferModel::isGroup(qint64 id) const
{
    return std::any_of(m_groups.begin(), m_groups.end(), [id](const transfer::Group &group) { return group.id == id; });
}

const TransferRow *TransferModel::find(qint64 id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const TransferRow &row) { return row.job.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

QString TransferModel::titleOf(qint64 id) const
{
    const TransferRow *row = find(id);
    if (!row) {
        // Below a group that is closed.
        const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const JobSnapshot &each) { return each.id == id; });
        return job == m_jobs.end() ? QString() : nameOf(*job);
    }
    return row->kind == TransferRow::Kind::Group ? toQt(row->name) : nameOf(row->job);
}

std::vector<transfer::JobId> TransferModel::jobsOf(qint64 id) const
{
    if (!isGroup(id))
        return {id};
    std::vector<transfer::JobId> ids;
    for (const JobSnapshot &job : m_jobs) {
        if (job.group == id)
            ids.push_back(job.id);
    }
    return ids;
}

void TransferModel::command(qint64 id, void (transfer::TransferManager::*function)(transfer::JobId), transfer::GroupCommand command)
{
    transfer::TransferManager &transfers = m_engine.transfers();
    if (isGroup(id))
        transfers.applyToGroup(id, command);
    else
        (transfers.*function)(id);
    poll();
}

void TransferModel::pause(qint64 id)
{
    command(id, &transfer::TransferManager::pause, transfer::GroupCommand::Pause);
}

void TransferModel::resume(qint64 id)
{
    command(id, &transfer::TransferManager::resume, transfer::GroupCommand::Resume);
}

void TransferModel::cancel(qint64 id)
{
    command(id, &transfer::TransferManager::cancel, transfer::GroupCommand::Cancel);
}

void TransferModel::retry(qint64 id)
{
    command(id, &transfer::TransferManager::retry, transfer::GroupCommand::Retry);
}

void TransferModel::remove(qint64 id)
{
    command(id, &transfer::TransferManager::remove, transfer::GroupCommand::Remove);
}

void TransferModel::toggle(qint64 id)
{
    if (!m_open.remove(id))
        m_open.insert(id);
    poll();
}

void TransferModel::moveTo(qint64 id, transfer::Place place)
{
    m_engine.transfers().moveTo(jobsOf(id), place);
    poll();
}

void TransferModel::setPriority(qint64 id, transfer::Priority priority)
{
    for (const transfer::JobId job : jobsOf(id))
        m_engine.transfers().setPriority(job, priority);
    poll();
}

void TransferModel::removeFinished()
{
    for (const JobSnapshot &job : m_jobs) {
        if (isFinished(job))
            m_engine.transfers().remove(job.id);
    }
    m_engine.traffic().clear();
    poll();
}

std::optional<std::vector<transfer::PartSnapshot>> TransferModel::partsSince(qint64 id, std::uint64_t &version) const
{
    return m_engine.transfers().partsSince(id, version);
}

std::optional<transfer::CellDetails> TransferModel::cell(qint64 id, std::uint32_t number) const
{
    return m_engine.transfers().cell(id, number);
}

} // namespace nephoscope::gui
