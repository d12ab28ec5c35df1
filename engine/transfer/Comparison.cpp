#include "transfer/Comparison.h"

#include "api/generated/s3.h"
#include "door/AskAndWait.h"

#include <algorithm>
#include <fstream>
#include <random>

namespace nephoscope::transfer {

namespace s3 = api::s3;

namespace {

constexpr std::chrono::milliseconds sampling{40};
constexpr const char *noteName = "object"; ///< the bucket and the key, for the one who clears up after a crash
constexpr std::chrono::milliseconds stopping{5'000};

std::filesystem::path fileIn(const std::filesystem::path &folder)
{
    return folder / "test-file";
}

} // namespace

Comparison::Comparison(Cloud &cloud, const Clock &clock, std::shared_ptr<link::Link> link, std::filesystem::path folder)
    : m_cloud(cloud), m_clock(clock), m_link(std::move(link)), m_folder(std::move(folder))
{
}

Comparison::~Comparison()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

Comparison::Snapshot Comparison::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void Comparison::note(const Error &error)
{
    update([&](Snapshot &state) { state.error = error; });
}

void Comparison::start(Order order)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state.running)
            return;
        m_state = {};
        m_state.running = true;
        m_state.size = order.size;
        m_state.direction = order.direction;
        m_state.race = order.race;
        for (const Way way : ways) {
            if (std::find(order.ways.begin(), order.ways.end(), way) == order.ways.end())
                m_state.legs[std::size_t(way)].outcome = Outcome::LeftOut;
        }
    }
    if (m_thread.joinable())
        m_thread.join();
    m_cancelled = false;
    m_thread = std::thread([this, order = std::move(order)] {
        run(order);
        update([](Snapshot &state) { state.running = false; });
    });
}

std::string Comparison::keyOf(const Order &order, Way way) const
{
    // Uploads at once must not meet at one key; downloads fetch the same object.
    return order.direction == Direction::Download ? m_key : m_key + '-' + std::to_string(int(way));
}

