#include "services/s3/Access.h"
#include "services/s3/BucketRepository.h"
#include "services/s3/Listing.h"
#include "services/s3/Operations.h"
#include "services/s3/StorageMetrics.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace nephoscope::s3 {

/// The prefixes of a bucket. Keys come in order, so that those a key lies under are a stack: what a prefix holds is added up where
/// its keys are, and goes to the prefix above when the walk leaves it.
class PrefixSums
{
public:
    PrefixSums(std::string delimiter, int depth, BucketMeasure empty)
        : m_delimiter(std::move(delimiter)), m_depth(depth), m_empty(std::move(empty)) {}

    /// The deepest prefix of `key` that is measured; null for none.
    BucketMeasure *at(const std::string &key)
    {
        while (!m_open.empty() && !key.starts_with(m_open.back().prefix))
            leave();
        while (int(m_open.size()) < m_depth) {
            const auto longer = commonPrefix(key, m_open.empty() ? std::string_view() : std::string_view(m_open.back().prefix), m_delimiter);
            if (!longer)
                break;
            m_open.push_back({std::string(*longer), m_empty});
        }
        return m_open.empty() ? nullptr : &m_open.back().measure;
    }
    /// Before keys begin anew.
    void rewind()
    {
        while (!m_open.empty())
            leave();
    }
    /// Those with so many bytes, their uploads not counted.
    void take(std::int64_t least, std::vector<PrefixMeasure> &into)
    {
        for (auto &[prefix, measure] : m_found) {
            std::int64_t bytes = 0;
            for (const auto &[type, amount] : measure.amounts)
                bytes += amount.bytes;
            if (bytes >= least)
                into.push_back({prefix, std::move(measure)});
        }
    }

private:
    struct Open
    {
        std::string prefix;
        BucketMeasure measure;
    };

    void leave()
    {
        const Open open = std::move(m_open.back());
        m_open.pop_back();
        m_found.try_emplace(open.prefix, m_empty).first->second += open.measure;
        if (!m_open.empty())
            m_open.back().measure += open.measure;
    }

    const std::string m_delimiter;
    const int m_depth;
    const BucketMeasure m_empty;
    std::vector<Open> m_open; ///< from the shortest to the longest
    std::map<std::string, BucketMeasure> m_found;
};

/// The rows of a bucket: current versions, then the others, then uploads, each by key.
class BucketWalk
{
public:
    BucketWalk(std::int64_t bucket, PrefixSums sums) : m_bucket(bucket), m_sums(std::move(sums)) {}

    std::int64_t bucket() const { return m_bucket; }
    /// In all versions.
    std::int64_t bytes() const { return m_bytes; }
    PrefixSums &sums() { return m_sums; }

    /// Takes the rows that it looks at off `rows`, which is 1 at least. True when that were the last.
    bool step(store::Connection &connection, int &rows)
    {
        if (!(m_kind == Kind::Uploads ? walkUploads(connection, rows) : walkVersions(connection, rows)))
            return false;
        m_sums.rewind();
        m_key.clear();
        m_version = INT64_MIN;
        if (m_kind == Kind::Uploads)
            return true;
        m_kind = m_kind == Kind::Current ? Kind::Past : Kind::Uploads;
        return false;
    }

private:
    enum class Kind { Current, Past, Uploads };

    bool walkVersions(store::Connection &connection, int &rows)
    {
        auto query = connection.query("SELECT key, version, size, storage_class, CASE WHEN storage_class = 'INTELLIGENT_TIERING' THEN access_tier END, "
                                      "CASE WHEN bucket < 0 THEN marker END FROM s3_objects "
                                      "WHERE bucket = ?1 AND (key, version) > (?2, ?3) ORDER BY key, version LIMIT ?4");
        const bool past = m_kind == Kind::Past;
        const std::string from = m_key;
        query.bind(past ? -m_bucket : m_bucket, from, m_version, rows);
        while (query.step()) {
            --rows;
            m_key = query.string(0);
            m_version = query.integer(1);
            m_bytes += query.integer(2);
            if (BucketMeasure *const measure = m_sums.at(m_key))
                addVersions(*measure, query.text(3), static_cast<AccessTier>(query.integer(4)), query.integer(5) != 0, !past, 1, query.integer(2));
        }
        return rows > 0;
    }

