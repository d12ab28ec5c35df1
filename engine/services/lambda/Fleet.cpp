#include "services/lambda/Fleet.h"

#include "core/Text.h"
#include "services/lambda/Access.h"
#include "services/lambda/Counting.h"
#include "services/lambda/Errors.h"

#include <boost/asio/post.hpp>

#include <algorithm>

namespace nephoscope::lambda {

namespace {

Error closing()
{
    return {"ServiceException", "The service is closing.", 500};
}

std::string provisionKey(const Image &image)
{
    return std::to_string(image.function) + ':' + image.provision->qualifier;
}

std::string streamName(const Image &image, Timestamp now, Random &random)
{
    std::string day = formatIso8601(now).substr(0, 10);
    std::replace(day.begin(), day.end(), '-', '/');
    return day + "/[" + image.version + ']' + random.hex(16);
}

} // namespace

Fleet::Fleet(const ServiceHost &host, std::shared_ptr<Metrics> metrics)
    : m_host(host), m_logs(host), m_metrics(std::move(metrics)), m_folders(host)
{
}

Fleet::~Fleet()
{
    stop();
}

void Fleet::post(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    if (!m_thread.joinable() && !m_stopping) {
        m_guard.emplace(boost::asio::make_work_guard(m_io));
        m_thread = std::thread([this] { m_io.run(); });
    }
    boost::asio::post(m_io, std::move(task));
}

void Fleet::run(std::function<void()> task)
{
    if (!m_stopping)
        post(std::move(task));
}

void Fleet::stop()
{
    m_stopping = true;
    m_background.stop();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_thread.joinable())
            return;
        boost::asio::post(m_io, [this] {
            m_tidyTimer.cancel();
            // Taken out first: a worker that ends takes itself and, at last, its group away.
            for (auto &[key, group] : std::exchange(m_groups, {})) {
                for (auto &[image, invocation] : group.waiting)
                    invocation.done(fail(closing()));
                for (const auto &worker : group.workers)
                    worker->end(closing());
            }
            m_guard.reset();
            m_io.stop();
        });
    }
    m_thread.join();
    // What came in too late is told so.
    m_io.restart();
    m_io.poll();
}

void Fleet::invoke(std::shared_ptr<const Image> image, Invocation invocation)
{
    if (m_stopping) {
        invocation.done(fail(closing()));
        return;
    }
    post([this, image = std::move(image), invocation = std::make_shared<Invocation>(std::move(invocation))] {
        if (m_stopping)
            invocation->done(fail(closing()));
        else
            accept(image, std::move(*invocation));
    });
}

void Fleet::tell(Hop::Kind kind, const Image &image, const Invocation &invocation)
{
    if (!m_host.flow->isWatched())
        return;
    Hop hop;
    hop.time = m_host.clock.now();
    hop.kind = kind;
    hop.message = invocation.requestId;
    hop.cause = invocation.cause;
    hop.from = invocation.from;
    hop.to = image.arn;
    hop.excerpt = MessageFlow::excerptOf(invocation.payload);
    hop.times = invocation.messages;
    m_host.flow->publish(std::move(hop));
}

void Fleet::accept(const std::shared_ptr<const Image> &image, Invocation invocation)
{
    int &running = m_running[image->function];
    if (running >= image->concurrency.value_or(accountConcurrency))
        count(*image, invocation.invokedArn, "Throttles");
    if (image->concurrency && running >= *image->concurrency) {
        invocation.done(fail(throttled("ReservedFunctionConcurrentInvocationLimitExceeded")));
        return;
    }
    if (running >= accountConcurrency) {
        invocation.done(fail(throttled("ConcurrentInvocationLimitExceeded")));
        return;
    }
    ++running;
    occupy(*image, true);
    count(*image, invocation.invokedArn, "ConcurrentExecutions", running);
    const bool provisioned = takeProvisioned(*image, invocation.invokedArn);
    tell(Hop::Kind::Invoked, *image, invocation);
    invocation.done = [this, image, provisioned, id = invocation.requestId, invokedArn = invocation.invokedArn, done = std::move(invocation.done)](Expected<Outcome> outcome) {
        --m_running[image->function];
        occupy(*image, false);
        if (provisioned)
            --m_provisioned[provisionKey(*image)];
        const bool ran = outcome.has_value();
        count(*image, invokedArn, "Invocations");
        count(*image, invokedArn, "Errors", ran && outcome->functionError.empty() ? 0 : 1);
        if (ran)
            count(*image, invokedArn, "Duration", outcome->spent, "Milliseconds");
        Invocation told;
        told.requestId = id;
        tell(ran && outcome->functionError.empty() ? Hop::Kind::Succeeded : Hop::Kind::Failed, *image, told);
        done(std::move(outcome));
    };
    const std::string key = image->key();
    m_groups[key].waiting.emplace_back(image, std::move(invocation));
    look(key);
}

