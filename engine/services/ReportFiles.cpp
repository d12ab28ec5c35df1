#include "services/ReportFiles.h"

#include "core/Text.h"
#include "door/Waiting.h"
#include "store/Digests.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <zlib.h>

#include <stdexcept>

namespace nephoscope::reports {

namespace {

constexpr std::string_view arnPrefix = "arn:aws:s3:::";

std::string textOf(const boost::json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

Unexpected invalidManifest(std::string what)
{
    return fail(Error{"InvalidManifest", std::move(what), 400});
}

} // namespace

GzipText::GzipText() : m_stream(std::make_unique<z_stream>())
{
    static constexpr int gzipWindow = 15 + 16;
    if (deflateInit2(m_stream.get(), Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib cannot begin");
}

GzipText::~GzipText()
{
    deflateEnd(m_stream.get());
}

void GzipText::append(std::string_view text)
{
    m_stream->next_in = const_cast<Bytef *>(asBytes(text).data());
    m_stream->avail_in = static_cast<uInt>(text.size());
    pump(Z_NO_FLUSH);
}

void GzipText::pump(int flush)
{
    std::uint8_t out[16 * 1024];
    do {
        m_stream->next_out = out;
        m_stream->avail_out = sizeof out;
        deflate(m_stream.get(), flush);
        m_packed.append(out, out + (sizeof out - m_stream->avail_out));
    } while (m_stream->avail_out == 0);
}

std::string GzipText::finish()
{
    m_stream->next_in = nullptr;
    m_stream->avail_in = 0;
    pump(Z_FINISH);
    return std::move(m_packed);
}

std::string md5Hex(std::string_view bytes)
{
    store::Hasher hasher({store::Digest::Md5});
    hasher.update(asBytes(bytes));
    return toHex(asBytes(hasher.finish().get(store::Digest::Md5)));
}

std::string fileId(std::string_view run, std::size_t index)
{
    std::string id = md5Hex(std::string(run) + '/' + std::to_string(index));
    for (const std::size_t at : {8, 13, 18, 23})
        id.insert(at, 1, '-');
    return id;
}

void appendQuoted(std::string &line, std::string_view field)
{
    line += '"';
    for (const char c : field) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

std::string encodeKey(std::string_view key)
{
    return percentEncode(key, true);
}

bool decodeKey(std::string_view text, std::string &key)
{
    return percentDecode(text, key, true);
}

std::string writeManifest(const InventoryManifest &manifest)
{
    boost::json::array files;
    for (const InventoryFile &file : manifest.files)
        files.push_back(boost::json::object{{"key", file.key}, {"size", file.size}, {"MD5checksum", file.md5}});
    return boost::json::serialize(boost::json::object{
        {"sourceBucket", manifest.sourceBucket},
        {"destinationBucket", manifest.destinationBucket},
        {"version", manifest.version},
        {"creationTimestamp", std::to_string(manifest.created.time_since_epoch().count())},
        {"fileFormat", manifest.fileFormat},
        {"fileSchema", manifest.fileSchema},
        {"files", std::move(files)},
    });
}

Expected<InventoryManifest> readManifest(std::string_view text)
{
    boost::json::error_code error;
    const boost::json::value parsed = boost::json::parse(text, error);
    if (error || !parsed.is_object())
        return invalidManifest("The manifest is not JSON.");
    const boost::json::object &object = parsed.as_object();
    InventoryManifest manifest;
    manifest.sourceBucket = textOf(object, "sourceBucket");
    manifest.destinationBucket = textOf(object, "destinationBucket");
    manifest.version = textOf(object, "version");
    manifest.fileFormat = textOf(object, "fileFormat");
    manifest.fileSchema = textOf(object, "fileSchema");
    const auto *files = object.if_contains("files");
    if (manifest.destinationBucket.empty() || manifest.fileSchema.empty() || !files || !files->is_array())
        return invalidManifest("The manifest names no destinationBucket, fileSchema or files.");
    for (const boost::json::value &entry : files->as_array()) {
        InventoryFile file;
        if (entry.is_object()) {
            file.key = textOf(entry.as_object(), "key");
            file.md5 = textOf(entry.as_object(), "MD5checksum");
            if (const auto *size = entry.as_object().if_contains("size"); size && size->is_int64())
                file.size = static_cast<std::uint64_t>(size->as_int64());
        }
        if (file.key.empty())
            return invalidManifest("The manifest has a file without a key.");
        manifest.files.push_back(std::move(file));
    }
    return manifest;
}

std::pair<std::string, std::string> placeOfArn(std::string_view arn)
{
    if (!arn.starts_with(arnPrefix))
        return {};
    arn.remove_prefix(arnPrefix.size());
    const std::size_t slash = arn.find('/');
    if (slash == std::string_view::npos)
        return {std::string(arn), {}};
    return {std::string(arn.substr(0, slash)), std::string(arn.substr(slash + 1))};
}

std::string underPrefix(std::string_view prefix, std::string_view rest)
{
    if (prefix.empty())
        return std::string(rest);
    std::string key(prefix);
    if (key.back() != '/')
        key += '/';
    return key.append(rest);
}

Caller callerFor(const std::string &account, const std::string &region)
{
    Caller caller;
    caller.principal = Principal::root(AccountId{account});
    caller.region = Region{region};
    caller.via = Via::Service;
    return caller;
}

Expected<std::string> putFile(Cloud &cloud, const Caller &caller, api::s3::PutObject::Input target, std::string bytes, std::string type)
{
    target.contentType = std::move(type);
    target.body = api::Body::fromString(std::move(bytes));
    auto stored = callAndWait<api::s3::PutObject>(cloud, caller, std::move(target));
    if (!stored)
        return fail(std::move(stored.error()));
    return stored->eTag.value_or(std::string());
}

} // namespace nephoscope::reports
