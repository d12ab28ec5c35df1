#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "door/Cloud.h"
#include "remote/RemoteEndpoint.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace nephoscope::remote {

/// Whether the error is of the way and not of the request: the endpoint may be back later.
bool isUnreachable(const Error &error);

/// How far a test of the connection came, and what it found on its way.
struct Probe
{
    enum class Step {
        Name,        ///< the host's name is looked up
        Connection,  ///< TCP
        Tls,         ///< handshake and certificate; passed over for `http://`
        Answer,      ///< something that speaks HTTP and S3 answers
        Credentials, ///< the answer to a signed ListBuckets
        Done
    };

    Step step = Step::Name;     ///< that failed, or Done
    /// Why: one of RemoteCloud's own codes below, or what the endpoint answered (`InvalidAccessKeyId`,
    /// `SignatureDoesNotMatch`, `RequestTimeTooSkewed`, …). Empty when all is well. `AccessDenied` to ListBuckets
    /// alone is no failure: the key is known, it just may not list; `listsBuckets` is false then.
    std::optional<Error> error;
    std::string address;        ///< `127.0.0.1:9000`, once connected
    std::string tlsVersion;     ///< `TLSv1.3`, once shaken hands
    std::string certificate;    ///< subject of the endpoint's certificate
    std::string server;         ///< its Server header
    bool listsBuckets = false;
    std::uint64_t buckets = 0;  ///< of the first page
    std::chrono::milliseconds took{};
};

/// Calls to another cloud: the same typed operations, written as HTTP, signed (SigV4) and sent to an AWS-compatible
/// endpoint. Streaming bodies are read and written as LocalCloud's are: a request's Body is pulled while it is sent,
/// a reply's Body is a source that pulls from the connection (once, by one thread that may wait).
///
/// Attempts follow the SDKs' standard mode: 3 in all, with jittered pauses of up to 20 s, for errors of the
/// network, throttling and 5xx, as far as the body can be sent again. A bucket in another Region is asked for there
/// after the redirect, and remembered.
///
/// Errors the endpoint states come as they are. Errors on the way have codes of their own, after botocore's:
/// `EndpointConnectionError` (no route, refused, unknown host: the fields Host and Reason say which),
/// `ConnectTimeoutError`, `ReadTimeoutError`, `ConnectionClosedError` (it ended within a reply), all with status 503;
/// `SSLError` (handshake or certificate, 495), `ResponseParserError` (what came is not what the operation answers, 502),
/// `NotImplemented` (501) for operations that cannot be sent. isUnreachable() tells the first kind.
///
/// Thread-safe. Completions run on its own threads.
class RemoteCloud final : public Cloud
{
public:
    struct Options
    {
        // Null means the real ones.
        std::shared_ptr<Clock> clock;   ///< of pauses between attempts; signatures take real time, and the endpoint's where that differs
        std::shared_ptr<Random> random; ///< of jitter and idempotency tokens
        int maxAttempts = 3;
    };

    /// Connects to nothing yet. Fails as checkEndpoint() does.
    static Expected<std::shared_ptr<RemoteCloud>> open(RemoteEndpoint endpoint, Options options);
    static Expected<std::shared_ptr<RemoteCloud>> open(RemoteEndpoint endpoint) { return open(std::move(endpoint), Options{}); }
    /// What is under way ends with `RequestCancelled`. May happen within a completion.
    ~RemoteCloud() override;

    /// Of the caller only the Region counts: where it differs from the endpoint's and the endpoint is AWS itself, the
    /// call goes to that Region. Who asks is the endpoint's key pair.
    void submit(Call call, Completion done) override;
    /// What calls made here have changed, so that pages look again; what others do there is not seen.
    ChangeFeed &changes() override;

    /// Tests the connection, by one attempt and a connection of its own. `done` runs once, on one of its threads; not at
    /// all when the cloud ends before it begins.
    void probe(std::function<void(Probe)> done);

    const RemoteEndpoint &endpoint() const;

private:
    struct State;
    explicit RemoteCloud(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

} // namespace nephoscope::remote
