#include "core/Log.h"
#include "link/Acceleration.h"
#include "link/BoundedCloud.h"
#include "link/PacedCloud.h"
#include "transfer/Counting.h"

#include <algorithm>
#include <unordered_map>

namespace nephoscope::transfer {

namespace {

/// A cloud elsewhere by its name: whatever goes by it at the moment of each call, so that a job need not know that it
/// was away or has become another one.
class NamedCloud final : public Cloud
{
public:
    using Find = std::function<std::shared_ptr<Cloud>(const std::string &cloud)>;

    NamedCloud(std::string name, Find find) : m_name(std::move(name)), m_find(std::move(find)) {}

    void submit(Call call, Completion done) override
    {
        if (const std::shared_ptr<Cloud> cloud = m_find ? m_find(m_name) : nullptr)
            cloud->submit(std::move(call), std::move(done));
        else
            done(fail(Error{"CloudNotConnected", "The cloud \"" + m_name + "\" is not connected.", 503}));
    }
    ChangeFeed &changes() override { return m_changes; }

private:
    const std::string m_name;
    const Find m_find;
    ChangeFeed m_changes; ///< silent: jobs look at nothing
};

/// What the public calls reach: a list of jobs to read from, and commands to hand over.
class Manager final : public TransferManager, public Measures
{
public:
    Manager(Cloud &cloud, const Clock &clock, Options options, std::unique_ptr<Journal> journal);

    ~Manager() override;

    Ordered upload(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key, JobOptions options) override;
    Ordered download(const Caller &caller, std::string bucket, std::string key, std::filesystem::path target, JobOptions options) override;
    Expected<Plan> plan(const Caller &caller, Direction direction, const std::string &bucket, std::uint64_t size,
                        const JobOptions &options) const override;
    JobId copyInside(const Caller &caller, CopyOrder order, JobOptions options) override;
    std::shared_ptr<const CopyOrder> copyOrder(JobId id) const override;
    JobId copy(const Caller &caller, ObjectPlace source, ObjectPlace target, JobOptions options) override;
    GroupId makeGroup(std::string name) override;
    std::vector<Group> groups() const override;
    void applyToGroup(GroupId id, GroupCommand command) override;
    void moveTo(const std::vector<JobId> &ids, Place place) override;
    void setPriority(JobId id, Priority priority) override;
    Expected<void> setJobLimits(JobId id, const JobLimits &limits) override;
    Expected<void> setLimits(const Limits &limits) override;
    Limits limits() const override;
    Rates ratesNow() const override { return ratesAt(limits(), m_clock.now()); }
    std::vector<ConflictSnapshot> conflicts(JobId id) const override;
    void answer(JobId id, std::uint32_t file, Conflict choice, bool all) override;
    JobOptions defaults() const override;
    void setDefaults(const JobOptions &options) override;
    void pause(JobId id) override { command(id, &Core::pause); }
    void resume(JobId id) override { command(id, &Core::resume); }
    void cancel(JobId id) override;
    void retry(JobId id) override;
    void remove(JobId id) override;
    void resumeAll(const Caller &caller) override;

    std::vector<JobSnapshot> jobs() const override;
    std::vector<PartSnapshot> parts(JobId id) const override;
    std::optional<std::vector<PartSnapshot>> partsSince(JobId id, std::uint64_t &version) const override;
    std::optional<CellDetails> cell(JobId id, std::uint32_t number) const;
    std::vector<FailedFile> failures(JobId id) const override;
    std::vector<FileSnapshot> files(JobId id, std::size_t most) const override;
    void readReplay(JobId id, std::function<void(Replay)> done) const override;
    std::uint64_t bytesUploaded() const override { return m_core->traffic().bytes.up; }
    std::uint64_t bytesDownloaded() const override { return m_core->traffic().bytes.down; }
    void measure(Timestamp now, const std::vector<ProgramBytes> &programs) override;
    History history(const Scope &scope) const override { return m_counting.ledger().history(scope); }
    std::vector<Scope> scopes() const override { return m_counting.ledger().scopes(); }
    bool adoptHistory(const History &history) override;
    bool waitIdle(std::chrono::milliseconds limit) override;

private:
    Ordered add(Direction direction, const Caller &caller, std::string bucket, std::string key, std::filesystem::path path,
                JobOptions options, std::shared_ptr<const CopyOrder> copies = {}, ObjectPlace source = {});
    /// The last job of the same order that has not ended, or null; the mutex is held.
    JobPtr unfinished(const Job &wanted);
    JobPtr find(JobId id) const;
    /// What lies between here and a bucket; nothing where nothing is simulated.
    std::optional<link::Path> pathTo(const std::string &cloud, link::Route route, const Caller &caller, const std::string &bucket) const;
    std::vector<JobPtr> jobsOf(GroupId group) const;
    void change(JobId id, const std::function<void(Wishes &)> &change);
    std::shared_ptr<Cloud> reach(const std::string &cloud, link::Route route, link::Throttles throttles) const;
    void command(JobId id, void (Core::*function)(const JobPtr &));

