#include "remote/RemoteState.h"

#include "api/Validator.h"
#include "door/CallTap.h"
#include "remote/Payload.h"
#include "wire/ClientCodec.h"
#include "wire/EventStream.h"
#include "wire/Scalar.h"
#include "wire/SigV4.h"

#include <algorithm>
#include <array>

namespace nephoscope::remote {

namespace {

constexpr std::string_view userAgent = "Nephoscope/0.1 (RemoteCloud)";

/// Members that make a call repeatable get a value of their own where the caller gave none.
bool fillTokens(api::Value &input, Random &random)
{
    bool filled = false;
    for (const api::Member &member : input.shape()->members) {
        if (!member.idempotencyToken || member.shape->kind != api::Kind::String)
            continue;
        filled = true;
        if (!wire::fieldOf(member, input.data()))
            wire::text(wire::emplaceField(member, input.data())) = random.uuid();
    }
    return filled;
}

bool isThrottling(const Error &error)
{
    // The list of the SDKs ("Retry behavior", AWS SDKs and Tools Reference Guide).
    constexpr std::array<std::string_view, 14> codes{
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException", "RequestThrottled", "SlowDown",
        "TooManyRequestsException", "ProvisionedThroughputExceededException", "TransactionInProgressException",
        "RequestLimitExceeded", "BandwidthLimitExceeded", "PriorRequestNotComplete", "EC2ThrottledException", "TooManyRequests"};
    return error.status == 429 || std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

bool mayRepeat(const Error &error, bool sent, bool idempotent)
{
    if (error.code == "RequestCancelled")
        return false;
    if (isThrottling(error) || error.status == 503)
        return idempotent || !sent || !isUnreachable(error);
    const bool passing = error.status == 500 || error.status == 502 || error.status == 504 || error.code == "RequestTimeout"
        || error.code == "RequestTimeoutException";
    return passing && error.code != "ResponseParserError" && idempotent;
}

/// What a request is signed for. Those about directory buckets are signed for a service of their own, with the caller's own keys.
std::string signingNameOf(const Call &call)
{
    const api::Operation &operation = *call.operation;
    const bool express = operation.service->id == "s3"
        && (operation.name == "ListDirectoryBuckets" || textMember(call.input, "Bucket").ends_with("--x-s3"));
    return express ? "s3express" : std::string(operation.service->signingName);
}

/// Success, or the error that the reply states.
Reply readReply(const api::Operation &operation, const wire::HttpReply &reply)
{
    const std::string_view body = reply.body.memory() ? std::string_view(*reply.body.memory()) : std::string_view();
    if (reply.status / 100 != 2)
        return fail(wire::decodeErrorReply(operation, reply.status, reply.headers, body));
    const bool document = wire::clientProtocol(*operation.service) == api::Protocol::RestXml && !body.empty() && !wire::repliesWithStream(operation);
    if (document && wire::isErrorDocument(body))
        return fail(wire::decodeErrorReply(operation, 500, reply.headers, body));
    return wire::decodeReply(operation, reply);
}

} // namespace

std::string RemoteCloud::State::regionOf(const Call &call, const std::string &bucket) const
{
    if (!bucket.empty()) {
        const std::lock_guard lock(mutex);
        if (const auto found = regions.find(bucket); found != regions.end())
            return found->second;
    }
    if (custom)
        return endpoint.region;
    // Only the first of all Regions makes buckets wherever they are wanted.
    if (call.operation->name == "CreateBucket" && call.operation->service->id == "s3")
        return std::string(defaultRegion);
    return Region::isValid(call.caller.region.value) ? call.caller.region.value : endpoint.region;
}

std::string RemoteCloud::State::redirect(const wire::HttpReply &reply, const Error &error, const std::string &asked) const
{
    if (reply.status != 301 && reply.status != 307 && reply.status != 400 && reply.status != 403)
        return {};
    std::string told(reply.headers.get("x-amz-bucket-region"));
    if (told.empty() && error.code == "AuthorizationHeaderMalformed") {
        for (const auto &[name, value] : error.fields) {
            if (name == "Region")
                told = value;
        }
    }
    return told == asked ? std::string() : told;
}

void RemoteCloud::State::remember(const std::string &bucket, const std::string &region)
{
    constexpr std::size_t most = 10'000;
    const std::lock_guard lock(mutex);
    if (regions.size() >= most)
        regions.clear();
    regions.insert_or_assign(bucket, region);
}

bool RemoteCloud::State::learnTime(const wire::HttpReply &reply)
{
    Timestamp theirs{};
    if (!parseHttpDate(reply.headers.get("date"), theirs))
        return false;
    const std::int64_t ahead = (theirs - SystemClock().now()).count();
    constexpr std::int64_t noise = 60'000;
    return std::abs(ahead - skew.exchange(ahead)) > noise;
}

Outgoing RemoteCloud::State::sign(const wire::HttpRequest &encoded, const Call &call, const std::string &payloadHash,
                                  const std::string &region) const
{
    Address address = addressOf(endpoint, custom ? &*custom : nullptr, *call.operation, call.input, encoded.path, region);
    Outgoing outgoing;
    outgoing.request = encoded;
    outgoing.request.path = std::move(address.path);
    outgoing.request.headers.set("host", address.origin.hostHeader());
    outgoing.request.headers.set("user-agent", std::string(userAgent));
    outgoing.origin = std::move(address.origin);
    outgoing.origin.path.clear(); // connections go by host alone
    if (!endpoint.accessKeyId.empty()) {
        const wire::SigningKey key{{endpoint.accessKeyId, endpoint.secretKey}, address.region, signingNameOf(call), endpoint.sessionToken};
        wire::sign(outgoing.request, key, payloadHash, SystemClock().now() + Duration(skew.load()));
    }
    return outgoing;
}

Reply RemoteCloud::State::perform(Call &call, int mostAttempts, wire::Headers *seen)
{
    const api::Operation &operation = *call.operation;
    bool idempotent = operation.method != "POST" || readsByName(operation);
    if (operation.input) {
        if (!call.input)
            call.input = api::Value(*operation.input);
        if (auto violations = api::validate(*operation.input, call.input.data()); !violations.empty())
            return fail(api::validationError(operation, violations));
        idempotent = fillTokens(call.input, *options.random) || idempotent;
    }
    const bool encodedNames = wire::askForEncodedNames(operation, call.input);
    auto encoded = wire::encodeRequest(operation, call.input);
    if (!encoded)
        return fail(std::move(encoded.error()));
    encoded->headers.remove("content-length"); // that of the bytes themselves counts
    const auto payload = preparePayload(operation, call.input, !custom || custom->secure, *encoded);
    if (!payload)
        return fail(payload.error());

    const std::string bucket = operation.service->id == "s3" ? textMember(call.input, "Bucket") : std::string();
    std::string region = regionOf(call, bucket);
    bool redirected = false, retimed = false, anew = false;
    std::uint64_t reported = 0; // progress never goes back, whatever is sent again
    for (int attempt = 1;;) {
        Outgoing outgoing = sign(*encoded, call, payload->hash, region);
        outgoing.stream = payload->streams ? &payload->body : nullptr;
        outgoing.handsOn = wire::repliesWithStream(operation);
        outgoing.unbounded = wire::eventStreamOf(operation) != nullptr;
        if (call.progress) {
            outgoing.progress = [&call, &reported](std::uint64_t done) {
                reported = std::max(reported, done);
                return call.progress(reported);
            };
        }
        Outcome outcome = exchange(pool, outgoing, anew);
        const bool again = payload->repeats || !outcome.pulled;
        if (outcome.stale && again && !anew) {
            anew = true;
            continue;
        }
        if (!outcome.reply && outcome.fromStream)
            return fail(std::move(outcome.reply.error()));
        if (outcome.reply && seen)
            *seen = outcome.reply->headers;
        Reply reply = outcome.reply ? readReply(operation, *outcome.reply) : fail(outcome.reply.error());
        if (reply) {
            if (encodedNames)
                wire::decodeNames(*reply);
            return reply;
        }
        if (outcome.reply && again) {
            const std::string told = redirect(*outcome.reply, reply.error(), region);
            if (!told.empty() && !std::exchange(redirected, true)) {
                region = told;
                if (!bucket.empty())
                    remember(bucket, region);
                continue;
            }
            const bool timing = reply.error().code == "RequestTimeTooSkewed" || reply.error().code == "RequestExpired"
                || reply.error().code == "InvalidSignatureException" || reply.error().code == "AuthFailure";
            if (timing && !std::exchange(retimed, true) && learnTime(*outcome.reply))
                continue;
        }
        if (attempt >= mostAttempts || !again || !mayRepeat(reply.error(), outcome.sent, idempotent) || !pause(attempt))
            return reply;
        ++attempt;
        anew = false;
    }
}

} // namespace nephoscope::remote
