#pragma once

#include <QtCore/QString>

#include "transfer/CellDetails.h"

#include <utility>
#include <vector>

namespace nephoscope::gui {

/// What is said of a cell of a lane: a title, and below it facts with what they are called.
struct CellText
{
    QString title;
    std::vector<std::pair<QString, QString>> facts;

    /// All of it in a line, as it is read out.
    QString line() const;
    bool operator==(const CellText &) const = default;
};

CellText textOf(const transfer::CellDetails &cell);

} // namespace nephoscope::gui
