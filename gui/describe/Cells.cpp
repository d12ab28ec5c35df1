#include "gui/describe/Cells.h"

#include "gui/bridge/Text.h"
#include "gui/describe/Item.h"
#include "gui/kit/Format.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nephoscope::gui {

Cell toCell(const QString &text)
{
    Cell cell;
    cell.text = text;
    return cell;
}

Cell toCell(const std::string &text) { return toCell(toQt(text)); }
Cell toCell(Timestamp time) { return toCell(formatDateTime(toQt(time))); }
Cell countCell(qint64 number) { return toCell(formatCount(number)); }

int compareValues(const QString &left, const QString &right) { return QString::localeAwareCompare(left, right); }

QString ItemSource::errorText() const { return gui::errorText(error()); }

bool ItemSource::isDenial(const Error &error)
{
    constexpr std::array<std::string_view, 6> codes{"AccessDenied", "AccessDeniedException", "UnauthorizedOperation",
                                                    "AuthorizationError", "NotAuthorized", "UnauthorizedException"};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

} // namespace nephoscope::gui
