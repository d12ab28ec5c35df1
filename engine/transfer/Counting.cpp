#include "transfer/Counting.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

constexpr Duration idleInterval{60'000};
/// Thousands of jobs are not looked at for every frame of a chart, whose shortest slot is a second.
constexpr Duration jobsInterval{1'000};
const std::string ownService = "s3"; // which all jobs are of

} // namespace

Counting::Counting(const Kept &kept)
{
    for (const auto &[scope, history] : kept) {
        m_ledger.restore(scope, history);
        m_hasAll = m_hasAll || scope.kind == Scope::Kind::All;
    }
}

Counting::Bytes Counting::fresh(const std::string &counter, std::uint64_t up, std::uint64_t down)
{
    Bytes &before = m_counted[counter];
    const Bytes news{up - before.first, down - before.second};
    before = {up, down};
    return news;
}

void Counting::measure(Timestamp now, const Traffic &traffic, const std::map<JobId, JobPtr> &jobs, const std::vector<Measures::ProgramBytes> &programs)
{
    std::map<Scope, Bytes> counts;
    const auto count = [&counts](const Scope &scope, const Bytes &bytes) {
        Bytes &sum = counts[scope];
        sum.first += bytes.first;
        sum.second += bytes.second;
    };
    // What has been silent is measured too.
    for (const Scope &scope : m_ledger.scopes())
        count(scope, {});
    const Bytes own = fresh("own", traffic.bytes.up, traffic.bytes.down);
    count({}, own);
    count(Scope::service(ownService), own);
    for (const auto &[name, tally] : traffic.links())
        count(Scope::link(name), fresh('l' + name, tally->up, tally->down));
    for (const Measures::ProgramBytes &program : programs) {
        const Bytes bytes = fresh('p' + program.service, program.up, program.down);
        count({}, bytes);
        count(Scope::service(program.service), bytes);
        count(Scope::link(Scope::listener), bytes);
    }
    std::vector<Measured> measured;
    for (const auto &[scope, bytes] : counts)
        measured.push_back({scope, bytes.first, bytes.second});
    m_moved = m_moved || counts[{}] != Bytes();
    if (!m_jobsMeasured || now < *m_jobsMeasured || now - *m_jobsMeasured >= jobsInterval) {
        m_jobsMeasured = now;
        for (const auto &[id, job] : jobs) {
            const bool moved = job->tally.up > 0 || job->tally.down > 0;
            if (moved)
                measured.push_back({Scope::job(id), job->tally.up.exchange(0), job->tally.down.exchange(0)});
            else if (job->state() == State::Running)
                measured.push_back({Scope::job(id)});
            m_moved = m_moved || moved;
        }
    }
    m_ledger.measure(now, measured);
    m_measured = now;
    if (!m_kept || now < *m_kept)
        m_kept = now;
}

bool Counting::adopt(const History &history)
{
    if (m_hasAll)
        return false;
    m_hasAll = m_moved = true;
    m_ledger.restore({}, history, true);
    return true;
}

bool Counting::mustKeep(Timestamp now) const
{
    return m_kept && now - *m_kept >= (m_moved ? Measures::keepInterval : idleInterval);
}

void Counting::keep(Core &core)
{
    m_kept = m_measured;
    m_moved = false;
    core.coordinator()->post([&core, changed = m_ledger.takeChanged(m_measured), dropped = m_ledger.takeDropped()]() mutable {
        for (auto &[scope, history] : changed)
            core.journal().putHistory(scope, std::move(history));
        for (const Scope &scope : dropped)
            core.journal().removeHistory(scope);
    });
}

} // namespace nephoscope::transfer
