#pragma once

#include "api/Shape.h"
#include "wire/HttpMessage.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nephoscope::wire {

using Labels = std::map<std::string, std::string, std::less<>>;

/// The URI patterns of a rest service, ordered so that the first match is the most specific one.
class RestPatterns
{
public:
    explicit RestPatterns(const api::Service &service);

    enum class Result { Found, NotFound, BadUri };
    Result match(std::string_view method, std::string_view path, std::string_view query, const api::Operation *&operation,
                 Labels &labels) const;

private:
    struct Segment
    {
        std::string_view text; ///< literal, or the label's name
        bool isLabel = false;
        bool isGreedy = false;
    };
    struct Pattern
    {
        const api::Operation *operation;
        std::vector<Segment> segments;
        std::vector<std::pair<std::string_view, std::string_view>> fixedQuery;
        std::string order; ///< sorts before what is less specific
    };

    static Pattern parse(const api::Operation &operation);
    static bool matches(const Pattern &pattern, const std::vector<std::string_view> &path, std::string_view query);

    std::map<std::string_view, std::vector<Pattern>> m_byMethod;
};

/// One service of the catalogue and how it may be spoken to.
struct IndexedService
{
    const api::Service *service = nullptr;
    bool json = false;
    bool query = false;
    bool ec2 = false;
    bool cbor = false;
    bool rest = false;
    api::Protocol jsonProtocol = api::Protocol::Json11;
    api::Protocol restProtocol = api::Protocol::RestJson;

    /// Built at the first request for the service, not at start.
    const RestPatterns &patterns() const;

private:
    mutable std::once_flag m_once;
    mutable std::unique_ptr<RestPatterns> m_patterns;
};

/// Ways into the catalogue; built once, read by every thread.
class RouteIndex
{
public:
    static const RouteIndex &instance();

    const std::vector<const IndexedService *> &bySigningName(std::string_view name) const;
    const IndexedService *byTargetPrefix(std::string_view prefix) const;
    /// By the first label of a host such as `lambda.us-east-1.localhost`.
    const IndexedService *byEndpoint(std::string_view label) const;
    const IndexedService *byId(std::string_view id) const;
    const std::vector<std::unique_ptr<IndexedService>> &services() const { return m_services; }

private:
    RouteIndex();

    std::vector<std::unique_ptr<IndexedService>> m_services;
    std::unordered_map<std::string_view, std::vector<const IndexedService *>> m_bySigningName;
    std::unordered_map<std::string_view, const IndexedService *> m_byTarget;
    std::unordered_map<std::string_view, const IndexedService *> m_byEndpoint;
};

} // namespace nephoscope::wire
