#pragma once

#include <QtCore/QString>

#include <vector>

namespace nephoscope::gui {

/// One thing to choose in a select, a radio group, tiles or a segmented control. `id` is what the
/// program works with; the rest is what the person reads.
struct Choice
{
    QString id;
    QString text;
    QString description = {}; ///< smaller text below
    QString icon = {};        ///< line icon name; tiles and segments show it
    bool enabled = true;
};

using Choices = std::vector<Choice>;

} // namespace nephoscope::gui
