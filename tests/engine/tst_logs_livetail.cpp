#include "IamFixture.h"
#include "api/LiveSource.h"
#include "api/generated/logs.h"
#include "wire/Codec.h"
#include "wire/EventStream.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

namespace logsapi = nephoscope::api::logs;

namespace {

using Start = logsapi::StartLiveTail;

/// A session as its client sees it. Gone, it has hung up.
class Tail
{
public:
    explicit Tail(const Start::Output &output) : m_source(output.responseStream->source()) {}

    api::LiveSource &source() { return dynamic_cast<api::LiveSource &>(*m_source); }
    /// Whether a read would give something now.
    bool isReady()
    {
        const auto ready = std::make_shared<std::atomic_bool>(false);
        source().whenReady([ready] { *ready = true; });
        return *ready;
    }
    /// All that is there, without waiting.
    std::vector<wire::EventMessage> take()
    {
        std::vector<wire::EventMessage> messages;
        std::vector<std::uint8_t> buffer(4096);
        while (!m_ended && isReady()) {
            const auto count = m_source->read(buffer);
            if (!count)
                qFatal("%s", count.error().message.c_str());
            m_ended = *count == 0;
            m_reader.feed({reinterpret_cast<const char *>(buffer.data()), *count});
            for (auto next = m_reader.next(); next && *next; next = m_reader.next())
                messages.push_back(std::move(**next));
        }
        return messages;
    }
    std::vector<logsapi::LiveTailSessionUpdate> updates()
    {
        std::vector<logsapi::LiveTailSessionUpdate> all;
        for (const wire::EventMessage &message : take()) {
            if (message.header(":event-type") == "sessionUpdate" && !wire::readJson(logsapi::LiveTailSessionUpdate::shape(), message.payload, &all.emplace_back()))
                qFatal("%s", message.payload.c_str());
        }
        return all;
    }
    /// The messages of the events of all updates that are there.
    QByteArray lines()
    {
        QByteArray text;
        for (const auto &update : updates()) {
            for (const auto &event : *update.sessionResults)
                text += QByteArray::fromStdString(*event.message) + '|';
        }
        return text;
    }
    bool hasEnded() const { return m_ended; }

private:
    std::shared_ptr<api::BodySource> m_source;
    wire::EventStreamReader m_reader;
    bool m_ended = false;
};

} // namespace

/// Sessions of Live Tail: what they refuse, what they bring each second of the clock, how they end.
class TestLogsLiveTail : public QObject
{
    Q_OBJECT

    std::unique_ptr<IamFixture> m_fixture;

    static std::string arn(const std::string &group) { return "arn:aws:logs:us-east-1:123456789012:log-group:" + group; }
    static Start::Input of(std::vector<std::string> groups)
    {
        Start::Input input;
        for (std::string &group : groups)
            group = arn(group);
        input.logGroupIdentifiers = std::move(groups);
        return input;
    }
    Expected<Start::Output> start(Start::Input input) { return m_fixture->call<Start>(std::move(input)); }
    Tail tail(Start::Input input)
    {
        auto started = start(std::move(input));
        if (!started)
            qFatal("%s", started.error().message.c_str());
        Tail made(*started);
        (void)made.take(); // the beginning
        return made;
    }
    void makeGroup(const std::string &name, const std::vector<std::string> &streams = {"s"}, const std::string &kind = "STANDARD")
    {
        logsapi::CreateLogGroup::Input group;
        group.logGroupName = name;
        group.logGroupClass.emplace().value = kind;
        (void)m_fixture->must<logsapi::CreateLogGroup>(group);
        for (const std::string &each : streams) {
            logsapi::CreateLogStream::Input stream;
            stream.logGroupName = name;
            stream.logStreamName = each;
            (void)m_fixture->must<logsapi::CreateLogStream>(stream);
        }
    }
    std::int64_t now() { return m_fixture->clock().now().time_since_epoch().count(); }
    void put(const std::string &group, const std::vector<std::string> &messages, const std::string &stream = "s")
    {
        logsapi::PutLogEvents::Input input;
        input.logGroupName = group;
        input.logStreamName = stream;
        for (const std::string &message : messages) {
            auto &event = (input.logEvents ? *input.logEvents : input.logEvents.emplace()).emplace_back();
            event.timestamp = now();
            event.message = message;
        }
        (void)m_fixture->must<logsapi::PutLogEvents>(input);
    }
    /// Lets time pass. After the second settling the engine has looked at its timers for certain.
    void pass(Duration time)
    {
        m_fixture->advance(time);
        m_fixture->settle();
    }
    static std::vector<std::string> numbers(int count)
    {
        std::vector<std::string> messages;
        for (int number = 0; number < count; ++number)
            messages.push_back(std::to_string(number));
        return messages;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<IamFixture>(); }

