// How long the check of a request's signature takes: a small GET as clients send it, with its signing key
// in the cache as after the first request of the day. Prints one JSON object. The reference is SHA-256
// over as many bytes as the check must hash at least.

#include "wire/SigV4.h"
#include "wire/SigV4Canonical.h"

#include <QtCore/QTemporaryDir>

#include <chrono>
#include <cstdio>

using namespace nephoscope;
using namespace nephoscope::wire;
using SteadyClock = std::chrono::steady_clock;

namespace {

constexpr int rounds = 100'000;

double microseconds(SteadyClock::time_point begin)
{
    return std::chrono::duration<double, std::micro>(SteadyClock::now() - begin).count() / rounds;
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    SystemRandom random;
    const auto credentials = Credentials::open(folder.path().toStdString(), random);
    if (!credentials)
        return 1;
    const Timestamp now = SystemClock().now();
    HttpRequest request;
    request.method = "GET";
    request.path = "/bucket/folder/object-0001";
    request.headers.add("host", "127.0.0.1:4566");
    sign(request, {(*credentials)->rootKey(), "us-east-1", "s3"}, sigv4::emptySha256Hex, now);
    const Authenticator guard(**credentials, {});
    auto begin = SteadyClock::now();
    for (int i = 0; i < rounds; ++i) {
        if (!guard.authenticate(request, now))
            return 1;
    }
    const double check = microseconds(begin);
    std::string text(700, 'x'); // canonical request and string to sign, with HMAC's two passes
    begin = SteadyClock::now();
    unsigned sum = 0;
    for (int i = 0; i < rounds; ++i) {
        text[0] = char(i);
        sum += sigv4::sha256(text)[0];
    }
    const double reference = microseconds(begin);
    std::printf("{\"microseconds\": %.3f, \"sha256Microseconds\": %.3f, \"sum\": %u}\n", check, reference, sum);
    return 0;
}
