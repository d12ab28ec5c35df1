// The half of the benchmarks that runs in process: prints one JSON object per command.
//   bench_engine md5
//   bench_engine upload FOLDER     2 GiB in parts through the transfer manager
//   bench_engine traffic           object requests of four threads that the monitor is told of
//   bench_engine listing FOLDER    a page out of 1,000 and out of 1,000,000 objects
//   bench_engine backlog FOLDER    a message taken out of 1,000 and out of 1,000,000 that wait

#include "api/generated/s3.h"
#include "api/generated/sqs.h"
#include "core/Text.h"
#include "door/ClientTraffic.h"
#include "door/LocalCloud.h"
#include "services/Services.h"
#include "tests/bench/Fill.h"
#include "transfer/TransferManager.h"

#include <botan/hash.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

using namespace nephoscope;
using namespace nephoscope::bench;
using SteadyClock = std::chrono::steady_clock;

namespace {

constexpr std::size_t mib = 1024 * 1024;

double secondsSince(SteadyClock::time_point begin)
{
    return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

/// A plain MD5 (Botan's) on one core, over data that is in memory but not in the core's cache: the
/// yardstick for the engine's own hashing.
double md5Rate()
{
    const std::string data(256 * mib, 'x');
    double best = 0;
    for (int round = 0; round < 3; ++round) {
        const auto begin = SteadyClock::now();
        const auto hash = Botan::HashFunction::create_or_throw("MD5");
        hash->update(data);
        hash->final();
        best = std::max(best, double(data.size()) / secondsSince(begin));
    }
    return best;
}

std::unique_ptr<LocalCloud> openCloud(const std::filesystem::path &folder)
{
    LocalCloud::Options options;
    options.folder = folder;
    auto cloud = LocalCloud::open(std::move(options), makeServices());
    if (!cloud) {
        std::fprintf(stderr, "%s\n", cloud.error().message.c_str());
        std::exit(1);
    }
    return std::move(*cloud);
}

int benchMd5()
{
    std::printf("{\"bytesPerSecond\": %.0f}\n", md5Rate());
    return 0;
}

/// Against MD5 over a KiB on one core, the least that an object request costs otherwise.
int benchTraffic()
{
    constexpr int threads = 4, rounds = 250'000;
    double noted = 0, hashed = 0;
    for (int round = 0; round < 3; ++round) {
        SystemClock clock;
        const auto traffic = std::make_shared<ClientTraffic>(clock);
        std::vector<std::thread> running;
        const auto begin = SteadyClock::now();
        for (int thread = 0; thread < threads; ++thread) {
            running.emplace_back([traffic] {
                for (int request = 0; request < rounds; ++request)
                    traffic->begin("Boto3/1.34.0", true, "bench", request % 2 == 0 ? "logs/even" : "logs/odd")->succeed(true);
            });
        }
        for (std::thread &thread : running)
            thread.join();
        noted = std::max(noted, threads * rounds / secondsSince(begin));
        const std::string data(1024, 'x');
        const auto hash = Botan::HashFunction::create_or_throw("MD5");
        const auto from = SteadyClock::now();
        for (int request = 0; request < rounds; ++request) {
            hash->update(data);
            hash->final();
        }
        hashed = std::max(hashed, rounds / secondsSince(from));
    }
    std::printf("{\"perSecond\": %.0f, \"md5PerSecond\": %.0f}\n", noted, hashed);
    return 0;
}

int benchUpload(const std::filesystem::path &scratch)
{
    constexpr std::uint64_t size = 2048 * mib;
    const auto source = scratch / "two-gib";
    {
        std::ofstream file(source, std::ios::binary);
        std::string block(mib, '\0');
        for (std::uint64_t i = 0; i < size / mib; ++i) {
            for (std::size_t at = 0; at < block.size(); at += 64)
                block[at] = char(at * 31 + i);
            file.write(block.data(), std::streamsize(block.size()));
        }
    }
    const double md5 = md5Rate();
    double best = 0;
    {
        auto cloud = openCloud(scratch / "upload-cloud");
        createBucket(*cloud, "bench");
        auto manager = transfer::TransferManager::open(*cloud, scratch / "upload-cloud", cloud->clock());
        if (!manager)
            return 1;
        for (int round = 0; round < 3; ++round) {
            const auto begin = SteadyClock::now();
            const auto id = (*manager)->upload(rootCaller(*cloud, Via::Console), source, "bench", "object");
            if (!(*manager)->waitIdle(std::chrono::minutes(2)))
                return 1;
            best = std::max(best, double(size) / secondsSince(begin));
            for (const auto &job : (*manager)->jobs()) {
                if (job.id == id && job.state != transfer::State::Completed) {
                    std::fprintf(stderr, "%s: %s\n", job.errorCode.c_str(), job.errorMessage.c_str());
                    return 1;
                }
            }
        }
    }
    std::filesystem::remove_all(scratch / "upload-cloud");
    std::filesystem::remove(source);
    std::printf("{\"bytesPerSecond\": %.0f, \"md5BytesPerSecond\": %.0f}\n", best, md5);
    return 0;
}

constexpr int rounds = 41;

/// Median time of a page of 1,000 keys, or of the common prefixes of 10 folders. Each round reads what none has read
/// before: at another place of the large bucket, or another small one. What was read lately is faster, whatever the size.
double pageMicroseconds(LocalCloud &cloud, bool large, bool byFolder = false)
{
    const int entries = byFolder ? 10 : 1000;
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        api::s3::ListObjectsV2Request request;
        request.bucket = large ? "million" : "thousand-" + std::to_string(round + (byFolder ? rounds : 0));
        // A bucket of 1,000 is listed from its start, so that both pages are full.
        if (large)
            request.startAfter = bench::keyOf(500'000 + (byFolder ? 100'000 : 0) + round * 1000, true);
        if (byFolder) {
            request.prefix = "folder/";
            request.delimiter = "/";
            request.maxKeys = entries;
        }
        const auto begin = SteadyClock::now();
        const auto reply = cloud.invoke<api::s3::ListObjectsV2>(rootCaller(cloud, Via::Http), std::move(request)).result();
        times.push_back(secondsSince(begin) * 1e6);
        if (!reply || reply->keyCount.value_or(0) != entries)
            std::exit(1);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[rounds / 2];
}

int benchListing(const std::filesystem::path &scratch)
{
    double thousand = 0;
    double million = 0;
    double thousandFolders = 0;
    double millionFolders = 0;
    {
        auto cloud = openCloud(scratch / "listing-cloud");
        for (int round = 0; round < 2 * rounds; ++round) // the second half for the folders
            fill(*cloud, "thousand-" + std::to_string(round), 1000, true);
        fill(*cloud, "million", 1'000'000, true);
        thousand = pageMicroseconds(*cloud, false);
        million = pageMicroseconds(*cloud, true);
        thousandFolders = pageMicroseconds(*cloud, false, true);
        millionFolders = pageMicroseconds(*cloud, true, true);
    }
    std::filesystem::remove_all(scratch / "listing-cloud");
    std::printf("{\"thousandMicroseconds\": %.1f, \"millionMicroseconds\": %.1f, \"thousandFolderMicroseconds\": %.1f, "
                "\"millionFolderMicroseconds\": %.1f}\n",
                thousand, million, thousandFolders, millionFolders);
    return 0;
}

std::string makeQueue(LocalCloud &cloud, const std::string &name, int messages)
{
    api::sqs::CreateQueue::Input queue;
    queue.queueName = name;
    const auto made = cloud.invoke<api::sqs::CreateQueue>(rootCaller(cloud, Via::Http), std::move(queue)).result();
    if (!made)
        std::exit(1);
    callMany<api::sqs::SendMessageBatch>(cloud, messages / 10, [&](int) {
        api::sqs::SendMessageBatch::Input batch;
        batch.queueUrl = made->queueUrl;
        auto &entries = batch.entries.emplace();
        for (int number = 0; number < 10; ++number) {
            auto &entry = entries.emplace_back();
            entry.id = std::to_string(number);
            entry.messageBody = std::string(256, 'x');
        }
        return batch;
    });
    return *made->queueUrl;
}

/// Takes one message out of the queue, and deletes it.
double pairMicroseconds(LocalCloud &cloud, const std::string &url)
{
    const auto begin = SteadyClock::now();
    api::sqs::ReceiveMessage::Input receive;
    receive.queueUrl = url;
    const auto got = cloud.invoke<api::sqs::ReceiveMessage>(rootCaller(cloud, Via::Http), std::move(receive)).result();
    if (!got || !got->messages || got->messages->size() != 1)
        std::exit(1);
    api::sqs::DeleteMessage::Input gone;
    gone.queueUrl = url;
    gone.receiptHandle = got->messages->front().receiptHandle;
    if (!cloud.invoke<api::sqs::DeleteMessage>(rootCaller(cloud, Via::Http), std::move(gone)).result())
        std::exit(1);
    return secondsSince(begin) * 1e6;
}

int benchBacklog(const std::filesystem::path &scratch)
{
    constexpr int pairs = 501;
    std::vector<double> thousand, million;
    {
        auto cloud = openCloud(scratch / "backlog-cloud");
        const std::string small = makeQueue(*cloud, "thousand", 1000);
        const std::string large = makeQueue(*cloud, "million", 1'000'000);
        // In turns, so that whatever else the machine does falls on both.
        for (int round = 0; round < pairs; ++round) {
            thousand.push_back(pairMicroseconds(*cloud, small));
            million.push_back(pairMicroseconds(*cloud, large));
        }
    }
    std::filesystem::remove_all(scratch / "backlog-cloud");
    for (auto *times : {&thousand, &million})
        std::nth_element(times->begin(), times->begin() + pairs / 2, times->end());
    std::printf("{\"thousandMicroseconds\": %.1f, \"millionMicroseconds\": %.1f}\n", thousand[pairs / 2], million[pairs / 2]);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string command = argc > 1 ? argv[1] : "";
    const std::filesystem::path scratch = argc > 2 ? argv[2] : "/tmp";
    if (command == "md5")
        return benchMd5();
    if (command == "upload")
        return benchUpload(scratch);
    if (command == "traffic")
        return benchTraffic();
    if (command == "listing")
        return benchListing(scratch);
    if (command == "backlog")
        return benchBacklog(scratch);
    std::fprintf(stderr, "usage: bench_engine md5 | traffic | upload FOLDER | listing FOLDER | backlog FOLDER\n");
    return 2;
}
