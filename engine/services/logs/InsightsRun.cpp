#include "core/Text.h"
#include "services/logs/InsightsQuery.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace nephoscope::logs {

namespace {

using Expression = InsightsExpression;
using Kind = Expression::Kind;
using Value = InsightsValue;
using Group = std::vector<const InsightsRow *>;

bool isThere(const Value &value) { return !std::holds_alternative<std::monostate>(value); }

Value truth(bool is) { return is ? 1.0 : 0.0; }

bool isTrue(const Value &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number != 0;
    return isThere(value) && !textOf(value).empty();
}

/// Numbers by size, all else by text; what is not there comes first.
int compare(const Value &left, const Value &right)
{
    if (isThere(left) != isThere(right))
        return isThere(left) ? 1 : -1;
    const auto a = numberOf(left), b = numberOf(right);
    if (a && b)
        return *a < *b ? -1 : *a > *b;
    return textOf(left).compare(textOf(right));
}

Value compared(Kind kind, const Value &left, const Value &right)
{
    if (!isThere(left) || !isThere(right))
        return truth(kind == Kind::NotEqual && isThere(left) != isThere(right));
    const int order = compare(left, right);
    switch (kind) {
    case Kind::Equal:
        return truth(order == 0);
    case Kind::NotEqual:
        return truth(order != 0);
    case Kind::Less:
        return truth(order < 0);
    case Kind::LessOrEqual:
        return truth(order <= 0);
    case Kind::Greater:
        return truth(order > 0);
    default:
        return truth(order >= 0);
    }
}

Value calculated(Kind kind, const Value &left, const Value &right)
{
    const auto a = numberOf(left), b = numberOf(right);
    if (!a || !b)
        return {};
    switch (kind) {
    case Kind::Add:
        return *a + *b;
    case Kind::Subtract:
        return *a - *b;
    case Kind::Multiply:
        return *a * *b;
    case Kind::Divide:
        return *b == 0 ? Value() : Value(*a / *b);
    case Kind::Modulo:
        return *b == 0 ? Value() : Value(std::fmod(*a, *b));
    default:
        return std::pow(*a, *b);
    }
}

/// Nearest rank.
double percentile(std::vector<double> values, double percent)
{
    std::sort(values.begin(), values.end());
    const double rank = std::ceil(std::clamp(percent, 0.0, 100.0) / 100 * double(values.size()));
    return values[std::size_t(std::max(rank, 1.0)) - 1];
}

Value aggregated(const Expression &expression, const Group &group)
{
    const std::string &name = expression.name;
    if (expression.parts.empty())
        return double(group.size());
    std::vector<Value> values;
    std::vector<double> numbers;
    for (const InsightsRow *row : group) {
        Value value = evaluate(expression.parts.front(), *row);
        if (!isThere(value))
            continue;
        if (const auto number = numberOf(value))
            numbers.push_back(*number);
        values.push_back(std::move(value));
    }
    if (name == "count")
        return double(values.size());
    if (name == "count_distinct") {
        std::set<std::string> distinct;
        for (const Value &value : values)
            distinct.insert(textOf(value));
        return double(distinct.size());
    }
    const auto before = [](const Value &a, const Value &b) { return compare(a, b) < 0; };
    if (values.empty())
        return {};
    if (name == "min")
        return *std::min_element(values.begin(), values.end(), before);
    if (name == "max")
        return *std::max_element(values.begin(), values.end(), before);
    if (name == "latest")
        return values.front(); // the newest events come first
    if (name == "earliest")
        return values.back();
    if (numbers.empty())
        return {};
    double sum = 0;
    for (const double number : numbers)
        sum += number;
    if (name == "sum")
        return sum;
    const double mean = sum / double(numbers.size());
    if (name == "avg")
        return mean;
    if (name == "pct") {
        const auto percent = numberOf(evaluate(expression.parts[1], *group.front()));
        return percent ? Value(percentile(std::move(numbers), *percent)) : Value();
    }
    double squares = 0;
    for (const double number : numbers)
        squares += (number - mean) * (number - mean);
    return numbers.size() < 2 ? Value(0.0) : Value(std::sqrt(squares / double(numbers.size() - 1)));
}

Value floored(const Value &time, const Value &step, bool up)
{
    const auto at = numberOf(time), by = numberOf(step);
    if (!at || !by)
        return {};
    const double steps = *at / *by;
    return Moment{std::int64_t((up ? std::ceil(steps) : std::floor(steps)) * *by)};
}

Value called(const Expression &expression, const InsightsRow &row, const Group *group)
{
    const std::string &name = expression.name;
    std::vector<Value> parts;
    for (const Expression &part : expression.parts)
        parts.push_back(evaluate(part, row, group));
    if (name == "coalesce") {
        const auto found = std::find_if(parts.begin(), parts.end(), isThere);
        return found == parts.end() ? Value() : *found;
    }
    if (name == "ispresent")
        return truth(isThere(parts[0]));
    if (name == "isempty")
        return truth(!isThere(parts[0]) || textOf(parts[0]).empty());
    if (name == "isblank")
        return truth(!isThere(parts[0]) || trim(textOf(parts[0])).empty());
    if (name == "bin") {
        const auto time = row.find("@timestamp");
        return time == row.end() ? Value() : floored(time->second, parts[0], false);
    }
    if (name == "datefloor" || name == "dateceil")
        return floored(parts[0], parts[1], name == "dateceil");
    const std::string text = textOf(parts[0]);
    if (name == "concat") {
        std::string all;
        for (const Value &part : parts)
            all += textOf(part);
        return all;
    }
    if (!isThere(parts[0]))
        return {};
    if (name == "strlen")
        return double(codePoints(text));
    if (name == "trim")
        return std::string(trim(text));
    if (name == "toupper")
        return QString::fromStdString(text).toUpper().toStdString();
    if (name == "tolower")
        return QString::fromStdString(text).toLower().toStdString();
    if (name == "strcontains")
        return truth(text.find(textOf(parts[1])) != std::string::npos);
    if (name == "replace")
        return QString::fromStdString(text).replace(QString::fromStdString(textOf(parts[1])), QString::fromStdString(textOf(parts[2]))).toStdString();
    if (name == "substr") {
        const auto from = numberOf(parts[1]), count = parts.size() > 2 ? numberOf(parts[2]) : std::optional(double(text.size()));
        return from && count ? Value(QString::fromStdString(text).mid(qsizetype(std::clamp(*from, 0.0, 1e9)), qsizetype(std::clamp(*count, 0.0, 1e9))).toStdString()) : Value();
    }
    const auto number = numberOf(parts[0]);
    if (!number)
        return {};
    if (name == "tomillis")
        return *number;
    if (name == "frommillis")
        return Moment{std::int64_t(std::clamp(*number, -1e15, 1e15))};
    if (name == "abs")
        return std::abs(*number);
    if (name == "ceil")
        return std::ceil(*number);
    if (name == "floor")
        return std::floor(*number);
    if (name == "sqrt")
        return *number < 0 ? Value() : Value(std::sqrt(*number));
    if (name == "log")
        return *number <= 0 ? Value() : Value(std::log(*number));
    // greatest, least
    double found = *number;
    for (const Value &part : parts) {
        if (const auto each = numberOf(part))
            found = name == "greatest" ? std::max(found, *each) : std::min(found, *each);
    }
    return found;
}

Value liked(const Expression &expression, const InsightsRow &row, const Group *group)
{
    const Value left = evaluate(expression.parts[0], row, group);
    if (!isThere(left))
        return truth(false);
    const std::string text = textOf(left);
    if (expression.regex)
        return truth(expression.regex->match(QString::fromStdString(text)).hasMatch());
    return truth(text.find(textOf(evaluate(expression.parts[1], row, group))) != std::string::npos);
}

void parseInto(const InsightsCommand &command, InsightsRow &row)
{
    const Value from = evaluate(command.columns.front().expression, row);
    if (!isThere(from))
        return;
    const auto match = command.regex->match(QString::fromStdString(textOf(from)));
    if (!match.hasMatch())
        return;
    for (std::size_t i = 0; i < command.names.size(); ++i)
        row[command.names[i]] = match.captured(int(i) + 1).toStdString();
    const QStringList groups = command.regex->namedCaptureGroups();
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (!groups[i].isEmpty())
            row[groups[i].toStdString()] = match.captured(int(i)).toStdString();
    }
}

