#include "services/s3control/CsvTasks.h"

#include "services/ReportFiles.h"

#include <cstring>

namespace nephoscope::s3control {

namespace {

constexpr std::size_t maxLine = 64 * 1024;
constexpr std::size_t padding = 16; ///< what CsvRecord may read beyond

} // namespace

Expected<std::optional<Task>> CsvTasks::next()
{
    while (true) {
        auto more = readLine();
        if (!more)
            return fail(std::move(more.error()));
        if (!*more)
            return std::nullopt;
        if (m_line.empty())
            continue;
        m_arena.reset();
        m_line.append(padding, '\0');
        m_record.assign(std::string_view(m_line).substr(0, m_line.size() - padding));
        if (const std::size_t count = m_record.count(m_arena); count != m_columns.count) {
            return manifestError("Line " + std::to_string(m_lines) + " of the manifest has " + std::to_string(count) + " columns, and should have " +
                                 std::to_string(m_columns.count) + '.');
        }
        if (m_columns.marker && field(*m_columns.marker) == "true")
            continue;
        Task task;
        task.bucket = field(*m_columns.bucket);
        if (m_columns.version)
            task.version = field(*m_columns.version);
        if (!reports::decodeKey(field(*m_columns.key), task.key) || task.bucket.empty() || task.key.empty() || !m_record.isSound())
            return manifestError("Line " + std::to_string(m_lines) + " of the manifest names no bucket and key.");
        return task;
    }
}

/// Keys are percent-encoded, so that a line is a record.
Expected<bool> CsvTasks::readLine()
{
    m_line.clear();
    while (true) {
        const auto *end = static_cast<const char *>(std::memchr(m_buffer + m_at, '\n', m_filled - m_at));
        const std::size_t stop = end ? static_cast<std::size_t>(end - m_buffer) : m_filled;
        m_line.append(m_buffer + m_at, stop - m_at);
        m_at = end ? stop + 1 : stop;
        if (m_line.size() > maxLine)
            return manifestError("Line " + std::to_string(m_lines + 1) + " of the manifest is too long.");
        if (!end) {
            auto count = m_source->read(m_buffer, sizeof m_buffer);
            if (!count)
                return fail(Error{"InvalidManifest", count.error().message, 400});
            m_at = 0;
            m_filled = *count;
            if (m_filled > 0)
                continue;
            if (m_line.empty())
                return false;
        }
        if (!m_line.empty() && m_line.back() == '\r')
            m_line.pop_back();
        ++m_lines;
        return true;
    }
}

} // namespace nephoscope::s3control
