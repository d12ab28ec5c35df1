#pragma once

#include "transfer_localcloud.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

// A real cloud in a folder of its own, with transfers that another process may begin and be killed in.
namespace nephoscope::test {

namespace fs = std::filesystem;
namespace s3 = api::s3;
using namespace transfer;

inline constexpr std::size_t mib = 1024 * 1024;
inline constexpr auto limit = std::chrono::seconds(60);

inline std::string sample(std::size_t size, unsigned seed)
{
    std::string bytes(size, '\0');
    std::mt19937_64 engine(seed);
    for (std::size_t at = 0; at + 8 <= size; at += 8) {
        const std::uint64_t word = engine();
        std::memcpy(bytes.data() + at, &word, 8);
    }
    return bytes;
}

inline void write(const fs::path &path, const std::string &bytes)
{
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), std::streamsize(bytes.size()));
}

inline std::string read(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The real cloud with a bucket, in a folder of its own.
struct House
{
    House() { open(); }

    void open()
    {
        cloud = openLocalCloud(data());
        if (!cloud)
            qFatal("cannot open the cloud");
        watched = std::make_unique<WatchedCloud>(*cloud);
        s3::CreateBucket::Input input;
        input.bucket = "bucket";
        // The second time it is there already.
        cloud->invoke<s3::CreateBucket>(callerOf(*cloud), std::move(input)).waitForFinished();
        Options options;
        options.partSize = 5 * mib;
        options.parallelParts = 4;
        options.copyThreshold = copyThreshold;
        options.copyPartSize = 5 * mib;
        manager = std::move(*TransferManager::open(*watched, data(), cloud->clock(), options));
    }
    void close()
    {
        manager.reset();
        watched.reset();
        cloud.reset();
    }
    ~House() { close(); }

    fs::path root() const { return fs::path(folder.path().toStdString()); }
    fs::path data() const { return root() / "data"; }
    JobSnapshot lastJob() const
    {
        const auto jobs = manager->jobs();
        return jobs.empty() ? JobSnapshot() : jobs.back();
    }
    std::size_t openUploads() const
    {
        s3::ListMultipartUploads::Input input;
        input.bucket = "bucket";
        const auto reply = cloud->invoke<s3::ListMultipartUploads>(callerOf(*cloud), std::move(input)).result();
        return reply && reply->uploads ? reply->uploads->size() : 0;
    }
    Expected<s3::HeadObject::Output> head(const std::string &key) const
    {
        s3::HeadObject::Input input;
        input.bucket = "bucket";
        input.key = key;
        input.checksumMode.emplace("ENABLED");
        return cloud->invoke<s3::HeadObject>(callerOf(*cloud), std::move(input)).result();
    }
    /// Lets another process begin the transfer and kills it, as kill -9 does, when it says so.
    bool killDuring(const QString &direction, const QString &operation, int number, const fs::path &path, const QString &key)
    {
        close();
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(NEPHOSCOPE_TEST_VICTIM),
                     {QString::fromStdString(data().native()), direction, operation, QString::number(number),
                      QString::fromStdString(path.native()), key});
        bool ready = victim.waitForStarted();
        while (ready && !victim.canReadLine())
            ready = victim.waitForReadyRead(30'000);
        victim.kill();
        victim.waitForFinished();
        open();
        return ready;
    }

    QTemporaryDir folder;
    std::unique_ptr<LocalCloud> cloud;
    std::unique_ptr<WatchedCloud> watched;
    std::unique_ptr<TransferManager> manager;
};

} // namespace nephoscope::test
