#pragma once

#include "core/Expected.h"
#include "wire/SigV4.h"

#include <functional>

namespace nephoscope::wire {

/// Takes `aws-chunked` framing off a body as it arrives: sizes, chunk signatures (checked before
/// the chunk's last byte is let through is impossible; a bad one fails the upload as a whole),
/// trailers and their signature. Used by one thread at a time.
class AwsChunkedDecoder
{
public:
    AwsChunkedDecoder(const Authenticated &authenticated, std::uint64_t decodedLength);
    ~AwsChunkedDecoder();

    /// Feeds raw bytes; decoded ones are appended to `out`. Errors: `IncompleteBody`,
    /// `SignatureDoesNotMatch`, `MalformedTrailerError`, `InvalidChunkSizeError`.
    Expected<void> feed(std::string_view raw, std::string &out);
    /// Called at the end of the HTTP body: everything must be there.
    Expected<void> finish();
    /// Names in lower case, checksum values as sent.
    const Headers &trailers() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace nephoscope::wire
