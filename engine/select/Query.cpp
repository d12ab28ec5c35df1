#include "select/Query.h"

#include "select/Parser.h"

#include <algorithm>
#include <cstring>

namespace nephoscope::select {

Query::Query(Request request, Statement statement, std::unique_ptr<ByteSource> source, Timestamp now)
    : m_request(std::move(request)), m_statement(std::move(statement)), m_source(unpack(m_request.compression, std::move(source))),
      m_scope(scopeOf(m_statement, m_request.format != Request::Format::Csv)), m_record(m_request.csv), m_writer(makeWriter(m_request.output))
{
    m_context.now = Moment::fromClock(now);
    // Records without quotes look the same on their way out: they need not even be split.
    const OutputFormat &output = m_request.output;
    m_copiesRecords = !m_scope.json && !output.json && !output.quoteAlways && m_statement.items.size() == 1
        && output.fieldDelimiter == m_request.csv.fieldDelimiter && output.recordDelimiter == m_request.csv.recordDelimiter
        && output.quote == m_request.csv.quote && output.quote != 0;
    m_context.accumulators = &m_accumulators;
    if (m_scope.json)
        m_json = std::make_unique<JsonReader>(m_statement.from, m_context.arena, static_cast<RowReceiver &>(*this));
    else
        m_context.csv = &m_record;
}

Query::~Query() = default;

Expected<std::unique_ptr<Query>> Query::prepare(Request request, std::unique_ptr<ByteSource> source, Timestamp now)
{
    auto statement = parse(request.expression, request.archive);
    if (!statement)
        return fail(std::move(statement.error()));
    const bool csv = request.format == Request::Format::Csv;
    if (csv && !statement->from.empty())
        return fail(selectError("InvalidKeyPath"));
    const bool ranged = request.rangeStart || request.rangeEnd;
    if (ranged && (request.compression != Compression::None || request.format == Request::Format::JsonDocument || (csv && request.csv.quotedRecordDelimiters)))
        return fail(selectError("UnsupportedScanRangeInput"));
    std::unique_ptr<Query> query(new Query(std::move(request), std::move(*statement), std::move(source), now));
    // Names of columns can only be looked up once the header is read.
    if (!csv || query->m_request.csv.header != CsvFormat::Header::Use) {
        if (auto compiled = query->compile(); !compiled)
            return fail(std::move(compiled.error()));
    }
    return query;
}

Expected<void> Query::compile()
{
    Compiler compiler(m_scope, m_accumulators);
    std::size_t position = 0;
    for (const SelectItem &item : m_statement.items) {
        ++position;
        m_names.push_back(outputName(item, position));
        if (!item.expression) {
            m_columns.push_back(nullptr);
            continue;
        }
        auto node = compiler.compile(*item.expression);
        if (!node)
            return fail(std::move(node.error()));
        m_columns.push_back(std::move(*node));
    }
    const bool everything = std::any_of(m_columns.begin(), m_columns.end(), [](const NodePtr &column) { return !column; });
    if (m_statement.aggregates && (everything || compiler.readsRow()))
        return fail(selectError("UnsupportedSqlStructure"));
    if (m_statement.where) {
        auto node = compiler.compile(*m_statement.where);
        if (!node)
            return fail(std::move(node.error()));
        m_where = std::move(*node);
    }
    return {};
}

Statistics Query::statistics() const
{
    return {m_source->scanned(), m_filled, m_returned};
}

Expected<void> Query::fill()
{
    if (m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, buffered());
        m_end -= m_begin;
        m_begin = 0;
    }
    // Room for a record of full size and a piece behind it; small files get by with less.
    std::size_t wanted = m_filled == 0 ? pieceSize / 4 : pieceSize;
    if (m_request.rangeEnd) {
        // Behind the range only the end of its last record is of interest.
        const std::uint64_t at = m_offset + buffered();
        wanted = at <= *m_request.rangeEnd ? std::size_t(std::min<std::uint64_t>(wanted, *m_request.rangeEnd + 1 - at)) : rangeTail;
    }
    if (m_buffer.size() < m_end + wanted + padding)
        m_buffer.resize(m_end + wanted + padding);
    const auto count = m_source->read(m_buffer.data() + m_end, wanted);
    if (!count)
        return fail(count.error());
    m_ended = *count == 0;
    m_end += *count;
    m_filled += *count;
    return {};
}

