#include "gui/recorder/CodeNames.h"

#include "core/Text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace nephoscope::gui {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Names that the rule would cut wrongly, in kebab case.
constexpr std::array specialNames{
    Pair{"CreateCachediSCSIVolume", "create-cached-iscsi-volume"},
    Pair{"DescribeCachediSCSIVolumes", "describe-cached-iscsi-volumes"},
    Pair{"DescribeStorediSCSIVolumes", "describe-stored-iscsi-volumes"},
    Pair{"CreateStorediSCSIVolume", "create-stored-iscsi-volume"},
    Pair{"ExecutePartiQLStatement", "execute-partiql-statement"},
    Pair{"ExecutePartiQLTransaction", "execute-partiql-transaction"},
    Pair{"ExecutePartiQLBatch", "execute-partiql-batch"},
    Pair{"GetOTelEnrichment", "get-otel-enrichment"},
    Pair{"StartOTelEnrichment", "start-otel-enrichment"},
    Pair{"StopOTelEnrichment", "stop-otel-enrichment"},
};

/// Separates a capital followed by small letters from what stands before it: `S3Key` → `S3-Key`.
std::string cutBeforeWords(std::string_view name, char separator)
{
    std::string out;
    std::size_t i = 0;
    while (i < name.size()) {
        if (i + 2 < name.size() && isUpper(name[i + 1]) && isLower(name[i + 2])) {
            out += name[i];
            out += separator;
            out += name[++i];
            while (++i < name.size() && isLower(name[i]))
                out += name[i];
            continue;
        }
        out += name[i++];
    }
    return out;
}

/// Separates a small letter or digit from the capital after it.
std::string cutBeforeCapitals(std::string_view name, char separator)
{
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (i > 0 && isUpper(name[i]) && (isLower(name[i - 1]) || isDigit(name[i - 1])))
            out += separator;
        out += name[i];
    }
    return out;
}

std::vector<std::string> wordsOf(std::string_view serviceId)
{
    std::vector<std::string> words;
    for (const std::string_view word : split(serviceId, ' ')) {
        if (!word.empty())
            words.emplace_back(word);
    }
    return words;
}

} // namespace

std::string snakeName(std::string_view name, char separator)
{
    if (name.find(separator) != std::string_view::npos)
        return std::string(name);
    for (const auto &[special, text] : specialNames) {
        if (special == name) {
            std::string out(text);
            std::replace(out.begin(), out.end(), '-', separator);
            return out;
        }
    }
    std::string text(name);
    // Plurals of abbreviations stay together: `GatewayARNs`, `VolumeIDs`.
    if (text.size() >= 3 && text.back() == 's' && isUpper(text[text.size() - 2]) && isUpper(text[text.size() - 3])) {
        std::size_t start = text.size() - 1;
        while (start > 0 && isUpper(text[start - 1]))
            --start;
        text = text.substr(0, start) + separator + toLower(text.substr(start));
    }
    return toLower(cutBeforeCapitals(cutBeforeWords(text, separator), separator));
}

std::string_view cliService(const api::Service &service)
{
    return service.id == "s3" ? std::string_view("s3api") : service.id;
}

std::string cliCommand(const api::Operation &operation) { return snakeName(operation.name, '-'); }

bool hasCliCommand(const api::Operation &operation)
{
    constexpr std::array missing{Pair{"kinesis", "SubscribeToShard"}, Pair{"lambda", "InvokeWithResponseStream"},
                                 Pair{"logs", "GetLogObject"}, Pair{"ec2", "ImportInstance"}, Pair{"ec2", "ImportVolume"}};
    return std::find(missing.begin(), missing.end(), Pair{operation.service->id, operation.name}) == missing.end();
}

std::string cliOption(const api::Operation &operation, std::string_view member, bool negated)
{
    struct Rename
    {
        std::string_view service;
        std::string_view command; ///< `*` for all
        std::string_view from;
        std::string_view to;
    };
    constexpr std::array renames{
        Rename{"ec2", "create-image", "no-no-reboot", "reboot"},
        Rename{"ec2", "*", "no-egress", "ingress"},
        Rename{"ec2", "*", "no-disable-api-termination", "enable-api-termination"},
        Rename{"sns", "subscribe", "endpoint", "notification-endpoint"},
        Rename{"apigatewayv2", "create-api", "version", "api-version"},
        Rename{"apigatewayv2", "update-api", "version", "api-version"},
        Rename{"ecs", "*", "no-enable-execute-command", "disable-execute-command"},
        Rename{"ecs", "execute-command", "no-interactive", "non-interactive"},
    };
    std::string option = (negated ? "no-" : "") + snakeName(member, '-');
    const std::string command = cliCommand(operation);
    for (const Rename &rename : renames) {
        if (rename.service == operation.service->id && rename.from == option
            && (rename.command == "*" || rename.command == command)) {
            option = rename.to;
            break;
        }
    }
    return "--" + option;
}

std::string pythonMethod(const api::Operation &operation) { return snakeName(operation.name, '_'); }

std::string_view pythonArgument(const api::Operation &operation, std::string_view member)
{
    if (operation.service->id == "logs" && operation.name == "CreateExportTask" && member == "from")
        return "fromTime";
    if (operation.service->id == "ec2" && member == "Filter")
        return "Filters";
    return member;
}

std::string pythonVariable(const api::Service &service)
{
    std::string name(service.id);
    std::replace(name.begin(), name.end(), '-', '_');
    return name == "lambda" ? "lambda_" : name;
}

std::string javaScriptPackage(const api::Service &service)
{
    std::string name = "@aws-sdk/client";
    for (const std::string &word : wordsOf(service.serviceId))
        name += '-' + toLower(word);
    return name;
}

std::string javaScriptClient(const api::Service &service)
{
    std::string name;
    for (std::string word : wordsOf(service.serviceId)) {
        word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
        name += word;
    }
    return name + "Client";
}

std::string javaScriptVariable(const api::Service &service)
{
    std::string name;
    bool capital = false;
    for (const char c : service.id) {
        if (c != '-')
            name += capital ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        capital = c == '-';
    }
    return name;
}

std::string sdkText(const api::Operation &operation, const api::Member &member, std::string text)
{
    if (operation.service->id != "s3" || member.name != "CopySource")
        return text;
    const std::size_t version = text.find("?versionId=");
    std::string decoded;
    if (!percentDecode(std::string_view(text).substr(0, version), decoded))
        return text;
    return version == std::string::npos ? decoded : decoded + text.substr(version);
}

std::string operationWords(const api::Operation &operation)
{
    std::string words = snakeName(operation.name, '-');
    std::replace(words.begin(), words.end(), '-', ' ');
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}

std::string secretVariable(std::string_view member)
{
    std::string name = snakeName(member, '_');
    for (char &c : name)
        c = std::isalnum(static_cast<unsigned char>(c)) ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : '_';
    return name;
}

} // namespace nephoscope::gui
