#include "select/Compile.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::select {

namespace {

using Kind = Expression::Kind;

bool named(const PathStep &step, std::string_view name)
{
    return step.exact ? step.name == name : equalsIgnoreCase(step.name, name);
}

class LiteralNode : public Node
{
public:
    explicit LiteralNode(Value value) : m_value(value) {}
    Value evaluate(Context &) const override { return m_value; }

private:
    Value m_value;
};

class ColumnNode : public Node
{
public:
    explicit ColumnNode(std::size_t index) : m_index(index) {}
    Value evaluate(Context &context) const override
    {
        const std::string_view field = context.csv->field(m_index, context.arena);
        return field.data() ? Value::of(field) : Value::missing();
    }

private:
    std::size_t m_index;
};

/// The row as an object: for CSV made of its columns.
class RowNode : public Node
{
public:
    explicit RowNode(const Scope &scope) : m_json(scope.json), m_columns(scope.columns) {}
    Value evaluate(Context &context) const override
    {
        if (m_json)
            return context.json ? Value::of(*context.json) : Value::missing();
        const std::size_t count = context.csv->count(context.arena);
        auto *members = context.arena.array<JsonMember>(count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view text = context.csv->field(i, context.arena);
            new (&members[i]) JsonMember;
            members[i].key = i < m_columns.size() ? std::string_view(m_columns[i]) : context.arena.keep('_' + std::to_string(i + 1));
            members[i].value.kind = Json::Kind::String;
            members[i].value.at.chars = {text.data(), text.size()};
        }
        auto *row = new (context.arena.allocate(sizeof(Json))) Json;
        row->kind = Json::Kind::Object;
        row->count = static_cast<std::uint32_t>(count);
        row->at.members = members;
        return Value::of(*row);
    }

private:
    bool m_json;
    std::vector<std::string> m_columns;
};

class JsonPathNode : public Node
{
public:
    explicit JsonPathNode(std::vector<PathStep> steps) : m_steps(std::move(steps)) {}
    Value evaluate(Context &context) const override
    {
        const Json *at = context.json;
        for (std::size_t i = 0; at && i < m_steps.size(); ++i) {
            const PathStep &step = m_steps[i];
            if (step.kind == PathStep::Kind::Index)
                at = at->kind == Json::Kind::Array && step.index < static_cast<std::int64_t>(at->count) ? &at->at.elements[step.index] : nullptr;
            else
                at = find(context, *at, step);
        }
        return at ? Value::of(*at) : Value::missing();
    }

private:
    static const Json *find(Context &context, const Json &object, const PathStep &step)
    {
        if (object.kind != Json::Kind::Object)
            return nullptr;
        const JsonMember *found = nullptr;
        for (std::uint32_t i = 0; i < object.count; ++i) {
            const JsonMember &member = object.at.members[i];
            if (!named(step, member.key))
                continue;
            if (found && found->key != member.key)
                context.fail("AmbiguousFieldName");
            found = found ? found : &member;
        }
        return found ? &found->value : nullptr;
    }

    std::vector<PathStep> m_steps;
};

class LogicNode : public Node
{
public:
    LogicNode(Kind kind, std::vector<NodePtr> arguments) : m_or(kind == Kind::Or), m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        bool unknown = false;
        for (const NodePtr &argument : m_arguments) {
            const Value value = argument->evaluate(context);
            if (value.isUnknown())
                unknown = true;
            else if (value.type != Value::Type::Bool)
                return context.fail("ExternalEvalException");
            else if (value.as.boolean == m_or)
                return value; // decides alone
        }
        return unknown ? Value::null() : Value::of(!m_or);
    }

private:
    bool m_or;
    std::vector<NodePtr> m_arguments;
};

class NotNode : public Node
{
public:
    explicit NotNode(NodePtr argument) : m_argument(std::move(argument)) {}
    Value evaluate(Context &context) const override
    {
        const Value value = m_argument->evaluate(context);
        if (value.isUnknown())
            return Value::null();
        return value.type == Value::Type::Bool ? Value::of(!value.as.boolean) : context.fail("ExternalEvalException");
    }

private:
    NodePtr m_argument;
};

