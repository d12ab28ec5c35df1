#include "services/lambda/RuntimeApi.h"

#include "services/process/Relay.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <optional>

namespace nephoscope::lambda {

namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Failure = boost::system::error_code;

/// A reply may be 6 MB; a little more is read to tell by how much one is too large.
constexpr std::uint64_t maxBody = 8 * 1024 * 1024;
constexpr std::string_view prefix = "/2018-06-01/runtime/";

} // namespace

struct RuntimeApi::State : std::enable_shared_from_this<State>
{
    class Session;

    State(asio::io_context &io, FileHandle listener, Handler handler)
        : acceptor(io, tcp::v4(), process::ownNumber(listener)), handler(std::move(handler))
    {
    }
    void accept();

    tcp::acceptor acceptor;
    Handler handler;
};

class RuntimeApi::State::Session : public std::enable_shared_from_this<Session>
{
public:
    Session(tcp::socket socket, std::weak_ptr<State> api) : m_socket(std::move(socket)), m_api(std::move(api)) {}

    void read()
    {
        m_parser.emplace();
        m_parser->body_limit(maxBody);
        http::async_read(m_socket, m_buffer, *m_parser, [self = shared_from_this()](Failure failure, std::size_t) { self->handle(failure); });
    }

private:
    void handle(Failure failure)
    {
        const auto api = m_api.lock();
        if (!api || (failure && failure != http::error::body_limit))
            return;
        RuntimeRequest request;
        if (!understand(request)) {
            reply(404, {}, R"({"errorMessage":"Not found","errorType":"InvalidRequest"})");
            return;
        }
        request.tooLarge = failure == http::error::body_limit;
        m_close = request.tooLarge;
        request.body = std::move(m_parser->get().body());
        request.errorType = std::string(m_parser->get()["Lambda-Runtime-Function-Error-Type"]);
        request.answer = [self = shared_from_this()](int status, const std::map<std::string, std::string> &headers, std::string body) {
            self->reply(status, headers, std::move(body));
        };
        api->handler(std::move(request));
    }

    bool understand(RuntimeRequest &request) const
    {
        const auto target = m_parser->get().target();
        std::string_view path(target.data(), target.size());
        if (!path.starts_with(prefix))
            return false;
        path.remove_prefix(prefix.size());
        const bool get = m_parser->get().method() == http::verb::get;
        if (get && path == "invocation/next") {
            request.kind = RuntimeRequest::Kind::Next;
            return true;
        }
        if (!get && path == "init/error") {
            request.kind = RuntimeRequest::Kind::InitError;
            return true;
        }
        constexpr std::string_view invocation = "invocation/";
        const std::size_t slash = path.rfind('/');
        if (get || !path.starts_with(invocation) || slash < invocation.size())
            return false;
        request.requestId = path.substr(invocation.size(), slash - invocation.size());
        const std::string_view what = path.substr(slash + 1);
        request.kind = what == "error" ? RuntimeRequest::Kind::Error : RuntimeRequest::Kind::Response;
        return what == "error" || what == "response";
    }

    void reply(int status, const std::map<std::string, std::string> &headers, std::string body)
    {
        m_reply = {};
        m_reply.result(unsigned(status));
        m_reply.version(11);
        m_reply.set(http::field::content_type, "application/json");
        for (const auto &[name, value] : headers)
            m_reply.set(name, value);
        m_reply.body() = std::move(body);
        m_reply.keep_alive(!m_close);
        m_reply.prepare_payload();
        http::async_write(m_socket, m_reply, [self = shared_from_this()](Failure failure, std::size_t) {
            if (!failure && !self->m_close)
                self->read();
        });
    }

    tcp::socket m_socket;
    const std::weak_ptr<State> m_api;
    boost::beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    http::response<http::string_body> m_reply;
    bool m_close = false;
};

void RuntimeApi::State::accept()
{
    acceptor.async_accept([weak = weak_from_this()](Failure failure, tcp::socket socket) {
        const auto state = weak.lock();
        if (!state || failure)
            return;
        Failure ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        std::make_shared<Session>(std::move(socket), weak)->read();
        state->accept();
    });
}

RuntimeApi::RuntimeApi(asio::io_context &io, FileHandle listener, Handler handler)
    : m_state(std::make_shared<State>(io, std::move(listener), std::move(handler)))
{
    m_state->accept();
}

RuntimeApi::~RuntimeApi()
{
    Failure ignored;
    m_state->acceptor.close(ignored);
}

} // namespace nephoscope::lambda
