#include "gui/bridge/TransferMeter.h"

#include "door/ClientTraffic.h"
#include "transfer/TransferManager.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>

#include <chrono>

namespace nephoscope::gui {

using namespace std::chrono_literals;

namespace {

constexpr auto movingInterval = 200ms;
constexpr auto idleInterval = 1000ms;
constexpr int settled = 5; // samples after which the rate of the last second is none

} // namespace

TransferMeter::TransferMeter(transfer::TransferManager &transfers, const ClientTraffic *clients, QObject *parent)
    : QObject(parent), m_transfers(transfers), m_measures(transfer::Measures::of(transfers)), m_clients(clients), m_still(settled)
{
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TransferMeter::sample);
    m_timer.start(idleInterval);
    sample();
}

void TransferMeter::adopt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const transfer::History kept = transfer::History::of(file.readAll().toStdString());
    file.close();
    if (!m_measures.adoptHistory(kept))
        file.remove();
}

transfer::History TransferMeter::history(const transfer::Scope &scope) const
{
    return m_measures.history(scope);
}

std::vector<transfer::Scope> TransferMeter::scopes() const
{
    return m_measures.scopes();
}

Timestamp TransferMeter::now()
{
    return Timestamp(Duration(QDateTime::currentMSecsSinceEpoch()));
}

void TransferMeter::sample()
{
    std::vector<transfer::Measures::ProgramBytes> programs;
    std::uint64_t counted = m_transfers.bytesUploaded() + m_transfers.bytesDownloaded();
    if (m_clients) {
        for (const auto &[service, bytes] : m_clients->services()) {
            programs.push_back({service, bytes.up, bytes.down});
            counted += bytes.up + bytes.down;
        }
    }
    m_measures.measure(now(), programs);
    m_still = counted != m_counted ? 0 : m_still + 1;
    m_counted = counted;
    const auto interval = m_still < settled ? movingInterval : idleInterval;
    if (m_timer.intervalAsDuration() != interval)
        m_timer.start(interval);
    Q_EMIT sampled();
}

} // namespace nephoscope::gui