std::optional<std::string_view> Query::nextRecord()
{
    const char *begin = m_buffer.data() + m_begin;
    const char *end = m_buffer.data() + m_end;
    if (begin == end)
        return std::nullopt;
    const bool csv = !m_scope.json;
    if (csv && m_request.csv.quotedRecordDelimiters && m_request.csv.quote != 0)
        return nextQuotedRecord(begin, end);
    static const std::string lineFeed = "\n";
    const std::string &delimiter = csv ? m_request.csv.recordDelimiter : lineFeed;
    const void *found = delimiter.size() == 1 ? std::memchr(begin, delimiter.front(), buffered())
                                              : ::memmem(begin, buffered(), delimiter.data(), delimiter.size());
    if (!found && !m_ended)
        return std::nullopt;
    const char *stop = found ? static_cast<const char *>(found) : end;
    const std::size_t taken = static_cast<std::size_t>(stop - begin) + (found ? delimiter.size() : 0);
    m_begin += taken;
    m_offset += taken;
    return std::string_view(begin, static_cast<std::size_t>(stop - begin));
}

std::optional<std::string_view> Query::nextQuotedRecord(const char *begin, const char *end)
{
    const CsvFormat &csv = m_request.csv;
    const std::string &delimiter = csv.recordDelimiter;
    const auto startsWith = [end](const char *at, const std::string &text) {
        return static_cast<std::size_t>(end - at) >= text.size() && std::memcmp(at, text.data(), text.size()) == 0;
    };
    if (delimiter.size() == 1) {
        const auto *stop = static_cast<const char *>(std::memchr(begin, delimiter.front(), buffered()));
        if (stop && !std::memchr(begin, csv.quote, static_cast<std::size_t>(stop - begin))) {
            const std::size_t size = static_cast<std::size_t>(stop - begin);
            m_begin += size + 1;
            m_offset += size + 1;
            return std::string_view(begin, size);
        }
    }
    const char *at = begin;
    bool fieldStart = *begin != csv.comment || csv.comment == 0; // quotes in comments mean nothing
    for (;;) {
        if (fieldStart && at < end && *at == csv.quote) {
            // A quoted field: everything up to its closing quote belongs to the record.
            for (++at; at < end; ++at) {
                if (*at == csv.escape && at + 1 < end && at[1] == csv.quote)
                    ++at;
                else if (*at == csv.quote)
                    break;
            }
            // The byte behind tells whether a quote closes or is doubled.
            if ((at >= end || at + 1 == end) && !m_ended)
                return std::nullopt;
            at = at < end ? at + 1 : end;
        }
        fieldStart = false;
        if (at >= end || startsWith(at, delimiter))
            break;
        if (startsWith(at, csv.fieldDelimiter)) {
            at += csv.fieldDelimiter.size();
            fieldStart = *begin != csv.comment || csv.comment == 0;
        } else {
            ++at;
        }
    }
    if (at >= end && !m_ended)
        return std::nullopt;
    const std::size_t size = static_cast<std::size_t>(at - begin);
    const std::size_t taken = std::min(size + delimiter.size(), buffered());
    m_begin += taken;
    m_offset += taken;
    return std::string_view(begin, size);
}

bool Query::isBlank(std::string_view record) const
{
    return record.empty() || (!m_scope.json && m_request.csv.comment != 0 && record.front() == m_request.csv.comment);
}

/// A record on lines that end with CR LF, when LF alone is the delimiter.
static std::string_view withoutReturn(std::string_view record, const std::string &delimiter)
{
    if (delimiter == "\n" && record.ends_with('\r'))
        record.remove_suffix(1);
    return record;
}

Expected<bool> Query::readHeader()
{
    for (;;) {
        const auto record = nextRecord();
        if (!record) {
            if (m_ended)
                return false;
            if (buffered() > maxRecordBytes)
                return fail(selectError("OverMaxRecordSize"));
            if (auto filled = fill(); !filled)
                return fail(std::move(filled.error()));
            continue;
        }
        const std::string_view line = withoutReturn(*record, m_request.csv.recordDelimiter);
        if (isBlank(line))
            continue;
        if (m_request.csv.header == CsvFormat::Header::Ignore)
            return true;
        m_record.assign(line);
        const std::size_t count = m_record.count(m_context.arena);
        if (!m_record.isSound())
            return fail(selectError("CSVUnescapedQuote"));
        for (std::size_t i = 0; i < count; ++i)
            m_scope.columns.emplace_back(m_record.field(i, m_context.arena));
        m_scope.hasHeaders = true;
        m_context.arena.reset();
        return true;
    }
}