Value compareBy(Context &context, Kind kind, const Value &a, const Value &b)
{
    if (a.isUnknown() || b.isUnknown())
        return Value::null();
    // Equality of different types is an answer; their order is none.
    if (kind == Kind::Equal)
        return Value::of(equals(a, b));
    if (kind == Kind::NotEqual)
        return Value::of(!equals(a, b));
    const auto ordering = order(a, b);
    if (!ordering)
        return context.fail("ExternalEvalException");
    switch (kind) {
    case Kind::Less:
        return Value::of(*ordering < 0);
    case Kind::LessEqual:
        return Value::of(*ordering <= 0);
    case Kind::Greater:
        return Value::of(*ordering > 0);
    default:
        return Value::of(*ordering >= 0);
    }
}

class CompareNode : public Node
{
public:
    CompareNode(Kind kind, std::vector<NodePtr> arguments) : m_kind(kind), m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        const Value a = m_arguments[0]->evaluate(context);
        return compareBy(context, m_kind, a, m_arguments[1]->evaluate(context));
    }

private:
    Kind m_kind;
    std::vector<NodePtr> m_arguments;
};

class BetweenNode : public Node
{
public:
    BetweenNode(bool negated, std::vector<NodePtr> arguments) : m_negated(negated), m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        const Value value = m_arguments[0]->evaluate(context);
        const Value low = compareBy(context, Kind::GreaterEqual, value, m_arguments[1]->evaluate(context));
        const Value high = compareBy(context, Kind::LessEqual, value, m_arguments[2]->evaluate(context));
        const bool no = (!low.isUnknown() && !low.isTrue()) || (!high.isUnknown() && !high.isTrue());
        if (!no && (low.isUnknown() || high.isUnknown()))
            return Value::null();
        return Value::of(no == m_negated);
    }

private:
    bool m_negated;
    std::vector<NodePtr> m_arguments;
};

class InNode : public Node
{
public:
    InNode(bool negated, std::vector<NodePtr> arguments) : m_negated(negated), m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        const Value value = m_arguments[0]->evaluate(context);
        if (value.isUnknown())
            return Value::null();
        bool unknown = false;
        for (std::size_t i = 1; i < m_arguments.size(); ++i) {
            const Value candidate = m_arguments[i]->evaluate(context);
            if (candidate.isUnknown())
                unknown = true;
            else if (equals(value, candidate))
                return Value::of(!m_negated);
        }
        return unknown ? Value::null() : Value::of(m_negated);
    }

private:
    bool m_negated;
    std::vector<NodePtr> m_arguments;
};

class IsNode : public Node
{
public:
    IsNode(const Expression &expression, NodePtr argument)
        : m_kind(expression.kind), m_negated(expression.negated), m_argument(std::move(argument)) {}
    Value evaluate(Context &context) const override
    {
        const Value value = m_argument->evaluate(context);
        bool is = false;
        switch (m_kind) {
        case Kind::IsNull:
            is = value.isUnknown();
            break;
        case Kind::IsMissing:
            is = value.type == Value::Type::Missing;
            break;
        case Kind::IsTrue:
            is = value.isTrue();
            break;
        default:
            is = value.type == Value::Type::Bool && !value.as.boolean;
        }
        return Value::of(is != m_negated);
    }

private:
    Kind m_kind;
    bool m_negated;
    NodePtr m_argument;
};

class CaseNode : public Node
{
public:
    CaseNode(bool simple, std::vector<NodePtr> arguments) : m_simple(simple), m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        std::size_t i = m_simple ? 1 : 0;
        const Value subject = m_simple ? m_arguments[0]->evaluate(context) : Value::missing();
        for (; i + 1 < m_arguments.size(); i += 2) {
            const Value when = m_arguments[i]->evaluate(context);
            if (m_simple ? !subject.isUnknown() && !when.isUnknown() && equals(subject, when) : when.isTrue())
                return m_arguments[i + 1]->evaluate(context);
        }
        return m_arguments.back()->evaluate(context);
    }

private:
    bool m_simple;
    std::vector<NodePtr> m_arguments;
};

