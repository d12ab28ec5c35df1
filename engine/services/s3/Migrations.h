#pragma once

#include "store/Database.h"

#include <span>

namespace nephoscope::s3 {

std::span<const store::Migration> migrations();

} // namespace nephoscope::s3
