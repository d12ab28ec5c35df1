#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

#include "transfer/History.h"

#include <cstdint>
#include <deque>

namespace nephoscope {
class ClientTraffic;
}

namespace nephoscope::transfer {
class TransferManager;
}

namespace nephoscope::gui {

/// Remembers how fast bytes moved during the last minute, so that a chart opened in the middle of
/// a transfer has its past. Samples five times a second while bytes move, once a second otherwise.
class TransferMeter : public QObject
{
    Q_OBJECT
public:
    static constexpr std::int64_t span = 60'000; ///< ms kept

    struct Sample
    {
        std::int64_t at = 0;       ///< ms since the meter began
        double uploadRate = 0;     ///< bytes per second, over about the second before `at`
        double downloadRate = 0;
    };

    /// Counts what this process moves and what programs move through the listener.
    explicit TransferMeter(const transfer::TransferManager &transfers, const ClientTraffic *clients = nullptr, QObject *parent = nullptr);
    ~TransferMeter() override;
    /// Goes on with what a file keeps, and keeps it there: once a minute, and at the end.
    void keepIn(const QString &path);
    /// Beyond the last minute: up to 24 hours, and in total.
    const transfer::History &history() const { return m_history; }

    /// Oldest first; at most 600.
    const std::deque<Sample> &samples() const { return m_samples; }
    std::int64_t now() const { return m_clock.elapsed(); }
    /// Bytes moved between the last two samples.
    bool isMoving() const { return m_moving; }
    /// Takes a sample now; called by the timer.
    void sample();

Q_SIGNALS:
    void sampled();

private:
    struct Count
    {
        std::int64_t at = 0;
        std::uint64_t uploaded = 0;
        std::uint64_t downloaded = 0;
    };

    const transfer::TransferManager &m_transfers;
    const ClientTraffic *m_clients;
    QElapsedTimer m_clock;
    QTimer m_timer;
    std::deque<Count> m_counts; ///< the last second or so
    std::deque<Sample> m_samples;
    bool m_moving = false;
    transfer::History m_history;
    QString m_path;
    QThreadPool m_writer; ///< one at a time
    std::int64_t m_kept = 0; ///< ms since the meter began
    void keep();
};

} // namespace nephoscope::gui
