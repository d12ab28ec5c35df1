#pragma once

#include <QtWidgets/QWidget>

namespace nephoscope::gui {

class TableView;

/// Where a table ends in its card, below the view. Rows that scroll go on to the card's border, and are cut round where it
/// is round; only below a horizontal bar or a footer is there room of its own. Under the card's vertical bar the rows go on
/// to its border too, as does the line below the column titles.
class TableEnd : public QWidget
{
    Q_OBJECT
public:
    /// `footer` is between the view and this, when it is shown.
    TableEnd(TableView *view, QWidget *footer);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void arrange();
    void cutCorners();
    /// The grounds of the rows in sight, where they pass `part`, which is beside them.
    void paintRows(QWidget &part) const;
    TableView *m_view;
    QWidget *m_footer;
    QWidget *m_beside;  ///< the column titles, above the vertical bar
    QWidget *m_corner;  ///< below the vertical bar, where the card is round
};

} // namespace nephoscope::gui
