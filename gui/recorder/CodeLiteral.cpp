#include "gui/recorder/CodeLiteral.h"

#include "api/ValueText.h"
#include "core/Text.h"
#include "gui/recorder/CodeIdentifiers.h"
#include "gui/recorder/CodeNames.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <array>
#include <charconv>
#include <chrono>

namespace nephoscope::gui {

namespace {

template <class Number>
std::string number(const void *value)
{
    std::array<char, 40> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), *static_cast<const Number *>(value));
    return {digits.data(), end};
}

std::string hexByte(unsigned char byte)
{
    return toHex(std::span(&byte, 1));
}

std::string pythonString(std::string_view text)
{
    const char quote = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
    std::string out(1, quote);
    for (const char c : text) {
        if (c == quote || c == '\\')
            out += {'\\', c};
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            out += "\\x" + hexByte(static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out + quote;
}

std::string pythonBytes(std::string_view bytes)
{
    std::string out = "b'";
    for (const char c : bytes) {
        if (c == '\'' || c == '\\')
            out += {'\\', c};
        else if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f)
            out += "\\x" + hexByte(static_cast<unsigned char>(c));
        else
            out += c;
    }
    return out + '\'';
}

std::string jsonString(std::string_view text)
{
    return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

std::string pythonTime(Timestamp time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    std::string out = "datetime(" + std::to_string(int(date.year())) + ", " + std::to_string(unsigned(date.month())) + ", "
        + std::to_string(unsigned(date.day()));
    const auto micros = duration_cast<microseconds>(clock.subseconds()).count();
    out += ", " + std::to_string(clock.hours().count()) + ", " + std::to_string(clock.minutes().count());
    if (clock.seconds().count() != 0 || micros != 0)
        out += ", " + std::to_string(clock.seconds().count());
    if (micros != 0)
        out += ", " + std::to_string(micros);
    return out + ", tzinfo=timezone.utc)";
}

bool isIdentifier(std::string_view text)
{
    if (text.empty() || (text[0] >= '0' && text[0] <= '9'))
        return false;
    for (const char c : text) {
        if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_' && c != '$')
            return false;
    }
    return true;
}

} // namespace

std::string CodeSecrets::variableFor(std::string_view member, const std::string &value)
{
    const std::string base = secretVariable(member);
    std::string name = base;
    for (int count = 2;; ++count) {
        const auto [entry, added] = m_values.emplace(name, value);
        if (added || entry->second == value)
            return name;
        name = base + '_' + std::to_string(count);
    }
}

bool isScalar(const api::Shape &shape)
{
    switch (shape.kind) {
    case api::Kind::Structure:
    case api::Kind::List:
    case api::Kind::Map:
    case api::Kind::Document:
    case api::Kind::Stream:
    case api::Kind::EventStream:
        return false;
    default:
        return true;
    }
}

std::string plainText(const api::Shape &shape, const void *value)
{
    switch (shape.kind) {
    case api::Kind::String:
        return *static_cast<const std::string *>(value);
    case api::Kind::Integer:
        return number<std::int32_t>(value);
    case api::Kind::Long:
        return number<std::int64_t>(value);
    case api::Kind::Float:
        return number<float>(value);
    case api::Kind::Double:
        return number<double>(value);
    case api::Kind::Boolean:
        return *static_cast<const bool *>(value) ? "true" : "false";
    case api::Kind::Timestamp:
        return formatIso8601(*static_cast<const Timestamp *>(value));
    case api::Kind::Blob:
        return toBase64(asBytes(static_cast<const api::Blob *>(value)->bytes));
    default:
        return {};
    }
}

std::string LiteralWriter::string(std::string_view text) const
{
    return m_language == CodeLanguage::Python ? pythonString(text) : jsonString(text);
}

std::string LiteralWriter::text(std::string_view text) const
{
    if (!m_variables)
        return string(text);
    std::string out;
    for (const CodeVariables::Piece &piece : m_variables->split(text)) {
        const std::string name = CodeVariables::spelled(m_language, piece.text);
        if (m_language == CodeLanguage::Cli) {
            const std::string quoted = string(piece.text);
            out += piece.variable ? '\x01' + name + '\x02' : quoted.substr(1, quoted.size() - 2);
        } else {
            out += (out.empty() ? "" : " + ") + (piece.variable ? name : string(piece.text));
        }
    }
    return m_language == CodeLanguage::Cli ? '"' + out + '"' : out;
}

std::string LiteralWriter::marked(std::string_view text) const
{
    if (!m_variables)
        return std::string(text);
    std::string out;
    for (const CodeVariables::Piece &piece : m_variables->split(text))
        out += piece.variable ? '\x01' + CodeVariables::spelled(m_language, piece.text) + '\x02' : piece.text;
    return out;
}

bool LiteralWriter::hasVariable(std::string_view text) const { return m_variables && m_variables->isIn(text); }

std::string LiteralWriter::key(std::string_view text) const
{
    if (m_language == CodeLanguage::JavaScript && isIdentifier(text))
        return std::string(text);
    return string(text);
}

std::string LiteralWriter::bytes(std::string_view bytes) const
{
    if (m_language == CodeLanguage::Python) {
        constexpr std::size_t readable = 200; // longer ones are packages and the like
        if (bytes.size() <= readable || isValidUtf8(bytes))
            return pythonBytes(bytes);
        m_needs.base64 = true;
        return "base64.b64decode('" + toBase64(asBytes(bytes)) + "')";
    }
    if (m_language == CodeLanguage::JavaScript) {
        if (isValidUtf8(bytes))
            return "new TextEncoder().encode(" + jsonString(bytes) + ")";
        return "Buffer.from(" + jsonString(toBase64(asBytes(bytes))) + ", \"base64\")";
    }
    // Version 1 of the CLI takes text inside of JSON as it is, version 2 wants base64.
    return jsonString(m_rawBlobs && isValidUtf8(bytes) ? std::string(bytes) : toBase64(asBytes(bytes)));
}

std::string LiteralWriter::scalar(const api::Shape &shape, const void *value) const
{
    switch (shape.kind) {
    case api::Kind::String:
        return text(*static_cast<const std::string *>(value));
    case api::Kind::Boolean: {
        const bool on = *static_cast<const bool *>(value);
        if (m_language == CodeLanguage::Python)
            return on ? "True" : "False";
        return on ? "true" : "false";
    }
    case api::Kind::Blob:
        return bytes(static_cast<const api::Blob *>(value)->bytes);
    case api::Kind::Timestamp: {
        const Timestamp time = *static_cast<const Timestamp *>(value);
        if (m_language == CodeLanguage::Python) {
            m_needs.datetime = true;
            return pythonTime(time);
        }
        const std::string text = jsonString(formatIso8601(time));
        return m_language == CodeLanguage::JavaScript ? "new Date(" + text + ")" : text;
    }
    default:
        return plainText(shape, value);
    }
}

std::string LiteralWriter::secretAtom(const api::Shape &shape, const void *value, std::string_view name)
{
    const bool blob = shape.kind == api::Kind::Blob;
    const bool text = shape.kind == api::Kind::String || shape.kind == api::Kind::Timestamp;
    const std::string variable = m_secrets.variableFor(name.empty() ? "secret" : name, plainText(shape, value));
    m_needs.environment = true;
    if (m_language == CodeLanguage::Python) {
        const std::string read = "os.environ['" + variable + "']";
        if (blob) {
            m_needs.base64 = true;
            return "base64.b64decode(" + read + ")";
        }
        return text ? read : shape.kind == api::Kind::Boolean ? read + " == 'true'" : "float(" + read + ")";
    }
    if (m_language == CodeLanguage::JavaScript) {
        const std::string read = "process.env." + variable;
        if (blob)
            return "Buffer.from(" + read + ", \"base64\")";
        return text ? read : shape.kind == api::Kind::Boolean ? read + " === \"true\"" : "Number(" + read + ")";
    }
    const std::string marked = '\x01' + variable + '\x02';
    return text || blob ? '"' + marked + '"' : marked;
}

CodeLiteral LiteralWriter::document(const api::Document &value) const
{
    CodeLiteral out;
    if (value.is_object()) {
        out.kind = CodeLiteral::Kind::Map;
        for (const auto &entry : value.get_object())
            out.entries.emplace_back(std::string(entry.key()), document(entry.value()));
    } else if (value.is_array()) {
        out.kind = CodeLiteral::Kind::List;
        for (const auto &entry : value.get_array())
            out.entries.emplace_back(std::string(), document(entry));
    } else if (value.is_string()) {
        out.text = text(std::string_view(value.get_string().data(), value.get_string().size()));
    } else if (m_language == CodeLanguage::Python && (value.is_bool() || value.is_null())) {
        out.text = value.is_null() ? "None" : value.get_bool() ? "True" : "False";
    } else {
        out.text = boost::json::serialize(value);
    }
    return out;
}

CodeLiteral LiteralWriter::json(const std::string &text) const
{
    boost::system::error_code error;
    const api::Document value = boost::json::parse(text, error);
    return error ? CodeLiteral::atom(string(text)) : document(value);
}

CodeLiteral LiteralWriter::literal(const api::Shape &shape, const void *value, std::string_view name, bool secret)
{
    secret = secret || isSecret(shape, name);
    CodeLiteral out;
    switch (shape.kind) {
    case api::Kind::Structure:
        out.kind = CodeLiteral::Kind::Map;
        for (const api::Member &member : shape.members) {
            if (const void *field = api::fieldValue(member, value))
                out.entries.emplace_back(std::string(member.name),
                                         literal(*member.shape, field, member.name, secret || isSecret(*member.shape, member.name, member.sensitive)));
        }
        return out;
    case api::Kind::List:
        out.kind = CodeLiteral::Kind::List;
        for (std::size_t i = 0; i < shape.ops->size(value); ++i)
            out.entries.emplace_back(std::string(), literal(*shape.element, shape.ops->at(value, i), name, secret));
        return out;
    case api::Kind::Map:
        out.kind = CodeLiteral::Kind::Map;
        shape.ops->forEach(value, [&](const std::string &key, const void *element) {
            out.entries.emplace_back(key, literal(*shape.element, element, key, secret));
        });
        return out;
    case api::Kind::Document:
        return document(*static_cast<const api::Document *>(value));
    case api::Kind::Stream:
    case api::Kind::EventStream:
        return out;
    default:
        out.text = secret ? secretAtom(shape, value, name) : scalar(shape, value);
        return out;
    }
}

std::string LiteralWriter::oneLine(const CodeLiteral &literal) const
{
    if (literal.kind == CodeLiteral::Kind::Atom)
        return literal.text;
    const bool map = literal.kind == CodeLiteral::Kind::Map;
    const bool spaced = map && m_language == CodeLanguage::JavaScript && !literal.entries.empty();
    // Tight for the CLI: what stands on a command line is short.
    const char *comma = m_language == CodeLanguage::Cli ? "," : ", ";
    const char *colon = m_language == CodeLanguage::Cli ? ":" : ": ";
    std::string out = map ? "{" : "[";
    out += spaced ? " " : "";
    bool first = true;
    for (const auto &[name, entry] : literal.entries) {
        if (!first)
            out += comma;
        first = false;
        if (map)
            out += key(name) + colon;
        out += oneLine(entry);
    }
    out += spaced ? " " : "";
    return out + (map ? '}' : ']');
}

std::string LiteralWriter::layout(const CodeLiteral &literal, int indent, int width) const
{
    std::string line = oneLine(literal);
    if (literal.kind == CodeLiteral::Kind::Atom || literal.entries.empty() || static_cast<int>(line.size()) + indent <= width)
        return line;
    const bool map = literal.kind == CodeLiteral::Kind::Map;
    const int step = m_language == CodeLanguage::Python ? 4 : 2;
    std::string out = map ? "{\n" : "[\n";
    for (const auto &[name, entry] : literal.entries) {
        out.append(static_cast<std::size_t>(indent + step), ' ');
        if (map)
            out += key(name) + ": ";
        out += layout(entry, indent + step, width) + ",\n";
    }
    out.append(static_cast<std::size_t>(indent), ' ');
    return out + (map ? '}' : ']');
}

std::string shellQuoted(std::string_view text)
{
    constexpr std::string_view bare = "-_./:=,@%+";
    bool plain = !text.empty();
    for (const char c : text)
        plain = plain && (std::isalnum(static_cast<unsigned char>(c)) || bare.find(c) != std::string_view::npos);
    if (plain)
        return std::string(text);
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else if (c == '\x01')
            out += "'\"$";
        else if (c == '\x02')
            out += "\"'";
        else
            out += c;
    }
    out += '\'';
    // Nothing is left of the quotes around a variable at either end.
    if (text.starts_with('\x01'))
        out.erase(0, 2);
    if (text.ends_with('\x02'))
        out.erase(out.size() - 2);
    return out;
}

} // namespace nephoscope::gui
