#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope {

/// An error as AWS states it: code, HTTP status, message, and the extra members some errors carry
/// in their envelope (S3: Key, BucketName, Resource …).
struct Error
{
    std::string code;
    std::string message;
    int status = 400;
    std::vector<std::pair<std::string, std::string>> fields = {};

    /// Client errors blame the request (4xx), server errors blame us (5xx).
    bool isServerFault() const { return status >= 500; }

    Error &with(std::string name, std::string value) &
    {
        fields.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    Error &&with(std::string name, std::string value) &&
    {
        fields.emplace_back(std::move(name), std::move(value));
        return std::move(*this);
    }
    bool operator==(const Error &) const = default;
};

/// An error code that is given a sentence each time: `inline constexpr ErrorCode validation{"ValidationError"};`, `validation("…")`.
struct ErrorCode
{
    std::string_view code;
    int status = 400;

    Error operator()(std::string message) const { return {std::string(code), std::move(message), status}; }
};

/// The 500 every AWS service answers when it is at fault itself. `detail` goes to the log, not out.
Error internalError(std::string_view detail);

} // namespace nephoscope
