#include "services/lambda/Worker.h"

#include "core/Log.h"
#include "core/Text.h"

#include <boost/json.hpp>

#include <array>
#include <cstdio>
#include <fstream>

namespace nephoscope::lambda {

namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using Failure = boost::system::error_code;
using SteadyTime = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr std::size_t tailSize = 4096;
constexpr std::size_t maxReply = 6'291'556;
constexpr auto initLimit = 10s;
constexpr auto memoryInterval = 100ms;

std::string errorPayload(std::string_view type, const std::string &message)
{
    return boost::json::serialize(boost::json::object{{"errorType", type}, {"errorMessage", message}});
}

std::string fixed(double value)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

Milliseconds since(SteadyTime::time_point start)
{
    return SteadyTime::now() - start;
}

} // namespace

Worker::Worker(asio::io_context &io, Owner &owner, std::shared_ptr<const Image> image, std::string stream)
    : m_io(io), m_owner(owner), m_image(std::move(image)), m_stream(std::move(stream)),
      m_log(m_image->jsonLogs, m_image->systemLevel), m_deadline(io), m_memoryTimer(io)
{
}

Worker::~Worker()
{
    reap();
}

void Worker::start(const Workplace &place, const std::filesystem::path &dataFolder, std::vector<std::string> extra,
                   std::uint16_t servicePort, bool confine)
{
    process::LaunchOrder order;
    order.confine = confine;
    order.task = place.task;
    order.opt = place.opt;
    order.runtime = place.runtime;
    order.scratch = m_image->scratch;
    order.servicePort = servicePort;
    order.hide = process::privateFolders(dataFolder);
    order.keep = place.interpreter.folders;
    order.arguments = place.interpreter.arguments;
    order.environment = environment(place, std::move(extra), confine);
    // Its own bootstrap lies with its code; ours beside it.
    const std::filesystem::path folder = confine ? "/var/runtime" : place.runtime;
    if (order.arguments.size() == 1) {
        const bool layer = !std::filesystem::exists(place.task / "bootstrap") && !place.opt.empty();
        order.arguments = {(confine ? std::filesystem::path(layer ? "/opt" : "/var/task") : layer ? place.opt : place.task) / "bootstrap"};
    } else if (!order.arguments.back().empty()) {
        order.arguments.back() = folder / order.arguments.back();
    }
    m_confined = confine;
    m_servicePort = servicePort;
    m_started = SteadyTime::now();
    auto launched = process::launch(order);
    if (!launched) {
        startFailed();
        end(launched.error());
        return;
    }
    m_child = std::make_unique<process::Child>(m_io, std::move(*launched), std::shared_ptr<process::Child::Listener>(shared_from_this(), this));
    const auto limit = std::max<SteadyTime::duration>(initLimit, m_image->timeout);
    m_deadline.expires_after(limit);
    m_deadline.async_wait([weak = weak_from_this()](Failure failure) {
        if (const auto self = weak.lock(); self && !failure)
            self->timedOut();
    });
    write(m_log.initStart(m_owner.now(), m_image->runtime + ".nephoscope"));
}

