#include "gui/consoles/s3/BucketSource.h"

#include "door/CallTap.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr qsizetype atOnce = 4;     ///< buckets asked about side by side
constexpr qsizetype mostWanted = 60; ///< a screen of rows: what was scrolled past is asked when it comes again

} // namespace

BucketSource::BucketSource(EngineHost &engine, Fetch fetch, std::function<QString(const void *)> idOf, QObject *parent)
    : ListSource(engine, std::move(fetch), std::move(idOf), parent), m_host(engine)
{
    connect(&engine, &EngineHost::changed, this, &BucketSource::changed);
}

void BucketSource::describe(const std::vector<ColumnSpec> &columns)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [](const ColumnSpec &each) { return each.id == accessColumn(); });
    m_access = found == columns.end() ? -1 : int(found - columns.begin());
    ListSource::describe(columns);
}

Cell BucketSource::cell(int row, int column) const
{
    if (column != m_access)
        return ListSource::cell(row, column);
    const auto known = m_known.constFind(rowId(row));
    if (known == m_known.constEnd())
        return {};
    if (!*known) {
        const Error &error = known->error();
        return {.text = isDenial(error) ? tr("Insufficient permissions") : tr("Unknown"), .toolTip = gui::errorText(error)};
    }
    const ExposureWords words = wordsOf(**known);
    return {.text = words.access, .status = words.status, .toolTip = words.why};
}

void BucketSource::need(int first, int last)
{
    if (m_access < 0)
        return;
    for (int row = first; row <= std::min(last, rowCount() - 1); ++row) {
        const QString bucket = rowId(row);
        if (m_fresh.contains(bucket) || m_asked.contains(bucket) || m_wanted.contains(bucket))
            continue;
        m_wanted.append(bucket);
    }
    while (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    askNext();
}

void BucketSource::askNext()
{
    const CallOriginScope unasked(CallOrigin::Background); // by a person, who looks at the list
    while (!m_wanted.isEmpty() && m_asked.size() < atOnce) {
        const QString bucket = m_wanted.takeFirst();
        m_asked.insert(bucket);
        m_fresh.insert(bucket); // unless it changes meanwhile
        findExposure(m_host, this, bucket, [this, bucket](Expected<Exposure> found) {
            m_asked.remove(bucket);
            m_known.insert(bucket, std::move(found));
            show(bucket);
            askNext();
        });
    }
}

void BucketSource::show(const QString &bucket)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rowId(row) == bucket) {
            Q_EMIT updated(row, row);
            return;
        }
    }
}

void BucketSource::reload()
{
    // Other clouds do not say what changes.
    if (m_host.remote())
        m_fresh.clear();
    ListSource::reload();
}

/// What is known stays on the screen until the new answer is there.
void BucketSource::changed(const QList<Change> &changes)
{
    bool stale = false;
    for (const Change &change : changes) {
        if (change.service == "s3" && change.type == "bucket") {
            stale = m_fresh.remove(toQt(change.id)) || stale;
        } else if (change.type == "account-public-access-block") { // stands above all of them
            m_fresh.clear();
            stale = true;
        }
    }
    if (stale && rowCount() > 0)
        Q_EMIT updated(0, rowCount() - 1); // those on the screen are needed again
}

} // namespace nephoscope::gui::s3
