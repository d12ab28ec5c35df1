#include "services/process/Child.h"

#include "services/process/OutputLines.h"

#include <boost/asio/posix/stream_descriptor.hpp>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

namespace nephoscope::process {

namespace {

using Failure = boost::system::error_code;
using Descriptor = boost::asio::posix::stream_descriptor;
constexpr std::string_view failedMark = "failed ";

} // namespace

struct Child::State : std::enable_shared_from_this<State>
{
    State(boost::asio::io_context &io, Launched child, std::weak_ptr<Listener> who)
        : launched(std::move(child)), listener(std::move(who)), control(io, ::dup(launched.control.descriptor())),
          output(io, ::dup(launched.output.descriptor()))
    {
    }

    void waitForMessage()
    {
        control.async_wait(Descriptor::wait_read, [weak = weak_from_this()](Failure failure) {
            if (const auto self = weak.lock(); self && !failure)
                self->readMessages();
        });
    }
    void waitForOutput()
    {
        output.async_wait(Descriptor::wait_read, [weak = weak_from_this()](Failure failure) {
            const auto self = weak.lock();
            if (self && !failure && !self->closed && self->readOutput())
                self->waitForOutput();
        });
    }
    void readMessages()
    {
        const auto told = listener.lock();
        while (told && !closed && !over) {
            auto message = receive(launched.control);
            if (!message) {
                waitForMessage();
                return;
            }
            if (message->text == "ready") {
                told->childIsReady(std::move(message->descriptors));
            } else if (message->text == "process") {
                told->childBegan(message->sender);
            } else {
                over = true;
                if (message->text.starts_with(failedMark))
                    told->childFailed(message->text.substr(failedMark.size()));
                else
                    told->childEnded(message->text);
            }
        }
    }
    /// False at its end.
    bool readOutput()
    {
        return lines.read(launched.output, [this](std::string line) { tell(std::move(line)); });
    }
    void tell(std::string line)
    {
        if (const auto told = listener.lock(); told && !closed)
            told->childWrote(std::move(line));
    }
    void close()
    {
        closed = true;
        Failure ignored;
        control.close(ignored);
        output.close(ignored);
        // With the init program everything of the process goes, see process/init/main.cpp.
        ::kill(launched.process, SIGKILL);
        launched.control.close();
        launched.output.close();
        ::waitpid(launched.process, nullptr, 0);
    }

    Launched launched;
    const std::weak_ptr<Listener> listener;
    Descriptor control;
    Descriptor output;
    OutputLines lines;
    bool over = false;   ///< it has said its last
    bool closed = false; ///< nobody listens any more
};

Child::Child(boost::asio::io_context &io, Launched launched, std::weak_ptr<Listener> listener)
    : m_state(std::make_shared<State>(io, std::move(launched), std::move(listener)))
{
    m_state->waitForMessage();
    m_state->waitForOutput();
}

Child::~Child()
{
    m_state->close();
}

void Child::flush()
{
    const auto state = m_state;
    state->readOutput();
    state->lines.flush([&state](std::string line) { state->tell(std::move(line)); });
}

} // namespace nephoscope::process
