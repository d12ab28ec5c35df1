#include "core/Text.h"
#include "wire/SigV4.h"
#include "wire/SigV4Canonical.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace nephoscope;
using namespace nephoscope::wire;

namespace {

const AccessKey exampleKey{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"};
constexpr auto emptyHash = sigv4::emptySha256Hex;
// AWS's examples are from 2013; botocore's were made with the same key on this day.
constexpr auto docsDate = "20130524T000000Z";
constexpr auto botoDate = "20261123T071600Z";

using Fields = std::vector<std::pair<std::string, std::string>>;

HttpRequest make(std::string method, std::string path, std::string query, const Fields &headers)
{
    HttpRequest request;
    request.method = std::move(method);
    request.path = std::move(path);
    request.query = std::move(query);
    for (const auto &[name, value] : headers)
        request.headers.add(name, value);
    return request;
}

HttpRequest docsRequest(std::string method, std::string path, std::string query, Fields extra, const char *hash, const std::string &names,
                        const std::string &signature)
{
    HttpRequest request = make(std::move(method), std::move(path), std::move(query), extra);
    request.headers.add("host", "examplebucket.s3.amazonaws.com");
    request.headers.add("x-amz-content-sha256", hash);
    request.headers.add("x-amz-date", docsDate);
    request.headers.add("authorization", "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders="
                            + names + ",Signature=" + signature);
    return request;
}

std::string botoAuthorization(const std::string &service, const std::string &names, const std::string &signature)
{
    return "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261123/ap-northeast-2/" + service + "/aws4_request, SignedHeaders=" + names
        + ", Signature=" + signature;
}

Timestamp at(const char *date)
{
    Timestamp time{};
    parseBasicIso8601(date, time);
    return time;
}

std::string field(const Error &error, const std::string &name)
{
    for (const auto &[key, value] : error.fields) {
        if (key == name)
            return value;
    }
    return {};
}

struct Vector
{
    const char *name;
    HttpRequest request;
    const char *now;
};

std::vector<Vector> vectors()
{
    std::vector<Vector> all;
    // https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
    all.push_back({"docs GET object", docsRequest("GET", "/test.txt", "", {{"range", "bytes=0-9"}}, emptyHash.data(),
                                                  "host;range;x-amz-content-sha256;x-amz-date",
                                                  "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
                   docsDate});
    all.push_back({"docs PUT object, path not encoded as AWS would",
                   docsRequest("PUT", "/test$file.text", "",
                               {{"date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}},
                               "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                               "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                               "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
                   docsDate});
    all.push_back({"docs GET lifecycle", docsRequest("GET", "/", "lifecycle", {}, emptyHash.data(), "host;x-amz-content-sha256;x-amz-date",
                                                     "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
                   docsDate});
    all.push_back({"docs list, query out of order", docsRequest("GET", "/", "prefix=J&max-keys=2", {}, emptyHash.data(),
                                                                "host;x-amz-content-sha256;x-amz-date",
                                                                "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
                   docsDate});
    // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
    all.push_back({"docs presigned",
                   make("GET", "/test.txt",
                        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                        "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                        "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
                        {{"host", "examplebucket.s3.amazonaws.com"}}),
                   docsDate});
    // Signed by botocore 1.43.11.
    all.push_back({"botocore odd key, inner blanks",
                   make("PUT", "/bucket/a//b/%ED%95%9C%EA%B8%80%20%2B%28x%29~.txt", "",
                        {{"host", "127.0.0.1:4566"},
                         {"content-type", "text/plain"},
                         {"x-amz-meta-note", "  two   blanks "},
                         {"x-amz-date", botoDate},
                         {"x-amz-content-sha256", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"},
                         {"authorization", botoAuthorization("s3", "content-type;host;x-amz-content-sha256;x-amz-date;x-amz-meta-note",
                                                             "7753562433e879053c2bc7647a0e5973a2cb58f94772c2ad06c61df696878401")}}),
                   botoDate});
    all.push_back({"botocore list",
                   make("GET", "/bucket", "list-type=2&prefix=a%20b%2B%2F&delimiter=%2F&encoding-type=url&marker",
                        {{"host", "localhost:4566"},
                         {"x-amz-date", botoDate},
                         {"x-amz-content-sha256", std::string(emptyHash)},
                         {"authorization", botoAuthorization("s3", "host;x-amz-content-sha256;x-amz-date",
                                                             "c5f49fc8fbd1bab61e7fdbcc40fe0ffde7ea3aad41edd4ea47013a6ecd5f5c7a")}}),
                   botoDate});
    all.push_back({"botocore session token",
                   make("GET", "/b/k", "",
                        {{"host", "127.0.0.1:4566"},
                         {"x-amz-security-token", "tok"},
                         {"x-amz-date", botoDate},
                         {"x-amz-content-sha256", std::string(emptyHash)},
                         {"authorization", botoAuthorization("s3", "host;x-amz-content-sha256;x-amz-date;x-amz-security-token",
                                                             "88ee9be821c094339be553b71db1d54e80a1372335904f20130c53b98df46a3d")}}),
                   botoDate});
    HttpRequest json = make("POST", "/", "",
                            {{"host", "127.0.0.1:4566"},
                             {"content-type", "application/x-amz-json-1.0"},
                             {"x-amz-target", "DynamoDB_20120810.ListTables"},
                             {"x-amz-date", botoDate},
                             {"authorization", botoAuthorization("dynamodb", "content-type;host;x-amz-date;x-amz-target",
                                                                 "dd593013e86cdff6c4fe76574c3bfcb23fc8de0616ebb6673307981be9654d2d")}});
    json.body = "{}";
    all.push_back({"botocore json body", json, botoDate});
    all.push_back({"botocore double encoding and dot segments",
                   make("GET", "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Af/../x//y/",
                        "Qualifier=%24LATEST",
                        {{"host", "127.0.0.1:4566"},
                         {"x-amz-date", botoDate},
                         {"authorization", botoAuthorization("lambda", "host;x-amz-date",
                                                             "e6c10d4acfc1851fbddebc548533fd121e1adbfa5daf1d59f5257099736fdbfa")}}),
                   botoDate});
    HttpRequest form = make("POST", "/", "",
                            {{"host", "127.0.0.1:4566"},
                             {"content-type", "application/x-www-form-urlencoded; charset=utf-8"},
                             {"x-amz-date", botoDate},
                             {"authorization", botoAuthorization("sts", "content-type;host;x-amz-date",
                                                                 "69326f8e96a99dbf879b7ffa9be12dda3a358a0c0b1887c93fe8c23d0acba603")}});
    form.body = "Action=GetCallerIdentity&Version=2011-06-15";
    all.push_back({"botocore form body", form, botoDate});
    all.push_back({"botocore presigned",
                   make("GET", "/bucket/key%20one",
                        "response-content-type=text%2Fplain&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE"
                        "%2F20261123%2Fap-northeast-2%2Fs3%2Faws4_request&X-Amz-Date=20261123T071600Z&X-Amz-Expires=900"
                        "&X-Amz-SignedHeaders=host&X-Amz-Signature=bef119cd5be55b72a4ee51afc4cae2e264fe9520c46b2a154f0f19fa85a4565f",
                        {{"host", "127.0.0.1:4566"}}),
                   botoDate});
    all.push_back({"botocore presigned for STS",
                   make("GET", "/",
                        "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE"
                        "%2F20261123%2Fap-northeast-2%2Fsts%2Faws4_request&X-Amz-Date=20261123T071600Z&X-Amz-Expires=60"
                        "&X-Amz-SignedHeaders=host&X-Amz-Signature=a6417fd984de9ea14b32dfb8df5063ea21f0d2a5136ed117528c4f3d38716815",
                        {{"host", "127.0.0.1:4566"}}),
                   botoDate});
    return all;
}

HttpRequest replaced(const HttpRequest &request, const std::string &header, const std::string &from, const std::string &to)
{
    HttpRequest changed = request;
    std::string value(request.headers.get(header));
    const std::size_t position = value.find(from);
    if (position != std::string::npos)
        value.replace(position, from.size(), to);
    changed.headers.set(header, value);
    return changed;
}

} // namespace

class TestSigV4 : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemRandom m_random;
    std::unique_ptr<Credentials> m_credentials;
    std::unique_ptr<Authenticator> m_checking, m_trusting;

    Error refusal(const HttpRequest &request, const char *now)
    {
        Expected<Authenticated> result = m_checking->authenticate(request, at(now));
        return result ? Error{"accepted", "", 0} : result.error();
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = Credentials::open(m_folder.path().toStdString(), m_random);
        QVERIFY(opened);
        m_credentials = std::move(*opened);
        m_credentials->add(exampleKey, Principal::root({std::string(defaultAccount)}));
        m_checking = std::make_unique<Authenticator>(*m_credentials, Authenticator::Options{});
        m_trusting = std::make_unique<Authenticator>(*m_credentials, Authenticator::Options{true});
    }

    void publishedVectors()
    {
        for (const Vector &vector : vectors()) {
            // A token belongs to temporary credentials, and to them alone.
            const std::string token(vector.request.headers.get("x-amz-security-token"));
            Principal owner = Principal::root({std::string(defaultAccount)});
            if (!token.empty()) {
                QCOMPARE(m_checking->authenticate(vector.request, at(vector.now)).error().code, std::string("InvalidToken"));
                auto session = std::make_shared<Session>();
                session->token = token;
                session->expires = at(vector.now) + std::chrono::hours(1);
                owner.session = std::move(session);
            }
            m_credentials->add(exampleKey, owner);
            const auto result = m_checking->authenticate(vector.request, at(vector.now));
            m_credentials->add(exampleKey, Principal::root({std::string(defaultAccount)}));
            QVERIFY2(result, (std::string(vector.name) + ": " + (result ? "" : result.error().code + " " + field(result.error(), "CanonicalRequest"))).c_str());
            QCOMPARE(result->principal.account.value, std::string(defaultAccount));
            QCOMPARE(result->principal.accessKeyId, exampleKey.id);
            QCOMPARE(result->region.value, std::string(vector.now == std::string(docsDate) ? "us-east-1" : "ap-northeast-2"));
        }
    }

    void everyChangeIsNoticed()
    {
        for (const Vector &vector : vectors()) {
            HttpRequest other = vector.request;
            other.method = "DELETE";
            QVERIFY2(!m_checking->authenticate(other, at(vector.now)), vector.name);
            other = vector.request;
            other.path += "x";
            QVERIFY2(!m_checking->authenticate(other, at(vector.now)), vector.name);
            other = vector.request;
            other.query += "&versionId=1";
            QVERIFY2(!m_checking->authenticate(other, at(vector.now)), vector.name);
            other = vector.request;
            other.headers.set("host", "elsewhere");
            QVERIFY2(!m_checking->authenticate(other, at(vector.now)), vector.name);
            if (!other.body.empty()) {
                other = vector.request;
                other.body += " ";
                QVERIFY2(!m_checking->authenticate(other, at(vector.now)), vector.name);
            }
        }
    }

    void ownSignaturesAreAccepted()
    {
        const Timestamp now = at(botoDate);
        for (const char *service : {"s3", "dynamodb", "lambda"}) {
            HttpRequest request = make("PUT", "/a%20b/../c//d", "x=1&a=%2F&b", {{"host", "h:1"}, {"x-amz-meta-a", "1"}, {"x-amz-meta-a", "2"}});
            request.body = "body";
            std::string hash;
            sigv4::appendHex(hash, sigv4::sha256(request.body));
            sign(request, {exampleKey, "eu-west-1", service}, hash, now);
            const auto result = m_checking->authenticate(request, now);
            QVERIFY2(result, service);
            QCOMPARE(result->service, std::string(service));
            QCOMPARE(result->region.value, std::string("eu-west-1"));
        }
        const std::string url = presign("GET", "127.0.0.1:1", "/b/k%20x?versionId=7", {exampleKey, "eu-west-1", "s3"}, 60, now);
        const std::size_t mark = url.find('?');
        const HttpRequest link = make("GET", "/b/k%20x", url.substr(mark + 1), {{"host", "127.0.0.1:1"}});
        QVERIFY(m_checking->authenticate(link, now));
        QVERIFY(m_checking->authenticate(link, now + std::chrono::seconds(60)));
        QVERIFY(!m_checking->authenticate(link, now + std::chrono::seconds(61)));
    }

    void s3Refusals()
    {
        const HttpRequest good = vectors().front().request;
        Error error = refusal(replaced(good, "authorization", "EXAMPLE/", "NOBODY0/"), docsDate);
        QCOMPARE(error.code, std::string("InvalidAccessKeyId"));
        QCOMPARE(error.status, 403);
        QCOMPARE(field(error, "AWSAccessKeyId"), std::string("AKIAIOSFODNN7NOBODY0"));

        error = refusal(replaced(good, "authorization", "Signature=f0", "Signature=00"), docsDate);
        QCOMPARE(error.code, std::string("SignatureDoesNotMatch"));
        QCOMPARE(error.status, 403);
        QVERIFY(field(error, "StringToSign").starts_with("AWS4-HMAC-SHA256\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n7344ae5b7ee6c3e7"));
        QVERIFY(field(error, "CanonicalRequest").starts_with("GET\n/test.txt\n\nhost:examplebucket.s3.amazonaws.com\nrange:bytes=0-9\n"));
        QVERIFY(field(error, "StringToSignBytes").starts_with("41 57 53 34 2d"));

        error = refusal(good, "20130524T001501Z");
        QCOMPARE(error.code, std::string("RequestTimeTooSkewed"));
        QCOMPARE(error.status, 403);
        QCOMPARE(field(error, "MaxAllowedSkewMilliseconds"), std::string("900000"));
        QCOMPARE(refusal(good, "20130524T001500Z").code, std::string("accepted"));
        QCOMPARE(refusal(good, "20130523T234459Z").code, std::string("RequestTimeTooSkewed"));

        for (const char *broken : {"AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=1",
                                   "AWS4-HMAC-SHA256 Credential=AKIA/2013/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=1",
                                   "AWS4-HMAC-SHA256 Credential=/20130524/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=1",
                                   "AWS4-HMAC-SHA256 Credential=AKIA/20130524/us-east-1/s3/aws5, SignedHeaders=host, Signature=1",
                                   "AWS4-HMAC-SHA256 Credential=AKIA/20130525/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=1"}) {
            HttpRequest request = good;
            request.headers.set("authorization", broken);
            error = refusal(request, docsDate);
            QCOMPARE(error.code, std::string("AuthorizationHeaderMalformed"));
            QCOMPARE(error.status, 400);
        }
        HttpRequest request = good;
        request.headers.set("authorization", "AWS AKIAIOSFODNN7EXAMPLE:frJIUN8DYpKDtOLCwo//yllqDzg=");
        error = refusal(request, docsDate);
        QCOMPARE(error.code, std::string("InvalidRequest"));
        QCOMPARE(error.message, std::string("The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256."));
        request.headers.set("authorization", "AWS4-ECDSA-P256-SHA256 Credential=AKIA/20130524/s3/aws4_request, SignedHeaders=host, Signature=1");
        error = refusal(request, docsDate);
        QCOMPARE(error.code, std::string("InvalidRequest"));
        QVERIFY(error.message.find("SigV4A") != std::string::npos);
        request.headers.set("authorization", "Bearer x");
        QCOMPARE(refusal(request, docsDate).code, std::string("InvalidArgument"));

        request = good;
        request.headers.add("x-amz-acl", "public-read");
        error = refusal(request, docsDate);
        QCOMPARE(error.code, std::string("AccessDenied"));
        QCOMPARE(field(error, "HeadersNotSigned"), std::string("x-amz-acl"));
        request = good;
        request.headers.set("x-amz-content-sha256", "abc");
        QCOMPARE(refusal(request, docsDate).code, std::string("InvalidArgument"));
        request.headers.set("x-amz-content-sha256", "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD");
        QCOMPARE(refusal(request, docsDate).code, std::string("InvalidRequest"));
        request = good;
        request.headers.set("x-amz-date", "yesterday");
        error = refusal(request, docsDate);
        QCOMPARE(error.code, std::string("AccessDenied"));
        QCOMPARE(error.message, std::string("AWS authentication requires a valid Date or x-amz-date header"));
    }

    void linkRefusals()
    {
        const HttpRequest good = vectors()[4].request;
        Error error = refusal(good, "20130525T000001Z");
        QCOMPARE(error.code, std::string("AccessDenied"));
        QCOMPARE(error.message, std::string("Request has expired"));
        QCOMPARE(field(error, "Expires"), std::string("2013-05-25T00:00:00Z"));
        QCOMPARE(field(error, "ServerTime"), std::string("2013-05-25T00:00:01Z"));
        const std::vector<std::array<const char *, 3>> changes = {
            {"X-Amz-Expires=86400", "X-Amz-Expires=604801", "AuthorizationQueryParametersError"},
            {"X-Amz-Expires=86400", "X-Amz-Expires=-1", "AuthorizationQueryParametersError"},
            {"X-Amz-Expires=86400", "X-Amz-Expires=soon", "AuthorizationQueryParametersError"},
            {"&X-Amz-Expires=86400", "", "AuthorizationQueryParametersError"},
            {"Date=20130524T000000Z", "Date=20130524", "AuthorizationQueryParametersError"},
            {"%2Faws4_request", "", "AuthorizationQueryParametersError"},
            {"AWS4-HMAC-SHA256", "AWS4-HMAC-SHA1", "AuthorizationQueryParametersError"},
            {"Signature=a", "Signature=b", "SignatureDoesNotMatch"},
            {"X-Amz-Expires=86400", "X-Amz-Expires=86399", "SignatureDoesNotMatch"},
        };
        for (const auto &[from, to, code] : changes) {
            HttpRequest request = good;
            const std::size_t position = request.query.find(from);
            QVERIFY(position != std::string::npos);
            request.query.replace(position, std::string(from).size(), to);
            QCOMPARE(refusal(request, docsDate).code, std::string(code));
        }
        HttpRequest both = good;
        both.headers.add("authorization", "AWS4-HMAC-SHA256 x");
        QCOMPARE(refusal(both, docsDate).code, std::string("InvalidArgument"));
    }

    // The example of the S3 developer guide, "Query String Request Authentication Alternative".
    void oldLinks()
    {
        const std::string query = "AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D&Expires=1175139620";
        const char *before = "20070329T000000Z";
        const auto link = [&](const std::string &parameters, const std::string &path = "/photos/puppy.jpg") {
            return make("GET", path, parameters, {{"host", "johnsmith.s3.amazonaws.com"}});
        };
        QCOMPARE(refusal(link(query), before).code, std::string("accepted"));
        QCOMPARE(refusal(make("GET", "/johnsmith/photos/puppy.jpg", query, {{"host", "localhost:4566"}}), before).code, std::string("accepted"));
        QCOMPARE(refusal(link(query, "/photos/kitten.jpg"), before).code, std::string("SignatureDoesNotMatch"));
        QCOMPARE(refusal(link(query + "&uploads"), before).code, std::string("SignatureDoesNotMatch"));
        QCOMPARE(refusal(link(query), "20070401T000000Z").code, std::string("AccessDenied"));
        QCOMPARE(refusal(link("AWSAccessKeyId=AKIAIOSFODNN7NOBODY0&Signature=x&Expires=1175139620"), before).code, std::string("InvalidAccessKeyId"));
        QCOMPARE(refusal(link("AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=x"), before).code, std::string("AccessDenied"));
        QCOMPARE(refusal(link("AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=x&Expires=soon"), before).code, std::string("AccessDenied"));
    }

    void otherServicesHaveTheirOwnNames()
    {
        const HttpRequest json = vectors()[8].request;
        const HttpRequest rest = vectors()[9].request;
        const HttpRequest form = vectors()[10].request;
        const auto expect = [&](const HttpRequest &request, const char *now, const char *code, int status) {
            const Error error = refusal(request, now);
            QCOMPARE(error.code, std::string(code));
            QCOMPARE(error.status, status);
        };
        expect(replaced(json, "authorization", "EXAMPLE/", "NOBODY0/"), botoDate, "UnrecognizedClientException", 400);
        expect(replaced(rest, "authorization", "EXAMPLE/", "NOBODY0/"), botoDate, "UnrecognizedClientException", 403);
        expect(replaced(form, "authorization", "EXAMPLE/", "NOBODY0/"), botoDate, "InvalidClientTokenId", 403);
        expect(replaced(json, "authorization", "Signature=d", "Signature=e"), botoDate, "InvalidSignatureException", 400);
        expect(replaced(rest, "authorization", "Signature=e", "Signature=f"), botoDate, "InvalidSignatureException", 403);
        expect(replaced(form, "authorization", "Signature=6", "Signature=7"), botoDate, "SignatureDoesNotMatch", 403);
        expect(replaced(form, "authorization", ", Signature=", ", Sig="), botoDate, "IncompleteSignature", 400);
        expect(form, "20261123T074600Z", "SignatureDoesNotMatch", 403);
        QCOMPARE(refusal(form, "20261123T074600Z").message,
                 std::string("Signature expired: 20261123T071600Z is now earlier than 20261123T073100Z (20261123T074600Z - 15 min.)"));
        QCOMPARE(Authenticator::missingCredentials(form, "sts").code, std::string("MissingAuthenticationToken"));
        QCOMPARE(Authenticator::missingCredentials(json, "dynamodb").code, std::string("MissingAuthenticationTokenException"));
        QVERIFY(Authenticator::needsBody(json) && Authenticator::needsBody(form));
        QVERIFY(!Authenticator::needsBody(vectors()[0].request));
    }

    void anonymousAndTrusted()
    {
        const HttpRequest plain = make("GET", "/b/k", "", {{"host", "h"}});
        auto result = m_checking->authenticate(plain, at(botoDate));
        QVERIFY(result);
        QVERIFY(result->principal.kind == Principal::Kind::Anonymous);
        result = m_trusting->authenticate(plain, at(botoDate));
        QVERIFY(result);
        QVERIFY(result->principal.kind == Principal::Kind::Root);
        QCOMPARE(result->principal.account.value, std::string(defaultAccount));
        const HttpRequest wrong = replaced(vectors()[1].request, "authorization", "AKIAIOSFODNN7EXAMPLE", "000000000042");
        result = m_trusting->authenticate(wrong, at(botoDate));
        QVERIFY(result);
        QCOMPARE(result->principal.account.value, std::string("000000000042"));
        QCOMPARE(result->service, std::string("s3"));
        QVERIFY(result->payload == PayloadMode::Signed);
    }

    void replacedSecretIsNoticed()
    {
        const Timestamp now = at(botoDate);
        m_credentials->add({"AKIAROTATED", "first"}, Principal::root({std::string(defaultAccount)}));
        HttpRequest request = make("GET", "/b", "", {{"host", "h"}});
        sign(request, {{"AKIAROTATED", "first"}, "us-east-1", "s3"}, emptyHash, now);
        QVERIFY(m_checking->authenticate(request, now));
        m_credentials->remove("AKIAROTATED");
        QVERIFY(!m_checking->authenticate(request, now));
        m_credentials->add({"AKIAROTATED", "second"}, Principal::root({std::string(defaultAccount)}));
        QVERIFY(!m_checking->authenticate(request, now));
    }

    void speed()
    {
        const HttpRequest request = vectors().front().request;
        const Timestamp now = at(docsDate);
        QBENCHMARK {
            for (int i = 0; i < 1000; ++i)
                QVERIFY(m_checking->authenticate(request, now));
        }
    }
};

QTEST_GUILESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"
