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
    }
    if (m_thread.joinable())
        m_thread.join();
    m_cancelled = false;
    m_thread = std::thread([this, order = std::move(order)] {
        run(order);
        update([](Snapshot &state) { state.running = false; });
    });
}

void Comparison::run(const Order &order)
{
    // A key that nobody has: an object of the user's must not be replaced.
    std::random_device chance;
    const std::string key = "nephoscope-speed-test-" + std::to_string((std::uint64_t(chance()) << 32) | chance());
    if (const Expected<void> prepared = prepare(order, key); !prepared) {
        note(prepared.error());
    } else {
        for (const Way way : ways) {
            if (m_cancelled)
                break;
            send(order, way, key);
            discard(order.caller, order.bucket, key);
        }
    }
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

Expected<void> Comparison::prepare(const Order &order, const std::string &key)
{
    {
        std::ifstream left(m_folder / noteName);
        std::string bucket, object;
        if (std::getline(left, bucket) && std::getline(left, object))
            discard(order.caller, bucket, object);
    }
    std::error_code error;
    std::filesystem::remove_all(m_folder, error);
    if (std::filesystem::create_directories(m_folder, error); error)
        return fail({"InvalidDataFolder", "Cannot create " + m_folder.native() + ": " + error.message() + '.', 500});
    std::ofstream(m_folder / noteName) << order.bucket << '\n' << key << '\n';
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
    return {};
}

void Comparison::send(const Order &order, Way way, const std::string &key)
{
    Leg &leg = m_state.legs[std::size_t(way)];
    Options options;
    options.link = m_link;
    options.maxAttempts = 1;
    options.parallelParts = std::max(1, order.connections);
    options.multipartThreshold = inParts(way) ? 0 : UINT64_MAX;
    options.partSize = std::max(leastPart, (order.size + std::uint64_t(options.parallelParts) - 1) / std::uint64_t(options.parallelParts));
    auto manager = TransferManager::open(m_cloud, m_folder / ("way-" + std::to_string(int(way))), m_clock, options);
    if (!manager) {
        update([&](Snapshot &) {
            leg.outcome = Outcome::Failed;
            leg.error = manager.error();
        });
        return;
    }
    const Timestamp began = m_clock.now();
    const auto elapsed = [&] { return double((m_clock.now() - began).count()) / 1000.0; };
    update([&](Snapshot &) {
        leg.outcome = Outcome::Running;
        leg.samples.push_back({});
    });
    const JobId job = (*manager)->upload(order.caller, fileIn(m_folder), order.bucket, key, routeOf(way));
    bool ended = false;
    while (!ended && !m_cancelled) {
        ended = (*manager)->waitIdle(sampling);
        const double seconds = elapsed();
        const std::uint64_t bytes = (*manager)->jobs().front().bytesDone;
        update([&](Snapshot &) {
            leg.seconds = seconds;
            leg.bytes = bytes;
            leg.samples.push_back({seconds, bytes});
        });
    }
    if (!ended) {
        (*manager)->cancel(job);
        (*manager)->waitIdle(stopping);
    }
    const JobSnapshot shot = (*manager)->jobs().front();
    update([&](Snapshot &) {
        leg.outcome = !ended ? Outcome::Cancelled : shot.state == State::Completed ? Outcome::Done : Outcome::Failed;
        leg.error = {shot.errorCode, shot.errorMessage};
    });
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
