#include "remote/RemoteState.h"

#include "api/generated/s3.h"

#include <algorithm>
#include <array>

namespace nephoscope::remote {

namespace {

/// Whether an answer blames the key or the signature, and not the request.
bool isOfCredentials(const Error &error)
{
    constexpr std::array<std::string_view, 9> codes{"InvalidAccessKeyId", "SignatureDoesNotMatch", "RequestTimeTooSkewed", "InvalidToken",
                                                    "ExpiredToken", "InvalidSecurity", "AuthorizationHeaderMalformed", "InvalidClientTokenId",
                                                    "NotSignedUp"};
    return error.status == 401 || error.status == 403 || std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

Probe::Step stepOf(Connection::Stage stage)
{
    switch (stage) {
    case Connection::Stage::Name: return Probe::Step::Name;
    case Connection::Stage::Connection: return Probe::Step::Connection;
    case Connection::Stage::Tls: return Probe::Step::Tls;
    default: return Probe::Step::Answer;
    }
}

} // namespace

Probe RemoteCloud::State::runProbe()
{
    const auto began = std::chrono::steady_clock::now();
    Probe probe;
    const auto ended = [&]() -> Probe & {
        probe.took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
        return probe;
    };
    Caller caller;
    caller.region.value = endpoint.region;
    Call call{&api::s3::ListBuckets::model(), caller, api::Value::of(api::s3::ListBuckets::Input{})};
    Origin origin = addressOf(endpoint, custom ? &*custom : nullptr, *call.operation, call.input, "/", endpoint.region).origin;
    origin.path.clear();
    // Its own first, so that each step can be told from the next; ListBuckets then goes over it.
    const auto connection = pool->make(std::move(origin));
    auto opened = connection->open();
    probe.address = connection->facts().address;
    probe.tlsVersion = connection->facts().tlsVersion;
    probe.certificate = connection->facts().certificate;
    if (!opened) {
        probe.step = stepOf(connection->stage());
        probe.error = std::move(opened.error());
        return ended();
    }
    pool->give(connection);
    wire::Headers seen;
    const Reply reply = perform(call, 1, &seen);
    probe.server = seen.get("server");
    if (reply) {
        const auto &buckets = reply->as<api::s3::ListBuckets::Output>().buckets;
        probe.step = Probe::Step::Done;
        probe.listsBuckets = true;
        probe.buckets = buckets ? buckets->size() : 0;
        return ended();
    }
    const Error &error = reply.error();
    if (error.code == "AccessDenied" && seen.has("x-amz-request-id")) {
        probe.step = Probe::Step::Done; // known, but not allowed to list
        return ended();
    }
    probe.step = isOfCredentials(error) ? Probe::Step::Credentials : Probe::Step::Answer;
    probe.error = error;
    return ended();
}

} // namespace nephoscope::remote
