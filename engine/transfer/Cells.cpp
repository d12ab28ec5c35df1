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

CellRow::CellRow(std::size_t parts) : m_together(together(parts))
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

CellSum::CellSum(std::size_t parts, std::uint32_t number)
{
    const std::size_t together = CellRow::together(parts);
    if (number == 0 || (number - 1) * together >= parts)
        return;
    m_details.first = static_cast<std::uint32_t>((number - 1) * together + 1);
    m_details.last = static_cast<std::uint32_t>(std::min(parts, number * together));
    m_details.total = static_cast<std::uint32_t>(parts);
}

void CellSum::add(const PartSnapshot &part)
{
    ++m_details.states[std::size_t(part.state)];
    m_details.retried += part.attempts > 1 ? 1 : 0;
    PartSnapshot all{0, m_details.state, static_cast<std::uint8_t>(m_details.attempts), m_details.size, m_details.done};
    if (std::exchange(m_empty, false))
        all = part;
    else
        merge(all, part);
    m_details.state = all.state;
    m_details.attempts = all.attempts;
    m_details.size = all.size;
    m_details.done = all.done;
}

std::optional<CellDetails> detailsOf(const std::vector<PartSnapshot> &cells, std::size_t parts, std::uint32_t number)
{
    CellSum sum(std::max(parts, cells.size()), number);
    if (!sum.isThere() || number > cells.size())
        return std::nullopt;
    sum.add(cells[number - 1]);
    CellDetails &details = sum.details();
    details.number = details.first;
    details.parts = details.total;
    for (std::uint32_t before = 0; before + 1 < number; ++before)
        details.offset += cells[before].size;
    if (!details.isOne()) {
        details.states = {};
        details.retried = 0;
    }
    return details;
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
        for (Index i = 0; i < std::max<std::size_t>(1, file.parts.size()); ++i)
            cells.add(cellOf(file, i));
    }
    return cells.take();
}

PartSnapshot Job::cellOf(const File &file, Index index) const
{
    const auto tries = [](const auto &each) { return static_cast<std::uint8_t>(std::min(255, each.earlier + each.attempts)); };
    if (file.parts.empty())
        return {0, cellState(file.state), tries(file), file.size, file.moved};
    const Part &part = file.parts[index];
    // A failed file shows at what it still lacks.
    const bool failed = file.state == FileState::Failed && part.state != PartState::Done;
    return {0, failed ? PartState::Failed : part.state, tries(part), lengthOf(file, index), part.moved};
}

std::optional<CellDetails> Job::cell(std::uint32_t number, Timestamp now) const
{
    const std::lock_guard lock(m_mutex);
    const auto partsOf = [](const File &file) { return std::max<std::size_t>(1, file.parts.size()); };
    std::size_t total = 0;
    for (const File &file : files)
        total += partsOf(file);
    CellSum sum(total, number);
    if (!sum.isThere())
        return std::nullopt;
    CellDetails &details = sum.details();
    std::size_t at = 0; // the place of the file's first part
    for (const File &file : files) {
        const std::size_t end = at + partsOf(file);
        for (std::size_t place = std::max(at, sum.begin()); place < std::min(end, sum.end()); ++place) {
            const auto index = static_cast<Index>(place - at);
            if (place == sum.begin()) {
                details.file = file.name;
                details.number = index + 1;
                details.parts = static_cast<std::uint32_t>(partsOf(file));
                details.offset = file.partSize * index;
            }
            details.lastFile = file.name;
            sum.add(cellOf(file, index));
            if (details.isOne())
                describe(details, file, index, now);
        }
        at = end;
        if (at >= sum.end())
            break;
    }
    return details;
}

void Job::describe(CellDetails &details, const File &file, Index index, Timestamp now) const
{
    const Part *part = file.parts.empty() ? nullptr : &file.parts[index];
    const Timestamp tried = part ? part->tried : file.tried;
    const Timestamp ended = part ? part->ended : file.ended;
    const Timestamp until = details.state == PartState::Done ? ended : details.state == PartState::Running ? now : Timestamp();
    if (tried != Timestamp() && until >= tried)
        details.ranFor = (until - tried).count();
    details.etag = part && !part->etag.empty() ? part->etag : file.etag;
    const Checksum &checksum = part ? part->checksum : file.checksum;
    details.checksumAlgorithm = checksum.algorithm;
    details.checksum = checksum.value;
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
            row.done = wanted == PartState::Done ? file.size : std::uint64_t(file.moved);
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
