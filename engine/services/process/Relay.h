#pragma once

#include "core/Disk.h"

#include <boost/asio/io_context.hpp>

#include <cstdint>
#include <memory>

namespace nephoscope::process {

/// Asio closes what it is given: a number of its own.
int ownNumber(const FileHandle &handle);

/// Lets the processes of a network namespace reach this machine's `port` at their own: bytes are passed on as they are.
class Relay
{
public:
    Relay(boost::asio::io_context &io, FileHandle listener, std::uint16_t port);
    ~Relay();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace nephoscope::process
