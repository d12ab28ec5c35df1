#include "wire/AwsChunked.h"

#include "core/Text.h"
#include "wire/SigV4Canonical.h"
#include "wire/SigV4Errors.h"

#include <botan/hash.h>

#include <algorithm>

namespace nephoscope::wire {

using namespace sigv4;

namespace {

constexpr std::size_t maxLine = 4096;
constexpr std::size_t maxTrailers = 16 * 1024;
/// "Amazon S3 requires all chunks but the last to be at least 8 KB" (signature calculation, streaming).
constexpr std::uint64_t minChunk = 8192;

Error incompleteBody()
{
    return {"IncompleteBody", "The request body terminated unexpectedly", 400};
}

Error malformedBody(std::string_view what)
{
    return {"IncompleteBody", "The aws-chunked framing of the request body is malformed: " + std::string(what), 400};
}

Error malformedTrailer()
{
    return {"MalformedTrailerError", "The request contained trailing data that was not well-formed or did not conform to our published schema.",
            400};
}

} // namespace

struct AwsChunkedDecoder::State
{
    enum class Step { Size, Data, DataEnd, Trailer };

    Authenticated authenticated;
    std::uint64_t decodedLength = 0;
    bool isSigned = false;        ///< chunks carry signatures
    bool checksSignatures = false;
    std::unique_ptr<Botan::HashFunction> hash;
    std::string previousSignature;

    Step step = Step::Size;
    std::string line; ///< of Size and Trailer, as far as it has come
    std::string chunkSignature;
    std::uint64_t left = 0; ///< of the chunk being read
    std::uint64_t decoded = 0;
    std::uint64_t chunkSize = 0, chunkIndex = 0;
    bool sawLastChunk = false;
    bool broken = false;
    std::size_t trailerBytes = 0;
    std::string canonicalTrailers;
    std::string trailerSignature;
    Headers trailers;

