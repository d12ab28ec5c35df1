#pragma once

#include "wire/HttpMessage.h"

#include <boost/beast/http/basic_parser.hpp>

namespace nephoscope::http {

/// Beast's HTTP/1 grammar, written straight into our request: no field objects in between. Stops
/// after the head; bodies with a length are read past it, chunked ones through it.
class RequestParser final : public boost::beast::http::basic_parser<true>
{
public:
    RequestParser(wire::HttpRequest &request, std::size_t maxHeaderBytes);

    int httpVersion() const { return m_version; }
    /// Decoded bytes of chunked bodies are appended there.
    void setBodyTarget(std::string *target) { m_target = target; }

private:
    using Text = boost::beast::string_view;
    using ErrorCode = boost::beast::error_code;

    void on_request_impl(boost::beast::http::verb method, Text methodText, Text target, int version, ErrorCode &error) override;
    void on_response_impl(int code, Text reason, int version, ErrorCode &error) override;
    void on_field_impl(boost::beast::http::field name, Text nameText, Text value, ErrorCode &error) override;
    void on_header_impl(ErrorCode &error) override;
    void on_body_init_impl(const boost::optional<std::uint64_t> &length, ErrorCode &error) override;
    std::size_t on_body_impl(Text body, ErrorCode &error) override;
    void on_chunk_header_impl(std::uint64_t size, Text extensions, ErrorCode &error) override;
    std::size_t on_chunk_body_impl(std::uint64_t left, Text body, ErrorCode &error) override;
    void on_finish_impl(ErrorCode &error) override;

    wire::HttpRequest &m_request;
    std::string *m_target = nullptr;
    int m_version = 11;
    bool m_headDone = false;
};

} // namespace nephoscope::http
