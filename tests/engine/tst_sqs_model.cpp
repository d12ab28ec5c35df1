#include "SqsFixture.h"
#include "SqsModel.h"

#include <functional>
#include <random>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

/// Random histories of a queue and its dead-letter queue, beside a model of both.
class TestSqsModel : public QObject
{
    Q_OBJECT

    /// A receipt handle as somebody has kept it.
    struct Receipt
    {
        ModelQueue *queue;
        std::string handle;
        std::string id;
        int receive;
    };
    using Entries = std::vector<sqs::PeekMessages::Entry>;

    static constexpr int maxRounds = 8; ///< so often a receive looks again where it found messages for the dead-letter queue
    static constexpr Duration deduplication = 5min;

    std::mt19937 m_chance;
    std::unique_ptr<SqsFixture> m_fixture;
    ModelQueue m_queue;
    ModelQueue m_dead;
    std::vector<Receipt> m_receipts;
    std::vector<std::string> m_bodies;

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_chance); }
    bool chance(int oneIn) { return upTo(oneIn - 1) == 0; }
    Timestamp now() { return m_fixture->clock().now(); }
    ModelQueue &anyQueue() { return chance(3) ? m_dead : m_queue; }

    Entries seen(const ModelQueue &queue)
    {
        auto reply = m_fixture->call<sqs::PeekMessages>({SqsFixture::urlOf(queue.name), 1000, 0});
        return reply ? std::move(reply->messages) : Entries();
    }
    static bool has(const Entries &entries, const std::string &id)
    {
        return std::any_of(entries.begin(), entries.end(), [&](const auto &entry) { return entry.messageId == id; });
    }

    void check(ModelQueue &queue)
    {
        queue.expire(now());
        QCOMPARE(m_fixture->counts(queue.name), queue.counts(now()));
        const Entries entries = seen(queue);
        QCOMPARE(entries.size(), queue.messages.size());
        std::map<std::string, std::vector<std::string>> order, ordered; // of each group
        for (const auto &entry : entries) {
            const ModelMessage *message = queue.find(entry.messageId);
            QVERIFY2(message, entry.body.c_str());
            QCOMPARE(entry.body, message->body);
            QCOMPARE(entry.group.value_or(""), message->group);
            QCOMPARE(entry.receives, std::int64_t(message->receives));
            QCOMPARE(entry.sent.time_since_epoch().count(), message->sent.time_since_epoch().count());
            QCOMPARE(entry.left.count(), std::max(Duration(0), message->visible - now()).count());
            order[message->group].push_back(entry.messageId);
        }
        for (const ModelMessage &message : queue.messages)
            ordered[message.group].push_back(message.id);
        if (queue.fifo)
            QVERIFY(order == ordered);
    }

    // Sending ---------------------------------------------------------------------------------

    struct Letter
    {
        std::string body;
        std::string group;
        std::string dedup; ///< empty: the body counts
        int delay = 0;     ///< seconds; 0: the queue's own
    };

    /// In FIFO queues now and then one that was sent before, by its ID or by its content.
    Letter write()
    {
        Letter letter{"body " + std::to_string(m_bodies.size()), {}, {}, 0};
        if (m_queue.fifo) {
            letter.group = std::string(1, char('a' + upTo(3)));
            letter.dedup = chance(3) ? std::to_string(upTo(5)) : chance(2) ? std::string() : "own " + std::to_string(m_bodies.size());
            std::replace(letter.dedup.begin(), letter.dedup.end(), ' ', '-');
            if (letter.dedup.empty() && !m_bodies.empty() && chance(2))
                letter.body = m_bodies[std::size_t(upTo(int(m_bodies.size()) - 1))];
        } else {
            letter.group = chance(3) ? std::string(1, char('a' + upTo(3))) : std::string(); // fair queues
            letter.delay = chance(3) ? 1 + upTo(3) : 0;
        }
        m_bodies.push_back(letter.body);
        return letter;
    }
    template <class Input>
    static void put(Input &input, const Letter &letter)
    {
        input.messageBody = letter.body;
        if (!letter.group.empty())
            input.messageGroupId = letter.group;
        if (!letter.dedup.empty())
            input.messageDeduplicationId = letter.dedup;
        if (letter.delay > 0)
            input.delaySeconds = letter.delay;
    }
    /// SQS has taken it under this ID: as a message of its own, or for one that it has had.
    void sent(const Letter &letter, const std::string &id)
    {
        if (m_queue.fifo) {
            const auto key = std::pair(m_queue.byGroup ? letter.group : std::string(), letter.dedup.empty() ? "content of " + letter.body : letter.dedup);
            if (const auto found = m_queue.sent.find(key); found != m_queue.sent.end()) {
                QCOMPARE(id, found->second.id);
                return;
            }
            m_queue.sent[key] = {now() + deduplication, id};
        }
        QVERIFY(!m_queue.find(id) && !m_dead.find(id));
        m_queue.messages.push_back({id, letter.body, letter.group, now(), now() + (letter.delay > 0 ? Duration(std::chrono::seconds(letter.delay)) : m_queue.delay)});
    }

    void send()
    {
        const Letter letter = write();
        sqsapi::SendMessage::Input input;
        input.queueUrl = SqsFixture::urlOf(m_queue.name);
        put(input, letter);
        const auto reply = m_fixture->call<sqsapi::SendMessage>(std::move(input));
        QCOMPARE(codeOf(reply), QByteArray("OK"));
        sent(letter, *reply->messageId);
    }

    void sendBatch()
    {
        sqsapi::SendMessageBatch::Input input;
        input.queueUrl = SqsFixture::urlOf(m_queue.name);
        std::map<std::string, Letter> letters;
        auto &entries = input.entries.emplace();
        std::size_t bad = 0;
        for (int number = upTo(9); number >= 0; --number) {
            auto &entry = entries.emplace_back();
            entry.id = std::to_string(number);
            Letter letter = write();
            put(entry, letter);
            if (chance(6)) {
                entry.messageBody = "\x01"; // is not sent, and keeps none of the others
                ++bad;
            } else {
                letters.emplace(*entry.id, std::move(letter));
            }
        }
        const auto reply = m_fixture->call<sqsapi::SendMessageBatch>(std::move(input));
        QCOMPARE(codeOf(reply), QByteArray("OK"));
        QCOMPARE(reply->failed->size(), bad);
        QCOMPARE(reply->successful->size(), letters.size());
        for (const auto &entry : *reply->successful) // in the order of the batch
            sent(letters.at(*entry.id), *entry.messageId);
    }

    // Receiving -------------------------------------------------------------------------------

    /// Messages that had been received too often are in the dead-letter queue now, and nothing else is.
    std::vector<std::string> bury(ModelQueue &queue, const std::vector<ModelMessage> &reachable)
    {
        std::vector<std::string> buried;
        if (&queue != &m_queue || queue.maxReceives == 0)
            return buried;
        const Entries left = seen(queue);
        for (ModelMessage message : reachable) {
            if (!queue.isTooOften(message) || has(left, message.id))
                continue;
            buried.push_back(message.id);
            queue.erase(message.id);
            message.base = message.receives;
            message.visible = now();
            message.isDead = true;
            if (queue.fifo)
                message.sent = now();
            m_dead.messages.push_back(std::move(message));
        }
        return buried;
    }

    void checkTaken(ModelQueue &queue, const SqsFixture::Messages &got, const std::vector<ModelMessage> &reachable, const std::vector<std::string> &buried)
    {
        std::map<std::string, std::vector<std::string>> line; // of each group, what was not buried
        for (const ModelMessage &message : reachable) {
            if (std::find(buried.begin(), buried.end(), message.id) == buried.end())
                line[queue.fifo ? message.group : std::string()].push_back(message.id);
        }
        for (const auto &message : got) {
            const ModelMessage *known = queue.find(*message.messageId);
            QVERIFY2(known, message.body->c_str());
            QVERIFY2(!queue.isTooOften(*known), message.body->c_str());
            auto &ids = line[queue.fifo ? known->group : std::string()];
            const auto at = std::find(ids.begin(), ids.end(), known->id); // once only, and where order counts, next
            QVERIFY2(queue.fifo ? at == ids.begin() && at != ids.end() : at != ids.end(), message.body->c_str());
            ids.erase(at);
        }
    }

    void receive()
    {
        ModelQueue &queue = anyQueue();
        auto input = SqsFixture::receiving(queue.name, 1 + upTo(9));
        Duration visibility = queue.visibility;
        if (!chance(4)) {
            input.visibilityTimeout = upTo(5);
            visibility = std::chrono::seconds(*input.visibilityTimeout);
        }
        const std::vector<ModelMessage> reachable = queue.reachable(now());
        const auto got = m_fixture->receive(input);
        const auto buried = bury(queue, reachable);
        checkTaken(queue, got, reachable, buried);
        if (QTest::currentTestFailed())
            return;
        const auto tooOften = std::size_t(std::count_if(reachable.begin(), reachable.end(), [&](const ModelMessage &message) { return queue.isTooOften(message); }));
        const std::size_t wanted = std::min(std::size_t(*input.maxNumberOfMessages), reachable.size() - tooOften);
        // What makes way for the dead-letter queue may cost a receive some messages: of a FIFO queue's group the rest waits
        // for what it has taken. It does not come back with nothing for that, unless there is a lot of it.
        const bool many = buried.size() >= maxRounds;
        const bool fewer = !buried.empty() && (many || queue.fifo || visibility == Duration(0));
        QVERIFY(got.size() == wanted || (got.size() < wanted && fewer));
        QVERIFY(!got.empty() || wanted == 0 || many);
        QVERIFY(buried.size() == tooOften || got.size() == std::size_t(*input.maxNumberOfMessages) || fewer);
        for (const auto &message : got) {
            ModelMessage &known = *queue.find(*message.messageId);
            ++known.receives;
            known.visible = now() + visibility;
            m_receipts.push_back({&queue, *message.receiptHandle, known.id, known.receives});
            QCOMPARE(*message.body, known.body);
            const auto &attributes = *message.attributes;
            QCOMPARE(attributes.at("ApproximateReceiveCount"), std::to_string(known.receives));
            QCOMPARE(attributes.at("SentTimestamp"), std::to_string(known.sent.time_since_epoch().count()));
            QCOMPARE(attributes.contains("DeadLetterQueueSourceArn"), known.isDead);
        }
    }

    // By receipt handles ----------------------------------------------------------------------

    const Receipt *anyReceipt() { return m_receipts.empty() ? nullptr : &m_receipts[m_receipts.size() - 1 - std::size_t(upTo(int(std::min<std::size_t>(m_receipts.size(), 15)) - 1))]; }

    void remove()
    {
        if (const Receipt *receipt = anyReceipt())
            QCOMPARE(m_fixture->remove(receipt->queue->name, receipt->handle), receipt->queue->remove(receipt->id, receipt->receive, now()));
    }
    void change()
    {
        const Receipt *receipt = anyReceipt();
        if (!receipt)
            return;
        const int seconds = upTo(4);
        QCOMPARE(m_fixture->change(receipt->queue->name, receipt->handle, seconds),
                 receipt->queue->change(receipt->id, receipt->receive, std::chrono::seconds(seconds), now()));
    }
    /// Several handles of one queue, some of which are none.
    template <class Operation>
    void batch(const std::function<QByteArray(const Receipt &, typename Operation::Input &input)> &add)
    {
        ModelQueue &queue = anyQueue();
        typename Operation::Input input;
        input.queueUrl = SqsFixture::urlOf(queue.name);
        input.entries.emplace();
        std::map<std::string, QByteArray> expected;
        for (std::size_t at = m_receipts.size(); at-- > 0 && expected.size() < 10;) {
            if (m_receipts[at].queue != &queue || chance(2))
                continue;
            const bool bad = chance(8);
            const std::string id = std::to_string(expected.size());
            const Receipt receipt = m_receipts[at];
            const QByteArray code = bad ? QByteArray("ReceiptHandleIsInvalid") : add(receipt, input);
            if (bad)
                (void)add({nullptr, "nonsense", {}, 0}, input);
            input.entries->back().id = id;
            expected[id] = code;
        }
        if (expected.empty())
            return;
        const auto reply = m_fixture->call<Operation>(std::move(input));
        QCOMPARE(codeOf(reply), QByteArray("OK"));
        for (const auto &entry : *reply->successful)
            QCOMPARE(expected.at(*entry.id), QByteArray("OK"));
        for (const auto &entry : *reply->failed)
            QCOMPARE(QByteArray::fromStdString(*entry.code), expected.at(*entry.id));
        QCOMPARE(reply->successful->size() + reply->failed->size(), expected.size());
    }
    void removeBatch()
    {
        batch<sqsapi::DeleteMessageBatch>([this](const Receipt &receipt, auto &input) {
            input.entries->emplace_back().receiptHandle = receipt.handle;
            return receipt.queue ? receipt.queue->remove(receipt.id, receipt.receive, now()) : QByteArray();
        });
    }
    void changeBatch()
    {
        batch<sqsapi::ChangeMessageVisibilityBatch>([this](const Receipt &receipt, auto &input) {
            auto &entry = input.entries->emplace_back();
            entry.receiptHandle = receipt.handle;
            entry.visibilityTimeout = upTo(4);
            return receipt.queue ? receipt.queue->change(receipt.id, receipt.receive, std::chrono::seconds(*entry.visibilityTimeout), now()) : QByteArray();
        });
    }

    // The queues ------------------------------------------------------------------------------

    void purge()
    {
        ModelQueue &queue = anyQueue();
        const bool soon = queue.purged && *queue.purged + 60s > now();
        QCOMPARE(codeOf(m_fixture->on<sqsapi::PurgeQueue>(queue.name)), soon ? QByteArray("PurgeQueueInProgress") : QByteArray("OK"));
        if (soon)
            return;
        queue.purged = now();
        queue.messages.clear();
    }

    /// Messages go back as new ones, in the order of their groups.
    void moveBack()
    {
        sqsapi::StartMessageMoveTask::Input input;
        input.sourceArn = SqsFixture::arnOf(m_dead.name);
        if (chance(2))
            input.destinationArn = SqsFixture::arnOf(m_queue.name);
        const auto moving = m_dead.reachable(now());
        const Entries before = seen(m_queue);
        QCOMPARE(codeOf(m_fixture->call<sqsapi::StartMessageMoveTask>(std::move(input))), m_queue.maxReceives > 0 ? QByteArray("OK") : QByteArray("InvalidParameterValue"));
        if (m_queue.maxReceives == 0)
            return;
        m_fixture->settle();
        Entries fresh = seen(m_queue);
        std::erase_if(fresh, [&](const auto &entry) { return has(before, entry.messageId); });
        QCOMPARE(fresh.size(), moving.size());
        for (const ModelMessage &message : moving) {
            const auto found = std::find_if(fresh.begin(), fresh.end(), [&](const auto &entry) { return entry.body == message.body && entry.group.value_or("") == message.group; });
            QVERIFY2(found != fresh.end(), message.body.c_str());
            m_dead.erase(message.id);
            m_queue.messages.push_back({found->messageId, message.body, message.group, now(), now()});
            fresh.erase(found);
        }
    }

    void configure()
    {
        switch (upTo(3)) {
        case 0:
            m_queue.maxReceives = upTo(3);
            QCOMPARE(m_fixture->set(m_queue.name, {{"RedrivePolicy", m_queue.maxReceives ? SqsFixture::redrive(m_dead.name, m_queue.maxReceives) : std::string()}}), QByteArray("OK"));
            break;
        case 1: {
            ModelQueue &queue = anyQueue();
            const int seconds = 60 + upTo(300);
            queue.retention = std::chrono::seconds(seconds);
            QCOMPARE(m_fixture->set(queue.name, {{"MessageRetentionPeriod", std::to_string(seconds)}}), QByteArray("OK"));
            break;
        }
        case 2: {
            const int seconds = upTo(3);
            m_queue.delay = std::chrono::seconds(seconds);
            QCOMPARE(m_fixture->set(m_queue.name, {{"DelaySeconds", std::to_string(seconds)}}), QByteArray("OK"));
            break;
        }
        default: {
            ModelQueue &queue = anyQueue();
            const int seconds = upTo(8);
            queue.visibility = std::chrono::seconds(seconds);
            QCOMPARE(m_fixture->set(queue.name, {{"VisibilityTimeout", std::to_string(seconds)}}), QByteArray("OK"));
        }
        }
    }

    /// Mostly a moment, at times so long that messages expire and IDs may be used again.
    void wait() { m_fixture->advance(chance(12) ? Duration(std::chrono::seconds(30 + upTo(330))) : Duration(upTo(2500))); }

    void reopen() { m_fixture->reopen(); }

    struct Deed
    {
        const char *name;
        int weight;
        void (TestSqsModel::*run)();
    };
    const Deed &anyDeed()
    {
        static const Deed deeds[] = {{"send", 14, &TestSqsModel::send},
                                     {"send a batch", 4, &TestSqsModel::sendBatch},
                                     {"receive", 22, &TestSqsModel::receive},
                                     {"delete", 6, &TestSqsModel::remove},
                                     {"change the visibility", 6, &TestSqsModel::change},
                                     {"delete a batch", 3, &TestSqsModel::removeBatch},
                                     {"change the visibility of a batch", 3, &TestSqsModel::changeBatch},
                                     {"wait", 16, &TestSqsModel::wait},
                                     {"move back", 3, &TestSqsModel::moveBack},
                                     {"configure", 3, &TestSqsModel::configure},
                                     {"purge", 1, &TestSqsModel::purge},
                                     {"open anew", 1, &TestSqsModel::reopen}};
        int all = 0;
        for (const Deed &deed : deeds)
            all += deed.weight;
        int at = upTo(all - 1);
        const Deed *deed = std::begin(deeds);
        while (at >= deed->weight)
            at -= (deed++)->weight;
        return *deed;
    }

    void begin(bool fifo, bool byGroup)
    {
        m_fixture = std::make_unique<SqsFixture>();
        const std::string end = fifo ? ".fifo" : "";
        m_queue = {.name = "q" + end, .fifo = fifo, .byGroup = byGroup};
        m_dead = {.name = "dead" + end, .fifo = fifo};
        m_queue.maxReceives = 2;
        m_receipts.clear();
        m_bodies.clear();
        SqsFixture::Attributes attributes;
        if (fifo)
            attributes["FifoQueue"] = "true";
        m_fixture->make(m_dead.name, attributes);
        if (fifo) {
            attributes["ContentBasedDeduplication"] = "true";
            attributes["DeduplicationScope"] = byGroup ? "messageGroup" : "queue";
        }
        attributes["RedrivePolicy"] = SqsFixture::redrive(m_dead.name, m_queue.maxReceives);
        m_fixture->make(m_queue.name, attributes);
    }

