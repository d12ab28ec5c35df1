#include "transfer/Job.h"

#include "transfer/ContentCheck.h"

#include <algorithm>

namespace nephoscope::transfer {

Job::Job(JobId jobId, Direction jobDirection, Caller jobCaller, std::string jobBucket, std::string jobKey,
         std::filesystem::path jobPath)
    : id(jobId), direction(jobDirection), bucket(std::move(jobBucket)), key(std::move(jobKey)), path(std::move(jobPath)),
      caller(std::move(jobCaller))
{
}

State Job::state() const
{
    return m_state;
}

void Job::setState(State state)
{
    const std::lock_guard lock(m_mutex);
    enter(state);
}

void Job::enter(State state)
{
    const auto now = Steady::now();
    if (m_activeSince)
        m_activeFor += now - *m_activeSince;
    m_activeSince = state == State::Running ? std::optional(now) : std::nullopt;
    m_state = state;
}

Job::Steady::duration Job::activeTime() const
{
    return m_activeFor + (m_activeSince ? Steady::now() - *m_activeSince : Steady::duration());
}

Wishes Job::wishes() const
{
    const std::lock_guard lock(m_mutex);
    return m_wishes;
}

void Job::setWishes(const Wishes &wishes)
{
    const std::lock_guard lock(m_mutex);
    m_wishes = wishes;
}

void Job::setWork(std::uint64_t moved, std::int64_t activeFor)
{
    const std::lock_guard lock(m_mutex);
    m_moved = moved;
    m_activeFor = std::chrono::milliseconds(activeFor);
}

bool Job::idle() const
{
    const std::lock_guard lock(m_mutex);
    return m_flying == 0 && (interrupted || (m_state != State::Queued && m_state != State::Running));
}

void Job::addFlying(int change)
{
    const std::lock_guard lock(m_mutex);
    m_flying += change;
}

ObjectName Job::objectOf(const File &file) const
{
    const bool upload = direction != Direction::Download;
    ObjectName object{bucket, key, file.headers ? file.headers : headers};
    if (upload && keepsTimes && file.modified != 0)
        object.mtime = mtimeText(file.modified);
    if (upload && !file.saveAs.empty()) {
        object.key = file.saveAs;
    } else if (folder) {
        const bool slash = upload && !key.empty() && !key.ends_with('/');
        object.key = key + (slash ? "/" : "") + file.name;
    }
    return object;
}

ObjectName Job::sourceOf(const File &file) const
{
    return {source.bucket, folder ? source.key + file.name : source.key};
}

std::filesystem::path Job::pathOf(const File &file) const
{
    return folder ? path / file.name : path;
}

void Job::setCopies(std::shared_ptr<const CopyOrder> order)
{
    copies = std::move(order);
    for (const CopyOrder::Step &step : copies->steps) {
        if (!step.versionId.empty())
            copyVersions.emplace(step.from, step.versionId);
    }
}

CopySource Job::copySource() const
{
    const std::string &place = path.native();
    const std::size_t slash = std::min(place.size(), place.find('/'));
    return {place.substr(0, slash), place.substr(std::min(place.size(), slash + 1))};
}

std::uint64_t Job::lengthOf(const File &file, Index part) const
{
    return file.parts.empty() ? file.size : partLength(file.size, file.partSize, part);
}

void Job::count(File &file)
{
    m_bytesTotal += file.size;
    m_partsTotal += file.parts.empty() ? 1 : static_cast<std::uint32_t>(file.parts.size());
    m_bytesDone += file.moved;
    if (file.parts.empty() && file.state == FileState::Done)
        ++m_partsDone;
    for (const Part &part : file.parts) {
        m_bytesDone += part.moved;
        m_partsDone += part.state == PartState::Done ? 1 : 0;
    }
}

void Job::discount(File &file)
{
    m_bytesTotal -= file.size;
    m_partsTotal -= file.parts.empty() ? 1 : static_cast<std::uint32_t>(file.parts.size());
    m_bytesDone -= file.moved;
    for (const Part &part : file.parts) {
        m_bytesDone -= part.moved;
        m_partsDone -= part.state == PartState::Done ? 1 : 0;
    }
}

void Job::addFile(File file)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    if (file.state == FileState::Done && file.parts.empty())
        file.moved = file.size;
    count(file);
    ++m_filesTotal;
    m_filesDone += file.state == FileState::Done ? 1 : 0;
    m_filesSkipped += file.skipped ? 1 : 0;
    m_filesFailed += file.state == FileState::Failed ? 1 : 0;
    files.push_back(std::move(file));
}