std::vector<std::string> Worker::environment(const Workplace &place, std::vector<std::string> extra, bool confine) const
{
    const std::string task = confine ? "/var/task" : place.task.string(), opt = confine ? "/opt" : place.opt.string();
    const std::string runtime = confine ? "/var/runtime" : place.runtime.string();
    std::map<std::string, std::string> all = m_image->environment;
    const auto byDefault = [&all](const char *name, std::string value) { all.emplace(name, std::move(value)); };
    byDefault("PATH", "/usr/local/bin:/usr/bin:/bin:" + opt + "/bin");
    byDefault("LD_LIBRARY_PATH", runtime + "/lib:" + task + ":" + task + "/lib:" + opt + "/lib");
    byDefault("LANG", "C.UTF-8");
    byDefault("TZ", ":UTC");
    byDefault("NODE_PATH", opt + "/nodejs/node_modules:" + task);
    const std::map<std::string, std::string> own{
        {"_HANDLER", m_image->handler},
        {"AWS_REGION", m_image->region},
        {"AWS_DEFAULT_REGION", m_image->region},
        {"AWS_EXECUTION_ENV", "AWS_Lambda_" + m_image->runtime},
        {"AWS_LAMBDA_FUNCTION_NAME", m_image->name},
        {"AWS_LAMBDA_FUNCTION_MEMORY_SIZE", std::to_string(m_image->memory)},
        {"AWS_LAMBDA_FUNCTION_VERSION", m_image->version},
        {"AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"},
        {"AWS_LAMBDA_LOG_FORMAT", m_image->jsonLogs ? "JSON" : "Text"},
        {"AWS_LAMBDA_LOG_GROUP_NAME", m_image->logGroup},
        {"AWS_LAMBDA_LOG_STREAM_NAME", m_stream},
        {"LAMBDA_TASK_ROOT", task},
        {"LAMBDA_RUNTIME_DIR", runtime},
        {"TMPDIR", "/tmp"},
        {"PYTHONDONTWRITEBYTECODE", "1"},
    };
    for (const auto &[name, value] : own)
        all[name] = value;
    if (m_image->jsonLogs)
        all["AWS_LAMBDA_LOG_LEVEL"] = m_image->applicationLevel;
    if (!confine && !place.opt.empty())
        all["LAMBDA_OPT"] = opt;
    std::vector<std::string> entries;
    for (const auto &[name, value] : all)
        entries.push_back(name + '=' + value);
    entries.insert(entries.end(), std::make_move_iterator(extra.begin()), std::make_move_iterator(extra.end()));
    return entries;
}

void Worker::childIsReady(std::vector<FileHandle> sockets)
{
    if (!sockets.empty())
        m_api = std::make_unique<RuntimeApi>(m_io, std::move(sockets[0]), [this](RuntimeRequest wanted) { request(std::move(wanted)); });
    if (sockets.size() > 1)
        m_relay = std::make_unique<process::Relay>(m_io, std::move(sockets[1]), m_servicePort);
}

void Worker::childFailed(const std::string &why)
{
    log::warning("A function's surroundings could not be made: " + why);
    if (m_confined)
        m_owner.confinementFailed();
    else
        startFailed();
    end(internalError("A function's process cannot be made."));
}

void Worker::line(std::string text)
{
    m_tail += text;
    m_tail += '\n';
    if (m_tail.size() > 4 * tailSize)
        m_tail.erase(0, m_tail.size() - tailSize);
    m_owner.logs().write({m_image->account, m_image->region, m_image->logGroup, m_stream, "lambda.amazonaws.com"}, {{m_owner.now(), std::move(text)}});
}

void Worker::write(PlatformLog::Lines lines)
{
    for (std::string &text : lines)
        line(std::move(text));
}

void Worker::flushLines()
{
    if (m_child)
        m_child->flush();
}

void Worker::request(RuntimeRequest wanted)
{
    const auto self = shared_from_this();
    if (m_state == State::Gone)
        return;
    switch (wanted.kind) {
    case RuntimeRequest::Kind::Next:
        if (m_invocation) { // as the runtime interface emulator says it
            wanted.answer(403, {}, errorPayload("InvalidStateTransition",
                                                "State transition from Running to Ready failed for runtime. Error: State transition is not allowed"));
            return;
        }
        if (!m_initialised) {
            m_initialised = true;
            m_initTime = since(m_started);
        }
        m_deadline.cancel();
        m_next = std::move(wanted);
        m_state = State::Idle;
        m_idleSince = SteadyTime::now();
        m_owner.workerIsIdle(shared_from_this());
        return;
    case RuntimeRequest::Kind::InitError:
        wanted.answer(202, {}, R"({"status":"OK"})");
        m_initError = std::move(wanted.body);
        return;
    case RuntimeRequest::Kind::Response:
    case RuntimeRequest::Kind::Error:
        break;
    }
    if (!m_invocation || !m_handedOver || m_invocation->requestId != wanted.requestId) {
        wanted.answer(400, {}, errorPayload("InvalidRequestID", "Invalid request ID"));
        return;
    }
    Outcome outcome;
    if (wanted.tooLarge || wanted.body.size() > maxReply) {
        outcome.payload = errorPayload("Function.ResponseSizeTooLarge",
                                       "Response payload size exceeded maximum allowed payload size (" + std::to_string(maxReply) + " bytes).");
        outcome.functionError = "Unhandled";
        wanted.answer(413, {}, errorPayload("RequestEntityTooLarge", "Exceeded maximum allowed payload size"));
    } else {
        outcome.payload = std::move(wanted.body);
        if (wanted.kind == RuntimeRequest::Kind::Error)
            outcome.functionError = "Unhandled";
        wanted.answer(202, {}, R"({"status":"OK"})");
    }
    answered(std::move(outcome));
}

