#include "services/identity/OneTimeCode.h"

#include <botan/base32.h>
#include <botan/totp.h>

namespace nephoscope::identity {

namespace {

constexpr int nearbySteps = 1;

std::int64_t stepOf(Timestamp time)
{
    return time.time_since_epoch() / codeStep;
}

std::string codeOf(std::string_view seed, std::int64_t step)
{
    const Botan::secure_vector<std::uint8_t> bytes = Botan::base32_decode(std::string(seed));
    Botan::TOTP totp(Botan::OctetString(bytes.data(), bytes.size()), "SHA-1", 6, std::size_t(codeStep / std::chrono::seconds(1)));
    std::string digits = std::to_string(totp.generate_totp(std::uint64_t(step * (codeStep / std::chrono::seconds(1)))));
    return std::string(6 - digits.size(), '0') + digits;
}

template <class Matches>
std::optional<std::int64_t> findStep(Timestamp now, Matches matches)
{
    for (const Timestamp time : {now, SystemClock().now()}) {
        for (std::int64_t step = stepOf(time) - nearbySteps; step <= stepOf(time) + nearbySteps; ++step) {
            if (matches(step))
                return step;
        }
    }
    return std::nullopt;
}

} // namespace

std::string codeAt(std::string_view seed, Timestamp time)
{
    return codeOf(seed, stepOf(time));
}

std::optional<std::int64_t> checkCode(const Entity &device, std::string_view code, Timestamp now)
{
    return findStep(now, [&](std::int64_t step) { return step != device.number && codeOf(device.document, step) == code; });
}

std::optional<std::int64_t> checkCodes(const Entity &device, std::string_view first, std::string_view second, Timestamp now)
{
    return findStep(now, [&](std::int64_t step) { return codeOf(device.document, step - 1) == first && codeOf(device.document, step) == second; });
}

} // namespace nephoscope::identity