void Job::plan(Index index, std::uint64_t size, std::uint64_t partSize)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    File &file = files[index];
    discount(file);
    file.size = size;
    file.partSize = partSize;
    file.moved = 0;
    const std::uint32_t parts = partCount(size, partSize);
    if (!file.parts.empty())
        m_replanned.push_back(std::exchange(file.parts, {}));
    file.partsDone = 0;
    // An upload that another client began may have a single part.
    if (parts > 1 || !file.uploadId.empty())
        file.parts.resize(parts);
    count(file);
}

void Job::setFileState(Index index, FileState state)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    files[index].state = state;
}

int Job::addAttempt(Index index)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    return ++files[index].attempts;
}

void Job::clearAttempts(Index index)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    files[index].attempts = 0;
}

void Job::setPartState(Index index, Index part, PartState state, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    setPartStateLocked(index, part, state, now);
}

void Job::setPartStateLocked(Index index, Index part, PartState state, Timestamp now)
{
    ++m_version;
    Part &cell = files[index].parts[part];
    const int change = int(state == PartState::Done) - int(cell.state == PartState::Done);
    m_partsDone += static_cast<std::uint32_t>(change);
    files[index].partsDone += static_cast<Index>(change);
    if (state == PartState::Running) {
        ++cell.attempts;
        cell.tried = now;
    } else if (state == PartState::Done && now != Timestamp()) {
        cell.ended = now;
    }
    cell.state = state;
}

void Job::partDone(Index index, Index part, std::string etag, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    setPartStateLocked(index, part, PartState::Done, now);
    files[index].parts[part].etag = std::move(etag);
}

void Job::setChecksum(Index index, std::optional<Index> part, Checksum checksum)
{
    const std::lock_guard lock(m_mutex);
    (part ? files[index].parts[*part].checksum : files[index].checksum) = std::move(checksum);
}

void Job::setEtag(Index index, std::string etag)
{
    const std::lock_guard lock(m_mutex);
    files[index].etag = std::move(etag);
}

void Job::fileBegins(Index index, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    File &file = files[index];
    if (file.attempts == 0)
        file.began = now;
    file.tried = now;
}

void Job::setTimes(Index index, Index part, Timestamp began, Timestamp ended, std::uint8_t attempts)
{
    const std::lock_guard lock(m_mutex);
    if (index >= files.size() || (part > 0 && part >= files[index].parts.size()))
        return;
    const auto take = [&](auto &each) {
        each.earlier = attempts;
        each.ended = ended;
        // When the last of several attempts began is not kept.
        if (attempts <= 1)
            each.tried = began;
    };
    if (files[index].parts.empty())
        take(files[index]);
    else if (files[index].parts[part].state == PartState::Done)
        take(files[index].parts[part]);
}

void Job::keepTimes(Index index, Index part, const Part &before)
{
    const std::lock_guard lock(m_mutex);
    Part &kept = files[index].parts[part];
    kept.earlier = static_cast<std::uint8_t>(std::min(255, before.earlier + before.attempts));
    kept.tried = before.tried;
    kept.ended = before.ended;
}

void Job::fileDone(Index index, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    File &file = files[index];
    file.ended = now;
    file.state = FileState::Done;
    ++m_filesDone;
    m_filesSkipped += file.skipped ? 1 : 0;
    if (file.parts.empty())
        ++m_partsDone;
}

void Job::ask(ConflictSnapshot conflict)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    files[conflict.file].state = FileState::Waiting;
    m_asked.push_back(std::move(conflict));
}

std::vector<ConflictSnapshot> Job::takeAsked(std::optional<Index> file)
{
    const std::lock_guard lock(m_mutex);
    if (!file)
        return std::exchange(m_asked, {});
    std::vector<ConflictSnapshot> taken;
    const auto found = std::find_if(m_asked.begin(), m_asked.end(), [file](const ConflictSnapshot &each) { return each.file == *file; });
    if (found != m_asked.end()) {
        taken.push_back(std::move(*found));
        m_asked.erase(found);
    }
    return taken;
}

std::vector<ConflictSnapshot> Job::asked() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

bool Job::isAsking() const
{
    const std::lock_guard lock(m_mutex);
    return !m_asked.empty() && waiting.empty() && moving.empty() && m_flying == 0;
}

bool Job::setAway(const Error &why)
{
    const std::lock_guard lock(m_mutex);
    const bool news = why.code.empty() != m_away.code.empty();
    m_away = why;
    m_isAway = !why.code.empty();
    return news;
}

bool Job::isAway() const
{
    return m_isAway;
}

void Job::fileFailed(Index index, Error why)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    File &file = files[index];
    file.state = FileState::Failed;
    file.error = std::make_unique<Error>(std::move(why));
    ++m_filesFailed;
}

void Job::reopen(Index index)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    File &file = files[index];
    if (file.parts.empty())
        --m_partsDone;
    --m_filesDone;
    m_filesSkipped -= file.skipped ? 1 : 0;
    file.skipped = false;
    file.state = FileState::Waiting;
    file.attempts = 0;
}

