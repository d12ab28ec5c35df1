#pragma once

#include "core/Expected.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nephoscope::cloudwatch {

/// A time series: values by their time in seconds.
struct Series
{
    std::string label;
    std::map<std::int64_t, double> points;
    std::int64_t period = 60;
};

/// What an expression comes to.
using MathValue = std::variant<double, Series, std::vector<Series>>;

/// A metric math expression as a tree (CloudWatch User Guide, "Metric math syntax and functions").
struct MathNode
{
    enum class Kind { Number, Text, Name, Call, Unary, Binary };

    Kind kind = Kind::Number;
    double number = 0;
    std::string text; ///< name, text, function in upper case, operator
    std::vector<std::unique_ptr<MathNode>> parts;
};
using MathTree = std::shared_ptr<const MathNode>;

/// `ValidationError`.
Expected<MathTree> parseMath(std::string_view text);

/// Names of other queries that an expression is about.
void namesIn(const MathNode &node, std::vector<std::string> &names);
/// Whether it asks for METRICS(), which is all of them.
bool asksForAll(const MathNode &node);

/// What an expression stands in.
struct MathScope
{
    std::function<Expected<MathValue>(const std::string &id)> find;
    /// The metrics (no expressions) by id.
    std::function<Expected<std::vector<Series>>(std::string_view idPart)> metrics;
    std::function<Expected<std::vector<Series>>(const std::string &search, const std::string &statistic, std::int64_t period)> search;
    std::int64_t from = 0; ///< FILL fills from here
    std::int64_t to = 0;   ///< up to before here
    std::int64_t period = 60;
};

Expected<MathValue> evaluate(const MathNode &node, const MathScope &scope);
/// A function of the language; `arguments` evaluated, `words` where they are bare words such as REPEAT.
struct MathCall
{
    const MathNode &node;
    std::vector<MathValue> arguments;
    std::vector<std::string> words;
};
Expected<MathValue> callFunction(const MathCall &call, const MathScope &scope);
bool isFunction(std::string_view name);

} // namespace nephoscope::cloudwatch
