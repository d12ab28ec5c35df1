#pragma once

#include "core/Expected.h"

#include <cstdint>
#include <memory>

namespace nephoscope::select {

/// Where a query's bytes come from; pulled by the worker that runs the query.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// At most `size` bytes; 0 at the end.
    virtual Expected<std::size_t> read(char *out, std::size_t size) = 0;
    /// Leaves out the next `count` bytes.
    virtual Expected<void> skip(std::uint64_t count);
};

/// Bytes in memory, for tests and small objects.
class TextSource : public ByteSource
{
public:
    explicit TextSource(std::string text) : m_text(std::move(text)) {}
    Expected<std::size_t> read(char *out, std::size_t size) override;

private:
    std::string m_text;
    std::size_t m_at = 0;
};

enum class Compression : std::uint8_t { None, Gzip, Bzip2 };

/// Counts what passes through, and unpacks it. `InvalidCompressionFormat`, `TruncatedInput`.
class Unpacker : public ByteSource
{
public:
    /// Bytes taken from the packed source so far.
    virtual std::uint64_t scanned() const = 0;
};
std::unique_ptr<Unpacker> unpack(Compression compression, std::unique_ptr<ByteSource> source);

} // namespace nephoscope::select
