#include "gui/kit/RowGround.h"

#include "gui/kit/TableModel.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int SelectedLine = 2;

} // namespace

void paintRowGround(QPainter &painter, const QRect &rect, const TableModel &model, int row, bool striped)
{
    const Theme &theme = Theme::instance();
    const auto isSelected = [&model](int at) {
        return at >= 0 && at < model.rowCount() && model.isLoaded(at) && model.index(at, 0).data(TableModel::SelectedRole).toBool();
    };
    if (!isSelected(row)) {
        if (striped && row % 2 == 1)
            painter.fillRect(rect, theme.color(Token::BackgroundCellShaded));
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::BorderDividerSecondary));
        return;
    }
    painter.fillRect(rect, theme.color(Token::BackgroundItemSelected));
    if (!isSelected(row - 1))
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), SelectedLine), theme.color(Token::BorderItemSelected));
    if (isSelected(row + 1))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::BorderDividerSecondary));
    else
        painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - SelectedLine, rect.width(), SelectedLine), theme.color(Token::BorderItemSelected));
}

} // namespace nephoscope::gui
