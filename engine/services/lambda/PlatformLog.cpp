#include "services/lambda/PlatformLog.h"

#include "core/Text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace nephoscope::lambda {

namespace {

std::string fixed(double value)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// A member whose text needs no escapes.
std::string member(std::string_view name, const std::string &text)
{
    return '"' + std::string(name) + "\":\"" + text + '"';
}

std::string billed(const InvocationReport &report)
{
    return std::to_string(std::int64_t(std::ceil(report.spent)));
}

} // namespace

PlatformLog::PlatformLog(bool json, std::string_view level)
    : m_json(json), m_least(level == "DEBUG" ? Level::Debug : level == "WARN" ? Level::Warn : Level::Info)
{
}

void PlatformLog::add(Lines &lines, Level level, Timestamp now, std::string_view type, const std::string &record) const
{
    if (level >= m_least)
        lines.push_back('{' + member("time", formatIso8601(now)) + ",\"type\":\"platform." + std::string(type) + "\",\"record\":{" + record + "}}");
}

PlatformLog::Lines PlatformLog::initStart(Timestamp now, const std::string &runtime) const
{
    if (!m_json)
        return {"INIT_START Runtime Version: " + runtime};
    Lines lines;
    add(lines, Level::Info, now, "initStart", member("initializationType", "on-demand") + ',' + member("phase", "init") + ',' + member("runtimeVersion", runtime));
    return lines;
}

PlatformLog::Lines PlatformLog::start(Timestamp now, const std::string &requestId, const std::string &version) const
{
    if (!m_json)
        return {"START RequestId: " + requestId + " Version: " + version};
    Lines lines;
    add(lines, Level::Info, now, "start", member("requestId", requestId) + ',' + member("version", version));
    return lines;
}

PlatformLog::Lines PlatformLog::report(Timestamp now, const InvocationReport &report) const
{
    if (!m_json) {
        std::string text = "REPORT RequestId: " + report.requestId + "\tDuration: " + fixed(report.spent) + " ms\tBilled Duration: " + billed(report)
            + " ms\tMemory Size: " + std::to_string(report.memory) + " MB\tMax Memory Used: " + std::to_string(report.used) + " MB\t";
        if (report.start > 0)
            text += "Init Duration: " + fixed(report.start) + " ms\t";
        if (!report.status.empty())
            text += "Status: " + report.status;
        if (!report.errorType.empty())
            text += "\tError Type: " + report.errorType;
        return {"END RequestId: " + report.requestId, std::move(text)};
    }
    const std::string status = !report.status.empty() ? report.status : report.isError ? "error" : "success";
    std::string ending = member("status", status);
    if (!report.errorType.empty())
        ending += ',' + member("errorType", report.errorType);
    const bool good = status == "success";
    Lines lines;
    add(lines, good ? Level::Debug : Level::Warn, now, "runtimeDone",
        member("requestId", report.requestId) + ',' + ending + ",\"metrics\":{\"durationMs\":" + fixed(report.spent)
            + ",\"producedBytes\":" + std::to_string(report.produced) + '}');
    std::string metrics = "\"durationMs\":" + fixed(report.spent) + ",\"billedDurationMs\":" + billed(report) + ",\"memorySizeMB\":"
        + std::to_string(report.memory) + ",\"maxMemoryUsedMB\":" + std::to_string(report.used);
    if (report.start > 0)
        metrics += ",\"initDurationMs\":" + fixed(report.start);
    add(lines, good ? Level::Info : Level::Warn, now, "report", member("requestId", report.requestId) + ",\"metrics\":{" + metrics + "}," + ending);
    return lines;
}

} // namespace nephoscope::lambda
