#include "select/Input.h"

#include "select/SelectErrors.h"

#include <bzlib.h>
#include <zlib.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace nephoscope::select {

namespace {

constexpr std::size_t packedPiece = 128 * 1024;

Error notPackedSo(std::string_view name)
{
    return selectError("InvalidCompressionFormat",
                       std::string(name) + " is not applicable to the queried object. Please correct the request and try again.");
}

class PlainSource : public Unpacker
{
public:
    explicit PlainSource(std::unique_ptr<ByteSource> source) : m_source(std::move(source)) {}
    Expected<std::size_t> read(char *out, std::size_t size) override
    {
        auto count = m_source->read(out, size);
        m_scanned += count ? *count : 0;
        return count;
    }
    Expected<void> skip(std::uint64_t count) override { return m_source->skip(count); }
    std::uint64_t scanned() const override { return m_scanned; }

private:
    std::unique_ptr<ByteSource> m_source;
    std::uint64_t m_scanned = 0;
};

/// What both formats have in common: a piece of packed bytes, and streams that follow one another.
class PackedSource : public Unpacker
{
public:
    PackedSource(std::unique_ptr<ByteSource> source, std::string_view name) : m_source(std::move(source)), m_name(name), m_piece(packedPiece) {}
    std::uint64_t scanned() const override { return m_scanned; }

    Expected<std::size_t> read(char *out, std::size_t size) override
    {
        while (size > 0) {
            if (m_left == 0 && !m_ended) {
                const auto count = m_source->read(m_piece.data(), m_piece.size());
                if (!count)
                    return fail(count.error());
                m_next = m_piece.data();
                m_left = *count;
                m_scanned += *count;
                m_ended = *count == 0;
            }
            if (m_ended) {
                // Nothing at all is no packed file; between two streams is a good place to end.
                if (m_inStream || m_scanned == 0)
                    return fail(selectError("TruncatedInput"));
                return std::size_t(0);
            }
            if (!m_inStream) {
                if (!begin())
                    return fail(internalError("a decompressor cannot start"));
                m_inStream = true;
            }
            std::size_t produced = 0;
            switch (inflate(out, size, produced)) {
            case State::Damaged:
                // What follows whole streams is padding; what begins badly is no such file.
                if (m_streams > 0 && m_streamBytes == 0) {
                    finish();
                    m_inStream = false;
                    m_left = 0;
                    continue;
                }
                return fail(notPackedSo(m_name));
            case State::End:
                finish();
                m_inStream = false;
                ++m_streams;
                m_streamBytes = 0;
                break;
            case State::Going:
                m_streamBytes += produced;
                break;
            }
            if (produced > 0)
                return produced;
        }
        return std::size_t(0);
    }

protected:
    enum class State { Going, End, Damaged };
    virtual bool begin() = 0;
    /// Moves m_next and m_left on.
    virtual State inflate(char *out, std::size_t size, std::size_t &produced) = 0;
    virtual void finish() = 0;

    char *m_next = nullptr;
    std::size_t m_left = 0;
    bool m_inStream = false;

private:
    std::unique_ptr<ByteSource> m_source;
    std::string_view m_name;
    std::vector<char> m_piece;
    std::uint64_t m_scanned = 0;
    std::uint64_t m_streamBytes = 0;
    int m_streams = 0;
    bool m_ended = false;
};

class GzipSource : public PackedSource
{
public:
    explicit GzipSource(std::unique_ptr<ByteSource> source) : PackedSource(std::move(source), "GZIP") {}
    ~GzipSource() override
    {
        if (m_inStream)
            ::inflateEnd(&m_stream);
    }

private:
    bool begin() override
    {
        m_stream = {};
        return ::inflateInit2(&m_stream, 16 + MAX_WBITS) == Z_OK;
    }
    State inflate(char *out, std::size_t size, std::size_t &produced) override
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(m_next);
        m_stream.avail_in = static_cast<uInt>(m_left);
        m_stream.next_out = reinterpret_cast<Bytef *>(out);
        m_stream.avail_out = static_cast<uInt>(size);
        const int result = ::inflate(&m_stream, Z_NO_FLUSH);
        m_next += m_left - m_stream.avail_in;
        m_left = m_stream.avail_in;
        produced = size - m_stream.avail_out;
        if (result == Z_STREAM_END)
            return State::End;
        return result == Z_OK || result == Z_BUF_ERROR ? State::Going : State::Damaged;
    }
    void finish() override { ::inflateEnd(&m_stream); }

    z_stream m_stream{};
};

class Bzip2Source : public PackedSource
{
public:
    explicit Bzip2Source(std::unique_ptr<ByteSource> source) : PackedSource(std::move(source), "BZIP2") {}
    ~Bzip2Source() override
    {
        if (m_inStream)
            ::BZ2_bzDecompressEnd(&m_stream);
    }

private:
    bool begin() override
    {
        m_stream = {};
        return ::BZ2_bzDecompressInit(&m_stream, 0, 0) == BZ_OK;
    }
    State inflate(char *out, std::size_t size, std::size_t &produced) override
    {
        m_stream.next_in = m_next;
        m_stream.avail_in = static_cast<unsigned>(m_left);
        m_stream.next_out = out;
        m_stream.avail_out = static_cast<unsigned>(size);
        const int result = ::BZ2_bzDecompress(&m_stream);
        m_next = m_stream.next_in;
        m_left = m_stream.avail_in;
        produced = size - m_stream.avail_out;
        if (result == BZ_STREAM_END)
            return State::End;
        return result == BZ_OK ? State::Going : State::Damaged;
    }
    void finish() override { ::BZ2_bzDecompressEnd(&m_stream); }

    bz_stream m_stream{};
};

} // namespace

Expected<void> ByteSource::skip(std::uint64_t count)
{
    std::vector<char> piece(64 * 1024);
    while (count > 0) {
        const auto read = this->read(piece.data(), static_cast<std::size_t>(std::min<std::uint64_t>(count, piece.size())));
        if (!read)
            return fail(read.error());
        if (*read == 0)
            break;
        count -= *read;
    }
    return {};
}

Expected<std::size_t> TextSource::read(char *out, std::size_t size)
{
    const std::size_t count = std::min(size, m_text.size() - m_at);
    std::memcpy(out, m_text.data() + m_at, count);
    m_at += count;
    return count;
}

std::unique_ptr<Unpacker> unpack(Compression compression, std::unique_ptr<ByteSource> source)
{
    switch (compression) {
    case Compression::Gzip:
        return std::make_unique<GzipSource>(std::move(source));
    case Compression::Bzip2:
        return std::make_unique<Bzip2Source>(std::move(source));
    case Compression::None:
        break;
    }
    return std::make_unique<PlainSource>(std::move(source));
}

} // namespace nephoscope::select
