#pragma once

#include "door/Cloud.h"
#include "wire/Codec.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::http {

/// What a bucket's website configuration says.
struct WebsiteRules
{
    struct Redirect
    {
        std::string host, protocol, status;
        std::optional<std::string> key, keyPrefix; ///< what replaces the key, or the prefix that matched
    };
    struct Rule
    {
        std::string prefix;
        std::string errorCode; ///< empty: applies before anything is looked for
        Redirect redirect;
    };

    std::optional<Redirect> all;
    std::string index;
    std::string error;
    std::vector<Rule> rules;

    /// From the reply of GetBucketWebsite.
    static WebsiteRules from(const api::Value &output);
    /// The first rule for `key` and what went wrong with it; 0: nothing was looked for yet.
    const Rule *find(std::string_view key, int status) const;
};

/// A request to `BUCKET.s3-website…` (S3 User Guide, "Hosting a static website using Amazon S3"): documents
/// for browsers instead of the API, read as anybody may read them.
class Website
{
public:
    /// `caller`: everything about the request but who asks, which is nobody.
    Website(Cloud &cloud, const wire::HttpRequest &request, std::string bucket, Caller caller, wire::ReplyIds ids);

    wire::HttpReply answer();

private:
    wire::HttpReply serve(const WebsiteRules &rules, const std::string &key);
    wire::HttpReply failed(const WebsiteRules &rules, const std::string &key, const Error &error);
    wire::HttpReply redirect(const WebsiteRules::Redirect &to, const std::string &key, const std::string &prefix) const;
    wire::HttpReply moved(int status, std::string location) const;
    wire::HttpReply page(const Error &error, const Error *ofDocument = nullptr) const;
    /// `conditional`: with the request's range and conditions.
    Expected<wire::HttpReply> document(const std::string &key, bool conditional);

    Cloud &m_cloud;
    const wire::HttpRequest &m_request;
    const std::string m_bucket;
    const Caller m_caller;
    const wire::ReplyIds m_ids;
};

} // namespace nephoscope::http
