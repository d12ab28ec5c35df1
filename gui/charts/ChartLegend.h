#pragma once

#include "gui/charts/ChartData.h"

#include <QtWidgets/QWidget>

#include <vector>

namespace nephoscope::gui {

class LegendItem;

/// Names of a chart's series with their colours. Pointing at one (or focusing it) highlights the series; a click or
/// Space hides and shows it.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    /// Upright: one below the other with a detail (value and share) each, for rings.
    explicit ChartLegend(ChartKind kind, bool upright, QWidget *parent = nullptr);

    /// `details` may be empty.
    void show(const ChartData &data, const std::vector<bool> &hidden, const QStringList &details);

Q_SIGNALS:
    void pointed(int series); ///< -1: no longer
    void toggled(int series);

protected:
    void changeEvent(QEvent *event) override;

private:
    ChartKind m_kind;
    bool m_upright;
    std::vector<LegendItem *> m_items;
};

} // namespace nephoscope::gui
