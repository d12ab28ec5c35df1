#pragma once

#include "core/Clock.h"
#include "core/Text.h"

#include <boost/json.hpp>
#include <botan/auto_rng.h>
#include <botan/ec_group.h>
#include <botan/ecdsa.h>
#include <botan/pubkey.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace nephoscope::test {

/// An OpenID Connect provider at `https://login.example.com` whose keys lie in a data folder.
class WebTokens
{
public:
    explicit WebTokens(const std::filesystem::path &folder) : m_key(m_random, Botan::EC_Group("secp256r1"))
    {
        const auto coordinate = [](const Botan::BigInt &number) {
            const auto bytes = Botan::BigInt::encode_1363(number, 32);
            return url64({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
        };
        std::filesystem::create_directories(folder / "oidc");
        std::ofstream(folder / "oidc" / "login.example.com.json") << boost::json::serialize(boost::json::object{
            {"keys", {{{"kty", "EC"}, {"crv", "P-256"}, {"kid", "one"}, {"x", coordinate(m_key.public_point().get_affine_x())},
                       {"y", coordinate(m_key.public_point().get_affine_y())}}}}});
    }

    std::string make(const std::string &subject, const std::string &audience, Timestamp expires) const
    {
        const std::string head = url64(R"({"alg":"ES256","kid":"one"})");
        const std::string body = url64(boost::json::serialize(boost::json::object{{"iss", "https://login.example.com"}, {"sub", subject}, {"aud", audience},
                                                                                  {"exp", expires.time_since_epoch() / std::chrono::seconds(1)}}));
        Botan::PK_Signer signer(m_key, m_random, "EMSA1(SHA-256)", Botan::IEEE_1363);
        const auto signature = signer.sign_message(asBytes(head + '.' + body).data(), head.size() + 1 + body.size(), m_random);
        return head + '.' + body + '.' + url64({reinterpret_cast<const char *>(signature.data()), signature.size()});
    }

private:
    static std::string url64(std::string_view bytes)
    {
        std::string out = toBase64(asBytes(bytes));
        std::replace(out.begin(), out.end(), '+', '-');
        std::replace(out.begin(), out.end(), '/', '_');
        out.erase(std::min(out.find('='), out.size()));
        return out;
    }

    mutable Botan::AutoSeeded_RNG m_random;
    Botan::ECDSA_PrivateKey m_key;
};

} // namespace nephoscope::test
