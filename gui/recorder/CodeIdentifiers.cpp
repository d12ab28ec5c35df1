#include "gui/recorder/CodeIdentifiers.h"

#include "api/ValueText.h"
#include "gui/recorder/CodeNames.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace nephoscope::gui {

namespace {

constexpr std::size_t shortest = 8; // shorter ones are versions and numbers: `v2`, `1`
constexpr std::size_t longest = 2048;

constexpr std::array ends{std::string_view("Id"), std::string_view("ID"), std::string_view("Arn"), std::string_view("ARN"), std::string_view("Url"),
                          std::string_view("URL"), std::string_view("Uri"), std::string_view("Token"), std::string_view("Handle"),
                          std::string_view("Alias"), std::string_view("UUID")};
constexpr std::array lowerNames{std::string_view("id"), std::string_view("arn"), std::string_view("url"), std::string_view("uuid")};

/// Members whose names say no more than that they identify.
bool saysLittle(std::string_view name)
{
    return name == "VersionId" || std::find(ends.begin(), ends.end(), name) != ends.end() || std::find(lowerNames.begin(), lowerNames.end(), name) != lowerNames.end();
}

bool namesIdentifier(std::string_view name)
{
    if (name.starts_with("Next") || name.starts_with("next") || name.find("Continuation") != std::string_view::npos || name.find("Pagination") != std::string_view::npos)
        return false;
    if (name.ends_with('s')) // a list of them
        name.remove_suffix(1);
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return name.ends_with(end); })
        || std::find(lowerNames.begin(), lowerNames.end(), name) != lowerNames.end();
}

bool canBeIdentifier(std::string_view value)
{
    return value.size() >= shortest && value.size() <= longest && std::all_of(value.begin(), value.end(), [](char c) {
        return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7f && c != '"' && c != '\'' && c != '\\';
    });
}

void collect(const api::Shape &shape, const void *value, std::string_view name, std::vector<CodeIdentifier::Step> &path, std::vector<CodeIdentifier> &out)
{
    if (shape.sensitive)
        return;
    switch (shape.kind) {
    case api::Kind::Structure:
        for (const api::Member &member : shape.members) {
            const void *field = api::fieldValue(member, value);
            if (!field || member.sensitive)
                continue;
            path.push_back({member.name, 0});
            collect(*member.shape, field, member.name, path, out);
            path.pop_back();
        }
        return;
    case api::Kind::List:
        for (std::size_t i = 0; i < shape.ops->size(value); ++i) {
            path.push_back({{}, i});
            collect(*shape.element, shape.ops->at(value, i), name, path, out);
            path.pop_back();
        }
        return;
    case api::Kind::String:
        if (const auto &text = *static_cast<const std::string *>(value); !shape.isEnum && namesIdentifier(name) && canBeIdentifier(text))
            out.push_back({path, text});
        return;
    default:
        return;
    }
}

/// Every text of an input.
void textsOf(const api::Shape &shape, const void *value, std::set<std::string> &out)
{
    switch (shape.kind) {
    case api::Kind::Structure:
        for (const api::Member &member : shape.members) {
            if (const void *field = api::fieldValue(member, value))
                textsOf(*member.shape, field, out);
        }
        return;
    case api::Kind::List:
        for (std::size_t i = 0; i < shape.ops->size(value); ++i)
            textsOf(*shape.element, shape.ops->at(value, i), out);
        return;
    case api::Kind::Map:
        shape.ops->forEach(value, [&](const std::string &, const void *element) { textsOf(*shape.element, element, out); });
        return;
    case api::Kind::String:
        out.insert(*static_cast<const std::string *>(value));
        return;
    default:
        return;
    }
}

bool continues(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

} // namespace

std::string CodeIdentifier::query() const
{
    std::string out;
    for (const Step &step : path)
        out += step.member.empty() ? '[' + std::to_string(step.index) + ']' : (out.empty() ? "" : ".") + std::string(step.member);
    return out;
}

std::string CodeIdentifier::python() const
{
    std::string out;
    for (const Step &step : path)
        out += step.member.empty() ? '[' + std::to_string(step.index) + ']' : "['" + std::string(step.member) + "']";
    return out;
}

