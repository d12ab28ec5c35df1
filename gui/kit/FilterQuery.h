#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <functional>
#include <optional>
#include <vector>

namespace nephoscope::gui {

enum class FilterOperator {
    Equals, NotEquals, Contains, NotContains, StartsWith, NotStartsWith, Less, LessOrEqual, Greater, GreaterOrEqual
};

/// `=`, `!=`, `:`, `!:`, `^`, `!^`, `<`, `<=`, `>`, `>=`, as they are typed.
QString filterSymbol(FilterOperator op);
/// All ten, in the order menus show them.
const std::vector<FilterOperator> &allFilterOperators();

/// One condition. Without a property it is free text: some property of the row contains (or, with
/// NotContains, no property contains) the value.
struct FilterToken
{
    QString property;
    FilterOperator op = FilterOperator::Contains;
    QString value;

    bool isFreeText() const { return property.isEmpty(); }
    bool operator==(const FilterToken &) const = default;
};

/// What a list is filtered by: conditions joined by one "and" or one "or". A plain value: can be
/// compared, written as text for an address, read back, and tried on a row. Case is ignored.
class FilterQuery
{
public:
    /// The value of a property of the row at hand. Numbers and dates compare by value.
    using Values = std::function<QVariant(const QString &property)>;
    /// Whether some property of the row contains a text.
    using FreeText = std::function<bool(const QString &text)>;

    std::vector<FilterToken> tokens;
    bool any = false; ///< or instead of and

    bool isEmpty() const { return tokens.empty(); }
    bool operator==(const FilterQuery &) const = default;

    /// An empty query matches everything.
    bool matches(const Values &values, const FreeText &freeText) const;

    /// `status = Active and name : abc`; words with blanks or signs are quoted. Free text stands alone.
    QString toString() const;
    /// Reads what toString() writes. Empty when the text is no query: an open quote, a value without a property, "and"
    /// mixed with "or".
    static std::optional<FilterQuery> parse(const QString &text);
    /// One condition on a value; texts that are numbers, sizes ("10 MB") or ISO dates compare by value.
    static bool test(const QVariant &actual, FilterOperator op, const QString &expected);
};

} // namespace nephoscope::gui

Q_DECLARE_METATYPE(nephoscope::gui::FilterQuery)
