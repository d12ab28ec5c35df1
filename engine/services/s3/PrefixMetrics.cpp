#include "services/s3/Access.h"
#include "services/s3/BucketRepository.h"
#include "services/s3/Listing.h"
#include "services/s3/Operations.h"
#include "services/s3/StorageMetrics.h"

#include <cmath>

namespace nephoscope::s3 {

namespace {

/// The prefixes of a bucket. Keys come in order, so that those a key lies under are a stack: what a prefix holds is added up where
/// its keys are, and goes to the prefix above when the walk leaves it.
class PrefixWalk
{
public:
    PrefixWalk(const MeasurePrefixes::Input &input, BucketMeasure empty) : m_input(input), m_empty(std::move(empty)) {}

    /// The deepest prefix of `key` that is measured; null for none.
    BucketMeasure *at(const std::string &key)
    {
        while (!m_open.empty() && !key.starts_with(m_open.back().prefix))
            leave();
        while (int(m_open.size()) < m_input.depth) {
            const auto longer = commonPrefix(key, m_open.empty() ? std::string_view() : std::string_view(m_open.back().prefix), m_input.delimiter);
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

    const MeasurePrefixes::Input &m_input;
    const BucketMeasure m_empty;
    std::vector<Open> m_open; ///< from the shortest to the longest
    std::map<std::string, BucketMeasure> m_found;
};

void walkVersions(store::Connection &connection, std::int64_t bucket, PrefixWalk &walk)
{
    auto query = connection.query("SELECT key, size, storage_class, CASE WHEN storage_class = 'INTELLIGENT_TIERING' THEN access_tier END, "
                                  "CASE WHEN bucket < 0 THEN marker END FROM s3_objects WHERE bucket = ? ORDER BY key");
    query.bind(bucket);
    while (query.step()) {
        if (BucketMeasure *const measure = walk.at(query.string(0)))
            addVersions(*measure, query.text(2), static_cast<AccessTier>(query.integer(3)), query.integer(4) != 0, bucket > 0, 1, query.integer(1));
    }
    walk.rewind();
}

void walkUploads(store::Connection &connection, std::int64_t bucket, PrefixWalk &walk)
{
    auto query = connection.query("SELECT u.key, p.size FROM s3_uploads u JOIN s3_parts p ON p.content = u.id WHERE u.bucket = ? ORDER BY u.key");
    query.bind(bucket);
    while (query.step()) {
        if (BucketMeasure *const measure = walk.at(query.string(0)))
            measure->uploadBytes += query.integer(1);
    }
    walk.rewind();
}

Expected<MeasurePrefixes::Output> measure(ReadContext &context, const MeasurePrefixes::Input &input)
{
    MeasurePrefixes::Output output;
    for (const std::string &name : input.buckets) {
        const auto bucket = BucketRepository(context.db()).find(name);
        if (!bucket)
            continue;
        if (bucket->account != context.account())
            return fail(accessDenied());
        auto sum = context.db().query("SELECT coalesce(sum(size), 0) FROM s3_objects WHERE bucket IN (?, ?)");
        sum.bind(bucket->id, -bucket->id).step();
        const double least = double(sum.integer(0)) * input.percent / 100;
        PrefixWalk walk(input, measureOf(*bucket, context.now()));
        walkVersions(context.db(), bucket->id, walk);
        walkVersions(context.db(), -bucket->id, walk);
        walkUploads(context.db(), bucket->id, walk);
        walk.take(std::int64_t(std::ceil(least)), output.prefixes);
    }
    return output;
}

} // namespace

void registerPrefixMetrics(ServiceRegistry &registry)
{
    registry.read<MeasurePrefixes>(measure);
}

} // namespace nephoscope::s3
