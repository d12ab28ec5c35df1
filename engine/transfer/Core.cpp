#include "transfer/Core.h"

#include "transfer/Runner.h"

#include <algorithm>
#include <array>

namespace nephoscope::transfer {

/// As many connections as clients open at most; each waits for its bytes most of the time.
static constexpr unsigned maxSlowBodies = 16;

namespace {

bool isElsewhere(const Job &job)
{
    return !job.cloud.empty() || !job.source.cloud.empty();
}

/// Errors of the way and not of the request (see RemoteCloud), and the manager's own for a name that nobody knows now.
bool isAway(const Error &error)
{
    constexpr std::array<std::string_view, 5> codes{"CloudNotConnected", "EndpointConnectionError", "ConnectTimeoutError", "ReadTimeoutError",
                                                    "ConnectionClosedError"};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

} // namespace

Ticket::Ticket(Core &core, JobPtr job, int cost)
    : m_core(core), m_coordinator(core.coordinator()), m_job(std::move(job)), m_cost(cost)
{
    core.take(m_job, cost);
}

Ticket::~Ticket()
{
    if (m_coordinator->onThread()) {
        m_core.give(m_job, m_cost);
        return;
    }
    // Dropped by the coordinator when it has stopped: then there is no core to give back to.
    m_coordinator->post([core = &m_core, job = m_job, cost = m_cost] { core->give(job, cost); });
}

Core::Core(Ways ways, const Clock &clock, Options options, Limits limits, std::unique_ptr<Journal> journal)
    : m_clock(clock), m_options(std::move(options)),
      m_random(m_options.random ? m_options.random : std::make_shared<SystemRandom>()), m_ways(std::move(ways)),
      m_limits(std::move(limits)), m_throttle(std::make_shared<link::Throttle>(paceClock())),
      m_journal(std::move(journal)), m_coordinator(std::make_shared<Coordinator>(clock)), m_traffic(std::make_shared<Traffic>()),
      m_pool(std::clamp(std::thread::hardware_concurrency(), 2u, 4u), WorkerPool::Priority::Background),
      m_slowPool(maxSlowBodies, WorkerPool::Priority::Background), m_uploads(makeUploadRunner(*this)), m_downloads(makeDownloadRunner(*this)),
      m_copies(makeCopyRunner(*this)), m_insideCopies(makeCloudCopyRunner(*this))
{
    m_options.maxAttempts = std::max(1, m_options.maxAttempts);
}

std::shared_ptr<Tally> Traffic::link(const std::string &name)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Tally> &tally = m_links[name];
    if (!tally)
        tally = std::make_shared<Tally>();
    return tally;
}

std::map<std::string, std::shared_ptr<Tally>> Traffic::links() const
{
    const std::lock_guard lock(m_mutex);
    return m_links;
}

void Core::close()
{
    m_coordinator->stop();
    m_traffic->closing = true;
}

Core::~Core()
{
    close();
    m_pool.stop();
    m_slowPool.stop();
    m_journal->flush();
}

void Core::start(std::vector<JobPtr> jobs)
{
    m_coordinator->start([this] { finishBatch(); });
    m_coordinator->post([this, jobs = std::move(jobs)] {
        applyRates();
        for (const JobPtr &job : jobs) {
            if (job->state() != State::Completed)
                load(job);
        }
    });
}

Runner &Core::runnerOf(const Job &job)
{
    switch (job.direction) {
    case Direction::Upload: return *m_uploads;
    case Direction::Download: return *m_downloads;
    case Direction::Copy: return *m_copies;
    case Direction::CopyInside: break;
    }
    return *m_insideCopies;
}

link::Throttles Core::throttlesOf(const JobPtr &job)
{
    if (!job->throttle) {
        job->throttle = std::make_shared<link::Throttle>(paceClock());
        job->throttle->setRate(wayOf(*job), job->wishes().limits.rate);
    }
    return {m_throttle, job->throttle};
}

S3Calls &Core::calls(const JobPtr &job)
{
    if (!job->calls)
        job->calls = std::make_unique<S3Calls>(m_ways.reach(job->cloud, job->route, throttlesOf(job)));
    return *job->calls;
}

S3Calls &Core::sourceCalls(const JobPtr &job)
{
    if (!job->sourceCalls)
        job->sourceCalls = std::make_unique<S3Calls>(m_ways.reach(job->source.cloud, link::Route::Direct, throttlesOf(job)));
    return *job->sourceCalls;
}

void Core::take(const JobPtr &job, int cost)
{
    m_used += cost;
    job->used += cost;
    job->addFlying(1);
}

void Core::give(const JobPtr &job, int cost)
{
    m_used -= cost;
    job->used -= cost;
    job->addFlying(-1);
    m_crowdChanged = m_crowdChanged || job->isAsking();
    if (job->removed && job->idle())
        m_journal->remove(job->id);
}

int Core::costOf(std::uint64_t bytes) const
{
    if (m_options.partSize == 0 || bytes >= m_options.partSize)
        return unitsPerPart;
    return std::max(1, static_cast<int>(bytes * unitsPerPart / m_options.partSize));
}

void Core::later(int attempt, std::function<void()> task)
{
    constexpr Duration longest{10'000};
    const Duration delay = std::min(longest, m_options.retryDelay * (1 << std::clamp(attempt - 1, 0, 10)));
    // Half of it by chance: parts that were refused together shall not come back together.
    const std::int64_t half = std::max<std::int64_t>(1, delay.count() / 2);
    m_coordinator->after(Duration(half + static_cast<std::int64_t>(m_random->next() % static_cast<std::uint64_t>(half))),
                         std::move(task));
}

bool Core::mayRetry(const JobPtr &job, const Error &error, int attempts)
{
    // What has been cancelled is not waited for for ever.
    const State state = job->state();
    const bool wanted = !job->removed && (state == State::Queued || state == State::Running || state == State::Paused);
    if (wanted && isElsewhere(*job) && isAway(error)) {
        m_crowdChanged = job->setAway(error) || m_crowdChanged;
        return true;
    }
    constexpr std::array<std::string_view, 5> passing{"SlowDown", "RequestTimeout", "Throttling", "ThrottlingException",
                                                      "OperationAborted"};
    if (attempts >= m_options.maxAttempts || error.status == 501 || error.status == 507)
        return false;
    return error.isServerFault() || std::find(passing.begin(), passing.end(), error.code) != passing.end();
}

Progress Core::progressOf(const JobPtr &job, Index index, std::optional<Index> part) const
{
    if (!job->link && job->direction != Direction::CopyInside) {
        const auto linkTo = [&](const std::string &cloud) {
            return m_traffic->link(cloud.empty() ? job->route == link::Route::Edge ? Scope::edge : Scope::direct : Scope::cloud(cloud).name);
        };
        job->link = linkTo(job->cloud);
        if (job->direction == Direction::Copy)
            job->sourceLink = linkTo(job->source.cloud);
    }
    return [traffic = m_traffic, job, link = job->link, from = job->sourceLink, &held = job->counterOf(index, part)](std::uint64_t done) {
        const std::uint64_t fresh = job->progress(held, done, true);
        if (link) { // copies inside a cloud do not come by here
            const bool up = wayOf(*job) == link::Way::Up;
            (up ? traffic->bytes.up : traffic->bytes.down) += fresh;
            (up ? link->up : link->down) += fresh;
            if (from)
                from->down += fresh;
        }
        return !traffic->closing && job->state() != State::Cancelled;
    };
}

void Core::queueMoving(const JobPtr &job, Index index)
{
    if (!std::exchange(job->files[index].queued, true))
        job->moving.push_back(index);
}

std::optional<Error> Core::refuse(const Job &job, const FoundFile &found) const
{
    if (found.error || job.direction != Direction::Download || !job.folder)
        return found.error;
    if (auto error = refuseName(found.name))
        return error;
    if (found.name.ends_with('/') && found.size > 0)
        return Error{"UnusableName", "The object \"" + found.name + "\" has bytes but the name of a folder.", 400};
    for (std::size_t at = found.name.find('/'); at != std::string::npos; at = found.name.find('/', at + 1)) {
        if (job.names.contains(found.name.substr(0, at)))
            return Error{"NameCollision", "\"" + found.name.substr(0, at) + "\" is an object too and cannot be a folder as well.", 409};
    }
    return {};
}

void Core::addFiles(const JobPtr &job, std::vector<FoundFile> found)
{
    reached(job);
    for (FoundFile &one : found) {
        // The marker of the prefix itself: the target folder stands for it.
        if (job->folder && one.name.empty() && !one.error && one.size == 0)
            continue;
        if (!job->names.insert(one.name).second) {
            if (const auto known = job->known.find(one.name); known != job->known.end())
                revisit(job, known->second, std::move(one));
            continue;
        }
        File file;
        std::optional<Error> error = refuse(*job, one);
        file.name = std::move(one.name);
        file.size = one.size;
        file.modified = one.modified;
        file.etag = std::move(one.etag);
        file.saveAs = std::move(one.saveAs);
        if (const Expected<Plan> plan = planOf(*job, one.size); !error) {
            file.partSize = plan ? plan->partSize : 0;
            if (plan && plan->multipart())
                file.parts.resize(plan->count);
            else if (!plan)
                error = plan.error();
        }
        const auto index = static_cast<Index>(job->files.size());
        job->addFile(std::move(file));
        if (error) {
            fileFailed(job, index, std::move(*error));
        } else {
            m_journal->putFile(*job, index);
            job->waiting.push_back(index);
        }
    }
}

Expected<Plan> Core::planOf(const Job &job, std::uint64_t size) const
{
    if (job.copies)
        return copyPlanFor(size, m_options);
    if (job.direction == Direction::Copy)
        return planFor(size, m_options);
    if (job.partSize > 0)
        return planByHand(size, job.partSize);
    // Small files in their thousands need no look at the way.
    if (size < std::min(m_options.multipartThreshold, 2 * leastPartSize))
        return planFor(size, m_options);
    const std::optional<link::Path> path = m_ways.path(job);
    return planFor(size, m_options, Lane::of(m_limits, ratesAt(m_limits, m_clock.now()), job.wishes().limits, wayOf(job), path ? &*path : nullptr));
}

void Core::listed(const JobPtr &job, std::optional<Error> error)
{
    job->listing = false;
    job->listed = true;
    job->listError = std::move(error);
    job->names.clear();
    job->known.clear();
    m_journal->putJob(*job);
    maybeFinish(job);
}

void Core::fileDone(const JobPtr &job, Index index)
{
    File &file = job->files[index];
    reached(job);
    uploads.erase(file.uploadId);
    file.uploadId.clear();
    file.creating = false;
    file.source.reset();
    file.target.reset();
    file.headers.reset();
    // A body may have been taken in without a word about its progress.
    if (file.parts.empty()) {
        progressOf(job, index, {})(file.size);
        keepTime(*job, index, {});
    }
    job->fileDone(index, m_clock.now());
    ++job->ended;
    if (!file.parts.empty())
        m_journal->dropParts(*job, index);
    m_journal->putFile(*job, index);
    maybeFinish(job);
}

void Core::keepTime(Job &job, Index index, std::optional<Index> part)
{
    if (job.timed >= Replay::mostParts)
        return;
    ++job.timed;
    const File &file = job.files[index];
    const Timestamp now = m_clock.now();
    const auto tries = [](const auto &each) { return static_cast<std::uint8_t>(std::min(255, each.earlier + each.attempts)); };
    if (part)
        m_journal->putTime(job.id, {index, *part, job.lengthOf(file, *part), file.parts[*part].began, now, tries(file.parts[*part])});
    else
        m_journal->putTime(job.id, {index, 0, file.size, file.began == Timestamp() ? now : file.began, now, tries(file)});
}

void Core::fileSkipped(const JobPtr &job, Index index)
{
    File &file = job->files[index];
    file.source.reset();
    file.target.reset();
    // Its bytes are there, but nobody moved them.
    job->plan(index, file.size, 0);
    job->progress(index, {}, file.size, false);
    job->fileDone(index);
    ++job->ended;
    m_journal->dropParts(*job, index);
    m_journal->putFile(*job, index);
    maybeFinish(job);
}

bool Core::claim(const Job &job, const std::string &name)
{
    const std::string place = job.direction != Direction::Download ? job.cloud + '/' + job.bucket : (job.folder ? job.path : job.path.parent_path()).native();
    return m_claims.insert(place + '\n' + name).second;
}

void Core::fileFailed(const JobPtr &job, Index index, Error error)
{
    File &file = job->files[index];
    file.source.reset();
    file.target.reset();
    file.pending.reset();
    const bool hopeless = error.code == "NoSuchBucket";
    job->fileFailed(index, error);
    ++job->ended;
    m_journal->putFile(*job, index);
    if (hopeless) {
        for (const Index other : std::exchange(job->waiting, {}))
            fileFailed(job, other, error);
    }
    maybeFinish(job);
}

void Core::maybeFinish(const JobPtr &job)
{
    const State state = job->state();
    if (!job->listed || job->ended < job->files.size() || (state != State::Queued && state != State::Running && state != State::Paused))
        return;
    Error error;
    if (job->listError)
        error = *job->listError;
    for (const File &file : job->files) {
        if (!error.code.empty())
            break;
        if (file.error)
            error = *file.error;
    }
    job->setOutcome(error.code.empty() ? State::Completed : State::Failed, error, m_clock.now());
    deactivate(job);
    m_journal->putJob(*job);
    m_journal->trimTimes();
}

bool Core::startNext(const JobPtr &job)
{
    if (job->state() != State::Running)
        return false;
    Runner &runner = runnerOf(*job);
    while (!job->moving.empty()) {
        const Index index = job->moving.front();
        File &file = job->files[index];
        if (file.waitingParts.empty() || file.state != FileState::Moving) {
            file.queued = false;
            job->moving.pop_front();
            continue;
        }
        const Index part = file.waitingParts.front();
        file.waitingParts.pop_front();
        runner.movePart(job, index, part, ticket(job, costOf(job->lengthOf(file, part))));
        return true;
    }
    if (job->waiting.empty())
        return false;
    const Index index = job->waiting.front();
    job->waiting.pop_front();
    job->fileBegins(index, m_clock.now());
    runner.start(job, index, ticket(job, costOf(job->files[index].size)));
    return true;
}

} // namespace nephoscope::transfer
