#include "services/autoscaling/Adjustment.h"

#include "services/autoscaling/Errors.h"

#include <cmath>
#include <limits>

namespace nephoscope::autoscaling {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
/// Nothing scales beyond what a group may have.
constexpr double most = 10'000;

double lowOf(const model::StepAdjustment &step)
{
    return step.metricIntervalLowerBound.value_or(-infinity);
}

double highOf(const model::StepAdjustment &step)
{
    return step.metricIntervalUpperBound.value_or(infinity);
}

} // namespace

int adjusted(std::string_view type, int adjustment, int capacity, int magnitude)
{
    if (type == "ExactCapacity")
        return adjustment;
    if (type == "ChangeInCapacity")
        return capacity + adjustment;
    const double exact = capacity * (adjustment / 100.0);
    double change = std::abs(exact) > 1 ? std::trunc(exact) : exact > 0 ? 1 : exact < 0 ? -1 : 0;
    if (std::abs(change) < magnitude && adjustment != 0)
        change = adjustment > 0 ? magnitude : -magnitude;
    return capacity + int(std::clamp(change, -most, most));
}

const model::StepAdjustment *stepFor(const std::vector<model::StepAdjustment> &steps, double distance)
{
    // Bounds above the threshold take their lower end, those below it their upper one.
    for (const model::StepAdjustment &step : steps) {
        const double low = lowOf(step), high = highOf(step);
        const bool above = low >= 0;
        if (above ? distance >= low && distance < high : distance > low && distance <= high)
            return &step;
    }
    return nullptr;
}

Expected<void> checkSteps(const std::vector<model::StepAdjustment> &steps)
{
    std::vector<const model::StepAdjustment *> sorted;
    for (const model::StepAdjustment &step : steps) {
        if (lowOf(step) >= highOf(step))
            return fail(validation("StepAdjustments: the lower bound must be less than the upper bound."));
        if (lowOf(step) < 0 && highOf(step) > 0)
            return fail(validation("StepAdjustments: an interval must not contain both negative and positive values."));
        sorted.push_back(&step);
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto *a, const auto *b) { return lowOf(*a) < lowOf(*b); });
    for (std::size_t index = 1; index < sorted.size(); ++index) {
        if (highOf(*sorted[index - 1]) > lowOf(*sorted[index]))
            return fail(validation("StepAdjustment intervals can't overlap"));
        if (highOf(*sorted[index - 1]) < lowOf(*sorted[index]))
            return fail(validation("StepAdjustment intervals can't have gaps between them"));
    }
    return {};
}

int tracked(double target, double value, int capacity, bool high)
{
    const double exact = std::clamp(std::ceil(capacity * value / target), 0.0, most);
    if (high)
        return std::max(capacity + 1, int(exact));
    return std::max(int(exact), capacity - std::max(1, capacity / 10));
}

} // namespace nephoscope::autoscaling
