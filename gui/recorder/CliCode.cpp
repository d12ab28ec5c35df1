#include "gui/recorder/CodeProgram.h"

#include "api/ValueText.h"
#include "core/Text.h"
#include "gui/recorder/CodeNames.h"

#include <algorithm>
#include <array>

namespace nephoscope::gui {

namespace {

/// What the CLI would open or fetch instead of taking it as it stands.
bool isParameterFile(std::string_view text)
{
    return text.starts_with("file://") || text.starts_with("fileb://") || text.starts_with("http://") || text.starts_with("https://");
}

/// Options of `aws` itself: a member of the same name would not get through.
bool isGlobalOption(std::string_view option)
{
    constexpr std::array names{"--region", "--query", "--output", "--profile", "--version", "--debug", "--color",
                               "--endpoint-url", "--ca-bundle", "--no-sign-request", "--no-paginate"};
    return std::find(names.begin(), names.end(), option) != names.end();
}

bool isShorthandSafe(std::string_view text)
{
    constexpr std::string_view bare = "-_./:";
    return !text.empty() && !isParameterFile(text) && std::all_of(text.begin(), text.end(), [&](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || bare.find(c) != std::string_view::npos;
    });
}

/// `Key=a,Value=b` for structures of a few plain scalars; empty when JSON is clearer or safer.
std::string shorthand(const LiteralWriter &writer, const api::Shape &shape, const void *value)
{
    std::string out;
    if (shape.kind != api::Kind::Structure || shape.sensitive)
        return out;
    for (const api::Member &member : shape.members) {
        const void *field = api::fieldValue(member, value);
        if (!field)
            continue;
        const std::string text = plainText(*member.shape, field);
        if (!isScalar(*member.shape) || member.shape->kind == api::Kind::Blob || member.sensitive || member.shape->sensitive
            || !isShorthandSafe(text) || writer.hasVariable(text))
            return {};
        out += (out.empty() ? "" : ",") + std::string(member.name) + '=' + text;
    }
    return out;
}

/// Replies whose payload is bytes go to a file that is named last.
bool hasOutputFile(const api::Operation &operation)
{
    if (operation.service->id == "logs" && operation.name == "StartLiveTail")
        return false; // a command of its own, which prints
    const api::Member *payload = operation.output ? operation.output->payloadMember() : nullptr;
    return operation.streamingOutput || (payload && (payload->shape->kind == api::Kind::Blob || payload->shape->kind == api::Kind::Stream));
}

std::string bytesFile(std::string_view bytes)
{
    // The shell offers the bytes as a file: both versions of the CLI read files alike.
    const bool text = isValidUtf8(bytes) && bytes.find('\0') == std::string_view::npos && bytes.find('\x01') == std::string_view::npos
        && bytes.find('\x02') == std::string_view::npos;
    if (text)
        return "fileb://<(printf %s " + shellQuoted(bytes) + ")";
    return "fileb://<(echo " + toBase64(asBytes(bytes)) + " | base64 -d)";
}

std::string joined(const std::vector<std::string> &parts)
{
    constexpr std::size_t width = 80;
    std::size_t length = 0;
    for (const std::string &part : parts)
        length += part.size() + 1;
    const char *separator = length <= width ? " " : " \\\n    ";
    std::string out;
    for (const std::string &part : parts)
        out += (out.empty() ? "" : separator) + part;
    return out;
}

} // namespace

std::string CodeProgram::aws() const { return m_endpoint.empty() ? "aws" : "aws --endpoint-url " + shellQuoted(m_endpoint); }

std::string CodeProgram::cli(const CodeCall &call, std::string &before)
{
    const api::Operation &operation = *call.operation;
    if (!hasCliCommand(operation))
        return "# The AWS CLI has no command for " + std::string(operation.name) + ".";
    LiteralWriter writer(CodeLanguage::Cli, m_secrets, m_needs, m_options.cliVersion == 1, &m_variables);
    std::vector<std::string> parts{aws() + ' ' + std::string(cliService(*operation.service)) + ' ' + cliCommand(operation)};
    CodeLiteral leftover{CodeLiteral::Kind::Map, {}, {}};
    bool counted = false;
    std::string outfile = cliCommand(operation) + ".out";

    const auto json = [&](const std::string &option, const CodeLiteral &literal) {
        const std::string text = writer.oneLine(literal);
        constexpr std::size_t longest = 100'000; // Linux takes 128 KiB in one argument
        if (text.size() <= longest) {
            parts.push_back(option + ' ' + shellQuoted(text));
            return;
        }
        before = "parameter=$(mktemp)\ncat >\"$parameter\" <<'END'\n" + text + "\nEND\n";
        parts.push_back(option + " \"file://$parameter\"");
    };
    const auto write = [&](const api::Member &member, const void *field) {
        const api::Shape &shape = *member.shape;
        const std::string option = cliOption(operation, member.name);
        const bool secret = isSecret(shape, member.name, member.sensitive);
        if (member.name == "Key" && shape.kind == api::Kind::String && !secret) {
            const std::string key = plainText(shape, field);
            const std::string name = key.substr(key.find_last_of('/') + 1);
            outfile = name.empty() ? outfile : (name[0] == '-' ? "./" : "") + name;
        }
        if (isGlobalOption(option)) {
            leftover.entries.emplace_back(std::string(member.name), writer.literal(shape, field, member.name, secret));
            return;
        }
        if (shape.kind == api::Kind::Stream) {
            const std::string *bytes = static_cast<const api::Body *>(field)->memory();
            if (!call.bodyPath.empty()) {
                parts.push_back(option + ' ' + shellQuoted(call.bodyPath));
            } else if (bytes && !bytes->empty()) {
                before += "body=$(mktemp)\necho " + toBase64(asBytes(*bytes)) + " | base64 -d >\"$body\"\n";
                parts.push_back(option + " \"$body\"");
            }
            return;
        }
        if (shape.kind == api::Kind::Boolean && !secret) {
            parts.push_back(cliOption(operation, member.name, !*static_cast<const bool *>(field)));
            return;
        }
        // EC2 wraps some of its switches: {"Value": true}.
        if (operation.service->id == "ec2" && shape.kind == api::Kind::Structure && shape.members.size() == 1
            && shape.members[0].name == "Value" && shape.members[0].shape->kind == api::Kind::Boolean) {
            if (const void *inner = api::fieldValue(shape.members[0], field))
                parts.push_back((*static_cast<const bool *>(inner) ? "--" : "--no-") + option.substr(2));
            return;
        }
        if (shape.kind == api::Kind::Blob) {
            if (secret) {
                const std::string variable = m_secrets.variableFor(member.name, plainText(shape, field));
                parts.push_back(option + " fileb://<(printf %s \"$" + variable + "\" | base64 -d)");
            } else {
                parts.push_back(option + ' ' + bytesFile(static_cast<const api::Blob *>(field)->bytes));
            }
            return;
        }
        if (isScalar(shape)) {
            const std::string text = sdkText(operation, member, plainText(shape, field));
            if (secret)
                parts.push_back(option + "=\"$" + m_secrets.variableFor(member.name, text) + '"');
            else if (isParameterFile(text) && option != "--queue-url") // Read from a file the shell makes, it is taken as it stands.
                parts.push_back(option + " file://<(printf %s " + shellQuoted(writer.marked(text)) + ")");
            else
                parts.push_back(option + (text.starts_with('-') ? '=' : ' ') + shellQuoted(writer.marked(text)));
            return;
        }
        if (shape.kind == api::Kind::List && shape.ops->size(field) > 0 && !secret && !shape.element->sensitive) {
            std::string words;
            for (std::size_t i = 0; i < shape.ops->size(field); ++i) {
                const void *element = shape.ops->at(field, i);
                std::string word;
                if (shape.element->kind == api::Kind::Structure) {
                    word = shorthand(writer, *shape.element, element);
                } else if (isScalar(*shape.element) && shape.element->kind != api::Kind::Blob) {
                    word = plainText(*shape.element, element);
                    if (word.empty() || isParameterFile(word) || std::string_view("-[{").find(word[0]) != std::string_view::npos)
                        word.clear();
                }
                if (word.empty()) {
                    words.clear();
                    break;
                }
                words += ' ' + shellQuoted(writer.marked(word));
            }
            if (!words.empty()) {
                parts.push_back(option + words);
                return;
            }
        }
        CodeLiteral literal = writer.literal(shape, field, member.name, secret);
        // Zip files go beside the structure that holds them.
        if (operation.service->id == "lambda" && (operation.name == "CreateFunction" || operation.name == "PublishLayerVersion")
            && (member.name == "Code" || member.name == "Content")) {
            const api::Member *zip = shape.find("ZipFile");
            if (const void *bytes = zip ? api::fieldValue(*zip, field) : nullptr) {
                std::erase_if(literal.entries, [](const auto &entry) { return entry.name == "ZipFile"; });
                const std::string packed = call.bodyPath.empty() ? bytesFile(static_cast<const api::Blob *>(bytes)->bytes)
                                                                 : "fileb://" + shellQuoted(call.bodyPath);
                parts.push_back("--zip-file " + packed);
                if (literal.entries.empty())
                    return;
            }
        }
        const std::string text = secret ? std::string() : shorthand(writer, shape, field);
        if (!text.empty())
            parts.push_back(option + ' ' + shellQuoted(text));
        else
            json(option, literal);
    };

    if (call.input && *call.input) {
        const api::Shape &shape = *call.input->shape();
        // EC2's own spelling of how many.
        if (operation.service->id == "ec2" && operation.name == "RunInstances") {
            const api::Member *least = shape.find("MinCount");
            const api::Member *most = shape.find("MaxCount");
            const void *from = least ? api::fieldValue(*least, call.input->data()) : nullptr;
            const void *to = most ? api::fieldValue(*most, call.input->data()) : nullptr;
            if (from && to)
                parts.push_back("--count " + plainText(*least->shape, from) + ':' + plainText(*most->shape, to));
            counted = from && to;
        }
        for (const bool required : {true, false}) {
            for (const api::Member &member : shape.members) {
                const void *field = api::fieldValue(member, call.input->data());
                if (counted && (member.name == "MinCount" || member.name == "MaxCount"))
                    continue;
                if (field && member.required == required && member.shape->kind != api::Kind::EventStream)
                    write(member, field);
            }
        }
    }
    if (!leftover.entries.empty())
        json("--cli-input-json", leftover);
    if (operation.service->id == "iam" && operation.name == "CreateVirtualMFADevice")
        parts.push_back("--outfile mfa.png --bootstrap-method QRCodePNG");
    if (!call.region.empty() && call.region != "aws-global")
        parts.push_back("--region " + shellQuoted(call.region));
    if (hasOutputFile(operation) || (operation.service->id == "s3" && operation.name == "SelectObjectContent"))
        parts.push_back(shellQuoted(outfile));
    return joined(parts);
}

} // namespace nephoscope::gui
