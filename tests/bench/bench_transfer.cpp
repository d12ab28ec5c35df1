// Transfers as the window makes them, without the window: prints one JSON object per command.
//   bench_transfer md5 [SECONDS]           MD5 of eight streams side by side, and of one after the other, on one core
//   bench_transfer upload CLOUD SOURCE     drops everything in SOURCE on a bucket: a job an entry, in one group
//   bench_transfer download CLOUD TARGET   brings back what the bucket has, a job an entry
// Seconds are those from the first job to the end of the last one; opening the cloud is not among them.

#include "core/Text.h"
#include "link/Link.h"
#include "services/Services.h"
#include "store/BodyReader.h"
#include "store/Md5.h"
#include "tests/bench/Fill.h"
#include "transfer/TransferManager.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <set>

using namespace nephoscope;
using namespace nephoscope::bench;
using SteadyClock = std::chrono::steady_clock;
namespace fs = std::filesystem;

namespace {

constexpr const char *bucketName = "bench";
constexpr auto patience = std::chrono::minutes(30);

double secondsSince(SteadyClock::time_point begin)
{
    return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

[[noreturn]] void giveUp(const std::string &why)
{
    std::fprintf(stderr, "bench_transfer: %s\n", why.c_str());
    std::exit(1);
}

/// A cloud and its transfers, opened with the options that the window opens them with (gui/bridge/EngineHost).
struct House
{
    explicit House(const fs::path &folder)
    {
        LocalCloud::Options options;
        options.folder = folder;
        options.workerPriority = WorkerPool::Priority::Background;
        auto opened = LocalCloud::open(std::move(options), makeServices());
        if (!opened)
            giveUp(opened.error().message);
        cloud = std::move(*opened);
        transfer::Options wishes;
        wishes.link = link::Link::open(folder, cloud->clock());
        auto manager = transfer::TransferManager::open(*cloud, folder, cloud->clock(), std::move(wishes));
        if (!manager)
            giveUp(manager.error().message);
        transfers = std::move(*manager);
        m_defaults = transfers->defaults();
    }

    Caller caller() const { return rootCaller(*cloud, Via::Console); }
    /// As a gesture on the objects page: several jobs are one group.
    transfer::JobOptions options(std::size_t jobs) const
    {
        transfer::JobOptions wishes = m_defaults;
        wishes.group = jobs > 1 ? transfers->makeGroup(std::string("s3://") + bucketName + '/') : 0;
        return wishes;
    }
    /// Waits for the jobs and says what they took; all must have succeeded.
    int report(const std::set<transfer::JobId> &ids, SteadyClock::time_point begin) const
    {
        if (!transfers->waitIdle(patience))
            giveUp("the transfers did not end in time");
        const double seconds = secondsSince(begin);
        std::uint64_t bytes = 0;
        std::uint64_t files = 0;
        for (const transfer::JobSnapshot &job : transfers->jobs()) {
            if (!ids.contains(job.id))
                continue;
            if (job.state != transfer::State::Completed)
                giveUp(job.errorCode + ": " + job.errorMessage);
            bytes += job.bytesDone;
            files += job.filesDone;
        }
        std::printf("{\"seconds\": %.4f, \"bytes\": %llu, \"files\": %llu}\n", seconds, static_cast<unsigned long long>(bytes),
                    static_cast<unsigned long long>(files));
        return 0;
    }

    std::unique_ptr<LocalCloud> cloud;
    std::unique_ptr<transfer::TransferManager> transfers; ///< goes first

private:
    transfer::JobOptions m_defaults;
};

int benchUpload(const fs::path &folder, const fs::path &source)
{
    std::vector<fs::path> entries{fs::directory_iterator(source), fs::directory_iterator()};
    std::sort(entries.begin(), entries.end());
    const House house(folder);
    createBucket(*house.cloud, bucketName);
    std::set<transfer::JobId> jobs;
    const auto begin = SteadyClock::now();
    const transfer::JobOptions options = house.options(entries.size());
    for (const fs::path &entry : entries) {
        const std::string key = entry.filename().native() + (fs::is_directory(entry) ? "/" : "");
        jobs.insert(house.transfers->upload(house.caller(), entry, bucketName, key, options));
    }
    return house.report(jobs, begin);
}

int benchDownload(const fs::path &folder, const fs::path &target)
{
    const House house(folder);
    std::vector<std::string> keys;
    api::s3::ListObjectsV2Request list;
    list.bucket = bucketName;
    list.delimiter = "/";
    const auto page = house.cloud->invoke<api::s3::ListObjectsV2>(house.caller(), std::move(list)).result();
    if (!page)
        giveUp(page.error().message);
    if (page->contents)
        for (const auto &object : *page->contents)
            keys.push_back(*object.key);
    if (page->commonPrefixes)
        for (const auto &prefix : *page->commonPrefixes)
            keys.push_back(*prefix.prefix);
    if (keys.empty())
        giveUp("the bucket is empty");
    std::set<transfer::JobId> jobs;
    const auto begin = SteadyClock::now();
    const transfer::JobOptions options = house.options(keys.size());
    for (const std::string &key : keys) {
        const fs::path place = target / (key.ends_with('/') ? key.substr(0, key.size() - 1) : key);
        jobs.insert(house.transfers->download(house.caller(), bucketName, key, place, options));
    }
    return house.report(jobs, begin);
}

/// Bytes per second of a step that takes in `bytes`, the best of three: noise only ever slows.
template <class Step>
double rateOf(double seconds, std::uint64_t bytes, Step step)
{
    double best = 0;
    for (int round = 0; round < 3; ++round) {
        std::uint64_t done = 0;
        const auto begin = SteadyClock::now();
        double spent = 0;
        do {
            step();
            done += bytes;
            spent = secondsSince(begin);
        } while (spent < seconds / 3);
        best = std::max(best, double(done) / spent);
    }
    return best;
}

int benchMd5(double seconds)
{
    using namespace store;
    constexpr std::size_t piece = BodyReader::pieceSize; // what a stream posts at once
    constexpr std::size_t blocks = piece / md5BlockSize;
    constexpr Md5Words fresh = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    std::array<std::string, md5Lanes> streams;
    std::array<const std::uint8_t *, md5Lanes> bytes{};
    for (std::size_t lane = 0; lane < md5Lanes; ++lane) {
        streams[lane].resize(piece);
        for (std::size_t at = 0; at < piece; ++at)
            streams[lane][at] = char(at * 31 + at / 251 + lane * 7);
        bytes[lane] = asBytes(streams[lane]).data();
    }
    std::array<Md5Words, md5Lanes> scalar;
    scalar.fill(fresh);
    const auto oneByOne = [&] {
        for (std::size_t lane = 0; lane < md5Lanes; ++lane)
            md5Compress(scalar[lane], bytes[lane], blocks);
    };
    oneByOne();
    const std::array<Md5Words, md5Lanes> expected = scalar;
    std::string kernels;
    for (const Md5Kernel kernel : md5Kernels()) {
        if (kernel == Md5Kernel::Scalar)
            continue;
        std::array<Md5Words, md5Lanes> words;
        words.fill(fresh);
        md5CompressLanes(kernel, words, bytes, blocks);
        if (words != expected)
            giveUp("the lanes reckon another digest");
        const double rate = rateOf(seconds, md5Lanes * piece, [&] { md5CompressLanes(kernel, words, bytes, blocks); });
        kernels += std::string(kernels.empty() ? "" : ", ") + (kernel == Md5Kernel::Avx2 ? "\"AVX2\": " : "\"AVX-512\": ") + std::to_string(std::uint64_t(rate));
    }
    std::printf("{\"scalarBytesPerSecond\": %.0f, \"lanesBytesPerSecond\": {%s}}\n", rateOf(seconds, md5Lanes * piece, oneByOne), kernels.c_str());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string command = argc > 1 ? argv[1] : "";
    if (command == "md5")
        return benchMd5(argc > 2 ? std::max(0.1, std::atof(argv[2])) : 3);
    if (command == "upload" && argc == 4)
        return benchUpload(argv[2], argv[3]);
    if (command == "download" && argc == 4)
        return benchDownload(argv[2], argv[3]);
    std::fprintf(stderr, "usage: bench_transfer md5 [SECONDS] | upload CLOUD SOURCE | download CLOUD TARGET\n");
    return 2;
}
