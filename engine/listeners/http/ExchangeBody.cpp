#include "api/generated/lambda.h"
#include "core/Text.h"
#include "listeners/http/Connection.h"
#include "store/Digests.h"
#include "wire/SigV4Canonical.h"

#include <algorithm>

namespace nephoscope::http {

namespace {

/// Bodies up to here are read whole: one hop to the engine thread instead of a hashing pipeline.
constexpr std::uint64_t smallBody = store::BlobStore::inlineLimit;
/// What aws-chunked framing adds to a small body, at most, before it goes the long way.
constexpr std::uint64_t framingRoom = 8 * 1024;

std::string toUpper(std::string_view text)
{
    std::string upper(text);
    std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return upper;
}

struct ChecksumHeader
{
    std::string_view name;
    store::Digest digest;
};
constexpr ChecksumHeader checksumHeaders[] = {
    {"content-md5", store::Digest::Md5},
    {"x-amz-checksum-crc32", store::Digest::Crc32},
    {"x-amz-checksum-crc32c", store::Digest::Crc32c},
    {"x-amz-checksum-crc64nvme", store::Digest::Crc64Nvme},
    {"x-amz-checksum-sha1", store::Digest::Sha1},
    {"x-amz-checksum-sha256", store::Digest::Sha256},
};

Error payloadMismatch(const std::string &expected, std::span<const std::uint8_t> computed)
{
    return Error{"XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.", 400}
        .with("ClientComputedContentSHA256", toHex(asBytes(expected)))
        .with("S3ComputedContentSHA256", toHex(computed));
}

/// `aws-chunked` describes the transfer, not the object: it is never stored.
void stripTransferEncoding(wire::Headers &headers)
{
    const std::string encodings(headers.get("content-encoding"));
    if (encodings.find("aws-chunked") == std::string::npos)
        return;
    std::string kept;
    for (std::string_view encoding : split(encodings, ',')) {
        encoding = trim(encoding);
        if (!encoding.empty() && !equalsIgnoreCase(encoding, "aws-chunked"))
            kept += (kept.empty() ? "" : ",") + std::string(encoding);
    }
    wire::Headers rest;
    for (const auto &[name, value] : headers.fields()) {
        if (name != "content-encoding")
            rest.add(name, value);
    }
    if (!kept.empty())
        rest.add("content-encoding", std::move(kept));
    headers = std::move(rest);
}

} // namespace

bool Exchange::isChunkedPayload() const
{
    return m_authenticated.payload == wire::PayloadMode::Streaming || m_authenticated.payload == wire::PayloadMode::StreamingTrailer
        || m_authenticated.payload == wire::PayloadMode::StreamingUnsignedTrailer;
}

Expected<std::uint64_t> Exchange::decodedLength(const BodyFrame &frame) const
{
    const wire::HttpRequest &request = m_connection.request();
    if (isChunkedPayload()) {
        const auto length = parseInteger(request.headers.get("x-amz-decoded-content-length"));
        if (length && *length >= 0)
            return std::uint64_t(*length);
    } else if (frame.length || frame.chunked) {
        return frame.length.value_or(0);
    }
    return fail(Error{"MissingContentLength", "You must provide the Content-Length HTTP header.", 411});
}

Exchange::Take Exchange::beginUpload(const BodyFrame &frame)
{
    if (!m_connection.server().cloud.takesUpload(*m_route.operation)) {
        answer(LocalCloud::notEmulated(*m_route.operation));
        return Take::Nothing;
    }
    const Expected<std::uint64_t> size = decodedLength(frame);
    if (!size) {
        answer(size.error());
        return Take::Nothing;
    }
    if (frame.length && *size <= smallBody && *frame.length <= smallBody + (isChunkedPayload() ? framingRoom : 0)) {
        if (*frame.length > 0)
            return Take::Whole;
        runBuffered();
        return Take::Nothing;
    }
    if (Expected<void> opened = openUpload(*size); !opened) {
        answer(opened.error());
        return Take::Nothing;
    }
    return Take::Pieces;
}

Expected<void> Exchange::openUpload(std::uint64_t size)
{
    Expected<api::Value> input = decode();
    if (!input)
        return fail(std::move(input.error()));
    return openUpload(std::move(*input), m_authenticated.payload == wire::PayloadMode::Signed, size);
}

Expected<void> Exchange::openUpload(api::Value input, bool signedPayload, std::uint64_t size)
{
    auto upload = m_connection.server().cloud.openUpload({m_route.operation, caller(), std::move(input)}, signedPayload, size);
    if (!upload)
        return fail(std::move(upload.error()));
    m_upload = std::move(*upload);
    if (isChunkedPayload())
        m_decoder = std::make_unique<wire::AwsChunkedDecoder>(m_authenticated, size);
    m_upload->onDrained([weak = m_connection.weak_from_this(), lane = m_connection.lane().weak_from_this()] {
        if (const auto strand = lane.lock())
            strand->post([weak] {
                if (const auto connection = weak.lock())
                    connection->resumeBody();
            });
    });
    return {};
}

bool Exchange::piece(std::shared_ptr<std::string> piece)
{
    if (m_form)
        return formPiece(*piece);
    if (!m_upload)
        return true;
    if (!m_decoder) {
        if (m_traffic)
            m_traffic->count(piece->size());
        return m_upload->append(std::move(piece));
    }
    std::shared_ptr<std::string> decoded = m_connection.server().pieces->take();
    decoded->clear();
    if (Expected<void> fed = m_decoder->feed(*piece, *decoded); !fed) {
        refuse(std::move(fed.error()));
        return true;
    }
    if (m_traffic)
        m_traffic->count(decoded->size());
    return decoded->empty() || m_upload->append(std::move(decoded));
}

void Exchange::finishUpload()
{
    Expected<void> fine;
    if (m_decoder) {
        fine = m_decoder->finish();
        if (fine)
            fine = checkTrailers(m_decoder->trailers());
        if (fine)
            fine = wire::bindTrailers(*m_route.operation, m_decoder->trailers(), m_upload->input());
    }
    if (!fine) {
        abort();
        answer(fine.error());
        return;
    }
    m_submitting = true;
    m_upload->finish(m_authenticated.payloadSha256, completion());
    m_submitting = false;
}

Expected<void> Exchange::checkTrailers(const wire::Headers &trailers) const
{
    const std::string declared = toLower(m_connection.request().headers.get("x-amz-trailer"));
    std::vector<std::string_view> names = split(declared, ',');
    for (std::string_view &name : names)
        name = trim(name);
    for (std::string_view name : names) {
        if (!name.empty() && !trailers.has(name))
            return fail(Error{"IncompleteBody", "The request body terminated unexpectedly", 400});
    }
    for (const auto &[name, value] : trailers.fields()) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            return fail(Error{"MalformedTrailerError",
                              "The request contained trailing data that was not well-formed or did not conform to our published schema.", 400});
    }
    return {};
}

