#pragma once

#include <QtCore/QMargins>

#include <functional>

class QLayout;

namespace nephoscope::gui {

class Theme;

/// Distances of a layout, in logical pixels.
struct Spacing
{
    int between = 0;
    QMargins around;
};

/// Gives a layout the distances `wanted` names, now and whenever the density changes. What the
/// owner has set since then stays.
void followDensity(QLayout *layout, std::function<Spacing(const Theme &)> wanted);

} // namespace nephoscope::gui
