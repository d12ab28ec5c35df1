#include "gui/recorder/CodeProgram.h"

#include "api/ValueText.h"
#include "gui/recorder/CodeNames.h"

#include <algorithm>
#include <array>

namespace nephoscope::gui {

namespace {

constexpr int width = 88;

bool isPythonWord(std::string_view name)
{
    constexpr std::array words{"and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
                               "except", "False", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "None",
                               "nonlocal", "not", "or", "pass", "raise", "return", "True", "try", "while", "with", "yield"};
    return std::find(words.begin(), words.end(), name) != words.end();
}

/// The streaming member, which no literal can say.
std::string streamText(CodeLanguage language, const LiteralWriter &writer, const CodeCall &call, const api::Body &body)
{
    if (!call.bodyPath.empty()) {
        const std::string path = writer.string(call.bodyPath);
        return language == CodeLanguage::Python ? "open(" + path + ", 'rb')" : "readFileSync(" + path + ")";
    }
    return writer.bytes(body.memory() ? *body.memory() : std::string());
}

CodeLiteral inputLiteral(CodeLanguage language, LiteralWriter &writer, const CodeCall &call, CodeNeeds &needs)
{
    CodeLiteral out{CodeLiteral::Kind::Map, {}, {}};
    if (!call.input || !*call.input)
        return out;
    for (const api::Member &member : call.input->shape()->members) {
        const void *field = api::fieldValue(member, call.input->data());
        if (!field || member.shape->kind == api::Kind::EventStream)
            continue;
        const bool stream = member.shape->kind == api::Kind::Stream;
        const std::string_view name = language == CodeLanguage::Python ? pythonArgument(*call.operation, member.name) : member.name;
        if (stream) {
            needs.readFile = needs.readFile || !call.bodyPath.empty();
            out.entries.emplace_back(std::string(name), CodeLiteral::atom(streamText(language, writer, call, *static_cast<const api::Body *>(field))));
        } else if (language == CodeLanguage::Python && member.name == "CopySource" && member.shape->kind == api::Kind::String) {
            out.entries.emplace_back(std::string(name), CodeLiteral::atom(writer.text(sdkText(*call.operation, member, plainText(*member.shape, field)))));
        } else if (language == CodeLanguage::Python && member.jsonValue && !member.sensitive) {
            // botocore makes the text itself.
            out.entries.emplace_back(std::string(name), writer.json(plainText(*member.shape, field)));
        } else {
            out.entries.emplace_back(std::string(name), writer.literal(*member.shape, field, member.name, isSecret(*member.shape, member.name, member.sensitive)));
        }
    }
    return out;
}

} // namespace

// One client a Region and endpoint: the second one carries its Region in its name, others a number.
std::string CodeProgram::freeName(const api::Service &service, std::string name, const std::string &region) const
{
    const auto taken = [&](const std::string &wanted) {
        return std::any_of(m_clientNames.begin(), m_clientNames.end(), [&](const auto &each) { return std::get<0>(each.first) == service.id && each.second == wanted; });
    };
    if (!taken(name))
        return name;
    if (!region.empty()) {
        std::string suffix = region;
        std::replace(suffix.begin(), suffix.end(), '-', '_');
        name += '_' + suffix;
    }
    const std::string base = name;
    for (int number = 2; taken(name); ++number)
        name = base + '_' + std::to_string(number);
    return name;
}

std::string CodeProgram::client(const api::Service &service, const std::string &region)
{
    const Place place{std::string(service.id), region, m_endpoint};
    if (const auto known = m_clientNames.find(place); known != m_clientNames.end())
        return known->second;
    const bool python = m_language == CodeLanguage::Python;
    const std::string name = freeName(service, python ? pythonVariable(service) : javaScriptVariable(service), region);
    m_clientNames.emplace(place, name);
    if (python) {
        import("boto3", {});
        m_clients.push_back(name + " = boto3.client('" + std::string(service.id) + '\''
                            + (region.empty() ? "" : ", region_name='" + region + '\'') + (m_endpoint.empty() ? "" : ", endpoint_url='" + m_endpoint + '\'') + ')');
    } else {
        const std::string type = javaScriptClient(service);
        import(javaScriptPackage(service), type);
        std::string options = region.empty() ? "" : "region: \"" + region + '"';
        if (!m_endpoint.empty())
            options += (options.empty() ? "" : ", ") + ("endpoint: \"" + m_endpoint + '"');
        // Path style reaches a cloud on this machine, too, where no bucket has a host name.
        if (service.id == "s3")
            options += (options.empty() ? "" : ", ") + std::string("forcePathStyle: true");
        m_clients.push_back("const " + name + " = new " + type + '(' + (options.empty() ? "{}" : "{ " + options + " }") + ");");
    }
    return name;
}

std::string CodeProgram::python(const CodeCall &call)
{
    LiteralWriter writer(CodeLanguage::Python, m_secrets, m_needs, false, &m_variables);
    const CodeLiteral input = inputLiteral(CodeLanguage::Python, writer, call, m_needs);
    const std::string start = client(*call.operation->service, call.region) + '.' + pythonMethod(*call.operation) + '(';
    std::string line;
    for (const auto &[name, literal] : input.entries) {
        line += line.empty() ? "" : ", ";
        line += isPythonWord(name) ? "**{" + writer.string(name) + ": " + writer.oneLine(literal) + '}' : name + '=' + writer.oneLine(literal);
    }
    if (static_cast<int>(start.size() + line.size()) + 1 <= width)
        return start + line + ')';
    std::string out = start + '\n';
    for (const auto &[name, literal] : input.entries) {
        if (isPythonWord(name))
            out += "    **{" + writer.string(name) + ": " + writer.layout(literal, 4, width) + "},\n";
        else
            out += "    " + name + '=' + writer.layout(literal, 4, width - static_cast<int>(name.size())) + ",\n";
    }
    return out + ')';
}

std::string CodeProgram::javaScript(const CodeCall &call)
{
    LiteralWriter writer(CodeLanguage::JavaScript, m_secrets, m_needs, false, &m_variables);
    const CodeLiteral input = inputLiteral(CodeLanguage::JavaScript, writer, call, m_needs);
    const api::Service &service = *call.operation->service;
    const std::string command = std::string(call.operation->name) + "Command";
    const std::string start = "await " + client(service, call.region) + ".send(new " + command + '(';
    import(javaScriptPackage(service), command);
    if (m_needs.readFile)
        import("node:fs", "readFileSync");
    const std::string line = start + writer.oneLine(input) + "));";
    if (static_cast<int>(line.size()) <= width)
        return line;
    return start + writer.layout(input, 0, std::min(width, static_cast<int>(writer.oneLine(input).size()) - 1)) + "));";
}

} // namespace nephoscope::gui
