#include "SqsFixture.h"

#include <map>
#include <random>
#include <set>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

/// What a queue should have, kept as simply as can be.
struct ModelMessage
{
    std::string body;
    std::string group;
    Timestamp visible;
    int receives = 0;
    std::string handle; ///< of its last receive

    bool inFlight(Timestamp now) const { return visible > now && receives > 0; }
};

class Model
{
public:
    explicit Model(bool fifo) : m_fifo(fifo) {}

    std::vector<ModelMessage> messages; ///< in the order of sending

    QByteArray counts(Timestamp now) const
    {
        int visible = 0, inFlight = 0, delayed = 0;
        for (const ModelMessage &message : messages)
            ++(message.visible <= now ? visible : message.receives > 0 ? inFlight : delayed);
        return QByteArray::number(visible) + '/' + QByteArray::number(inFlight) + '/' + QByteArray::number(delayed);
    }
    /// Bodies that may be received now, in each group's order.
    std::map<std::string, std::vector<std::string>> available(Timestamp now) const
    {
        std::map<std::string, std::vector<std::string>> found;
        std::set<std::string> closed;
        for (const ModelMessage &message : messages) {
            if (message.inFlight(now))
                closed.insert(message.group);
        }
        for (const ModelMessage &message : messages) {
            if (m_fifo && closed.contains(message.group))
                continue;
            if (message.visible <= now)
                found[message.group].push_back(message.body);
            else
                closed.insert(message.group); // what is delayed holds back what comes after it
        }
        return found;
    }
    ModelMessage *find(const std::string &body)
    {
        for (ModelMessage &message : messages) {
            if (message.body == body)
                return &message;
        }
        return nullptr;
    }

private:
    const bool m_fifo;
};

} // namespace

/// Random histories, beside a model that has no database, no index and no counters.
class TestSqsModel : public QObject
{
    Q_OBJECT

    std::mt19937 m_chance;
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_chance); }

    void check(SqsFixture &f, const std::string &name, const Model &model)
    {
        QCOMPARE(f.counts(name), model.counts(f.clock().now()));
    }

    void receive(SqsFixture &f, const std::string &name, Model &model, bool fifo)
    {
        const Timestamp now = f.clock().now();
        auto available = model.available(now);
        std::size_t total = 0;
        for (const auto &[group, bodies] : available)
            total += bodies.size();
        auto input = SqsFixture::receiving(name, 1 + upTo(9));
        const int visibility = upTo(5);
        input.visibilityTimeout = visibility;
        const auto got = f.receive(input);
        QCOMPARE(got.size(), std::min(std::size_t(*input.maxNumberOfMessages), total));
        std::map<std::string, std::size_t> taken;
        std::set<std::string> seen;
        for (const auto &message : got) {
            ModelMessage *expected = model.find(*message.body);
            QVERIFY(expected && expected->visible <= now);
            QVERIFY(seen.insert(*message.body).second);
            if (fifo) {
                const auto &bodies = available.at(expected->group);
                QCOMPARE(bodies.at(taken[expected->group]++), *message.body);
            }
            ++expected->receives;
            expected->visible = now + std::chrono::seconds(visibility);
            expected->handle = *message.receiptHandle;
            QCOMPARE(message.attributes->at("ApproximateReceiveCount"), std::to_string(expected->receives));
        }
    }

    void remove(SqsFixture &f, const std::string &name, Model &model, bool fifo)
    {
        if (model.messages.empty())
            return;
        const auto at = model.messages.begin() + upTo(int(model.messages.size()) - 1);
        if (at->handle.empty())
            return;
        const bool gone = !fifo || at->inFlight(f.clock().now());
        QCOMPARE(f.remove(name, at->handle), gone ? QByteArray("OK") : QByteArray("InvalidParameterValue"));
        if (gone)
            model.messages.erase(at);
    }

    void change(SqsFixture &f, const std::string &name, Model &model)
    {
        if (model.messages.empty())
            return;
        ModelMessage &message = model.messages[std::size_t(upTo(int(model.messages.size()) - 1))];
        if (message.handle.empty())
            return;
        const int seconds = upTo(4);
        const bool flies = message.inFlight(f.clock().now());
        QCOMPARE(f.change(name, message.handle, seconds), flies ? QByteArray("OK") : QByteArray("MessageNotInflight"));
        if (flies)
            message.visible = f.clock().now() + std::chrono::seconds(seconds);
    }

    void history(bool fifo)
    {
        SqsFixture f;
        const std::string name = fifo ? "q.fifo" : "q";
        f.make(name, fifo ? SqsFixture::Attributes{{"FifoQueue", "true"}, {"DelaySeconds", "1"}} : SqsFixture::Attributes{});
        Model model(fifo);
        for (int step = 0; step < 250; ++step) {
            const int kind = upTo(19);
            if (kind < 7) {
                auto input = SqsFixture::sending(name, std::to_string(step));
                ModelMessage message{*input.messageBody, fifo ? std::string(1, char('a' + upTo(2))) : std::string(), f.clock().now()};
                if (fifo) {
                    input.messageGroupId = message.group;
                    input.messageDeduplicationId = message.body;
                    message.visible += std::chrono::seconds(1);
                } else {
                    input.delaySeconds = upTo(1) * upTo(3);
                    message.visible += std::chrono::seconds(*input.delaySeconds);
                }
                QCOMPARE(codeOf(f.call<sqsapi::SendMessage>(input)), QByteArray("OK"));
                model.messages.push_back(std::move(message));
            } else if (kind < 12) {
                receive(f, name, model, fifo);
            } else if (kind < 15) {
                remove(f, name, model, fifo);
            } else if (kind < 17) {
                change(f, name, model);
            } else if (kind < 19) {
                f.clock().advance(Duration(upTo(1500)));
            } else if (upTo(4) == 0) {
                f.reopen();
            }
            check(f, name, model);
            if (QTest::currentTestFailed())
                return;
        }
    }

private Q_SLOTS:
    void histories_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<bool>("fifo");
        const unsigned base = qEnvironmentVariableIsSet("NEPHOSCOPE_SEED") ? qEnvironmentVariable("NEPHOSCOPE_SEED").toUInt() : std::random_device()();
        for (unsigned number = 0; number < 3; ++number) {
            QTest::addRow("standard, seed %u", base + number) << base + number << false;
            QTest::addRow("fifo, seed %u", base + number) << base + number << true;
        }
    }
    void histories()
    {
        QFETCH(unsigned, seed);
        QFETCH(bool, fifo);
        m_chance.seed(seed);
        history(fifo);
    }
};

QTEST_GUILESS_MAIN(TestSqsModel)
#include "tst_sqs_model.moc"
