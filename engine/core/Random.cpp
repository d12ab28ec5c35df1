#include "core/Random.h"

#include "core/Text.h"

#include <sys/random.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace nephoscope {

std::uint64_t Random::next()
{
    std::uint8_t bytes[8];
    fill(bytes);
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

std::string Random::text(std::size_t length, std::string_view alphabet)
{
    std::string bytes(length, '\0');
    fill({reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()});
    for (char &c : bytes)
        c = alphabet[static_cast<std::uint8_t>(c) % alphabet.size()];
    return bytes;
}

std::string Random::hex(std::size_t bytes)
{
    std::string raw(bytes, '\0');
    fill({reinterpret_cast<std::uint8_t *>(raw.data()), raw.size()});
    return toHex(asBytes(raw));
}

std::string Random::uuid()
{
    std::uint8_t raw[16];
    fill(raw);
    raw[6] = static_cast<std::uint8_t>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<std::uint8_t>((raw[8] & 0x3f) | 0x80);
    std::string text = toHex(raw);
    for (const std::size_t at : {8u, 13u, 18u, 23u})
        text.insert(at, 1, '-');
    return text;
}

void SystemRandom::fill(std::span<std::uint8_t> out)
{
    // Request ids take a few bytes at a time: a system call each would show in small requests.
    thread_local std::uint8_t pool[512];
    thread_local std::size_t left = 0;
    while (!out.empty()) {
        if (left == 0) {
            std::size_t filled = 0;
            while (filled < sizeof pool) {
                const ssize_t got = ::getrandom(pool + filled, sizeof pool - filled, 0);
                if (got < 0 && errno != EINTR)
                    throw std::system_error(errno, std::generic_category(), "getrandom");
                if (got > 0)
                    filled += static_cast<std::size_t>(got);
            }
            left = sizeof pool;
        }
        const std::size_t take = std::min(left, out.size());
        std::uint8_t *const from = pool + (sizeof pool - left);
        std::memcpy(out.data(), from, take);
        std::memset(from, 0, take);
        left -= take;
        out = out.subspan(take);
    }
}

void SeededRandom::fill(std::span<std::uint8_t> out)
{
    const std::lock_guard lock(m_mutex);
    for (std::uint8_t &byte : out)
        byte = static_cast<std::uint8_t>(m_engine());
}

} // namespace nephoscope
