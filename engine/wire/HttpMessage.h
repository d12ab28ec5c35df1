#pragma once

#include "api/Types.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::wire {

/// Header fields in order of arrival, names in lower case.
class Headers
{
public:
    void add(std::string name, std::string value) { m_fields.emplace_back(std::move(name), std::move(value)); }
    void set(std::string_view name, std::string value);
    void remove(std::string_view name)
    {
        std::erase_if(m_fields, [name](const auto &field) { return field.first == name; });
    }
    /// First value, or empty: see has() to tell empty from absent.
    std::string_view get(std::string_view name) const;
    bool has(std::string_view name) const;
    const std::vector<std::pair<std::string, std::string>> &fields() const { return m_fields; }

private:
    std::vector<std::pair<std::string, std::string>> m_fields;
};

/// A request as it came over the socket, before anyone interpreted it. For operations with a
/// streaming body `body` stays empty and the bytes go to an Upload.
struct HttpRequest
{
    std::string method;
    std::string path;  ///< raw, still percent-encoded: signatures need it so
    std::string query; ///< raw, without the `?`
    Headers headers;   ///< names in lower case
    std::string body;
    std::string remoteAddress;
    bool secure = false; ///< came over TLS

    std::string_view host() const { return headers.get("host"); }
};

/// Size of a body whose end only its source knows: it is sent in chunks.
inline constexpr std::uint64_t unknownSize = UINT64_MAX;

/// A reply, ready for the socket. `body` may be memory, file ranges or a source.
struct HttpReply
{
    int status = 200;
    Headers headers; ///< without Content-Length, which the listener adds
    api::Body body;
    bool closeConnection = false;
};

} // namespace nephoscope::wire
