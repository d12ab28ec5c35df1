#pragma once

#include "core/Clock.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::lambda {

/// What is told of an invocation at its end.
struct InvocationReport
{
    std::string requestId;
    double spent = 0;         ///< milliseconds
    std::int64_t memory = 0;  ///< MiB, that it may take
    std::int64_t used = 0;    ///< MiB at most
    double start = 0;         ///< milliseconds that its environment took to start; 0: it was there
    std::size_t produced = 0; ///< bytes of the answer
    std::string status = {};  ///< `timeout`, `error`; empty: it went as the function wanted
    std::string errorType = {};
    bool isError = false;     ///< the function answered with an error
};

/// The lines that Lambda itself writes into a function's log, in the function's log format: as text, or as JSON, and of that only what
/// its system log level lets through (Lambda Developer Guide, "System log level event mapping").
class PlatformLog
{
public:
    using Lines = std::vector<std::string>;

    /// `level` is DEBUG, INFO or WARN; it counts for JSON alone.
    PlatformLog(bool json, std::string_view level);

    bool isJson() const { return m_json; }
    Lines initStart(Timestamp now, const std::string &runtime) const;
    Lines start(Timestamp now, const std::string &requestId, const std::string &version) const;
    Lines report(Timestamp now, const InvocationReport &report) const;

private:
    enum class Level { Debug, Info, Warn };
    void add(Lines &lines, Level level, Timestamp now, std::string_view type, const std::string &record) const;

    const bool m_json;
    const Level m_least;
};

} // namespace nephoscope::lambda
