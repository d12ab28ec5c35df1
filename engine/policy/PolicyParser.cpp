#include "policy/JsonPlace.h"
#include "policy/PolicyDocument.h"
#include "policy/StatementRules.h"

#include "core/Text.h"
#include "policy/Condition.h"

#include <boost/json/parser.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <array>

namespace nephoscope::policy {

namespace {

namespace json = boost::json;

std::string_view view(const json::string &text)
{
    return {text.data(), text.size()};
}

/// Reads the shape of a policy; stops at the first thing that is wrong.
class Parser
{
public:
    Parser(std::string_view text, PolicyKind kind) : m_text(text) { m_out.kind = kind; }

    tl::expected<PolicyDocument, PolicyError> run()
    {
        json::parser parser;
        json::error_code problem;
        const std::size_t read = parser.write_some(m_text.data(), m_text.size(), problem);
        if (!problem && m_text.find_first_not_of(" \t\r\n", read) != std::string_view::npos)
            return invalidJson(read, "Nothing may follow the closing brace.");
        if (problem)
            return invalidJson(read, problem.message());
        const json::value root = parser.release();
        if (!root.is_object())
            return invalidJson(m_text.find_first_not_of(" \t\r\n"), "A policy is a JSON object.");
        if (const auto twice = findDuplicateMember(m_text)) {
            wrong(twice->path, syntaxMessage(m_out.kind), "The same name twice in one object.");
            m_error.offset = twice->offset;
        } else if (document(root.get_object())) {
            if (const auto breach = findBreach(m_out, m_hasVersion, m_listed))
                wrong(breach->path, breach->message, breach->detail);
        }
        if (!m_failed)
            return std::move(m_out);
        const TextPlace place = placeOf(m_text, m_error.offset);
        m_error.line = place.line;
        m_error.column = place.column;
        return tl::unexpected(std::move(m_error));
    }

private:
    tl::unexpected<PolicyError> invalidJson(std::size_t offset, std::string detail) const
    {
        PolicyError error;
        error.message = m_out.kind == PolicyKind::Resource ? "Policies must be valid JSON and the first byte must be '{'"
                        : m_out.kind == PolicyKind::Trust  ? "This policy contains invalid Json"
                                                           : syntaxMessage(m_out.kind);
        error.detail = std::move(detail);
        error.offset = std::min(offset, m_text.size());
        const TextPlace place = placeOf(m_text, error.offset);
        error.line = place.line;
        error.column = place.column;
        return tl::unexpected(std::move(error));
    }

    bool wrong(const JsonPath &path, std::string message, std::string detail)
    {
        m_failed = true;
        m_error.path = toString(path);
        m_error.message = std::move(message);
        m_error.detail = std::move(detail);
        m_error.offset = findInJson(m_text, path);
        return false;
    }
    bool wrong(std::string detail) { return wrong(m_path, syntaxMessage(m_out.kind), std::move(detail)); }

    /// Runs `read` one step deeper.
    template <class Step, class Read>
    bool at(Step step, Read read)
    {
        m_path.emplace_back(step);
        const bool good = read();
        m_path.pop_back();
        return good;
    }

