#pragma once

#include <QtCore/QRegularExpression>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nephoscope::logs {

/// Milliseconds since the epoch, written as a time.
struct Moment
{
    std::int64_t at = 0;
    bool operator==(const Moment &) const = default;
};

/// What an expression of Logs Insights is worth; nothing where a field is not there.
using InsightsValue = std::variant<std::monostate, double, std::string, Moment>;

/// A log event, or a row that stats made, by names of fields.
using InsightsRow = std::map<std::string, InsightsValue, std::less<>>;

/// A value, an operation on others, or a function of others.
struct InsightsExpression
{
    enum class Kind { Literal, Field, Not, Minus, And, Or, Add, Subtract, Multiply, Divide, Modulo, Power, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Like, In, Call };
    Kind kind = Kind::Literal;
    std::string name = {};   ///< of a field, of a function (lower case)
    std::string source = {}; ///< as it was written, which names its column
    InsightsValue value = {};
    std::shared_ptr<const QRegularExpression> regex = nullptr; ///< of Like; without one its second part is text to be found
    std::vector<InsightsExpression> parts = {};

    bool isAggregate() const; ///< or one of its parts is
    bool isAggregateCall() const;
};

/// An expression and what its column is called.
struct InsightsColumn
{
    InsightsExpression expression;
    std::string name;
    bool descending = false; ///< of sort
};

struct InsightsCommand
{
    enum class Kind { Fields, Display, Filter, Parse, Stats, Sort, Limit, Dedup };
    Kind kind = Kind::Fields;
    std::vector<InsightsColumn> columns = {}; ///< the condition of Filter, what Parse reads
    std::vector<InsightsColumn> by = {};      ///< of Stats
    std::size_t limit = 0;
    std::shared_ptr<const QRegularExpression> regex = nullptr; ///< of Parse
    std::vector<std::string> names = {};      ///< what Parse finds, in order; empty: the groups of the expression have names
};

/// A query of CloudWatch Logs Insights: fields, display, filter, parse, stats (twice at most), sort, limit and dedup, joined by `|`.
struct InsightsQuery
{
    std::vector<InsightsCommand> commands;

    /// The error is a sentence with the place.
    static std::variant<InsightsQuery, std::string> parse(std::string_view text);
};

/// What functions of many events are worth for a group of rows, by the place of the expression in its query.
using InsightsAggregates = std::map<const InsightsExpression *, InsightsValue>;

/// Of an expression over a row; with the aggregates of a group, over any row of it.
InsightsValue evaluate(const InsightsExpression &expression, const InsightsRow &row, const InsightsAggregates *aggregates = nullptr);
bool isThere(const InsightsValue &value);
/// As a condition: a number other than 0, a text that is not empty.
bool isTrue(const InsightsValue &value);
/// Numbers by size, all else by text; what is not there comes first.
int compare(const InsightsValue &left, const InsightsValue &right);
std::string textOf(const InsightsValue &value);
std::optional<double> numberOf(const InsightsValue &value);

} // namespace nephoscope::logs