    void whatIsRefused()
    {
        makeGroup("g");
        makeGroup("h");
        makeGroup("rare", {}, "INFREQUENT_ACCESS");
        const auto refusal = [this](Start::Input input) { return codeOf(start(std::move(input))); };
        Start::Input input;
        QCOMPARE(refusal(input), QByteArray("InvalidParameterException"));
        input.logGroupIdentifiers.emplace();
        QCOMPARE(refusal(input), QByteArray("InvalidParameterException"));
        input.logGroupIdentifiers->assign(11, arn("g"));
        QCOMPARE(refusal(input), QByteArray("InvalidParameterException"));
        input.logGroupIdentifiers = {"g"}; // a name is no ARN
        QCOMPARE(refusal(input), QByteArray("InvalidParameterException"));
        QCOMPARE(refusal(of({"g:*"})), QByteArray("InvalidParameterException"));
        QCOMPARE(refusal(of({"g", "none"})), QByteArray("ResourceNotFoundException"));
        input.logGroupIdentifiers = {"arn:aws:logs:eu-west-1:123456789012:log-group:g"};
        QCOMPARE(refusal(input), QByteArray("ResourceNotFoundException"));
        QCOMPARE(refusal(of({"rare"})), QByteArray("InvalidOperationException"));
        input = of({"g"});
        input.logEventFilterPattern = "{ $.level = ";
        QCOMPARE(refusal(input), QByteArray("InvalidParameterException"));
        input = of({"g"});
        input.logStreamNames = {"s", "none"};
        QCOMPARE(refusal(input), QByteArray("ResourceNotFoundException"));
        input.logStreamNames = {"s"};
        input.logStreamNamePrefixes = {"s"};
        QCOMPARE(refusal(input), QByteArray("InvalidParameterException"));
        input = of({"g", "h"});
        input.logStreamNames = {"s"};
        QCOMPARE(refusal(input), QByteArray("InvalidParameterException"));
        input.logStreamNames.reset();
        input.logStreamNamePrefixes = {"s"};
        QCOMPARE(refusal(input), QByteArray("InvalidParameterException"));
    }

    void everyGroupIsAskedFor()
    {
        makeGroup("g");
        makeGroup("h");
        m_fixture->makeUser("lee");
        const Caller lee = m_fixture->asUser("lee");
        QCOMPARE(m_fixture->ask<Start>(lee, of({"g"})), QByteArray("AccessDeniedException"));
        QCOMPARE(m_fixture->putUserPolicy("lee", IamFixture::allow("logs:StartLiveTail", arn("g:*"))), QByteArray("OK"));
        QCOMPARE(m_fixture->ask<Start>(lee, of({"g"})), QByteArray("OK"));
        QCOMPARE(m_fixture->ask<Start>(lee, of({"g", "h"})), QByteArray("AccessDeniedException"));
        QCOMPARE(m_fixture->ask<Start>(lee, of({"h"})), QByteArray("AccessDeniedException"));
    }

