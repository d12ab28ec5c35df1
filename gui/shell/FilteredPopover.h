#pragma once

#include "gui/shell/PickPopover.h"

namespace nephoscope::gui {

/// A fixed list to choose from, narrowed by what is typed.
class FilteredPopover : public PickPopover
{
    Q_OBJECT
public:
    explicit FilteredPopover(QWidget *owner, int width, int listHeight);
    /// All rows; a heading goes when none of its rows fits the filter. The description and trailing text are searched too.
    void setAllRows(std::vector<PickRow> rows);
    /// Clears the filter and opens below the anchor, with the checked row in sight.
    void openFresh(QWidget *anchor);

protected:
    void queryChanged() override;

private:
    std::vector<PickRow> m_all;
    int m_width;
    int m_listHeight;
};

} // namespace nephoscope::gui