std::string CodeIdentifier::javaScript() const
{
    std::string out;
    for (const Step &step : path)
        out += step.member.empty() ? '[' + std::to_string(step.index) + ']' : '.' + std::string(step.member);
    return out;
}

std::string CodeIdentifier::name(const api::Operation &operation) const
{
    std::vector<std::string_view> members;
    for (const Step &step : path) {
        if (!step.member.empty())
            members.push_back(step.member);
    }
    std::string name(members.empty() ? "Id" : members.back());
    if (path.back().member.empty() && name.ends_with('s'))
        name.pop_back();
    std::string out = snakeName(name, '_');
    if (!saysLittle(name))
        return out;
    if (members.size() > 1)
        return snakeName(members[members.size() - 2], '_') + '_' + out;
    // `CreateEventSourceMapping` makes an event_source_mapping; `Subscribe` a subscribe.
    const std::string words = snakeName(operation.name, '_');
    const std::size_t verb = words.find('_');
    return (verb == std::string::npos ? words : words.substr(verb + 1)) + '_' + out;
}

std::vector<CodeIdentifier> identifiersIn(const api::Value &output)
{
    std::vector<CodeIdentifier> out;
    std::vector<CodeIdentifier::Step> path;
    if (output)
        collect(*output.shape(), output.data(), {}, path, out);
    return out;
}

void dropChosen(std::vector<CodeIdentifier> &identifiers, const api::Value &input, std::string_view account)
{
    std::set<std::string> texts;
    if (input && !identifiers.empty())
        textsOf(*input.shape(), input.data(), texts);
    std::erase_if(identifiers, [&](const CodeIdentifier &identifier) {
        const std::string &value = identifier.value;
        if (value == account || texts.contains(value))
            return true;
        const std::size_t mark = value.find_last_of(":/");
        const std::string last = mark == std::string::npos ? std::string() : value.substr(mark + 1);
        // A number at the end is a version, not a name.
        return !last.empty() && !std::all_of(last.begin(), last.end(), [](unsigned char c) { return std::isdigit(c); }) && texts.contains(last);
    });
}

std::string CodeVariables::define(const std::string &wanted, const std::string &value)
{
    if (m_names.contains(value))
        return {};
    std::string name = wanted;
    for (int count = 2; !m_taken.insert(name).second; ++count)
        name = wanted + '_' + std::to_string(count);
    m_names.emplace(value, name);
    return name;
}

CodeVariables::Found CodeVariables::find(std::string_view text, std::size_t from) const
{
    Found best;
    for (const auto &entry : m_names) {
        const std::string &value = entry.first;
        for (std::size_t at = text.find(value, from); at != std::string_view::npos && at <= best.at; at = text.find(value, at + 1)) {
            const std::size_t end = at + value.size();
            if ((at > 0 && continues(text[at - 1])) || (end < text.size() && continues(text[end])))
                continue;
            // Of those that begin together the longest: an ARN may be the beginning of another.
            if (at < best.at || value.size() > best.which->first.size())
                best = {at, &entry};
            break;
        }
    }
    return best;
}

bool CodeVariables::isIn(std::string_view text) const { return find(text, 0).which != nullptr; }

std::vector<CodeVariables::Piece> CodeVariables::split(std::string_view text)
{
    std::vector<Piece> out;
    std::size_t from = 0;
    for (Found found = find(text, 0); found.which; found = find(text, from)) {
        if (found.at > from)
            out.push_back({std::string(text.substr(from, found.at - from)), false});
        out.push_back({found.which->second, true});
        m_used.insert(found.which->second);
        from = found.at + found.which->first.size();
    }
    if (from < text.size() || out.empty())
        out.push_back({std::string(text.substr(from)), false});
    return out;
}

std::string CodeVariables::spelled(CodeLanguage language, const std::string &name)
{
    std::string out;
    for (const char c : name) {
        if (language == CodeLanguage::Cli)
            out += char(std::toupper(static_cast<unsigned char>(c)));
        else if (language == CodeLanguage::JavaScript && !out.empty() && out.back() == '_')
            out.back() = char(std::toupper(static_cast<unsigned char>(c)));
        else
            out += c;
    }
    return out;
}

} // namespace nephoscope::gui
