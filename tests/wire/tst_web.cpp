#include "store/Digests.h"
#include "tests/wire/HttpFixture.h"

#include <QtTest/QtTest>

using namespace nephoscope;
using namespace nephoscope::test;

/// S3 as browsers use it: without a signature, by form, by a website's name.
class TestWeb : public QObject
{
    Q_OBJECT

    std::unique_ptr<HttpFixture> m_server;

    RawReply ask(const std::string &method, const std::string &target, std::string_view body = {}, const Fields &extra = {})
    {
        return m_server->ask(HttpFixture::plain(method, target, body, extra));
    }
    int owner(const std::string &method, const std::string &target, std::string_view body = {})
    {
        store::Hasher hasher({store::Digest::Md5});
        hasher.update(asBytes(body));
        const std::string md5 = toBase64(asBytes(hasher.finish().get(store::Digest::Md5)));
        return m_server->ask(m_server->request(method, target, body, {{"content-md5", md5}})).status;
    }
    static std::string field(const std::string &name, const std::string &value)
    {
        return "--xx\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
    /// A form for keys that begin with `in/`, signed with the root key, which holds until `expiration`.
    std::string form(const std::string &key, const std::string &file, const std::string &expiration, const std::string &extra = {})
    {
        const AccessKey &root = m_server->cloud->credentials().rootKey();
        const std::string credential = root.id + "/20261125/us-east-1/s3/aws4_request";
        const std::string policy = "{\"expiration\":\"" + expiration
            + "\",\"conditions\":[{\"bucket\":\"box\"},[\"starts-with\",\"$key\",\"in/\"],[\"content-length-range\",1,200000],"
              "{\"x-amz-algorithm\":\"AWS4-HMAC-SHA256\"},{\"x-amz-credential\":\""
            + credential + "\"},{\"x-amz-date\":\"20261125T000000Z\"}]}";
        const std::string packed = toBase64(asBytes(policy));
        std::string signature;
        wire::sigv4::appendHex(signature, wire::sigv4::hmac(wire::sigv4::deriveKey(root.secret, "20261125", "us-east-1", "s3"), packed));
        return field("key", key) + field("policy", packed) + field("x-amz-algorithm", "AWS4-HMAC-SHA256") + field("x-amz-credential", credential)
            + field("x-amz-date", "20261125T000000Z") + field("x-amz-signature", signature) + extra
            + "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.bin\"\r\n\r\n" + file + "\r\n--xx--\r\n";
    }
    static std::string whole(const std::string &body)
    {
        return HttpFixture::plain("POST", "/box", body, {{"content-type", "multipart/form-data; boundary=xx"}});
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<HttpFixture>();
        QCOMPARE(owner("PUT", "/box"), 200);
        QCOMPARE(owner("PUT", "/box/k", "hello"), 200);
    }

    void nobodyAndEverybody()
    {
        QCOMPARE(ask("GET", "/box/k").code(), std::string("AccessDenied"));
        QCOMPARE(ask("GET", "/nowhere/k").code(), std::string("NoSuchBucket"));
        QCOMPARE(ask("PUT", "/box/new", "x").code(), std::string("AccessDenied"));
        QCOMPARE(ask("PUT", "/box/new", std::string(300'000, 'x')).code(), std::string("AccessDenied"));
        QCOMPARE(ask("DELETE", "/box/k").code(), std::string("AccessDenied"));
        QCOMPARE(owner("DELETE", "/box?publicAccessBlock"), 204);
        QCOMPARE(owner("PUT", "/box?policy",
                       "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::box/*\"}]}"),
                 204);
        QCOMPARE(ask("GET", "/box/k").body, std::string("hello"));
        QCOMPARE(ask("GET", "/box?list-type=2").code(), std::string("AccessDenied"));
    }

    void formsInPieces()
    {
        const std::string never = "2999-01-01T00:00:00.000Z";
        QCOMPARE(m_server->ask(whole(form("out", "x", never))).code(), std::string("AccessDenied"));
        QCOMPARE(m_server->ask(whole(form("in/k", "x", "2007-12-01T12:00:00.000Z"))).code(), std::string("AccessDenied"));
        QCOMPARE(m_server->ask(whole(form("in/k", "", never))).code(), std::string("EntityTooSmall"));
        QCOMPARE(m_server->ask(whole(form("in/k", std::string(200'001, 'x'), never))).code(), std::string("EntityTooLarge"));
        QCOMPARE(m_server->ask(whole(form("in/k", "x", never, field("acl", "private")))).code(), std::string("AccessDenied"));
        QCOMPARE(m_server->blobFiles(), 0);

        std::string file(200'000, '\r');
        const std::string request = whole(form("in/${filename}", file, never));
        RawClient client(m_server->port());
        for (std::size_t at = 0; at < request.size(); at += 30'011)
            QVERIFY(client.send(std::string_view(request).substr(at, 30'011)));
        QCOMPARE(client.read().status, 204);
        // The connection goes on.
        QCOMPARE(client.ask(m_server->request("GET", "/box/in/f.bin")).body, file);
        QCOMPARE(client.ask(whole(form("in/small", "abc", never))).status, 204);
        QCOMPARE(client.ask(m_server->request("GET", "/box/in/small")).body, std::string("abc"));
    }

    void websites()
    {
        const Fields site{{"host", "box.s3-website-us-east-1.localhost"}};
        QCOMPARE(ask("GET", "/", {}, site).status, 404);
        QCOMPARE(owner("PUT", "/box?website",
                       "<WebsiteConfiguration><IndexDocument><Suffix>k</Suffix></IndexDocument></WebsiteConfiguration>"),
                 200);
        const RawReply hidden = ask("GET", "/", {}, site);
        QCOMPARE(hidden.status, 403);
        QVERIFY(hidden.body.find("<li>Code: AccessDenied</li>") != std::string::npos);
        QCOMPARE(owner("DELETE", "/box?publicAccessBlock"), 204);
        QCOMPARE(owner("PUT", "/box?policy",
                       "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::box/*\"}]}"),
                 204);
        QCOMPARE(ask("GET", "/", {}, site).body, std::string("hello"));
        QCOMPARE(owner("PUT", "/box/folder/k", "inside"), 200);
        QCOMPARE(ask("GET", "/folder", {}, site).header("location"), std::string("/folder/"));
        QCOMPARE(ask("PUT", "/k", "x", site).status, 405);
    }
};

QTEST_GUILESS_MAIN(TestWeb)
#include "tst_web.moc"
