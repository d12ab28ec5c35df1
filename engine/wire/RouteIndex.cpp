#include "wire/RouteIndex.h"

#include "core/Text.h"
#include "wire/QueryString.h"

#include <algorithm>

namespace nephoscope::wire {

using api::Protocol;

namespace {

/// Splits at slashes; a single slash at the end means nothing in rest services.
std::vector<std::string_view> pathSegments(std::string_view path)
{
    if (!path.empty() && path.front() == '/')
        path.remove_prefix(1);
    if (!path.empty() && path.back() == '/')
        path.remove_suffix(1);
    return path.empty() ? std::vector<std::string_view>() : split(path, '/');
}

} // namespace

RestPatterns::RestPatterns(const api::Service &service)
{
    for (const api::Operation &operation : service.operations)
        m_byMethod[operation.method].push_back(parse(operation));
    for (auto &[method, patterns] : m_byMethod)
        std::stable_sort(patterns.begin(), patterns.end(), [](const Pattern &a, const Pattern &b) { return a.order < b.order; });
}

RestPatterns::Pattern RestPatterns::parse(const api::Operation &operation)
{
    Pattern pattern{&operation, {}, {}, {}};
    const std::size_t mark = operation.uri.find('?');
    if (mark != std::string_view::npos) {
        forEachRawParameter(operation.uri.substr(mark + 1), [&](std::string_view name, std::string_view value) {
            pattern.fixedQuery.emplace_back(name, value);
            return true;
        });
    }
    for (std::string_view part : pathSegments(operation.uri.substr(0, mark))) {
        Segment segment{part};
        if (part.size() > 2 && part.front() == '{' && part.back() == '}') {
            part = part.substr(1, part.size() - 2);
            segment.isLabel = true;
            segment.isGreedy = part.back() == '+';
            segment.text = segment.isGreedy ? part.substr(0, part.size() - 1) : part;
        }
        pattern.order += !segment.isLabel ? 'a' : segment.isGreedy ? 'c' : 'b';
        pattern.segments.push_back(segment);
    }
    // Among equal paths the one that asks for more of the query comes first, and before all the one that fixes it.
    std::size_t asked = 0;
    if (operation.input) {
        for (const api::Member &member : operation.input->members)
            asked += member.required && member.location == api::Location::QueryString ? 1 : 0;
    }
    for (const std::size_t count : {pattern.fixedQuery.size(), asked})
        pattern.order += static_cast<char>('z' - std::min<std::size_t>(count, 9));
    return pattern;
}

bool RestPatterns::matches(const Pattern &pattern, const std::vector<std::string_view> &path, std::string_view query)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < pattern.segments.size(); ++i) {
        const Segment &segment = pattern.segments[i];
        if (at >= path.size())
            return false;
        if (segment.isGreedy) {
            const std::size_t after = pattern.segments.size() - i - 1;
            if (path.size() - at < after + 1)
                return false;
            at = path.size() - after;
        } else if (segment.isLabel ? path[at].empty() : path[at] != segment.text) {
            return false;
        } else {
            ++at;
        }
    }
    if (at != path.size())
        return false;
    return std::all_of(pattern.fixedQuery.begin(), pattern.fixedQuery.end(), [query](const auto &fixed) {
        std::string value;
        return findParameter(query, fixed.first, value) && (fixed.second.empty() || value == fixed.second);
    });
}

RestPatterns::Result RestPatterns::match(std::string_view method, std::string_view path, std::string_view query,
                                         const api::Operation *&operation, Labels &labels) const
{
    const auto patterns = m_byMethod.find(method);
    if (patterns == m_byMethod.end())
        return Result::NotFound;
    const std::vector<std::string_view> segments = pathSegments(path);
    for (const Pattern &pattern : patterns->second) {
        if (!matches(pattern, segments, query))
            continue;
        std::size_t at = 0;
        for (std::size_t i = 0; i < pattern.segments.size(); ++i) {
            const Segment &segment = pattern.segments[i];
            const std::size_t last = segment.isGreedy ? segments.size() - (pattern.segments.size() - i) : at;
            if (segment.isLabel) {
                const char *begin = segments[at].data();
                const char *end = segments[last].data() + segments[last].size();
                std::string &label = labels[std::string(segment.text)];
                if (!percentDecode({begin, static_cast<std::size_t>(end - begin)}, label) || !isValidUtf8(label))
                    return Result::BadUri;
            }
            at = last + 1;
        }
        operation = pattern.operation;
        return Result::Found;
    }
    return Result::NotFound;
}

const RestPatterns &IndexedService::patterns() const
{
    std::call_once(m_once, [this] { m_patterns = std::make_unique<RestPatterns>(*service); });
    return *m_patterns;
}

RouteIndex::RouteIndex()
{
    for (const api::Service *service : api::services()) {
        auto indexed = std::make_unique<IndexedService>();
        indexed->service = service;
        for (const Protocol protocol : service->protocols) {
            switch (protocol) {
            case Protocol::Json10:
            case Protocol::Json11:
                indexed->json = true;
                indexed->jsonProtocol = protocol;
                break;
            case Protocol::Query: indexed->query = true; break;
            case Protocol::Ec2: indexed->ec2 = true; break;
            case Protocol::Cbor: indexed->cbor = true; break;
            case Protocol::RestJson:
            case Protocol::RestXml:
                indexed->rest = true;
                indexed->restProtocol = protocol;
                break;
            }
        }
        // The trait says that clients of the older protocol are still about.
        indexed->query = indexed->query || service->awsQueryCompatible;
        const std::string_view signing = service->signingName.empty() ? service->endpointPrefix : service->signingName;
        m_bySigningName[signing].push_back(indexed.get());
        if (!service->targetPrefix.empty())
            m_byTarget.emplace(service->targetPrefix, indexed.get());
        if (!service->serviceId.empty())
            m_byTarget.emplace(service->serviceId, indexed.get());
        m_byEndpoint.emplace(service->endpointPrefix, indexed.get());
        m_byEndpoint.emplace(service->id, indexed.get());
        m_services.push_back(std::move(indexed));
    }
    // Names under which S3's data plane is signed beside its own.
    if (const IndexedService *s3 = byId("s3")) {
        m_bySigningName["s3express"].push_back(s3);
        m_bySigningName["s3-object-lambda"].push_back(s3);
    }
}

const RouteIndex &RouteIndex::instance()
{
    static const RouteIndex index;
    return index;
}

const std::vector<const IndexedService *> &RouteIndex::bySigningName(std::string_view name) const
{
    static const std::vector<const IndexedService *> none;
    const auto found = m_bySigningName.find(name);
    return found == m_bySigningName.end() ? none : found->second;
}

static const IndexedService *lookUp(const std::unordered_map<std::string_view, const IndexedService *> &map, std::string_view key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : found->second;
}

const IndexedService *RouteIndex::byTargetPrefix(std::string_view prefix) const
{
    return lookUp(m_byTarget, prefix);
}

const IndexedService *RouteIndex::byEndpoint(std::string_view label) const
{
    return lookUp(m_byEndpoint, label);
}

const IndexedService *RouteIndex::byId(std::string_view id) const
{
    for (const auto &indexed : m_services) {
        if (indexed->service->id == id)
            return indexed.get();
    }
    return nullptr;
}

} // namespace nephoscope::wire