class ArithmeticNode : public Node
{
public:
    ArithmeticNode(Kind kind, std::vector<NodePtr> arguments)
        : m_operation(static_cast<Arithmetic>(static_cast<int>(kind) - static_cast<int>(Kind::Add))), m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        const Value a = m_arguments[0]->evaluate(context);
        return calculate(context, m_operation, a, m_arguments[1]->evaluate(context));
    }

private:
    Arithmetic m_operation;
    std::vector<NodePtr> m_arguments;
};

class NegateNode : public Node
{
public:
    explicit NegateNode(NodePtr argument) : m_argument(std::move(argument)) {}
    Value evaluate(Context &context) const override
    {
        const Value value = m_argument->evaluate(context);
        return value.type == Value::Type::Float ? Value::of(-value.as.real)
                                                : calculate(context, Arithmetic::Subtract, Value::of(std::int64_t(0)), value);
    }

private:
    NodePtr m_argument;
};

class ConcatenateNode : public Node
{
public:
    explicit ConcatenateNode(std::vector<NodePtr> arguments) : m_arguments(std::move(arguments)) {}
    Value evaluate(Context &context) const override
    {
        const Value a = m_arguments[0]->evaluate(context);
        const Value b = m_arguments[1]->evaluate(context);
        if (a.isUnknown() || b.isUnknown())
            return Value::null();
        if (a.type != Value::Type::String || b.type != Value::Type::String)
            return context.fail("ExternalEvalException");
        // Chains of them could double a text again and again.
        if (a.text().size() + b.text().size() > (1u << 20))
            return context.fail("OverMaxRecordSize");
        std::string joined(a.text());
        joined += b.text();
        return Value::of(context.arena.keep(joined));
    }

private:
    std::vector<NodePtr> m_arguments;
};

class AggregateNode : public Node
{
public:
    explicit AggregateNode(std::size_t index) : m_index(index) {}
    Value evaluate(Context &context) const override { return (*context.accumulators)[m_index].result(context); }

private:
    std::size_t m_index;
};

/// N of `_N`; nothing for other names.
std::optional<std::int64_t> position(std::string_view name)
{
    if (name.size() < 2 || name.front() != '_')
        return std::nullopt;
    for (const char c : name.substr(1)) {
        if (c < '0' || c > '9')
            return std::nullopt;
    }
    return parseInteger(name.substr(1)).value_or(0);
}

} // namespace

Scope scopeOf(const Statement &statement, bool json)
{
    Scope scope;
    scope.json = json;
    if (statement.alias) {
        scope.rowNames.emplace_back(*statement.alias, statement.aliasExact);
        return scope;
    }
    if (statement.from.empty())
        scope.rowNames.emplace_back(statement.table, false);
    if (!statement.from.empty() && statement.from.back().kind == PathStep::Kind::Name)
        scope.rowNames.emplace_back(statement.from.back().name, statement.from.back().exact);
    else if (json)
        scope.rowNames.emplace_back("_1", false);
    return scope;
}

bool Compiler::isRowName(const PathStep &step) const
{
    return std::any_of(m_scope.rowNames.begin(), m_scope.rowNames.end(), [&](const auto &row) {
        return row.second || step.exact ? row.first == step.name : equalsIgnoreCase(row.first, step.name);
    });
}

Expected<NodePtr> Compiler::compileColumn(const PathStep &step)
{
    const auto matches = [&](const std::string &column) { return named(step, column); };
    const auto found = std::find_if(m_scope.columns.begin(), m_scope.columns.end(), matches);
    if (found != m_scope.columns.end()) {
        if (std::any_of(found + 1, m_scope.columns.end(), matches))
            return fail(selectError("AmbiguousFieldName"));
        return std::make_unique<ColumnNode>(static_cast<std::size_t>(found - m_scope.columns.begin()));
    }
    const auto number = position(step.name);
    if (!number)
        return fail(selectError("MissingHeaders"));
    constexpr std::int64_t maxColumns = 1'000'000;
    if (*number < 1 || *number > maxColumns)
        return fail(selectError("InvalidColumnIndex"));
    return std::make_unique<ColumnNode>(static_cast<std::size_t>(*number - 1));
}

