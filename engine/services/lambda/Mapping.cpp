#include "services/lambda/Mapping.h"

#include "store/Rows.h"

namespace nephoscope::lambda {

namespace {

constexpr const char *columns = "SELECT uuid, account, region, function, qualifier, config, tags FROM lambda_mappings WHERE ";

Mapping readMapping(const store::Query &query)
{
    Mapping mapping{query.string(0), query.string(1), query.string(2), query.integer(3), query.string(4), {}};
    (void)wire::readJson(MappingConfig::shape(), query.text(5), &mapping.config);
    model::ListTags::Output holder;
    if (!query.isNull(6) && wire::readJson(model::ListTags::Output::shape(), query.text(6), &holder) && holder.tags)
        mapping.tags = std::move(*holder.tags);
    return mapping;
}

} // namespace

std::optional<Mapping> MappingRepository::find(std::string_view uuid)
{
    static const std::string sql = std::string(columns) + "uuid = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(uuid).step() ? std::optional(readMapping(query)) : std::nullopt;
}

void MappingRepository::put(const Mapping &mapping)
{
    const std::string config = wire::writeJson(MappingConfig::shape(), &mapping.config);
    model::ListTags::Output holder;
    holder.tags = mapping.tags;
    const std::string tags = wire::writeJson(model::ListTags::Output::shape(), &holder);
    m_connection
        .query("INSERT OR REPLACE INTO lambda_mappings(uuid, account, region, function, qualifier, source, config, tags) VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(mapping.uuid, mapping.account, mapping.region, mapping.function, mapping.qualifier, mapping.config.eventSourceArn, config, tags)
        .run();
}

void MappingRepository::remove(std::string_view uuid)
{
    m_connection.query("DELETE FROM lambda_mappings WHERE uuid = ?").bind(uuid).run();
}

std::vector<Mapping> MappingRepository::list(std::string_view account, std::string_view region, std::int64_t function, std::string_view source,
                                             std::string_view after, std::size_t limit)
{
    static const std::string sql = std::string(columns)
        + "account = ? AND region = ? AND (? = 0 OR function = ?) AND (? = '' OR source = ?) AND uuid > ? ORDER BY uuid";
    auto query = m_connection.query(sql.c_str());
    return store::rowsOf(query.bind(account, region, function, function, source, source, after), readMapping, limit);
}

std::vector<Mapping> MappingRepository::all()
{
    static const std::string sql = std::string(columns) + "1 ORDER BY uuid";
    auto query = m_connection.query(sql.c_str());
    return store::rowsOf(query, readMapping);
}

std::string queueUrl(const Arn &queue)
{
    return "https://sqs." + queue.region + ".amazonaws.com/" + queue.account + '/' + queue.resource;
}

} // namespace nephoscope::lambda
