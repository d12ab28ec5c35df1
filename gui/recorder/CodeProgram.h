#pragma once

#include "gui/recorder/CodeIdentifiers.h"

#include <memory>
#include <set>
#include <tuple>

namespace nephoscope::transfer {
struct CopyOrder;
}

namespace nephoscope::gui {

/// A typed call to be written down as code.
struct CodeCall
{
    const api::Operation *operation = nullptr;
    const api::Value *input = nullptr; ///< null or empty: no members
    std::string region;                ///< empty: the user's default
    std::string bodyPath;              ///< where the bytes of a streaming member lie; empty: in the input, or nowhere
    const std::vector<CodeIdentifier> *made = nullptr; ///< what the service made up in its reply; null: not known
};

/// What is in a folder that is uploaded, as far as code must know it.
struct FolderContent
{
    std::map<std::string, std::string> types; ///< content type by extension, as the names spell it
    std::map<std::string, std::string> specialTypes;            ///< likewise, of the special ones
    bool others = false;                      ///< there are files of the default type
    std::vector<std::pair<std::string, std::uint64_t>> special; ///< files and (ending in `/`) empty folders that want a line of their own
};

/// A file or folder moved into or out of a bucket.
struct CodeTransfer
{
    bool upload = true;
    bool folder = false;
    std::string bucket;
    std::string key;   ///< or prefix
    std::string path;  ///< local, absolute
    std::string region;
    std::uint64_t size = 0;
    std::string version = {}; ///< of a download of one version
    std::string endpoint = {}; ///< of a cloud elsewhere; see CodeProgram::setEndpoint()
    FolderContent content = {};
};

/// Objects copied or moved by the cloud itself.
struct CodeCopy
{
    std::shared_ptr<const transfer::CopyOrder> order;
    std::string region;
};

/// Everything in a bucket below a prefix, deleted.
struct CodeRemoval
{
    std::string bucket;
    std::string prefix; ///< empty: all
    std::string region;
    bool versions = false; ///< every version and delete marker, too
};

/// A link that anyone can read an object with.
struct CodeLink
{
    std::string bucket;
    std::string key;
    std::string region;
    int seconds = 0;
};

/// Walks a folder. Reads the disk: not on the GUI thread.
FolderContent folderContent(const std::string &path);

/// Calls and transfers as a program: lines for the AWS CLI, for Python with boto3, or for
/// JavaScript with the AWS SDK, version 3. Each says what was sent, no more and no less. Secrets
/// are read from the environment; what a call's reply named goes by a variable to the calls that come after it.
class CodeProgram
{
public:
    struct Options
    {
        int cliVersion = 2; ///< 1 or 2: they want bytes within JSON differently
    };

    explicit CodeProgram(CodeLanguage language, Options options) : m_language(language), m_options(options) {}
    explicit CodeProgram(CodeLanguage language) : CodeProgram(language, Options{}) {}

    /// Where what is added from now on is sent; empty, as at first: where the user's own settings say.
    void setEndpoint(std::string url) { m_endpoint = std::move(url); }
    void add(const CodeCall &call);
    void add(const CodeTransfer &transfer);
    void add(const CodeCopy &copy);
    void add(const CodeRemoval &removal);
    void add(const CodeLink &link);

    /// To read and to paste: what it needs (imports, clients), then the statements.
    std::string text() const;
    /// To save and run: stops at the first error; asks for the secrets that are missing.
    std::string script() const;
    const CodeSecrets &secrets() const { return m_secrets; }

    /// `.sh`, `.py`, `.mjs`
    static std::string_view extension(CodeLanguage language);

private:
    /// What must stand before the command goes to `before`.
    std::string cli(const CodeCall &call, std::string &before);
    std::string python(const CodeCall &call);
    std::string javaScript(const CodeCall &call);
    std::string cli(const CodeTransfer &transfer);
    std::string python(const CodeTransfer &transfer);
    std::string javaScript(const CodeTransfer &transfer);
    /// Everything below a prefix, under another.
    std::string cliTree(const CodeCopy &copy, const std::string &from, const std::string &to);
    std::string pythonTree(const CodeCopy &copy, const std::string &from, const std::string &to);
    std::string javaScriptTree(const CodeCopy &copy, const std::string &from, const std::string &to);
    /// The command with its options for all services.
    std::string aws() const;
    std::string client(const api::Service &service, const std::string &region);
    std::string freeName(const api::Service &service, std::string name, const std::string &region) const;
    void import(const std::string &module, const std::string &name) { m_imports[module].insert(name); }
    std::string prelude() const;

    CodeLanguage m_language;
    Options m_options;
    std::string m_endpoint;
    CodeSecrets m_secrets;
    CodeNeeds m_needs;
    std::map<std::string, std::set<std::string>> m_imports; ///< JavaScript: names by module; Python: modules
    std::vector<std::string> m_clients;                     ///< lines that make them
    using Place = std::tuple<std::string, std::string, std::string>; ///< service, Region and endpoint
    std::map<Place, std::string> m_clientNames;
    std::set<std::string> m_helpers;
    std::vector<std::string> m_statements;
    /// A statement whose reply later ones may name.
    struct Source
    {
        std::size_t statement;
        std::size_t before; ///< characters before the command
        std::vector<std::pair<std::string, CodeIdentifier>> made; ///< by variable
    };
    /// Those that are used keep their reply.
    std::vector<std::string> statements() const;
    std::string keeping(const std::string &statement, const Source &source, const std::string &holder) const;
    CodeVariables m_variables;
    std::vector<Source> m_sources;
};

/// One call, to be shown beside a form or in a dialog.
std::string codeFor(CodeLanguage language, const CodeCall &call);
template <class Operation>
std::string codeFor(CodeLanguage language, typename Operation::Input input, const std::string &region = {})
{
    const api::Value value = api::Value::of(std::move(input));
    return codeFor(language, CodeCall{&Operation::model(), &value, region, {}});
}

} // namespace nephoscope::gui
