#include "gui/describe/Cells.h"

#include "door/Denials.h"
#include "gui/bridge/Text.h"
#include "gui/describe/Item.h"
#include "gui/kit/Format.h"

#include <algorithm>

namespace nephoscope::gui {

Cell toCell(const QString &text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

Cell toCell(const std::string &text) { return toCell(toQt(text)); }
Cell toCell(Timestamp time) { return toCell(formatDateTime(toQt(time))); }
QVariant toVariant(const std::string &text) { return toQt(text); }
QVariant toVariant(Timestamp time) { return toQt(time); }
Cell countCell(qint64 number) { return toCell(formatCount(number)); }

int compareValues(const QString &left, const QString &right) { return QString::localeAwareCompare(left, right); }

QString ItemSource::errorText() const { return gui::errorText(error()); }

std::vector<ColumnChoice> ItemSource::choices(const QString &id) const
{
    constexpr int mostRows = 10'000; // of few values there is none that only a later row has
    const std::vector<Column> all = columns();
    const auto column = std::find_if(all.begin(), all.end(), [&](const Column &each) { return each.id == id; });
    std::vector<ColumnChoice> found;
    for (int row = 0; column != all.end() && row < std::min(rowCount(), mostRows); ++row) {
        const QString value = propertyValue(row, id).toString();
        const auto known = std::find_if(found.begin(), found.end(), [&](const ColumnChoice &each) { return each.value == value; });
        if (known == found.end() && !value.isEmpty())
            found.push_back({value, cell(row, int(column - all.begin())).text});
    }
    std::sort(found.begin(), found.end(), [](const ColumnChoice &a, const ColumnChoice &b) { return a.text.localeAwareCompare(b.text) < 0; });
    return found;
}

bool ItemSource::isDenial(const Error &error)
{
    return Denials::isDenial(error);
}

} // namespace nephoscope::gui
