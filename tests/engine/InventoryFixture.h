#pragma once

#include "S3Fixture.h"
#include "services/ReportFiles.h"
#include "services/s3/Inventory.h"

#include <zlib.h>

namespace nephoscope::test {

/// What a gzip file holds.
inline std::string unpacked(std::string_view packed)
{
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    stream.next_in = const_cast<Bytef *>(asBytes(packed).data());
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string out(1 << 22, '\0');
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return result == Z_STREAM_END ? out : "!damaged";
}

/// A line of a report.
inline std::string row(std::initializer_list<std::string> fields)
{
    std::string line;
    for (const std::string &field : fields)
        line += (line.empty() ? "\"" : ",\"") + field + '"';
    return line + '\n';
}

/// Buckets `source` and `reports`, and short words for the inventories between them.
class Inventories : public S3Fixture
{
public:
    Inventories()
    {
        makeBucket("source");
        makeBucket("reports");
    }

    /// A configuration named `id`; change it before it is put.
    static s3api::PutBucketInventoryConfiguration::Input configuration(const std::string &id, const std::string &frequency = "Daily",
                                                                       const std::string &versions = "Current")
    {
        s3api::PutBucketInventoryConfiguration::Input put;
        put.bucket = "source";
        put.id = id;
        auto &inventory = put.inventoryConfiguration.emplace();
        inventory.id = id;
        inventory.isEnabled = true;
        inventory.includedObjectVersions.emplace().value = versions;
        inventory.schedule.emplace().frequency.emplace().value = frequency;
        auto &destination = inventory.destination.emplace().s3BucketDestination.emplace();
        destination.bucket = "arn:aws:s3:::reports";
        destination.format.emplace().value = "CSV";
        destination.prefix = "lists";
        return put;
    }

    std::vector<std::string> keys(const std::string &suffix)
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = "reports";
        std::vector<std::string> found;
        for (const auto &object : call<s3api::ListObjectsV2>(input)->contents.value_or(std::vector<s3api::Object>())) {
            if (object.key->ends_with(suffix))
                found.push_back(*object.key);
        }
        return found;
    }
    std::size_t count() { return keys("manifest.checksum").size(); }
    QByteArray deliver(const std::string &id) { return codeOf(call<s3::DeliverInventory>({"source", id})); }

    nephoscope::reports::InventoryManifest manifest(const std::string &folder)
    {
        const auto read = nephoscope::reports::readManifest(this->read("reports", folder + "manifest.json"));
        return read ? *read : nephoscope::reports::InventoryManifest();
    }
    /// All lines of a report.
    std::string lines(const std::string &folder)
    {
        std::string whole;
        for (const auto &file : manifest(folder).files)
            whole += unpacked(read("reports", file.key));
        return whole;
    }
};

} // namespace nephoscope::test
