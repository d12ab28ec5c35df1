#pragma once

#include "transfer/CellDetails.h"

#include <array>
#include <atomic>
#include <mutex>
#include <optional>
#include <thread>

namespace nephoscope::transfer {

/// Sends, or fetches, the same file in several ways over the engine's own link and store, and measures
/// each: whole, in parts (or byte ranges) side by side, through an edge location, and both. One after
/// another, or as a race: all at once, each over a line of its own, so that none takes another's bandwidth.
/// Time is that of the link: slow motion changes no result. Nothing of it remains; after a crash the
/// next comparison clears up. Thread-safe.
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
        Direction direction = Direction::Upload;
        std::vector<Way> ways{Comparison::ways.begin(), Comparison::ways.end()}; ///< the others are left out
        bool race = false; ///< all at once
    };
    struct Sample
    {
        double seconds = 0; ///< since the way began
        std::uint64_t bytes = 0; ///< moved by then
    };
    enum class Outcome : std::uint8_t { Waiting, Running, Done, Failed, Cancelled, LeftOut };
    /// A way keeps no more samples: of a slow one they are farther apart.
    static constexpr std::size_t mostSamples = 1200;
    struct Leg
    {
        Outcome outcome = Outcome::Waiting;
        double seconds = 0; ///< so far, or what it took
        std::uint64_t bytes = 0;
        std::vector<Sample> samples = {};
        std::vector<PartSnapshot> cells = {}; ///< its parts as they are
        std::vector<CellDetails> details = {}; ///< of each of the cells
        std::uint32_t parts = 0;   ///< 1: whole
        std::uint32_t retries = 0; ///< parts that were sent again, each time
        Error error = {};
    };
    struct Snapshot
    {
        bool running = false;
        Direction direction = Direction::Upload;
        bool race = false;
        double seconds = 0; ///< since the first way began: what a clock beside it shows
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
    /// What is under way stops; what is done stays in the snapshot.
    void cancel() { m_cancelled = true; }
    Snapshot snapshot() const;

    static bool inParts(Way way) { return way == Way::Parts || way == Way::EdgeParts; }
    static link::Route routeOf(Way way) { return way == Way::Edge || way == Way::EdgeParts ? link::Route::Edge : link::Route::Direct; }

private:
    void run(const Order &order);
    Expected<void> prepare(const Order &order);
    std::string keyOf(const Order &order, Way way) const;
    /// The object that downloads fetch, at the speed of the machine.
    Expected<void> store(const Order &order, const std::string &key);
    struct Runner;
    /// Sets these ways off together and waits for the last one.
    void runTogether(const Order &order, const std::vector<Way> &ways);
    Expected<Runner> prepareRunner(const Order &order, Way way);
    /// Looks at one: false once it has ended.
    bool look(Runner &runner);
    void end(Runner &runner);
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
    std::string m_key; ///< of the one under way
    std::optional<Timestamp> m_began;
    std::thread m_thread;
    std::atomic<bool> m_cancelled{false};
    mutable std::mutex m_mutex; ///< guards m_state
    Snapshot m_state;
};

} // namespace nephoscope::transfer
