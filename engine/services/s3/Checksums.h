#pragma once

#include "api/Types.h"
#include "core/Expected.h"
#include "services/s3/Errors.h"
#include "store/Digests.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// The checksum algorithms of S3 that can be reckoned here. Stored as numbers: never renumber.
enum class Algorithm : std::uint8_t { None, Crc32, Crc32c, Crc64Nvme, Sha1, Sha256, Md5 };
inline constexpr std::array allAlgorithms{Algorithm::Crc32, Algorithm::Crc32c, Algorithm::Crc64Nvme,
                                          Algorithm::Sha1,  Algorithm::Sha256, Algorithm::Md5};
/// What AWS reckons and keeps when the client names none.
inline constexpr Algorithm defaultAlgorithm = Algorithm::Crc64Nvme;

/// How an object's checksum came about. Stored as numbers too.
enum class ChecksumType : std::uint8_t { None, FullObject, Composite };

std::string_view nameOf(Algorithm algorithm);  ///< `CRC64NVME`
std::string headerOf(Algorithm algorithm);     ///< `x-amz-checksum-crc64nvme`
std::string_view nameOf(ChecksumType type);    ///< `FULL_OBJECT`
store::Digest digestOf(Algorithm algorithm);   ///< not for None
bool isCrc(Algorithm algorithm);

/// `InvalidRequest` for names S3 does not know, the 501 for those not reckoned here (SHA512, XXHASH…).
Expected<Algorithm> parseAlgorithm(std::string_view name);
/// The type asked for, or the algorithm's own: CRC64NVME full object, the rest composite.
/// `InvalidRequest` for pairs that do not go together.
Expected<ChecksumType> chooseType(Algorithm algorithm, std::string_view requested);

/// What a request says about the checksum of its body. `value` is base64, empty when it sent none.
struct StatedChecksum
{
    Algorithm algorithm = Algorithm::None;
    std::string value;
};

/// The member `ChecksumX` of any shape that has all of them.
template <class Shape>
auto &checksumMember(Shape &shape, Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::Crc32: return shape.checksumCRC32;
    case Algorithm::Crc32c: return shape.checksumCRC32C;
    case Algorithm::Sha1: return shape.checksumSHA1;
    case Algorithm::Sha256: return shape.checksumSHA256;
    case Algorithm::Md5: return shape.checksumMD5;
    default: return shape.checksumCRC64NVME;
    }
}

/// Sets the member, and ChecksumType where the shape has it.
template <class Shape>
void writeChecksum(Shape &shape, Algorithm algorithm, ChecksumType type, const std::string &value)
{
    if (algorithm == Algorithm::None || value.empty())
        return;
    checksumMember(shape, algorithm) = value;
    if constexpr (requires { shape.checksumType; }) {
        if (type != ChecksumType::None)
            shape.checksumType.emplace().value = nameOf(type);
    }
}

/// `InvalidRequest` unless `value` is base64 of the algorithm's length.
Expected<void> checkForm(Algorithm algorithm, const std::string &value);

/// Reads x-amz-checksum-* and x-amz-sdk-checksum-algorithm: at most one checksum, well formed, and
/// of the algorithm named.
template <class Input>
Expected<StatedChecksum> readStated(const Input &input)
{
    StatedChecksum stated;
    for (const Algorithm algorithm : allAlgorithms) {
        const auto &member = checksumMember(input, algorithm);
        if (!member)
            continue;
        if (stated.algorithm != Algorithm::None)
            return fail(invalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed."));
        if (auto form = checkForm(algorithm, *member); !form)
            return fail(std::move(form.error()));
        stated = {algorithm, *member};
    }
    if (input.checksumSHA512 || input.checksumXXHASH64 || input.checksumXXHASH3 || input.checksumXXHASH128)
        return fail(headerNotImplemented("x-amz-checksum-*", "SHA512 and XXHASH checksums are not supported"));
    if constexpr (requires { input.checksumAlgorithm; }) {
        if (input.checksumAlgorithm && !input.checksumAlgorithm->value.empty()) {
            const auto named = parseAlgorithm(input.checksumAlgorithm->value);
            if (!named)
                return fail(named.error());
            if (stated.algorithm != Algorithm::None && stated.algorithm != *named)
                return fail(invalidRequest("Value for x-amz-sdk-checksum-algorithm header is invalid."));
            stated.algorithm = *named;
        }
    }
    return stated;
}

/// Content-MD5: 16 bytes in base64, or `InvalidDigest`.
Expected<void> checkContentMd5Form(const std::optional<std::string> &header);
/// `BadDigest` when the bytes are others than the client meant to send.
Expected<void> verifyContentMd5(const std::optional<std::string> &header, const store::DigestValues &digests);
Expected<void> verifyStated(const StatedChecksum &stated, const store::DigestValues &digests);

std::string base64Of(Algorithm algorithm, const store::DigestValues &digests);
std::string hexMd5(const store::DigestValues &digests);

/// Checksum of a multipart object out of its parts' ones, added in order.
class PartChecksums
{
public:
    PartChecksums(Algorithm algorithm, ChecksumType type) : m_algorithm(algorithm), m_type(type) {}
    void add(const std::string &base64, std::uint64_t partSize);
    /// Base64; `-N` appended when composite.
    std::string finish() const;

private:
    Algorithm m_algorithm;
    ChecksumType m_type;
    std::string m_raw; ///< full object: the CRC so far; composite: the parts' values in a row
    int m_count = 0;
};

/// Reads a body to its end on this thread and reckons digests of it.
Expected<store::DigestValues> hashBody(const api::Body &body, store::DigestSet digests);

} // namespace nephoscope::s3
