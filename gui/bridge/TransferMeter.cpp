#include "gui/bridge/TransferMeter.h"

#include "door/ClientTraffic.h"
#include "transfer/TransferManager.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <chrono>

namespace nephoscope::gui {

using namespace std::chrono_literals;

namespace {

constexpr auto movingInterval = 200ms;
constexpr auto idleInterval = 1000ms;
constexpr std::int64_t window = 1000; // ms a rate is reckoned over
constexpr std::size_t maxSamples = 600;
constexpr std::int64_t keepInterval = 60'000; // ms

double rate(std::uint64_t from, std::uint64_t to, std::int64_t milliseconds)
{
    return milliseconds > 0 && to > from ? double(to - from) * 1000.0 / double(milliseconds) : 0.0;
}

} // namespace

TransferMeter::TransferMeter(const transfer::TransferManager &transfers, const ClientTraffic *clients, QObject *parent)
    : QObject(parent), m_transfers(transfers), m_clients(clients)
{
    m_clock.start();
    m_writer.setMaxThreadCount(1);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TransferMeter::sample);
    m_timer.start(idleInterval);
    sample();
}

TransferMeter::~TransferMeter()
{
    if (!m_path.isEmpty())
        keep();
    m_writer.waitForDone();
}

void TransferMeter::keepIn(const QString &path)
{
    m_path = path;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        m_history = transfer::History::of(file.readAll().toStdString());
}

void TransferMeter::keep()
{
    m_kept = m_clock.elapsed();
    // Written aside and renamed, off this thread. A disk that refuses costs the past, nothing more.
    m_writer.start([path = m_path, text = QByteArray::fromStdString(m_history.toText())] {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size())
            file.commit();
    });
}

void TransferMeter::sample()
{
    const Count count{m_clock.elapsed(), m_transfers.bytesUploaded() + (m_clients ? m_clients->bytesUploaded() : 0),
                      m_transfers.bytesDownloaded() + (m_clients ? m_clients->bytesDownloaded() : 0)};
    m_moving = !m_counts.empty()
        && (count.uploaded != m_counts.back().uploaded || count.downloaded != m_counts.back().downloaded);
    const Count before = m_counts.empty() ? count : m_counts.back();
    m_history.add(Timestamp(Duration(QDateTime::currentMSecsSinceEpoch())), count.uploaded - before.uploaded, count.downloaded - before.downloaded);
    if (!m_path.isEmpty() && count.at - m_kept >= keepInterval)
        keep();
    m_counts.push_back(count);
    // Keep one count at least a window old to reckon against.
    while (m_counts.size() > 2 && count.at - m_counts[1].at >= window)
        m_counts.pop_front();
    const Count &base = m_counts.front();
    const std::int64_t elapsed = count.at - base.at;
    m_samples.push_back({count.at, rate(base.uploaded, count.uploaded, elapsed), rate(base.downloaded, count.downloaded, elapsed)});
    while (m_samples.size() > maxSamples || (m_samples.size() > 1 && count.at - m_samples[1].at > span))
        m_samples.pop_front();

    const auto interval = m_moving || m_samples.back().uploadRate > 0 || m_samples.back().downloadRate > 0 ? movingInterval
                                                                                                         : idleInterval;
    if (m_timer.intervalAsDuration() != interval)
        m_timer.start(interval);
    Q_EMIT sampled();
}

} // namespace nephoscope::gui
