#pragma once

#include "core/Disk.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace nephoscope::lambda {

/// What a function's process asks of the Runtime API, and the answer to it.
struct RuntimeRequest
{
    enum class Kind { Next, Response, Error, InitError };

    Kind kind = Kind::Next;
    std::string requestId; ///< of Response and Error
    std::string body;
    std::string errorType;
    bool tooLarge = false; ///< the body was, and is not here
    /// Any time later, at most once.
    std::function<void(int status, const std::map<std::string, std::string> &headers, std::string body)> answer;
};

/// The Runtime API of one worker (Lambda Developer Guide, "Using the Lambda runtime API"), served on a listening socket
/// that may belong to the worker's network namespace. For the thread of `io`.
class RuntimeApi
{
public:
    using Handler = std::function<void(RuntimeRequest)>;

    /// `handler` is not called any more once this is gone.
    RuntimeApi(boost::asio::io_context &io, FileHandle listener, Handler handler);
    ~RuntimeApi();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace nephoscope::lambda
