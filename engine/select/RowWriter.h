#pragma once

#include "select/Value.h"

#include <memory>

namespace nephoscope::select {

/// How results are written.
struct OutputFormat
{
    bool json = false;
    std::string fieldDelimiter = ",";
    std::string recordDelimiter = "\n";
    char quote = '"'; ///< 0: never quoted
    char escape = '"';
    bool quoteAlways = false;
};

/// Writes records of results, field by field. Fields that are missing are left out of JSON and empty in CSV.
class RowWriter
{
public:
    virtual ~RowWriter() = default;
    virtual void begin(std::string &out) = 0;
    /// False when a text is not UTF-8, which JSON cannot carry.
    virtual bool field(std::string_view name, const Value &value, std::string &out) = 0;
    virtual void end(std::string &out) = 0;
};

std::unique_ptr<RowWriter> makeWriter(const OutputFormat &format);

} // namespace nephoscope::select
