#pragma once

#include "gui/kit/TableSource.h"

#include <QtCore/QHash>

#include <cstdint>
#include <memory>

namespace nephoscope::gui {

/// A made-up fleet of servers for the gallery, in any of a table's states.
class SampleServers final : public TableSource
{
    Q_OBJECT
public:
    explicit SampleServers(int rows, State state = State::Ready, QObject *parent = nullptr);

    std::vector<Column> columns() const override;
    int rowCount() const override { return m_rows; }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override;
    State state() const override { return m_state; }
    QString errorText() const override;
    void reload() override;
    QVariant propertyValue(int row, const QString &property) const override;
    std::unique_ptr<QMimeData> mimeData(const std::vector<int> &rows) const override;

private:
    int m_rows;
    State m_state;
};

/// A million objects behind a pretended server: it sorts and filters there, and sends a hundred rows at a time, late.
class SampleMillion final : public TableSource
{
    Q_OBJECT
public:
    static constexpr int total = 1'000'000;

    explicit SampleMillion(QObject *parent = nullptr);
    ~SampleMillion() override;

    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_order->size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override;
    State state() const override { return State::Ready; }
    void reload() override;
    bool sortsItself() const override { return true; }
    void setSort(const QString &columnId, Qt::SortOrder order) override;
    bool filtersItself() const override { return true; }
    void setFilter(const FilterQuery &query) override;
    bool isSparse() const override { return true; }
    bool isRowLoaded(int row) const override { return m_loaded[size_t(row) / pageRows]; }
    void need(int first, int last) override;

private:
    static constexpr size_t pageRows = 100;
    using Order = std::vector<std::uint32_t>;
    void ask();
    std::shared_ptr<const Order> m_order; ///< numbers of the objects, as shown
    std::vector<bool> m_loaded;           ///< by page
    std::vector<bool> m_asked;
    QString m_sort;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    FilterQuery m_query;
    int m_question = 0;
};

} // namespace nephoscope::gui