private Q_SLOTS:
    void histories_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<bool>("fifo");
        QTest::addColumn<bool>("byGroup");
        const unsigned base = qEnvironmentVariableIsSet("NEPHOSCOPE_SEED") ? qEnvironmentVariable("NEPHOSCOPE_SEED").toUInt() : std::random_device()();
        for (unsigned number = 0; number < 3; ++number) {
            QTest::addRow("standard, seed %u", base + number) << base + number << false << false;
            QTest::addRow("fifo, seed %u", base + number) << base + number << true << false;
            QTest::addRow("fifo by group, seed %u", base + number) << base + number << true << true;
        }
    }
    void histories()
    {
        QFETCH(unsigned, seed);
        QFETCH(bool, fifo);
        QFETCH(bool, byGroup);
        m_chance.seed(seed);
        begin(fifo, byGroup);
        for (int step = 0; step < 250; ++step) {
            const Deed &deed = anyDeed();
            (this->*deed.run)();
            m_fixture->settle();
            if (!QTest::currentTestFailed())
                check(m_queue);
            if (!QTest::currentTestFailed())
                check(m_dead);
            if (QTest::currentTestFailed()) {
                qWarning("step %d: %s", step, deed.name);
                break;
            }
        }
        m_fixture.reset();
    }
};

QTEST_GUILESS_MAIN(TestSqsModel)
#include "tst_sqs_model.moc"
