// Requests over a simulated link, with the clock in the test's hand: nothing arrives before it says so.
#include "HttpFixture.h"

#include <QtTest/QTest>

#include <future>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

constexpr Duration step{20};
constexpr Duration roundTrip{172}; // Seoul to us-east-1

struct FrozenFixture : HttpFixture
{
    FrozenFixture() : FrozenFixture(std::make_shared<VirtualClock>(SystemClock().now())) {}
    explicit FrozenFixture(std::shared_ptr<VirtualClock> frozen) : HttpFixture({}, frozen), clock(std::move(frozen)) {}

    bool on(std::uint64_t bitsPerSecond)
    {
        link::Settings settings;
        settings.enabled = true;
        settings.up = settings.down = bitsPerSecond;
        settings.window = link::Settings::mostWindow;
        return link->change(settings).has_value();
    }

    /// Steps the clock until the work is done; how much time passed in the simulated world.
    Duration timeOf(const std::function<void()> &work)
    {
        const Timestamp began = clock->now();
        auto done = std::async(std::launch::async, work);
        while (done.wait_for(std::chrono::milliseconds(60)) != std::future_status::ready)
            clock->advance(step);
        return clock->now() - began;
    }

    std::shared_ptr<VirtualClock> clock;
};

bool within(Duration time, Duration least, Duration most)
{
    if (time >= least && time <= most)
        return true;
    qWarning("%lld ms, not %lld to %lld", static_cast<long long>(time.count()), static_cast<long long>(least.count()),
             static_cast<long long>(most.count()));
    return false;
}

} // namespace

class TestHttpLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offNeedsNoTime()
    {
        FrozenFixture fixture;
        RawClient client(fixture.port());
        QCOMPARE(client.ask(fixture.request("PUT", "/bucket")).status, 200);
        QCOMPARE(client.ask(fixture.request("PUT", "/bucket/key", std::string(500'000, 'x'))).status, 200);
        QCOMPARE(client.ask(fixture.request("GET", "/bucket/key")).body.size(), 500'000u);
    }

    void repliesTakeARoundTrip()
    {
        FrozenFixture fixture;
        QVERIFY(fixture.on(1'000'000'000));
        RawClient client(fixture.port());
        client.send(fixture.plain("GET", "/"));
        QVERIFY(client.isSilent(150)); // it has arrived, as far as this machine goes
        fixture.clock->advance(3 * roundTrip - Duration(5)); // handshakes of TCP and TLS, then the request
        QVERIFY(client.isSilent(150));
        fixture.clock->advance(Duration(5));
        QCOMPARE(client.read().status, 403);
        client.send(fixture.plain("GET", "/"));
        QVERIFY(client.isSilent(150));
        fixture.clock->advance(roundTrip - Duration(2)); // the connection stands
        QVERIFY(client.isSilent(150));
        fixture.clock->advance(Duration(2));
        QCOMPARE(client.read().status, 403);
        // What tests and tools ask is not of that world.
        QVERIFY(client.ask(fixture.plain("GET", "/_nephoscope/health")).status > 0);
    }

    void bodiesTakeTheirTime()
    {
        FrozenFixture fixture;
        const std::string body(300'000, 'x');
        RawClient client(fixture.port());
        QCOMPARE(client.ask(fixture.request("PUT", "/bucket")).status, 200);
        QVERIFY(fixture.on(8'000'000)); // 1 MB/s: 300 ms
        RawReply reply;
        const Duration first = fixture.timeOf([&] { reply = client.ask(fixture.request("PUT", "/bucket/key", body)); });
        QCOMPARE(reply.status, 200);
        QVERIFY(within(first, 3 * roundTrip + Duration(280), 3 * roundTrip + Duration(450)));
        const Duration back = fixture.timeOf([&] { reply = client.ask(fixture.request("GET", "/bucket/key")); });
        QVERIFY(reply.body == body);
        QVERIFY(within(back, roundTrip + Duration(240), roundTrip + Duration(450)));
        const Duration nothing = fixture.timeOf([&] {
            client.send(fixture.request("HEAD", "/bucket/key"));
            reply = client.read(true);
        });
        QCOMPARE(reply.status, 200);
        QVERIFY(within(nothing, roundTrip, roundTrip + Duration(60)));
    }

    void twoShareTheLine()
    {
        FrozenFixture fixture;
        const std::string body(200'000, 'x');
        RawClient one(fixture.port()), two(fixture.port());
        QCOMPARE(one.ask(fixture.request("PUT", "/bucket")).status, 200);
        QVERIFY(fixture.on(8'000'000));
        const std::string first = fixture.request("PUT", "/bucket/1", body), second = fixture.request("PUT", "/bucket/2", body);
        const Duration both = fixture.timeOf([&] {
            one.send(first);
            two.send(second);
            QCOMPARE(one.read().status, 200);
            QCOMPARE(two.read().status, 200);
        });
        QVERIFY(within(both, 3 * roundTrip + Duration(380), 3 * roundTrip + Duration(600)));
    }
};

QTEST_GUILESS_MAIN(TestHttpLink)
#include "tst_http_link.moc"
