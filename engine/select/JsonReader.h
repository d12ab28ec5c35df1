#pragma once

#include "select/Ast.h"
#include "select/Json.h"

#include <memory>

namespace nephoscope::select {

/// Takes rows as they come out of JSON. `row` null: the path led nowhere (MISSING). False ends the reading.
class RowReceiver
{
public:
    virtual ~RowReceiver() = default;
    virtual bool row(const Json *row) = 0;
};

/// Reads JSON values that follow one another and hands out what lies at `path` in each: one row per
/// match, one MISSING row where there is none. Only the row at hand is in memory, however long the
/// document. `JSONParsingError`, `OverMaxRecordSize`, `AmbiguousFieldName`.
class JsonReader
{
public:
    JsonReader(std::vector<PathStep> path, Arena &arena, RowReceiver &receiver);
    ~JsonReader();

    /// The next piece of the text, cut anywhere.
    Expected<void> feed(std::string_view text);
    /// No more text: what is open is an error.
    Expected<void> finish();

private:
    class Handler;
    class Parser;
    Expected<void> failed() const;

    std::unique_ptr<Parser> m_parser;
    bool m_open = false; ///< within a value
    std::uint64_t m_offset = 0;
};

} // namespace nephoscope::select
