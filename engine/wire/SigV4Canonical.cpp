#include "wire/SigV4Canonical.h"

#include "core/Text.h"

#include <botan/hash.h>
#include <botan/mac.h>

#include <algorithm>
#include <vector>

namespace nephoscope::wire::sigv4 {

Sha256 sha256(std::string_view bytes)
{
    static thread_local const std::unique_ptr<Botan::HashFunction> hash = Botan::HashFunction::create_or_throw("SHA-256");
    Sha256 digest;
    hash->update(asBytes(bytes).data(), bytes.size());
    hash->final(digest.data());
    return digest;
}

Sha256 hmac(std::span<const std::uint8_t> key, std::string_view bytes)
{
    static thread_local const std::unique_ptr<Botan::MessageAuthenticationCode> mac =
        Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-256)");
    Sha256 digest;
    mac->set_key(key.data(), key.size());
    mac->update(asBytes(bytes).data(), bytes.size());
    mac->final(digest.data());
    return digest;
}

void appendHex(std::string &out, std::span<const std::uint8_t> bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    for (std::uint8_t byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
}

bool sameSecret(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

Sha256 deriveKey(std::string_view secret, std::string_view day, std::string_view region, std::string_view service)
{
    Sha256 key = hmac(asBytes("AWS4" + std::string(secret)), day);
    key = hmac(key, region);
    key = hmac(key, service);
    return hmac(key, "aws4_request");
}

namespace {

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
}

/// -1 for anything but the upper-case digits of canonical encoding.
int upperHexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// True for text that encoding would leave as it is, which is what nearly every client sends.
bool isCanonicallyEncoded(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isUnreserved(text[i]))
            continue;
        if (text[i] != '%' || i + 2 >= text.size())
            return false;
        const int high = upperHexValue(text[i + 1]);
        const int low = upperHexValue(text[i + 2]);
        if (high < 0 || low < 0 || isUnreserved(static_cast<char>(high * 16 + low)))
            return false;
        i += 2;
    }
    return true;
}

std::string canonicalParameterText(std::string_view text)
{
    if (isCanonicallyEncoded(text))
        return std::string(text);
    std::string decoded;
    // What cannot be decoded is taken literally, so that it fails as a wrong signature would.
    return percentDecode(text, decoded, true) ? percentEncode(decoded) : percentEncode(text);
}

void appendQuery(std::string_view query, bool presigned, std::string &out)
{
    if (query.empty())
        return;
    std::vector<std::pair<std::string, std::string>> parameters;
    for (std::string_view item : split(query, '&')) {
        if (item.empty())
            continue;
        const std::size_t equals = item.find('=');
        std::string name = canonicalParameterText(item.substr(0, equals));
        if (presigned && name == "X-Amz-Signature")
            continue;
        parameters.emplace_back(std::move(name),
                                equals == std::string_view::npos ? std::string() : canonicalParameterText(item.substr(equals + 1)));
    }
    std::sort(parameters.begin(), parameters.end());
    bool first = true;
    for (const auto &[name, value] : parameters) {
        if (!first)
            out += '&';
        first = false;
        out += name;
        out += '=';
        out += value;
    }
}

/// Dot segments and empty segments go, a final slash stays.
std::string normalisedPath(std::string_view path)
{
    std::vector<std::string_view> kept;
    for (std::string_view segment : split(path, '/')) {
        if (segment == "..") {
            if (!kept.empty())
                kept.pop_back();
        } else if (!segment.empty() && segment != ".") {
            kept.push_back(segment);
        }
    }
    std::string result;
    for (std::string_view segment : kept) {
        result += '/';
        result += segment;
    }
    if (result.empty() || (path.size() > 1 && path.back() == '/'))
        result += '/';
    return result;
}

void appendPath(std::string_view path, const CanonicalOptions &options, std::string &out)
{
    if (path.empty()) {
        out += '/';
    } else if (!options.s3) {
        out += percentEncode(normalisedPath(path), true);
    } else if (options.reencodePath) {
        std::string decoded;
        out += percentDecode(path, decoded) ? percentEncode(decoded, true) : std::string(path);
    } else {
        out += path;
    }
}

/// Trimmed, runs of blanks made one.
void appendHeaderValue(std::string_view value, std::string &out)
{
    bool blank = false;
    for (char c : trim(value)) {
        const bool isBlank = c == ' ' || c == '\t';
        if (!isBlank)
            out += c;
        else if (!blank)
            out += ' ';
        blank = isBlank;
    }
}

} // namespace

void canonicalRequest(const HttpRequest &request, const CanonicalOptions &options, std::string &out)
{
    out.clear();
    out += request.method;
    out += '\n';
    appendPath(request.path, options, out);
    out += '\n';
    appendQuery(request.query, options.presigned, out);
    out += '\n';
    std::string_view rest = options.signedHeaders;
    while (!rest.empty()) {
        const std::string_view name = rest.substr(0, rest.find(';'));
        rest.remove_prefix(std::min(rest.size(), name.size() + 1));
        out += name;
        out += ':';
        bool first = true;
        for (const auto &[field, value] : request.headers.fields()) {
            if (field != name)
                continue;
            if (!first)
                out += ',';
            first = false;
            appendHeaderValue(value, out);
        }
        out += '\n';
    }
    out += '\n';
    out += options.signedHeaders;
    out += '\n';
    out += options.payloadHash;
}

void stringToSign(std::string_view date, std::string_view scope, std::string_view canonical, std::string &out)
{
    out.clear();
    out += algorithm;
    out += '\n';
    out += date;
    out += '\n';
    out += scope;
    out += '\n';
    appendHex(out, sha256(canonical));
}

bool queryParameter(std::string_view query, std::string_view name, std::string &value)
{
    for (std::size_t begin = 0; begin < query.size();) {
        const std::size_t end = std::min(query.find('&', begin), query.size());
        const std::string_view item = query.substr(begin, end - begin);
        begin = end + 1;
        const std::size_t equals = item.find('=');
        if (item.substr(0, equals) == name) {
            value.clear();
            return equals == std::string_view::npos || percentDecode(item.substr(equals + 1), value, true);
        }
    }
    return false;
}

} // namespace nephoscope::wire::sigv4
