#include "services/lambda/Pollers.h"

#include "core/Log.h"
#include "services/lambda/Roles.h"
#include "services/lambda/SqsEvent.h"
#include "services/lambda/Step.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::lambda {

namespace {

using namespace std::chrono_literals;
namespace json = boost::json;

constexpr int longestWait = 20;       ///< seconds of a receive
constexpr int receiveLimit = 10;      ///< messages
constexpr int defaultConcurrency = 10; ///< batches at a time, unless the mapping says otherwise
constexpr std::size_t maxBatchBytes = 6'000'000;
constexpr auto pauseAfterTrouble = 5s;

} // namespace

/// Takes messages from a queue and brings them to a function in batches. Its steps run on the fleet's thread.
class Pollers::Poller : public std::enable_shared_from_this<Poller>
{
public:
    Poller(Pollers &owner, Mapping mapping)
        : m_host(owner.m_host), m_fleet(owner.m_fleet), m_roles(owner.m_roles), m_mapping(std::move(mapping)),
          m_queue(Arn::parse(m_mapping.config.eventSourceArn.value_or(std::string())))
    {
        if (m_mapping.config.filterCriteria && m_mapping.config.filterCriteria->filters) {
            for (const model::Filter &filter : *m_mapping.config.filterCriteria->filters) {
                if (auto parsed = pattern::EventPattern::parse(filter.pattern.value_or("{}"), pattern::Dialect::Event))
                    m_patterns.push_back(std::move(*parsed));
            }
        }
        const auto &watched = m_mapping.config.metricsConfig;
        m_counts = watched && watched->metrics && !watched->metrics->empty();
    }

    void start() { step(&Poller::receive); }
    void stop() { m_stopped = true; }

private:
    /// What one function gets at once.
    struct Batch
    {
        json::array records;
        std::vector<std::pair<std::string, std::string>> handles; ///< ids of messages, and their receipts
        std::size_t bytes = 0;
        Timestamp until{}; ///< when it goes, full or not

        bool isEmpty() const { return handles.empty(); }
    };

    int batchSize() const { return m_mapping.config.batchSize.value_or(10); }
    Duration window() const { return std::chrono::seconds(m_mapping.config.maximumBatchingWindowInSeconds.value_or(0)); }
    int concurrency() const
    {
        const auto &scaling = m_mapping.config.scalingConfig;
        return scaling ? scaling->maximumConcurrency.value_or(defaultConcurrency) : defaultConcurrency;
    }

    void step(void (Poller::*next)())
    {
        m_fleet.run([self = shared_from_this(), next] {
            if (!self->m_stopped)
                (self.get()->*next)();
        });
    }

    void later(Duration pause)
    {
        m_host.scheduler.after(pause, [self = shared_from_this()] { self->step(&Poller::receive); });
    }

    /// The function as it is now; nothing while it cannot run.
    std::optional<Resolved> target() const
    {
        const Caller caller = lambdaItself(m_mapping.account, m_mapping.region);
        ReadContext context(m_host, caller, m_host.database.reader(), m_host.clock.now());
        const auto function = FunctionRepository(context.db()).find(m_mapping.function);
        if (!function)
            return std::nullopt;
        auto resolved = resolve(context, {function->account, function->region, function->name, m_mapping.qualifier});
        if (!resolved || !resolved->version.config.state || resolved->version.config.state->value != "Active")
            return std::nullopt;
        return std::move(*resolved);
    }

    /// Where the mapping is to be counted (Developer Guide, "Event source mapping metrics").
    void count(const char *name, std::size_t events)
    {
        if (m_counts && events > 0) {
            m_fleet.metrics()->add({m_mapping.account, m_mapping.region, "AWS/Lambda", name, {{"EventSourceMappingUUID", m_mapping.uuid}}, "Count"},
                                   m_host.clock.now(), double(events));
        }
    }