    const Clock &m_clock;
    mutable std::shared_mutex m_mutex;
    std::map<JobId, JobPtr> m_jobs;
    std::unordered_multimap<std::string_view, JobPtr> m_orders; ///< by Job::order, those that may be continued
    std::map<GroupId, Group> m_groups;
    JobId m_lastId = 0;
    std::int64_t m_top = 0;    ///< no position is below
    std::int64_t m_bottom = 0; ///< nor above
    Limits m_limits;
    JobOptions m_defaults;
    std::shared_ptr<Cloud> m_elsewhere; ///< the cloud when it is not in this process
    // The cloud over the link, straight and through an edge location; null for a cloud elsewhere.
    std::shared_ptr<link::PacedCloud> m_direct;
    std::shared_ptr<link::PacedCloud> m_edge;
    const NamedCloud::Find m_clouds; ///< the named ones
    const std::shared_ptr<link::Link> m_noLink; ///< that nothing slows but throttles, as they have a network of their own
    const std::shared_ptr<link::Pacer> m_pacer; ///< of those throttles
    mutable std::mutex m_measuring; ///< goes before m_mutex; guards what follows, but for its ledger
    Counting m_counting;
    std::vector<JobPtr> m_dying; ///< removed ones that may still be clearing up
    std::unique_ptr<Core> m_core; ///< last: it stops before the rest goes
};

Manager::Manager(Cloud &cloud, const Clock &clock, Options options, std::unique_ptr<Journal> journal)
    : m_clock(clock), m_clouds(options.clouds), m_noLink(link::Link::inMemory(clock)), m_pacer(std::make_shared<link::Pacer>(clock)),
      m_counting(journal->histories())
{
    m_lastId = journal->lastId();
    std::vector<JobPtr> known = journal->jobs();
    for (const JobPtr &job : known) {
        const State state = job->state();
        job->interrupted = state == State::Queued || state == State::Running || state == State::Paused;
        if (state == State::Running)
            job->setState(State::Queued);
        m_top = std::min(m_top, job->wishes().position);
        m_bottom = std::max(m_bottom, job->wishes().position);
        m_jobs.emplace(job->id, job);
        if (job->order = orderOf(*job); !job->order.empty() && state != State::Completed && state != State::Cancelled)
            m_orders.emplace(job->order, job);
    }
    for (Group &group : journal->groups()) {
        // One whose jobs never began, or whose last one was removed in the moment of a kill.
        if (std::any_of(known.begin(), known.end(), [&group](const JobPtr &job) { return job->group == group.id; }))
            m_groups.emplace(group.id, std::move(group));
        else
            journal->removeGroup(group.id);
    }
    m_limits.parts = std::clamp(options.parallelParts, 1, Limits::mostParts);
    m_limits = journal->limits().value_or(m_limits);
    m_defaults = journal->defaults();
    if (auto *local = dynamic_cast<LocalCloud *>(&cloud)) {
        if (!options.link)
            options.link = link::Link::inMemory(clock);
        m_direct = std::make_shared<link::PacedCloud>(*local, options.link, link::Route::Direct);
        m_edge = std::make_shared<link::PacedCloud>(*local, options.link, link::Route::Edge);
    }
    m_elsewhere = std::shared_ptr<Cloud>(std::shared_ptr<Cloud>(), &cloud);
    Core::Ways ways{[this](const std::string &name, link::Route route, link::Throttles throttles) { return reach(name, route, std::move(throttles)); },
                    [this](const Job &job) { return pathTo(job.cloud, job.route, job.caller, job.bucket); }};
    m_core = std::make_unique<Core>(std::move(ways), clock, std::move(options), m_limits, std::move(journal));
    m_core->start(std::move(known));
}

Manager::~Manager()
{
    {
        const std::lock_guard measuring(m_measuring);
        m_counting.keep(*m_core);
    }
    m_core->close();
    // Nobody shall wait for a slow link when the program ends.
    m_pacer->stop();
    if (m_direct) {
        m_direct->stop();
        m_edge->stop();
    }
}

std::shared_ptr<Cloud> Manager::reach(const std::string &cloud, link::Route route, link::Throttles throttles) const
{
    if (!cloud.empty())
        return std::make_shared<link::BoundedCloud>(std::make_shared<NamedCloud>(cloud, m_clouds), m_noLink, m_pacer, std::move(throttles));
    if (!m_direct)
        return m_elsewhere;
    return std::make_shared<link::ThrottledCloud>(route == link::Route::Edge ? m_edge : m_direct, std::move(throttles));
}

std::optional<link::Path> Manager::pathTo(const std::string &cloud, link::Route route, const Caller &caller, const std::string &bucket) const
{
    const std::shared_ptr<link::Link> &link = m_core->options().link;
    if (!cloud.empty() || !m_direct || !link || !link->isOn())
        return {};
    return link->path(link::regionOfBucket(*m_elsewhere, caller, bucket), route);
}

Expected<Plan> Manager::plan(const Caller &caller, Direction direction, const std::string &bucket, std::uint64_t size, const JobOptions &options) const
{
    if (options.partSize > 0)
        return planByHand(size, options.partSize);
    const std::optional<link::Path> path = pathTo(options.cloud, options.route, caller, bucket);
    const link::Way way = direction == Direction::Download ? link::Way::Down : link::Way::Up;
    return planFor(size, m_core->options(), Lane::of(limits(), ratesNow(), options.limits, way, path ? &*path : nullptr));
}

JobPtr Manager::unfinished(const Job &wanted)
{
    JobPtr last;
    auto [entry, end] = wanted.order.empty() ? std::pair(m_orders.end(), m_orders.end()) : m_orders.equal_range(wanted.order);
    while (entry != end) {
        const JobPtr job = entry->second;
        const JobSnapshot shot = job->snapshot();
        if (job->leaving || shot.state == State::Completed || shot.state == State::Cancelled) {
            entry = m_orders.erase(entry);
            continue;
        }
        // A file in place of a folder, or the other way round, is something else.
        const bool hopeless = shot.state == State::Failed && (shot.errorCode == "NotAFolder" || (shot.errorCode == "NotAFile" && shot.filesTotal <= 1));
        const bool fits = wanted.partSize == 0 || wanted.partSize == job->partSize;
        if (!hopeless && fits && (!last || job->id > last->id))
            last = job;
        ++entry;
    }
    return last;
}

Ordered Manager::add(Direction direction, const Caller &caller, std::string bucket, std::string key, std::filesystem::path path,
                     JobOptions options, std::shared_ptr<const CopyOrder> copies, ObjectPlace source)
{
    JobPtr job;
    {
        const std::unique_lock lock(m_mutex);
        job = std::make_shared<Job>(m_lastId + 1, direction, caller, std::move(bucket), std::move(key), std::move(path));
        job->created = m_clock.now();
        if (copies)
            job->setCopies(std::move(copies));
        job->route = options.route;
        job->cloud = std::move(options.cloud);
        job->source = std::move(source);
        if (!options.headers.empty())
            job->headers = std::make_shared<const UploadHeaders>(std::move(options.headers));
        job->conflict = job->ordered = options.conflict;
        job->chosen = options.only != nullptr;
        job->partSize = options.partSize;
        job->only = std::move(options.only);
        job->keepsTimes = options.keepsTimes;
        job->verifies = options.verifies;
        job->order = orderOf(*job);
        if (JobPtr before = unfinished(*job)) {
            before->reviving = true;
            m_core->coordinator()->post([core = m_core.get(), before, caller] {
                core->again(before, caller);
                before->reviving = false;
            });
            return {before->id, true};
        }
        ++m_lastId;
        job->group = m_groups.contains(options.group) ? options.group : 0;
        job->setWishes({options.priority, ++m_bottom, check(options.limits) ? options.limits : JobLimits()});
        m_jobs.emplace(job->id, job);
        if (!job->order.empty())
            m_orders.emplace(job->order, job);
    }
    m_core->coordinator()->post([core = m_core.get(), job] { core->begin(job); });
    return {job->id};
}

Ordered Manager::upload(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key, JobOptions options)
{
    return add(Direction::Upload, caller, std::move(bucket), std::move(key), std::move(source), std::move(options));
}

Ordered Manager::download(const Caller &caller, std::string bucket, std::string key, std::filesystem::path target, JobOptions options)
{
    return add(Direction::Download, caller, std::move(bucket), std::move(key), std::move(target), std::move(options));
}

JobId Manager::copyInside(const Caller &caller, CopyOrder order, JobOptions options)
{
    std::string bucket = order.toBucket;
    std::string key = order.steps.size() == 1 ? order.steps.front().to : std::string();
    if (order.steps.size() > 1) {
        CopyOrder back;
        for (const CopyOrder::Step &step : order.steps)
            back.steps.push_back({step.to, {}, step.tree});
        key = commonPrefix(back);
    }
    std::string source = order.fromBucket + '/' + commonPrefix(order);
    return add(Direction::CopyInside, caller, std::move(bucket), std::move(key), std::filesystem::path(std::move(source)), std::move(options),
               std::make_shared<const CopyOrder>(std::move(order)));
}

std::shared_ptr<const CopyOrder> Manager::copyOrder(JobId id) const
{
    const JobPtr job = find(id);
    return job ? job->copies : nullptr;
}

JobId Manager::copy(const Caller &caller, ObjectPlace source, ObjectPlace target, JobOptions options)
{
    options.cloud = std::move(target.cloud);
    options.route = link::Route::Direct;
    return add(Direction::Copy, caller, std::move(target.bucket), std::move(target.key), {}, std::move(options), {}, std::move(source));
}

GroupId Manager::makeGroup(std::string name)
{
    Group group;
    {
        const std::unique_lock lock(m_mutex);
        group = {++m_lastId, std::move(name), m_clock.now()};
        m_groups.emplace(group.id, group);
    }
    m_core->coordinator()->post([core = m_core.get(), group] { core->journal().putGroup(group); });
    return group.id;
}

std::vector<Group> Manager::groups() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<Group> groups;
    for (const auto &entry : m_groups)
        groups.push_back(entry.second);
    return groups;
}

std::vector<JobPtr> Manager::jobsOf(GroupId group) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<JobPtr> jobs;
    for (const auto &entry : m_jobs) {
        if (entry.second->group == group)
            jobs.push_back(entry.second);
    }
    return jobs;
}

