#pragma once

#include "store/Md5.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace nephoscope::store {

/// MD5 of many streams at once. One stream cannot be hashed by two cores, nor faster than one core
/// goes step by step; but a core takes the same steps on eight streams in little more time than on
/// one. So threads post their bytes, and whoever first needs its digest to go on (the leader)
/// hashes what the others posted along with its own. A thread that comes alone hashes as fast as
/// Md5State does. Thread-safe; one for the process.
class Md5Combiner
{
public:
    /// For fewer bytes the company costs more than it saves.
    static constexpr std::size_t smallest = 16 * 1024;

    /// Bytes of one stream on their way into its state; belongs to that stream's thread.
    class Task
    {
    public:
        Task() = default;
        Task(const Task &) = delete;
        Task &operator=(const Task &) = delete;

    private:
        friend class Md5Combiner;
        Md5State *m_state = nullptr; ///< null: nothing is under way
        std::span<const std::uint8_t> m_rest;
        const std::uint8_t *m_bytes = nullptr;
        std::size_t m_blocks = 0; ///< left to do
        bool m_done = false;
        bool m_waits = false; ///< its thread sleeps
        bool m_leads = false;
        std::condition_variable m_wake;
    };

    /// A stream that will post piece after piece as fast as it can. While such streams are about, a
    /// leader waits (a moment) until half of them have posted: the more lanes are filled, the
    /// cheaper each byte.
    class Stream
    {
    public:
        explicit Stream(Md5Combiner &combiner) : m_combiner(combiner) { ++m_combiner.m_streams; }
        Stream(const Stream &) = delete;
        Stream &operator=(const Stream &) = delete;
        ~Stream() { --m_combiner.m_streams; }

    private:
        Md5Combiner &m_combiner;
    };

    /// `kernel` must be in md5Kernels(); with Scalar every thread hashes for itself.
    explicit Md5Combiner(Md5Kernel kernel = md5Kernels().back()) : m_kernel(kernel) {}
    Md5Combiner(const Md5Combiner &) = delete;
    Md5Combiner &operator=(const Md5Combiner &) = delete;
    static Md5Combiner &shared();

    /// Has `bytes` hashed into `state` by the time wait() returns; perhaps at once, perhaps beside
    /// the caller. Both must stay, and the state be left alone, until then.
    void post(Task &task, Md5State &state, std::span<const std::uint8_t> bytes);
    /// Returns when what was posted is in the state; may hash for others meanwhile.
    void wait(Task &task);
    void update(Md5State &state, std::span<const std::uint8_t> bytes)
    {
        Task task;
        post(task, state, bytes);
        wait(task);
    }

private:
    /// Those a leader hashes; it is one of them.
    struct Team
    {
        std::array<Task *, md5Lanes> members{};
        std::size_t size = 0;
    };

    std::size_t enough() const { return std::min(md5Lanes, (m_streams.load() + 1) / 2); }
    void appoint(std::deque<Task *>::iterator place);
    void lead(Task &own, std::unique_lock<std::mutex> &lock);
    void fill(Team &team);
    void hash(Team &team) const;
    void dismiss(Team &team);
    void handOver(Team &team);
    bool othersHaveRoom(std::size_t leaders) const { return m_queue.size() + m_members <= leaders * md5Lanes; }

    const Md5Kernel m_kernel;
    std::mutex m_mutex;
    std::deque<Task *> m_queue;            ///< they are in no team
    std::atomic<std::size_t> m_queued{0};  ///< size of the queue, for leaders at work
    std::atomic<std::size_t> m_streams{0};
    std::size_t m_leaders = 0;
    std::size_t m_members = 0;             ///< of all teams
};

} // namespace nephoscope::store