/// Takes aws-chunked framing off a body that was read whole; trailers become headers.
Expected<void> Exchange::unwrapBody()
{
    if (!isChunkedPayload())
        return {};
    wire::HttpRequest &request = m_connection.request();
    const Expected<std::uint64_t> length = decodedLength(m_frame);
    if (!length)
        return fail(length.error());
    if (*length > m_bodyLimit)
        return fail(Error{"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400});
    wire::AwsChunkedDecoder decoder(m_authenticated, *length);
    std::string decoded;
    decoded.reserve(std::min<std::size_t>(std::size_t(*length), request.body.size()));
    Expected<void> done = decoder.feed(request.body, decoded);
    if (done)
        done = decoder.finish();
    if (done)
        done = checkTrailers(decoder.trailers());
    if (!done)
        return done;
    for (const auto &[name, value] : decoder.trailers().fields())
        request.headers.set(name, value);
    request.body = std::move(decoded);
    return {};
}

Expected<void> Exchange::checkBody() const
{
    const wire::HttpRequest &request = m_connection.request();
    const api::Operation &operation = *m_route.operation;
    if (m_authenticated.payload == wire::PayloadMode::Signed) {
        const wire::sigv4::Sha256 computed = wire::sigv4::sha256(request.body);
        if (!std::equal(computed.begin(), computed.end(), asBytes(m_authenticated.payloadSha256).begin()))
            return fail(payloadMismatch(m_authenticated.payloadSha256, computed));
    }
    // Streamed bodies are checked where they are stored.
    if (operation.streamingInput || !isS3() || (!operation.checksumRequired && operation.checksumMember.empty()))
        return {};
    bool any = false;
    for (const ChecksumHeader &header : checksumHeaders) {
        if (!request.headers.has(header.name))
            continue;
        any = true;
        const std::string sent(request.headers.get(header.name));
        store::Hasher hasher({header.digest});
        hasher.update(asBytes(request.body));
        const std::string computed = hasher.finish().get(header.digest);
        std::string raw;
        if (!fromBase64(sent, raw) || raw.size() != computed.size()) {
            if (header.digest == store::Digest::Md5)
                return fail(Error{"InvalidDigest", "The Content-MD5 you specified was invalid.", 400}.with("Content-MD5", sent));
            return fail(Error{"InvalidRequest", "Value for " + std::string(header.name) + " header is invalid.", 400});
        }
        if (raw != computed) {
            if (header.digest == store::Digest::Md5)
                return fail(Error{"BadDigest", "The Content-MD5 you specified did not match what we received.", 400}
                                .with("ExpectedDigest", sent)
                                .with("CalculatedDigest", toBase64(asBytes(computed))));
            return fail(Error{"BadDigest", "The " + toUpper(header.name.substr(15)) + " you specified did not match the calculated checksum.", 400});
        }
    }
    if (!any && operation.checksumRequired)
        return fail(Error{"InvalidRequest", "Missing required header for this request: Content-MD5 OR x-amz-checksum-*", 400});
    return {};
}

/// Packages of functions and layers come inside of what describes them; calls of functions are calls, however long.
void Exchange::notePackage(const api::Value &input)
{
    const auto note = [this](const std::optional<std::string> &name, const std::optional<api::Blob> &package) {
        if (!package || !name)
            return;
        m_traffic = m_connection.server().cloud.traffic().begin(m_connection.request().headers.get("user-agent"), true, *name, {}, "lambda");
        m_traffic->count(package->bytes.size());
        m_wholeObject = true;
    };
    const std::string_view name = m_route.operation->name;
    if (name == "CreateFunction") {
        const auto &create = input.as<api::lambda::CreateFunction::Input>();
        if (create.code)
            note(create.functionName, create.code->zipFile);
    } else if (name == "UpdateFunctionCode") {
        const auto &update = input.as<api::lambda::UpdateFunctionCode::Input>();
        note(update.functionName, update.zipFile);
    } else if (name == "PublishLayerVersion") {
        const auto &publish = input.as<api::lambda::PublishLayerVersion::Input>();
        if (publish.content)
            note(publish.layerName, publish.content->zipFile);
    }
}

Expected<api::Value> Exchange::decode()
{
    wire::HttpRequest &request = m_connection.request();
    if (isChunkedPayload()) {
        stripTransferEncoding(request.headers);
        // Which checksum to reckon must be known before the trailer that carries it.
        constexpr std::string_view prefix = "x-amz-checksum-";
        const std::string trailer = toLower(request.headers.get("x-amz-trailer"));
        if (trailer.starts_with(prefix) && !request.headers.has("x-amz-sdk-checksum-algorithm"))
            request.headers.add("x-amz-sdk-checksum-algorithm", toUpper(std::string_view(trailer).substr(prefix.size())));
    }
    return wire::decodeInput(m_route, request);
}

void Exchange::runBuffered()
{
    wire::HttpRequest &request = m_connection.request();
    Expected<void> fine = unwrapBody();
    if (fine)
        fine = checkBody();
    if (!fine) {
        answer(fine.error());
        return;
    }
    // The streaming member is ours to fill: the codec reads bodies as text.
    std::string streamed;
    if (m_route.operation->streamingInput)
        streamed.swap(request.body);
    if (m_traffic)
        m_traffic->count(streamed.size());
    Expected<api::Value> input = decode();
    if (!input) {
        answer(input.error());
        return;
    }
    if (m_route.operation->streamingInput && *input) {
        const api::Member *member = input->shape()->payloadMember();
        if (member && member->shape->kind == api::Kind::Stream) {
            void *field = member->ops->emplace(static_cast<std::byte *>(input->data()) + member->offset);
            *static_cast<api::Body *>(field) = api::Body::fromString(std::move(streamed));
        }
    }
    if (m_route.service->id == "lambda" && *input)
        notePackage(*input);
    submit({m_route.operation, caller(), std::move(*input)});
}

} // namespace nephoscope::http
