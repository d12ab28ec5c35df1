#include "core/Text.h"
#include "wire/SigV4.h"
#include "wire/SigV4Canonical.h"

#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace nephoscope;
using namespace nephoscope::wire;

namespace {

const AccessKey ours{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"};
const AccessKey theirs{"AKIAI44QH8DHBEXAMPLE", "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY"};
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

std::string hashOf(const std::string &body)
{
    std::string hash;
    sigv4::appendHex(hash, sigv4::sha256(body));
    return hash;
}

} // namespace

/// Requests that were valid before somebody laid hands on them.
class TestForgedRequests : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SeededRandom m_random{1};
    std::unique_ptr<Credentials> m_credentials;
    std::unique_ptr<Authenticator> m_guard;
    const Timestamp m_now{std::chrono::seconds(1795418160)};

    HttpRequest object(const AccessKey &key = ours, const std::string &region = "us-east-1", const std::string &service = "s3") const
    {
        HttpRequest request;
        request.method = "PUT";
        request.path = "/photos/2026/harbour.jpg";
        request.query = "partNumber=7&uploadId=abcdef";
        request.headers.add("host", "s3.localhost");
        request.headers.add("x-amz-meta-author", "somebody");
        request.body = "the bytes of a picture";
        sign(request, {key, region, service}, hashOf(request.body), m_now);
        return request;
    }
    HttpRequest action() const
    {
        HttpRequest request;
        request.method = "POST";
        request.path = "/";
        request.headers.add("host", "iam.localhost");
        request.headers.add("content-type", "application/x-www-form-urlencoded");
        request.body = "Action=CreateUser&UserName=alice&Version=20100508";
        sign(request, {ours, "us-east-1", "iam"}, hashOf(request.body), m_now);
        return request;
    }
    /// A link without the body: its signature covers none.
    HttpRequest link() const
    {
        const std::string url = presign("GET", "s3.localhost", "/photos/harbour.jpg", {ours, "us-east-1", "s3"}, 3600, m_now);
        HttpRequest request;
        request.method = "GET";
        request.path = "/photos/harbour.jpg";
        request.query = url.substr(url.find('?') + 1);
        request.headers.add("host", "s3.localhost");
        return request;
    }
    bool passes(const HttpRequest &request) const { return m_guard->authenticate(request, m_now).has_value(); }
    static std::string codeOf(const Expected<Authenticated> &result) { return result ? std::string() : result.error().code; }

