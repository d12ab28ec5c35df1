#pragma once

#include "core/Expected.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace nephoscope {

/// A file descriptor with an owner.
class FileHandle
{
public:
    FileHandle() = default;
    explicit FileHandle(int descriptor) : m_descriptor(descriptor) {}
    FileHandle(FileHandle &&other) noexcept;
    FileHandle &operator=(FileHandle &&other) noexcept;
    ~FileHandle();

    int descriptor() const { return m_descriptor; }
    explicit operator bool() const { return m_descriptor >= 0; }
    void close();

private:
    int m_descriptor = -1;
};

/// Every file operation of the blob store passes here, so that tests can fill the disk, tear a
/// write or lose permission without root. Errors carry code `InternalError` (status 500) and the
/// system's message; a full disk carries `InsufficientStorage` (507). Thread-safe.
class Disk
{
public:
    virtual ~Disk() = default;

    /// A file without a name inside `folder` (O_TMPFILE): gone by itself when never published.
    virtual Expected<FileHandle> createUnnamed(const std::filesystem::path &folder) = 0;
    /// Reserves `bytes` ahead of writing; a full disk is found here rather than at the last part.
    virtual Expected<void> reserve(const FileHandle &file, std::uint64_t bytes) = 0;
    virtual Expected<void> writeAt(const FileHandle &file, std::uint64_t offset, std::span<const std::uint8_t> bytes) = 0;
    /// Waits until the bytes are on the medium (fdatasync).
    virtual Expected<void> sync(const FileHandle &file) = 0;
    /// Gives an unnamed file its name in one step; an existing name is an error.
    virtual Expected<void> publish(const FileHandle &file, const std::filesystem::path &name) = 0;
    virtual Expected<FileHandle> openForReading(const std::filesystem::path &name) = 0;
    /// Removing what is not there succeeds.
    virtual Expected<void> remove(const std::filesystem::path &name) = 0;
    virtual Expected<void> makeFolder(const std::filesystem::path &name) = 0;
    /// fsync of the folder itself, which makes a publish durable against power loss.
    virtual Expected<void> syncFolder(const std::filesystem::path &name) = 0;
    /// All there could be where the file system does not count.
    virtual Expected<std::uint64_t> freeBytes(const std::filesystem::path &folder) = 0;
};

/// The machine's file system.
class PosixDisk : public Disk
{
public:
    Expected<FileHandle> createUnnamed(const std::filesystem::path &folder) override;
    Expected<void> reserve(const FileHandle &file, std::uint64_t bytes) override;
    Expected<void> writeAt(const FileHandle &file, std::uint64_t offset, std::span<const std::uint8_t> bytes) override;
    Expected<void> sync(const FileHandle &file) override;
    Expected<void> publish(const FileHandle &file, const std::filesystem::path &name) override;
    Expected<FileHandle> openForReading(const std::filesystem::path &name) override;
    Expected<void> remove(const std::filesystem::path &name) override;
    Expected<void> makeFolder(const std::filesystem::path &name) override;
    Expected<void> syncFolder(const std::filesystem::path &name) override;
    Expected<std::uint64_t> freeBytes(const std::filesystem::path &folder) override;
};

/// A disk that fills up after a number of bytes, or fails its next calls: for tests.
class FaultyDisk final : public PosixDisk
{
public:
    /// Further writes and reservations beyond this many bytes answer `InsufficientStorage`.
    void setCapacity(std::uint64_t bytes) { m_left = bytes; }
    /// The next `count` publishes fail, as if permission was lost.
    void failPublishes(int count) { m_failPublishes = count; }
    /// What freeBytes() answers at most.
    void setFree(std::uint64_t bytes) { m_free = bytes; }

    Expected<void> reserve(const FileHandle &file, std::uint64_t bytes) override;
    Expected<void> writeAt(const FileHandle &file, std::uint64_t offset, std::span<const std::uint8_t> bytes) override;
    Expected<void> publish(const FileHandle &file, const std::filesystem::path &name) override;
    Expected<std::uint64_t> freeBytes(const std::filesystem::path &folder) override;

private:
    std::atomic<std::uint64_t> m_left{UINT64_MAX};
    std::atomic<std::uint64_t> m_free{UINT64_MAX};
    std::atomic<int> m_failPublishes{0};
};

} // namespace nephoscope
