#include "api/Types.h"

#include <cerrno>
#include <span>
#include <utility>

#include <unistd.h>

namespace nephoscope::api {
namespace {

Expected<void> appendSegment(const FileSegment &segment, std::string &out)
{
    const std::size_t start = out.size();
    out.resize(start + segment.length);
    std::uint64_t done = 0;
    while (done < segment.length) {
        const ssize_t count = ::pread(segment.file->descriptor(), out.data() + start + done, segment.length - done,
                                      static_cast<off_t>(segment.offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return fail(internalError("a body's file is shorter than its record"));
        done += static_cast<std::uint64_t>(count);
    }
    return {};
}

} // namespace

Body Body::fromString(std::string bytes)
{
    Body body;
    body.m_size = bytes.size();
    body.m_memory = std::make_shared<const std::string>(std::move(bytes));
    return body;
}

Body Body::fromSegments(std::vector<FileSegment> segments)
{
    Body body;
    body.m_segments = std::move(segments);
    for (const FileSegment &segment : body.m_segments)
        body.m_size += segment.length;
    return body;
}

Body Body::fromSource(std::shared_ptr<BodySource> source, std::uint64_t size)
{
    Body body;
    body.m_source = std::move(source);
    body.m_size = size;
    return body;
}

Expected<std::string> Body::readAll() const
{
    if (m_memory)
        return *m_memory;
    std::string bytes;
    for (const FileSegment &segment : m_segments) {
        if (Expected<void> read = appendSegment(segment, bytes); !read)
            return fail(std::move(read.error()));
    }
    if (m_source) {
        std::vector<std::uint8_t> buffer(64 * 1024);
        while (true) {
            const Expected<std::size_t> count = m_source->read(buffer);
            if (!count)
                return fail(count.error());
            if (*count == 0)
                break;
            bytes.append(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(*count));
        }
    }
    return bytes;
}

} // namespace nephoscope::api
