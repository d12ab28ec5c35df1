#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope {

/// What a metric's data points of some time come to: how many, their sum, smallest and largest, and how often which
/// value came, from which percentiles are made. Beyond 200 different values they are rounded, to half a percent first.
class Distribution
{
public:
    static constexpr std::size_t maxValues = 200;
    using Values = std::vector<std::pair<double, double>>; ///< value and how often, by value

    void add(double value, double times = 1);
    /// Of which nobody says what the values were.
    void addSet(double count, double sum, double min, double max);
    void merge(const Distribution &other);

    double count() const { return m_count; }
    double sum() const { return m_sum; }
    double min() const { return m_min; }
    double max() const { return m_max; }
    double average() const { return m_sum / m_count; }
    bool isEmpty() const { return m_count == 0; }
    /// Nothing when some values are unknown.
    const Values &values() const { return m_values; }
    bool hasValues() const { return m_known && !isEmpty(); }

    /// Bytes for the store, and back; false when they are none of its own.
    std::string encode() const;
    static bool decode(std::string_view bytes, Distribution &out);

private:
    void note(double value, double times);
    void forget();

    double m_count = 0;
    double m_sum = 0;
    double m_min = std::numeric_limits<double>::infinity();
    double m_max = -std::numeric_limits<double>::infinity();
    Values m_values;
    int m_bits = 52; ///< of the mantissa that values keep
    bool m_known = true;
};

} // namespace nephoscope
