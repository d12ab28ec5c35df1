#pragma once

#include "core/Clock.h"
#include "services/lambda/Invocation.h"

#include <string>
#include <utility>
#include <vector>

namespace nephoscope::lambda {

/// A line of a function's log, and when it was written.
struct LogLine
{
    Timestamp time;
    std::string text;
};

/// Where the lines go that functions write. Called on the fleet's thread, quick.
class LogSink
{
public:
    virtual ~LogSink() = default;
    virtual void write(const Image &image, const std::string &stream, std::vector<LogLine> lines) = 0;
};

} // namespace nephoscope::lambda
