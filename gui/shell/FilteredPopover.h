#pragma once

#include "gui/kit/Popover.h"
#include "gui/shell/PickList.h"

class QLineEdit;

namespace nephoscope::gui {

/// A popover with a filter above a PickList: the input keeps the focus, the arrow keys move in the list.
class FilteredPopover : public Popover
{
    Q_OBJECT
public:
    explicit FilteredPopover(QWidget *owner, int width, int listHeight);
    QLineEdit &input() { return *m_input; }
    PickList &list() { return *m_list; }
    /// All rows; a heading goes when none of its rows fits the filter. The description and trailing text are searched too.
    void setAllRows(std::vector<PickRow> rows);
    /// Clears the filter and opens below the anchor, with the checked row in sight.
    void openFresh(QWidget *anchor);

Q_SIGNALS:
    void picked(const QString &id, Qt::KeyboardModifiers modifiers);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void filter();
    QLineEdit *m_input;
    PickList *m_list;
    std::vector<PickRow> m_all;
    int m_width;
    int m_listHeight;
};

} // namespace nephoscope::gui
