#include "services/s3/SelectRequest.h"

#include "core/Text.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace nephoscope::s3 {

namespace {

namespace model = api::s3;
using select::selectError;

/// An object's body, read from front to back.
class BodyReader : public select::ByteSource
{
public:
    explicit BodyReader(api::Body body) : m_body(std::move(body)) {}

    Expected<std::size_t> read(char *out, std::size_t size) override
    {
        if (const std::string *memory = m_body.memory()) {
            const std::size_t count = std::min(size, memory->size() - std::min<std::size_t>(m_at, memory->size()));
            std::memcpy(out, memory->data() + m_at, count);
            m_at += count;
            return count;
        }
        if (m_body.source())
            return m_body.source()->read({reinterpret_cast<std::uint8_t *>(out), size});
        while (m_segment < m_body.segments().size()) {
            const api::FileSegment &segment = m_body.segments()[m_segment];
            const std::uint64_t left = segment.length - m_at;
            if (left == 0) {
                ++m_segment;
                m_at = 0;
                continue;
            }
            const ssize_t count = ::pread(segment.file->descriptor(), out, std::min<std::uint64_t>(size, left), static_cast<off_t>(segment.offset + m_at));
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return fail(internalError("an object's file is shorter than its row"));
            m_at += static_cast<std::uint64_t>(count);
            return static_cast<std::size_t>(count);
        }
        return std::size_t(0);
    }