void Manager::applyToGroup(GroupId id, GroupCommand command)
{
    if (id == 0)
        return;
    for (const JobPtr &job : jobsOf(id)) {
        switch (command) {
        case GroupCommand::Pause: pause(job->id); break;
        case GroupCommand::Resume: resume(job->id); break;
        case GroupCommand::Cancel: cancel(job->id); break;
        case GroupCommand::Retry: retry(job->id); break;
        case GroupCommand::Remove: remove(job->id); break;
        }
    }
}

void Manager::moveTo(const std::vector<JobId> &ids, Place place)
{
    std::vector<JobPtr> jobs;
    {
        const std::unique_lock lock(m_mutex);
        for (const JobId id : ids) {
            if (const auto found = m_jobs.find(id); found != m_jobs.end())
                jobs.push_back(found->second);
        }
        std::sort(jobs.begin(), jobs.end(), [](const JobPtr &a, const JobPtr &b) { return a->wishes().position < b->wishes().position; });
        const auto count = static_cast<std::int64_t>(jobs.size());
        std::int64_t position = place == Place::Top ? m_top - count : m_bottom + 1;
        m_top = std::min(m_top, position);
        for (const JobPtr &job : jobs) {
            Wishes wishes = job->wishes();
            wishes.position = position++;
            job->setWishes(wishes);
        }
        m_bottom = std::max(m_bottom, position - 1);
    }
    m_core->coordinator()->post([core = m_core.get(), jobs = std::move(jobs)] {
        for (const JobPtr &job : jobs)
            core->reconsider(job);
    });
}