Expected<NodePtr> Compiler::compilePath(const Expression &expression)
{
    m_readsRow = true;
    std::vector<PathStep> steps = expression.steps;
    if (isRowName(steps.front())) {
        if (steps.size() == 1)
            return std::make_unique<RowNode>(m_scope);
        steps.erase(steps.begin());
    }
    if (m_scope.json)
        return std::make_unique<JsonPathNode>(std::move(steps));
    if (steps.size() != 1 || steps.front().kind != PathStep::Kind::Name)
        return fail(selectError("InvalidKeyPath"));
    return compileColumn(steps.front());
}

Expected<std::vector<NodePtr>> Compiler::compileAll(const Expression &expression)
{
    std::vector<NodePtr> nodes;
    for (const ExpressionPtr &argument : expression.arguments) {
        auto node = compile(*argument);
        if (!node)
            return fail(std::move(node.error()));
        nodes.push_back(std::move(*node));
    }
    return nodes;
}

Expected<NodePtr> Compiler::compileAggregate(const Expression &expression)
{
    using Function = Accumulator::Function;
    const Function function = expression.text == "AVG" ? Function::Avg
        : expression.text == "COUNT"                   ? Function::Count
        : expression.text == "MAX"                     ? Function::Max
        : expression.text == "MIN"                     ? Function::Min
                                                       : Function::Sum;
    const bool outside = m_readsRow;
    auto arguments = compileAll(expression);
    m_readsRow = outside;
    if (!arguments)
        return fail(std::move(arguments.error()));
    m_accumulators.emplace_back(function, arguments->empty() ? nullptr : std::move(arguments->front()));
    return std::make_unique<AggregateNode>(m_accumulators.size() - 1);
}

Expected<NodePtr> Compiler::compile(const Expression &expression)
{
    if (expression.kind == Kind::Literal)
        return std::make_unique<LiteralNode>(expression.value);
    if (expression.kind == Kind::Path)
        return compilePath(expression);
    if (expression.kind == Kind::Aggregate)
        return compileAggregate(expression);
    auto compiled = compileAll(expression);
    if (!compiled)
        return fail(std::move(compiled.error()));
    std::vector<NodePtr> &nodes = *compiled;
    switch (expression.kind) {
    case Kind::Negate:
        return std::make_unique<NegateNode>(std::move(nodes[0]));
    case Kind::Not:
        return std::make_unique<NotNode>(std::move(nodes[0]));
    case Kind::Or:
    case Kind::And:
        return std::make_unique<LogicNode>(expression.kind, std::move(nodes));
    case Kind::Equal:
    case Kind::NotEqual:
    case Kind::Less:
    case Kind::LessEqual:
    case Kind::Greater:
    case Kind::GreaterEqual:
        return std::make_unique<CompareNode>(expression.kind, std::move(nodes));
    case Kind::Concatenate:
        return std::make_unique<ConcatenateNode>(std::move(nodes));
    case Kind::Between:
        return std::make_unique<BetweenNode>(expression.negated, std::move(nodes));
    case Kind::In:
        return std::make_unique<InNode>(expression.negated, std::move(nodes));
    case Kind::Like:
        return compileLike(expression, std::move(nodes));
    case Kind::IsNull:
    case Kind::IsMissing:
    case Kind::IsTrue:
    case Kind::IsFalse:
        return std::make_unique<IsNode>(expression, std::move(nodes[0]));
    case Kind::Case:
        return std::make_unique<CaseNode>(expression.simple, std::move(nodes));
    case Kind::Cast:
        return compileCast(expression, std::move(nodes[0]));
    case Kind::Call:
        return compileCall(expression, std::move(nodes));
    default:
        return std::make_unique<ArithmeticNode>(expression.kind, std::move(nodes));
    }
}

std::string outputName(const SelectItem &item, std::size_t position)
{
    if (item.alias)
        return *item.alias;
    if (item.expression && item.expression->kind == Kind::Path && item.expression->steps.back().kind == PathStep::Kind::Name)
        return item.expression->steps.back().name;
    return '_' + std::to_string(position);
}

} // namespace nephoscope::select
