#pragma once

#include "api/generated/s3.h"
#include "core/Clock.h"
#include "door/Cloud.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct z_stream_s;

namespace nephoscope::reports {

// What services write into buckets, and read there: inventories, and the reports and manifests of Batch
// Operations. They are objects like all others and go through the door.

/// A gzip file that grows in memory.
class GzipText
{
public:
    GzipText();
    ~GzipText();
    void append(std::string_view text);
    /// Bytes packed so far; the last few KiB may still be missing.
    std::size_t size() const { return m_packed.size(); }
    std::string finish();

private:
    void pump(int flush);
    std::unique_ptr<z_stream_s> m_stream;
    std::string m_packed;
};

std::string md5Hex(std::string_view bytes);
/// The name of file `index` of a run: a UUID that is the same whenever it is asked for, so that a run that was
/// cut off and begins anew writes over what it had written.
std::string fileId(std::string_view run, std::size_t index);

/// One field of CSV, always in quotes.
void appendQuoted(std::string &line, std::string_view field);
/// Keys stand percent-encoded in CSV, `/` as it is.
std::string encodeKey(std::string_view key);
/// `+` is a blank, as in all of S3's CSV. False when malformed.
bool decodeKey(std::string_view text, std::string &key);

struct InventoryFile
{
    std::string key;
    std::uint64_t size = 0;
    std::string md5;
};
/// manifest.json of an inventory.
struct InventoryManifest
{
    std::string sourceBucket;
    std::string destinationBucket; ///< ARN
    std::string version = "2016-11-30";
    Timestamp created{};
    std::string fileFormat = "CSV";
    std::string fileSchema; ///< `Bucket, Key, …`
    std::vector<InventoryFile> files;
};
std::string writeManifest(const InventoryManifest &manifest);
/// `InvalidManifest` with what is wrong.
Expected<InventoryManifest> readManifest(std::string_view text);

/// `BUCKET` and, behind a slash, `KEY` of `arn:aws:s3:::BUCKET/KEY`; empty when it is no such ARN.
std::pair<std::string, std::string> placeOfArn(std::string_view arn);
/// `prefix/rest`, or `rest` without a prefix.
std::string underPrefix(std::string_view prefix, std::string_view rest);

/// What a service writes as: the account whose data it is about.
Caller callerFor(const std::string &account, const std::string &region);
/// Stores an object and waits; returns its ETag with quotes. Not for threads of the engine or the pool.
Expected<std::string> putFile(Cloud &cloud, const Caller &caller, api::s3::PutObject::Input target, std::string bytes, std::string type);

} // namespace nephoscope::reports
