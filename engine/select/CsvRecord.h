#pragma once

#include "select/Json.h"

#include <limits>
#include <string_view>
#include <vector>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace nephoscope::select {

/// How CSV is laid out. Characters may take several bytes; an empty quote or comment switches it off.
struct CsvFormat
{
    enum class Header : std::uint8_t { None, Use, Ignore };
    Header header = Header::None;
    std::string fieldDelimiter = ",";
    std::string recordDelimiter = "\n";
    char quote = '"'; ///< 0: none
    char escape = '"';
    char comment = '#'; ///< 0: none
    bool quotedRecordDelimiters = false;
};

/// One CSV record, split into fields only as far as somebody asks.
class CsvRecord
{
public:
    explicit CsvRecord(const CsvFormat &format) : m_format(format) {}

    /// `bytes` without its record delimiter; at least 16 readable bytes must follow it.
    void assign(std::string_view bytes);
    /// The field without its quotes; a null view when the record has fewer.
    std::string_view field(std::size_t index, Arena &arena)
    {
        if (index >= m_count)
            splitTo(index, arena);
        return index < m_count ? m_fields[index] : std::string_view();
    }
    std::size_t count(Arena &arena)
    {
        splitTo(std::numeric_limits<std::size_t>::max(), arena);
        return m_count;
    }
    /// The record as it stands in the file.
    std::string_view bytes() const { return m_bytes; }
    /// False after a quote that is never closed, or text behind a closing one.
    bool isSound() const { return m_sound; }

private:
    void splitTo(std::size_t index, Arena &arena);
    std::string_view quotedField(Arena &arena);

    const CsvFormat &m_format;
    std::string_view m_bytes;
    const char *m_at = nullptr; ///< of the next field; null: none is left
    const char *m_end = nullptr;
    std::size_t m_count = 0;
    bool m_sound = true;
    std::vector<std::string_view> m_fields;
};

/// The first `byte` in [from, to), or `to`. Reads up to 15 bytes beyond `to`.
inline const char *findByte(const char *from, const char *to, char byte)
{
#ifdef __SSE2__
    // Fields are short: calling memchr for each costs more than looking at 16 bytes here.
    const __m128i wanted = _mm_set1_epi8(byte);
    for (; from < to; from += 16) {
        const __m128i piece = _mm_loadu_si128(reinterpret_cast<const __m128i *>(from));
        const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(piece, wanted));
        if (found != 0) {
            const char *at = from + __builtin_ctz(static_cast<unsigned>(found));
            return at < to ? at : to;
        }
    }
    return to;
#else
    const void *found = from < to ? std::memchr(from, byte, static_cast<std::size_t>(to - from)) : nullptr;
    return found ? static_cast<const char *>(found) : to;
#endif
}

} // namespace nephoscope::select
