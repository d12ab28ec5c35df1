#pragma once

#include "link/Link.h"

#include <QtCore/QtGlobal>

#include <cmath>

namespace nephoscope::test {

/// A line from Seoul, in megabits a second; as fast down as up unless it is said.
inline link::Settings seoul(double upMegabit, double downMegabit = 0)
{
    link::Settings settings;
    settings.enabled = true;
    settings.up = std::uint64_t(upMegabit * 1e6);
    settings.down = std::uint64_t((downMegabit > 0 ? downMegabit : upMegabit) * 1e6);
    return settings;
}

inline bool near(double value, double wanted, double tolerance)
{
    if (std::abs(value - wanted) <= wanted * tolerance)
        return true;
    qWarning("%g, not %g", value, wanted);
    return false;
}

} // namespace nephoscope::test
