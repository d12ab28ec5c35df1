#pragma once

#include "transfer/TransferManager.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace nephoscope::transfer {

/// What is known of one cell of a lane: of the part that it is, or of the neighbours that share it.
struct CellDetails
{
    std::uint32_t first = 0; ///< of the job's parts in the order of its lane, from 1
    std::uint32_t last = 0;
    std::uint32_t total = 0; ///< parts of the job
    std::string file = {};     ///< whose part the first is: its name below the job's folder or prefix; empty for a job of one file
    std::string lastFile = {}; ///< likewise of the last
    std::uint32_t number = 0;  ///< of the first within its file, from 1
    std::uint32_t parts = 0;   ///< of that file; 1 when it is moved whole
    std::uint64_t offset = 0;  ///< where the first begins in its file
    std::uint64_t size = 0;    ///< of all of them together
    std::uint64_t done = 0;
    PartState state = PartState::Waiting; ///< as the cell shows it
    std::array<std::uint32_t, 4> states{}; ///< how many are in each PartState; all 0 when only the cell's is known
    std::uint32_t retried = 0;             ///< how many were begun more than once
    std::uint32_t attempts = 0;            ///< the most that one of them took, over all tries of the job

    // Of a single part alone.
    std::int64_t ranFor = -1; ///< ms of its last attempt, by the engine's clock, so far or until it was done; -1: not known
    std::string etag = {};    ///< with its quotes, once it has one; of downloads and copies that of the object they come from
    std::string checksumAlgorithm = {}; ///< as the API names it; empty: the store told none
    std::string checksum = {};          ///< base64

    bool isOne() const { return first == last; }
};

} // namespace nephoscope::transfer
