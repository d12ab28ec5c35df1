#pragma once

#include "core/Text.h"
#include "store/Digests.h"
#include "transfer_localcloud.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

namespace nephoscope::test {

namespace fs = std::filesystem;
namespace s3 = api::s3;

inline constexpr std::size_t mib = 1024 * 1024;

inline std::string randomBytes(std::size_t size, unsigned seed)
{
    std::string bytes(size, '\0');
    std::mt19937_64 engine(seed);
    for (std::size_t at = 0; at + 8 <= size; at += 8) {
        const std::uint64_t word = engine();
        std::memcpy(bytes.data() + at, &word, 8);
    }
    return bytes;
}

inline void writeFile(const std::filesystem::path &path, const std::string &bytes)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), std::streamsize(bytes.size()));
}

inline std::string readFile(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The checksum that an upload in one piece has, for comparison.
inline std::string crc64Of(std::string_view bytes)
{
    const std::uint64_t crc = store::crc64nvme(0, asBytes(bytes));
    std::string raw;
    for (int shift = 56; shift >= 0; shift -= 8)
        raw += static_cast<char>(crc >> shift & 0xff);
    return toBase64(asBytes(raw));
}

/// The real cloud with a bucket and its transfers, in parts of 5 MiB, four at a time; in a folder of its own unless
/// it is to lie elsewhere. Files below `threshold` are sent whole.
struct House
{
    explicit House(std::filesystem::path place = {}, std::uint64_t threshold = transfer::Options().multipartThreshold)
        : m_place(std::move(place)), m_threshold(threshold)
    {
        open();
    }

    void open()
    {
        cloud = openLocalCloud(data());
        if (!cloud)
            qFatal("cannot open the cloud");
        watched = std::make_unique<WatchedCloud>(*cloud);
        api::s3::CreateBucket::Input input;
        input.bucket = "bucket";
        // The second time it is there already.
        cloud->invoke<api::s3::CreateBucket>(callerOf(*cloud), std::move(input)).waitForFinished();
        transfer::Options options;
        options.partSize = 5 * mib;
        options.multipartThreshold = m_threshold;
        options.parallelParts = 4;
        options.copyThreshold = copyThreshold;
        options.copyPartSize = 5 * mib;
        manager = std::move(*transfer::TransferManager::open(*watched, data(), cloud->clock(), options));
    }
    void close()
    {
        manager.reset();
        watched.reset();
        cloud.reset();
    }
    ~House() { close(); }

    std::filesystem::path root() const { return std::filesystem::path(folder.path().toStdString()); }
    std::filesystem::path data() const { return m_place.empty() ? root() / "data" : m_place; }
    transfer::JobSnapshot lastJob() const
    {
        const auto jobs = manager->jobs();
        return jobs.empty() ? transfer::JobSnapshot() : jobs.back();
    }
    std::size_t openUploads() const
    {
        api::s3::ListMultipartUploads::Input input;
        input.bucket = "bucket";
        const auto reply = cloud->invoke<api::s3::ListMultipartUploads>(callerOf(*cloud), std::move(input)).result();
        return reply && reply->uploads ? reply->uploads->size() : 0;
    }
    Expected<api::s3::HeadObject::Output> head(const std::string &key) const
    {
        api::s3::HeadObject::Input input;
        input.bucket = "bucket";
        input.key = key;
        input.checksumMode.emplace("ENABLED");
        return cloud->invoke<api::s3::HeadObject>(callerOf(*cloud), std::move(input)).result();
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
    std::unique_ptr<transfer::TransferManager> manager;

private:
    const std::filesystem::path m_place;
    const std::uint64_t m_threshold;
};

} // namespace nephoscope::test
