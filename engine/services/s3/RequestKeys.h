#pragma once

#include "policy/RequestContext.h"
#include "services/s3/BucketAccess.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// What one decision is about: an action on a bucket or on one of its objects.
struct Asked
{
    std::string_view action;          ///< `s3:GetObject`
    const std::string *key = nullptr; ///< null: the bucket itself
    const std::string *version = nullptr;
};

/// The condition keys a request to S3 knows (Service Authorization Reference, "Condition keys for Amazon S3",
/// and the global keys), read from the caller, the operation's input and, for tags, from the object.
class RequestKeys final : public policy::KeySource
{
public:
    /// `input` may be empty: then only what the caller says is known.
    RequestKeys(ReadContext &context, const BucketAccess &access, const api::Value &input, const Asked &asked)
        : m_context(context), m_access(access), m_input(input), m_asked(asked)
    {
    }

    bool values(std::string_view key, policy::KeyValues &out) const override;

private:
    bool ofService(std::string_view key, policy::KeyValues &out) const;
    bool ofLock(std::string_view key, policy::KeyValues &out) const;
    bool existingTag(std::string_view name, policy::KeyValues &out) const;
    bool requestTags(std::string_view name, policy::KeyValues &out) const;

    ReadContext &m_context;
    const BucketAccess &m_access;
    const api::Value &m_input;
    const Asked &m_asked;
};

/// The version of `asked`'s object that it is about, if there is one: no error says why there is not.
std::optional<Object> findAsked(ReadContext &context, const Bucket &bucket, const Asked &asked);

} // namespace nephoscope::s3