    bool string(const json::value &value, std::string &out)
    {
        if (!value.is_string())
            return wrong("Must be a string.");
        out = view(value.get_string());
        // IAM's own pattern: tab, line ends, and from blank on.
        if (std::any_of(out.begin(), out.end(), [](unsigned char c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r'; }))
            return wrong("Control characters are not allowed.");
        return true;
    }

    bool strings(const json::value &value, std::vector<std::string> &out)
    {
        if (!value.is_array()) {
            out.resize(1);
            return string(value, out.front());
        }
        for (std::size_t i = 0; i < value.get_array().size(); ++i) {
            if (!at(i, [&] { return string(value.get_array()[i], out.emplace_back()); }))
                return false;
        }
        return true;
    }

    bool document(const json::object &object)
    {
        const json::value *statements = nullptr;
        for (const auto &member : object) {
            const std::string_view name(member.key().data(), member.key().size());
            const bool good = at(std::string(name), [&] {
                if (name == "Version") {
                    m_hasVersion = true;
                    if (!string(member.value(), m_out.version))
                        return false;
                    return m_out.version == "2012-10-17" || m_out.version == "2008-10-17" || wrong("There is no such version of the policy language.");
                }
                if (name == "Id")
                    return string(member.value(), m_out.id);
                if (name == "Statement") {
                    statements = &member.value();
                    return true;
                }
                return wrong(m_path, fieldMessage(m_out.kind, "Unknown field", name), "A policy has Version, Id and Statement.");
            });
            if (!good)
                return false;
        }
        if (!statements)
            return wrong({}, fieldMessage(m_out.kind, "Missing required field", "Statement"), "A policy without statements says nothing.");
        m_path.emplace_back(std::string("Statement"));
        if (statements->is_object()) {
            m_listed = false;
            return statement(*statements);
        }
        if (!statements->is_array())
            return wrong("Must be an object or a list of objects.");
        if (statements->get_array().empty())
            return wrong(m_path, m_out.kind == PolicyKind::Resource ? "Could not parse the policy: Statement is empty!" : syntaxMessage(m_out.kind),
                         "The list is empty.");
        for (std::size_t i = 0; i < statements->get_array().size(); ++i) {
            if (!at(i, [&] { return statement(statements->get_array()[i]); }))
                return false;
        }
        return true;
    }

    bool statement(const json::value &value)
    {
        if (!value.is_object())
            return wrong("A statement is an object.");
        const json::object &object = value.get_object();
        StatementDocument &out = m_out.statements.emplace_back();
        for (const std::string_view either : {"Action", "Resource", "Principal"}) {
            const std::string negated = "Not" + std::string(either);
            if (object.contains({either.data(), either.size()}) && object.contains(negated))
                return wrong(std::string(either) + " and " + negated + " exclude each other.");
        }
        for (const std::string_view required : {"Effect", "Action"}) {
            if (!object.contains({required.data(), required.size()}) && (required == "Effect" || !object.contains("NotAction"))) {
                const bool action = required == "Action" && m_out.kind != PolicyKind::Resource && m_out.kind != PolicyKind::ServiceControl
                                    && m_out.kind != PolicyKind::ResourceControl;
                return wrong(m_path,
                             action ? "Policy statement must contain actions." : fieldMessage(m_out.kind, "Missing required field", required),
                             std::string(required) + " is missing.");
            }
        }
        for (const auto &member : object) {
            const std::string name(member.key().data(), member.key().size());
            if (!at(name, [&] { return this->member(name, member.value(), out); }))
                return false;
        }
        return true;
    }

    bool member(const std::string &name, const json::value &value, StatementDocument &out)
    {
        if (name == "Sid")
            return string(value, out.sid);
        if (name == "Effect") {
            std::string effect;
            if (!string(value, effect))
                return false;
            out.effect = effect == "Deny" ? Effect::Deny : Effect::Allow;
            if (effect == "Allow" || effect == "Deny")
                return true;
            // IAM reads the word in any case at first and stumbles over it later.
            const bool anyCase = equalsIgnoreCase(effect, "allow") || equalsIgnoreCase(effect, "deny");
            if (anyCase && m_out.kind != PolicyKind::Resource)
                return wrong(m_path, "The policy failed legacy parsing", "Effect is Allow or Deny, in this spelling.");
            return wrong(m_path, fieldMessage(m_out.kind, "Invalid effect:", effect), "Effect is Allow or Deny.");
        }
        if (name == "Action" || name == "NotAction") {
            out.notAction = name == "NotAction";
            return strings(value, out.actions);
        }
        if (name == "Resource" || name == "NotResource") {
            out.notResource = name == "NotResource";
            if (!strings(value, out.resources))
                return false;
            // No list means any resource where it may be missing; an empty list must not come to mean that.
            return !out.resources.empty() || m_out.kind != PolicyKind::Resource || wrong(m_path, "Policy has invalid resource", "The list is empty.");
        }
        if (name == "Principal" || name == "NotPrincipal") {
            out.notPrincipal = name == "NotPrincipal";
            return principals(value, out.principals);
        }
        if (name == "Condition")
            return conditions(value, out.conditions);
        return wrong(m_path, fieldMessage(m_out.kind, "Unknown field", name), "A statement has no such element.");
    }

    bool principals(const json::value &value, std::vector<PrincipalEntry> &out)
    {
        const std::string invalid = m_out.kind == PolicyKind::Resource ? "Invalid principal in policy" : syntaxMessage(m_out.kind);
        if (value.is_string() && value.get_string() == "*") {
            out.push_back({});
            return true;
        }
        if (!value.is_object() || value.get_object().empty())
            return wrong(m_path, invalid, "Must be \"*\" or an object of AWS, Service, Federated or CanonicalUser.");
        using Type = PrincipalEntry::Type;
        for (const auto &member : value.get_object()) {
            const std::string name(member.key().data(), member.key().size());
            const bool good = at(name, [&] {
                constexpr std::array<Type, 4> types = {Type::Aws, Type::Service, Type::Federated, Type::CanonicalUser};
                const auto type = std::find_if(types.begin(), types.end(), [&](Type t) { return nameOf(t) == name; });
                if (type == types.end())
                    return wrong(m_path, invalid, "There is no such kind of principal.");
                std::vector<std::string> values;
                if (!strings(member.value(), values))
                    return false;
                if (values.empty())
                    return wrong(m_path, invalid, "The list is empty.");
                for (std::string &one : values) {
                    if (*type == Type::Aws && one == "*")
                        out.push_back({});
                    else
                        out.push_back({*type, std::move(one)});
                }
                return true;
            });
            if (!good)
                return false;
        }
        return true;
    }

    bool conditions(const json::value &value, std::vector<ConditionEntry> &out)
    {
        if (!value.is_object())
            return wrong("Must be an object of operators.");
        for (const auto &block : value.get_object()) {
            const std::string op(block.key().data(), block.key().size());
            const bool good = at(op, [&] {
                if (!block.value().is_object())
                    return wrong("An operator has an object of keys and values.");
                // IAM takes an unknown operator when it asks nothing.
                if (!block.value().get_object().empty() && !parseOperator(op))
                    return wrong(m_path, m_out.kind == PolicyKind::Resource ? "Invalid Condition type : " + op : syntaxMessage(m_out.kind), "There is no such condition operator.");
                for (const auto &member : block.value().get_object()) {
                    ConditionEntry entry{op, std::string(member.key().data(), member.key().size()), {}};
                    if (!at(entry.key, [&] { return conditionValues(member.value(), entry.values); }))
                        return false;
                    out.push_back(std::move(entry));
                }
                return true;
            });
            if (!good)
                return false;
        }
        return true;
    }

    bool conditionValues(const json::value &value, std::vector<std::string> &out)
    {
        const auto one = [&](const json::value &item) {
            if (item.is_bool() || item.is_number()) {
                out.push_back(json::serialize(item));
                return true;
            }
            return string(item, out.emplace_back());
        };
        if (!value.is_array())
            return one(value);
        for (std::size_t i = 0; i < value.get_array().size(); ++i) {
            if (!at(i, [&] { return one(value.get_array()[i]); }))
                return false;
        }
        return true;
    }

    std::string_view m_text;
    PolicyDocument m_out;
    JsonPath m_path;
    PolicyError m_error;
    bool m_failed = false;
    bool m_hasVersion = false;
    bool m_listed = true;
};

} // namespace

tl::expected<PolicyDocument, PolicyError> PolicyDocument::parse(std::string_view text, PolicyKind kind)
{
    return Parser(text, kind).run();
}

} // namespace nephoscope::policy
