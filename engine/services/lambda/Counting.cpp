#include "services/lambda/Counting.h"

namespace nephoscope::lambda {

std::string resourceIn(const std::string &functionArn)
{
    static constexpr std::string_view word = ":function:";
    const std::size_t found = functionArn.find(word);
    return found == std::string::npos ? std::string() : functionArn.substr(found + word.size());
}

void count(Metrics &metrics, const Counted &what, const std::string &name, Timestamp now, double value, const std::string &unit)
{
    MetricSeries series{what.account, what.region, "AWS/Lambda", name, {}, unit};
    metrics.add(series, now, value);
    series.dimensions.emplace("FunctionName", what.function);
    metrics.add(series, now, value);
    if (what.resource.empty())
        return;
    series.dimensions.emplace("Resource", what.resource);
    metrics.add(series, now, value);
}

} // namespace nephoscope::lambda