/// Commands that look at one event at a time; false: it is filtered out.
bool applied(const InsightsCommand &command, InsightsRow &row)
{
    using Of = InsightsCommand::Kind;
    if (command.kind == Of::Filter)
        return isTrue(evaluate(command.columns.front().expression, row));
    if (command.kind == Of::Parse)
        parseInto(command, row);
    if (command.kind == Of::Fields) {
        for (const InsightsColumn &column : command.columns)
            row[column.name] = evaluate(column.expression, row);
    }
    return true;
}

bool isOfOne(InsightsCommand::Kind kind)
{
    using Of = InsightsCommand::Kind;
    return kind == Of::Filter || kind == Of::Parse || kind == Of::Fields || kind == Of::Display;
}

std::string keyOf(const std::vector<InsightsColumn> &columns, const InsightsRow &row)
{
    std::string key;
    for (const InsightsColumn &column : columns) {
        const Value value = evaluate(column.expression, row);
        key += isThere(value) ? 'v' + textOf(value) : std::string("n");
        key += '\0';
    }
    return key;
}

std::vector<InsightsRow> summed(const InsightsCommand &command, const std::vector<InsightsRow> &rows)
{
    std::map<std::string, std::size_t> places;
    std::vector<Group> groups;
    for (const InsightsRow &row : rows) {
        const auto [place, fresh] = places.try_emplace(keyOf(command.by, row), groups.size());
        if (fresh)
            groups.emplace_back();
        groups[place->second].push_back(&row);
    }
    std::vector<InsightsRow> out;
    for (const Group &group : groups) {
        InsightsRow &row = out.emplace_back();
        for (const InsightsColumn &column : command.by)
            row[column.name] = evaluate(column.expression, *group.front());
        for (const InsightsColumn &column : command.columns)
            row[column.name] = evaluate(column.expression, *group.front(), &group);
    }
    return out;
}