Expected<void> Query::seekRange(bool headerRead)
{
    const std::uint64_t start = m_request.rangeStart.value_or(0);
    if (start <= m_offset && (headerRead || start == 0))
        return {};
    // A record that begins exactly at the start has its predecessor's delimiter right before it.
    const std::size_t delimiterSize = m_scope.json ? 1 : m_request.csv.recordDelimiter.size();
    const std::uint64_t from = start - std::min<std::uint64_t>(start, delimiterSize);
    if (from > m_offset + buffered()) {
        if (auto skipped = m_source->skip(from - m_offset - buffered()); !skipped)
            return skipped;
        m_begin = m_end = 0;
        m_offset = from;
    } else if (from > m_offset) {
        m_begin += static_cast<std::size_t>(from - m_offset);
        m_offset = from;
    }
    for (;;) {
        if (nextRecord())
            return {};
        if (m_ended) {
            m_begin = m_end;
            return {};
        }
        // Only the delimiter is looked for: the rest may go, except what could be its first half.
        const std::size_t kept = std::min(buffered(), delimiterSize - 1);
        m_offset += buffered() - kept;
        m_begin = m_end - kept;
        if (auto filled = fill(); !filled)
            return filled;
    }
}

Expected<void> Query::start()
{
    m_started = true;
    if (m_statement.limit && *m_statement.limit == 0)
        m_finished = true;
    if (auto filled = fill(); !filled)
        return filled;
    // Three bytes that mark a text as UTF-8 belong to no field.
    if (std::string_view(m_buffer.data(), m_end).starts_with("\xef\xbb\xbf")) {
        m_begin += 3;
        m_offset += 3;
    }
    bool headerRead = false;
    const bool csv = !m_scope.json;
    const bool fromTop = m_request.rangeStart.value_or(0) == 0;
    if (csv && (m_request.csv.header == CsvFormat::Header::Use || (m_request.csv.header == CsvFormat::Header::Ignore && fromTop))) {
        auto read = readHeader();
        if (!read)
            return fail(std::move(read.error()));
        headerRead = *read;
        if (m_request.csv.header == CsvFormat::Header::Use) {
            auto compiled = compile();
            if (!compiled && headerRead)
                return compiled;
            // An empty file has no columns, and no query can go wrong on it.
            if (!compiled) {
                m_columns.clear();
                m_finished = true;
            }
        }
    }
    if (m_request.rangeStart && !fromTop)
        return seekRange(headerRead);
    return {};
}

Expected<bool> Query::run(std::string &out, std::size_t enough, std::uint64_t budget)
{
    m_out = &out;
    const std::uint64_t stop = m_filled + budget;
    if (!m_started) {
        if (auto started = start(); !started)
            return fail(std::move(started.error()));
    }
    bool drained = false;
    while (!m_finished && out.size() < enough) {
        const std::size_t before = buffered();
        Expected<void> ran = m_request.format == Request::Format::Csv ? runRecords(enough)
            : m_request.format == Request::Format::JsonLines         ? runLines(enough)
                                                                     : runDocument(enough);
        if (!ran)
            return fail(std::move(ran.error()));
        if (m_finished || out.size() >= enough)
            break;
        if (m_ended && (buffered() == 0 || buffered() == before)) {
            drained = true;
            break;
        }
        if (m_filled >= stop)
            return false;
        if (m_request.format != Request::Format::JsonDocument && buffered() > maxRecordBytes)
            return fail(selectError("OverMaxRecordSize"));
        if (auto filled = fill(); !filled)
            return fail(std::move(filled.error()));
    }
    if (!drained && !m_finished)
        return false;
    if (m_json && !m_finished) {
        if (auto finished = m_json->finish(); !finished)
            return fail(std::move(finished.error()));
        if (auto fine = checked(); !fine)
            return fail(std::move(fine.error()));
    }
    // A header that nobody could read leaves nothing compiled.
    if (m_statement.aggregates && !m_columns.empty() && m_statement.limit.value_or(1) > 0) {
        writeRow();
        if (auto fine = checked(); !fine)
            return fail(std::move(fine.error()));
    }
    m_finished = true;
    return true;
}

Expected<void> Query::checked()
{
    if (m_context.error)
        return fail(*m_context.error);
    return {};
}

