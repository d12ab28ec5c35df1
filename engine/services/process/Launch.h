#pragma once

#include "core/Disk.h"
#include "core/Expected.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace nephoscope::process {

/// What a confined process is made from: that of a function, or a worker of an Auto Scaling group.
struct LaunchOrder
{
    bool confine = true;
    std::filesystem::path task;
    std::filesystem::path opt; ///< empty: no layers
    std::filesystem::path runtime;
    int scratch = 512; ///< MiB
    std::vector<std::filesystem::path> hide;
    std::vector<std::filesystem::path> keep;
    std::vector<std::string> arguments;
    std::vector<std::string> environment; ///< `NAME=value`
    int servicePort = 0;    ///< where it finds the cloud; 0: nowhere
    bool runtimeApi = true; ///< it listens for Lambda's Runtime API
    int memory = 0;         ///< MiB of data that each of its processes may have; 0: no limit
};

/// A process on its way, and the engine's ends of what connects it.
struct Launched
{
    pid_t process = 0;
    FileHandle control; ///< messages of the init program, see init/main.cpp; both ends gone when either process is
    FileHandle output;  ///< what the process writes
};

/// One of the engine's helper programs, beside this one or where it was built; empty when it is not there.
std::filesystem::path helperProgram(std::string_view name);

/// What of this machine is nobody's business but its owner's, and the engine's data.
std::vector<std::filesystem::path> privateFolders(const std::filesystem::path &dataFolder);

/// Starts it. The calling thread must live as long as the process may: the kernel ends the one with the other.
Expected<Launched> launch(const LaunchOrder &order);

/// What an init program has said.
struct InitMessage
{
    std::string text; ///< empty: it is gone
    pid_t sender = 0;
    std::vector<FileHandle> descriptors;
};
/// The next message; nothing when there is none yet.
std::optional<InitMessage> receive(const FileHandle &control);

} // namespace nephoscope::process
