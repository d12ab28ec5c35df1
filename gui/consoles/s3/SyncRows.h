#pragma once

#include "gui/kit/TableSource.h"
#include "transfer/Sync.h"

namespace nephoscope::gui::s3 {

/// What a comparison has found, a file a row: all of it, or what is in one state. Holds no copy of the rows.
class SyncRows : public TableSource
{
    Q_OBJECT
public:
    using Row = transfer::SyncRow;

    explicit SyncRows(QObject *parent = nullptr) : TableSource(parent) {}

    /// Null: nothing was compared yet.
    void setRows(transfer::Sync::Rows rows);
    /// Nothing: all states.
    void setShown(std::optional<Row::State> state);
    /// While it compares.
    void setLoading(bool loading);

    static QString stateText(Row::State state);

    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_shown.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override;
    int compare(int left, int right, int column) const override;
    bool matches(int row, const QString &filter) const override;
    State state() const override { return m_loading ? State::Loading : State::Ready; }
    void reload() override {}

private:
    const Row &at(int row) const { return (*m_rows)[m_shown[std::size_t(row)]]; }
    void choose();
    transfer::Sync::Rows m_rows;
    std::vector<std::uint32_t> m_shown; ///< positions in m_rows
    std::optional<Row::State> m_state;
    bool m_loading = false;
};

} // namespace nephoscope::gui::s3
