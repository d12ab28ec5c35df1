#include "services/s3/BucketConfigs.h"

#include "core/Text.h"
#include "services/s3/Names.h"
#include "wire/Codec.h"

#include <algorithm>

namespace nephoscope::s3 {

std::optional<std::string> ConfigRepository::find(std::int64_t bucket, std::string_view kind, std::string_view id)
{
    auto query = m_connection.query("SELECT value FROM s3_bucket_configs WHERE bucket = ? AND kind = ? AND id = ?");
    if (!query.bind(bucket, kind, id).step())
        return std::nullopt;
    return query.string(0);
}

void ConfigRepository::put(const Bucket &bucket, std::string_view kind, std::string_view id, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO s3_bucket_configs(account, region, bucket, kind, id, value) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(bucket.account, bucket.region, bucket.id, kind, id, value)
        .run();
}

bool ConfigRepository::remove(std::int64_t bucket, std::string_view kind, std::string_view id)
{
    return m_connection.query("DELETE FROM s3_bucket_configs WHERE bucket = ? AND kind = ? AND id = ?").bind(bucket, kind, id).run() > 0;
}

void ConfigRepository::removeAll(std::int64_t bucket)
{
    m_connection.query("DELETE FROM s3_bucket_configs WHERE bucket = ?").bind(bucket).run();
}

std::int64_t ConfigRepository::count(std::int64_t bucket, std::string_view kind)
{
    auto query = m_connection.query("SELECT count(*) FROM s3_bucket_configs WHERE bucket = ? AND kind = ?");
    query.bind(bucket, kind).step();
    return query.integer(0);
}

std::vector<std::pair<std::string, std::string>> ConfigRepository::list(std::int64_t bucket, std::string_view kind, std::string_view after,
                                                                        std::size_t limit)
{
    std::vector<std::pair<std::string, std::string>> rows;
    auto query = m_connection.query("SELECT id, value FROM s3_bucket_configs WHERE bucket = ? AND kind = ? AND id > ? ORDER BY id");
    query.bind(bucket, kind, after);
    while (rows.size() < limit && query.step())
        rows.emplace_back(query.string(0), query.string(1));
    return rows;
}

Expected<void> checkSchema(const api::Shape &shape, const void *value)
{
    switch (shape.kind) {
    case api::Kind::Structure:
        for (const api::Member &member : shape.members) {
            const void *field = member.ops->get(static_cast<const std::byte *>(value) + member.offset);
            if (!field && member.required)
                return fail(malformedXml());
            if (!field)
                continue;
            if (auto checked = checkSchema(*member.shape, field); !checked)
                return checked;
        }
        return {};
    case api::Kind::List:
        for (std::size_t index = 0; index < shape.ops->size(value); ++index) {
            if (auto checked = checkSchema(*shape.element, shape.ops->at(value, index)); !checked)
                return checked;
        }
        return {};
    case api::Kind::String:
        if (shape.isEnum) {
            // Open enums begin with their text.
            const auto &text = *static_cast<const std::string *>(value);
            if (std::find(shape.enumValues.begin(), shape.enumValues.end(), text) == shape.enumValues.end())
                return fail(malformedXml());
        }
        return {};
    default:
        return {};
    }
}

std::string encodeConfig(const api::Shape &shape, const void *value)
{
    return wire::writeJson(shape, value);
}

Expected<void> decodeConfig(const api::Shape &shape, std::string_view text, void *value)
{
    return wire::readJson(shape, text, value);
}

void dropConfig(WriteContext &context, const Bucket &bucket, std::string_view kind, std::string_view id)
{
    if (ConfigRepository(context.db()).remove(bucket.id, kind, id))
        announceBucket(context, bucket, Change::Kind::Updated);
}

void eraseDefault(WriteContext &context, const Bucket &bucket, std::string_view kind)
{
    ConfigRepository(context.db()).put(bucket, kind, {}, {});
    announceBucket(context, bucket, Change::Kind::Updated);
}

bool isErased(ReadContext &context, const Bucket &bucket, std::string_view kind)
{
    const auto text = ConfigRepository(context.db()).find(bucket.id, kind);
    return text && text->empty();
}

Error noConfiguration(std::string code, std::string message, const Bucket &bucket)
{
    return Error{std::move(code), std::move(message), 404}.with("BucketName", bucket.name);
}

std::string makeRuleId(ReadContext &context)
{
    return toBase64(asBytes(context.random().uuid()));
}

std::string bucketOfArn(std::string_view arn)
{
    static constexpr std::string_view prefix = "arn:aws:s3:::";
    if (!arn.starts_with(prefix))
        return {};
    const std::string_view name = arn.substr(prefix.size());
    return isValidBucketName(name) ? std::string(name) : std::string();
}

} // namespace nephoscope::s3
