#include "store/Md5Combiner.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace nephoscope::store {

namespace {

/// Blocks between two looks at the queue, about 20 µs.
constexpr std::size_t stride = 256;
/// How long a thread waits for company; about what a piece costs it alone.
constexpr std::chrono::microseconds patience{300};

} // namespace

Md5Combiner &Md5Combiner::shared()
{
    static Md5Combiner combiner;
    return combiner;
}

void Md5Combiner::post(Task &task, Md5State &state, std::span<const std::uint8_t> bytes)
{
    if (m_kernel == Md5Kernel::Scalar || bytes.size() < smallest) {
        state.update(bytes);
        return;
    }
    bytes = state.fillBlock(bytes);
    task.m_state = &state;
    task.m_bytes = bytes.data();
    task.m_blocks = bytes.size() / md5BlockSize;
    task.m_rest = bytes.subspan(task.m_blocks * md5BlockSize);
    state.m_length += bytes.size() - task.m_rest.size();
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(&task);
    m_queued = m_queue.size();
    if (m_leaders > 0 || m_queue.size() < enough())
        return;
    // Enough have come: one of those that wait for company need not any longer.
    const auto sleeper = std::find_if(m_queue.begin(), m_queue.end(), [](const Task *other) { return other->m_waits; });
    if (sleeper != m_queue.end()) {
        ++m_leaders;
        appoint(sleeper);
    }
}

/// Makes a sleeping task of the queue lead; it is counted already.
void Md5Combiner::appoint(std::deque<Task *>::iterator place)
{
    (*place)->m_leads = true;
    (*place)->m_wake.notify_one();
    m_queue.erase(place);
    m_queued = m_queue.size();
}

void Md5Combiner::wait(Task &task)
{
    if (!task.m_state)
        return;
    {
        std::unique_lock lock(m_mutex);
        const auto settled = [&task] { return task.m_leads || task.m_done; };
        if (!task.m_done && m_leaders == 0 && m_queue.size() < enough()) {
            task.m_waits = true;
            task.m_wake.wait_for(lock, patience, settled);
            task.m_waits = false;
        }
        const auto place = settled() ? m_queue.end() : std::find(m_queue.begin(), m_queue.end(), &task);
        // When no leader has a lane left, a core of one's own, if there is one, beats waiting.
        if (place != m_queue.end() && !othersHaveRoom(m_leaders)) {
            m_queue.erase(place);
            m_queued = m_queue.size();
            ++m_leaders;
            lead(task, lock);
        } else {
            task.m_waits = true;
            task.m_wake.wait(lock, settled);
            task.m_waits = false;
            if (!task.m_done)
                lead(task, lock);
        }
        task.m_done = task.m_leads = false;
    }
    std::exchange(task.m_state, nullptr)->keep(task.m_rest);
}

/// Hashes its own and others' bytes until its own are done.
void Md5Combiner::lead(Task &own, std::unique_lock<std::mutex> &lock)
{
    Team team;
    team.members[team.size++] = &own;
    ++m_members;
    while (!own.m_done) {
        fill(team);
        lock.unlock();
        hash(team);
        lock.lock();
        dismiss(team);
    }
    handOver(team);
}

void Md5Combiner::fill(Team &team)
{
    while (team.size < md5Lanes && !m_queue.empty()) {
        team.members[team.size++] = m_queue.front();
        m_queue.pop_front();
        ++m_members;
    }
    m_queued = m_queue.size();
}

/// Until a stream is done, or another comes that could join.
void Md5Combiner::hash(Team &team) const
{
    const auto begin = team.members.begin(), end = begin + std::ptrdiff_t(team.size);
    const std::size_t shortest = (*std::min_element(begin, end, [](auto *a, auto *b) { return a->m_blocks < b->m_blocks; }))->m_blocks;
    std::array<Md5Words, md5Lanes> words;
    std::array<const std::uint8_t *, md5Lanes> bytes;
    std::size_t done = 0;
    while (done < shortest && (team.size == md5Lanes || m_queued == 0)) {
        const std::size_t blocks = std::min(stride, shortest - done);
        if (team.size == 1) {
            md5Compress(team.members[0]->m_state->m_words, team.members[0]->m_bytes, blocks);
        } else {
            for (std::size_t lane = 0; lane < md5Lanes; ++lane) {
                const Task &member = *team.members[lane % team.size];
                words[lane] = member.m_state->m_words;
                bytes[lane] = member.m_bytes;
            }
            md5CompressLanes(m_kernel, words, bytes, blocks);
            for (std::size_t lane = 0; lane < team.size; ++lane)
                team.members[lane]->m_state->m_words = words[lane];
        }
        for (std::size_t lane = 0; lane < team.size; ++lane)
            team.members[lane]->m_bytes += blocks * md5BlockSize;
        done += blocks;
    }
    for (std::size_t lane = 0; lane < team.size; ++lane)
        team.members[lane]->m_blocks -= done;
}

/// Lets those go whose bytes are all taken in.
void Md5Combiner::dismiss(Team &team)
{
    for (std::size_t lane = 0; lane < team.size;) {
        Task &member = *team.members[lane];
        if (member.m_blocks != 0) {
            ++lane;
            continue;
        }
        team.members[lane] = team.members[--team.size];
        --m_members;
        member.m_done = true;
        // Under the lock, for the task may be gone as soon as its thread gets that.
        if (member.m_waits)
            member.m_wake.notify_one();
    }
}

/// A leader whose own bytes are done owes the others nothing but another leader, and that only if
/// one of them sleeps.
void Md5Combiner::handOver(Team &team)
{
    m_queue.insert(m_queue.begin(), team.members.begin(), team.members.begin() + std::ptrdiff_t(team.size));
    m_members -= team.size;
    const auto sleeper = othersHaveRoom(m_leaders - 1)
        ? m_queue.end()
        : std::find_if(m_queue.begin(), m_queue.end(), [](const Task *task) { return task->m_waits; });
    if (sleeper == m_queue.end()) {
        --m_leaders;
    } else {
        appoint(sleeper);
    }
    m_queued = m_queue.size();
}

} // namespace nephoscope::store