    /// One letter or digit of the text becomes another.
    static bool change(std::string &text, std::mt19937_64 &random)
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (letters.find(text[i]) != std::string_view::npos && (i < 1 || text[i - 1] != '%') && (i < 2 || text[i - 2] != '%'))
                places.push_back(i);
        }
        if (places.empty())
            return false;
        char &c = text[places[random() % places.size()]];
        const char before = c;
        while (c == before)
            c = letters[random() % letters.size()];
        return true;
    }

    static bool mutate(HttpRequest &request, bool withBody, std::mt19937_64 &random)
    {
        const std::size_t fields = request.headers.fields().size();
        const std::size_t choice = random() % (fields + 4);
        if (choice == 0)
            return change(request.method, random);
        if (choice == 1)
            return change(request.path, random);
        if (choice == 2)
            return change(request.query, random);
        if (choice == 3)
            return withBody && change(request.body, random);
        const auto field = request.headers.fields()[choice - 4];
        std::string value(field.second);
        if (!change(value, random))
            return false;
        request.headers.set(std::string(field.first), value);
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Credentials::open(m_folder.path().toStdString(), m_random);
        QVERIFY(opened);
        m_credentials = std::move(*opened);
        m_credentials->add(ours, Principal::root({std::string(defaultAccount)}));
        m_credentials->add(theirs, Principal::root({"999999999999"}));
        m_guard = std::make_unique<Authenticator>(*m_credentials, Authenticator::Options{});
    }

    void tenThousandMutations()
    {
        const std::pair<HttpRequest, bool> valid[] = {{object(), false}, {action(), true}, {link(), false}};
        for (const auto &[request, withBody] : valid)
            QVERIFY(passes(request));
        std::mt19937_64 random(42);
        int tried = 0;
        while (tried < 10'000) {
            const auto &[request, withBody] = valid[random() % std::size(valid)];
            HttpRequest forged = request;
            if (!mutate(forged, withBody, random))
                continue;
            ++tried;
            if (passes(forged)) {
                QFAIL(("let in: " + forged.method + ' ' + forged.path + '?' + forged.query + "\n" + std::string(forged.headers.get("authorization"))
                       + "\n" + forged.body).c_str());
            }
        }
    }

    void otherScope()
    {
        // Signed for one Region or service, sent as for another.
        for (const auto &[from, to] : {std::pair("us-east-1", "eu-west-1"), std::pair("/s3/", "/iam/"), std::pair("20261123", "20261122")}) {
            HttpRequest request = object();
            std::string header(request.headers.get("authorization"));
            const std::size_t at = header.find(from);
            QVERIFY(at != std::string::npos);
            request.headers.set("authorization", header.replace(at, std::string_view(from).size(), to));
            QVERIFY2(!passes(request), to);
        }
        HttpRequest scope = object();
        const HttpRequest other = object(ours, "eu-west-1");
        scope.headers.set("authorization", std::string(other.headers.get("authorization")));
        QVERIFY(passes(scope)); // the whole header: that is the other request
        QCOMPARE(m_guard->authenticate(scope, m_now)->region.value, std::string("eu-west-1"));
    }

    void replay()
    {
        const HttpRequest request = object();
        QVERIFY(m_guard->authenticate(request, m_now + std::chrono::minutes(15)));
        QCOMPARE(codeOf(m_guard->authenticate(request, m_now + std::chrono::minutes(15) + std::chrono::seconds(1))), std::string("RequestTimeTooSkewed"));
        QCOMPARE(codeOf(m_guard->authenticate(request, m_now - std::chrono::minutes(16))), std::string("RequestTimeTooSkewed"));
        // A newer date is no longer what was signed.
        HttpRequest renewed = request;
        renewed.headers.set("x-amz-date", formatBasicIso8601(m_now + std::chrono::minutes(20)));
        QCOMPARE(codeOf(m_guard->authenticate(renewed, m_now + std::chrono::minutes(20))), std::string("SignatureDoesNotMatch"));
    }

    void swappedAccount()
    {
        HttpRequest request = object();
        std::string header(request.headers.get("authorization"));
        request.headers.set("authorization", header.replace(header.find(ours.id), ours.id.size(), theirs.id));
        QCOMPARE(codeOf(m_guard->authenticate(request, m_now)), std::string("SignatureDoesNotMatch"));
        QCOMPARE(m_guard->authenticate(object(theirs), m_now)->principal.account.value, std::string("999999999999"));
    }

    void foreignToken()
    {
        Principal user = Principal::root({std::string(defaultAccount)});
        auto session = std::make_shared<Session>();
        session->token = "token";
        session->expires = m_now + std::chrono::hours(1);
        user.session = session;
        const AccessKey temporary{"ASIAIOSFODNN7EXAMPLE", "secret"};
        m_credentials->add(temporary, user);
        const auto signedWith = [&](const std::string &token) {
            HttpRequest request;
            request.method = "GET";
            request.path = "/";
            request.headers.add("host", "h");
            if (!token.empty())
                request.headers.add("x-amz-security-token", token);
            sign(request, {temporary, "us-east-1", "s3"}, sigv4::emptySha256Hex, m_now);
            return m_guard->authenticate(request, m_now);
        };
        QVERIFY(signedWith("token"));
        QCOMPARE(codeOf(signedWith("")), std::string("InvalidAccessKeyId"));
        QCOMPARE(codeOf(signedWith("tokem")), std::string("InvalidToken"));
        m_credentials->endSessions({}, "none");
        QVERIFY(signedWith("token"));
    }
};

QTEST_GUILESS_MAIN(TestForgedRequests)
#include "tst_sigv4_forged.moc"
