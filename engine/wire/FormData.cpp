#include "wire/FormData.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::wire {

namespace {

constexpr std::size_t maxHead = 8 * 1024;

Unexpected malformed()
{
    return fail(Error{"MalformedPOSTRequest", "The body of your POST request is not well-formed multipart/form-data.", 400});
}

/// `name="value"` or `name=value` of a header's parameters; nothing when it is not there.
std::optional<std::string> parameter(std::string_view header, std::string_view wanted)
{
    std::size_t at = std::min(header.find(';'), header.size());
    while (at < header.size()) {
        ++at;
        const std::size_t equals = header.find('=', at);
        if (equals == std::string_view::npos)
            return std::nullopt;
        const std::string_view name = trim(header.substr(at, equals - at));
        std::string value;
        at = equals + 1;
        if (at < header.size() && header[at] == '"') {
            // Browsers escape quotes as %22, others with a backslash; any other backslash is part of a path.
            for (++at; at < header.size() && header[at] != '"'; ++at) {
                if (header[at] == '\\' && at + 1 < header.size() && header[at + 1] == '"')
                    ++at;
                value += header[at];
            }
            if (at >= header.size())
                return std::nullopt;
            at = std::min(header.find(';', at), header.size());
        } else {
            const std::size_t end = std::min(header.find(';', at), header.size());
            value = trim(header.substr(at, end - at));
            at = end;
        }
        if (equalsIgnoreCase(name, wanted))
            return value;
    }
    return std::nullopt;
}

/// The value of one header line of a part's head.
std::string_view lineOf(std::string_view head, std::string_view name)
{
    while (!head.empty()) {
        const std::size_t end = std::min(head.find("\r\n"), head.size());
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(head.size(), end + 2));
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos && equalsIgnoreCase(trim(line.substr(0, colon)), name))
            return trim(line.substr(colon + 1));
    }
    return {};
}

} // namespace

std::optional<std::string> FormDataReader::boundaryOf(std::string_view contentType)
{
    if (!equalsIgnoreCase(trim(contentType.substr(0, contentType.find(';'))), "multipart/form-data"))
        return std::nullopt;
    auto boundary = parameter(contentType, "boundary");
    return boundary && !boundary->empty() && boundary->size() <= 70 ? boundary : std::nullopt;
}

FormDataReader::FormDataReader(std::string_view boundary) : m_mark("\r\n--" + std::string(boundary))
{
    // The first boundary may stand at the very beginning, without a line before it.
    m_buffer = "\r\n";
}

Expected<void> FormDataReader::feed(std::string_view bytes, std::string &file)
{
    m_buffer.append(bytes);
    while (true) {
        auto moved = step(file);
        if (!moved)
            return fail(std::move(moved.error()));
        if (!*moved)
            break;
    }
    m_buffer.erase(0, m_at);
    m_at = 0;
    return {};
}

Expected<void> FormDataReader::finish() const
{
    return m_state == State::End ? Expected<void>() : malformed();
}

Expected<bool> FormDataReader::step(std::string &file)
{
    switch (m_state) {
    case State::AfterBoundary:
        return afterBoundary();
    case State::Headers:
        return headers();
    case State::End: // an epilogue means nothing
        m_at = m_buffer.size();
        return false;
    default:
        return content(file);
    }
}

Expected<bool> FormDataReader::afterBoundary()
{
    const std::string_view text = rest();
    if (text.size() < 2)
        return false;
    if (text.starts_with("--")) {
        m_state = State::End;
        return true;
    }
    // Blanks may pad the boundary's line.
    const std::size_t end = text.find("\r\n");
    if (end == std::string_view::npos && text.size() <= maxHead)
        return false;
    if (end == std::string_view::npos || !trim(text.substr(0, end)).empty())
        return malformed();
    m_at += end; // the line's end stays, for a part without any header
    m_state = State::Headers;
    return true;
}

Expected<bool> FormDataReader::headers()
{
    const std::string_view text = rest();
    const std::size_t end = text.find("\r\n\r\n");
    if (end == std::string_view::npos && text.size() <= maxHead)
        return false;
    if (end == std::string_view::npos || end > maxHead)
        return malformed();
    if (auto begun = beginPart(text.substr(0, end)); !begun)
        return fail(std::move(begun.error()));
    m_at += end + 4;
    return true;
}

Expected<void> FormDataReader::beginPart(std::string_view head)
{
    const std::string_view disposition = lineOf(head, "content-disposition");
    const auto name = parameter(disposition, "name");
    if (!equalsIgnoreCase(trim(disposition.substr(0, disposition.find(';'))), "form-data") || !name || !isValidUtf8(*name))
        return malformed();
    const bool isFile = equalsIgnoreCase(*name, "file");
    if (m_fileBegan && isFile)
        return fail(Error{"IncorrectNumberOfFilesInPostRequest", "POST requires exactly one file upload per request.", 400});
    if (m_fileBegan) {
        m_state = State::Ignored;
        return {};
    }
    if (isFile) {
        // Some browsers send the whole path.
        const std::string path = parameter(disposition, "filename").value_or(std::string());
        const std::size_t slash = path.find_last_of("/\\");
        m_fileName = slash == std::string::npos ? path : path.substr(slash + 1);
        m_fileBegan = true;
        m_state = State::File;
        return {};
    }
    m_state = State::Field;
    m_fieldBytes += name->size();
    m_fields.emplace_back(*name, std::string());
    std::string none;
    return take({}, none);
}

Expected<bool> FormDataReader::content(std::string &file)
{
    const std::string_view text = rest();
    const std::size_t found = text.find(m_mark);
    if (found == std::string_view::npos) {
        // The mark may have begun in what is there.
        const std::size_t sure = text.size() - std::min(text.size(), m_mark.size() - 1);
        if (auto taken = take(text.substr(0, sure), file); !taken)
            return fail(std::move(taken.error()));
        m_at += sure;
        return false;
    }
    if (auto taken = take(text.substr(0, found), file); !taken)
        return fail(std::move(taken.error()));
    m_at += found + m_mark.size();
    m_state = State::AfterBoundary;
    return true;
}

Expected<void> FormDataReader::take(std::string_view bytes, std::string &file)
{
    if (m_state == State::File)
        file.append(bytes);
    if (m_state != State::Field)
        return {};
    m_fieldBytes += bytes.size();
    if (m_fieldBytes > maxFieldBytes) {
        return fail(Error{"MaxPostPreDataLengthExceeded", "Your POST request fields preceding the upload file were too large.", 400}.with(
            "MaxPostPreDataLengthExceededBytes", std::to_string(maxFieldBytes)));
    }
    m_fields.back().second.append(bytes);
    return {};
}

} // namespace nephoscope::wire
