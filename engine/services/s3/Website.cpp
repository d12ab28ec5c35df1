#include "api/generated/s3.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Operations.h"

namespace nephoscope::s3 {

namespace {

constexpr std::size_t maxRoutingRules = 50;

template <class Protocol>
Expected<void> checkProtocol(const std::optional<Protocol> &protocol)
{
    if (protocol && protocol->value != "http" && protocol->value != "https") {
        return fail(invalidRequest("Invalid protocol, protocol can be http or https. If not defined the protocol will be selected "
                                   "automatically."));
    }
    return {};
}

bool isStatus(const std::string &code, char from, char to)
{
    return code.size() == 3 && code[0] >= from && code[0] <= to && code[1] >= '0' && code[1] <= '9' && code[2] >= '0' && code[2] <= '9';
}

Expected<void> checkRedirect(const api::s3::Redirect &redirect)
{
    if (auto checked = checkProtocol(redirect.protocol); !checked)
        return checked;
    if (redirect.replaceKeyWith && redirect.replaceKeyPrefixWith)
        return fail(invalidRequest("You can only define ReplaceKeyPrefix or ReplaceKey but not both."));
    if (redirect.httpRedirectCode && (!isStatus(*redirect.httpRedirectCode, '3', '3') || *redirect.httpRedirectCode == "300")) {
        return fail(invalidRequest("The provided HTTP redirect code (" + *redirect.httpRedirectCode
                                   + ") is not valid. Valid codes are 3XX except 300."));
    }
    return redirect.hostName || redirect.httpRedirectCode || redirect.protocol || redirect.replaceKeyPrefixWith || redirect.replaceKeyWith
        ? Expected<void>()
        : Expected<void>(fail(malformedXml()));
}

Expected<void> checkRules(const std::vector<api::s3::RoutingRule> &rules)
{
    if (rules.empty())
        return fail(malformedXml());
    if (rules.size() > maxRoutingRules) {
        return fail(invalidRequest(std::to_string(rules.size()) + " routing rules provided, the number of routing rules in a website "
                                   "configuration is limited to 50."));
    }
    for (const auto &rule : rules) {
        if (rule.condition) {
            if (!rule.condition->httpErrorCodeReturnedEquals && !rule.condition->keyPrefixEquals) {
                return fail(invalidRequest("Condition cannot be empty. To redirect all requests without a condition, the condition element "
                                           "shouldn't be present."));
            }
            const auto &code = rule.condition->httpErrorCodeReturnedEquals;
            if (code && !isStatus(*code, '4', '5')) {
                return fail(invalidRequest("The provided HTTP error code (" + *code + ") is not valid. Valid codes are 4XX or 5XX."));
            }
        }
        if (auto checked = checkRedirect(*rule.redirect); !checked)
            return checked;
    }
    return {};
}

Expected<void> checkWebsite(const api::s3::WebsiteConfiguration &website)
{
    if (website.redirectAllRequestsTo) {
        if (website.indexDocument || website.errorDocument || website.routingRules) {
            return fail(invalidArgument("RedirectAllRequestsTo cannot be provided in conjunction with other Routing Rules.",
                                        "RedirectAllRequestsTo", "not null"));
        }
        return checkProtocol(website.redirectAllRequestsTo->protocol);
    }
    if (!website.indexDocument) {
        return fail(invalidArgument("A value for IndexDocument Suffix must be provided if RedirectAllRequestsTo is empty", "IndexDocument",
                                    "null"));
    }
    const std::string &suffix = *website.indexDocument->suffix;
    if (suffix.empty() || suffix.find('/') != std::string::npos)
        return fail(invalidArgument("The IndexDocument Suffix is not well formed", "IndexDocument", suffix));
    if (website.errorDocument && website.errorDocument->key->empty())
        return fail(malformedXml());
    return website.routingRules ? checkRules(*website.routingRules) : Expected<void>();
}

Expected<api::s3::GetBucketWebsite::Output> getBucketWebsite(ReadContext &context, const api::s3::GetBucketWebsite::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto website = loadConfig<api::s3::WebsiteConfiguration>(context, *bucket, config::website);
    if (!website)
        return fail(std::move(website.error()));
    if (!*website) {
        return fail(noConfiguration("NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration", *bucket));
    }
    api::s3::GetBucketWebsite::Output output;
    output.redirectAllRequestsTo = std::move((*website)->redirectAllRequestsTo);
    output.indexDocument = std::move((*website)->indexDocument);
    output.errorDocument = std::move((*website)->errorDocument);
    output.routingRules = std::move((*website)->routingRules);
    return output;
}

Expected<api::s3::PutBucketWebsite::Output> putBucketWebsite(WriteContext &context, const api::s3::PutBucketWebsite::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (!input.websiteConfiguration)
        return fail(malformedXml());
    // Protocols have a sentence of their own, before the schema's.
    const auto &all = input.websiteConfiguration->redirectAllRequestsTo;
    if (auto checked = all ? checkProtocol(all->protocol) : Expected<void>(); !checked)
        return fail(std::move(checked.error()));
    for (const auto &rule : input.websiteConfiguration->routingRules.value_or(std::vector<api::s3::RoutingRule>())) {
        if (auto checked = rule.redirect ? checkProtocol(rule.redirect->protocol) : Expected<void>(); !checked)
            return fail(std::move(checked.error()));
    }
    const auto website = readPayload(input.websiteConfiguration);
    if (!website)
        return fail(website.error());
    if (auto checked = checkWebsite(*website); !checked)
        return fail(std::move(checked.error()));
    saveConfig(context, *bucket, config::website, *website);
    return api::s3::PutBucketWebsite::Output{};
}

Expected<api::s3::DeleteBucketWebsite::Output> deleteBucketWebsite(WriteContext &context, const api::s3::DeleteBucketWebsite::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    dropConfig(context, *bucket, config::website);
    return api::s3::DeleteBucketWebsite::Output{};
}

} // namespace

void registerWebsite(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketWebsite>(getBucketWebsite);
    registry.write<api::s3::PutBucketWebsite>(putBucketWebsite);
    registry.write<api::s3::DeleteBucketWebsite>(deleteBucketWebsite);
}

} // namespace nephoscope::s3