/// An invocation lasts until the runtime asks for the next one (Lambda Developer Guide, "execution environment lifecycle"),
/// though its caller has the answer: whoever does not ask until the function's timeout is ended.
void Worker::answered(Outcome outcome)
{
    const auto left = std::max<SteadyTime::duration>(m_image->timeout - (SteadyTime::now() - m_handed), returnLimit);
    m_state = State::Returning;
    finish(std::move(outcome), {});
    m_deadline.expires_after(returnLimit);
    m_deadline.async_wait([weak = weak_from_this(), left](Failure failure) {
        const auto self = weak.lock();
        if (!self || failure || self->m_state != State::Returning)
            return;
        self->m_state = State::Busy;
        self->m_deadline.expires_after(left - returnLimit);
        self->m_deadline.async_wait([weak](Failure later) {
            if (const auto late = weak.lock(); late && !later && late->m_state == State::Busy && !late->m_invocation)
                late->timedOut();
        });
        self->m_owner.workerIsLate();
    });
}

void Worker::take(Invocation invocation)
{
    m_invocation = std::move(invocation);
    handOver();
}

/// Somebody is told why there is no worker, or everybody would wait for ever.
void Worker::startFailed()
{
    if (!m_initialised && !m_invocation)
        m_invocation = m_owner.oneThatWaits(*this);
}

void Worker::handOver()
{
    m_state = State::Busy;
    m_handedOver = true;
    flushLines();
    // The log of the start belongs to the first invocation.
    if (m_initTime == Milliseconds::zero())
        m_tail.clear();
    write(m_log.start(m_owner.now(), m_invocation->requestId, m_image->version));
    m_handed = SteadyTime::now();
    m_deadline.expires_after(m_image->timeout);
    m_deadline.async_wait([weak = weak_from_this()](Failure failure) {
        if (const auto self = weak.lock(); self && !failure)
            self->timedOut();
    });
    watchMemory();
    const auto deadline = (SystemClock().now() + m_image->timeout).time_since_epoch().count();
    std::map<std::string, std::string> headers{
        {"Lambda-Runtime-Aws-Request-Id", m_invocation->requestId},
        {"Lambda-Runtime-Deadline-Ms", std::to_string(deadline)},
        {"Lambda-Runtime-Invoked-Function-Arn", m_invocation->invokedArn},
        {"Lambda-Runtime-Trace-Id", "Root=1-" + m_invocation->requestId.substr(0, 8) + '-' + m_image->key() + ";Sampled=0"},
    };
    if (!m_invocation->clientContext.empty())
        headers.emplace("Lambda-Runtime-Client-Context", m_invocation->clientContext);
    const RuntimeRequest next = std::move(*m_next);
    m_next.reset();
    next.answer(200, headers, m_invocation->payload);
}

void Worker::watchMemory()
{
    m_memoryTimer.expires_after(memoryInterval);
    m_memoryTimer.async_wait([weak = weak_from_this()](Failure failure) {
        const auto self = weak.lock();
        if (!self || failure || !self->m_handedOver || self->m_state != State::Busy)
            return;
        if (self->memoryUsed("VmRSS:") <= self->m_image->memory) {
            self->watchMemory();
            return;
        }
        self->m_outOfMemory = true;
        self->childEnded("signal 9");
    });
}

std::int64_t Worker::memoryUsed(const char *what) const
{
    if (m_function <= 0)
        return 0;
    std::ifstream status("/proc/" + std::to_string(m_function) + "/status");
    for (std::string word; status >> word;) {
        if (word == what) {
            std::int64_t kilobytes = 0;
            status >> kilobytes;
            return (kilobytes + 1023) / 1024;
        }
    }
    return 0;
}

