#pragma once

#include "listeners/http/ServerState.h"
#include "wire/FormData.h"
#include "wire/PostPolicy.h"
#include "wire/Router.h"

#include <string>
#include <string_view>

namespace nephoscope::http {

/// An upload by HTML form (S3 API Reference, "POST Object"): from the multipart body to the PutObject call it
/// stands for, and back. For the lane's thread only.
class FormUpload
{
public:
    /// Whether a request is one: `POST` of multipart/form-data to a bucket, which `route` then names.
    static bool isFor(const wire::HttpRequest &request, wire::Route &route);

    explicit FormUpload(const wire::HttpRequest &request);

    /// The next bytes of the body; what of them is the file's is appended to `file`. Errors of the form, and
    /// `EntityTooLarge` once the file has outgrown its policy.
    Expected<void> feed(std::string_view bytes, std::string &file);
    /// The file has begun, so that all fields are there.
    bool fileBegan() const { return m_reader.fileBegan(); }
    /// Who uploads, whether the policy lets it, and what PutObject is asked for. Makes `route` PutObject's.
    Expected<api::Value> admit(ServerState &server, const wire::HttpRequest &request, wire::Route &route, wire::Authenticated &who);
    /// The body is over: `EntityTooSmall`, or what was wrong with the form.
    Expected<void> finish() const;
    /// The answer to the browser: a redirect, a document or nothing, as the form wishes.
    wire::HttpReply reply(const wire::HttpRequest &request, wire::HttpReply stored) const;

private:
    Expected<void> readFields(std::string_view bucket);
    const std::string &field(std::string_view name) const;
    std::string location(const wire::HttpRequest &request) const;

    wire::FormDataReader m_reader;
    wire::FormFields m_fields;
    wire::SizeRange m_range;
    std::uint64_t m_size = 0;
    std::string m_bucket;
};

} // namespace nephoscope::http
