#include "services/cloudtrail/DigestRows.h"

#include "store/Rows.h"

namespace nephoscope::cloudtrail {

namespace {

std::int64_t millis(Timestamp time)
{
    return time.time_since_epoch().count();
}

Timestamp timeAt(const store::Query &query, int column)
{
    return Timestamp(Duration(query.integer(column)));
}

} // namespace

void DigestRows::add(std::string_view trail, const LogFile &file)
{
    m_connection.query("INSERT INTO trail_files(trail, region, bucket, key, hash, oldest, newest) VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bind(trail, file.region, file.bucket, file.key, file.hash, millis(file.oldest), millis(file.newest))
        .run();
}

std::vector<LogFile> DigestRows::files(std::string_view trail, std::string_view region)
{
    auto query = m_connection.query("SELECT id, region, bucket, key, hash, oldest, newest FROM trail_files WHERE trail = ? AND region = ? ORDER BY id");
    query.bind(trail, region);
    std::vector<LogFile> files;
    while (query.step())
        files.push_back({query.integer(0), query.string(1), query.string(2), query.string(3), query.string(4), timeAt(query, 5), timeAt(query, 6)});
    return files;
}

void DigestRows::removeFiles(std::string_view trail, std::string_view region, std::int64_t upTo)
{
    m_connection.query("DELETE FROM trail_files WHERE trail = ? AND region = ? AND id <= ?").bind(trail, region, upTo).run();
}

std::vector<std::string> DigestRows::regions(std::string_view trail)
{
    auto query = m_connection.query("SELECT region FROM trail_files WHERE trail = ?1 UNION SELECT region FROM trail_digests WHERE trail = ?1");
    return store::rowsOf(query.bind(trail), store::readText);
}

std::optional<DigestLink> DigestRows::last(std::string_view trail, std::string_view region)
{
    auto query = m_connection.query("SELECT until, bucket, key, hash, signature FROM trail_digests WHERE trail = ? AND region = ?");
    query.bind(trail, region);
    if (!query.step())
        return std::nullopt;
    return DigestLink{timeAt(query, 0), query.string(1), query.string(2), query.string(3), query.string(4)};
}

void DigestRows::put(std::string_view trail, std::string_view region, const DigestLink &link)
{
    m_connection.query("INSERT OR REPLACE INTO trail_digests(trail, region, until, bucket, key, hash, signature) VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bind(trail, region, millis(link.until), link.bucket, link.key, link.hash, link.signature)
        .run();
}

void DigestRows::forget(std::string_view trail)
{
    m_connection.query("DELETE FROM trail_files WHERE trail = ?").bind(trail).run();
    m_connection.query("DELETE FROM trail_digests WHERE trail = ?").bind(trail).run();
}

std::vector<DigestKey> DigestRows::keys(std::string_view region, Timestamp from, Timestamp until)
{
    auto query = m_connection.query("SELECT region, since, until, fingerprint, public_key, private_key FROM trail_keys"
                                    " WHERE region = ? AND since <= ? AND until > ? ORDER BY since");
    query.bind(region, millis(until), millis(from));
    std::vector<DigestKey> keys;
    while (query.step())
        keys.push_back({query.string(0), timeAt(query, 1), timeAt(query, 2), query.string(3), query.string(4), query.string(5)});
    return keys;
}

void DigestRows::add(const DigestKey &key)
{
    m_connection.query("INSERT OR REPLACE INTO trail_keys(region, since, until, fingerprint, public_key, private_key) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(key.region, millis(key.since), millis(key.until), key.fingerprint, key.publicKey, key.privateKey)
        .run();
}

} // namespace nephoscope::cloudtrail
