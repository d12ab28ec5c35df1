#include "gui/consoles/s3/BucketSource.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/Regions.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Format.h"

#include <algorithm>

namespace nephoscope::gui::s3 {

BucketSource::BucketSource(EngineHost &engine, QObject *parent) : TableSource(parent), m_engine(engine)
{
    connect(&engine, &EngineHost::ready, this, &BucketSource::reload);
    connect(&engine, &EngineHost::changed, this, [this](const QList<Change> &changes) {
        const auto isBucket = [](const Change &change) { return change.service == "s3" && change.type == "bucket"; };
        if (std::any_of(changes.begin(), changes.end(), isBucket))
            reload();
    });
    reload();
}

std::vector<Column> BucketSource::columns() const
{
    std::vector<Column> columns;
    columns.push_back({QStringLiteral("name"), tr("Name"), 220, true});
    columns.push_back({QStringLiteral("region"), tr("AWS Region"), 270});
    columns.push_back({QStringLiteral("created"), tr("Creation date"), 330});
    return columns;
}

Cell BucketSource::cell(int row, int column) const
{
    const Bucket &bucket = m_buckets[std::size_t(row)];
    Cell cell;
    switch (column) {
    case NameColumn:
        cell.text = bucket.name;
        cell.link = true;
        break;
    case RegionColumn:
        cell.text = regionText(bucket.region);
        break;
    case CreatedColumn:
        cell.text = formatDateTime(toQt(bucket.created));
        break;
    default:
        break;
    }
    return cell;
}

int BucketSource::compare(int left, int right, int column) const
{
    const Bucket &a = m_buckets[std::size_t(left)];
    const Bucket &b = m_buckets[std::size_t(right)];
    if (column == CreatedColumn)
        return a.created < b.created ? -1 : (a.created > b.created ? 1 : 0);
    if (column == NameColumn)
        return a.name.compare(b.name);
    return QString::localeAwareCompare(cell(left, column).text, cell(right, column).text);
}

void BucketSource::reload()
{
    if (!m_engine.isReady())
        return;
    ++m_generation;
    request({}, {});
}

void BucketSource::request(std::vector<Bucket> before, std::optional<std::string> token)
{
    api::s3::ListBuckets::Input input;
    input.continuationToken = std::move(token);
    const int generation = m_generation;
    ask<api::s3::ListBuckets>(
        m_engine, this, std::move(input),
        [this, generation, before = std::move(before)](Expected<api::s3::ListBuckets::Output> reply) mutable {
            if (generation != m_generation)
                return;
            if (!reply) {
                m_error = gui::errorText(reply.error());
                m_state = State::Failed;
                Q_EMIT stateChanged();
                return;
            }
            if (reply->buckets) {
                for (const auto &bucket : *reply->buckets)
                    before.push_back({toQt(bucket.name.value_or("")), toQt(bucket.bucketRegion.value_or("")),
                                      bucket.creationDate.value_or(Timestamp{})});
            }
            if (reply->continuationToken && !reply->continuationToken->empty()) {
                request(std::move(before), std::move(reply->continuationToken));
                return;
            }
            m_buckets = std::move(before);
            m_state = State::Ready;
            Q_EMIT reset();
            Q_EMIT stateChanged();
        });
}

} // namespace nephoscope::gui::s3
