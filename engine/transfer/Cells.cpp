#include "transfer/CellRow.h"
#include "transfer/Job.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

PartState cellState(FileState state)
{
    switch (state) {
    case FileState::Waiting:
        return PartState::Waiting;
    case FileState::Done:
        return PartState::Done;
    case FileState::Failed:
        return PartState::Failed;
    default:
        return PartState::Running;
    }
}

/// Adds a neighbour: what moves shows over what failed, and a cell is done when all of it is.
void merge(PartSnapshot &cell, const PartSnapshot &next)
{
    cell.size += next.size;
    cell.done += next.done;
    cell.attempts = std::max(cell.attempts, next.attempts);
    if (cell.state == next.state)
        return;
    const auto either = [&](PartState state) { return cell.state == state || next.state == state; };
    if (either(PartState::Running))
        cell.state = PartState::Running;
    else
        cell.state = either(PartState::Failed) ? PartState::Failed : PartState::Waiting;
}

} // namespace

CellRow::CellRow(std::size_t parts) : m_together(std::max<std::size_t>(1, (parts + mostCells - 1) / mostCells))
{
    m_cells.reserve(parts / m_together + 1);
}

void CellRow::add(PartSnapshot part)
{
    if (m_at++ % m_together == 0) {
        part.number = static_cast<std::uint32_t>(m_cells.size() + 1);
        m_cells.push_back(part);
    } else {
        merge(m_cells.back(), part);
    }
}

std::vector<PartSnapshot> Job::cells() const
{
    const std::lock_guard lock(m_mutex);
    return cellsLocked();
}

std::optional<std::vector<PartSnapshot>> Job::cellsSince(std::uint64_t &version) const
{
    const std::lock_guard lock(m_mutex);
    if (version == m_version)
        return std::nullopt;
    version = m_version;
    return cellsLocked();
}

std::vector<PartSnapshot> Job::cellsLocked() const
{
    std::size_t total = 0;
    for (const File &file : files)
        total += std::max<std::size_t>(1, file.parts.size());
    CellRow cells(total);
    for (const File &file : files) {
        if (file.parts.empty()) {
            cells.add({0, cellState(file.state), file.attempts, file.size, file.moved});
            continue;
        }
        for (Index i = 0; i < file.parts.size(); ++i) {
            const Part &part = file.parts[i];
            // A failed file shows at what it still lacks.
            const bool failed = file.state == FileState::Failed && part.state != PartState::Done;
            cells.add({0, failed ? PartState::Failed : part.state, part.attempts, lengthOf(file, i), part.moved});
        }
    }
    return cells.take();
}

std::vector<FileSnapshot> Job::fileRows(std::size_t most) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<FileSnapshot> rows;
    rows.reserve(std::min(most, files.size()));
    // What needs the user first, what is over last.
    for (const PartState wanted : {PartState::Failed, PartState::Running, PartState::Waiting, PartState::Done}) {
        for (const File &file : files) {
            if (rows.size() == most)
                return rows;
            if (cellState(file.state) != wanted)
                continue;
            FileSnapshot &row = rows.emplace_back();
            row.name = file.name;
            row.size = file.size;
            row.state = wanted;
            row.done = wanted == PartState::Done ? file.size : file.moved;
            if (wanted != PartState::Done) {
                for (const Part &part : file.parts)
                    row.done += part.moved;
            }
            if (file.error) {
                row.code = file.error->code;
                row.message = file.error->message;
            }
        }
    }
    return rows;
}

} // namespace nephoscope::transfer