void Comparison::run(const Order &order)
{
    // A key that nobody has: an object of the user's must not be replaced.
    std::random_device chance;
    m_key = "nephoscope-speed-test-" + std::to_string((std::uint64_t(chance()) << 32) | chance());
    m_began.reset();
    if (const Expected<void> prepared = prepare(order); !prepared) {
        note(prepared.error());
    } else if (order.race) {
        if (!m_cancelled)
            runTogether(order, order.ways);
    } else {
        for (const Way way : order.ways) {
            if (!m_cancelled)
                runTogether(order, {way});
        }
    }
    if (order.direction == Direction::Download)
        discard(order.caller, order.bucket, m_key);
    if (m_cancelled) {
        update([](Snapshot &state) {
            for (Leg &leg : state.legs) {
                if (leg.outcome == Outcome::Waiting)
                    leg.outcome = Outcome::Cancelled;
            }
        });
    }
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

Expected<void> Comparison::prepare(const Order &order)
{
    {
        std::ifstream left(m_folder / noteName);
        std::string bucket, object;
        std::getline(left, bucket);
        while (std::getline(left, object))
            discard(order.caller, bucket, object);
    }
    std::error_code error;
    std::filesystem::remove_all(m_folder, error);
    if (std::filesystem::create_directories(m_folder, error); error)
        return fail({"InvalidDataFolder", "Cannot create " + m_folder.native() + ": " + error.message() + '.', 500});
    {
        std::ofstream told(m_folder / noteName);
        told << order.bucket << '\n';
        for (const Way way : order.ways)
            told << keyOf(order, way) << '\n';
    }
    // Bytes that no encryption or compression can make easy; the same for every way.
    std::ofstream file(fileIn(m_folder), std::ios::binary);
    std::mt19937_64 generator(order.size);
    std::vector<std::uint64_t> block(128 * 1024);
    for (std::uint64_t left = order.size; left > 0 && file && !m_cancelled;) {
        std::generate(block.begin(), block.end(), std::ref(generator));
        const std::uint64_t bytes = std::min<std::uint64_t>(left, block.size() * sizeof block[0]);
        file.write(reinterpret_cast<const char *>(block.data()), static_cast<std::streamsize>(bytes));
        left -= bytes;
    }
    if (!file.flush())
        return fail({"InsufficientStorage", "There is not enough space on the disk for the test file.", 507});
    if (order.direction == Direction::Download && !m_cancelled)
        return store(order, m_key);
    return {};
}

Expected<void> Comparison::store(const Order &order, const std::string &key)
{
    // A manager with no link of ours: neither the path nor slow motion holds it up.
    auto manager = TransferManager::open(m_cloud, m_folder / "store", m_clock, {});
    if (!manager)
        return fail(std::move(manager.error()));
    const JobId job = (*manager)->upload(order.caller, fileIn(m_folder), order.bucket, key);
    while (!(*manager)->waitIdle(sampling)) {
        if (m_cancelled)
            (*manager)->cancel(job);
    }
    const JobSnapshot shot = (*manager)->jobs().front();
    if (shot.state == State::Failed)
        return fail({shot.errorCode, shot.errorMessage});
    return {};
}

struct Comparison::Runner
{
    Way way{};
    std::shared_ptr<link::Link> link;
    std::unique_ptr<TransferManager> manager;
    JobId job = 0;
    Timestamp began{};
    double step = 0; ///< least seconds between two samples
    bool ended = false;
};

Expected<Comparison::Runner> Comparison::prepareRunner(const Order &order, Way way)
{
    Runner runner;
    runner.way = way;
    runner.link = order.race ? m_link->twin() : m_link;
    Options options;
    options.link = runner.link;
    options.parallelParts = std::max(1, order.connections);
    options.multipartThreshold = inParts(way) ? 0 : UINT64_MAX;
    options.partSize = std::max(leastPart, (order.size + std::uint64_t(options.parallelParts) - 1) / std::uint64_t(options.parallelParts));
    auto manager = TransferManager::open(m_cloud, m_folder / ("way-" + std::to_string(int(way))), m_clock, options);
    if (!manager)
        return fail(std::move(manager.error()));
    runner.manager = std::move(*manager);
    return runner;
}

void Comparison::runTogether(const Order &order, const std::vector<Way> &ways)
{
    std::vector<Runner> runners;
    for (const Way way : ways) {
        if (Expected<Runner> runner = prepareRunner(order, way)) {
            runners.push_back(std::move(*runner));
        } else {
            update([&](Snapshot &state) {
                state.legs[std::size_t(way)].outcome = Outcome::Failed;
                state.legs[std::size_t(way)].error = runner.error();
            });
        }
    }
    for (Runner &runner : runners) {
        runner.began = m_clock.now();
        if (!m_began)
            m_began = runner.began;
        update([&](Snapshot &state) { state.legs[std::size_t(runner.way)].outcome = Outcome::Running; });
        const std::string key = keyOf(order, runner.way);
        JobOptions how;
        how.route = routeOf(runner.way);
        runner.job = order.direction == Direction::Upload
            ? runner.manager->upload(order.caller, fileIn(m_folder), order.bucket, key, std::move(how))
            : runner.manager->download(order.caller, order.bucket, key, m_folder / ("way-" + std::to_string(int(runner.way))) / "file", std::move(how));
    }
    for (bool under = !runners.empty(); under && !m_cancelled;) {
        // One that has not ended keeps the time.
        const auto waited = std::find_if(runners.begin(), runners.end(), [](const Runner &runner) { return !runner.ended; });
        if (waited != runners.end())
            waited->manager->waitIdle(sampling);
        under = false;
        for (Runner &runner : runners)
            under = look(runner) || under;
    }
    for (Runner &runner : runners) {
        if (!runner.ended)
            runner.manager->cancel(runner.job);
    }
    for (Runner &runner : runners) {
        end(runner);
        if (order.direction == Direction::Upload) {
            runner.manager.reset();
            discard(order.caller, order.bucket, keyOf(order, runner.way));
        }
    }
}

bool Comparison::look(Runner &runner)
{
    if (runner.ended)
        return false;
    // The neighbour's line is as this one is now.
    if (runner.link != m_link) {
        if (const link::Settings settings = m_link->settings(); !(runner.link->settings() == settings))
            static_cast<void>(runner.link->change(settings));
    }
    runner.ended = runner.manager->waitIdle(std::chrono::milliseconds(0));
    const JobSnapshot shot = runner.manager->jobs().front();
    const Timestamp now = m_clock.now();
    const Timestamp until = runner.ended && shot.finished > runner.began ? shot.finished : now;
    const double seconds = double((until - runner.began).count()) / 1000.0;
    std::vector<PartSnapshot> cells = runner.manager->parts(runner.job);
    std::vector<CellDetails> details; // the manager goes with its way
    for (const PartSnapshot &cell : cells)
        details.push_back(runner.manager->cell(runner.job, cell.number).value_or(CellDetails()));
    update([&](Snapshot &state) {
        Leg &leg = state.legs[std::size_t(runner.way)];
        state.seconds = double((now - *m_began).count()) / 1000.0;
        leg.seconds = seconds;
        leg.bytes = shot.bytesDone;
        if (runner.ended) {
            leg.outcome = shot.state == State::Completed ? Outcome::Done : Outcome::Failed;
            leg.error = {shot.errorCode, shot.errorMessage};
        }
        leg.parts = shot.partsTotal;
        leg.retries = 0;
        for (const PartSnapshot &cell : cells)
            leg.retries += cell.attempts > 1 ? std::uint32_t(cell.attempts - 1) : 0;
        leg.cells = std::move(cells);
        leg.details = std::move(details);
        if (leg.samples.empty())
            leg.samples.push_back({});
        // While all stands still so does the clock.
        if (runner.ended || seconds - leg.samples.back().seconds >= std::max(runner.step, 0.001))
            leg.samples.push_back({seconds, shot.bytesDone});
        if (leg.samples.size() >= mostSamples) {
            std::size_t kept = 0;
            for (std::size_t i = 0; i < leg.samples.size(); i += 2)
                leg.samples[kept++] = leg.samples[i];
            leg.samples.resize(kept);
            runner.step = std::max(2 * runner.step, 2 * double(sampling.count()) / 1000.0);
        }
    });
    return !runner.ended;
}

void Comparison::end(Runner &runner)
{
    if (runner.ended)
        return;
    // In a halt nothing comes to its end.
    if (m_link->pace() > 0)
        runner.manager->waitIdle(stopping);
    update([&](Snapshot &state) { state.legs[std::size_t(runner.way)].outcome = Outcome::Cancelled; });
}

void Comparison::discard(const Caller &caller, const std::string &bucket, const std::string &key)
{
    s3::ListMultipartUploads::Input open;
    open.bucket = bucket;
    open.prefix = key;
    if (const auto uploads = askAndWait<s3::ListMultipartUploads>(m_cloud, caller, std::move(open)); uploads && uploads->uploads) {
        for (const auto &upload : *uploads->uploads) {
            s3::AbortMultipartUpload::Input input;
            input.bucket = bucket;
            input.key = upload.key;
            input.uploadId = upload.uploadId;
            if (const auto aborted = askAndWait<s3::AbortMultipartUpload>(m_cloud, caller, std::move(input)); !aborted)
                note(aborted.error());
        }
    }
    // By its version: in a bucket that keeps versions nothing remains either.
    s3::HeadObject::Input head;
    head.bucket = bucket;
    head.key = key;
    const auto found = askAndWait<s3::HeadObject>(m_cloud, caller, std::move(head));
    if (!found)
        return;
    s3::DeleteObject::Input input;
    input.bucket = bucket;
    input.key = key;
    input.versionId = found->versionId;
    if (const auto deleted = askAndWait<s3::DeleteObject>(m_cloud, caller, std::move(input)); !deleted)
        note(deleted.error());
}

} // namespace nephoscope::transfer
