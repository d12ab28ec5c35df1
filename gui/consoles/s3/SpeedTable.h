#pragma once

#include "gui/kit/TableSource.h"
#include "transfer/Comparison.h"

namespace nephoscope::gui::s3 {

/// What each way of a comparison took: time, speed, parts, retries, and how many times as fast as the slowest it was.
class SpeedTable : public TableSource
{
    Q_OBJECT
public:
    using TableSource::TableSource;

    void setSnapshot(const transfer::Comparison::Snapshot &snapshot);

    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_ways.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override { return QString::number(int(m_ways[std::size_t(row)])); }
    int compare(int left, int right, int column) const override;
    TableSource::State state() const override { return TableSource::State::Ready; }
    void reload() override {}

private:
    enum Place { WayColumn, StateColumn, TimeColumn, SpeedColumn, PartsColumn, RetriesColumn, RatioColumn };
    const transfer::Comparison::Leg &leg(int row) const;
    double number(int row, int column) const;

    transfer::Comparison::Snapshot m_shown;
    std::vector<transfer::Comparison::Way> m_ways; ///< that have begun
    double m_slowest = 0; ///< seconds of the slowest that is through
};

} // namespace nephoscope::gui::s3
