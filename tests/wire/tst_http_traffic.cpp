#include "door/ClientTraffic.h"
#include "tests/wire/HttpFixture.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace nephoscope;
using namespace nephoscope::test;

/// What programs move through the listener is counted: once, with their name, by bucket and direction.
class TestHttpTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesClients()
    {
        QCOMPARE(clientOf("Boto3/1.34.0 md/Botocore#1.34.0 ua/2.0"), std::string("Boto3"));
        QCOMPARE(clientOf("aws-cli/2.15.0 Python/3.11"), std::string("aws-cli"));
        QCOMPARE(clientOf("curl/7.88.1"), std::string("curl"));
        QCOMPARE(clientOf("Mozilla"), std::string("Mozilla"));
        QCOMPARE(clientOf(""), std::string("HTTP"));
        QCOMPARE(clientOf(std::string(500, 'x')).size(), std::size_t(40));
    }

    void countsUploadsAndDownloads()
    {
        HttpFixture http;
        const Fields agent{{"User-Agent", "Boto3/1.0 more"}};
        QCOMPARE(http.ask(http.request("PUT", "/bucket")).status, 200);
        QVERIFY(http.cloud->traffic().sessions().empty()); // no object was moved
        const std::string small(1000, 's');
        const std::string large(300'000, 'l');
        QCOMPARE(http.ask(http.request("PUT", "/bucket/in/small", small, agent)).status, 200);
        QCOMPARE(http.ask(http.request("PUT", "/bucket/in/large", large, agent)).status, 200);
        QCOMPARE(http.ask(http.request("GET", "/bucket/in/large", {}, {{"User-Agent", "curl/8"}})).body.size(), large.size());
        QCOMPARE(http.ask(http.request("GET", "/bucket/in/large", {}, {{"User-Agent", "curl/8"}, {"Range", "bytes=100-199"}})).body.size(), std::size_t(100));
        QCOMPARE(http.ask(http.request("GET", "/bucket/in/none", {}, {{"User-Agent", "curl/8"}})).status, 404);
        // The reply's last byte is out before the request is.
        const auto settled = [&http] {
            const auto sessions = http.cloud->traffic().sessions();
            return std::all_of(sessions.begin(), sessions.end(), [](const auto &session) { return session.requests == 0; });
        };
        QTRY_VERIFY(settled());
        const auto sessions = http.cloud->traffic().sessions();
        QCOMPARE(sessions.size(), std::size_t(2));
        const ClientTraffic::Session &up = sessions[0];
        QVERIFY(up.upload && up.active && !up.isOne);
        QCOMPARE(up.client, std::string("Boto3"));
        QCOMPARE(up.bucket, std::string("bucket"));
        QCOMPARE(up.key, std::string("in/"));
        QCOMPARE(up.bytes, std::uint64_t(small.size() + large.size()));
        QCOMPARE(up.files, std::uint64_t(2));
        QCOMPARE(up.failed, 0u);
        const ClientTraffic::Session &down = sessions[1];
        QVERIFY(!down.upload);
        QCOMPARE(down.client, std::string("curl"));
        QCOMPARE(down.bytes, std::uint64_t(large.size() + 100));
        QCOMPARE(down.files, std::uint64_t(1)); // a range is a piece of an object
        QCOMPARE(down.failed, 1u);
        QCOMPARE(down.errorCode, std::string("NoSuchKey"));
        QCOMPARE(http.cloud->traffic().bytesUploaded(), up.bytes);
        QCOMPARE(http.cloud->traffic().bytesDownloaded(), down.bytes);
        http.cloud->traffic().clear();
        QCOMPARE(http.cloud->traffic().sessions().size(), std::size_t(2)); // they may go on
    }

    void toolsMayAsk()
    {
        HttpListener::Options options;
        options.testHelpers = true;
        HttpFixture http(options);
        QCOMPARE(http.ask(http.request("PUT", "/bucket")).status, 200);
        const auto ask = [&http](const char *method) { return http.ask(HttpFixture::plain(method, "/_nephoscope/traffic")); };
        QCOMPARE(ask("POST").status, 405);
        QCOMPARE(ask("GET").body, std::string("{\"sessions\":[],\"bytesUploaded\":0,\"bytesDownloaded\":0}\n"));
        QCOMPARE(http.ask(http.request("PUT", "/bucket/in/one", std::string(1000, 's'), {{"User-Agent", "Boto3/1.0 more"}})).status, 200);
        QTRY_COMPARE(http.cloud->traffic().sessions().front().requests, 0u);
        const std::string body = ask("GET").body;
        for (const char *part : {"\"client\":\"Boto3\"", "\"direction\":\"upload\"", "\"bucket\":\"bucket\"", "\"key\":\"in/one\"", "\"bytes\":1000", "\"files\":1",
                                 "\"active\":true", "\"bytesUploaded\":1000", "\"bytesDownloaded\":0"})
            QVERIFY2(body.find(part) != std::string::npos, (body + part).c_str());
    }

    /// Each service has its own rows and its own sums, whatever it calls what it moves.
    void countsByService()
    {
        SystemClock clock;
        const auto traffic = std::make_shared<ClientTraffic>(clock);
        traffic->begin("curl/8", true, "same", {})->count(10);
        traffic->begin("curl/8", true, "same", {}, "lambda")->count(300);
        traffic->begin("curl/8", false, "same", {}, "lambda")->count(7);
        traffic->begin("curl/8", true, "same", {})->count(5);
        QCOMPARE(traffic->sessions().size(), std::size_t(3));
        QCOMPARE(traffic->sessions()[0].bytes, std::uint64_t(15));
        QCOMPARE(traffic->sessions()[1].service, std::string("lambda"));
        const auto services = traffic->services();
        QCOMPARE(services.size(), std::size_t(2));
        QCOMPARE(services.at("s3").up, std::uint64_t(15));
        QCOMPARE(services.at("lambda").up, std::uint64_t(300));
        QCOMPARE(services.at("lambda").down, std::uint64_t(7));
        QCOMPARE(traffic->bytesUploaded(), std::uint64_t(315));
        QCOMPARE(traffic->bytesDownloaded(), std::uint64_t(7));
    }

    void keepsTheLastSessions()
    {
        SystemClock clock;
        const auto traffic = std::make_shared<ClientTraffic>(clock);
        for (std::size_t i = 0; i <= ClientTraffic::mostSessions; ++i)
            traffic->begin("curl/8", true, "bucket-" + std::to_string(i), "key")->succeed(true);
        const auto sessions = traffic->sessions();
        QCOMPARE(sessions.size(), ClientTraffic::mostSessions);
        QCOMPARE(sessions.front().bucket, std::string("bucket-1"));
        QVERIFY(sessions.back().isOne);
        QCOMPARE(sessions.back().key, std::string("key"));
        QCOMPARE(sessions.back().files, std::uint64_t(1));
    }

    void whatFellOffTheListBeginsAnew()
    {
        SystemClock clock;
        const auto traffic = std::make_shared<ClientTraffic>(clock);
        traffic->begin("curl/8", true, "bucket", "key")->succeed(true);
        std::vector<std::unique_ptr<ClientTraffic::Request>> others;
        // Elsewhere, so that this thread still knows what it did last.
        std::thread([&] {
            for (std::size_t i = 0; i < ClientTraffic::mostSessions; ++i)
                others.push_back(traffic->begin("curl/8", i % 2 == 0, "bucket-" + std::to_string(i), "key"));
        }).join();
        traffic->begin("curl/8", true, "bucket", "key")->succeed(true);
        const auto sessions = traffic->sessions();
        QCOMPARE(sessions.size(), ClientTraffic::mostSessions);
        QCOMPARE(sessions.back().bucket, std::string("bucket"));
        QCOMPARE(sessions.back().files, std::uint64_t(1));
    }

    void threadsLoseNothing()
    {
        constexpr int threads = 4, rounds = 5000;
        SystemClock clock;
        const auto traffic = std::make_shared<ClientTraffic>(clock);
        std::vector<std::thread> running;
        for (int thread = 0; thread < threads; ++thread) {
            running.emplace_back([traffic, thread] {
                for (int round = 0; round < rounds; ++round) {
                    const bool upload = round % 2 == 0;
                    const auto request = traffic->begin("Boto3/1", upload, "bucket", "logs/" + std::to_string(thread) + '/' + std::to_string(round));
                    request->count(3);
                    if (round % 10 == 9)
                        request->fail("NoSuchKey");
                    else
                        request->succeed(true);
                    if (round % 100 == 0) {
                        traffic->clear();
                        (void)traffic->sessions();
                    }
                }
            });
        }
        for (std::thread &thread : running)
            thread.join();
        const auto sessions = traffic->sessions();
        QCOMPARE(sessions.size(), std::size_t(2));
        for (const auto &session : sessions) {
            QCOMPARE(session.requests, 0u);
            QCOMPARE(session.key, std::string("logs/"));
            QVERIFY(!session.isOne);
            QCOMPARE(session.bytes, std::uint64_t(threads * rounds / 2 * 3));
            QCOMPARE(session.files, std::uint64_t(session.upload ? threads * rounds / 2 : threads * rounds * 4 / 10));
            QCOMPARE(session.failed, std::uint32_t(session.upload ? 0 : threads * rounds / 10));
        }
    }

    void aCutRequestFailed()
    {
        SystemClock clock;
        const auto traffic = std::make_shared<ClientTraffic>(clock);
        {
            const auto request = traffic->begin("curl/8", false, "bucket", "key");
            request->expect(10);
            request->count(4);
            QCOMPARE(traffic->sessions().front().requests, 1u);
        }
        const auto session = traffic->sessions().front();
        QCOMPARE(session.bytes, std::uint64_t(4));
        QCOMPARE(session.failed, 1u);
        QCOMPARE(session.errorCode, std::string("ConnectionClosed"));
    }
};

QTEST_GUILESS_MAIN(TestHttpTraffic)
#include "tst_http_traffic.moc"
