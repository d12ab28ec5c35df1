#pragma once

#include "select/Compile.h"
#include "select/CsvRecord.h"
#include "select/Input.h"
#include "select/JsonReader.h"
#include "select/RowWriter.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace nephoscope::select {

/// What is to be found, in what, and how it is written.
struct Request
{
    enum class Format : std::uint8_t { Csv, JsonDocument, JsonLines };

    std::string expression;
    Format format = Format::Csv;
    bool archive = false; ///< an archived object: the table may also be called `Object` or `archive`
    CsvFormat csv;
    Compression compression = Compression::None;
    OutputFormat output;
    /// Only records that begin at these bytes of the file, both included; plain CSV and JSON lines only.
    std::optional<std::uint64_t> rangeStart;
    std::optional<std::uint64_t> rangeEnd;
};

/// Bytes taken from the file, those after decompression, and those of results.
struct Statistics
{
    std::uint64_t scanned = 0;
    std::uint64_t processed = 0;
    std::uint64_t returned = 0;
};

/// An SQL expression at work on one file. Runs in turns, on any one thread at a time; needs the same small
/// memory for any file. All errors have status 400 except those of the source.
class Query : private RowReceiver
{
public:
    /// Parses and checks; reads nothing yet.
    static Expected<std::unique_ptr<Query>> prepare(Request request, std::unique_ptr<ByteSource> source, Timestamp now);
    ~Query() override;

    /// Appends results to `out` until they are `enough` bytes or `budget` more bytes of the file have been looked
    /// at, or everything has been. True: that was all. Results appended before an error are good.
    Expected<bool> run(std::string &out, std::size_t enough, std::uint64_t budget);
    Statistics statistics() const;

private:
    static constexpr std::size_t pieceSize = 1024 * 1024;
    static constexpr std::size_t maxRecordBytes = 1024 * 1024;
    static constexpr std::size_t padding = 64; ///< readable bytes behind the data, for vector loads
    static constexpr std::size_t jsonPiece = 16 * 1024;
    static constexpr std::size_t rangeTail = 4096;

    Query(Request request, Statement statement, std::unique_ptr<ByteSource> source, Timestamp now);
    Expected<void> compile();
    Expected<void> fill();
    /// The next record, delimiter taken off. Empty optional: more bytes are needed, or there are none.
    std::optional<std::string_view> nextRecord();
    std::optional<std::string_view> nextQuotedRecord(const char *begin, const char *end);
    Expected<void> start();
    Expected<void> seekRange(bool headerRead);
    Expected<bool> readHeader();
    Expected<void> runRecords(std::size_t enough);
    Expected<void> runLines(std::size_t enough);
    Expected<void> runDocument(std::size_t enough);
    bool isBlank(std::string_view record) const;
    bool row(const Json *row) override;
    void takeRow();
    void writeRow();
    void writeEverything();
    Expected<void> checked();
    std::size_t buffered() const { return m_end - m_begin; }

    const Request m_request;
    const Statement m_statement;
    const std::unique_ptr<Unpacker> m_source;
    Scope m_scope;
    Context m_context;
    CsvRecord m_record;
    std::vector<Accumulator> m_accumulators;
    NodePtr m_where;
    std::vector<NodePtr> m_columns; ///< null: every column
    std::vector<std::string> m_names;
    std::unique_ptr<RowWriter> m_writer;
    std::unique_ptr<JsonReader> m_json;

    std::string m_buffer; ///< [m_begin, m_end) is not yet looked at
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::uint64_t m_offset = 0; ///< of m_begin in the (unpacked) file
    std::uint64_t m_filled = 0;
    std::uint64_t m_rows = 0;
    std::uint64_t m_returned = 0;
    std::string *m_out = nullptr;
    bool m_ended = false;    ///< the source has nothing more
    bool m_copiesRecords = false; ///< `SELECT *` from CSV to the same CSV
    bool m_started = false;
    bool m_finished = false; ///< no row is wanted any more
};

} // namespace nephoscope::select
