#pragma once

#include "select/Ast.h"
#include "select/Evaluate.h"

namespace nephoscope::select {

/// What names in expressions may refer to.
struct Scope
{
    bool json = false;
    std::vector<std::string> columns;  ///< of a CSV file with headers
    bool hasHeaders = false;
    std::vector<std::pair<std::string, bool>> rowNames; ///< of the row itself; true: case matters
};

/// The row's names in a statement: its alias, or `S3Object`, the path's last name, `_1`.
Scope scopeOf(const Statement &statement, bool json);

/// Makes nodes of the syntax tree, which must outlive them. `MissingHeaders`, `InvalidColumnIndex`,
/// `AmbiguousFieldName`, `UnsupportedFunction`, `EvaluatorInvalidArguments`.
class Compiler
{
public:
    /// Aggregates found on the way are appended to `accumulators`.
    Compiler(const Scope &scope, std::vector<Accumulator> &accumulators) : m_scope(scope), m_accumulators(accumulators) {}

    Expected<NodePtr> compile(const Expression &expression);
    /// True when a compiled expression refers to a column outside of any aggregate.
    bool readsRow() const { return m_readsRow; }

private:
    Expected<NodePtr> compilePath(const Expression &expression);
    Expected<NodePtr> compileColumn(const PathStep &step);
    Expected<std::vector<NodePtr>> compileAll(const Expression &expression);
    Expected<NodePtr> compileAggregate(const Expression &expression);
    bool isRowName(const PathStep &step) const;

    const Scope &m_scope;
    std::vector<Accumulator> &m_accumulators;
    bool m_readsRow = false;
};

/// A scalar function by name, for a call whose arguments are compiled; `UnsupportedFunction`.
Expected<NodePtr> compileCall(const Expression &call, std::vector<NodePtr> arguments);
NodePtr compileCast(const Expression &cast, NodePtr argument);
NodePtr compileLike(const Expression &like, std::vector<NodePtr> arguments);

/// How an item is called in JSON output: its alias, the path's last name, or `_3`.
std::string outputName(const SelectItem &item, std::size_t position);

} // namespace nephoscope::select
