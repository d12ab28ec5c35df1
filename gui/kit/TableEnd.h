#pragma once

#include <QtWidgets/QWidget>

class QTableView;

namespace nephoscope::gui {

/// Where a table ends in its card, below the view. Rows that scroll go on to the card's border, and are cut round where it
/// is round; only below a horizontal bar or a footer is there room of its own. Beside the column titles the card's
/// vertical bar leaves place for the line below them.
class TableEnd : public QWidget
{
    Q_OBJECT
public:
    /// `footer` is between the view and this, when it is shown.
    TableEnd(QTableView *view, QWidget *footer);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void arrange();
    void cutCorners();
    QTableView *m_view;
    QWidget *m_footer;
    QWidget *m_beside;  ///< the column titles, above the vertical bar
    QWidget *m_corner;  ///< below the vertical bar, where the card is round
};

} // namespace nephoscope::gui