    void whatComesFirst()
    {
        makeGroup("g", {"web", "api"});
        Start::Input input = of({"g"});
        input.logStreamNames = {"web"};
        input.logEventFilterPattern = "ERROR";
        const auto started = start(input);
        QVERIFY(started);
        Tail tail(*started);
        const auto messages = tail.take();
        QCOMPARE(messages.size(), std::size_t(2));
        QCOMPARE(std::string(messages[0].header(":event-type")), std::string("initial-response"));
        QCOMPARE(messages[0].payload, std::string("{}"));
        QCOMPARE(std::string(messages[1].header(":event-type")), std::string("sessionStart"));
        QCOMPARE(std::string(messages[1].header(":content-type")), std::string("application/x-amz-json-1.1"));
        logsapi::LiveTailSessionStart begun;
        QVERIFY(wire::readJson(logsapi::LiveTailSessionStart::shape(), messages[1].payload, &begun));
        QVERIFY(!begun.sessionId->empty() && !begun.requestId->empty() && *begun.sessionId != *begun.requestId);
        QCOMPARE(*begun.logGroupIdentifiers, std::vector<std::string>{arn("g")});
        QCOMPARE(*begun.logStreamNames, std::vector<std::string>{"web"});
        QVERIFY(begun.logStreamNamePrefixes->empty());
        QCOMPARE(*begun.logEventFilterPattern, std::string("ERROR"));
    }

    void eachSecond()
    {
        makeGroup("g");
        makeGroup("h");
        put("g", {"before"});
        Tail tail = this->tail(of({"g"}));
        put("g", {"one", "two"});
        put("h", {"elsewhere"});
        QVERIFY(!tail.isReady());
        pass(999ms);
        QVERIFY(!tail.isReady());
        pass(1ms);
        auto updates = tail.updates();
        QCOMPARE(updates.size(), std::size_t(1));
        QCOMPARE(*updates[0].sessionMetadata->sampled, false);
        QCOMPARE(updates[0].sessionResults->size(), std::size_t(2));
        const auto &event = updates[0].sessionResults->front();
        QCOMPARE(*event.logGroupIdentifier, std::string("123456789012:g"));
        QCOMPARE(*event.logStreamName, std::string("s"));
        QCOMPARE(*event.message, std::string("one"));
        QCOMPARE(*event.timestamp, now() - 1000);
        QCOMPARE(*event.ingestionTime, now() - 1000);
        // A second without events is told as well.
        pass(1s);
        updates = tail.updates();
        QCOMPARE(updates.size(), std::size_t(1));
        QVERIFY(updates[0].sessionResults->empty());
        put("g", {"three"});
        pass(1s);
        QCOMPARE(tail.lines(), QByteArray("three|"));
    }

    void onlyWhatIsWanted()
    {
        makeGroup("g", {"web-1", "web-2", "api"});
        makeGroup("h");
        Start::Input input = of({"g"});
        input.logStreamNamePrefixes = {"web-", "x"};
        Tail begins = tail(input);
        input = of({"g"});
        input.logStreamNames = {"api", "web-2"};
        Tail named = tail(input);
        input = of({"g", "h", "g"});
        input.logEventFilterPattern = "ERROR -slow";
        Tail filtered = tail(input);
        put("g", {"ERROR 1"}, "web-1");
        put("g", {"INFO 2"}, "web-2");
        put("h", {"ERROR slow", "ERROR 3"});
        put("g", {"ERROR 4"}, "api");
        pass(1s);
        QCOMPARE(begins.lines(), QByteArray("ERROR 1|INFO 2|"));
        QCOMPARE(named.lines(), QByteArray("INFO 2|ERROR 4|"));
        QCOMPARE(filtered.lines(), QByteArray("ERROR 1|ERROR 3|ERROR 4|"));
    }

    void manyAreSampled()
    {
        makeGroup("g");
        Tail tail = this->tail(of({"g"}));
        put("g", numbers(500));
        pass(1s);
        auto updates = tail.updates();
        QCOMPARE(updates.size(), std::size_t(1));
        QCOMPARE(updates[0].sessionResults->size(), std::size_t(500));
        QCOMPARE(*updates[0].sessionMetadata->sampled, false);
        put("g", numbers(1200));
        pass(1s);
        updates = tail.updates();
        QCOMPARE(updates.size(), std::size_t(1));
        QCOMPARE(updates[0].sessionResults->size(), std::size_t(500));
        QCOMPARE(*updates[0].sessionMetadata->sampled, true);
        QCOMPARE(*updates[0].sessionResults->back().message, std::string("1199"));
        QVERIFY(std::stoi(*updates[0].sessionResults->front().message) < 3); // from all of the second, not of its end
    }

