#include "remote/Connection.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include <openssl/x509_vfy.h>

#include <array>
#include <cerrno>
#include <sys/socket.h>

namespace nephoscope::remote {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

namespace {

Error cancelled()
{
    return {"RequestCancelled", "The request was cancelled.", 400};
}

bool isNumeric(const std::string &host)
{
    boost::system::error_code error;
    asio::ip::make_address(host, error);
    return !error;
}

std::string subjectOf(SSL *ssl)
{
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(ssl), X509_free);
    if (!certificate)
        return {};
    std::array<char, 256> text{};
    X509_NAME_oneline(X509_get_subject_name(certificate.get()), text.data(), int(text.size()));
    return text.data();
}

} // namespace

Expected<Tls> makeTls(const RemoteEndpoint &endpoint)
{
    auto tls = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_client);
    boost::system::error_code error;
    // OpenSSL's macro for it casts in the old way.
    SSL_CTX_ctrl(tls->native_handle(), SSL_CTRL_SET_MIN_PROTO_VERSION, TLS1_2_VERSION, nullptr);
    tls->set_default_verify_paths(error);
    tls->set_verify_mode(endpoint.verifiesTls ? asio::ssl::verify_peer : asio::ssl::verify_none, error);
    if (!endpoint.caFile.empty()) {
        tls->load_verify_file(endpoint.caFile, error);
        if (error)
            return fail(Error{"InvalidCaFile", "No certificates can be read from " + endpoint.caFile + ": " + error.message(), 400});
    }
    return tls;
}

Connection::Connection(Origin origin, Tls tls, Timeouts timeouts)
    : m_origin(std::move(origin)), m_tls(std::move(tls)), m_timeouts(timeouts), m_stream(m_context, *m_tls)
{
}

Connection::~Connection() = default;

void Connection::run()
{
    m_context.restart();
    m_context.run();
}

template <class Begin>
void Connection::through(Begin begin)
{
    m_stream.next_layer().expires_after(m_timeouts.idle);
    if (m_origin.secure)
        begin(m_stream);
    else
        begin(m_stream.next_layer());
    run();
}

Error Connection::failure(std::string code, const std::string &what, const ErrorCode &error) const
{
    if (m_stopped)
        return cancelled();
    return Error{std::move(code), what + " \"" + m_origin.url() + "\": " + error.message(), 503}
        .with("Host", m_origin.hostHeader())
        .with("Reason", error.message());
}

Error Connection::lost(const ErrorCode &error) const
{
    if (error == beast::error::timeout)
        return failure("ReadTimeoutError", "Read timeout on endpoint URL", error);
    return failure("ConnectionClosedError", "Connection was closed before we received a valid response from endpoint URL", error);
}

Expected<void> Connection::open()
{
    if (m_stopped)
        return fail(cancelled());
    ErrorCode result;
    tcp::resolver resolver(m_context);
    tcp::resolver::results_type found;
    resolver.async_resolve(m_origin.host, std::to_string(m_origin.port), [&](const ErrorCode &error, const tcp::resolver::results_type &addresses) {
        result = error;
        found = addresses;
    });
    run();
    if (result)
        return fail(failure("EndpointConnectionError", "Could not connect to the endpoint URL", result));
    if (m_stopped)
        return fail(cancelled());

    m_stage = Stage::Connection;
    auto &plain = m_stream.next_layer();
    plain.expires_after(m_timeouts.connect);
    plain.async_connect(found, [&](const ErrorCode &error, const tcp::endpoint &) { result = error; });
    run();
    if (result == beast::error::timeout)
        return fail(failure("ConnectTimeoutError", "Connect timeout on endpoint URL", result));
    if (result)
        return fail(failure("EndpointConnectionError", "Could not connect to the endpoint URL", result));
    plain.socket().set_option(tcp::no_delay(true), result);
    if (const tcp::endpoint peer = plain.socket().remote_endpoint(result); !result) {
        const std::string address = peer.address().to_string();
        m_facts.address = (peer.address().is_v6() ? '[' + address + ']' : address) + ':' + std::to_string(peer.port());
    }
    if (m_origin.secure) {
        m_stage = Stage::Tls;
        if (auto shaken = shakeHands(); !shaken)
            return shaken;
    }
    m_stage = Stage::Open;
    return {};
}

