#include "listeners/http/HttpListener.h"

#include "core/Log.h"
#include "door/PublicHost.h"
#include "listeners/http/Connection.h"
#include "services/autoscaling/Endpoints.h"
#include "services/lambda/Endpoints.h"

#include <boost/asio/ip/address.hpp>

#include <future>

namespace nephoscope {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace http {

/// Accepts on the first lane and deals connections out in turn.
class Server final : public HttpListener
{
public:
    Server(LocalCloud &cloud, Options options) : m_state(std::make_shared<ServerState>(cloud, std::move(options)))
    {
        const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
        const unsigned threads = m_state->options.threads ? m_state->options.threads : cores;
        for (unsigned i = 0; i < threads; ++i)
            m_lanes.push_back(std::make_shared<Lane>(cloud.random().next(), m_state->pieces));
    }

    ~Server() override
    {
        if (m_acceptor) {
            // The acceptor belongs to the first lane's thread.
            std::promise<void> closed;
            m_lanes.front()->post([this, &closed] {
                error_code ignored;
                m_acceptor->close(ignored);
                closed.set_value();
            });
            closed.get_future().wait();
        }
        // Lanes end beside one another: together they have one second.
        std::vector<std::thread> stopping;
        for (const auto &lane : m_lanes)
            stopping.emplace_back([lane] { lane->stop(std::chrono::seconds(1)); });
        for (std::thread &thread : stopping)
            thread.join();
    }

    Expected<void> listen()
    {
        const Options &options = m_state->options;
        error_code error;
        const auto address = asio::ip::make_address(options.bind == "localhost" ? "127.0.0.1" : options.bind, error);
        if (error)
            return fail(Error{"InvalidArgument", "'" + options.bind + "' is not an IP address to listen on.", 400});
        if (options.trustAnyCredentials && !address.is_loopback())
            return fail(Error{"InvalidArgument",
                              "Any credentials are trusted, so only a loopback address may be listened on, not " + options.bind
                                  + ": anyone who reaches it could do everything.",
                              400});
        const tcp::endpoint endpoint(address, options.port);
        m_acceptor.emplace(m_lanes.front()->context());
        m_acceptor->open(endpoint.protocol(), error);
        if (!error)
            m_acceptor->set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            m_acceptor->bind(endpoint, error);
        if (!error)
            m_acceptor->listen(asio::socket_base::max_listen_connections, error);
        if (error) {
            m_acceptor.reset();
            const std::string where = options.bind + ':' + std::to_string(options.port);
            if (error == asio::error::address_in_use)
                return fail(Error{"AddressInUse", where + " is in use by another program.", 409});
            return fail(Error{"InvalidArgument", "Cannot listen on " + where + ": " + error.message() + '.', 400});
        }
        m_port = m_acceptor->local_endpoint().port();
        setPublicHost("localhost:" + std::to_string(m_port));
        m_acceptor->native_non_blocking(true, error);
        for (const auto &lane : m_lanes)
            lane->start();
        m_lanes.front()->post([this] { accept(); });
        return {};
    }

    std::uint16_t port() const override { return m_port; }
    std::uint64_t bytesIn() const override { return sum(&Lane::bytesIn); }
    std::uint64_t bytesOut() const override { return sum(&Lane::bytesOut); }

private:
    std::uint64_t sum(std::atomic<std::uint64_t> Lane::*counter) const
    {
        std::uint64_t total = 0;
        for (const auto &lane : m_lanes)
            total += ((*lane).*counter).load(std::memory_order_relaxed);
        return total;
    }

    void accept()
    {
        const std::shared_ptr<Lane> lane = m_lanes[m_next++ % m_lanes.size()];
        m_acceptor->async_accept(lane->context(), [this, lane](const error_code &error, tcp::socket socket) {
            if (error == asio::error::operation_aborted)
                return;
            if (!error) {
                lane->post([connection = std::make_shared<Connection>(m_state, lane, std::move(socket))] { connection->start(); });
                accept();
                return;
            }
            // Out of descriptors: let some connections end before asking again.
            log::warning("Cannot accept a connection: " + error.message());
            const auto pause = std::make_shared<asio::steady_timer>(m_lanes.front()->context(), std::chrono::milliseconds(100));
            pause->async_wait([this, pause](const error_code &) {
                if (m_acceptor->is_open())
                    accept();
            });
        });
    }

    const std::shared_ptr<ServerState> m_state;
    std::vector<std::shared_ptr<Lane>> m_lanes;
    std::optional<tcp::acceptor> m_acceptor;
    std::size_t m_next = 0;
    std::uint16_t m_port = 0;
};

} // namespace http

namespace {

/// Services whose processes call back must know where the cloud is.
template <class Note>
void tellPort(LocalCloud &cloud, std::uint16_t port, const char *service)
{
    typename Note::Input note;
    note.port = port;
    Caller listener;
    listener.principal = Principal::service(service);
    listener.via = Via::Service;
    cloud.submit({&Note::model(), std::move(listener), api::Value::of(std::move(note))}, [](const Reply &) {});
}

} // namespace

Expected<std::unique_ptr<HttpListener>> HttpListener::start(LocalCloud &cloud, Options options)
{
    auto server = std::make_unique<http::Server>(cloud, std::move(options));
    if (Expected<void> listening = server->listen(); !listening)
        return fail(std::move(listening.error()));
    tellPort<lambda::NoteListener>(cloud, server->port(), "lambda.amazonaws.com");
    tellPort<autoscaling::NoteListener>(cloud, server->port(), "autoscaling.amazonaws.com");
    return server;
}

} // namespace nephoscope
