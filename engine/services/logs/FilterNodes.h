#pragma once

#include "services/logs/FilterPattern.h"

#include <QtCore/QRegularExpression>

#include <optional>

namespace nephoscope::logs {

// What a filter pattern is made of. Private to it.

/// One test of a value.
struct Comparison
{
    enum class Test { Any, Equal, Less, LessOrEqual, Greater, GreaterOrEqual, Regex, Exists, IsNull, IsTrue, IsFalse };
    Test test = Test::Any;
    bool negated = false; ///< of Equal, Regex and Exists
    std::string value;
    std::optional<double> number;
    std::shared_ptr<const QRegularExpression> regex = nullptr;

    bool fits(std::string_view text) const;
    bool fits(const boost::json::value *found) const;
};

/// A JSON pattern, or a part of one.
struct Condition
{
    enum class Kind { Leaf, And, Or };
    Kind kind = Kind::Leaf;
    std::string selector;
    Comparison comparison;
    std::vector<Condition> parts;

    bool fits(const boost::json::value &document) const;
    void collect(const boost::json::value &document, std::map<std::string, std::string> &into) const;
};

/// A field of a space-delimited pattern.
struct Column
{
    std::string name;
    bool isGap = false; ///< `...`
    bool any = false;   ///< one test is enough
    std::vector<Comparison> tests;
};

struct Term
{
    enum class Kind { Wanted, Optional, Excluded };
    Kind kind = Kind::Wanted;
    std::string text;
    std::shared_ptr<const QRegularExpression> regex = nullptr;
};

struct FilterPattern::Node
{
    std::optional<Condition> condition;
    std::vector<Column> columns;
    std::vector<Term> terms;
};

} // namespace nephoscope::logs