    bool takeLine(std::string_view &raw, std::size_t limit, bool &tooLong);
    Expected<void> readSize();
    Expected<void> endChunk();
    Expected<void> readTrailer();
    Expected<void> checkSignature(std::string_view kind, std::string_view hashes, const std::string &signature);
    Expected<void> feed(std::string_view raw, std::string &out);
    Expected<void> finish();
};

bool AwsChunkedDecoder::State::takeLine(std::string_view &raw, std::size_t limit, bool &tooLong)
{
    const std::size_t end = raw.find('\n');
    const std::size_t taken = std::min(end, raw.size());
    tooLong = line.size() + taken > limit;
    if (tooLong)
        return false;
    line.append(raw.substr(0, taken));
    raw.remove_prefix(end == std::string_view::npos ? raw.size() : end + 1);
    if (end == std::string_view::npos)
        return false;
    while (!line.empty() && line.back() == '\r')
        line.pop_back();
    return true;
}

Expected<void> AwsChunkedDecoder::State::readSize()
{
    const std::string_view text = line;
    const std::size_t digits = std::min(text.find(';'), text.size());
    if (digits == 0 || digits > 16)
        return fail(malformedBody("a chunk size is missing."));
    std::uint64_t size = 0;
    for (char c : trim(text.substr(0, digits))) {
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
        if (digit < 0)
            return fail(malformedBody("a chunk size is not hexadecimal."));
        size = size * 16 + std::uint64_t(digit);
    }
    chunkSignature.clear();
    if (isSigned) {
        constexpr std::string_view label = "chunk-signature=";
        const std::size_t at = text.find(label, digits);
        if (at == std::string_view::npos)
            return fail(malformedBody("a chunk signature is missing."));
        chunkSignature = text.substr(at + label.size(), 64);
    }
    if (size > 0 && chunkIndex > 0 && chunkSize < minChunk)
        return fail(Error{"InvalidChunkSizeError", "Only the last chunk is allowed to have a size less than 8192 bytes", 403}
                        .with("Chunk", std::to_string(chunkIndex))
                        .with("BadChunkSize", std::to_string(chunkSize)));
    if (size > decodedLength - decoded)
        return fail(Error{"IncompleteBody", "The request body has more bytes than x-amz-decoded-content-length states.", 400});
    ++chunkIndex;
    chunkSize = left = size;
    if (checksSignatures)
        hash->clear();
    if (size > 0) {
        step = Step::Data;
        return {};
    }
    sawLastChunk = true;
    step = Step::Trailer;
    return endChunk();
}

Expected<void> AwsChunkedDecoder::State::checkSignature(std::string_view kind, std::string_view hashes, const std::string &signature)
{
    std::string toSign(kind), expected;
    for (std::string_view part : {std::string_view(authenticated.date), std::string_view(authenticated.scope), std::string_view(previousSignature),
                                  hashes}) {
        toSign += '\n';
        toSign += part;
    }
    appendHex(expected, hmac(authenticated.signingKey, toSign));
    if (!sameSecret(expected, signature))
        return fail(wrongSignature(Family::S3, authenticated.principal.accessKeyId, signature, toSign, {}));
    previousSignature = std::move(expected);
    return {};
}

Expected<void> AwsChunkedDecoder::State::endChunk()
{
    if (!checksSignatures)
        return {};
    Sha256 digest;
    hash->final(digest.data());
    std::string hashes(emptySha256Hex);
    hashes += '\n';
    appendHex(hashes, digest);
    return checkSignature("AWS4-HMAC-SHA256-PAYLOAD", hashes, chunkSignature);
}

Expected<void> AwsChunkedDecoder::State::readTrailer()
{
    // Writers differ in where they put empty lines around trailers, so those are passed over.
    if (line.empty())
        return {};
    const std::size_t colon = line.find(':');
    if (colon == std::string::npos || colon == 0)
        return fail(malformedTrailer());
    std::string name = toLower(trim(std::string_view(line).substr(0, colon)));
    std::string value(trim(std::string_view(line).substr(colon + 1)));
    if (name == "x-amz-trailer-signature") {
        trailerSignature = std::move(value);
        return {};
    }
    if (!trailerSignature.empty() || authenticated.payload == PayloadMode::Streaming)
        return fail(malformedTrailer());
    canonicalTrailers += name + ':' + value + '\n';
    trailers.add(std::move(name), std::move(value));
    return {};
}

Expected<void> AwsChunkedDecoder::State::feed(std::string_view raw, std::string &out)
{
    bool tooLong = false;
    while (!raw.empty()) {
        Expected<void> done;
        switch (step) {
        case Step::Size:
            if (!takeLine(raw, maxLine, tooLong)) {
                if (tooLong)
                    return fail(malformedBody("a chunk header is too long."));
                return {};
            }
            done = readSize();
            line.clear();
            break;
        case Step::Data: {
            const std::string_view piece = raw.substr(0, std::size_t(std::min<std::uint64_t>(left, raw.size())));
            if (checksSignatures)
                hash->update(asBytes(piece).data(), piece.size());
            out.append(piece);
            raw.remove_prefix(piece.size());
            left -= piece.size();
            decoded += piece.size();
            if (left == 0) {
                step = Step::DataEnd;
                done = endChunk();
            }
            break;
        }
        case Step::DataEnd:
            if (!takeLine(raw, 1, tooLong)) {
                if (tooLong)
                    return fail(malformedBody("a chunk is longer than its header says."));
                return {};
            }
            if (!line.empty())
                return fail(malformedBody("a chunk is longer than its header says."));
            step = Step::Size;
            break;
        case Step::Trailer: {
            const std::size_t before = raw.size();
            const bool whole = takeLine(raw, maxLine, tooLong);
            trailerBytes += before - raw.size();
            if (tooLong || trailerBytes > maxTrailers)
                return fail(malformedTrailer());
            if (!whole)
                return {};
            done = readTrailer();
            line.clear();
            break;
        }
        }
        if (!done)
            return done;
    }
    return {};
}

Expected<void> AwsChunkedDecoder::State::finish()
{
    if (!sawLastChunk || decoded != decodedLength)
        return fail(incompleteBody());
    if (!line.empty()) {
        // A last trailer without its line end: whole, since the HTTP body is.
        while (!line.empty() && line.back() == '\r')
            line.pop_back();
        if (Expected<void> read = readTrailer(); !read)
            return read;
        line.clear();
    }
    if (authenticated.payload != PayloadMode::StreamingTrailer || !checksSignatures)
        return {};
    if (trailerSignature.empty())
        return fail(malformedTrailer());
    std::string digest;
    appendHex(digest, sha256(canonicalTrailers));
    return checkSignature("AWS4-HMAC-SHA256-TRAILER", digest, trailerSignature);
}

AwsChunkedDecoder::AwsChunkedDecoder(const Authenticated &authenticated, std::uint64_t decodedLength)
    : m_state(std::make_unique<State>())
{
    m_state->authenticated = authenticated;
    m_state->decodedLength = decodedLength;
    m_state->previousSignature = authenticated.seedSignature;
    m_state->isSigned = authenticated.payload == PayloadMode::Streaming || authenticated.payload == PayloadMode::StreamingTrailer;
    m_state->checksSignatures = m_state->isSigned && !authenticated.trusted;
    if (m_state->checksSignatures)
        m_state->hash = Botan::HashFunction::create_or_throw("SHA-256");
}

AwsChunkedDecoder::~AwsChunkedDecoder() = default;

Expected<void> AwsChunkedDecoder::feed(std::string_view raw, std::string &out)
{
    if (m_state->broken)
        return fail(incompleteBody());
    Expected<void> result = m_state->feed(raw, out);
    m_state->broken = !result;
    return result;
}

Expected<void> AwsChunkedDecoder::finish()
{
    if (m_state->broken)
        return fail(incompleteBody());
    return m_state->finish();
}

const Headers &AwsChunkedDecoder::trailers() const
{
    return m_state->trailers;
}

} // namespace nephoscope::wire
