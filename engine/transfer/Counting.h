#pragma once

#include "transfer/Core.h"
#include "transfer/Measures.h"

#include <map>
#include <optional>

namespace nephoscope::transfer {

/// Takes what the counters have counted into the ledger, and says when that is to be kept. One thread at a time.
class Counting
{
public:
    using Kept = std::vector<std::pair<Scope, History>>;

    explicit Counting(const Kept &kept);

    void measure(Timestamp now, const Traffic &traffic, const std::map<JobId, JobPtr> &jobs, const std::vector<Measures::ProgramBytes> &programs);
    bool adopt(const History &history);
    void forget(JobId job) { m_ledger.forget(Scope::job(job)); }
    /// It has been long enough since the last time.
    bool mustKeep(Timestamp now) const;
    /// Has the journal keep what has changed.
    void keep(Core &core);
    const Ledger &ledger() const { return m_ledger; }

private:
    using Bytes = std::pair<std::uint64_t, std::uint64_t>; ///< up, down
    /// What is new since the last time.
    Bytes fresh(const std::string &counter, std::uint64_t up, std::uint64_t down);

    Ledger m_ledger;
    std::map<std::string, Bytes, std::less<>> m_counted; ///< by counter
    bool m_hasAll = false;
    bool m_moved = false; ///< since it was kept
    std::optional<Timestamp> m_kept;
    Timestamp m_measured{};
    std::optional<Timestamp> m_jobsMeasured;
};

} // namespace nephoscope::transfer
