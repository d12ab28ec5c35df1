#pragma once

#include "transfer/CellDetails.h"

#include <vector>

namespace nephoscope::transfer {

/// When a part (or a small file sent whole) of a job moved, by the engine's clock.
struct PartTime
{
    std::uint32_t file = 0;   ///< of the job
    std::uint32_t number = 0; ///< of the file, from 0
    std::uint64_t size = 0;
    Timestamp began{};        ///< of the first attempt
    Timestamp ended{};        ///< of the one that succeeded
    std::uint8_t attempts = 0;
};

/// A job that has moved, to be watched once more: what its lanes showed at any time. Between the begin and the end of a
/// part its bytes are taken to have moved evenly.
class Replay
{
public:
    /// Of a job no more parts are kept, and of older jobs none.
    static constexpr std::uint32_t mostParts = 10'000;
    static constexpr int mostJobs = 50;

    Replay() = default;
    /// In the order of files and parts.
    explicit Replay(std::vector<PartTime> parts);

    bool isEmpty() const { return m_parts.empty(); }
    const std::vector<PartTime> &parts() const { return m_parts; }
    Timestamp began() const { return m_began; }
    Timestamp ended() const { return m_ended; }
    std::uint64_t bytes() const { return m_bytes; }

    /// The cells of that moment, merged as TransferManager::parts does.
    std::vector<PartSnapshot> cellsAt(Timestamp time) const;
    /// What is known of one of them; without ETags and the names of files.
    std::optional<CellDetails> cellAt(Timestamp time, std::uint32_t number) const;
    /// Bytes that had moved by then.
    std::uint64_t bytesAt(Timestamp time) const;
    /// Bytes per second over `count` equal spans from begin to end.
    std::vector<double> rates(std::size_t count) const;

private:
    std::vector<PartTime> m_parts;
    Timestamp m_began{};
    Timestamp m_ended{};
    std::uint64_t m_bytes = 0;
};

} // namespace nephoscope::transfer
