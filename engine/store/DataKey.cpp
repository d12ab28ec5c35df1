#include "store/DataKey.h"

#include "core/Disk.h"
#include "core/Text.h"

#include <botan/block_cipher.h>
#include <botan/exceptn.h>
#include <botan/mac.h>
#include <botan/mem_ops.h>
#include <botan/nist_keywrap.h>

#include <algorithm>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>

namespace nephoscope::store {

SecretKey::SecretKey(std::span<const std::uint8_t> bytes)
{
    std::copy_n(bytes.begin(), std::min(bytes.size(), size), m_bytes.begin());
}

SecretKey::~SecretKey()
{
    Botan::secure_scrub_memory(m_bytes.data(), m_bytes.size());
}

namespace {

class WrappingProvider final : public KeyProvider
{
public:
    WrappingProvider(Kind kind, const SecretKey &wrappingKey, Random &random)
        : m_kind(kind), m_cipher(Botan::BlockCipher::create_or_throw("AES-256")), m_random(random)
    {
        m_cipher->set_key(wrappingKey.bytes().data(), wrappingKey.bytes().size());
    }

    Kind kind() const override { return m_kind; }

    Expected<SealedKey> makeKey() const override
    {
        SealedKey made;
        m_random.fill(made.key.bytes());
        const auto wrapped = Botan::nist_key_wrap(made.key.bytes().data(), made.key.bytes().size(), *m_cipher);
        made.sealed.reserve(wrapped.size() + 1);
        made.sealed += static_cast<char>(m_kind);
        made.sealed.append(wrapped.begin(), wrapped.end());
        return made;
    }

    Expected<SecretKey> openKey(std::string_view sealed) const override
    {
        if (sealed.empty() || sealed.front() != static_cast<char>(m_kind))
            return fail(internalError("a data key of another kind"));
        const auto wrapped = asBytes(sealed.substr(1));
        try {
            const auto bytes = Botan::nist_key_unwrap(wrapped.data(), wrapped.size(), *m_cipher);
            if (bytes.size() == SecretKey::size)
                return SecretKey(bytes);
        } catch (const Botan::Exception &) {
            // Told apart from nothing: the integrity check failed or the length is none.
        }
        return fail(internalError("a data key that its wrapping key does not open"));
    }

private:
    const Kind m_kind;
    const std::unique_ptr<Botan::BlockCipher> m_cipher; ///< keyed once; its const functions are thread-safe
    Random &m_random;
};

/// Written aside and linked: a half-written key would lose every object.
Expected<void> writeKeyFile(const std::filesystem::path &path, const std::string &text)
{
    const std::filesystem::path aside = path.string() + ".new";
    ::unlink(aside.c_str());
    const FileHandle file(::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    const FileHandle folder(::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!file || ::write(file.descriptor(), text.data(), text.size()) != static_cast<ssize_t>(text.size())
        || ::fsync(file.descriptor()) != 0 || ::rename(aside.c_str(), path.c_str()) != 0 || !folder
        || ::fsync(folder.descriptor()) != 0)
        return fail({"InvalidDataFolder", "Cannot write " + path.string() + ".", 500});
    return {};
}

} // namespace

std::shared_ptr<const KeyProvider> makeWrappingProvider(KeyProvider::Kind kind, const SecretKey &wrappingKey, Random &random)
{
    return std::make_shared<const WrappingProvider>(kind, wrappingKey, random);
}

Expected<std::shared_ptr<const KeyProvider>> openMasterKey(const std::filesystem::path &folder, Random &random,
                                                           const std::function<bool()> &needed)
{
    const std::filesystem::path path = folder / "master.key";
    SecretKey key;
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        std::ifstream file(path);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        std::string raw;
        if (!fromHex(trim(text), raw) || raw.size() != SecretKey::size)
            return fail({"InvalidMasterKey", path.string() + " is damaged. Objects cannot be read without it: put its copy back.", 500});
        key = SecretKey(asBytes(raw));
        ::chmod(path.c_str(), 0600);
    } else if (needed()) {
        return fail({"MasterKeyMissing", path.string() + " is missing. Objects cannot be read without it: put its copy back.", 500});
    } else {
        random.fill(key.bytes());
        if (auto written = writeKeyFile(path, toHex(key.bytes()) + '\n'); !written)
            return fail(std::move(written.error()));
    }
    return makeWrappingProvider(KeyProvider::Kind::Master, key, random);
}

std::string hmacSha256(const SecretKey &key, std::string_view text)
{
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    mac->set_key(key.bytes().data(), key.bytes().size());
    mac->update(asBytes(text).data(), text.size());
    const auto raw = mac->final();
    return std::string(raw.begin(), raw.end());
}

} // namespace nephoscope::store
