#include "remote/Payload.h"

#include "core/Text.h"
#include "door/Pending.h"
#include "remote/Addressing.h"
#include "store/BodyReader.h"
#include "store/Digests.h"
#include "wire/SigV4Canonical.h"

#include <array>

namespace nephoscope::remote {

namespace {

constexpr std::uint64_t mostTaken = 16 * 1024 * 1024;

struct Algorithm
{
    std::string_view name;
    store::Digest digest;
    std::string_view header;
};

constexpr std::array algorithms{
    Algorithm{"CRC32", store::Digest::Crc32, "x-amz-checksum-crc32"},
    Algorithm{"CRC32C", store::Digest::Crc32c, "x-amz-checksum-crc32c"},
    Algorithm{"CRC64NVME", store::Digest::Crc64Nvme, "x-amz-checksum-crc64nvme"},
    Algorithm{"SHA1", store::Digest::Sha1, "x-amz-checksum-sha1"},
    Algorithm{"SHA256", store::Digest::Sha256, "x-amz-checksum-sha256"},
};

const Algorithm *algorithmOf(std::string_view name)
{
    for (const Algorithm &algorithm : algorithms) {
        if (algorithm.name == name)
            return &algorithm;
    }
    return nullptr;
}

bool hasChecksum(const wire::HttpRequest &request)
{
    for (const Algorithm &algorithm : algorithms) {
        if (request.headers.has(algorithm.header))
            return true;
    }
    return request.headers.has("content-md5");
}

Expected<store::DigestValues> digestsOf(const api::Body &body, store::DigestSet set)
{
    store::Hasher hasher(set);
    store::BodyReader reader(body);
    while (true) {
        const auto piece = reader.next();
        if (!piece)
            return fail(piece.error());
        if (piece->empty())
            return hasher.finish();
        hasher.update(*piece);
    }
}

void setChecksum(const store::DigestValues &values, const Algorithm *algorithm, bool md5, wire::HttpRequest &request)
{
    if (algorithm)
        request.headers.set(algorithm->header, toBase64(asBytes(values.get(algorithm->digest))));
    if (md5)
        request.headers.set("content-md5", toBase64(asBytes(values.get(store::Digest::Md5))));
}

} // namespace

Expected<Payload> preparePayload(const api::Operation &operation, const api::Value &input, bool secure, wire::HttpRequest &request)
{
    Payload payload;
    if (const api::Body *body = streamingBody(input)) {
        payload.streams = true;
        payload.body = *body;
    } else if (operation.streamingInput) {
        payload.streams = true;
    }
    if (payload.body.source() && payload.body.size() <= mostTaken) {
        std::string bytes;
        bytes.reserve(std::size_t(payload.body.size()));
        store::BodyReader reader(payload.body);
        while (true) {
            const auto piece = reader.next();
            if (!piece)
                return fail(piece.error());
            if (piece->empty())
                break;
            bytes.append(reinterpret_cast<const char *>(piece->data()), piece->size());
        }
        payload.body = api::Body::fromString(std::move(bytes));
    }
    payload.repeats = !payload.body.source();

    const bool given = hasChecksum(request);
    const Algorithm *algorithm = given || operation.checksumMember.empty() ? nullptr : algorithmOf(textMember(input, operation.checksumMember));
    // MD5 is what every store takes; AWS's checksums are not known to all of them.
    const bool md5 = !given && !algorithm && operation.checksumRequired;
    const bool empty = !payload.streams && request.body.empty();
    if (payload.streams && !payload.repeats) {
        // Named but not given, a checksum would be refused.
        if (!given)
            request.headers.remove("x-amz-sdk-checksum-algorithm");
        payload.hash = wire::sigv4::unsignedPayload;
        return payload;
    }
    store::DigestSet set;
    if (algorithm && !empty)
        set.add(algorithm->digest);
    if (md5 && !empty)
        set.add(store::Digest::Md5);
    const bool isSigned = !payload.streams || !secure || operation.service->id != "s3";
    if (isSigned)
        set.add(store::Digest::Sha256);
    const api::Body whole = payload.streams ? payload.body : api::Body::fromString(request.body);
    store::DigestValues values;
    if (!set.empty()) {
        auto reckoned = digestsOf(whole, set);
        if (!reckoned)
            return fail(std::move(reckoned.error()));
        values = std::move(*reckoned);
    }
    if (!empty)
        setChecksum(values, algorithm, md5, request);
    payload.hash = isSigned ? toHex(asBytes(values.get(store::Digest::Sha256))) : std::string(wire::sigv4::unsignedPayload);
    return payload;
}

} // namespace nephoscope::remote
