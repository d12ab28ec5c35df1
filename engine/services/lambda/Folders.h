#pragma once

#include "door/Service.h"
#include "services/lambda/Invocation.h"

#include <filesystem>
#include <map>
#include <mutex>

namespace nephoscope::lambda {

/// A program that runs functions of a runtime.
struct Interpreter
{
    std::vector<std::string> arguments;          ///< program and what goes before the handler's own
    std::vector<std::filesystem::path> folders;  ///< what of the machine it needs
};

/// What a worker finds on disk.
struct Workplace
{
    std::filesystem::path task;
    std::filesystem::path opt; ///< empty: no layers
    std::filesystem::path runtime;
    Interpreter interpreter;
};

/// Unpacked packages, bootstraps and interpreters, in the data folder's `lambda`. What is there can be made anew at any time, so
/// it goes with each start. For one thread, which may take its time; forget() is for any.
class Folders
{
public:
    explicit Folders(const ServiceHost &host);

    /// `Runtime.InvalidRuntime`-like errors when the machine has no interpreter; `ResourceNotFoundException` when the code is gone.
    Expected<Workplace> prepare(const Image &image);
    /// A package as it was uploaded.
    Expected<std::string> read(const Package &package);
    const std::filesystem::path &root() const { return m_root; }

private:
    void begin();
    Expected<std::filesystem::path> unpacked(const std::string &name, const std::vector<Package> &packages);
    Expected<Interpreter> interpreter(const std::string &runtime);

    const ServiceHost &m_host;
    const std::filesystem::path m_root;
    bool m_begun = false;
    std::map<std::string, Interpreter> m_interpreters;
};

/// `python`, `nodejs`, `provided`; empty for runtimes that are not emulated.
std::string_view runtimeFamily(std::string_view runtime);

} // namespace nephoscope::lambda
