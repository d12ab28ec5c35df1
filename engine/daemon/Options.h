#pragma once

#include "core/Expected.h"
#include "store/Database.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace nephoscope::daemon {

/// What nephoscope-engine was asked to do.
struct Options
{
    enum class Command { Serve, Credentials, Help, Version };
    enum class Format { Env, Profile, Json };

    Command command = Command::Serve;
    std::filesystem::path data;
    std::string bind = "127.0.0.1";
    std::uint16_t port = 4566;
    bool trustAnyCredentials = false;
    bool testHelpers = false;
    store::Durability durability = store::Durability::Process;
    std::string logLevel = "info";
    Format format = Format::Env;
    std::string link; ///< as link::parseSettings() reads it; empty: what the data folder keeps
};

/// Reads the command line. The error's message is a sentence for the terminal.
Expected<Options> parseOptions(int argc, char **argv);
std::string usage();

} // namespace nephoscope::daemon