void sortRows(const InsightsCommand &command, std::vector<InsightsRow> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [&](const InsightsRow &a, const InsightsRow &b) {
        for (const InsightsColumn &column : command.columns) {
            if (const int order = compare(evaluate(column.expression, a), evaluate(column.expression, b)))
                return column.descending ? order > 0 : order < 0;
        }
        return false;
    });
}

std::vector<std::string> columnsOf(const InsightsQuery &query)
{
    using Of = InsightsCommand::Kind;
    std::vector<std::string> columns;
    const auto add = [&columns](const std::vector<InsightsColumn> &more) {
        for (const InsightsColumn &column : more) {
            if (std::find(columns.begin(), columns.end(), column.name) == columns.end())
                columns.push_back(column.name);
        }
    };
    for (const InsightsCommand &command : query.commands) {
        if (command.kind == Of::Display || command.kind == Of::Stats)
            columns.clear();
        if (command.kind == Of::Stats)
            add(command.by);
        if (command.kind == Of::Display || command.kind == Of::Stats || command.kind == Of::Fields)
            add(command.columns);
    }
    if (columns.empty())
        columns = {"@timestamp", "@message"};
    return columns;
}

} // namespace

std::string textOf(const InsightsValue &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *moment = std::get_if<Moment>(&value))
        return QDateTime::fromMSecsSinceEpoch(moment->at, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")).toStdString();
    const auto *number = std::get_if<double>(&value);
    if (!number)
        return {};
    QByteArray digits = QByteArray::number(*number, 'f', 4);
    while (digits.endsWith('0'))
        digits.chop(1);
    if (digits.endsWith('.'))
        digits.chop(1);
    return digits == "-0" ? std::string("0") : digits.toStdString();
}

