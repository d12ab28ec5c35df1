#include "services/s3/Checksums.h"

#include "core/Text.h"

#include <unistd.h>

#include <algorithm>

namespace nephoscope::s3 {

std::string_view nameOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Crc32: return "CRC32";
    case Algorithm::Crc32c: return "CRC32C";
    case Algorithm::Crc64Nvme: return "CRC64NVME";
    case Algorithm::Sha1: return "SHA1";
    case Algorithm::Sha256: return "SHA256";
    case Algorithm::Md5: return "MD5";
    case Algorithm::None: break;
    }
    return {};
}

std::string headerOf(Algorithm algorithm)
{
    return "x-amz-checksum-" + toLower(nameOf(algorithm));
}

std::string_view nameOf(ChecksumType type)
{
    return type == ChecksumType::Composite ? "COMPOSITE" : "FULL_OBJECT";
}

store::Digest digestOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Crc32: return store::Digest::Crc32;
    case Algorithm::Crc32c: return store::Digest::Crc32c;
    case Algorithm::Sha1: return store::Digest::Sha1;
    case Algorithm::Sha256: return store::Digest::Sha256;
    case Algorithm::Md5: return store::Digest::Md5;
    default: return store::Digest::Crc64Nvme;
    }
}

bool isCrc(Algorithm algorithm)
{
    return algorithm == Algorithm::Crc32 || algorithm == Algorithm::Crc32c || algorithm == Algorithm::Crc64Nvme;
}

Expected<Algorithm> parseAlgorithm(std::string_view name)
{
    for (const Algorithm algorithm : allAlgorithms) {
        if (nameOf(algorithm) == name)
            return algorithm;
    }
    if (name == "SHA512" || name.starts_with("XXHASH"))
        return fail(headerNotImplemented("x-amz-checksum-algorithm", "SHA512 and XXHASH checksums are not supported"));
    return fail(invalidRequest("Checksum algorithm provided is unsupported. Please try again with any of the valid types: "
                               "[CRC32, CRC32C, CRC64NVME, SHA1, SHA256]"));
}

Expected<ChecksumType> chooseType(Algorithm algorithm, std::string_view requested)
{
    if (requested.empty())
        return algorithm == Algorithm::Crc64Nvme ? ChecksumType::FullObject : ChecksumType::Composite;
    if (algorithm == Algorithm::None) {
        return fail(invalidRequest("The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm header."));
    }
    if (requested != "FULL_OBJECT" && requested != "COMPOSITE")
        return fail(invalidRequest("Value for x-amz-checksum-type header is invalid."));
    const auto type = requested == "COMPOSITE" ? ChecksumType::Composite : ChecksumType::FullObject;
    // CRCs of parts can be joined to that of the whole, hashes cannot; CRC64NVME has only that form.
    const bool fits = type == ChecksumType::FullObject ? isCrc(algorithm) : algorithm != Algorithm::Crc64Nvme;
    if (!fits) {
        return fail(invalidRequest("The " + std::string(requested) + " checksum type cannot be used with the "
                                   + toLower(nameOf(algorithm)) + " checksum algorithm."));
    }
    return type;
}

namespace {

std::size_t rawSize(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Crc32:
    case Algorithm::Crc32c: return 4;
    case Algorithm::Crc64Nvme: return 8;
    case Algorithm::Sha1: return 20;
    case Algorithm::Sha256: return 32;
    default: return 16;
    }
}

Expected<void> hashSegment(const api::FileSegment &segment, store::Hasher &hasher, std::vector<std::uint8_t> &buffer)
{
    std::uint64_t done = 0;
    while (done < segment.length) {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), segment.length - done));
        const ssize_t got = ::pread(segment.file->descriptor(), buffer.data(), wanted, static_cast<off_t>(segment.offset + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return fail(internalError("a blob ended before its time"));
        hasher.update(std::span(buffer).first(static_cast<std::size_t>(got)));
        done += static_cast<std::uint64_t>(got);
    }
    return {};
}

} // namespace

Expected<void> checkForm(Algorithm algorithm, const std::string &value)
{
    std::string raw;
    if (!fromBase64(value, raw) || raw.size() != rawSize(algorithm))
        return fail(invalidRequest("Value for " + headerOf(algorithm) + " header is invalid."));
    return {};
}

Expected<void> checkContentMd5Form(const std::optional<std::string> &header)
{
    std::string raw;
    if (header && (!fromBase64(*header, raw) || raw.size() != 16))
        return fail(Error{"InvalidDigest", "The Content-MD5 you specified was invalid.", 400}.with("Content-MD5", *header));
    return {};
}

Expected<void> verifyContentMd5(const std::optional<std::string> &header, const store::DigestValues &digests)
{
    const std::string calculated = header ? base64Of(Algorithm::Md5, digests) : std::string();
    if (header && *header != calculated) {
        return fail(Error{"BadDigest", "The Content-MD5 you specified did not match what we received.", 400}
                        .with("ExpectedDigest", *header)
                        .with("CalculatedDigest", calculated));
    }
    return {};
}

Expected<void> verifyStated(const StatedChecksum &stated, const store::DigestValues &digests)
{
    if (!stated.value.empty() && stated.value != base64Of(stated.algorithm, digests))
        return fail(badDigest(nameOf(stated.algorithm)));
    return {};
}

std::string base64Of(Algorithm algorithm, const store::DigestValues &digests)
{
    return toBase64(asBytes(digests.get(digestOf(algorithm))));
}

std::string hexMd5(const store::DigestValues &digests)
{
    return toHex(asBytes(digests.get(store::Digest::Md5)));
}

void PartChecksums::add(const std::string &base64, std::uint64_t partSize)
{
    std::string raw;
    fromBase64(base64, raw);
    if (m_type == ChecksumType::Composite || m_count == 0)
        m_raw += raw;
    else
        m_raw = store::combineCrc(digestOf(m_algorithm), m_raw, raw, partSize);
    ++m_count;
}

std::string PartChecksums::finish() const
{
    if (m_type != ChecksumType::Composite)
        return toBase64(asBytes(m_raw));
    store::Hasher hasher({digestOf(m_algorithm)});
    hasher.update(asBytes(m_raw));
    return base64Of(m_algorithm, hasher.finish()) + '-' + std::to_string(m_count);
}

Expected<store::DigestValues> hashBody(const api::Body &body, store::DigestSet digests)
{
    store::Hasher hasher(digests);
    std::vector<std::uint8_t> buffer;
    if (body.memory()) {
        hasher.update(asBytes(*body.memory()));
    } else if (body.source()) {
        buffer.resize(1024 * 1024);
        for (;;) {
            const auto got = body.source()->read(buffer);
            if (!got)
                return fail(got.error());
            if (*got == 0)
                break;
            hasher.update(std::span(buffer).first(*got));
        }
    } else {
        buffer.resize(1024 * 1024);
        for (const auto &segment : body.segments()) {
            if (auto hashed = hashSegment(segment, hasher, buffer); !hashed)
                return fail(std::move(hashed.error()));
        }
    }
    return hasher.finish();
}

} // namespace nephoscope::s3
