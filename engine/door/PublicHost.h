#pragma once

#include <string>

namespace nephoscope {

/// `localhost:4566`: where clients on this machine reach the cloud, for URLs in answers to those who did not come
/// over HTTP themselves. What a listener said last; thread-safe.
std::string publicHost();
void setPublicHost(std::string host);

} // namespace nephoscope
