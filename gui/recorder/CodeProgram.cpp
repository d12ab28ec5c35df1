#include "gui/recorder/CodeProgram.h"

#include "gui/recorder/CodeNames.h"

#include <algorithm>
#include <iterator>

namespace nephoscope::gui {

namespace {

constexpr std::string_view uploadHelper =
    "async function uploadFile(client, path, Bucket, Key, ContentType) {\n"
    "  const { size } = statSync(path);\n"
    "  if (size < 16 * 1024 * 1024)\n"
    "    return client.send(new PutObjectCommand({ Bucket, Key, ContentType, Body: readFileSync(path) }));\n"
    "  const params = { Bucket, Key, ContentType, Body: createReadStream(path) };\n"
    "  return new Upload({ client, params, partSize: 8 * 1024 * 1024 }).done();\n"
    "}";

constexpr std::string_view pythonConfig =
    "config = TransferConfig(multipart_threshold=16 * 1024 * 1024, multipart_chunksize=8 * 1024 * 1024)";

std::string lines(const std::vector<std::string> &texts, std::string_view between)
{
    std::string out;
    for (const std::string &text : texts)
        out += (out.empty() ? std::string() : std::string(between)) + text;
    return out;
}

} // namespace

void CodeProgram::add(const CodeCall &call)
{
    CodeCall regional = call;
    if (regional.region == "aws-global")
        regional.region.clear();
    std::string before;
    const std::string command = m_language == CodeLanguage::Cli ? cli(regional, before)
        : m_language == CodeLanguage::Python ? python(regional) : javaScript(regional);
    m_statements.push_back(before + command);
    // A comment has no reply.
    if (!call.made || (m_language == CodeLanguage::Cli && !hasCliCommand(*call.operation)))
        return;
    Source source{m_statements.size() - 1, before.size(), {}};
    for (const CodeIdentifier &identifier : *call.made) {
        if (std::string name = m_variables.define(identifier.name(*call.operation), identifier.value); !name.empty())
            source.made.emplace_back(std::move(name), identifier);
    }
    if (!source.made.empty())
        m_sources.push_back(std::move(source));
}

std::vector<std::string> CodeProgram::statements() const
{
    std::vector<std::string> out = m_statements;
    int holders = 0;
    for (const Source &source : m_sources) {
        Source used{source.statement, source.before, {}};
        std::copy_if(source.made.begin(), source.made.end(), std::back_inserter(used.made), [this](const auto &each) { return m_variables.isUsed(each.first); });
        if (used.made.empty())
            continue;
        const std::string holder = used.made.size() == 1 ? std::string() : ++holders == 1 ? "reply" : "reply" + std::to_string(holders);
        out[source.statement] = keeping(out[source.statement], used, holder);
    }
    return out;
}

std::string CodeProgram::keeping(const std::string &statement, const Source &source, const std::string &holder) const
{
    const auto spelled = [this](const std::string &name) { return CodeVariables::spelled(m_language, name); };
    if (m_language == CodeLanguage::Cli) {
        std::string queries;
        std::string names;
        for (const auto &[name, identifier] : source.made) {
            queries += (queries.empty() ? "" : ", ") + identifier.query();
            names += ' ' + spelled(name);
        }
        const std::string command = statement.substr(source.before);
        const std::string option = (command.find('\n') == std::string::npos ? " " : " \\\n    ") + ("--query " + shellQuoted(holder.empty() ? queries : '[' + queries + ']'))
            + " --output text)";
        const std::string before = statement.substr(0, source.before);
        if (holder.empty())
            return before + names.substr(1) + "=$(" + command + option;
        return before + holder + "=$(" + command + option + "\nread -r" + names + " <<<\"$" + holder + '"';
    }
    const bool python = m_language == CodeLanguage::Python;
    if (holder.empty()) {
        const auto &[name, identifier] = source.made.front();
        if (python)
            return spelled(name) + " = " + statement + identifier.python();
        return "const " + spelled(name) + " = (" + statement.substr(0, statement.size() - 1) + ')' + identifier.javaScript() + ';';
    }
    std::string out = (python ? "" : "const ") + holder + " = " + statement;
    for (const auto &[name, identifier] : source.made)
        out += python ? '\n' + spelled(name) + " = " + holder + identifier.python() : "\nconst " + spelled(name) + " = " + holder + identifier.javaScript() + ';';
    return out;
}

void CodeProgram::add(const CodeTransfer &transfer)
{
    m_statements.push_back(m_language == CodeLanguage::Cli ? cli(transfer)
                               : m_language == CodeLanguage::Python ? python(transfer) : javaScript(transfer));
}

std::string CodeProgram::prelude() const
{
    if (m_language == CodeLanguage::Cli)
        return {};
    std::string out;
    if (m_language == CodeLanguage::Python) {
        std::string standard = m_needs.base64 ? "import base64\n" : "";
        standard += m_needs.environment || m_helpers.contains("walk") ? "import os\n" : "";
        standard += m_needs.datetime ? "from datetime import datetime, timezone\n" : "";
        out = standard + (standard.empty() || m_imports.empty() ? "" : "\n");
        out += m_imports.empty() ? "" : "import boto3\n";
        out += m_helpers.contains("config") ? "from boto3.s3.transfer import TransferConfig\n" : "";
        out += m_helpers.contains("signing") ? "from botocore.config import Config\n" : "";
    } else {
        for (const auto &[module, names] : m_imports) {
            std::string list;
            for (const std::string &name : names)
                list += (list.empty() ? "" : ", ") + name;
            out += "import { " + list + " } from \"" + module + "\";\n";
        }
    }
    std::string clients = lines(m_clients, "\n");
    if (m_helpers.contains("config"))
        clients += '\n' + std::string(pythonConfig);
    out += (out.empty() || clients.empty() ? "" : "\n") + clients + (clients.empty() ? "" : "\n");
    if (m_helpers.contains("uploadFile"))
        out += '\n' + std::string(uploadHelper) + '\n';
    return out;
}

std::string CodeProgram::text() const
{
    const std::string before = prelude();
    return before + (before.empty() || m_statements.empty() ? "" : "\n") + lines(statements(), "\n");
}

std::string CodeProgram::script() const
{
    const bool cli = m_language == CodeLanguage::Cli;
    const std::string mark = m_language == CodeLanguage::JavaScript ? "// " : "# ";
    std::string out = cli ? "#!/usr/bin/env bash\n" : m_language == CodeLanguage::Python ? "#!/usr/bin/env python3\n" : "";
    out += mark + "Recorded by Nephoscope. Talks to the endpoint and with the keys of the environment:\n";
    out += mark + "AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, or AWS_PROFILE.\n";
    if (m_language == CodeLanguage::JavaScript) {
        std::string packages;
        for (const auto &[module, names] : m_imports)
            packages += module.starts_with('@') ? ' ' + module : "";
        out += mark + "npm install" + packages + '\n';
    }
    if (!m_secrets.values().empty()) {
        std::string names;
        for (const auto &[name, value] : m_secrets.values())
            names += (names.empty() ? "" : ", ") + name;
        out += mark + "Secrets it needs: " + names + '\n';
    }
    if (cli) {
        out += "set -euo pipefail\nexport AWS_PAGER=''\n";
        for (const auto &[name, value] : m_secrets.values())
            out += ": \"${" + name + ":?is not set}\"\n";
        // Version 1 of the CLI asks AWS itself for queues, whatever the environment says, unless its option says otherwise.
        if (std::ranges::any_of(m_statements, [](const auto &statement) { return statement.find("aws sqs ") != std::string::npos; }))
            out += "aws() { command aws ${AWS_ENDPOINT_URL:+--endpoint-url \"$AWS_ENDPOINT_URL\"} \"$@\"; }\n";
    }
    const std::string before = prelude();
    out += "\n" + before + (before.empty() ? "" : "\n");
    return out + lines(statements(), cli ? "\n\n" : "\n") + '\n';
}

std::string_view CodeProgram::extension(CodeLanguage language)
{
    return language == CodeLanguage::Cli ? ".sh" : language == CodeLanguage::Python ? ".py" : ".mjs";
}

std::string codeFor(CodeLanguage language, const CodeCall &call)
{
    CodeProgram program(language);
    program.add(call);
    return program.text();
}

} // namespace nephoscope::gui
