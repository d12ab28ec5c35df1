#include "remote/RemoteState.h"

#include "door/Pending.h"
#include "remote/ChangesOf.h"

#include <algorithm>
#include <array>
#include <thread>

namespace nephoscope::remote {

bool isUnreachable(const Error &error)
{
    constexpr std::array<std::string_view, 4> codes{"EndpointConnectionError", "ConnectTimeoutError", "ReadTimeoutError", "ConnectionClosedError"};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

namespace {

/// Whose worker the calling thread is: the State of a cloud.
thread_local const void *workingFor = nullptr;

RemoteCloud::Options completed(RemoteCloud::Options options)
{
    if (!options.clock)
        options.clock = std::make_shared<SystemClock>();
    if (!options.random)
        options.random = std::make_shared<SystemRandom>();
    options.maxAttempts = std::max(1, options.maxAttempts);
    return options;
}

std::optional<Origin> customOrigin(const std::string &url)
{
    if (url.empty())
        return {};
    auto origin = originOf(url);
    return origin ? std::optional(std::move(*origin)) : std::nullopt;
}

} // namespace

RemoteCloud::State::State(RemoteEndpoint where, Tls tls, Options how)
    : endpoint(std::move(where)), custom(customOrigin(endpoint.url)), options(completed(std::move(how))),
      pool(std::make_shared<ConnectionPool>(std::move(tls), Connection::Timeouts{endpoint.connectTimeout, endpoint.idleTimeout},
                                            std::size_t(endpoint.connections))),
      calls(unsigned(endpoint.connections)), bytes(unsigned(endpoint.connections), WorkerPool::Priority::Background)
{
}

void RemoteCloud::State::stop()
{
    {
        const std::lock_guard lock(mutex);
        stopped = true;
    }
    wake.notify_all();
    pool->stop();
}

bool RemoteCloud::State::pause(int attempt)
{
    // The SDKs' standard mode: a random part of 1, 2, 4 … seconds, at most 20.
    const std::int64_t longest = std::min<std::int64_t>(20'000, std::int64_t(1000) << std::clamp(attempt - 1, 0, 10));
    const Duration delay(static_cast<std::int64_t>(options.random->next() % static_cast<std::uint64_t>(longest)));
    // A clock that stands still must not hold up a call for ever.
    const Duration real = std::min(delay, options.clock->realDelayUntil(options.clock->now() + delay));
    std::unique_lock lock(mutex);
    wake.wait_for(lock, real, [this] { return stopped; });
    return !stopped;
}

Expected<std::shared_ptr<RemoteCloud>> RemoteCloud::open(RemoteEndpoint endpoint, Options options)
{
    if (auto checked = checkEndpoint(endpoint); !checked)
        return fail(std::move(checked.error()));
    auto tls = makeTls(endpoint);
    if (!tls)
        return fail(std::move(tls.error()));
    return std::shared_ptr<RemoteCloud>(new RemoteCloud(std::make_shared<State>(std::move(endpoint), std::move(*tls), std::move(options))));
}

RemoteCloud::RemoteCloud(std::shared_ptr<State> state) : m_state(std::move(state)) {}

RemoteCloud::~RemoteCloud()
{
    m_state->stop();
    // A completion may hold the last reference; the threads cannot wait for the one they end on.
    if (workingFor == m_state.get())
        std::thread([state = std::move(m_state)]() mutable { state.reset(); }).detach();
}

void RemoteCloud::submit(Call call, Completion done)
{
    WorkerPool &workers = streamingBody(call.input) ? m_state->bytes : m_state->calls;
    // A task that is dropped at the end still owes its answer.
    struct Task
    {
        Call call = {};
        Completion done = {};
        Task() = default;
        Task(const Task &) = delete;
        Task &operator=(const Task &) = delete;
        ~Task()
        {
            if (done)
                done(fail(Error{"RequestCancelled", "The request was cancelled.", 400}));
        }
    };
    const auto task = std::make_shared<Task>();
    task->call = std::move(call);
    task->done = std::move(done);
    workers.post([state = m_state.get(), task] {
        workingFor = state;
        Reply reply = state->perform(task->call, state->options.maxAttempts);
        if (reply)
            state->changes.publish(changesOf(task->call, *reply));
        const Completion completion = std::exchange(task->done, nullptr);
        completion(std::move(reply));
    });
}

ChangeFeed &RemoteCloud::changes()
{
    return m_state->changes;
}

void RemoteCloud::probe(std::function<void(Probe)> done)
{
    m_state->calls.post([state = m_state.get(), done = std::move(done)] {
        workingFor = state;
        done(state->runProbe());
    });
}

const RemoteEndpoint &RemoteCloud::endpoint() const
{
    return m_state->endpoint;
}

} // namespace nephoscope::remote
