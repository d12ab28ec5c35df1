#pragma once

#include "core/Expected.h"
#include "core/Random.h"

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nephoscope::store {

/// 256 secret bits; wiped when they go.
class SecretKey
{
public:
    static constexpr std::size_t size = 32;

    SecretKey() = default;
    /// Takes exactly `size` bytes.
    explicit SecretKey(std::span<const std::uint8_t> bytes);
    SecretKey(const SecretKey &) = default;
    SecretKey &operator=(const SecretKey &) = default;
    ~SecretKey();

    std::span<const std::uint8_t> bytes() const { return m_bytes; }
    std::span<std::uint8_t> bytes() { return m_bytes; }

private:
    std::array<std::uint8_t, size> m_bytes{};
};

/// A data key and the only form of it that is ever stored.
struct SealedKey
{
    SecretKey key;
    std::string sealed;
};

/// What a blob is encrypted with: one layer, or two with a key each.
struct BlobKeys
{
    BlobKeys() = default;
    BlobKeys(SecretKey one) : key(std::move(one)) {}

    std::size_t layers() const { return outer ? 2 : 1; }

    SecretKey key;
    std::optional<SecretKey> outer; ///< of a second layer around the first
    std::string sealed;             ///< both, as they are stored
};

/// Makes data keys and opens them again: every blob is encrypted with one of its own. The data
/// folder's master key is one such provider, a key that a client sends along is another; a key
/// service is a third. Thread-safe.
class KeyProvider
{
public:
    /// The first byte of a stored key says who opens it. Stored: never change.
    /// Under a ServiceDual one, content gets a second layer whose key is the master's.
    enum class Kind : char { Master = 'M', Customer = 'C', Service = 'K', ServiceDual = 'D' };

    virtual ~KeyProvider() = default;
    virtual Kind kind() const = 0;
    virtual Expected<SealedKey> makeKey() const = 0;
    /// `sealed` as makeKey() gave it. An `InternalError` (500) when it is damaged or another's.
    virtual Expected<SecretKey> openKey(std::string_view sealed) const = 0;
};

/// A provider that wraps data keys with a key it holds (AES-256 key wrap, RFC 3394).
std::shared_ptr<const KeyProvider> makeWrappingProvider(KeyProvider::Kind kind, const SecretKey &wrappingKey, Random &random);

/// The provider over `folder/master.key` (mode 0600), which is made at first use. `MasterKeyMissing`
/// when it has gone although blobs need it (`needed`), `InvalidMasterKey` when it is damaged.
Expected<std::shared_ptr<const KeyProvider>> openMasterKey(const std::filesystem::path &folder, Random &random, const std::function<bool()> &needed);

/// HMAC-SHA-256, raw.
std::string hmacSha256(const SecretKey &key, std::string_view text);

} // namespace nephoscope::store