    void aSlowClient()
    {
        makeGroup("g");
        Tail tail = this->tail(of({"g"}));
        for (int second = 0; second < 3; ++second) {
            put("g", numbers(300));
            pass(1s);
        }
        auto updates = tail.updates();
        QCOMPARE(updates.size(), std::size_t(2));
        QCOMPARE(updates[0].sessionResults->size() + updates[1].sessionResults->size(), std::size_t(900));
        QCOMPARE(*updates[1].sessionMetadata->sampled, false);
        for (int second = 0; second < 30; ++second) {
            put("g", numbers(400));
            pass(1s);
        }
        updates = tail.updates();
        QCOMPARE(updates.size(), std::size_t(10));
        QCOMPARE(*updates[0].sessionMetadata->sampled, true);
    }

    void longMessages()
    {
        makeGroup("g");
        Tail tail = this->tail(of({"g"}));
        for (int number = 0; number < 5; ++number)
            put("g", {std::string(900'000, char('a' + number))});
        pass(1s);
        const auto updates = tail.updates();
        QCOMPARE(updates.size(), std::size_t(1));
        QCOMPARE(updates[0].sessionResults->size(), std::size_t(2)); // no message of the stream gets too long
        QCOMPARE(*updates[0].sessionMetadata->sampled, true);
    }

    void threeHours()
    {
        makeGroup("g");
        Tail tail = this->tail(of({"g"}));
        pass(3h - 1ms);
        QVERIFY(!tail.updates().empty());
        put("g", {"last"});
        pass(1s);
        const auto messages = tail.take();
        QCOMPARE(messages.size(), std::size_t(2));
        QVERIFY(messages[0].payload.find("last") != std::string::npos);
        QCOMPARE(std::string(messages[1].header(":message-type")), std::string("exception"));
        QCOMPARE(std::string(messages[1].header(":exception-type")), std::string("SessionTimeoutException"));
        QVERIFY(messages[1].payload.starts_with("{\"message\":\""));
        QVERIFY(tail.hasEnded());
    }

    void fifteenAtOnce()
    {
        makeGroup("g");
        std::vector<Tail> tails;
        for (int number = 0; number < 15; ++number)
            tails.push_back(tail(of({"g"})));
        QCOMPARE(codeOf(start(of({"g"}))), QByteArray("LimitExceededException"));
        tails.pop_back(); // who hangs up makes room
        QCOMPARE(codeOf(start(of({"g"}))), QByteArray("OK"));
        tails.clear();
        put("g", {"nobody listens"});
        pass(5s);
        QCOMPARE(codeOf(start(of({"g"}))), QByteArray("OK"));
    }

    void whoWaitsIsWoken()
    {
        makeGroup("g");
        Tail tail = this->tail(of({"g"}));
        auto waiting = std::async(std::launch::async, [&tail] {
            std::vector<std::uint8_t> buffer(4096);
            return tail.source().read(buffer);
        });
        pass(1s);
        QVERIFY(*waiting.get() > 0);
        int woken = 0;
        tail.source().whenReady([&woken] { ++woken; });
        QCOMPARE(woken, 0);
        pass(1s);
        QCOMPARE(woken, 1);
        pass(1s); // once, until asked again
        QCOMPARE(woken, 1);
    }

    void theCloudCloses()
    {
        makeGroup("g");
        Tail tail = this->tail(of({"g"}));
        put("g", {"unread"});
        m_fixture->close();
        QVERIFY(tail.isReady());
        QVERIFY(tail.take().empty());
        QVERIFY(tail.hasEnded());
    }
};

QTEST_GUILESS_MAIN(TestLogsLiveTail)
#include "tst_logs_livetail.moc"