    void receive()
    {
        if (m_receiving)
            return;
        m_receiving = true;
        const auto resolved = target();
        if (!resolved) {
            m_receiving = false;
            later(pauseAfterTrouble);
            return;
        }
        m_roles.assume(m_mapping.account, m_mapping.region, resolved->function.name, resolved->version.config.role.value_or(std::string()),
                       [self = shared_from_this()](RoleSession session) {
                           self->m_fleet.run([self, session = std::move(session)] { self->ask(session.caller); });
                       });
    }

    void ask(const Caller &caller)
    {
        if (m_stopped)
            return;
        m_caller = caller;
        m_caller.region = Region{m_queue.region};
        api::sqs::ReceiveMessage::Input input;
        input.queueUrl = queueUrl(m_queue);
        const int room = std::max(1, batchSize() - int(m_batch.handles.size()));
        input.maxNumberOfMessages = std::min(receiveLimit, room);
        input.messageSystemAttributeNames.emplace().emplace_back("All");
        input.messageAttributeNames.emplace().emplace_back("All");
        int wait = longestWait;
        if (!m_batch.isEmpty()) {
            const auto left = std::chrono::ceil<std::chrono::seconds>(m_batch.until - m_host.clock.now());
            wait = int(std::clamp<std::int64_t>(left.count(), 0, longestWait));
        }
        input.waitTimeSeconds = wait;
        m_host.cloud.submit({&api::sqs::ReceiveMessage::model(), m_caller, api::Value::of(std::move(input))}, [self = shared_from_this()](Reply reply) {
            self->m_fleet.run([self, reply = std::move(reply)]() mutable {
                self->m_receiving = false;
                if (!self->m_stopped)
                    self->received(std::move(reply));
            });
        });
    }

    void received(Reply reply)
    {
        if (!reply) {
            log::warning("Lambda cannot read the queue " + m_queue.resource + ": " + reply.error().message);
            flushWhenDue();
            later(pauseAfterTrouble);
            return;
        }
        auto &output = reply->as<api::sqs::ReceiveMessage::Output>();
        std::vector<std::pair<std::string, std::string>> unwanted;
        if (output.messages) {
            for (const auto &message : *output.messages)
                add(message, unwanted);
            count("PolledEventCount", output.messages->size());
        }
        count("FilteredOutEventCount", unwanted.size());
        remove(std::move(unwanted), false);
        flushWhenDue();
        goOn();
    }

    bool isFull() const { return int(m_batch.handles.size()) >= batchSize() || m_batch.bytes > maxBatchBytes; }

    /// What is gathered goes when there is room for it, and it is enough or its time has come.
    void flushWhenDue()
    {
        if (!m_batch.isEmpty() && m_running < concurrency() && (isFull() || m_host.clock.now() >= m_batch.until))
            flush();
    }

    void goOn()
    {
        if (m_running < concurrency() && !isFull())
            step(&Poller::receive);
    }

    void add(const api::sqs::Message &message, std::vector<std::pair<std::string, std::string>> &unwanted)
    {
        const auto id = message.messageId.value_or(std::string());
        const auto receipt = message.receiptHandle.value_or(std::string());
        auto record = sqsRecord(message, m_queue.toString(), m_queue.region);
        if (!isTaken(record, m_patterns)) {
            unwanted.emplace_back(id, receipt);
            return;
        }
        if (m_batch.isEmpty()) {
            m_batch.until = m_host.clock.now() + window();
            // A receive waits in whole seconds, the window ends to the millisecond.
            if (window() > Duration(0))
                m_host.scheduler.at(m_batch.until, [self = shared_from_this()] { self->step(&Poller::flushWhenDue); });
        }
        m_batch.bytes += message.body.value_or(std::string()).size() + 1024;
        m_batch.records.push_back(std::move(record));
        m_batch.handles.emplace_back(id, receipt);
    }