void Job::revive(Index index)
{
    const std::lock_guard lock(m_mutex);
    ++m_version;
    File &file = files[index];
    file.state = FileState::Waiting;
    file.error.reset();
    const auto begun = [](const auto &each) { return static_cast<std::uint8_t>(std::min(255, each.earlier + each.attempts)); };
    file.earlier = file.parts.empty() ? begun(file) : std::uint8_t(0);
    file.attempts = 0;
    file.abandon = file.lost = false;
    file.answer.reset();
    file.pending.reset();
    for (Part &part : file.parts) {
        if (part.state == PartState::Done)
            continue;
        const std::uint8_t earlier = begun(part);
        part = {};
        part.earlier = earlier;
    }
    --m_filesFailed;
}

std::uint64_t Job::progress(Index index, std::optional<Index> part, std::uint64_t moved, bool live)
{
    return progress(counterOf(index, part), moved, live);
}

std::uint64_t Job::progress(Counter &held, std::uint64_t moved, bool live)
{
    const std::uint64_t before = held.exchange(moved);
    const std::uint64_t fresh = moved > before ? moved - before : 0;
    m_bytesDone += moved - before;
    if (live && fresh > 0) {
        if (m_isAway)
            setAway({});
        m_moved += fresh;
        (direction == Direction::Download ? tally.down : tally.up) += fresh;
        m_rate.add(fresh, Steady::now());
    }
    // Last: who has seen this version has seen what it counts.
    ++m_version;
    return fresh;
}

void Job::setTotals(const JobSnapshot &totals)
{
    const std::lock_guard lock(m_mutex);
    m_bytesTotal = totals.bytesTotal;
    m_bytesDone = totals.bytesDone;
    m_filesTotal = totals.filesTotal;
    m_filesDone = totals.filesDone;
    m_filesFailed = totals.filesFailed;
    m_filesSkipped = totals.filesSkipped;
    m_partsTotal = totals.partsTotal;
    m_partsDone = totals.partsDone;
}

void Job::setOutcome(State state, Error why, Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    enter(state);
    m_away = {};
    m_isAway = false;
    m_error = std::move(why);
    m_finished = now;
}

JobSnapshot Job::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    JobSnapshot shot;
    shot.id = id;
    shot.direction = direction;
    shot.state = m_state;
    shot.bucket = bucket;
    shot.key = key;
    shot.path = path.native();
    shot.route = route;
    shot.moves = copies && copies->moves;
    if (direction == Direction::Download)
        shot.versionId = ObjectName{bucket, key, headers}.version().value_or(std::string());
    shot.bytesTotal = m_bytesTotal;
    shot.bytesDone = m_bytesDone;
    shot.filesTotal = m_filesTotal;
    shot.filesDone = m_filesDone;
    shot.filesFailed = m_filesFailed;
    shot.filesSkipped = m_filesSkipped;
    shot.conflicts = static_cast<std::uint32_t>(m_asked.size());
    shot.partsTotal = m_partsTotal;
    shot.partsDone = m_partsDone;
    shot.created = created;
    shot.finished = m_finished;
    if (m_state == State::Failed && reviving) {
        shot.state = State::Queued;
        shot.finished = {};
    } else {
        shot.errorCode = m_error.code;
        shot.errorMessage = m_error.message;
    }
    shot.cloud = cloud;
    shot.source = source;
    if (m_state == State::Queued || m_state == State::Running) {
        shot.awayCode = m_away.code;
        shot.awayMessage = m_away.message;
    }
    shot.group = group;
    shot.priority = m_wishes.priority;
    shot.position = m_wishes.position;
    shot.limits = m_wishes.limits;
    shot.bytesMoved = m_moved;
    shot.activeFor = std::chrono::duration_cast<std::chrono::milliseconds>(activeTime()).count();
    if (shot.activeFor > 0)
        shot.averageRate = double(shot.bytesMoved) * 1000.0 / double(shot.activeFor);
    if (m_state == State::Running || m_flying > 0)
        shot.bytesPerSecond = m_rate.bytesPerSecond(Steady::now());
    if (m_state == State::Completed)
        shot.secondsLeft = 0;
    else if (m_state == State::Running && shot.bytesPerSecond > 0)
        shot.secondsLeft = static_cast<std::int64_t>(double(m_bytesTotal - std::min(shot.bytesDone, m_bytesTotal)) / shot.bytesPerSecond + 0.5);
    return shot;
}

std::vector<FailedFile> Job::failures() const
{
    constexpr std::size_t limit = 1000;
    const std::lock_guard lock(m_mutex);
    std::vector<FailedFile> failed;
    for (const File &file : files) {
        if (file.state == FileState::Failed && file.error && failed.size() < limit)
            failed.push_back({file.name, file.error->code, file.error->message});
    }
    return failed;
}

} // namespace nephoscope::transfer
