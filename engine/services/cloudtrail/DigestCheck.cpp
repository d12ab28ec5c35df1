#include "services/cloudtrail/DigestCheck.h"

#include "core/Text.h"
#include "services/cloudtrail/DigestSigning.h"
#include "services/cloudtrail/Shipment.h"
#include "wire/CodecInternal.h"

#include <boost/json.hpp>

namespace nephoscope::cloudtrail {

namespace {

namespace json = boost::json;

constexpr std::size_t largest = 256 * 1024 * 1024;

std::string textOf(const json::object &object, std::string_view name)
{
    const json::value *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

Expected<void> checkSignature(const DigestFile &file, const json::object &digest, const std::string &hash, const std::map<std::string, std::string> &keys)
{
    const std::string fingerprint = textOf(digest, "digestPublicKeyFingerprint");
    const auto key = keys.find(fingerprint);
    if (key == keys.end())
        return fail(Error{"UnknownKey", "There is no public key with the fingerprint " + fingerprint + '.', 0});
    const std::string previous = textOf(digest, "previousDigestSignature");
    const std::string text = textOf(digest, "digestEndTime") + '\n' + file.bucket + '/' + file.key + '\n' + hash + '\n' + (previous.empty() ? "null" : previous);
    std::string signature;
    if (!fromHex(file.signature, signature) || !verify(key->second, text, signature))
        return fail(Error{"InvalidSignature", "The signature does not fit what is in the file.", 0});
    return {};
}

} // namespace

bool holds(const std::string &packed, const std::string &hash)
{
    std::string text;
    return wire::inflateGzip(packed, largest, text) && hashOf(text) == hash;
}

Expected<TrueDigest> checkDigest(const DigestFile &file, const std::map<std::string, std::string> &keys)
{
    std::string text;
    json::error_code error;
    const json::value parsed = wire::inflateGzip(file.packed, largest, text) ? json::parse(text, error) : json::value();
    const json::object *digest = error ? nullptr : parsed.if_object();
    TrueDigest out;
    const bool dated = digest && parseIso8601(textOf(*digest, "digestStartTime"), out.from) && parseIso8601(textOf(*digest, "digestEndTime"), out.until);
    const json::value *files = digest ? digest->if_contains("logFiles") : nullptr;
    if (!dated || !files || !files->is_array())
        return fail(Error{"InvalidFormat", "The file is no digest.", 0});
    if (textOf(*digest, "digestS3Bucket") != file.bucket || textOf(*digest, "digestS3Object") != file.key)
        return fail(Error{"Moved", "The file was moved from where it was delivered.", 0});
    out.hash = hashOf(text);
    if (auto checked = checkSignature(file, *digest, out.hash, keys); !checked)
        return fail(std::move(checked.error()));
    out.previousBucket = textOf(*digest, "previousDigestS3Bucket");
    out.previousKey = textOf(*digest, "previousDigestS3Object");
    out.previousHash = textOf(*digest, "previousDigestHashValue");
    for (const json::value &each : files->get_array()) {
        if (const json::object *named = each.if_object())
            out.files.push_back({textOf(*named, "s3Bucket"), textOf(*named, "s3Object"), textOf(*named, "hashValue")});
    }
    return out;
}

} // namespace nephoscope::cloudtrail