void Manager::change(JobId id, const std::function<void(Wishes &)> &change)
{
    const JobPtr job = find(id);
    if (!job)
        return;
    {
        const std::unique_lock lock(m_mutex);
        Wishes wishes = job->wishes();
        change(wishes);
        job->setWishes(wishes);
    }
    m_core->coordinator()->post([core = m_core.get(), job] { core->reconsider(job); });
}

void Manager::setPriority(JobId id, Priority priority)
{
    change(id, [priority](Wishes &wishes) { wishes.priority = priority; });
}

Expected<void> Manager::setJobLimits(JobId id, const JobLimits &limits)
{
    if (Expected<void> fine = check(limits); !fine)
        return fine;
    change(id, [limits](Wishes &wishes) { wishes.limits = limits; });
    return {};
}

Expected<void> Manager::setLimits(const Limits &limits)
{
    if (Expected<void> fine = check(limits); !fine)
        return fine;
    {
        const std::unique_lock lock(m_mutex);
        m_limits = limits;
    }
    m_core->coordinator()->post([core = m_core.get(), limits] { core->setLimits(limits); });
    return {};
}

std::vector<ConflictSnapshot> Manager::conflicts(JobId id) const
{
    const JobPtr job = find(id);
    return job ? job->asked() : std::vector<ConflictSnapshot>();
}

