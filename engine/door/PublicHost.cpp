#include "door/PublicHost.h"

#include <mutex>

namespace nephoscope {

namespace {

std::mutex mutex;
std::string &current()
{
    static std::string host = "localhost:4566";
    return host;
}

} // namespace

std::string publicHost()
{
    const std::lock_guard lock(mutex);
    return current();
}

void setPublicHost(std::string host)
{
    const std::lock_guard lock(mutex);
    current() = std::move(host);
}

} // namespace nephoscope
