#pragma once

#include <string>
#include <vector>

namespace nephoscope::process_init {

/// What the engine wants started, as it comes over the control socket: texts `name=value`, each ended by NUL.
struct Order
{
    bool confine = false;
    std::string task;    ///< folder with the function's code
    std::string opt;     ///< with the layers' content; may be empty
    std::string runtime; ///< with the bootstraps
    std::string scratch; ///< for /tmp where it cannot be a file system of its own
    std::string scratchSize = "512";   ///< MiB
    std::vector<std::string> hide;     ///< folders that the function must not see
    std::vector<std::string> keep;     ///< folders below those that it must
    std::vector<std::string> arguments;
    std::vector<std::string> environment;
    int servicePort = 0; ///< where the function finds the cloud; 0: nowhere
    bool runtimeApi = true; ///< listen for the Runtime API
    long memory = 0;        ///< MiB of data that a process may have; 0: no limit

    static Order parse(const char *text, std::size_t size);
};

/// Namespaces of its own and what can be seen in them. Null, or what went wrong; then this process is of no more use.
const char *confine(const Order &order);
/// The file system of processes to come; after the namespaces were made.
const char *arrangeFolders(const Order &order);
/// Gives up every right but those of an ordinary process. In the process that becomes the function.
void dropRights();

} // namespace nephoscope::process_init