    Expected<void> skip(std::uint64_t count) override
    {
        if (m_body.source())
            return ByteSource::skip(count);
        while (m_segment < m_body.segments().size()) {
            const std::uint64_t step = std::min(count, m_body.segments()[m_segment].length - m_at);
            m_at += step;
            count -= step;
            if (count == 0)
                return {};
            ++m_segment;
            m_at = 0;
        }
        m_at += m_body.memory() ? count : 0;
        return {};
    }

private:
    api::Body m_body;
    std::size_t m_segment = 0;
    std::uint64_t m_at = 0; ///< in the memory or the segment
};

std::string valueOr(const std::optional<std::string> &text, std::string_view otherwise)
{
    return text ? *text : std::string(otherwise);
}

/// Delimiters are counted in characters, which UTF-8 may write with several bytes.
bool isCharacters(std::string_view text, std::size_t least, std::size_t most)
{
    return isValidUtf8(text) && codePoints(text) >= least && codePoints(text) <= most;
}

/// Quotes, escapes and comments are single bytes; an empty text switches them off.
bool takeByte(const std::optional<std::string> &text, char &byte)
{
    if (!text)
        return true;
    if (text->size() > 1 || (!text->empty() && static_cast<unsigned char>(text->front()) >= 0x80))
        return false;
    byte = text->empty() ? '\0' : text->front();
    return true;
}

Expected<void> readCsv(const model::CSVInput &input, select::CsvFormat &csv)
{
    const std::string header = input.fileHeaderInfo ? input.fileHeaderInfo->value : std::string("NONE");
    if (header != "NONE" && header != "USE" && header != "IGNORE")
        return fail(selectError("InvalidFileHeaderInfo", "The FileHeaderInfo is invalid. Only NONE, USE, and IGNORE are supported."));
    csv.header = header == "USE" ? select::CsvFormat::Header::Use
        : header == "IGNORE"     ? select::CsvFormat::Header::Ignore
                                 : select::CsvFormat::Header::None;
    csv.fieldDelimiter = valueOr(input.fieldDelimiter, ",");
    csv.recordDelimiter = valueOr(input.recordDelimiter, "\n");
    csv.quotedRecordDelimiters = input.allowQuotedRecordDelimiter.value_or(false);
    if (!takeByte(input.quoteCharacter, csv.quote) || !takeByte(input.quoteEscapeCharacter, csv.escape) || !takeByte(input.comments, csv.comment)
        || !isCharacters(csv.fieldDelimiter, 1, 1) || !isCharacters(csv.recordDelimiter, 1, 2) || csv.fieldDelimiter == csv.recordDelimiter)
        return fail(selectError("InvalidRequestParameter"));
    return {};
}

Expected<void> readInput(const model::InputSerialization &input, select::Request &request)
{
    const int formats = (input.csv ? 1 : 0) + (input.json ? 1 : 0) + (input.parquet ? 1 : 0);
    if (formats == 0)
        return fail(selectError("MissingRequiredParameter"));
    if (formats > 1)
        return fail(selectError("ObjectSerializationConflict"));
    if (input.parquet)
        return fail(Error{"NotImplemented", "Apache Parquet objects cannot be queried here. Only CSV and JSON are supported.", 501});
    const std::string compression = input.compressionType ? input.compressionType->value : std::string("NONE");
    if (compression != "NONE" && compression != "GZIP" && compression != "BZIP2")
        return fail(selectError("InvalidCompressionFormat"));
    request.compression = compression == "GZIP" ? select::Compression::Gzip
        : compression == "BZIP2"                ? select::Compression::Bzip2
                                                : select::Compression::None;
    if (input.csv)
        return readCsv(*input.csv, request.csv);
    if (!input.json->type)
        return fail(selectError("MissingRequiredParameter"));
    const std::string &type = input.json->type->value;
    if (type != "DOCUMENT" && type != "LINES")
        return fail(selectError("InvalidJsonType", "The JsonType is invalid. Only DOCUMENT and LINES are supported."));
    request.format = type == "LINES" ? select::Request::Format::JsonLines : select::Request::Format::JsonDocument;
    return {};
}

Expected<void> readOutput(const model::OutputSerialization &output, select::OutputFormat &format)
{
    if (output.csv && output.json)
        return fail(selectError("ObjectSerializationConflict"));
    if (!output.csv && !output.json)
        return fail(selectError("MissingRequiredParameter"));
    format.json = output.json.has_value();
    if (output.json) {
        format.recordDelimiter = valueOr(output.json->recordDelimiter, "\n");
        return isCharacters(format.recordDelimiter, 1, 2) ? Expected<void>() : fail(selectError("InvalidRequestParameter"));
    }
    const std::string quoting = output.csv->quoteFields ? output.csv->quoteFields->value : std::string("ASNEEDED");
    if (quoting != "ALWAYS" && quoting != "ASNEEDED")
        return fail(selectError("InvalidQuoteFields", "The QuoteFields is invalid. Only ALWAYS and ASNEEDED are supported."));
    format.quoteAlways = quoting == "ALWAYS";
    format.fieldDelimiter = valueOr(output.csv->fieldDelimiter, ",");
    format.recordDelimiter = valueOr(output.csv->recordDelimiter, "\n");
    if (!takeByte(output.csv->quoteCharacter, format.quote) || !takeByte(output.csv->quoteEscapeCharacter, format.escape)
        || !isCharacters(format.fieldDelimiter, 1, 1) || !isCharacters(format.recordDelimiter, 1, 2))
        return fail(selectError("InvalidRequestParameter"));
    return {};
}

} // namespace

Expected<select::Request> readSelect(const std::optional<std::string> &expression, const std::optional<model::ExpressionType> &type,
                                     const std::optional<model::InputSerialization> &input,
                                     const std::optional<model::OutputSerialization> &output)
{
    if (!expression || expression->empty() || !type || !input || !output)
        return fail(selectError("MissingRequiredParameter"));
    if (type->value != "SQL")
        return fail(selectError("InvalidExpressionType", "The ExpressionType is invalid. Only SQL expressions are supported."));
    select::Request request;
    request.expression = *expression;
    if (auto read = readInput(*input, request); !read)
        return fail(std::move(read.error()));
    if (auto read = readOutput(*output, request.output); !read)
        return fail(std::move(read.error()));
    return request;
}

std::unique_ptr<select::ByteSource> sourceOf(api::Body body)
{
    return std::make_unique<BodyReader>(std::move(body));
}

} // namespace nephoscope::s3
