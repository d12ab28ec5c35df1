#pragma once

#include "core/Expected.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace nephoscope::lambda {

/// A zip in the blob store.
struct Package
{
    std::int64_t blob = 0;
    std::uint64_t size = 0;
};

/// Everything about a version of a function that running it takes. Stays as it was when it was made.
struct Image
{
    std::int64_t function = 0;
    std::string account;
    std::string region;
    std::string name;
    std::string version; ///< `$LATEST` or a number
    std::string revision;
    std::string arn; ///< without a qualifier
    std::string role;
    std::string runtime;
    std::string handler;
    int memory = 128;             ///< MiB
    int scratch = 512;            ///< MiB in /tmp
    std::chrono::seconds timeout{3};
    std::string logGroup;
    bool jsonLogs = false;
    std::string applicationLevel, systemLevel; ///< of logs in JSON
    std::map<std::string, std::string> environment;
    Package code;
    std::vector<Package> layers;
    std::optional<int> concurrency; ///< reserved for the function

    /// Workers of the same key may stand in for one another.
    std::string key() const { return std::to_string(function) + ':' + version + ':' + revision; }
};

/// What came of an invocation.
struct Outcome
{
    std::string payload;
    std::string functionError; ///< `Unhandled`; empty: it went well
    std::string log;           ///< the last 4 KiB
    double spent = 0;          ///< milliseconds
};

/// One event for a function.
struct Invocation
{
    std::string requestId;
    std::string invokedArn;
    std::string payload;
    std::string clientContext;
    // For the message flow.
    std::string from = {};  ///< who sends; empty: that was told before
    std::string cause = {}; ///< the message it is made for
    int messages = 1;
    /// Once, on the fleet's thread. An error: it was not run at all.
    std::function<void(Expected<Outcome>)> done;
};

} // namespace nephoscope::lambda
