#pragma once

#include "api/generated/iam.h"
#include "door/Principal.h"

#include <filesystem>

namespace nephoscope::iam {

/// The account began when its root key was made; the key file is never rewritten.
Timestamp accountCreated(const std::filesystem::path &folder);
/// The root user as GetUser shows it.
api::iam::User rootUser(const Principal &root, Timestamp created);

} // namespace nephoscope::iam
