#pragma once

#include "select/CsvRecord.h"
#include "select/Input.h"
#include "services/s3control/JobRepository.h"

#include <memory>

namespace nephoscope::s3control {

/// Why a job fails whose manifest cannot be used.
inline Unexpected manifestError(std::string message)
{
    return fail(Error{"InvalidManifest", std::move(message), 400});
}

/// Which column says what, and how many there are.
struct Columns
{
    std::size_t count = 0;
    std::optional<std::size_t> bucket, key, version, marker;
};

/// Lines of CSV as tasks.
class CsvTasks
{
public:
    CsvTasks(std::unique_ptr<select::ByteSource> source, Columns columns) : m_source(std::move(source)), m_columns(columns) {}

    /// Nothing at the end. Rows about delete markers are left out; one with more or fewer columns is an error.
    Expected<std::optional<Task>> next();

private:
    std::string_view field(std::size_t index) { return m_record.field(index, m_arena); }
    Expected<bool> readLine();

    std::unique_ptr<select::ByteSource> m_source;
    const Columns m_columns;
    const select::CsvFormat m_format;
    select::CsvRecord m_record{m_format};
    select::Arena m_arena;
    std::string m_line;
    std::size_t m_lines = 0;
    char m_buffer[64 * 1024];
    std::size_t m_at = 0;
    std::size_t m_filled = 0;
};

} // namespace nephoscope::s3control