std::optional<double> numberOf(const InsightsValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *moment = std::get_if<Moment>(&value))
        return double(moment->at);
    const auto *text = std::get_if<std::string>(&value);
    double number = 0;
    if (!text || text->empty())
        return std::nullopt;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), number);
    return read.ec == std::errc() && read.ptr == text->data() + text->size() && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

InsightsValue evaluate(const InsightsExpression &expression, const InsightsRow &row, const std::vector<const InsightsRow *> *group)
{
    const auto part = [&](std::size_t i) { return evaluate(expression.parts[i], row, group); };
    switch (expression.kind) {
    case Kind::Literal:
        return expression.value;
    case Kind::Field: {
        const auto found = row.find(expression.name);
        return found == row.end() ? Value() : found->second;
    }
    case Kind::Not:
        return truth(!isTrue(part(0)));
    case Kind::Minus: {
        const auto number = numberOf(part(0));
        return number ? Value(-*number) : Value();
    }
    case Kind::And:
        return truth(isTrue(part(0)) && isTrue(part(1)));
    case Kind::Or:
        return truth(isTrue(part(0)) || isTrue(part(1)));
    case Kind::Equal:
    case Kind::NotEqual:
    case Kind::Less:
    case Kind::LessOrEqual:
    case Kind::Greater:
    case Kind::GreaterOrEqual:
        return compared(expression.kind, part(0), part(1));
    case Kind::Like:
        return liked(expression, row, group);
    case Kind::In: {
        const Value left = part(0);
        for (std::size_t i = 1; i < expression.parts.size(); ++i) {
            if (isThere(left) && compare(left, part(i)) == 0)
                return truth(true);
        }
        return truth(false);
    }
    case Kind::Call: {
        // Behind stats its columns have the names of what made them.
        const auto column = group ? row.end() : row.find(expression.source);
        if (column != row.end())
            return column->second;
        static const std::set<std::string, std::less<>> ofMany{"count", "count_distinct", "sum", "avg", "min", "max", "pct", "stddev", "earliest", "latest"};
        if (ofMany.contains(expression.name))
            return group ? aggregated(expression, *group) : Value();
        return called(expression, row, group);
    }
    default:
        return calculated(expression.kind, part(0), part(1));
    }
}

void InsightsRun::add(InsightsRow event)
{
    for (const InsightsCommand &command : m_query.commands) {
        if (!isOfOne(command.kind))
            break;
        if (!applied(command, event))
            return;
    }
    m_rows.push_back(std::move(event));
}

InsightsResult InsightsRun::finish(std::size_t limit)
{
    using Of = InsightsCommand::Kind;
    InsightsResult result;
    result.matched = m_rows.size();
    const auto &commands = m_query.commands;
    // Those before were done when the events came.
    auto command = std::find_if(commands.begin(), commands.end(), [](const InsightsCommand &each) { return !isOfOne(each.kind); });
    for (; command != commands.end(); ++command) {
        if (command->kind == Of::Stats) {
            m_rows = summed(*command, m_rows);
        } else if (command->kind == Of::Sort) {
            sortRows(*command, m_rows);
        } else if (command->kind == Of::Limit) {
            m_rows.resize(std::min(m_rows.size(), command->limit));
        } else if (command->kind == Of::Dedup) {
            std::set<std::string> seen;
            std::erase_if(m_rows, [&](const InsightsRow &row) { return !seen.insert(keyOf(command->columns, row)).second; });
        } else {
            std::erase_if(m_rows, [&](InsightsRow &row) { return !applied(*command, row); });
        }
    }
    m_rows.resize(std::min(m_rows.size(), limit));
    result.columns = columnsOf(m_query);
    result.rows = std::move(m_rows);
    return result;
}

} // namespace nephoscope::logs