    void flush()
    {
        const auto batch = std::make_shared<Batch>(std::exchange(m_batch, {}));
        const auto resolved = target();
        if (!resolved) {
            count("FailedInvokeEventCount", batch->handles.size());
            return; // the messages come back
        }
        ++m_running;
        Invocation invocation;
        invocation.requestId = m_host.random.uuid();
        invocation.invokedArn = resolved->name.arn();
        invocation.payload = json::serialize(json::object{{"Records", std::move(batch->records)}});
        invocation.from = m_queue.toString();
        invocation.cause = batch->handles.front().first;
        invocation.messages = int(batch->handles.size());
        invocation.done = [self = shared_from_this(), batch](const Expected<Outcome> &outcome) { self->finished(*batch, outcome); };
        m_fleet.invoke(imageOf(*resolved), std::move(invocation));
    }

    void finished(const Batch &batch, const Expected<Outcome> &outcome)
    {
        --m_running;
        if (m_stopped)
            return;
        if (outcome)
            count("InvokedEventCount", batch.handles.size());
        if (!outcome || !outcome->functionError.empty()) {
            count("FailedInvokeEventCount", batch.handles.size());
        } else {
            std::set<std::string> failed;
            bool all = false;
            if (m_mapping.config.functionResponseTypes && !m_mapping.config.functionResponseTypes->empty()) {
                std::set<std::string> ids;
                for (const auto &[id, receipt] : batch.handles)
                    ids.insert(id);
                auto items = failedItems(outcome->payload, ids);
                all = !items;
                failed = std::move(items).value_or(std::set<std::string>());
            }
            std::vector<std::pair<std::string, std::string>> taken;
            for (const auto &handle : batch.handles) {
                if (!all && !failed.contains(handle.first))
                    taken.push_back(handle);
            }
            count("FailedInvokeEventCount", batch.handles.size() - taken.size());
            remove(std::move(taken), true);
        }
        flushWhenDue();
        if (!outcome)
            later(pauseAfterTrouble);
        else
            goOn();
    }

    /// `processed`: the function has taken them.
    void remove(std::vector<std::pair<std::string, std::string>> handles, bool processed)
    {
        for (std::size_t from = 0; from < handles.size(); from += receiveLimit) {
            api::sqs::DeleteMessageBatch::Input input;
            input.queueUrl = queueUrl(m_queue);
            auto &entries = input.entries.emplace();
            for (std::size_t index = from; index < std::min(handles.size(), from + receiveLimit); ++index) {
                auto &entry = entries.emplace_back();
                entry.id = std::to_string(index);
                entry.receiptHandle = handles[index].second;
            }
            m_host.cloud.submit({&api::sqs::DeleteMessageBatch::model(), m_caller, api::Value::of(std::move(input))},
                                [self = shared_from_this(), processed](const Reply &reply) {
                                    const auto *output = reply && processed ? &reply->as<api::sqs::DeleteMessageBatch::Output>() : nullptr;
                                    if (output && output->successful)
                                        self->count("DeletedEventCount", output->successful->size());
                                });
        }
    }

    const ServiceHost &m_host;
    Fleet &m_fleet;
    Roles &m_roles;
    const Mapping m_mapping;
    const Arn m_queue;
    std::vector<pattern::EventPattern> m_patterns;
    bool m_counts = false;
    std::atomic<bool> m_stopped{false};
    // The fleet's thread's.
    Caller m_caller;
    Batch m_batch;
    bool m_receiving = false;
    int m_running = 0;
};

Pollers::Pollers(const ServiceHost &host, Fleet &fleet, Roles &roles) : m_host(host), m_fleet(fleet), m_roles(roles) {}

Pollers::~Pollers()
{
    stop();
}

void Pollers::look(const std::string &uuid, const std::optional<Mapping> &mapping)
{
    const std::lock_guard lock(m_mutex);
    if (const auto old = m_pollers.find(uuid); old != m_pollers.end()) {
        old->second->stop();
        m_pollers.erase(old);
    }
    if (m_stopped || !mapping || !mapping->isEnabled())
        return;
    const auto poller = std::make_shared<Poller>(*this, *mapping);
    m_pollers.emplace(uuid, poller);
    poller->start();
}

void Pollers::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    forget();
}

void Pollers::forget()
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[uuid, poller] : m_pollers)
        poller->stop();
    m_pollers.clear();
}

} // namespace nephoscope::lambda
