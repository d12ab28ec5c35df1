#pragma once

#include "transfer/Ledger.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nephoscope::transfer {

class TransferManager;

/// What a transfer manager counts, as it goes over time: for whoever shows it. Every manager has them. Thread-safe.
class Measures
{
public:
    /// What programs have moved through the listeners since they opened, by service.
    struct ProgramBytes
    {
        std::string service;
        std::uint64_t up = 0;
        std::uint64_t down = 0;
    };
    /// What is counted is kept this long after it at the latest while bytes move; kill -9 loses no more of it, and nothing of the
    /// bytes themselves. While nothing moves it is kept every minute, and always when the manager is closed.
    static constexpr Duration keepInterval{15'000};

    virtual ~Measures() = default;
    static Measures &of(TransferManager &manager);

    /// Takes what has moved since the last call into the histories: of all; of `s3`, which jobs are of, and of the programs' services;
    /// of every link; and, once a second, of each job that runs. Whoever shows them calls it about once a second, or more often.
    virtual void measure(Timestamp now, const std::vector<ProgramBytes> &programs = {}) = 0;
    /// Empty for what has not moved. Copies inside a cloud are in their jobs' alone, for their bytes come by nowhere else.
    virtual History history(const Scope &scope) const = 0;
    /// The services and links that have ever moved something.
    virtual std::vector<Scope> scopes() const = 0;
    /// Takes in the history of all that was kept elsewhere, unless there is one already. False then.
    virtual bool adoptHistory(const History &history) = 0;
};

} // namespace nephoscope::transfer
