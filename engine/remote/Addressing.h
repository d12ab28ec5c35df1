#pragma once

#include "api/Shape.h"
#include "core/Expected.h"
#include "remote/RemoteEndpoint.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace nephoscope::remote {

/// Where connections go to.
struct Origin
{
    bool secure = false;
    std::string host; ///< without brackets
    std::uint16_t port = 80;
    std::string path; ///< before every request's own; empty or `/prefix`

    /// What the Host header says: the port only where it is not the scheme's own.
    std::string hostHeader() const;
    std::string url() const;
    bool operator==(const Origin &) const = default;
};

/// `InvalidEndpoint` unless it is an http or https URL with a host and nothing behind its path.
Expected<Origin> originOf(const std::string &url);

/// Where a request goes, and in whose name it is signed.
struct Address
{
    Origin origin;
    std::string path; ///< the whole of it, percent-encoded
    std::string region;
};

/// `custom` is the endpoint's URL, null for AWS itself; `path` the request's own from encodeRequest(), `region` the one
/// that answers for it.
Address addressOf(const RemoteEndpoint &endpoint, const Origin *custom, const api::Operation &operation, const api::Value &input,
                  const std::string &path, const std::string &region);

/// A member of the input that is a text; empty when there is none.
std::string textMember(const api::Value &input, std::string_view name);

} // namespace nephoscope::remote
