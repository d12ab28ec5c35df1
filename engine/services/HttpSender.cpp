#include "services/HttpSender.h"

#include "core/Text.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <QtCore/QUrl>

#include <thread>

namespace nephoscope {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;

struct HttpSender::State
{
    State() : tls(asio::ssl::context::tls_client), work(context.get_executor())
    {
        error_code ignored;
        tls.set_default_verify_paths(ignored);
        tls.set_verify_mode(asio::ssl::verify_peer);
        thread = std::thread([this] { context.run(); });
    }

    asio::io_context context{1};
    asio::ssl::context tls;
    asio::executor_work_guard<asio::io_context::executor_type> work;
    std::thread thread;
};

/// One request and its answer.
class HttpSender::Exchange : public std::enable_shared_from_this<Exchange>
{
public:
    Exchange(State &state, Request request, std::function<void(Reply)> done)
        : m_timeout(request.timeout), m_done(std::move(done)), m_resolver(state.context), m_stream(state.context, state.tls)
    {
        prepare(request);
    }

    void start()
    {
        if (m_host.empty()) {
            finish("The URL is not valid.");
            return;
        }
        m_resolver.async_resolve(m_host, m_port, [self = shared_from_this()](const error_code &error, const tcp::resolver::results_type &found) {
            error ? self->finish("The host cannot be found: " + error.message()) : self->connect(found);
        });
    }

private:
    void prepare(Request &request)
    {
        const QUrl url(QString::fromStdString(request.url), QUrl::StrictMode);
        m_secure = url.scheme() == QLatin1String("https");
        if (!url.isValid() || (!m_secure && url.scheme() != QLatin1String("http")))
            return;
        m_host = url.host(QUrl::FullyEncoded).toStdString();
        m_port = std::to_string(url.port(m_secure ? 443 : 80));
        std::string target = url.path(QUrl::FullyEncoded).toStdString();
        if (target.empty())
            target = "/";
        if (url.hasQuery())
            target += '?' + url.query(QUrl::FullyEncoded).toStdString();
        m_request.method_string(request.method);
        m_request.target(target);
        m_request.version(11);
        const std::string bracketed = m_host.find(':') == std::string::npos ? m_host : '[' + m_host + ']';
        m_request.set(http::field::host, url.port() > 0 ? bracketed + ':' + m_port : bracketed);
        for (const auto &[name, value] : request.headers)
            m_request.set(name, value);
        if (!url.userName().isEmpty()) {
            const std::string pair = url.userName().toStdString() + ':' + url.password().toStdString();
            m_request.set(http::field::authorization, "Basic " + toBase64(asBytes(pair)));
        }
        m_request.set(http::field::connection, "close");
        m_request.body() = std::move(request.body);
        m_request.prepare_payload();
    }

    void connect(const tcp::resolver::results_type &found)
    {
        auto &plain = m_stream.next_layer();
        plain.expires_after(m_timeout);
        plain.async_connect(found, [self = shared_from_this()](const error_code &error, const tcp::endpoint &) {
            if (error)
                self->finish("The connection cannot be made: " + error.message());
            else
                self->m_secure ? self->handshake() : self->write(self->m_stream.next_layer());
        });
    }

    void handshake()
    {
        error_code error;
        // OpenSSL's macro for it casts in the old way.
        SSL_ctrl(m_stream.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, m_host.data());
        m_stream.set_verify_callback(asio::ssl::host_name_verification(m_host), error);
        m_stream.async_handshake(asio::ssl::stream_base::client, [self = shared_from_this()](const error_code &failed) {
            if (failed)
                self->finish("The TLS handshake failed: " + failed.message());
            else
                self->write(self->m_stream);
        });
    }

    template <class Stream>
    void write(Stream &stream)
    {
        http::async_write(stream, m_request, [self = shared_from_this(), &stream](const error_code &error, std::size_t) {
            error ? self->finish("The request cannot be sent: " + error.message()) : self->read(stream);
        });
    }

    template <class Stream>
    void read(Stream &stream)
    {
        m_parser.body_limit(maxBody);
        http::async_read(stream, m_buffer, m_parser, [self = shared_from_this()](const error_code &error, std::size_t) {
            const bool told = self->m_parser.is_header_done();
            if (error && !(told && error == http::error::body_limit))
                self->finish("No answer came: " + error.message());
            else
                self->finish({});
        });
    }

    void finish(const std::string &error)
    {
        error_code ignored;
        m_stream.next_layer().socket().close(ignored);
        Reply reply;
        reply.error = error;
        if (error.empty()) {
            reply.status = int(m_parser.get().result_int());
            reply.body = m_parser.get().body().substr(0, keptBody);
        }
        m_done(std::move(reply));
    }

    const std::chrono::seconds m_timeout;
    const std::function<void(Reply)> m_done;
    bool m_secure = false;
    std::string m_host;
    std::string m_port;
    tcp::resolver m_resolver;
    beast::ssl_stream<beast::tcp_stream> m_stream;
    http::request<http::string_body> m_request;
    http::response_parser<http::string_body> m_parser;
    beast::flat_buffer m_buffer;
};

HttpSender::HttpSender() : m_state(std::make_unique<State>())
{
}

HttpSender::~HttpSender()
{
    stop();
}

void HttpSender::send(Request request, std::function<void(Reply)> done)
{
    const auto exchange = std::make_shared<Exchange>(*m_state, std::move(request), std::move(done));
    asio::post(m_state->context, [exchange] { exchange->start(); });
}

void HttpSender::stop()
{
    if (!m_state->thread.joinable())
        return;
    m_state->work.reset();
    m_state->context.stop();
    m_state->thread.join();
}

} // namespace nephoscope
