#include "link/PacedCloud.h"
#include "transfer/Core.h"

namespace nephoscope::transfer {

namespace {

/// What the public calls reach: a list of jobs to read from, and commands to hand over.
class Manager final : public TransferManager
{
public:
    Manager(Cloud &cloud, const Clock &clock, Options options, std::unique_ptr<Journal> journal);

    ~Manager() override;

    JobId upload(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key, link::Route route) override;
    JobId downloadVersion(const Caller &caller, std::string bucket, std::string key, std::string versionId, std::filesystem::path target);
    JobId uploadWith(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key, UploadHeaders headers);
    JobId download(const Caller &caller, std::string bucket, std::string key, std::filesystem::path target) override;
    void pause(JobId id) override { command(id, &Core::pause); }
    void resume(JobId id) override { command(id, &Core::resume); }
    void cancel(JobId id) override { command(id, &Core::cancel); }
    void retry(JobId id) override { command(id, &Core::retry); }
    void remove(JobId id) override;
    void resumeAll(const Caller &caller) override;

    std::vector<JobSnapshot> jobs() const override;
    std::vector<PartSnapshot> parts(JobId id) const override;
    std::vector<FailedFile> failures(JobId id) const override;
    std::uint64_t bytesUploaded() const override { return m_core->traffic().uploaded; }
    std::uint64_t bytesDownloaded() const override { return m_core->traffic().downloaded; }
    bool waitIdle(std::chrono::milliseconds limit) override;

private:
    JobId add(Direction direction, const Caller &caller, std::string bucket, std::string key, std::filesystem::path path,
              link::Route route, std::shared_ptr<const UploadHeaders> headers = {});
    JobPtr find(JobId id) const;
    void command(JobId id, void (Core::*function)(const JobPtr &));

    const Clock &m_clock;
    mutable std::shared_mutex m_mutex;
    std::map<JobId, JobPtr> m_jobs;
    JobId m_lastId = 0;
    // The cloud over the link, straight and through an edge location; null for a cloud elsewhere.
    std::shared_ptr<link::PacedCloud> m_direct;
    std::shared_ptr<link::PacedCloud> m_edge;
    std::vector<JobPtr> m_dying; ///< removed ones that may still be clearing up
    std::unique_ptr<Core> m_core; ///< last: it stops before the rest goes
};

Manager::Manager(Cloud &cloud, const Clock &clock, Options options, std::unique_ptr<Journal> journal) : m_clock(clock)
{
    m_lastId = journal->lastId();
    std::vector<JobPtr> known = journal->jobs();
    for (const JobPtr &job : known) {
        const State state = job->state();
        job->interrupted = state == State::Queued || state == State::Running || state == State::Paused;
        if (state == State::Running)
            job->setState(State::Queued);
        m_jobs.emplace(job->id, job);
    }
    if (auto *local = dynamic_cast<LocalCloud *>(&cloud)) {
        const auto network = options.link ? options.link : link::Link::inMemory(clock);
        m_direct = std::make_shared<link::PacedCloud>(*local, network, link::Route::Direct);
        m_edge = std::make_shared<link::PacedCloud>(*local, network, link::Route::Edge);
    }
    const std::shared_ptr<Cloud> elsewhere(std::shared_ptr<Cloud>(), &cloud);
    m_core = m_direct ? std::make_unique<Core>(m_direct, m_edge, clock, std::move(options), std::move(journal))
                      : std::make_unique<Core>(elsewhere, elsewhere, clock, std::move(options), std::move(journal));
    m_core->start(std::move(known));
}

Manager::~Manager()
{
    // Nobody shall wait for a slow link when the program ends.
    if (m_direct) {
        m_direct->stop();
        m_edge->stop();
    }
}

JobId Manager::add(Direction direction, const Caller &caller, std::string bucket, std::string key, std::filesystem::path path,
                   link::Route route, std::shared_ptr<const UploadHeaders> headers)
{
    JobPtr job;
    {
        const std::unique_lock lock(m_mutex);
        job = std::make_shared<Job>(++m_lastId, direction, caller, std::move(bucket), std::move(key), std::move(path));
        job->created = m_clock.now();
        job->route = route;
        job->headers = std::move(headers);
        m_jobs.emplace(job->id, job);
    }
    m_core->coordinator()->post([core = m_core.get(), job] { core->begin(job); });
    return job->id;
}

JobId Manager::upload(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key, link::Route route)
{
    return add(Direction::Upload, caller, std::move(bucket), std::move(key), std::move(source), route);
}

JobId Manager::uploadWith(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key, UploadHeaders headers)
{
    return add(Direction::Upload, caller, std::move(bucket), std::move(key), std::move(source), link::Route::Direct,
               headers.empty() ? nullptr : std::make_shared<const UploadHeaders>(std::move(headers)));
}

JobId Manager::download(const Caller &caller, std::string bucket, std::string key, std::filesystem::path target)
{
    return add(Direction::Download, caller, std::move(bucket), std::move(key), std::move(target), link::Route::Direct);
}

JobId Manager::downloadVersion(const Caller &caller, std::string bucket, std::string key, std::string versionId, std::filesystem::path target)
{
    return add(Direction::Download, caller, std::move(bucket), std::move(key), std::move(target), link::Route::Direct,
               std::make_shared<const UploadHeaders>(UploadHeaders{{"x-amz-version-id", std::move(versionId)}}));
}

JobPtr Manager::find(JobId id) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_jobs.find(id);
    return found == m_jobs.end() ? nullptr : found->second;
}

void Manager::command(JobId id, void (Core::*function)(const JobPtr &))
{
    if (JobPtr job = find(id))
        m_core->coordinator()->post([core = m_core.get(), job, function] { (core->*function)(job); });
}

void Manager::remove(JobId id)
{
    const JobPtr job = find(id);
    if (!job)
        return;
    const State state = job->state();
    if (state != State::Completed && state != State::Failed && state != State::Cancelled)
        return;
    {
        const std::unique_lock lock(m_mutex);
        m_jobs.erase(id);
        std::erase_if(m_dying, [](const JobPtr &gone) { return gone->idle(); });
        m_dying.push_back(job);
    }
    m_core->coordinator()->post([core = m_core.get(), job] { core->remove(job); });
}

void Manager::resumeAll(const Caller &caller)
{
    std::vector<JobPtr> jobs;
    {
        const std::shared_lock lock(m_mutex);
        for (const auto &[id, job] : m_jobs)
            jobs.push_back(job);
    }
    m_core->coordinator()->post([core = m_core.get(), caller, jobs = std::move(jobs)] { core->resumeAll(caller, jobs); });
}

std::vector<JobSnapshot> Manager::jobs() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<JobSnapshot> shots;
    shots.reserve(m_jobs.size());
    for (const auto &[id, job] : m_jobs)
        shots.push_back(job->snapshot());
    return shots;
}