void Worker::timedOut()
{
    if (m_state == State::Gone)
        return;
    const auto limit = m_handedOver ? m_image->timeout : std::max<std::chrono::seconds>(initLimit, m_image->timeout);
    const std::string text = "Task timed out after " + fixed(double(limit.count())) + " seconds";
    flushLines();
    startFailed();
    if (m_invocation) {
        const std::string &id = m_invocation->requestId;
        if (!m_log.isJson()) { // there the report says it
            line(formatIso8601(m_owner.now()) + ' ' + id + ' ' + text);
            line("");
        }
        Outcome outcome;
        outcome.payload = errorPayload("Sandbox.Timedout", "RequestId: " + id + " Error: " + text);
        outcome.functionError = "Unhandled";
        finish(std::move(outcome), {"timeout", {}});
    }
    end(internalError("timed out"));
}

void Worker::childEnded(const std::string &how)
{
    const auto self = shared_from_this();
    if (m_state == State::Gone)
        return;
    flushLines();
    startFailed();
    if (m_invocation) {
        const std::string id = "RequestId: " + m_invocation->requestId + " Error: ";
        const bool noProgram = !m_initialised && (how == "exit 126" || how == "exit 127") && runtimeFamily(m_image->runtime) == "provided";
        const std::string status = how.starts_with("exit ") ? "exit status " + how.substr(5) : how == "signal 9" ? "signal: killed"
            : how == "signal 6"  ? "signal: aborted"
            : how == "signal 11" ? "signal: segmentation fault"
                                 : "signal: " + (how.size() > 7 ? how.substr(7) : how);
        Outcome outcome;
        outcome.functionError = "Unhandled";
        if (!m_initError.empty())
            outcome.payload = m_initError;
        else if (noProgram)
            outcome.payload = errorPayload("Runtime.InvalidEntrypoint", id + "Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]");
        else if (how == "exit 0")
            outcome.payload = errorPayload("Runtime.ExitError", id + "Runtime exited without providing a reason");
        else
            outcome.payload = errorPayload("Runtime.ExitError", id + "Runtime exited with error: " + status);
        if (!m_handedOver)
            write(m_log.start(m_owner.now(), m_invocation->requestId, m_image->version));
        if (m_initError.empty() && !m_log.isJson())
            line(id + "Runtime exited with error: " + status);
        finish(std::move(outcome), {"error", m_outOfMemory ? "Runtime.OutOfMemory" : "Runtime.ExitError"});
    }
    end(internalError("the process ended"));
}

void Worker::finish(Outcome outcome, const Ending &ending)
{
    m_deadline.cancel();
    m_memoryTimer.cancel();
    flushLines();
    report(outcome, ending);
    outcome.spent = m_handedOver ? since(m_handed).count() : 0.0;
    outcome.log = m_tail.size() > tailSize ? m_tail.substr(m_tail.size() - tailSize) : m_tail;
    const Invocation invocation = std::move(*m_invocation);
    m_invocation.reset();
    m_handedOver = false;
    invocation.done(std::move(outcome));
}

void Worker::report(const Outcome &outcome, const Ending &ending)
{
    InvocationReport told;
    told.requestId = m_invocation->requestId;
    told.spent = m_handedOver ? since(m_handed).count() : 0.0;
    told.memory = m_image->memory;
    told.used = m_outOfMemory ? m_image->memory : std::min<std::int64_t>(memoryUsed("VmHWM:"), m_image->memory);
    told.start = m_initTime.count();
    told.produced = outcome.payload.size();
    told.status = ending.status;
    told.errorType = ending.errorType;
    told.isError = !outcome.functionError.empty();
    m_initTime = {};
    write(m_log.report(m_owner.now(), told));
}

void Worker::end(const Error &error)
{
    if (m_state == State::Gone)
        return;
    const auto self = shared_from_this();
    m_state = State::Gone;
    reap();
    if (auto invocation = std::exchange(m_invocation, std::nullopt))
        invocation->done(fail(error));
    m_owner.workerIsGone(self);
}

void Worker::reap()
{
    m_deadline.cancel();
    m_memoryTimer.cancel();
    m_api.reset();
    m_relay.reset();
    m_next.reset();
    m_child.reset();
}

} // namespace nephoscope::lambda
