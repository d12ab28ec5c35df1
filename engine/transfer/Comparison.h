#pragma once

#include "transfer/TransferManager.h"

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

namespace nephoscope::transfer {

/// Sends the same file in four ways, one after another, over the engine's own link and store, and
/// measures each: whole, in parts side by side, through an edge location, and both. Nothing of it
/// remains; after a crash the next comparison clears up. Thread-safe.
class Comparison
{
public:
    enum class Way : std::uint8_t { Plain, Parts, Edge, EdgeParts };
    static constexpr std::array ways{Way::Plain, Way::Parts, Way::Edge, Way::EdgeParts};
    static constexpr std::uint64_t leastPart = 5 * 1024 * 1024; ///< S3's limit

    struct Order
    {
        Caller caller;
        std::string bucket;
        std::uint64_t size = 64 * 1024 * 1024;
        int connections = 8; ///< of the ways in parts
    };
    struct Sample
    {
        double seconds = 0; ///< since the way began
        std::uint64_t bytes = 0; ///< sent by then
    };
    enum class Outcome : std::uint8_t { Waiting, Running, Done, Failed, Cancelled };
    struct Leg
    {
        Outcome outcome = Outcome::Waiting;
        double seconds = 0; ///< so far, or what it took
        std::uint64_t bytes = 0;
        std::vector<Sample> samples = {};
        Error error = {};
    };
    struct Snapshot
    {
        bool running = false;
        std::uint64_t size = 0;
        std::array<Leg, ways.size()> legs;
        Error error; ///< why it could not begin, or not clear up
    };

    /// Works in `folder`, which is removed when it is done. All must outlive it.
    Comparison(Cloud &cloud, const Clock &clock, std::shared_ptr<link::Link> link, std::filesystem::path folder);
    /// Cancels, and waits for the end.
    ~Comparison();

    /// Ignored while one is running.
    void start(Order order);
    /// The way under way stops; what is done stays in the snapshot.
    void cancel() { m_cancelled = true; }
    Snapshot snapshot() const;

    static bool inParts(Way way) { return way == Way::Parts || way == Way::EdgeParts; }
    static link::Route routeOf(Way way) { return way == Way::Edge || way == Way::EdgeParts ? link::Route::Edge : link::Route::Direct; }

private:
    void run(const Order &order);
    Expected<void> prepare(const Order &order, const std::string &key);
    void send(const Order &order, Way way, const std::string &key);
    void discard(const Caller &caller, const std::string &bucket, const std::string &key);
    void note(const Error &error);
    template <class Change>
    void update(Change change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_state);
    }

    Cloud &m_cloud;
    const Clock &m_clock;
    const std::shared_ptr<link::Link> m_link;
    const std::filesystem::path m_folder;
    std::thread m_thread;
    std::atomic<bool> m_cancelled{false};
    mutable std::mutex m_mutex; ///< guards m_state
    Snapshot m_state;
};

} // namespace nephoscope::transfer