void Manager::answer(JobId id, std::uint32_t file, Conflict choice, bool all)
{
    if (JobPtr job = find(id))
        m_core->coordinator()->post([core = m_core.get(), job, file, choice, all] { core->answer(job, file, choice, all); });
}

JobOptions Manager::defaults() const
{
    const std::shared_lock lock(m_mutex);
    return m_defaults;
}

void Manager::setDefaults(const JobOptions &options)
{
    JobOptions kept;
    kept.conflict = options.conflict;
    kept.keepsTimes = options.keepsTimes;
    kept.verifies = options.verifies;
    {
        const std::unique_lock lock(m_mutex);
        m_defaults = kept;
    }
    m_core->coordinator()->post([core = m_core.get(), kept] { core->journal().putDefaults(kept); });
}

Limits Manager::limits() const
{
    const std::shared_lock lock(m_mutex);
    return m_limits;
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

void Manager::retry(JobId id)
{
    const JobPtr job = find(id);
    if (!job)
        return;
    job->reviving = true;
    m_core->coordinator()->post([core = m_core.get(), job] {
        core->retry(job);
        job->reviving = false;
    });
}

void Manager::cancel(JobId id)
{
    if (const JobPtr job = find(id))
        job->leaving = true; // at once: what is ordered from now on is not continued
    command(id, &Core::cancel);
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
        const std::lock_guard measuring(m_measuring);
        const std::unique_lock lock(m_mutex);
        m_jobs.erase(id);
        m_counting.forget(id);
        const auto [first, last] = m_orders.equal_range(job->order);
        const auto own = std::find_if(first, last, [&job](const auto &entry) { return entry.second == job; });
        if (own != last)
            m_orders.erase(own);
        const GroupId group = job->group;
        const auto isOf = [group](const auto &entry) { return entry.second->group == group; };
        if (group != 0 && std::none_of(m_jobs.begin(), m_jobs.end(), isOf) && m_groups.erase(group) > 0)
            m_core->coordinator()->post([core = m_core.get(), group] { core->journal().removeGroup(group); });
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

std::optional<std::vector<PartSnapshot>> Manager::partsSince(JobId id, std::uint64_t &version) const
{
    if (const JobPtr job = find(id))
        return job->cellsSince(version);
    version = 0;
    return std::vector<PartSnapshot>();
}

std::optional<CellDetails> Manager::cell(JobId id, std::uint32_t number) const
{
    const JobPtr job = find(id);
    return job ? job->cell(number, m_clock.now()) : std::nullopt;
}

std::vector<FailedFile> Manager::failures(JobId id) const
{
    const JobPtr job = find(id);
    return job ? job->failures() : std::vector<FailedFile>();
}

std::vector<FileSnapshot> Manager::files(JobId id, std::size_t most) const
{
    const JobPtr job = find(id);
    if (!job)
        return {};
    std::vector<FileSnapshot> rows = job->fileRows(most);
    if (rows.empty() && job->snapshot().filesTotal > 0)
        m_core->coordinator()->post([core = m_core.get(), job] { core->load(job); });
    return rows;
}

void Manager::readReplay(JobId id, std::function<void(Replay)> done) const
{
    m_core->coordinator()->post([core = m_core.get(), id, done = std::move(done)] {
        std::vector<PartTime> parts;
        try {
            parts = core->journal().times(id);
        } catch (const std::exception &exception) {
            log::error(std::string("transfers: the journal cannot be read: ") + exception.what());
        }
        done(Replay(std::move(parts)));
    });
}

void Manager::measure(Timestamp now, const std::vector<ProgramBytes> &programs)
{
    const std::lock_guard measuring(m_measuring);
    {
        const std::shared_lock lock(m_mutex);
        m_counting.measure(now, m_core->traffic(), m_jobs, programs);
    }
    if (m_counting.mustKeep(now))
        m_counting.keep(*m_core);
}

bool Manager::adoptHistory(const History &history)
{
    const std::lock_guard measuring(m_measuring);
    return m_counting.adopt(history);
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

Measures &Measures::of(TransferManager &manager)
{
    return dynamic_cast<Manager &>(manager);
}

Ordered downloadVersion(TransferManager &manager, const Caller &caller, std::string bucket, std::string key, std::string versionId,
                        std::filesystem::path target, JobOptions options)
{
    options.headers = {{"x-amz-version-id", std::move(versionId)}};
    return manager.download(caller, std::move(bucket), std::move(key), std::move(target), std::move(options));
}

std::optional<CellDetails> detailsOf(const TransferManager &manager, JobId id, std::uint32_t number)
{
    return static_cast<const Manager &>(manager).cell(id, number); // open() makes no other
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
