#include "transfer/Manager.h"

#include "core/Log.h"

#include <algorithm>

namespace nephoscope::transfer {

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

} // namespace nephoscope::transfer
