#include "wire/S3Router.h"

#include "core/Text.h"
#include "wire/FormData.h"
#include "wire/QueryString.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>

namespace nephoscope::wire {

namespace {

enum Level { ServiceLevel, BucketLevel, ObjectLevel, LevelCount };
enum Method { Get, Put, Post, Delete, Head, MethodCount, OtherMethod = MethodCount };

Method methodOf(std::string_view name)
{
    static constexpr std::array<std::string_view, MethodCount> names{"GET", "PUT", "POST", "DELETE", "HEAD"};
    return static_cast<Method>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// What the model leaves to required members: which of the operations on one URI is meant.
struct Discriminator
{
    std::string_view operation;
    std::string_view query;  ///< parameter that must be there
    std::string_view header; ///< header that must be there
};
constexpr std::array discriminators{
    Discriminator{"AbortMultipartUpload", "uploadId", {}},
    Discriminator{"CompleteMultipartUpload", "uploadId", {}},
    Discriminator{"CopyObject", {}, "x-amz-copy-source"},
    Discriminator{"GetBucketAnalyticsConfiguration", "id", {}},
    Discriminator{"GetBucketIntelligentTieringConfiguration", "id", {}},
    Discriminator{"GetBucketInventoryConfiguration", "id", {}},
    Discriminator{"GetBucketMetricsConfiguration", "id", {}},
    Discriminator{"ListParts", "uploadId", {}},
    Discriminator{"UploadPart", "uploadId", {}},
    Discriminator{"UploadPartCopy", "uploadId", "x-amz-copy-source"},
    Discriminator{"WriteGetObjectResponse", {}, "x-amz-request-route"},
};

/// Older twins of other operations on the same URI, and what only directory buckets' endpoint has.
constexpr std::array<std::string_view, 5> neverMeant{"GetBucketLifecycle", "GetBucketNotification", "ListDirectoryBuckets",
                                                      "PutBucketLifecycle", "PutBucketNotification"};

/// Each query parameter that tells operations apart is one bit, so that a request is parsed once
/// and compared by masks.
class S3Rules
{
public:
    explicit S3Rules(const api::Service &service)
    {
        for (const api::Operation &operation : service.operations) {
            if (std::find(neverMeant.begin(), neverMeant.end(), operation.name) == neverMeant.end())
                add(operation);
        }
        for (auto &level : m_rules) {
            for (auto &rules : level)
                std::stable_sort(rules.begin(), rules.end(), [](const Rule &a, const Rule &b) { return a.weight() > b.weight(); });
        }
    }

    const api::Operation *find(Level level, Method method, const HttpRequest &request) const
    {
        if (method == OtherMethod)
            return nullptr;
        const std::uint64_t present = bitsOf(request.query);
        for (const Rule &rule : m_rules[level][method]) {
            if ((present & rule.bits) == rule.bits && (rule.header.empty() || request.headers.has(rule.header)))
                return rule.operation;
        }
        return nullptr;
    }

private:
    struct Rule
    {
        const api::Operation *operation;
        std::uint64_t bits = 0;
        std::string_view header;
        int weight() const { return std::popcount(bits) + (header.empty() ? 0 : 1); }
    };
    struct Bit
    {
        std::uint64_t bit;
        std::string_view value; ///< must equal it, when there is one
    };

    void add(const api::Operation &operation)
    {
        Rule rule{&operation, 0, {}};
        const std::size_t mark = operation.uri.find('?');
        const std::string_view path = operation.uri.substr(0, mark);
        if (mark != std::string_view::npos) {
            forEachRawParameter(operation.uri.substr(mark + 1), [&](std::string_view name, std::string_view value) {
                rule.bits |= bitFor(name, value);
                return true;
            });
        }
        for (const Discriminator &discriminator : discriminators) {
            if (discriminator.operation != operation.name)
                continue;
            if (!discriminator.query.empty())
                rule.bits |= bitFor(discriminator.query, {});
            rule.header = discriminator.header;
        }
        const Level level = path == "/" ? ServiceLevel : path.find("{Key+}") == std::string_view::npos ? BucketLevel : ObjectLevel;
        if (const Method method = methodOf(operation.method); method != OtherMethod)
            m_rules[level][method].push_back(rule);
    }

    std::uint64_t bitFor(std::string_view name, std::string_view value)
    {
        const auto [entry, added] = m_bits.try_emplace(name, Bit{std::uint64_t(1) << (m_bits.size() & 63), value});
        return entry->second.bit;
    }

    std::uint64_t bitsOf(std::string_view query) const
    {
        std::uint64_t present = 0;
        forEachRawParameter(query, [&](std::string_view name, std::string_view value) {
            const auto known = m_bits.find(name);
            if (known != m_bits.end() && (known->second.value.empty() || known->second.value == value))
                present |= known->second.bit;
            return true;
        });
        return present;
    }

    std::unordered_map<std::string_view, Bit> m_bits;
    std::array<std::array<std::vector<Rule>, MethodCount>, LevelCount> m_rules;
};

Unexpected invalidUri(const HttpRequest &request)
{
    return fail(Error{"InvalidURI", "Couldn't parse the specified URI.", 400}.with("URI", request.path));
}

bool decodeLabel(std::string_view raw, std::string &out)
{
    return percentDecode(raw, out) && isValidUtf8(out);
}

} // namespace

Expected<void> findS3Route(const api::Service &service, const HttpRequest &request, std::string_view hostBucket, Route &route)
{
    static const S3Rules rules(service);
    route.service = &service;
    route.protocol = api::Protocol::RestXml;
    if (request.path.empty() || request.path.front() != '/')
        return invalidUri(request);
    std::string_view key = std::string_view(request.path).substr(1);
    std::string bucket(hostBucket);
    Level level = ServiceLevel;
    if (!hostBucket.empty()) {
        level = key.empty() ? BucketLevel : ObjectLevel;
    } else if (!key.empty()) {
        const std::size_t slash = key.find('/');
        if (slash == 0)
            return fail(Error{"InvalidBucketName", "The specified bucket is not valid.", 400}.with("BucketName", ""));
        if (!decodeLabel(key.substr(0, slash), bucket))
            return invalidUri(request);
        key = slash == std::string_view::npos ? std::string_view() : key.substr(slash + 1);
        level = key.empty() ? BucketLevel : ObjectLevel;
    }
    if (level != ServiceLevel)
        route.labels.insert_or_assign("Bucket", std::move(bucket));
    if (level == ObjectLevel && !decodeLabel(key, route.labels["Key"]))
        return invalidUri(request);
    route.operation = rules.find(level, methodOf(request.method), request);
    if (route.operation)
        return {};
    if (level == BucketLevel && request.method == "POST" && !FormDataReader::boundaryOf(request.headers.get("content-type"))) {
        return fail(Error{"PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412}.with(
            "Condition", "Bucket POST must be of the enclosure-type multipart/form-data"));
    }
    static constexpr std::array<const char *, LevelCount> resources{"SERVICE", "BUCKET", "OBJECT"};
    return fail(Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", 405}
                    .with("Method", request.method)
                    .with("ResourceType", resources[level]));
}

} // namespace nephoscope::wire
