#include "store/Digests.h"
#include "tests/wire/HttpFixture.h"

#include <QElapsedTimer>
#include <QtTest>

#include <future>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

std::string noise(std::size_t size, std::uint64_t seed = 1)
{
    SeededRandom random(seed);
    std::string bytes(size, '\0');
    random.fill({reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()});
    return bytes;
}

std::string hexSize(std::size_t size)
{
    char text[20];
    std::snprintf(text, sizeof text, "%zx", size);
    return text;
}

std::string httpChunked(std::string_view body, std::size_t piece)
{
    std::string out;
    for (std::size_t at = 0; at < body.size(); at += piece) {
        const std::string_view part = body.substr(at, piece);
        out += hexSize(part.size()) + "\r\n" + std::string(part) + "\r\n";
    }
    return out + "0\r\n\r\n";
}

std::string crc32Text(std::string_view body)
{
    store::Hasher hasher({store::Digest::Crc32});
    hasher.update(asBytes(body));
    return toBase64(asBytes(hasher.finish().get(store::Digest::Crc32)));
}

std::string unsignedChunks(std::string_view body, const std::string &trailers)
{
    std::string out;
    for (std::size_t at = 0; at < body.size(); at += 65536) {
        const std::string_view part = body.substr(at, 65536);
        out += hexSize(part.size()) + "\r\n" + std::string(part) + "\r\n";
    }
    return out + "0\r\n" + trailers + "\r\n";
}

} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

    std::unique_ptr<HttpFixture> m_fixture;

    HttpFixture &server() { return *m_fixture; }
    RawReply get(const std::string &key) { return server().ask(server().request("GET", "/box/" + key)); }

    std::string signedChunks(std::string_view body)
    {
        const auto &key = server().cloud->credentials().rootKey();
        const std::string date(server().lastSigned.headers.get("x-amz-date"));
        const std::string authorization(server().lastSigned.headers.get("authorization"));
        std::string previous = authorization.substr(authorization.size() - 64);
        const auto signingKey = wire::sigv4::deriveKey(key.secret, date.substr(0, 8), "us-east-1", "s3");
        std::string out;
        for (std::size_t at = 0;; at += 65536) {
            const std::string_view part = at < body.size() ? body.substr(at, 65536) : std::string_view();
            const std::string toSign = "AWS4-HMAC-SHA256-PAYLOAD\n" + date + '\n' + date.substr(0, 8) + "/us-east-1/s3/aws4_request\n" + previous
                + '\n' + std::string(wire::sigv4::emptySha256Hex) + '\n' + sha256Hex(part);
            previous.clear();
            wire::sigv4::appendHex(previous, wire::sigv4::hmac(signingKey, toSign));
            out += hexSize(part.size()) + ";chunk-signature=" + previous + "\r\n" + std::string(part) + "\r\n";
            if (part.empty())
                return out;
        }
    }

