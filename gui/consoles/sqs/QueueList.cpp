#include "gui/consoles/sqs/QueueList.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/Queue.h"

#include <QtCore/QElapsedTimer>

#include <chrono>
#include <set>

namespace nephoscope::gui::sqs {

namespace {

constexpr std::chrono::milliseconds pace{250};

/// What one list knows of its queues.
class KnownQueues : public QObject
{
public:
    KnownQueues(EngineHost &engine, QObject *list) : QObject(list), m_engine(engine)
    {
        connect(&engine, &EngineHost::changed, this, [this](const QList<Change> &changes) {
            for (const Change &change : changes)
                if (change.service == "sqs")
                    m_changed.insert(change.type == "queue" ? change.id : change.parent);
        });
    }

    static KnownQueues &of(EngineHost &engine, QObject *list)
    {
        for (QObject *child : list->children())
            if (auto *known = dynamic_cast<KnownQueues *>(child))
                return *known;
        return *new KnownQueues(engine, list);
    }

    /// The first page is asked for: anew, or because of changes, which are to be seen then.
    void begin()
    {
        const Caller caller = m_engine.caller();
        const std::string place = caller.principal.account.value + ' ' + caller.region.value;
        if (m_changed.empty() || place != m_place)
            m_queues.clear();
        m_place = place;
        for (const std::string &name : std::exchange(m_changed, {}))
            m_queues.erase(name);
        m_since.start();
        ++m_round;
    }
    std::chrono::milliseconds untilNext() const
    {
        return m_since.isValid() ? std::max(pace - std::chrono::milliseconds(m_since.elapsed()), std::chrono::milliseconds(0)) : std::chrono::milliseconds(0);
    }
    std::shared_ptr<const Queue> find(const std::string &name) const
    {
        const auto found = m_queues.find(name);
        return found == m_queues.end() ? nullptr : found->second;
    }
    int round() const { return m_round; }
    /// What was asked for in an earlier round may be older than the change that this one is about.
    void keep(const std::shared_ptr<const Queue> &queue, int round)
    {
        if (round == m_round)
            m_queues[queue->name] = queue;
    }

private:
    EngineHost &m_engine;
    std::map<std::string, std::shared_ptr<const Queue>> m_queues;
    std::set<std::string> m_changed;
    std::string m_place;
    QElapsedTimer m_since;
    int m_round = 0;
};

struct Gathered
{
    ItemPage page;
    std::size_t open = 0;
    std::function<void(Expected<ItemPage>)> done;
};

/// The attributes of those that are not known.
void describe(EngineHost &engine, KnownQueues &known, const std::vector<std::string> &urls, const std::shared_ptr<Gathered> &all)
{
    all->page.items.resize(urls.size());
    all->open = 1;
    const auto end = [all] {
        if (--all->open == 0)
            all->done(std::move(all->page));
    };
    for (std::size_t i = 0; i < urls.size(); ++i) {
        const std::string name = queueNameOf(urls[i]);
        all->page.items[i] = known.find(name);
        if (all->page.items[i])
            continue;
        ++all->open;
        loadQueue(engine, &known, name, [&known, round = known.round(), all, i, name, end](Expected<std::shared_ptr<const Queue>> queue) {
            // One that went meanwhile, or whose attributes may not be seen, is still a name.
            all->page.items[i] = queue ? *queue : std::make_shared<const Queue>(Queue{name, {}});
            if (queue)
                known.keep(*queue, round);
            end();
        });
    }
    end();
}

void ask(EngineHost &engine, KnownQueues &known, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::sqs::ListQueues::Input input;
    input.maxResults = 1000;
    if (token.empty())
        known.begin();
    else
        input.nextToken = token;
    gui::ask<api::sqs::ListQueues>(engine, &known, std::move(input), [&engine, &known, done = std::move(done)](auto reply) {
        if (!reply) {
            done(fail(reply.error()));
            return;
        }
        const auto all = std::make_shared<Gathered>();
        all->page.next = reply->nextToken.value_or("");
        all->done = done;
        describe(engine, known, reply->queueUrls.value_or(std::vector<std::string>()), all);
    });
}

} // namespace

void listQueues(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    KnownQueues &known = KnownQueues::of(engine, receiver);
    if (token.empty() && known.untilNext().count() > 0)
        QTimer::singleShot(known.untilNext(), &known, [&engine, &known, done = std::move(done)] { ask(engine, known, {}, done); });
    else
        ask(engine, known, token, std::move(done));
}

} // namespace nephoscope::gui::sqs
