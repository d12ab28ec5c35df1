#pragma once

#include "gui/charts/ChartData.h"

#include <QtCore/QDateTime>

#include <vector>

namespace nephoscope::gui {

struct Tick
{
    double value = 0;
    QString label;
    QString second = {}; ///< second line: the day, where it begins
};

/// Round values that cover a range in `about` steps: 1, 2 or 5 times a power of ten; of 1024 for bytes; whole numbers
/// for counts; and for durations steps that a clock has.
std::vector<double> roundTicks(double least, double most, int about, ChartUnit unit);

/// Ticks of a time axis (milliseconds since the epoch) at full seconds, minutes, hours, days, months or years of local
/// time, at most `most` of them. The first one, and the first of each day, carries the date.
std::vector<Tick> timeTicks(double from, double to, int most);

/// A time in the locale's short form, with seconds where they matter.
QString timeText(QTime time, bool seconds);

} // namespace nephoscope::gui
