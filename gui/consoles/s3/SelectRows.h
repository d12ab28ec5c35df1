#pragma once

#include "gui/kit/TableSource.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <vector>

namespace nephoscope::gui::s3 {

/// The results of a query as a table that grows while they come: CSV with a column per field, JSON lines with a column per
/// name. Shows the first rows only; the others are counted.
class SelectRows : public TableSource
{
    Q_OBJECT
public:
    static constexpr int most = 5000;

    using TableSource::TableSource;

    /// Forgets all rows; `delimiter` of CSV.
    void begin(bool json, QChar delimiter);
    void add(const QByteArray &records);
    /// The last record may lack its end.
    void end();
    /// Rows that came, shown or not.
    qint64 total() const { return m_total; }

    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_rows.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override { return QString::number(row); }
    State state() const override { return m_state; }
    void reload() override {}

private:
    void addRecord(const QByteArray &record);
    QStringList csvFields(const QString &record) const;
    QStringList jsonFields(const QByteArray &record);

    bool m_json = false;
    QChar m_delimiter = u',';
    State m_state = State::Ready;
    QByteArray m_open;      ///< a record whose end has not come
    bool m_quoted = false;  ///< within quotes at the end of m_open
    qint64 m_total = 0;
    QStringList m_names;
    std::vector<QStringList> m_rows;
};

} // namespace nephoscope::gui::s3
