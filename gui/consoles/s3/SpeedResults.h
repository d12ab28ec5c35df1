#pragma once

#include "transfer/Comparison.h"

#include <QtWidgets/QWidget>

#include <array>

namespace nephoscope::gui {
class BigNumber;
class Chart;
class Container;
} // namespace nephoscope::gui

namespace nephoscope::gui::s3 {

/// What a comparison has measured: a figure per way, lines of throughput, and bars of the times side by side.
class SpeedResults : public QWidget
{
    Q_OBJECT
public:
    explicit SpeedResults(QWidget *parent = nullptr);

    void showResults(const transfer::Comparison::Snapshot &snapshot);
    /// "Whole", "In parts" …
    static QString nameOf(transfer::Comparison::Way way);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFigure(std::size_t index);
    void showLines();
    void showBars();

    transfer::Comparison::Snapshot m_shown;
    std::array<BigNumber *, transfer::Comparison::ways.size()> m_figures{};
    Container *m_linesCard;
    Chart *m_lines;
    Container *m_barsCard;
    Chart *m_bars;
};

} // namespace nephoscope::gui::s3
