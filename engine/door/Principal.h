#pragma once

#include "core/Clock.h"
#include "core/Identity.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope {

/// What temporary credentials say beside whose they are. Never changes, so that every request shares one.
struct Session
{
    std::string token; ///< what each request must bring along
    Timestamp issued{};
    Timestamp expires{};
    std::string issuerId;  ///< of the role or user it stands for: `AROA…`, `AIDA…`
    std::string issuerArn;
    std::string parentKey; ///< the access key that asked for it; ends with it when that is a user's
    std::string name;      ///< RoleSessionName, or the federated user's
    std::optional<Timestamp> mfaSince; ///< when a code of an MFA device was shown
    std::optional<std::string> policy; ///< the session's inline policy
    std::vector<std::string> policyArns;
    std::vector<std::pair<std::string, std::string>> tags;
    std::vector<std::string> transitiveTags; ///< keys of the tags that the next role in a chain inherits
    std::string sourceIdentity;
    std::string provider; ///< OIDC host or SAML provider ARN that vouched
    std::vector<std::pair<std::string, std::string>> providerKeys; ///< what it said, as condition keys in lower case
};

/// Who a request acts as, once its signature (or the console's session) has been checked.
struct Principal
{
    enum class Kind { Anonymous, Root, User, Role, Service, Federated };

    Kind kind = Kind::Anonymous;
    AccountId account;
    std::string arn;         ///< `arn:aws:iam::123456789012:root`; a service: `s3.amazonaws.com`
    std::string userId;      ///< root: the account number
    std::string accessKeyId; ///< empty for anonymous and for services
    std::shared_ptr<const Session> session = nullptr; ///< of temporary credentials

    static Principal root(AccountId account, std::string accessKeyId = {});
    static Principal anonymous();
    /// An AWS service on its own behalf: `logging.s3.amazonaws.com`.
    static Principal service(std::string name);
};

/// What a call over HTTP says beside its operation: conditions of policies and access logs ask for it.
struct HttpFacts
{
    HttpFacts() = default;
    HttpFacts(const HttpFacts &) = delete; // views would point elsewhere
    HttpFacts &operator=(const HttpFacts &) = delete;

    std::string text; ///< where the views below may point into: made for every request, so in one piece
    std::string_view requestLine; ///< `GET /bucket/key?versionId=… HTTP/1.1`
    std::string_view host;
    std::string_view referer;
    std::string_view authType;    ///< `REST-HEADER`, `REST-QUERY-STRING`, `POST`; empty for anonymous
    std::string_view hostId;      ///< S3's x-amz-id-2
    std::string_view signedAt;    ///< `20261123T071600Z`; empty for anonymous and for the old scheme
    std::string_view payloadHash; ///< x-amz-content-sha256
    bool oldScheme = false;    ///< signed by Signature Version 2
    bool website = false;      ///< came in by a website endpoint
    bool form = false;         ///< an upload by POST form
    bool secure = false;       ///< over TLS
    /// Set by a service that wants to know what went out, before the call's completion runs.
    std::function<void(int status, std::uint64_t bytes)> replied = {};
};

/// Through which opening a call came in: shown in the monitor and, later, in CloudTrail.
enum class Via { Console, Http, Service };

/// Everything about a call but what it asks.
struct Caller
{
    Principal principal;
    Region region{std::string(defaultRegion)};
    Via via = Via::Console;
    std::string requestId; ///< 16 hex digits (S3) or a UUID; made by the door when empty
    std::string sourceIp = "127.0.0.1";
    std::string userAgent;
    /// Services only: the resource on whose behalf they call, and its account.
    std::string sourceArn = {};
    std::string sourceAccount = {};
    std::shared_ptr<HttpFacts> http = nullptr; ///< Via::Http only
    /// Services only: the message that the call carries on, or is made for; see MessageFlow.h.
    std::string cause = {};
};

} // namespace nephoscope