Expected<void> Query::runRecords(std::size_t enough)
{
    const std::string &delimiter = m_request.csv.recordDelimiter;
    const std::uint64_t lastStart = m_request.rangeEnd.value_or(UINT64_MAX);
    while (m_out->size() < enough && !m_finished) {
        if (m_offset > lastStart) {
            m_finished = true;
            break;
        }
        const auto record = nextRecord();
        if (!record)
            break;
        const std::string_view line = withoutReturn(*record, delimiter);
        if (isBlank(line))
            continue;
        if (line.size() > maxRecordBytes)
            return fail(selectError("OverMaxRecordSize"));
        m_record.assign(line);
        takeRow();
        if (!m_record.isSound())
            m_context.fail("CSVUnescapedQuote");
        if (m_context.error)
            return fail(*m_context.error);
    }
    return {};
}

Expected<void> Query::runLines(std::size_t enough)
{
    const std::uint64_t lastStart = m_request.rangeEnd.value_or(UINT64_MAX);
    while (m_out->size() < enough && !m_finished) {
        if (m_offset > lastStart) {
            m_finished = true;
            break;
        }
        const auto line = nextRecord();
        if (!line)
            break;
        if (line->size() > maxRecordBytes)
            return fail(selectError("OverMaxRecordSize"));
        Expected<void> read = m_json->feed(*line);
        if (read)
            read = m_json->finish();
        if (read)
            read = checked();
        if (!read)
            return read;
    }
    return {};
}

Expected<void> Query::runDocument(std::size_t enough)
{
    while (m_out->size() < enough && !m_finished && buffered() > 0) {
        const std::string_view piece(m_buffer.data() + m_begin, std::min(buffered(), jsonPiece));
        m_begin += piece.size();
        m_offset += piece.size();
        Expected<void> read = m_json->feed(piece);
        if (read)
            read = checked();
        if (!read)
            return read;
    }
    return {};
}

bool Query::row(const Json *row)
{
    m_context.json = row;
    takeRow();
    return !m_finished && !m_context.error;
}

void Query::takeRow()
{
    bool wanted = true;
    if (m_where) {
        const Value value = m_where->evaluate(m_context);
        wanted = value.isTrue();
        if (!wanted && !value.isUnknown() && value.type != Value::Type::Bool)
            m_context.fail("ExternalEvalException");
    }
    if (wanted && !m_context.error) {
        if (m_statement.aggregates) {
            for (Accumulator &accumulator : m_accumulators)
                accumulator.take(m_context);
        } else {
            writeRow();
            ++m_rows;
            m_finished = m_statement.limit && m_rows >= static_cast<std::uint64_t>(*m_statement.limit);
        }
    }
    m_context.arena.reset();
}

void Query::writeRow()
{
    const std::size_t start = m_out->size();
    bool fine = true;
    m_writer->begin(*m_out);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_columns[i])
            writeEverything();
        else
            fine = m_writer->field(m_names[i], m_columns[i]->evaluate(m_context), *m_out) && fine;
    }
    m_writer->end(*m_out);
    if (!fine)
        m_context.fail("InvalidTextEncoding");
    if (m_out->size() - start > maxRecordBytes)
        m_context.fail("OverMaxRecordSize");
    // What came before stays good.
    if (m_context.error || (m_context.csv && !m_record.isSound()))
        m_out->resize(start);
    m_returned += m_out->size() - start;
}

/// Numbers of a row that is passed on as it is keep their spelling.
static Value asWritten(const Json &json)
{
    if (json.kind != Json::Kind::Number)
        return Value::of(json);
    Value value;
    value.type = Value::Type::Json;
    value.as.json = &json;
    return value;
}

void Query::writeEverything()
{
    bool fine = true;
    if (m_copiesRecords && !std::memchr(m_record.bytes().data(), m_request.csv.quote, m_record.bytes().size())) {
        *m_out += m_record.bytes();
    } else if (m_context.csv) {
        const std::size_t count = m_record.count(m_context.arena);
        for (std::size_t i = 0; i < count; ++i) {
            const Value value = Value::of(m_record.field(i, m_context.arena));
            if (!m_request.output.json)
                m_writer->field({}, value, *m_out);
            else if (i < m_scope.columns.size())
                fine = m_writer->field(m_scope.columns[i], value, *m_out) && fine;
            else
                fine = m_writer->field('_' + std::to_string(i + 1), value, *m_out) && fine;
        }
    } else if (m_context.json && m_context.json->kind == Json::Kind::Object) {
        for (std::uint32_t i = 0; i < m_context.json->count; ++i) {
            const JsonMember &member = m_context.json->at.members[i];
            fine = m_writer->field(member.key, asWritten(member.value), *m_out) && fine;
        }
    } else if (m_context.json) {
        fine = m_writer->field("_1", asWritten(*m_context.json), *m_out);
    }
    if (!fine)
        m_context.fail("InvalidTextEncoding");
}

} // namespace nephoscope::select