std::vector<PartSnapshot> Manager::parts(JobId id) const
{
    const JobPtr job = find(id);
    return job ? job->cells() : std::vector<PartSnapshot>();
}

std::vector<FailedFile> Manager::failures(JobId id) const
{
    const JobPtr job = find(id);
    return job ? job->failures() : std::vector<FailedFile>();
}

bool Manager::waitIdle(std::chrono::milliseconds limit)
{
    return m_core->coordinator()->waitQuiet(limit, [this] {
        const std::shared_lock lock(m_mutex);
        const auto settled = [](const JobPtr &job) { return job->idle(); };
        return std::all_of(m_jobs.begin(), m_jobs.end(), [&](const auto &entry) { return settled(entry.second); })
            && std::all_of(m_dying.begin(), m_dying.end(), settled);
    });
}

} // namespace

JobId upload(TransferManager &manager, const Caller &caller, std::filesystem::path source, std::string bucket, std::string key,
             UploadHeaders headers)
{
    return static_cast<Manager &>(manager).uploadWith(caller, std::move(source), std::move(bucket), std::move(key), std::move(headers));
}

JobId downloadVersion(TransferManager &manager, const Caller &caller, std::string bucket, std::string key, std::string versionId,
                      std::filesystem::path target)
{
    return static_cast<Manager &>(manager).downloadVersion(caller, std::move(bucket), std::move(key), std::move(versionId), std::move(target));
}

Expected<std::unique_ptr<TransferManager>> TransferManager::open(Cloud &cloud, const std::filesystem::path &folder,
                                                                 const Clock &clock, Options options)
{
    std::error_code error;
    if (std::filesystem::create_directories(folder, error); error)
        return fail({"InvalidDataFolder", "Cannot create the data folder " + folder.native() + ": " + error.message(), 500});
    Expected<std::unique_ptr<Journal>> journal = Journal::open(folder);
    if (!journal)
        return fail(std::move(journal.error()));
    return std::make_unique<Manager>(cloud, clock, std::move(options), std::move(*journal));
}

} // namespace nephoscope::transfer
