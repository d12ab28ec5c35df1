#include "services/Metrics.h"

namespace nephoscope {

namespace {

std::int64_t minuteOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count();
}

} // namespace

void Meter::add(Timestamp now, double value, double times)
{
    const std::int64_t minute = minuteOf(now);
    {
        const std::lock_guard lock(m_mutex);
        if (m_minutes.empty() || m_minutes.back().first != minute)
            m_minutes.emplace_back(minute, Distribution());
        m_minutes.back().second.add(value, times);
    }
    m_metrics.wake();
}

bool Meter::take(Timestamp before, std::vector<KeptMetric> &points)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_minutes, [&](const auto &minute) {
        const Timestamp time{std::chrono::minutes(minute.first)};
        if (time >= before)
            return false;
        points.push_back({m_series, time, minute.second});
        return true;
    });
    return !m_minutes.empty();
}

std::shared_ptr<Meter> Metrics::meter(const MetricSeries &series)
{
    const std::lock_guard lock(m_mutex);
    auto &meter = m_meters[series];
    if (!meter)
        meter = std::make_shared<Meter>(*this, series);
    return meter;
}

void Metrics::addGauge(Gauge gauge)
{
    const std::lock_guard lock(m_mutex);
    m_gauges.push_back(std::move(gauge));
}

void Metrics::attach(const ServiceHost &host)
{
    m_host = &host;
}

void Metrics::wake()
{
    if (!m_host || m_armed.load(std::memory_order_relaxed) || m_armed.exchange(true))
        return;
    const Timestamp over{std::chrono::floor<std::chrono::minutes>(m_host->clock.now()) + std::chrono::minutes(1)};
    m_host->scheduler.at(over, [this] { flush(false); });
}

void Metrics::flush(bool all)
{
    m_armed = false;
    if (!m_host)
        return;
    const Timestamp now = m_host->clock.now();
    const Timestamp before = all ? Timestamp::max() : Timestamp(std::chrono::floor<std::chrono::minutes>(now));
    KeepMetrics::Input input;
    bool more = false;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_meters, [&](const auto &entry) {
            const bool remains = entry.second->take(before, input.points);
            more |= remains;
            return !remains && entry.second.use_count() == 1;
        });
        input.gauges = m_gauges;
    }
    if (more)
        wake();
    if (input.points.empty() && input.gauges.empty())
        return;
    Caller caller;
    caller.principal = Principal::service("monitoring.amazonaws.com");
    caller.principal.account = AccountId{std::string(defaultAccount)};
    caller.via = Via::Service;
    m_host->cloud.submit({&KeepMetrics::model(), std::move(caller), api::Value::of(std::move(input))}, [](const Reply &) {});
}

void Metrics::clear()
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[series, meter] : m_meters) {
        std::vector<KeptMetric> dropped;
        meter->take(Timestamp::max(), dropped);
    }
}

} // namespace nephoscope
