#pragma once

#include "core/Expected.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::wire {

/// Reads multipart/form-data (RFC 7578) as S3 takes uploads by form: fields are kept, the part called
/// `file` is handed on as it comes, and nothing of it is kept. For one thread.
class FormDataReader
{
public:
    /// What all fields before the file may have, names and values together.
    static constexpr std::size_t maxFieldBytes = 20 * 1024;

    /// The boundary of a Content-Type; nothing unless it is multipart/form-data and has a valid one.
    static std::optional<std::string> boundaryOf(std::string_view contentType);

    explicit FormDataReader(std::string_view boundary);

    /// Takes the next bytes of the body; appends what of them is the file's to `file`.
    /// `MalformedPOSTRequest`, `MaxPostPreDataLengthExceeded`, `IncorrectNumberOfFilesInPostRequest`.
    Expected<void> feed(std::string_view bytes, std::string &file);
    /// The body is over: `MalformedPOSTRequest` when it broke off.
    Expected<void> finish() const;

    bool fileBegan() const { return m_fileBegan; }
    const std::string &fileName() const { return m_fileName; }
    /// In order of arrival, names as they were written.
    const std::vector<std::pair<std::string, std::string>> &fields() const { return m_fields; }

private:
    enum class State { Preamble, AfterBoundary, Headers, Field, File, Ignored, End };

    /// One step of the state machine; false when it needs more bytes.
    Expected<bool> step(std::string &file);
    Expected<bool> afterBoundary();
    Expected<bool> headers();
    Expected<bool> content(std::string &file);
    Expected<void> take(std::string_view bytes, std::string &file);
    Expected<void> beginPart(std::string_view head);
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_at); }

    std::string m_mark; ///< `\r\n--boundary`
    std::string m_buffer;
    std::size_t m_at = 0; ///< of the buffer, what was read
    State m_state = State::Preamble;
    bool m_fileBegan = false;
    std::string m_fileName;
    std::size_t m_fieldBytes = 0;
    std::vector<std::pair<std::string, std::string>> m_fields;
};

} // namespace nephoscope::wire