private Q_SLOTS:
    void init()
    {
        HttpListener::Options options;
        options.testHelpers = true;
        m_fixture = std::make_unique<HttpFixture>(options);
        QCOMPARE(server().ask(server().request("PUT", "/box")).status, 200);
    }
    void cleanup() { m_fixture.reset(); }

    void keepAliveAndHead()
    {
        RawClient client(server().port());
        const std::string body = noise(5000);
        QCOMPARE(client.ask(server().request("PUT", "/box/key", body)).status, 200);
        for (int i = 0; i < 50; ++i) {
            const RawReply reply = client.ask(server().request("GET", "/box/key"));
            QCOMPARE(reply.status, 200);
            QVERIFY(reply.body == body);
            QCOMPARE(reply.header("server"), std::string("AmazonS3"));
            QCOMPARE(reply.header("x-amz-request-id").size(), std::size_t(16));
            QCOMPARE(reply.header("x-amz-id-2").size(), std::size_t(76));
            QVERIFY(reply.header("date").ends_with(" GMT"));
        }
        client.send(server().request("HEAD", "/box/key"));
        const RawReply head = client.read(true);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("content-length"), std::string("5000"));
        client.send(server().request("HEAD", "/box/none"));
        QCOMPARE(client.read(true).status, 404);
        QCOMPARE(client.ask(server().request("GET", "/box/none")).code(), std::string("NoSuchKey"));

        QCOMPARE(client.ask(server().request("GET", "/box/key", {}, {{"connection", "close"}})).header("connection"), std::string("close"));
        QVERIFY(client.atEnd());
        RawClient old(server().port());
        std::string request = server().request("GET", "/box/key");
        request.replace(request.find("HTTP/1.1"), 8, "HTTP/1.0");
        QVERIFY(old.ask(request).body == body);
        QVERIFY(old.atEnd());
        QVERIFY(server().listener->bytesIn() > 5000 && server().listener->bytesOut() > 50 * 5000);
    }

    void pipelining()
    {
        RawClient client(server().port());
        const std::string small = noise(3000, 2), large = noise(3'000'000, 3);
        client.send(server().request("PUT", "/box/a", small) + server().request("PUT", "/box/b", large) + server().request("GET", "/box/a")
                    + server().request("GET", "/box/none") + "\r\n" + server().request("GET", "/box/b") + server().request("GET", "/box/a"));
        QCOMPARE(client.read().status, 200);
        QCOMPARE(client.read().status, 200);
        QVERIFY(client.read().body == small);
        QCOMPARE(client.read().status, 404);
        QVERIFY(client.read().body == large);
        QVERIFY(client.read().body == small);
    }

    void byteByByte()
    {
        RawClient client(server().port());
        for (const std::string &request : {server().request("PUT", "/box/slow", "hello"), server().request("GET", "/box/slow")}) {
            for (char c : request)
                QVERIFY(client.send(std::string_view(&c, 1)));
            QCOMPARE(client.read().status, 200);
        }
    }

    void expectContinue()
    {
        for (std::size_t size : {std::size_t(100), std::size_t(500'000)}) {
            RawClient client(server().port());
            const std::string body = noise(size, 4);
            const std::string request = server().request("PUT", "/box/expected", body, {{"expect", "100-continue"}});
            client.send(request.substr(0, request.size() - body.size()));
            QCOMPARE(client.read().status, 100);
            QCOMPARE(client.ask(body).status, 200);
            QVERIFY(client.ask(server().request("GET", "/box/expected")).body == body);
        }
        // Refused requests are told so before they send anything.
        RawClient client(server().port());
        std::string request = server().request("PUT", "/box/refused", "x", {{"expect", "100-continue"}});
        request.pop_back();
        request.replace(request.find("Signature=") + 10, 4, "0000");
        const RawReply reply = client.ask(request);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), std::string("SignatureDoesNotMatch"));
        QVERIFY(client.atEnd());
    }

    void garbage()
    {
        for (const std::string &bytes : {std::string("\0\0\0\0\r\n\r\n", 8), std::string("GET\r\n\r\n"), std::string("GET / HTTP/3.7\r\n\r\n"),
                                         std::string("GET / HTTP/1.1\r\nno colon\r\n\r\n"), std::string("GET  /  HTTP/1.1\r\n\r\n"),
                                         std::string("\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", 11),
                                         std::string("PUT /box/k HTTP/1.1\r\nContent-Length: -1\r\n\r\n"),
                                         std::string("PUT /box/k HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"),
                                         std::string("PUT /box/k HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n")}) {
            RawClient client(server().port());
            QCOMPARE(client.ask(bytes).status, 400);
            QVERIFY(client.atEnd());
        }
        const std::string good = server().request("PUT", "/box/key?x=1", "hello");
        SeededRandom random(7);
        for (int round = 0; round < 300; ++round) {
            std::string bytes = good;
            for (int i = 0; i < 3; ++i)
                bytes[random.next() % bytes.size()] = char(random.next());
            RawClient client(server().port());
            client.send(bytes);
            client.closeSending();
            const int status = client.read().status;
            QVERIFY2(status == 0 || (status >= 200 && status < 600), qPrintable(QString::number(round)));
        }
        QCOMPARE(server().ask(server().request("GET", "/box")).status, 200);
    }

    void oversizedHeader()
    {
        RawClient client(server().port());
        const RawReply reply = client.ask("GET / HTTP/1.1\r\nx-long: " + std::string(40'000, 'x') + "\r\n\r\n");
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), std::string("RequestHeaderSectionTooLarge"));
        QVERIFY(client.atEnd());
        QCOMPARE(server().ask(server().request("GET", "/box", {}, {{"x-long", std::string(20'000, 'x')}})).status, 200);
    }

    void truncatedBody()
    {
        for (std::size_t size : {std::size_t(1000), std::size_t(2'000'000)}) {
            const std::string body = noise(size, 5);
            const std::string request = server().request("PUT", "/box/cut", body);
            RawClient client(server().port());
            client.send(request.substr(0, request.size() - 1));
            client.closeSending();
            const RawReply reply = client.read();
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.code(), std::string("IncompleteBody"));
            QCOMPARE(get("cut").code(), std::string("NoSuchKey"));
        }
        QTRY_COMPARE(server().blobFiles(), 0);
    }

    void vanishingClients()
    {
        // More than S3 takes in one piece is refused at once …
        RawClient first(server().port());
        const RawReply reply = first.ask(server().request("PUT", "/box/huge", {}, {{"content-length", "10737418240"}}, "UNSIGNED-PAYLOAD"));
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), std::string("EntityTooLarge"));
        first.close();
        // … and what was begun is taken back when the client goes, announced or not.
        for (const char *length : {"4294967296", "3000000"}) {
            RawClient client(server().port());
            QVERIFY(client.send(server().request("PUT", "/box/huge", {}, {{"content-length", length}}, "UNSIGNED-PAYLOAD") + noise(2'000'000)));
            client.close();
        }
        QTRY_COMPARE(server().blobFiles(), 0);
        QCOMPARE(get("huge").code(), std::string("NoSuchKey"));
    }

    void payloadDigest()
    {
        for (std::size_t size : {std::size_t(1000), std::size_t(2'000'000)}) {
            RawClient client(server().port());
            const std::string body = noise(size, 6);
            const RawReply reply = client.ask(server().request("PUT", "/box/digest", body, {}, sha256Hex("other")));
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.code(), std::string("XAmzContentSHA256Mismatch"));
            // The connection stays usable: the body was read.
            QCOMPARE(client.ask(server().request("GET", "/box/digest")).code(), std::string("NoSuchKey"));
            QCOMPARE(client.ask(server().request("PUT", "/box/digest", body)).status, 200);
            QCOMPARE(client.ask(server().request("DELETE", "/box/digest")).status, 204);
        }
    }

    void lengthsAndLimits()
    {
        std::string request = server().request("PUT", "/box/nolength", {}, {}, "UNSIGNED-PAYLOAD");
        request.erase(request.find("content-length: 0\r\n"), 19);
        const RawReply reply = server().ask(request);
        QCOMPARE(reply.status, 411);
        QCOMPARE(reply.code(), std::string("MissingContentLength"));
        const std::string big(17 * 1024 * 1024, ' ');
        RawClient client(server().port());
        client.send(server().request("POST", "/box?delete", {}, {{"content-length", std::to_string(big.size())}}, "UNSIGNED-PAYLOAD"));
        QCOMPARE(client.read().code(), std::string("EntityTooLarge"));
        client.send(big);
        QVERIFY(client.atEnd());
        QCOMPARE(server().ask(server().request("POST", "/box?delete", "<Delete><Object><Key>a</Key></Object></Delete>")).code(),
                 std::string("InvalidRequest"));
        QCOMPARE(server().ask(server().request("POST", "/box?delete", "<Delete><Object><Key>a</Key></Object></Delete>",
                                               {{"content-md5", "AAAAAAAAAAAAAAAAAAAAAA=="}})).code(),
                 std::string("BadDigest"));
    }

    void transferEncodingChunked()
    {
        for (std::size_t size : {std::size_t(0), std::size_t(5), std::size_t(70'000), std::size_t(3'000'000)}) {
            RawClient client(server().port());
            const std::string body = noise(size, 8);
            const std::string framed = httpChunked(body, 48'000);
            client.send(server().request("PUT", "/box/chunked", framed, {{"transfer-encoding", "chunked"}}, "UNSIGNED-PAYLOAD")
                        + server().request("GET", "/box/chunked"));
            QCOMPARE(client.read().status, 200);
            QVERIFY(client.read().body == body);
        }
        RawClient client(server().port());
        client.send(server().request("PUT", "/box/broken", "5\r\nhelloworld", {{"transfer-encoding", "chunked"}}, "UNSIGNED-PAYLOAD"));
        QCOMPARE(client.read().code(), std::string("IncompleteBody"));
        QVERIFY(client.atEnd());
        QCOMPARE(get("broken").status, 404);
    }

    void awsChunked()
    {
        for (std::size_t size : {std::size_t(5), std::size_t(60'000), std::size_t(2'000'000)}) {
            const std::string body = noise(size, 9);
            const auto put = [&](const std::string &trailers) {
                return server().ask(server().request("PUT", "/box/unsigned", unsignedChunks(body, trailers),
                                                     {{"content-encoding", "aws-chunked,gzip"},
                                                      {"x-amz-decoded-content-length", std::to_string(size)},
                                                      {"x-amz-trailer", "x-amz-checksum-crc32"}},
                                                     "STREAMING-UNSIGNED-PAYLOAD-TRAILER"));
            };
            QCOMPARE(put("x-amz-checksum-crc32:AAAAAA==\r\n").code(), std::string("BadDigest"));
            QCOMPARE(put("").code(), std::string("IncompleteBody"));
            QCOMPARE(put("x-amz-checksum-crc32:" + crc32Text(body) + "\r\nx-amz-checksum-sha1:x\r\n").code(), std::string("MalformedTrailerError"));
            QCOMPARE(get("unsigned").status, size == 5 ? 404 : 200);
            QCOMPARE(put("x-amz-checksum-crc32:" + crc32Text(body) + "\r\n").status, 200);
            const RawReply reply = server().ask(server().request("GET", "/box/unsigned", {}, {{"x-amz-checksum-mode", "ENABLED"}}));
            QVERIFY(reply.body == body);
            QCOMPARE(reply.header("x-amz-checksum-crc32"), crc32Text(body));
            QCOMPARE(reply.header("content-encoding"), std::string("gzip"));

            // Signatures of chunks chain from the request's own, so the head is made first.
            const Fields fields = {{"content-encoding", "aws-chunked"}, {"x-amz-decoded-content-length", std::to_string(size)}};
            for (bool forged : {false, true}) {
                server().request("PUT", "/box/signed", {}, fields, "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
                std::string framed = signedChunks(body);
                if (forged)
                    framed[framed.find("\r\n") + 4] ^= 1;
                std::string head = "PUT /box/signed HTTP/1.1\r\ncontent-length: " + std::to_string(framed.size()) + "\r\n";
                for (const auto &[name, value] : server().lastSigned.headers.fields())
                    head += name + ": " + value + "\r\n";
                const RawReply stored = server().ask(head + "\r\n" + framed);
                QCOMPARE(stored.code(), std::string(forged ? "SignatureDoesNotMatch" : ""));
                QCOMPARE(stored.status, forged ? 403 : 200);
                QVERIFY(get("signed").body == body);
            }
        }
    }

    void slowClients()
    {
        HttpListener::Options options;
        options.headerSeconds = 1;
        options.idleSeconds = 1;
        HttpFixture fixture(options);
        QCOMPARE(fixture.ask(fixture.request("PUT", "/box")).status, 200);
        RawClient head(fixture.port());
        head.send("GET / HTTP/1.1\r\nhost: x");
        QVERIFY(head.atEnd());
        RawClient idle(fixture.port());
        QVERIFY(idle.atEnd());
        for (const char *length : {"1000", "1000000"}) {
            RawClient body(fixture.port());
            body.send(fixture.request("PUT", "/box/slow", {}, {{"content-length", length}}, "UNSIGNED-PAYLOAD") + "some");
            const RawReply reply = body.read();
            QCOMPARE(reply.status, 400);
            QCOMPARE(reply.code(), std::string("RequestTimeout"));
        }
    }

    void slowReaderHoldsNobodyUp()
    {
        const std::string body = noise(24'000'000, 10);
        QCOMPARE(server().ask(server().request("PUT", "/box/large", body)).status, 200);
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 4; ++i) {
            slow.push_back(std::make_unique<RawClient>(server().port(), 4096));
            slow.back()->send(server().request("GET", "/box/large", {}, {{"range", "bytes=1000-"}}));
        }
        for (int i = 0; i < 20; ++i)
            QCOMPARE(server().ask(server().request("GET", "/box")).status, 200);
        for (const auto &client : slow) {
            const RawReply reply = client->read();
            QCOMPARE(reply.status, 206);
            QVERIFY(reply.body == body.substr(1000));
        }
    }

    void sideDoor()
    {
        const auto ask = [&](const std::string &method, const std::string &name, const std::string &body = {}, const Fields &fields = {}) {
            return server().ask(HttpFixture::plain(method, "/_nephoscope/" + name, body, fields));
        };
        QCOMPARE(ask("GET", "health").body, std::string("{\"status\":\"ok\"}\n"));
        QVERIFY(ask("GET", "version").body.find(NEPHOSCOPE_VERSION) != std::string::npos);
        QCOMPARE(ask("GET", "nothing").status, 404);
        QCOMPARE(ask("POST", "health").status, 405);
        for (const char *host : {"localhost:4566", "a.localhost", "127.0.0.1:1", "[::1]:80"})
            QCOMPARE(ask("GET", "health", {}, {{"host", host}}).status, 200);
        for (const char *host : {"evil.example", "localhost.evil.example", "notlocalhost", "10.0.0.1", ""})
            QCOMPARE(ask("GET", "health", {}, {{"host", host}}).status, 403);
        for (const char *origin : {"http://evil.example", "null", "https://localhost.evil.example"})
            QCOMPARE(ask("GET", "health", {}, {{"origin", origin}}).status, 403);
        QCOMPARE(ask("GET", "health", {}, {{"origin", "http://localhost:3000"}}).status, 200);
        QCOMPARE(ask("POST", "reset", {}, {{"origin", "http://evil.example"}}).status, 403);

        const Timestamp before = server().cloud->clock().now();
        QCOMPARE(ask("POST", "clock", "{\"advanceSeconds\":3600}").status, 200);
        QVERIFY(server().cloud->clock().now() - before >= std::chrono::hours(1));
        QCOMPARE(ask("POST", "clock", "{\"freeze\":true}").status, 200);
        QCOMPARE(server().cloud->clock().rate(), 0.0);
        for (const char *wrong : {"", "[]", "{\"advanceSeconds\":-1}", "{\"rate\":1e9}", "{\"freeze\":1}", "{\"wind\":1}", "{"})
            QCOMPARE(ask("POST", "clock", wrong).status, 400);

        QCOMPARE(ask("POST", "reset").status, 200);
        QCOMPARE(get("key").code(), std::string("NoSuchBucket"));
    }

    void helpersOff()
    {
        HttpFixture fixture;
        for (const char *name : {"reset", "clock", "changes", "inbox", "traffic"}) {
            const RawReply reply = fixture.ask(HttpFixture::plain("POST", std::string("/_nephoscope/") + name));
            QCOMPARE(reply.status, 404);
            QVERIFY(reply.body.find("--test-helpers") != std::string::npos);
        }
        QCOMPARE(fixture.ask(HttpFixture::plain("GET", "/_nephoscope/health")).status, 200);
    }

    void longPoll()
    {
        // Announced a moment after the reply: let the bucket, and then the event of its making, pass first.
        QTRY_COMPARE(server().cloud->changes().last(), std::uint64_t(2));
        const std::string last = std::to_string(server().cloud->changes().last());
        RawClient waiting(server().port());
        waiting.send(HttpFixture::plain("GET", "/_nephoscope/changes?wait=20&since=" + last));
        QVERIFY(waiting.isSilent(100));
        QCOMPARE(server().ask(server().request("PUT", "/box/new", "x")).status, 200);
        const RawReply reply = waiting.read();
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.find("\"id\":\"new\"") != std::string::npos);
        QVERIFY(reply.body.find("\"kind\":\"created\"") != std::string::npos);
        QCOMPARE(server().ask(HttpFixture::plain("GET", "/_nephoscope/changes?since=-1")).status, 400);
        const RawReply none = server().ask(HttpFixture::plain("GET", "/_nephoscope/changes?wait=1&since=" + std::to_string(server().cloud->changes().last())));
        QVERIFY(none.body.find("\"changes\":[]") != std::string::npos);
    }

    void stopping()
    {
        RawClient idle(server().port()), polling(server().port()), uploading(server().port());
        polling.send(HttpFixture::plain("GET", "/_nephoscope/changes?wait=60&since=1000000"));
        uploading.send(server().request("PUT", "/box/never", {}, {{"content-length", "9000000"}}, "UNSIGNED-PAYLOAD") + noise(1'000'000));
        QVERIFY(polling.isSilent(100));
        QElapsedTimer timer;
        timer.start();
        server().listener.reset();
        QVERIFY(timer.elapsed() < 3000);
        QVERIFY(idle.atEnd() && polling.atEnd() && uploading.atEnd());
        QTRY_COMPARE(server().blobFiles(), 0);
    }

    void crossOrigin()
    {
        const Fields preflight = {{"origin", "http://app.example"}, {"access-control-request-method", "PUT"}};
        RawReply reply = server().ask(HttpFixture::plain("OPTIONS", "/box/key", {}, preflight));
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), std::string("AccessForbidden"));
        const std::string rules = "<CORSConfiguration><CORSRule><AllowedOrigin>http://*.example</AllowedOrigin><AllowedMethod>PUT</AllowedMethod>"
                                  "<AllowedHeader>x-*</AllowedHeader><MaxAgeSeconds>30</MaxAgeSeconds></CORSRule></CORSConfiguration>";
        store::Hasher md5({store::Digest::Md5});
        md5.update(asBytes(rules));
        QCOMPARE(server().ask(server().request("PUT", "/box?cors", rules, {{"content-md5", toBase64(asBytes(md5.finish().get(store::Digest::Md5)))}})).status, 200);
        reply = server().ask(HttpFixture::plain("OPTIONS", "/box/key", {}, preflight));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("access-control-allow-origin"), std::string("http://app.example"));
        QCOMPARE(reply.header("access-control-max-age"), std::string("30"));
        Fields refused = preflight;
        refused.emplace_back("access-control-request-headers", "authorization");
        QCOMPARE(server().ask(HttpFixture::plain("OPTIONS", "/box/key", {}, refused)).status, 403);
        reply = server().ask(server().request("PUT", "/box/key", "x", {{"origin", "http://app.example"}}));
        QCOMPARE(reply.header("access-control-allow-origin"), std::string("http://app.example"));
        reply = server().ask(server().request("GET", "/box/key", {}, {{"origin", "http://app.example"}}));
        QCOMPARE(reply.header("access-control-allow-origin"), std::string());
    }

    void refusedStarts()
    {
        HttpListener::Options options;
        options.port = server().port();
        auto second = HttpListener::start(*server().cloud, options);
        QVERIFY(!second);
        QCOMPARE(second.error().code, std::string("AddressInUse"));
        options = {};
        options.bind = "0.0.0.0";
        options.trustAnyCredentials = true;
        second = HttpListener::start(*server().cloud, options);
        QVERIFY(!second);
        QCOMPARE(second.error().code, std::string("InvalidArgument"));
        options = {};
        options.bind = "nowhere";
        QVERIFY(!HttpListener::start(*server().cloud, options));
    }

    void trustedCredentials()
    {
        HttpListener::Options options;
        options.trustAnyCredentials = true;
        HttpFixture fixture(options);
        QCOMPARE(fixture.ask(HttpFixture::plain("PUT", "/open")).status, 200);
        QCOMPARE(fixture.ask(HttpFixture::plain("GET", "/open")).status, 200);
        const std::string other = "AWS4-HMAC-SHA256 Credential=000000000042/20261123/eu-west-1/s3/aws4_request, SignedHeaders=host, Signature=0";
        QCOMPARE(fixture.ask(HttpFixture::plain("GET", "/open", {}, {{"authorization", other}})).status, 403);
        // A page from elsewhere is nobody, whatever name it used for this machine.
        QCOMPARE(fixture.ask(HttpFixture::plain("GET", "/open", {}, {{"origin", "http://evil.example"}})).status, 403);
        QCOMPARE(fixture.ask(HttpFixture::plain("GET", "/open", {}, {{"host", "s3.evil.example"}})).status, 403);
    }
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
