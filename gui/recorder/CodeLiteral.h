#pragma once

#include "api/Shape.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::gui {

enum class CodeLanguage { Cli, Python, JavaScript };

/// Secrets met on the way: code names a variable of the environment instead of the value.
class CodeSecrets
{
public:
    /// The variable for this value of this member; equal values share one.
    std::string variableFor(std::string_view member, const std::string &value);
    /// By variable; values of binary members are base64.
    const std::map<std::string, std::string> &values() const { return m_values; }

private:
    std::map<std::string, std::string> m_values;
};

class CodeVariables;

/// Whether a member's value stays out of programs, which then ask the environment for it: what the model calls sensitive, but not
/// packages of code, which a program is about.
inline bool isSecret(const api::Shape &shape, std::string_view member, bool marked = false)
{
    return (marked || shape.sensitive) && member != "ZipFile";
}

/// A value as it stands in a program: an atom, a list, or names with values.
struct CodeLiteral
{
    enum class Kind { Atom, List, Map };

    Kind kind = Kind::Atom;
    std::string text; ///< atoms
    struct Entry;
    std::vector<Entry> entries; ///< maps; lists leave the names empty

    static CodeLiteral atom(std::string text);
};

struct CodeLiteral::Entry
{
    std::string name;
    CodeLiteral value;

    Entry(std::string name, CodeLiteral value) : name(std::move(name)), value(std::move(value)) {}
};

inline CodeLiteral CodeLiteral::atom(std::string text) { return {Kind::Atom, std::move(text), {}}; }

/// Notes what a program must import for the literals in it.
struct CodeNeeds
{
    bool environment = false; ///< Python: os
    bool datetime = false;
    bool base64 = false;
    bool readFile = false;    ///< JavaScript: readFileSync
};

/// Turns values into literals of a language: Python, JavaScript, or JSON for the CLI. In JSON,
/// secrets and variables stand between the marks 0x01 and 0x02 for shellQuoted() to open the quotes around them.
class LiteralWriter
{
public:
    LiteralWriter(CodeLanguage language, CodeSecrets &secrets, CodeNeeds &needs, bool rawBlobs = false, CodeVariables *variables = nullptr)
        : m_language(language), m_secrets(secrets), m_needs(needs), m_rawBlobs(rawBlobs), m_variables(variables) {}

    CodeLiteral literal(const api::Shape &shape, const void *value, std::string_view name = {}, bool secret = false);
    /// Text that is JSON, as the value it stands for; as text when it is none.
    CodeLiteral json(const std::string &text) const;
    std::string string(std::string_view text) const;
    /// Likewise, with variables where their values stand in it: `'arn:…/' + key_id`.
    std::string text(std::string_view text) const;
    /// For the CLI: as it is, with the marked variables in it.
    std::string marked(std::string_view text) const;
    bool hasVariable(std::string_view text) const;
    /// Name of an entry, quoted where the language wants it.
    std::string key(std::string_view text) const;
    std::string bytes(std::string_view bytes) const;

    /// On one line when it fits into `width`, else one entry a line, indented by 4 (JavaScript: 2) more than `indent`.
    std::string layout(const CodeLiteral &literal, int indent, int width) const;
    std::string oneLine(const CodeLiteral &literal) const;

private:
    CodeLiteral document(const api::Document &value) const;
    std::string scalar(const api::Shape &shape, const void *value) const;
    std::string secretAtom(const api::Shape &shape, const void *value, std::string_view name);

    CodeLanguage m_language;
    CodeSecrets &m_secrets;
    CodeNeeds &m_needs;
    bool m_rawBlobs;
    CodeVariables *m_variables; ///< null: none
};

/// The scalar as plain text: `true`, `42`, `2026-11-25T15:00:00Z`, base64 for bytes.
std::string plainText(const api::Shape &shape, const void *value);
bool isScalar(const api::Shape &shape);

/// One word for bash: bare when nothing in it is special, else in single quotes.
std::string shellQuoted(std::string_view text);

} // namespace nephoscope::gui
