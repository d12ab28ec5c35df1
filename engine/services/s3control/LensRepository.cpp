#include "services/s3control/LensRepository.h"

#include "wire/Codec.h"

namespace nephoscope::s3control {

namespace {

constexpr std::string_view jobKind = "s3control.lens";

std::string encodeTags(const std::vector<model::StorageLensTag> &tags)
{
    model::GetStorageLensConfigurationTagging::Output holder;
    holder.tags = tags;
    return wire::writeJson(model::GetStorageLensConfigurationTagging::Output::shape(), &holder);
}

LensConfiguration read(const store::Query &query)
{
    LensConfiguration configuration;
    configuration.account = query.string(0);
    configuration.region = query.string(1);
    // Both were written by this program.
    (void)wire::readJson(model::StorageLensConfiguration::shape(), query.text(2), &configuration.value);
    model::GetStorageLensConfigurationTagging::Output holder;
    (void)wire::readJson(model::GetStorageLensConfigurationTagging::Output::shape(), query.text(3), &holder);
    configuration.tags = holder.tags.value_or(std::vector<model::StorageLensTag>());
    if (!query.isNull(4))
        configuration.wanted = Timestamp(Duration(query.integer(4)));
    return configuration;
}

} // namespace

LensConfiguration defaultLens(const std::string &account)
{
    LensConfiguration configuration;
    configuration.account = account;
    configuration.region = defaultRegion;
    configuration.value.id = std::string(defaultLensId);
    configuration.value.isEnabled = true;
    configuration.value.accountLevel.emplace().bucketLevel.emplace();
    return configuration;
}

std::string arnOf(const LensConfiguration &configuration)
{
    return "arn:aws:s3:" + configuration.region + ':' + configuration.account + ":storage-lens/" + *configuration.value.id;
}

const model::S3BucketDestination *destinationOf(const model::StorageLensConfiguration &configuration)
{
    const bool on = configuration.isEnabled.value_or(false) && configuration.dataExport && configuration.dataExport->s3BucketDestination;
    return on ? &*configuration.dataExport->s3BucketDestination : nullptr;
}

std::optional<LensConfiguration> LensRepository::find(const std::string &account, const std::string &id)
{
    {
        auto query = m_connection.query("SELECT account, region, value, tags, wanted FROM s3control_lens WHERE account = ? AND id = ?");
        if (query.bind(account, id).step())
            return read(query);
    }
    return id == defaultLensId ? std::optional(defaultLens(account)) : std::nullopt;
}

bool LensRepository::isKept(const std::string &account, std::string_view id)
{
    auto query = m_connection.query("SELECT 1 FROM s3control_lens WHERE account = ? AND id = ?");
    return query.bind(account, id).step();
}

std::vector<LensConfiguration> LensRepository::list(const std::string &account, const std::string &after, std::size_t limit)
{
    std::vector<LensConfiguration> found;
    auto query = m_connection.query("SELECT account, region, value, tags, wanted FROM s3control_lens WHERE account = ? AND id > ? ORDER BY id");
    query.bind(account, after);
    while (found.size() < limit && query.step())
        found.push_back(read(query));
    return found;
}

void LensRepository::put(const LensConfiguration &configuration)
{
    const auto wanted = configuration.wanted ? std::optional<std::int64_t>(configuration.wanted->time_since_epoch().count()) : std::nullopt;
    const std::string value = wire::writeJson(model::StorageLensConfiguration::shape(), &configuration.value);
    const std::string tags = encodeTags(configuration.tags);
    m_connection.query("INSERT OR REPLACE INTO s3control_lens(account, id, region, value, tags, wanted) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(configuration.account, *configuration.value.id, configuration.region, value, tags, wanted)
        .run();
}

void LensRepository::remove(const std::string &account, const std::string &id)
{
    m_connection.query("DELETE FROM s3control_lens WHERE account = ? AND id = ?").bind(account, id).run();
}

std::optional<LensConfiguration> LensRepository::wanted()
{
    auto query = m_connection.query("SELECT account, region, value, tags, wanted FROM s3control_lens WHERE wanted IS NOT NULL ORDER BY wanted LIMIT 1");
    return query.step() ? std::optional(read(query)) : std::nullopt;
}

void LensRepository::setWritten(const LensConfiguration &configuration)
{
    m_connection.query("UPDATE s3control_lens SET wanted = NULL WHERE account = ? AND id = ? AND wanted = ?")
        .bind(configuration.account, *configuration.value.id, std::int64_t(configuration.wanted->time_since_epoch().count()))
        .run();
}

void saveLens(WriteContext &context, const LensConfiguration &configuration)
{
    LensRepository(context.db()).put(configuration);
    context.changed(Change::Kind::Updated, "s3control", "storage-lens", {}, *configuration.value.id);
}

Job lensJob(const LensConfiguration &configuration, Timestamp now)
{
    const Timestamp midnight = std::chrono::floor<std::chrono::days>(now) + std::chrono::days(1);
    return {std::string(jobKind), configuration.account + ' ' + *configuration.value.id, configuration.account, configuration.region, midnight};
}

} // namespace nephoscope::s3control
