#pragma once

#include <cstdint>
#include <mutex>
#include <random>
#include <span>
#include <string>

namespace nephoscope {

/// Where the engine takes chance from: keys, ids, jitter. Thread-safe.
class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    std::uint64_t next();
    /// `length` characters out of `alphabet`, unbiased enough for ids (alphabet ≤ 256).
    std::string text(std::size_t length, std::string_view alphabet);
    std::string hex(std::size_t bytes);
    /// RFC 9562 version 4.
    std::string uuid();
};

/// The operating system's generator: fit for secrets.
class SystemRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> out) override;
};

/// Repeatable chance for tests; print the seed when a test fails.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}
    void fill(std::span<std::uint8_t> out) override;

private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

} // namespace nephoscope
