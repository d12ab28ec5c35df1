#pragma once

#include "transfer/TransferManager.h"
#include "transfer_fakecloud.h"

#include <QtCore/QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <random>

namespace nephoscope::test {

inline constexpr std::uint64_t partSize = 1000;
inline constexpr std::chrono::seconds limit{20};

/// Bytes that differ from part to part.
inline std::string sample(std::size_t size, unsigned seed = 1)
{
    std::string bytes(size, '\0');
    std::mt19937 engine(seed);
    for (char &byte : bytes)
        byte = static_cast<char>(engine() & 0xff);
    return bytes;
}

/// A cloud, a data folder and a folder of files; the manager can be closed and opened anew.
struct Bench
{
    explicit Bench(int parallel = 4) : parallelParts(parallel) { open(); }
    ~Bench()
    {
        manager.reset();
        // QTemporaryDir cannot remove names that are not UTF-8.
        std::filesystem::remove_all(root() / "files");
    }

    void open()
    {
        manager.reset();
        transfer::Options options;
        options.parallelParts = parallelParts;
        options.partSize = partSize;
        options.multipartThreshold = 3 * partSize;
        options.maxAttempts = 4;
        options.retryDelay = Duration(2);
        options.random = std::make_shared<SeededRandom>(7);
        manager = std::move(*transfer::TransferManager::open(cloud, root() / "data", clock, options));
    }
    std::filesystem::path root() const { return std::filesystem::path(folder.path().toStdString()); }
    std::filesystem::path write(const std::string &name, const std::string &bytes) const
    {
        const std::filesystem::path path = root() / "files" / name;
        std::filesystem::create_directories(path.parent_path());
        // Not QFile, which cannot say names that are not UTF-8.
        std::ofstream file(path, std::ios::binary | std::ios::trunc);
        if (!file.write(bytes.data(), std::streamsize(bytes.size())).flush())
            qFatal("cannot write the test's file");
        return path;
    }
    static std::string read(const std::filesystem::path &path)
    {
        std::ifstream file(path, std::ios::binary);
        return file ? std::string(std::istreambuf_iterator<char>(file), {}) : "<no such file>";
    }
    transfer::JobSnapshot job(transfer::JobId id) const
    {
        for (const transfer::JobSnapshot &shot : manager->jobs()) {
            if (shot.id == id)
                return shot;
        }
        return {};
    }
    transfer::JobId upload(const std::filesystem::path &path, const std::string &key) const { return manager->upload(rootCaller(), path, "bucket", key); }
    transfer::JobId download(const std::string &key, const std::filesystem::path &path) const { return manager->download(rootCaller(), "bucket", key, path); }

    int parallelParts;
    QTemporaryDir folder;
    SystemClock clock;
    FakeCloud cloud;
    std::unique_ptr<transfer::TransferManager> manager;
};

} // namespace nephoscope::test
