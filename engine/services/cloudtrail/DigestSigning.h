#pragma once

#include "services/cloudtrail/DigestRows.h"

namespace nephoscope::cloudtrail {

/// RSA of 2048 bits, good for a year from now: takes a moment.
DigestKey makeDigestKey(const std::string &region, Timestamp now);
/// SHA-256 with RSA and PKCS #1 v1.5, in hex.
std::string sign(const DigestKey &key, const std::string &text);
/// `publicKey`: PKCS #1, DER. What is no key verifies nothing.
bool verify(const std::string &publicKey, const std::string &text, const std::string &signature);

} // namespace nephoscope::cloudtrail
