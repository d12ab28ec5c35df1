#include "services/Distribution.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace nephoscope {

namespace {

/// Rounded to so many bits behind the leading one.
double rounded(double value, int bits)
{
    if (bits >= 52 || value == 0 || !std::isfinite(value))
        return value;
    int exponent = 0;
    const double mantissa = std::frexp(value, &exponent);
    return std::ldexp(std::round(std::ldexp(mantissa, bits + 1)), exponent - bits - 1);
}

void append(double value, std::string &bytes)
{
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof value);
}

double takeDouble(std::string_view &bytes)
{
    double value = 0;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes.remove_prefix(sizeof value);
    return value;
}

// The first byte says what follows: one value that came `count` times; a set without values; a list.
constexpr char oneValue = 1, setOnly = 2;
constexpr char listed = 3; ///< then the bits, count, sum, min, max and pairs

} // namespace

void Distribution::add(double value, double times)
{
    m_count += times;
    m_sum += value * times;
    m_min = std::min(m_min, value);
    m_max = std::max(m_max, value);
    if (m_known)
        note(value, times);
}

void Distribution::addSet(double count, double sum, double min, double max)
{
    if (count == 1 || min == max) {
        m_count += count;
        m_sum += sum;
        m_min = std::min(m_min, min);
        m_max = std::max(m_max, max);
        if (m_known)
            note(min, count);
        return;
    }
    m_count += count;
    m_sum += sum;
    m_min = std::min(m_min, min);
    m_max = std::max(m_max, max);
    forget();
}

void Distribution::merge(const Distribution &other)
{
    if (other.isEmpty())
        return;
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_min = std::min(m_min, other.m_min);
    m_max = std::max(m_max, other.m_max);
    if (!other.m_known)
        forget();
    for (const auto &[value, times] : other.m_values) {
        if (!m_known)
            break;
        note(value, times);
    }
}

void Distribution::forget()
{
    m_known = false;
    m_values.clear();
}

void Distribution::note(double value, double times)
{
    value = rounded(value, m_bits);
    const auto place = std::lower_bound(m_values.begin(), m_values.end(), value, [](const auto &pair, double than) { return pair.first < than; });
    if (place != m_values.end() && place->first == value) {
        place->second += times;
        return;
    }
    m_values.insert(place, {value, times});
    while (m_values.size() > maxValues) {
        m_bits = m_bits == 52 ? 7 : m_bits - 1;
        if (m_bits < 0)
            return forget();
        Values coarser;
        for (const auto &[old, count] : m_values) {
            const double now = rounded(old, m_bits);
            if (!coarser.empty() && coarser.back().first == now)
                coarser.back().second += count;
            else
                coarser.emplace_back(now, count);
        }
        m_values = std::move(coarser);
    }
}

std::string Distribution::encode() const
{
    std::string bytes;
    if (m_known && m_values.size() == 1 && m_min == m_max) {
        bytes += oneValue;
        append(m_count, bytes);
        append(m_sum, bytes);
        append(m_min, bytes);
        return bytes;
    }
    bytes += m_known ? listed : setOnly;
    if (m_known)
        bytes += static_cast<char>(m_bits);
    for (const double value : {m_count, m_sum, m_min, m_max})
        append(value, bytes);
    for (const auto &[value, times] : m_values) {
        append(value, bytes);
        append(times, bytes);
    }
    return bytes;
}

bool Distribution::decode(std::string_view bytes, Distribution &out)
{
    static constexpr std::size_t each = sizeof(double);
    out = {};
    if (bytes.empty())
        return false;
    const char kind = bytes.front();
    bytes.remove_prefix(1);
    if (kind == oneValue) {
        if (bytes.size() != 3 * each)
            return false;
        out.m_count = takeDouble(bytes);
        out.m_sum = takeDouble(bytes);
        out.m_min = out.m_max = takeDouble(bytes);
        out.m_values = {{out.m_min, out.m_count}};
        return true;
    }
    if (kind == listed && !bytes.empty()) {
        out.m_bits = bytes.front();
        bytes.remove_prefix(1);
    }
    out.m_known = kind == listed;
    if ((kind != listed && kind != setOnly) || bytes.size() < 4 * each || bytes.size() % (2 * each) != 0)
        return false;
    out.m_count = takeDouble(bytes);
    out.m_sum = takeDouble(bytes);
    out.m_min = takeDouble(bytes);
    out.m_max = takeDouble(bytes);
    while (!bytes.empty()) {
        const double value = takeDouble(bytes);
        out.m_values.emplace_back(value, takeDouble(bytes));
    }
    return true;
}

} // namespace nephoscope
