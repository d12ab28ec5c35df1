#include "core/Text.h"
#include "wire/AwsChunked.h"
#include "wire/SigV4Canonical.h"

#include <QtTest>

using namespace nephoscope;
using namespace nephoscope::wire;

namespace {

// The worked examples of "Signature calculations for the Authorization header: multiple chunks".
constexpr auto scope = "20130524/us-east-1/s3/aws4_request";

Authenticated docsSeed(PayloadMode mode, const char *seed)
{
    Authenticated authenticated;
    authenticated.payload = mode;
    authenticated.signingKey = sigv4::deriveKey("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "20130524", "us-east-1", "s3");
    authenticated.seedSignature = seed;
    authenticated.scope = scope;
    authenticated.date = "20130524T000000Z";
    return authenticated;
}

std::string docsBody(const char *first, const char *second, const char *last, const std::string &trailers)
{
    return "10000;chunk-signature=" + std::string(first) + "\r\n" + std::string(65536, 'a') + "\r\n400;chunk-signature=" + second + "\r\n"
        + std::string(1024, 'a') + "\r\n0;chunk-signature=" + last + "\r\n" + trailers + "\r\n";
}

std::string signedBody()
{
    return docsBody("ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
                    "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
                    "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9", "");
}

std::string trailerBody()
{
    return docsBody("b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
                    "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
                    "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
                    "x-amz-checksum-crc32c:sOO8/Q==\r\n"
                    "x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n");
}

const Authenticated signedSeed = docsSeed(PayloadMode::Streaming, "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
const Authenticated trailerSeed = docsSeed(PayloadMode::StreamingTrailer, "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e");
const Authenticated unsignedSeed = docsSeed(PayloadMode::StreamingUnsignedTrailer, "");
const std::string unsignedBody = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:NhCmhg==\r\n\r\n";

Expected<std::string> decode(const Authenticated &seed, std::uint64_t length, std::string_view body, std::vector<std::size_t> cuts = {},
                             Headers *trailers = nullptr)
{
    AwsChunkedDecoder decoder(seed, length);
    std::string out;
    std::size_t begin = 0;
    cuts.push_back(body.size());
    for (std::size_t cut : cuts) {
        if (Expected<void> fed = decoder.feed(body.substr(begin, cut - begin), out); !fed)
            return fail(fed.error());
        begin = cut;
    }
    if (Expected<void> finished = decoder.finish(); !finished)
        return fail(finished.error());
    if (trailers)
        *trailers = decoder.trailers();
    return out;
}

std::string refusal(const Authenticated &seed, std::uint64_t length, std::string_view body)
{
    const auto result = decode(seed, length, body);
    return result ? "accepted" : result.error().code;
}

std::string swapped(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t position = text.find(from);
    return position == std::string::npos ? std::string("not found") : text.replace(position, from.size(), to);
}

} // namespace

class TestAwsChunked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedExamples()
    {
        const std::string whole(66560, 'a');
        const auto plain = decode(signedSeed, 66560, signedBody());
        QVERIFY2(plain, plain ? "" : plain.error().message.c_str());
        QVERIFY(*plain == whole);
        Headers trailers;
        const auto trailed = decode(trailerSeed, 66560, trailerBody(), {}, &trailers);
        QVERIFY2(trailed, trailed ? "" : trailed.error().message.c_str());
        QVERIFY(*trailed == whole);
        QCOMPARE(std::string(trailers.get("x-amz-checksum-crc32c")), std::string("sOO8/Q=="));
        QCOMPARE(trailers.fields().size(), std::size_t(1));
    }

    void everySplit()
    {
        // Around every boundary of the large examples, and everywhere in the small one.
        for (const auto &[seed, body] : {std::pair(signedSeed, signedBody()), std::pair(trailerSeed, trailerBody())}) {
            for (std::size_t cut = 0; cut <= body.size(); cut += (cut > 120 && cut < 65500 ? 4999 : cut > 65800 && cut < 66500 ? 97 : 1)) {
                const auto result = decode(seed, 66560, body, {cut});
                QVERIFY2(result && result->size() == 66560, std::to_string(cut).c_str());
            }
        }
        for (std::size_t first = 0; first <= unsignedBody.size(); ++first) {
            for (std::size_t second = first; second <= unsignedBody.size(); ++second) {
                Headers trailers;
                const auto result = decode(unsignedSeed, 5, unsignedBody, {first, second}, &trailers);
                QVERIFY(result);
                QCOMPARE(*result, std::string("hello"));
                QCOMPARE(std::string(trailers.get("x-amz-checksum-crc32")), std::string("NhCmhg=="));
            }
        }
        std::vector<std::size_t> bytewise;
        for (std::size_t i = 1; i < trailerBody().size(); ++i)
            bytewise.push_back(i);
        QVERIFY(decode(trailerSeed, 66560, trailerBody(), bytewise));
    }

    void changedBytes()
    {
        std::string body = signedBody();
        body[body.find("aaaa")] = 'b';
        QCOMPARE(refusal(signedSeed, 66560, body), std::string("SignatureDoesNotMatch"));
        QCOMPARE(refusal(signedSeed, 66560, swapped(signedBody(), "signature=ad80", "signature=ad81")), std::string("SignatureDoesNotMatch"));
        QCOMPARE(refusal(signedSeed, 66560, swapped(signedBody(), "signature=b6c6", "signature=b6c7")), std::string("SignatureDoesNotMatch"));
        QCOMPARE(refusal(trailerSeed, 66560, swapped(trailerBody(), "sOO8", "sOO9")), std::string("SignatureDoesNotMatch"));
        QCOMPARE(refusal(trailerSeed, 66560, swapped(trailerBody(), "x-amz-trailer-signature:d8", "x-amz-trailer-signature:d9")),
                 std::string("SignatureDoesNotMatch"));
        QCOMPARE(refusal(trailerSeed, 66560, swapped(trailerBody(), "x-amz-trailer-signature:", "x-amz-other:")),
                 std::string("MalformedTrailerError"));
        Authenticated trusted = signedSeed;
        trusted.trusted = true;
        QCOMPARE(refusal(trusted, 66560, body), std::string("accepted"));
    }

    void truncation()
    {
        const std::string whole = signedBody();
        for (std::size_t length : {std::size_t(0), std::size_t(1), std::size_t(90), std::size_t(40000), std::size_t(65630), whole.size() - 100})
            QCOMPARE(refusal(signedSeed, 66560, std::string_view(whole).substr(0, length)), std::string("IncompleteBody"));
        QCOMPARE(refusal(signedSeed, 66561, whole), std::string("IncompleteBody"));
        QCOMPARE(refusal(signedSeed, 66559, whole), std::string("IncompleteBody"));
        QCOMPARE(refusal(unsignedSeed, 6, unsignedBody), std::string("IncompleteBody"));
        for (std::size_t length = 0; length < unsignedBody.find("\r\nx-amz"); ++length)
            QVERIFY(refusal(unsignedSeed, 5, std::string_view(unsignedBody).substr(0, length)) != "accepted" || unsignedBody[length - 1] == '0');
    }

    void malformedFraming()
    {
        QCOMPARE(refusal(unsignedSeed, 5, "z\r\nhello\r\n0\r\n\r\n"), std::string("IncompleteBody"));
        QCOMPARE(refusal(unsignedSeed, 5, "\r\nhello\r\n0\r\n\r\n"), std::string("IncompleteBody"));
        QCOMPARE(refusal(unsignedSeed, 5, "fffffffffffffffff\r\nhello"), std::string("IncompleteBody"));
        QCOMPARE(refusal(unsignedSeed, 5, "ffffffffffffffff\r\nhello"), std::string("IncompleteBody"));
        QCOMPARE(refusal(unsignedSeed, 5, "5\r\nhelloo\r\n0\r\n\r\n"), std::string("IncompleteBody"));
        QCOMPARE(refusal(unsignedSeed, 5, std::string(100000, '1')), std::string("IncompleteBody"));
        QCOMPARE(refusal(unsignedSeed, 5, "5\r\nhello\r\n0\r\nno colon\r\n\r\n"), std::string("MalformedTrailerError"));
        QCOMPARE(refusal(unsignedSeed, 5, "5\r\nhello\r\n0\r\n" + std::string(100000, 'x')), std::string("MalformedTrailerError"));
        QCOMPARE(refusal(unsignedSeed, 10, "5\r\nhello\r\n5\r\nhello\r\n0\r\n\r\n"), std::string("InvalidChunkSizeError"));
        QCOMPARE(refusal(signedSeed, 5, "5\r\nhello\r\n0\r\n\r\n"), std::string("IncompleteBody"));
        QCOMPARE(refusal(unsignedSeed, 0, "0\r\n\r\n"), std::string("accepted"));
    }
};

QTEST_GUILESS_MAIN(TestAwsChunked)
#include "tst_awschunked.moc"