Expected<void> Connection::shakeHands()
{
    SSL *ssl = m_stream.native_handle();
    if (isNumeric(m_origin.host)) {
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), m_origin.host.c_str());
    } else {
        // OpenSSL's macro for it casts in the old way.
        std::string name = m_origin.host;
        SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
        SSL_set1_host(ssl, m_origin.host.c_str());
    }
    ErrorCode result;
    m_stream.next_layer().expires_after(m_timeouts.connect);
    m_stream.async_handshake(asio::ssl::stream_base::client, [&](const ErrorCode &error) { result = error; });
    run();
    if (result == beast::error::timeout)
        return fail(failure("ConnectTimeoutError", "Connect timeout on endpoint URL", result));
    if (result) {
        Error error = failure("SSLError", "SSL validation failed for", result);
        if (m_stopped)
            return fail(std::move(error));
        error.status = 495;
        if (const long verdict = SSL_get_verify_result(ssl); verdict != X509_V_OK) {
            const std::string reason = X509_verify_cert_error_string(verdict);
            error.message = "SSL validation failed for \"" + m_origin.url() + "\": " + reason;
            error.with("Certificate", reason);
        }
        return fail(std::move(error));
    }
    m_facts.tlsVersion = SSL_get_version(ssl);
    m_facts.certificate = subjectOf(ssl);
    return {};
}

Expected<void> Connection::write(std::string_view bytes)
{
    if (m_stopped)
        return fail(cancelled());
    ErrorCode result;
    through([&](auto &stream) {
        asio::async_write(stream, asio::buffer(bytes.data(), bytes.size()), [&result](const ErrorCode &error, std::size_t) { result = error; });
    });
    if (result)
        return fail(lost(result));
    return {};
}

Expected<void> Connection::readHead(ReplyParser &parser)
{
    if (m_stopped)
        return fail(cancelled());
    ErrorCode result;
    through([&](auto &stream) {
        http::async_read_header(stream, m_buffer, parser, [&result](const ErrorCode &error, std::size_t) { result = error; });
    });
    if (!result)
        return {};
    if (parser.got_some() && result.category() == http::make_error_code(http::error::bad_version).category()
        && result != http::error::partial_message && result != http::error::end_of_stream) {
        return fail(Error{"ResponseParserError", "What answers at \"" + m_origin.url() + "\" does not speak HTTP: " + result.message(), 502});
    }
    return fail(lost(result));
}

Expected<std::size_t> Connection::readBody(ReplyParser &parser, std::span<std::uint8_t> out)
{
    auto &body = parser.get().body();
    while (!parser.is_done() && !out.empty()) {
        if (m_stopped)
            return fail(cancelled());
        body.data = out.data();
        body.size = out.size();
        ErrorCode result;
        through([&](auto &stream) {
            http::async_read_some(stream, m_buffer, parser, [&result](const ErrorCode &error, std::size_t) { result = error; });
        });
        const std::size_t got = out.size() - body.size;
        if (got > 0)
            return got;
        if (result && result != http::error::need_buffer)
            return fail(lost(result));
    }
    return 0;
}

bool Connection::hasInput()
{
    char byte;
    const auto got = ::recv(m_stream.next_layer().socket().native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got >= 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
}

void Connection::stop()
{
    m_stopped = true;
    asio::post(m_context, [this] {
        ErrorCode ignored;
        m_stream.next_layer().socket().close(ignored);
    });
}

} // namespace nephoscope::remote
