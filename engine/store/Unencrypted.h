#pragma once

#include "store/DataKey.h"

namespace nephoscope::store {

/// For BlobStore::store(): the bytes lie on the disk as they came, as in data folders from before encryption. It
/// neither makes nor opens keys.
const KeyProvider &unencrypted();

} // namespace nephoscope::store