void Fleet::occupy(const Image &image, bool begins)
{
    if (image.concurrency)
        return;
    int &running = m_unreserved[{image.account, image.region}];
    running += begins ? 1 : -1;
    if (begins)
        m_metrics->add({image.account, image.region, "AWS/Lambda", "UnreservedConcurrentExecutions", {}, "Count"}, now(), running);
}

bool Fleet::takeProvisioned(const Image &image, const std::string &invokedArn)
{
    if (!image.provision)
        return false;
    int &running = m_provisioned[provisionKey(image)];
    const bool taken = running < image.provision->count;
    if (taken) {
        ++running;
        count(image, invokedArn, "ProvisionedConcurrencyInvocations");
    } else {
        count(image, invokedArn, "ProvisionedConcurrencySpilloverInvocations");
    }
    count(image, invokedArn, "ProvisionedConcurrentExecutions", running);
    count(image, invokedArn, "ProvisionedConcurrencyUtilization", double(running) / image.provision->count);
    return taken;
}

void Fleet::count(const Image &image, const std::string &invokedArn, const std::string &name, double value, const std::string &unit)
{
    lambda::count(*m_metrics, {image.account, image.region, image.name, resourceIn(invokedArn)}, name, now(), value, unit);
}

void Fleet::look(const std::string &key)
{
    Group &group = m_groups[key];
    for (const auto &worker : group.workers) {
        if (group.waiting.empty())
            return;
        if (worker->state() == Worker::State::Idle && !worker->isExpired())
            worker->take(*nextOf(group));
    }
    // Who comes of itself takes one, whichever is first.
    const auto coming = std::count_if(group.workers.begin(), group.workers.end(), [](const auto &worker) {
        return (worker->state() == Worker::State::Starting || worker->state() == Worker::State::Returning) && !worker->isExpired();
    });
    for (auto missing = std::int64_t(group.waiting.size()) - group.preparing - coming; missing > 0; --missing) {
        if (m_processes >= maxProcesses && !makeRoom())
            return;
        prepare(key, group.waiting.front().first);
    }
}

std::optional<Invocation> Fleet::nextOf(Group &group)
{
    if (group.waiting.empty())
        return std::nullopt;
    std::optional<Invocation> next = std::move(group.waiting.front().second);
    group.waiting.pop_front();
    return next;
}

std::optional<Invocation> Fleet::oneThatWaits(const Worker &worker)
{
    const auto found = m_groups.find(worker.image()->key());
    return found == m_groups.end() ? std::nullopt : nextOf(found->second);
}

void Fleet::prepare(const std::string &key, const std::shared_ptr<const Image> &image)
{
    ++m_groups[key].preparing;
    ++m_processes;
    m_background.post([this, key, image] {
        auto place = std::make_shared<Expected<Workplace>>(m_folders.prepare(*image));
        if (!*place && place->error().code == "NoSuchBlob") {
            if (const auto now = readAgain(*image)) {
                post([this, key, now] { replaceImage(key, now); });
                return;
            }
        }
        post([this, key, image, place] {
            if (!*place || !m_askCredentials || image->role.empty()) {
                startWorker(key, image, *place, {});
                return;
            }
            m_askCredentials(*image, [this, key, image, place](Credentials credentials, Timestamp until) {
                post([this, key, image, place, until, credentials = std::move(credentials)] { startWorker(key, image, *place, credentials, until); });
            });
        });
    });
}

std::shared_ptr<const Image> Fleet::readAgain(const Image &image)
{
    FunctionRepository functions(m_host.database.reader());
    auto function = functions.find(image.function);
    auto version = functions.version(image.function, image.version == latest ? 0 : parseInteger(image.version).value_or(-1));
    if (!function || !version)
        return nullptr;
    auto now = imageOf(Resolved{{}, std::move(*function), std::move(*version)});
    return now->key() == image.key() ? nullptr : now;
}

