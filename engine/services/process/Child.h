#pragma once

#include "services/process/Launch.h"

#include <boost/asio/io_context.hpp>

#include <memory>
#include <string>
#include <vector>

namespace nephoscope::process {

/// A launched process while it runs: what it says and writes. It is killed, and all that it started with it, when this goes.
/// For the thread of `io`.
class Child
{
public:
    /// Told on the thread of `io`, nothing after the Child is gone. Any of these may do away with it.
    struct Listener
    {
        virtual ~Listener() = default;
        /// The sockets that were made for it: that of the Runtime API first, if there is one, then the relay's to the cloud.
        virtual void childIsReady(std::vector<FileHandle> sockets) = 0;
        virtual void childBegan(pid_t process) = 0;
        /// Its surroundings could not be made, and why. Nothing comes after it.
        virtual void childFailed(const std::string &why) = 0;
        /// `exit 3`, `signal 9`; empty when nobody knows. Nothing comes after it.
        virtual void childEnded(const std::string &how) = 0;
        /// A line without its end, see OutputLines.
        virtual void childWrote(std::string line) = 0;
    };

    Child(boost::asio::io_context &io, Launched launched, std::weak_ptr<Listener> listener);
    ~Child();
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Reads what it has written until now, its last line even without an end.
    void flush();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace nephoscope::process
