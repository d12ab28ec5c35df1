#include "api/generated/s3.h"
#include "core/Text.h"
#include "select/Query.h"
#include "services/s3/Access.h"
#include "services/s3/Encryption.h"
#include "services/s3/Headers.h"
#include "services/s3/Operations.h"
#include "services/s3/Restore.h"
#include "wire/EventStream.h"

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

/// The reply's body: runs the query when the client wants more, on whichever worker asks, and stops for good
/// when nobody asks any more.
class SelectStream : public api::BodySource
{
public:
    SelectStream(std::unique_ptr<select::Query> query, bool progress)
        : m_query(std::move(query)), m_events(model::SelectObjectContent::model()), m_progress(progress) {}

    /// Looks at the first bytes of the object, so that what is wrong from the start is answered with a status.
    Expected<void> begin()
    {
        std::string records;
        auto finished = m_query->run(records, recordBytes, firstBytes);
        if (!finished)
            return fail(std::move(finished.error()));
        advance(records, *finished);
        return {};
    }

    Expected<std::size_t> read(std::span<std::uint8_t> out) override
    {
        if (m_at == m_ready.size()) {
            m_ready.clear();
            m_at = 0;
            if (!m_ended)
                turn();
        }
        const std::size_t count = std::min(out.size(), m_ready.size() - m_at);
        std::memcpy(out.data(), m_ready.data() + m_at, count);
        m_at += count;
        return count;
    }

private:
    static constexpr std::uint64_t firstBytes = 256 * 1024;            ///< looked at before the reply begins
    static constexpr std::size_t recordBytes = 256 * 1024;             ///< of results in one event, about
    static constexpr std::size_t maxRecordBytes = 1024 * 1024;         ///< of results in one event, at most
    static constexpr std::uint64_t turnBytes = 16 * 1024 * 1024;       ///< looked at before the client hears of it

    void turn()
    {
        std::string records;
        auto finished = m_query->run(records, recordBytes, turnBytes);
        if (finished) {
            advance(records, *finished);
            return;
        }
        appendRecords(records);
        wire::EventStreamWriter::appendError(finished.error(), m_ready);
        m_ended = true;
    }

    void advance(std::string_view records, bool finished)
    {
        appendRecords(records);
        if (m_progress && (finished || m_query->statistics().processed - m_told >= turnBytes)) {
            m_told = m_query->statistics().processed;
            model::ProgressEvent event;
            event.details = statistics<model::Progress>();
            m_events.append("Progress", event, m_ready);
        }
        if (finished) {
            model::StatsEvent event;
            event.details = statistics<model::Stats>();
            m_events.append("Stats", event, m_ready);
            m_events.append("End", model::EndEvent(), m_ready);
            m_ended = true;
        } else if (m_ready.empty()) {
            // A long search that finds nothing keeps the connection alive, and learns from it when it is gone.
            m_events.append("Cont", model::ContinuationEvent(), m_ready);
        }
    }

    void appendRecords(std::string_view records)
    {
        for (; !records.empty(); records.remove_prefix(std::min(records.size(), maxRecordBytes))) {
            model::RecordsEvent event;
            event.payload.emplace().bytes = records.substr(0, maxRecordBytes);
            m_events.append("Records", event, m_ready);
        }
    }

    template <class Details>
    Details statistics() const
    {
        const select::Statistics now = m_query->statistics();
        Details details;
        details.bytesScanned = static_cast<std::int64_t>(now.scanned);
        details.bytesProcessed = static_cast<std::int64_t>(now.processed);
        details.bytesReturned = static_cast<std::int64_t>(now.returned);
        return details;
    }

    std::unique_ptr<select::Query> m_query;
    wire::EventStreamWriter m_events;
    bool m_progress;
    std::string m_ready; ///< encoded, not yet taken from m_at on
    std::size_t m_at = 0;
    std::uint64_t m_told = 0;
    bool m_ended = false;
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

/// `End` alone means the last bytes of the object.
Expected<void> readRange(const model::ScanRange &range, std::uint64_t size, select::Request &request)
{
    const auto wrong = [] { return fail(selectError("InvalidScanRange", "The value of a parameter in ScanRange element is invalid. Check the service API documentation and try again.")); };
    if ((range.start && *range.start < 0) || (range.end && *range.end < 0))
        return wrong();
    if (!range.start) {
        const std::uint64_t count = range.end ? static_cast<std::uint64_t>(*range.end) : size;
        request.rangeStart = size - std::min(count, size);
        return {};
    }
    const auto start = static_cast<std::uint64_t>(*range.start);
    if ((range.end && *range.end < *range.start) || (start > 0 && start >= size))
        return wrong();
    request.rangeStart = start;
    if (range.end)
        request.rangeEnd = static_cast<std::uint64_t>(*range.end);
    return {};
}

/// Everything about the request that can be checked without the object.
Expected<select::Request> readRequest(const model::SelectObjectContent::Input &input)
{
    if (!input.expression || input.expression->empty() || !input.expressionType || !input.inputSerialization || !input.outputSerialization)
        return fail(selectError("MissingRequiredParameter"));
    if (input.expressionType->value != "SQL")
        return fail(selectError("InvalidExpressionType", "The ExpressionType is invalid. Only SQL expressions are supported."));
    select::Request request;
    request.expression = *input.expression;
    if (auto read = readInput(*input.inputSerialization, request); !read)
        return fail(std::move(read.error()));
    if (auto read = readOutput(*input.outputSerialization, request.output); !read)
        return fail(std::move(read.error()));
    return request;
}

Expected<model::SelectObjectContent::Output> trySelect(ReadContext &context, const model::SelectObjectContent::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto object = openObject(context, *bucket, input.key, std::nullopt);
    if (!object)
        return fail(object.error());
    if (auto readable = checkReadable(*object, context.now()); !readable)
        return fail(std::move(readable.error()));
    const auto customer = readCustomerKey(input);
    if (!customer)
        return fail(customer.error());
    if (auto checked = checkReadKey(decodeHeaders(object->headers).encryption, *customer); !checked)
        return fail(std::move(checked.error()));
    auto request = readRequest(input);
    if (!request)
        return fail(std::move(request.error()));
    if (input.scanRange) {
        if (auto read = readRange(*input.scanRange, object->size, *request); !read)
            return fail(std::move(read.error()));
    }
    const auto keys = keysOf(context, *customer);
    auto body = openBody(context, *object, {0, object->size}, keys.get());
    if (!body)
        return fail(std::move(body.error()));
    auto query = select::Query::prepare(std::move(*request), std::make_unique<BodyReader>(std::move(*body)), context.now());
    if (!query)
        return fail(std::move(query.error()));
    const bool progress = input.requestProgress && input.requestProgress->enabled.value_or(false);
    auto stream = std::make_shared<SelectStream>(std::move(*query), progress);
    if (auto begun = stream->begin(); !begun)
        return fail(std::move(begun.error()));
    model::SelectObjectContent::Output output;
    output.payload = wire::eventBody(std::move(stream));
    return output;
}

Expected<model::SelectObjectContent::Output> selectObjectContent(ReadContext &context, const model::SelectObjectContent::Input &input)
{
    return retryOnLostBlob([&] { return trySelect(context, input); });
}

} // namespace

void registerSelect(ServiceRegistry &registry)
{
    registry.read<model::SelectObjectContent>(selectObjectContent);
}

} // namespace nephoscope::s3
