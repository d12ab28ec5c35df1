#include "listeners/http/RequestParser.h"

#include "core/Text.h"

namespace nephoscope::http {

RequestParser::RequestParser(wire::HttpRequest &request, std::size_t maxHeaderBytes) : m_request(request)
{
    header_limit(static_cast<std::uint32_t>(maxHeaderBytes));
    body_limit(boost::none); // limits depend on the operation and are kept by the exchange
}

void RequestParser::on_request_impl(boost::beast::http::verb, Text methodText, Text target, int version, ErrorCode &error)
{
    if (version != 10 && version != 11)
        error = boost::beast::http::error::bad_version;
    m_version = version;
    m_request.method.assign(methodText.data(), methodText.size());
    std::string_view rest(target.data(), target.size());
    // Proxies' absolute form: the Host header tells the authority already.
    if (rest.starts_with("http://") || rest.starts_with("https://")) {
        const std::size_t slash = rest.find('/', 8);
        rest = slash == std::string_view::npos ? std::string_view("/") : rest.substr(slash);
    }
    const std::size_t mark = rest.find('?');
    m_request.path = rest.substr(0, mark);
    m_request.query = mark == std::string_view::npos ? std::string_view() : rest.substr(mark + 1);
}

void RequestParser::on_response_impl(int, Text, int, ErrorCode &) {}

void RequestParser::on_field_impl(boost::beast::http::field, Text nameText, Text value, ErrorCode &)
{
    // Fields behind a chunked body are no header fields; nothing we know uses them.
    if (m_headDone)
        return;
    m_request.headers.add(toLower({nameText.data(), nameText.size()}), std::string(value.data(), value.size()));
}

void RequestParser::on_header_impl(ErrorCode &)
{
    m_headDone = true;
}

void RequestParser::on_body_init_impl(const boost::optional<std::uint64_t> &, ErrorCode &) {}

std::size_t RequestParser::on_body_impl(Text body, ErrorCode &)
{
    return body.size();
}

void RequestParser::on_chunk_header_impl(std::uint64_t, Text, ErrorCode &) {}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, Text body, ErrorCode &)
{
    if (m_target)
        m_target->append(body.data(), body.size());
    return body.size();
}

void RequestParser::on_finish_impl(ErrorCode &) {}

} // namespace nephoscope::http
