#pragma once

#include "door/Service.h"

namespace nephoscope {

/// Every service this build emulates, for LocalCloud::open().
std::vector<std::unique_ptr<Service>> makeServices();

} // namespace nephoscope
