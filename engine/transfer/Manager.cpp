#include "transfer/Manager.h"

#include "link/Acceleration.h"
#include "link/BoundedCloud.h"

#include <algorithm>

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

} // namespace

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

Expected<Plan> Manager::plan(Direction direction, std::uint64_t size, const JobOptions &options, const link::Path *path) const
{
    if (options.partSize > 0)
        return planByHand(size, options.partSize);
    const link::Way way = direction == Direction::Download ? link::Way::Down : link::Way::Up;
    return planFor(size, m_core->options(), Lane::of(limits(), ratesNow(), options.limits, way, path));
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
