#include "transfer/Core.h"

#include <algorithm>
#include <limits>

namespace nephoscope::transfer {

void Core::activate(const JobPtr &job)
{
    if (std::find(m_active.begin(), m_active.end(), job) == m_active.end())
        m_active.push_back(job);
    m_crowdChanged = true;
}

void Core::deactivate(const JobPtr &job)
{
    m_crowdChanged = std::erase(m_active, job) > 0 || m_crowdChanged;
}

void Core::reconsider(const JobPtr &job)
{
    if (job->removed)
        return;
    if (job->throttle)
        job->throttle->setRate(wayOf(*job), job->wishes().limits.rate);
    m_crowdChanged = true;
    m_journal->putJob(*job);
}

void Core::setLimits(Limits limits)
{
    m_limits = std::move(limits);
    m_journal->putLimits(m_limits);
    m_crowdChanged = true;
    applyRates();
}

void Core::applyRates()
{
    const Rates rates = ratesAt(m_limits, m_clock.now());
    m_throttle->setRate(link::Way::Up, rates.up);
    m_throttle->setRate(link::Way::Down, rates.down);
    // A timer keeps the coordinator awake: only while somebody moves.
    if (m_ratesTimed || m_limits.schedule.empty() || m_active.empty())
        return;
    m_ratesTimed = true;
    m_coordinator->after(untilNextRule(m_limits, m_clock.now()), [this] {
        m_ratesTimed = false;
        applyRates();
    });
}

void Core::finishBatch()
{
    if (std::exchange(m_crowdChanged, false))
        admit();
    schedule();
    m_journal->flush();
    for (auto &task : std::exchange(m_outbox, {}))
        m_pool.post(std::move(task));
}

void Core::admit()
{
    const auto rank = [](const JobPtr &job) {
        const Wishes wishes = job->wishes();
        return std::tuple(wishes.priority, wishes.position, job->id);
    };
    std::sort(m_active.begin(), m_active.end(), [&rank](const JobPtr &a, const JobPtr &b) { return rank(a) < rank(b); });
    int room = m_limits.jobs > 0 ? m_limits.jobs : std::numeric_limits<int>::max();
    m_admitted.clear();
    for (const JobPtr &job : m_active) {
        const bool admitted = room > 0;
        if (admitted)
            m_admitted.push_back(job);
        // Who waits for the user, or for a cloud to come back, keeps nobody else waiting.
        if (admitted && !job->isAsking() && !job->isAway())
            --room;
        // One that must make room finishes the parts that it has under way.
        const State state = admitted ? State::Running : State::Queued;
        if (job->state() == state)
            continue;
        job->setState(state);
        m_journal->putJob(*job);
    }
    applyRates();
}

void Core::schedule()
{
    const int capacity = m_limits.parts * unitsPerPart;
    const std::span<const JobPtr> jobs = m_admitted;
    for (std::size_t first = 0; first < jobs.size() && m_used < capacity;) {
        const Priority priority = jobs[first]->wishes().priority;
        std::size_t last = first + 1;
        while (last < jobs.size() && jobs[last]->wishes().priority == priority)
            ++last;
        serve(jobs.subspan(first, last - first), capacity);
        first = last;
    }
}

void Core::serve(std::span<const JobPtr> jobs, int capacity)
{
    const int most = m_limits.partsPerJob > 0 ? m_limits.partsPerJob : m_limits.parts;
    const auto mayMore = [most](const Job &job) {
        const int own = job.wishes().limits.parts;
        return job.used < (own > 0 ? std::min(own, most) : most) * unitsPerPart;
    };
    std::size_t without = 0;
    // In turns, so that a job of a million small files leaves room for its neighbour.
    while (m_used < capacity && without < jobs.size()) {
        const JobPtr &job = jobs[++m_turn % jobs.size()];
        without = mayMore(*job) && startNext(job) ? 0 : without + 1;
    }
}

} // namespace nephoscope::transfer
