#pragma once

#include "gui/kit/TileLayout.h"

#include <optional>
#include <vector>

namespace nephoscope::gui::cloudwatch {

/// The widgets of a dashboard on its grid of 24 columns: each in the columns it was put, as far up as there is room. One that does
/// not say where goes to the first place that is free. Where one has to be wider to be read they follow each other, in rows that
/// take the whole width; in a narrow place they are below one another.
class DashboardLayout : public TileLayout
{
public:
    static constexpr int gridColumns = 24;
    static constexpr int rowHeight = 56; ///< logical pixels, with the gap below

    struct Place
    {
        std::optional<int> column = {}; ///< 0…23
        int columns = 6;
        int rows = 6;
    };

    DashboardLayout() : TileLayout(1) {}

    /// Puts a widget behind the others; the layout's parent owns it.
    void add(QWidget *widget, const Place &place);
    QLayoutItem *takeAt(int index) override;
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool put) const;
    std::vector<Place> m_places;
};

} // namespace nephoscope::gui::cloudwatch
