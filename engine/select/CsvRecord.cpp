#include "select/CsvRecord.h"

namespace nephoscope::select {

namespace {

const char *findText(const char *from, const char *to, const std::string &text)
{
    const std::string_view rest(from, static_cast<std::size_t>(to - from));
    const std::size_t at = rest.find(text);
    return at == std::string_view::npos ? to : from + at;
}

} // namespace

void CsvRecord::assign(std::string_view bytes)
{
    m_bytes = bytes;
    m_at = bytes.data();
    m_end = bytes.data() + bytes.size();
    m_count = 0;
    m_sound = true;
}

void CsvRecord::splitTo(std::size_t index, Arena &arena)
{
    const std::string &delimiter = m_format.fieldDelimiter;
    const bool single = delimiter.size() == 1;
    while (m_at && m_count <= index) {
        std::string_view field;
        if (m_at < m_end && *m_at == m_format.quote && m_format.quote != 0) {
            field = quotedField(arena);
        } else {
            const char *end = single ? findByte(m_at, m_end, delimiter.front()) : findText(m_at, m_end, delimiter);
            field = {m_at, static_cast<std::size_t>(end - m_at)};
            m_at = end;
        }
        if (m_count < m_fields.size())
            m_fields[m_count] = field;
        else
            m_fields.push_back(field);
        ++m_count;
        m_at = m_at < m_end ? m_at + delimiter.size() : nullptr;
    }
}

std::string_view CsvRecord::quotedField(Arena &arena)
{
    const char quote = m_format.quote;
    const char escape = m_format.escape;
    const char *start = m_at + 1;
    const char *at = start;
    std::size_t escapes = 0;
    for (;; ++at) {
        at = escape == quote || escape == 0 ? findByte(at, m_end, quote) : at;
        if (at >= m_end) {
            m_sound = false;
            m_at = m_end;
            return {start, static_cast<std::size_t>(m_end - start)};
        }
        // An escape before a quote makes it text; the escape may be the quote itself.
        if (*at == escape && at + 1 < m_end && at[1] == quote) {
            ++escapes;
            ++at;
        } else if (*at == quote) {
            break;
        }
    }
    std::string_view field(start, static_cast<std::size_t>(at - start));
    if (escapes > 0) {
        char *copy = arena.array<char>(field.size());
        std::size_t size = 0;
        for (std::size_t i = 0; i < field.size(); ++i) {
            if (field[i] == escape && i + 1 < field.size() && field[i + 1] == quote)
                ++i;
            copy[size++] = field[i];
        }
        field = {copy, size};
    }
    m_at = at + 1;
    if (m_at < m_end && std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).substr(0, m_format.fieldDelimiter.size()) != m_format.fieldDelimiter) {
        m_sound = false;
        m_at = m_end;
    }
    return field;
}

} // namespace nephoscope::select
