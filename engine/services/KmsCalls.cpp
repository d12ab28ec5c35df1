#include "services/KmsCalls.h"

#include "door/AskAndWait.h"

namespace nephoscope {

namespace {

constexpr std::string_view domain = ".amazonaws.com";

} // namespace

Caller kmsCaller(const Caller &caller, std::string_view service, std::string region)
{
    Caller made = caller;
    made.via = Via::Service;
    made.userAgent = std::string(service).append(domain);
    made.region = Region{std::move(region)};
    made.requestId.clear();
    return made;
}

Expected<api::kms::GenerateDataKey::Output> generateDataKey(Cloud &cloud, const Caller &caller, const std::string &key,
                                                            std::map<std::string, std::string> context)
{
    const std::string ownAlias = "alias/aws/" + caller.userAgent.substr(0, caller.userAgent.size() - domain.size());
    api::kms::GenerateDataKey::Input input;
    input.keyId = key.empty() ? ownAlias : key;
    input.keySpec.emplace().value = "AES_256";
    input.encryptionContext = std::move(context);
    auto made = askAndWait<api::kms::GenerateDataKey>(cloud, caller, input);
    if (made || made.error().code != "NotFoundException" || !input.keyId->ends_with(ownAlias))
        return made;
    // The account's own key comes with its first use.
    api::kms::EnableKey::Input own;
    own.keyId = ownAlias;
    if (auto enabled = askAndWait<api::kms::EnableKey>(cloud, caller, std::move(own)); !enabled)
        return fail(std::move(enabled.error()));
    return askAndWait<api::kms::GenerateDataKey>(cloud, caller, std::move(input));
}

Error kmsRefusal(const Error &error, std::string_view prefix)
{
    if (error.isServerFault())
        return error;
    std::string_view code = "InvalidState";
    if (error.code == "AccessDeniedException" || error.code == "AccessDenied")
        code = "AccessDenied";
    else if (error.code == "NotFoundException")
        code = "NotFound";
    else if (error.code == "DisabledException")
        code = "Disabled";
    return {std::string(prefix).append(code), error.message, 400};
}

} // namespace nephoscope
