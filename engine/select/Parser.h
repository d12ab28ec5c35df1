#pragma once

#include "select/Ast.h"
#include "select/Lexer.h"

namespace nephoscope::select {

/// Reads an SQL expression. `ExpressionTooLong` above 256 KiB; the codes that begin with Lexer and Parse,
/// with line and column; `Unsupported…` and `Multiple…` for SQL that S3 Select does not know.
/// Of an `archive` the table may be called Object or archive, too.
Expected<Statement> parse(std::string_view sql, bool archive = false);

} // namespace nephoscope::select