    bool walkUploads(store::Connection &connection, int &rows)
    {
        auto query = connection.query("SELECT u.key, u.upload, count(p.number), coalesce(sum(p.size), 0) "
                                      "FROM s3_uploads u LEFT JOIN s3_parts p ON p.content = u.id "
                                      "WHERE u.bucket = ?1 AND (u.key, u.upload) > (?2, ?3) GROUP BY u.key, u.upload ORDER BY u.key, u.upload");
        const std::string key = m_key;
        const std::string upload = m_upload;
        query.bind(m_bucket, key, upload);
        while (rows > 0) {
            if (!query.step())
                return true;
            const int parts = int(query.integer(2));
            rows -= 1 + parts;
            m_key = query.string(0);
            m_upload = query.string(1);
            if (BucketMeasure *const measure = parts > 0 ? m_sums.at(m_key) : nullptr)
                measure->uploadBytes += query.integer(3);
        }
        return false;
    }

    const std::int64_t m_bucket;
    PrefixSums m_sums;
    std::int64_t m_bytes = 0;
    Kind m_kind = Kind::Current;
    std::string m_key; ///< where it goes on: behind this, …
    std::int64_t m_version = INT64_MIN;
    std::string m_upload;
};

} // namespace nephoscope::s3

namespace nephoscope {

class PrefixProgress
{
public:
    explicit PrefixProgress(const MeasurePrefixes::Input &asked) : m_asked(asked) {}

    /// Some more rows. True at the end of the last bucket.
    Expected<bool> step(ReadContext &context, int rows)
    {
        for (; m_at < m_asked.buckets.size(); --rows) { // what has no rows is looked for, too
            if (rows <= 0)
                return false;
            const auto bucket = s3::BucketRepository(context.db()).find(m_asked.buckets[m_at]);
            if (bucket && bucket->account != context.account())
                return fail(s3::accessDenied());
            if (!bucket || (m_walk && m_walk->bucket() != bucket->id)) {
                next();
                continue;
            }
            if (!m_walk)
                m_walk.emplace(bucket->id, s3::PrefixSums(m_asked.delimiter, m_asked.depth, s3::measureOf(*bucket, context.now())));
            if (m_walk->step(context.db(), rows)) {
                m_walk->sums().take(std::int64_t(std::ceil(double(m_walk->bytes()) * m_asked.percent / 100)), m_found.prefixes);
                m_found.bytes[bucket->name] = m_walk->bytes();
                next();
            }
        }
        return true;
    }
    MeasurePrefixes::Output take() { return std::move(m_found); }

private:
    void next()
    {
        m_walk.reset();
        ++m_at;
    }

    const MeasurePrefixes::Input m_asked;
    std::size_t m_at = 0; ///< the bucket under way
    std::optional<s3::BucketWalk> m_walk;
    MeasurePrefixes::Output m_found;
};

} // namespace nephoscope

namespace nephoscope::s3 {

void registerPrefixMetrics(ServiceRegistry &registry)
{
    registry.read<MeasurePrefixes>([](ReadContext &context, const MeasurePrefixes::Input &input) -> Expected<MeasurePrefixes::Output> {
        auto progress = input.progress ? input.progress : std::make_shared<PrefixProgress>(input);
        const auto finished = progress->step(context, std::max(input.rows, 1));
        if (!finished)
            return fail(finished.error());
        if (*finished)
            return progress->take();
        MeasurePrefixes::Output more;
        more.progress = std::move(progress);
        return more;
    });
}

} // namespace nephoscope::s3
