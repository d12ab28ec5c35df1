#include "door/Credentials.h"

#include <boost/json.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace nephoscope {

namespace {

constexpr std::string_view keyIdAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view secretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Written aside and renamed: a half-written key file would lock its owner out.
Expected<void> writePrivateFile(const std::filesystem::path &path, const std::string &text)
{
    const std::filesystem::path aside = path.string() + ".new";
    ::unlink(aside.c_str());
    const FileHandle file(::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file || ::write(file.descriptor(), text.data(), text.size()) != static_cast<ssize_t>(text.size())
        || ::fsync(file.descriptor()) != 0 || ::rename(aside.c_str(), path.c_str()) != 0)
        return fail({"InternalError", "Cannot write " + path.string(), 500});
    return {};
}

} // namespace

Expected<std::unique_ptr<Credentials>> Credentials::open(const std::filesystem::path &folder, Random &random)
{
    const std::filesystem::path path = folder / "credentials.json";
    auto credentials = std::make_unique<Credentials>();
    if (std::ifstream file(path); file) {
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        boost::json::error_code error;
        const boost::json::value document = boost::json::parse(text, error);
        const auto *object = error ? nullptr : document.if_object();
        const auto *id = object ? object->if_contains("AccessKeyId") : nullptr;
        const auto *secret = object ? object->if_contains("SecretAccessKey") : nullptr;
        if (!id || !id->is_string() || !secret || !secret->is_string())
            return fail({"InvalidCredentialsFile",
                         path.string() + " is damaged; move it away to have a new root key made.", 500});
        credentials->m_root = {std::string(id->get_string()), std::string(secret->get_string())};
        ::chmod(path.c_str(), 0600);
    } else {
        credentials->m_root = {"AKIA" + random.text(16, keyIdAlphabet), random.text(40, secretAlphabet)};
        const boost::json::object document{{"AccessKeyId", credentials->m_root.id},
                                           {"SecretAccessKey", credentials->m_root.secret},
                                           {"AccountId", defaultAccount}};
        if (auto written = writePrivateFile(path, boost::json::serialize(document) + "\n"); !written)
            return fail(std::move(written.error()));
    }
    credentials->add(credentials->m_root, credentials->rootPrincipal());
    return credentials;
}

Principal Credentials::rootPrincipal() const
{
    return Principal::root(AccountId{std::string(defaultAccount)}, m_root.id);
}

std::optional<KnownKey> Credentials::find(const std::string &accessKeyId) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_keys.find(accessKeyId);
    return found == m_keys.end() ? std::nullopt : std::optional(found->second);
}

void Credentials::add(const AccessKey &key, Principal principal, bool active)
{
    const std::unique_lock lock(m_mutex);
    m_keys.insert_or_assign(key.id, KnownKey{key.secret, std::move(principal), active});
}

void Credentials::endSessions(std::string_view issuerId, std::string_view parentKey)
{
    const std::unique_lock lock(m_mutex);
    std::erase_if(m_keys, [&](const auto &entry) {
        const Session *session = entry.second.principal.session.get();
        return session && ((!issuerId.empty() && session->issuerId == issuerId) || (!parentKey.empty() && session->parentKey == parentKey));
    });
}

void Credentials::clear()
{
    {
        const std::unique_lock lock(m_mutex);
        m_keys.clear();
    }
    add(m_root, rootPrincipal());
}

void Credentials::remove(const std::string &accessKeyId)
{
    const std::unique_lock lock(m_mutex);
    m_keys.erase(accessKeyId);
}

} // namespace nephoscope
