#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "transfer/Measures.h"

#include <cstdint>
#include <vector>

namespace nephoscope {
class ClientTraffic;
}

namespace nephoscope::transfer {
class TransferManager;
}

namespace nephoscope::gui {

/// Has the transfer manager measure what moves, its own jobs' bytes and those of programs: five times a second while bytes
/// move, once a second otherwise. What was measured is in the manager's histories, also for a chart that opens in the middle.
class TransferMeter : public QObject
{
    Q_OBJECT
public:
    /// Counts what this process moves and what programs move through the listener.
    explicit TransferMeter(transfer::TransferManager &transfers, const ClientTraffic *clients = nullptr, QObject *parent = nullptr);
    /// Goes on with what a file of an earlier version keeps, unless the journal has it already: then the file is removed.
    void adopt(const QString &path);

    transfer::History history(const transfer::Scope &scope = {}) const;
    /// Services and links that have moved something.
    std::vector<transfer::Scope> scopes() const;
    /// The time that histories are in.
    static Timestamp now();
    /// Takes a sample now; called by the timer.
    void sample();

Q_SIGNALS:
    void sampled();

private:
    transfer::TransferManager &m_transfers;
    transfer::Measures &m_measures;
    const ClientTraffic *m_clients;
    QTimer m_timer;
    std::uint64_t m_counted = 0; ///< both ways, at the last sample
    int m_still = 0;             ///< samples since something moved
};

} // namespace nephoscope::gui
