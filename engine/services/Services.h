#pragma once

#include "door/Service.h"

namespace nephoscope {

namespace autoscaling {
class Runner;
}

/// Every service this build emulates, for LocalCloud::open(). `workers` runs those of Auto Scaling groups; null: as processes.
std::vector<std::unique_ptr<Service>> makeServices(std::shared_ptr<autoscaling::Runner> workers = nullptr);

} // namespace nephoscope
