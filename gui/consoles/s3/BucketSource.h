#pragma once

#include "gui/consoles/s3/BucketExposure.h"
#include "gui/describe/ListSource.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace nephoscope::gui::s3 {

/// The buckets of an account. Who can reach one takes five calls to find out: it is asked of rows on the screen alone, a few at
/// a time, and kept until something changes.
class BucketSource : public ListSource
{
    Q_OBJECT
public:
    /// The column that it fills in itself.
    static QString accessColumn() { return QStringLiteral("access"); }

    BucketSource(EngineHost &engine, Fetch fetch, std::function<QString(const void *)> idOf, QObject *parent = nullptr);

    void describe(const std::vector<ColumnSpec> &columns) override;
    Cell cell(int row, int column) const override;
    void need(int first, int last) override;
    void reload() override;

private:
    void changed(const QList<Change> &changes);
    void askNext();
    void show(const QString &bucket);
    EngineHost &m_host;
    int m_access = -1; ///< the place of its column
    QHash<QString, Expected<Exposure>> m_known;
    QSet<QString> m_fresh; ///< of these: nothing has changed since
    QSet<QString> m_asked; ///< under way
    QStringList m_wanted;
};

} // namespace nephoscope::gui::s3
