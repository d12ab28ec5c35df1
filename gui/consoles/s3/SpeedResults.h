#pragma once

#include "transfer/Comparison.h"

#include <QtWidgets/QWidget>

#include <array>

namespace nephoscope::gui {
class BigNumber;
class Chart;
class Container;
class LanesCard;
class ResourceTable;
} // namespace nephoscope::gui

namespace nephoscope::gui::s3 {

class SpeedTable;

/// What a comparison measures: a figure per way, its parts as lanes below a clock, lines of throughput, and a table.
class SpeedResults : public QWidget
{
    Q_OBJECT
public:
    explicit SpeedResults(QWidget *parent = nullptr);
    ~SpeedResults() override;

    void showResults(const transfer::Comparison::Snapshot &snapshot);
    /// "Whole", "In parts" …
    static QString nameOf(transfer::Comparison::Way way, transfer::Direction direction);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFigure(std::size_t index);
    void showLines();
    void showLanes();
    QString placeText(const transfer::Comparison::Leg &leg) const;

    transfer::Comparison::Snapshot m_shown;
    std::array<BigNumber *, transfer::Comparison::ways.size()> m_figures{};
    Container *m_linesCard;
    Chart *m_lines;
    LanesCard *m_lanes;
    SpeedTable *m_rows;
    ResourceTable *m_table;
};

} // namespace nephoscope::gui::s3
