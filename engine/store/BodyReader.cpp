#include "store/BodyReader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace nephoscope::store {

namespace {

Error incompleteBody()
{
    return {"IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header.", 400};
}

} // namespace

BodyReader::BodyReader(const api::Body &body, std::size_t most) : m_body(body), m_most(most), m_left(body.size())
{
    if (!body.memory())
        for (std::vector<std::uint8_t> &buffer : m_buffers)
            buffer.resize(std::min<std::uint64_t>(m_most, m_left));
}

BodyReader::Piece BodyReader::next()
{
    const std::size_t wanted = std::size_t(std::min<std::uint64_t>(m_most, m_left));
    if (wanted == 0)
        return std::span<const std::uint8_t>();
    std::swap(m_buffers[0], m_buffers[1]);
    Piece piece = m_body.memory() ? fromMemory(wanted) : m_body.source() ? fromSource(wanted) : fromFiles(wanted);
    if (piece)
        m_left -= piece->size();
    return piece;
}

BodyReader::Piece BodyReader::fromMemory(std::size_t wanted)
{
    const std::string &bytes = *m_body.memory();
    const auto *begin = reinterpret_cast<const std::uint8_t *>(bytes.data()) + (bytes.size() - m_left);
    return std::span(begin, wanted);
}

BodyReader::Piece BodyReader::fromSource(std::size_t wanted)
{
    std::size_t filled = 0;
    while (filled < wanted) {
        Expected<std::size_t> read = m_body.source()->read(std::span(m_buffers[0]).subspan(filled, wanted - filled));
        if (!read)
            return fail(std::move(read.error()));
        if (*read == 0)
            return fail(incompleteBody());
        filled += *read;
    }
    return std::span<const std::uint8_t>(m_buffers[0]).first(filled);
}

BodyReader::Piece BodyReader::fromFiles(std::size_t wanted)
{
    const std::vector<api::FileSegment> &segments = m_body.segments();
    while (m_segment < segments.size() && m_inSegment == segments[m_segment].length) {
        ++m_segment;
        m_inSegment = 0;
    }
    if (m_segment == segments.size())
        return fail(incompleteBody());
    const api::FileSegment &segment = segments[m_segment];
    const std::size_t size = std::size_t(std::min<std::uint64_t>(wanted, segment.length - m_inSegment));
    ssize_t count = 0;
    do
        count = ::pread(segment.file->descriptor(), m_buffers[0].data(), size, off_t(segment.offset + m_inSegment));
    while (count < 0 && errno == EINTR);
    if (count < 0)
        return fail(Error{"InternalError", std::string("cannot read: ") + std::strerror(errno), 500});
    if (count == 0)
        return fail(incompleteBody()); // the file was cut short meanwhile
    m_inSegment += std::uint64_t(count);
    return std::span<const std::uint8_t>(m_buffers[0]).first(std::size_t(count));
}

} // namespace nephoscope::store