void Fleet::replaceImage(const std::string &key, const std::shared_ptr<const Image> &now)
{
    if (m_stopping)
        return;
    --m_processes;
    Group &before = m_groups[key];
    --before.preparing;
    Group &after = m_groups[now->key()];
    for (auto &[image, invocation] : std::exchange(before.waiting, {}))
        after.waiting.emplace_back(now, std::move(invocation));
    if (before.workers.empty() && before.preparing == 0)
        m_groups.erase(key);
    look(now->key());
    lookAgain();
}

void Fleet::startWorker(const std::string &key, const std::shared_ptr<const Image> &image, const Expected<Workplace> &place,
                        Credentials credentials, Timestamp until)
{
    if (m_stopping)
        return;
    Group &group = m_groups[key];
    --group.preparing;
    if (!place) {
        --m_processes;
        if (const auto invocation = nextOf(group))
            invocation->done(fail(place.error()));
        lookAgain();
        return;
    }
    const std::uint16_t port = m_servicePort;
    if (port != 0)
        credentials.push_back("AWS_ENDPOINT_URL=http://127.0.0.1:" + std::to_string(port));
    const auto worker = std::make_shared<Worker>(m_io, static_cast<Owner &>(*this), image, streamName(*image, now(), m_host.random));
    worker->setExpiry(until);
    group.workers.push_back(worker);
    worker->start(*place, m_host.database.folder(), std::move(credentials), port, m_confine);
    if (!m_tidying)
        tidy();
}

void Fleet::workerIsIdle(const std::shared_ptr<Worker> &worker)
{
    look(worker->image()->key());
    if (worker->state() != Worker::State::Idle)
        return;
    if (worker->isRetired() || worker->isExpired())
        worker->end(closing());
    else
        lookAgain();
}

void Fleet::workerIsGone(const std::shared_ptr<Worker> &worker)
{
    --m_processes;
    const auto found = m_groups.find(worker->image()->key());
    if (found != m_groups.end()) {
        std::erase(found->second.workers, worker);
        if (found->second.workers.empty() && found->second.waiting.empty() && found->second.preparing == 0)
            m_groups.erase(found);
    }
    lookAgain();
}

/// Whoever waits for a process may have one now.
void Fleet::lookAgain()
{
    if (m_stopping)
        return;
    boost::asio::post(m_io, [this] {
        std::vector<std::string> keys;
        for (const auto &[key, group] : m_groups) {
            if (!group.waiting.empty())
                keys.push_back(key);
        }
        for (const std::string &key : keys)
            look(key);
    });
}

/// Ends the worker that has been idle for longest, of whatever function.
bool Fleet::makeRoom()
{
    std::shared_ptr<Worker> oldest;
    for (const auto &[key, group] : m_groups) {
        for (const auto &worker : group.workers) {
            if (worker->state() == Worker::State::Idle && (!oldest || worker->idleSince() < oldest->idleSince()))
                oldest = worker;
        }
    }
    if (oldest)
        oldest->end(closing());
    return oldest != nullptr;
}

void Fleet::tidy()
{
    m_tidying = m_processes > 0;
    if (!m_tidying)
        return;
    m_tidyTimer.expires_after(idleLimit / 10);
    m_tidyTimer.async_wait([this](const boost::system::error_code &failure) {
        if (failure || m_stopping)
            return;
        std::vector<std::shared_ptr<Worker>> old;
        for (const auto &[key, group] : m_groups) {
            for (const auto &worker : group.workers) {
                if (worker->state() == Worker::State::Idle
                    && std::chrono::steady_clock::now() - worker->idleSince() > idleLimit)
                    old.push_back(worker);
            }
        }
        for (const auto &worker : old)
            worker->end(closing());
        tidy();
    });
}

void Fleet::retire(std::int64_t function)
{
    const std::lock_guard lock(m_mutex);
    if (!m_thread.joinable() || m_stopping)
        return;
    boost::asio::post(m_io, [this, function] {
        std::vector<std::shared_ptr<Worker>> concerned;
        for (const auto &[key, group] : m_groups) {
            for (const auto &worker : group.workers) {
                if (function == 0 || worker->image()->function == function)
                    concerned.push_back(worker);
            }
        }
        for (const auto &worker : concerned) {
            worker->retire();
            if (worker->state() == Worker::State::Idle)
                worker->end(closing());
        }
    });
}

void Fleet::warm(std::shared_ptr<const Image> image, int count)
{
    post([this, image = std::move(image), count] {
        if (m_stopping)
            return;
        for (int made = int(m_groups[image->key()].workers.size()); made < count && m_processes < maxProcesses; ++made)
            prepare(image->key(), image);
    });
}

} // namespace nephoscope::lambda
