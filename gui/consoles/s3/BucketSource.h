#pragma once

#include "gui/bridge/EngineHost.h"
#include "gui/kit/TableSource.h"

namespace nephoscope::gui::s3 {

/// The buckets of the account, in all Regions. Lists anew when one comes or goes.
class BucketSource : public TableSource
{
    Q_OBJECT
public:
    enum ColumnIndex { NameColumn, RegionColumn, CreatedColumn };

    explicit BucketSource(EngineHost &engine, QObject *parent = nullptr);

    QString name(int row) const { return m_buckets[std::size_t(row)].name; }
    QString region(int row) const { return m_buckets[std::size_t(row)].region; }

    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_buckets.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override { return name(row); }
    int compare(int left, int right, int column) const override;
    State state() const override { return m_state; }
    QString errorText() const override { return m_error; }
    void reload() override;

private:
    struct Bucket
    {
        QString name;
        QString region;
        Timestamp created{};
    };

    void request(std::vector<Bucket> before, std::optional<std::string> token);

    EngineHost &m_engine;
    std::vector<Bucket> m_buckets;
    State m_state = State::Loading;
    QString m_error;
    int m_generation = 0;
};

} // namespace nephoscope::gui::s3
