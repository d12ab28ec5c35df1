#include "select/SelectErrors.h"

#include <algorithm>

namespace nephoscope::select {

namespace {

struct Sentence
{
    std::string_view code;
    std::string_view message;
};

constexpr Sentence sentences[] = {
    {"AmbiguousFieldName", "Field name matches to multiple fields in the file. Check the SQL expression and the file, and try again."},
    {"CSVParsingError", "Encountered an error parsing the CSV file. Check the file and try again."},
    {"CSVUnescapedQuote",
     "Unescaped quote found while parsing CSV. To allow quoted record delimiters in CSV, set AllowQuotedRecordDelimiter to 'TRUE'."},
    {"CastFailed", "Attempt to convert from one data type to another using CAST failed in the SQL expression."},
    {"EvaluatorInvalidArguments", "Incorrect number of arguments in the function call in the SQL expression."},
    {"EvaluatorInvalidTimestampFormatPattern", "Invalid time stamp format string in the SQL expression."},
    {"EvaluatorInvalidTimestampFormatPatternSymbol", "Time stamp format pattern contains an invalid symbol in the SQL expression."},
    {"EvaluatorUnterminatedTimestampFormatPatternToken", "Time stamp format pattern contains unterminated token in the SQL expression."},
    {"ExpressionTooLong", "The SQL expression is too long: The maximum byte-length for the SQL expression is 256 KB."},
    {"ExternalEvalException", "The query cannot be evaluated. Please check the query and file and try again."},
    {"IllegalSqlFunctionArgument", "Illegal argument was used in the SQL function."},
    {"IntegerOverflow", "Integer overflow or underflow in the SQL expression."},
    {"InvalidColumnIndex", "The column index in the SQL expression is invalid."},
    {"InvalidCompressionFormat", "The file is not in a supported compression format. Only GZIP and BZIP2 are supported."},
    {"InvalidDataSource", "Invalid data source type. Only CSV, JSON, and Parquet are supported."},
    {"InvalidDataType", "The SQL expression contains an invalid data type."},
    {"InvalidKeyPath", "Key path in the SQL expression is invalid."},
    {"InvalidRequestParameter",
     "The value of a parameter in SelectRequest element is invalid. Check the service API documentation and try again."},
    {"InvalidTextEncoding", "Invalid encoding type. Only UTF-8 encoding is supported."},
    {"JSONParsingError", "Encountered an error parsing the JSON file. Check the file and try again."},
    {"LikeInvalidInputs", "Invalid argument given to the LIKE clause in the SQL expression."},
    {"EvaluatorLikePatternInvalidEscapeSequence",
     "Invalid escape sequence in the pattern given to the LIKE clause in the SQL expression."},
    {"MissingHeaders", "Some headers in the query are missing from the file. Check the file and try again."},
    {"MissingRequiredParameter", "The SelectRequest entity is missing a required parameter. Check the service documentation and try again."},
    {"MultipleDataSourcesUnsupported", "Multiple data sources are not supported."},
    {"ObjectSerializationConflict",
     "InputSerialization specifies more than one format (CSV, JSON, or Parquet), or OutputSerialization specifies more than one format "
     "(CSV or JSON). InputSerialization and OutputSerialization can only specify one format each."},
    {"OverMaxRecordSize", "The length of a record in the input or result is greater than maxCharsPerRecord of 1 MB."},
    {"TruncatedInput",
     "Object decompression failed. Check that the object is properly compressed using the format specified in the request."},
    {"UnsupportedFunction", "Encountered an unsupported SQL function."},
    {"UnsupportedScanRangeInput",
     "Scan range is only supported for uncompressed CSV without quoted record delimiters and for uncompressed JSON lines."},
    {"UnsupportedSqlOperation", "Encountered an unsupported SQL operation."},
    {"UnsupportedSqlStructure", "Encountered an unsupported SQL structure. Check the SQL Reference."},
    {"UnsupportedSyntax", "Encountered invalid syntax."},
};

} // namespace

Error selectError(std::string_view code)
{
    const auto found = std::find_if(std::begin(sentences), std::end(sentences), [&](const Sentence &entry) { return entry.code == code; });
    return {std::string(code), std::string(found == std::end(sentences) ? std::string_view("The query is invalid.") : found->message), 400};
}

Error selectError(std::string_view code, std::string message)
{
    return {std::string(code), std::move(message), 400};
}

} // namespace nephoscope::select
