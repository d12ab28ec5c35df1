#include "services/process/Relay.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>

#include <array>

#include <unistd.h>

namespace nephoscope::process {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using Failure = boost::system::error_code;

int ownNumber(const FileHandle &handle)
{
    return ::dup(handle.descriptor());
}

namespace {

/// One connection on its way through: each side's bytes to the other.
class Passage : public std::enable_shared_from_this<Passage>
{
public:
    Passage(tcp::socket inside, std::uint16_t port) : m_inside(std::move(inside)), m_outside(m_inside.get_executor()), m_port(port) {}

    void begin()
    {
        m_outside.async_connect({asio::ip::address_v4::loopback(), m_port}, [self = shared_from_this()](Failure failure) {
            if (failure)
                return;
            self->pass(self->m_inside, self->m_outside, self->m_out);
            self->pass(self->m_outside, self->m_inside, self->m_in);
        });
    }

private:
    using Buffer = std::array<char, 64 * 1024>;

    void pass(tcp::socket &from, tcp::socket &to, Buffer &buffer)
    {
        from.async_read_some(asio::buffer(buffer), [this, self = shared_from_this(), &from, &to, &buffer](Failure failure, std::size_t size) {
            if (failure) {
                Failure ignored;
                to.shutdown(tcp::socket::shutdown_send, ignored);
                return;
            }
            asio::async_write(to, asio::buffer(buffer.data(), size), [this, self, &from, &to, &buffer](Failure broken, std::size_t) {
                Failure ignored;
                if (broken)
                    from.shutdown(tcp::socket::shutdown_both, ignored);
                else
                    pass(from, to, buffer);
            });
        });
    }

    tcp::socket m_inside;
    tcp::socket m_outside;
    const std::uint16_t m_port;
    Buffer m_out, m_in;
};

} // namespace

struct Relay::State : std::enable_shared_from_this<State>
{
    State(asio::io_context &io, FileHandle listener, std::uint16_t port) : acceptor(io, tcp::v4(), ownNumber(listener)), port(port) {}
    void accept()
    {
        acceptor.async_accept([weak = weak_from_this()](Failure failure, tcp::socket socket) {
            const auto state = weak.lock();
            if (!state || failure)
                return;
            std::make_shared<Passage>(std::move(socket), state->port)->begin();
            state->accept();
        });
    }

    tcp::acceptor acceptor;
    const std::uint16_t port;
};

Relay::Relay(asio::io_context &io, FileHandle listener, std::uint16_t port)
    : m_state(std::make_shared<State>(io, std::move(listener), port))
{
    m_state->accept();
}

Relay::~Relay()
{
    Failure ignored;
    m_state->acceptor.close(ignored);
}

} // namespace nephoscope::process
