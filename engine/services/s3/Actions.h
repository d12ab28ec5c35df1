#pragma once

#include "api/Shape.h"

#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// What an operation is called in policies and in access logs (S3 User Guide, "Required permissions for
/// Amazon S3 API operations"), and where its input names what it is about.
struct ActionInfo
{
    std::string action;        ///< `s3:GetObject`
    std::string versionAction; ///< of a request that names a version: `s3:GetObjectVersion`
    std::string logged;        ///< `GET.OBJECT`, after `REST.`
    const api::Member *bucket = nullptr;
    const api::Member *key = nullptr;
    const api::Member *version = nullptr;
};

const ActionInfo &actionOf(const api::Operation &operation);

/// A text member of an operation's input by its model name, null when it is absent.
const std::string *textOf(const api::Value &input, std::string_view member);
const std::string *textOf(const api::Value &input, const api::Member *member);

} // namespace nephoscope::s3
