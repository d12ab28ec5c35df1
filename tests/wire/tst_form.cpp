#include "core/Text.h"
#include "wire/FormData.h"
#include "wire/PostPolicy.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace nephoscope;
using namespace nephoscope::wire;

/// Upload forms: the multipart reader, however the bytes come in pieces, and POST policies.
class TestForm : public QObject
{
    Q_OBJECT

    struct Read
    {
        QByteArray error; ///< code, empty when the form was whole
        QByteArray file, fileName, fields;
    };
    static Read read(const std::string &body, std::size_t piece = 1 << 20)
    {
        FormDataReader reader("xx");
        Read result;
        std::string file;
        for (std::size_t at = 0; at < body.size(); at += piece) {
            if (const auto fed = reader.feed(std::string_view(body).substr(at, piece), file); !fed) {
                result.error = QByteArray::fromStdString(fed.error().code);
                return result;
            }
        }
        if (const auto whole = reader.finish(); !whole)
            result.error = QByteArray::fromStdString(whole.error().code);
        result.file = QByteArray::fromStdString(file);
        result.fileName = QByteArray::fromStdString(reader.fileName());
        for (const auto &[name, value] : reader.fields())
            result.fields += QByteArray::fromStdString(name + '=' + value + ';');
        return result;
    }
    static std::string part(const std::string &disposition, const std::string &value)
    {
        return "--xx\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n";
    }
    static QByteArray check(const std::string &policy, const FormFields &fields, std::string *message = nullptr)
    {
        Timestamp now{};
        parseIso8601("2026-11-25T12:00:00Z", now);
        const auto checked = checkPostPolicy(toBase64(asBytes(policy)), fields, "box", now);
        if (message && !checked)
            *message = checked.error().message;
        return checked ? QByteArray("OK") : QByteArray::fromStdString(checked.error().code);
    }
    static std::string policy(const std::string &conditions, const std::string &until = "2026-11-25T12:00:01Z")
    {
        return "{\"expiration\":\"" + until + "\",\"conditions\":[{\"bucket\":\"box\"}," + conditions + "]}";
    }

private Q_SLOTS:
    void malformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no boundary") << QByteArray("something else");
        QTest::newRow("broken off") << QByteArray("--xx\r\nContent-Disposition: form-data; name=a\r\n\r\nv");
        QTest::newRow("no disposition") << QByteArray("--xx\r\nX: y\r\n\r\nv\r\n--xx--");
        QTest::newRow("no headers") << QByteArray("--xx\r\n\r\nv\r\n--xx--");
        QTest::newRow("no name") << QByteArray("--xx\r\nContent-Disposition: form-data\r\n\r\nv\r\n--xx--");
        QTest::newRow("open quote") << QByteArray("--xx\r\nContent-Disposition: form-data; name=\"a\r\n\r\nv\r\n--xx--");
        QTest::newRow("not form-data") << QByteArray("--xx\r\nContent-Disposition: attachment; name=a\r\n\r\nv\r\n--xx--");
        QTest::newRow("boundary goes on") << QByteArray("--xxy\r\nContent-Disposition: form-data; name=a\r\n\r\nv\r\n--xx--");
        QTest::newRow("endless head") << QByteArray("--xx\r\n") + QByteArray(20'000, 'a');
        QTest::newRow("bad UTF-8") << QByteArray("--xx\r\nContent-Disposition: form-data; name=\"\xff\"\r\n\r\nv\r\n--xx--");
    }
    void malformed()
    {
        QFETCH(QByteArray, body);
        for (const std::size_t piece : {std::size_t(1), std::size_t(7), std::size_t(1) << 20})
            QCOMPARE(read(body.toStdString(), piece).error, QByteArray("MalformedPOSTRequest"));
    }

    void limits()
    {
        QCOMPARE(read(part("name=a", std::string(20 * 1024 - 1, 'v')) + "--xx--").error, QByteArray());
        QCOMPARE(read(part("name=a", std::string(20 * 1024, 'v')) + "--xx--").error, QByteArray("MaxPostPreDataLengthExceeded"));
        std::string many;
        for (int i = 0; i < 3000; ++i)
            many += part("name=field" + std::to_string(i), {});
        QCOMPARE(read(many + "--xx--").error, QByteArray("MaxPostPreDataLengthExceeded"));
        QCOMPARE(read(part("name=file", "a") + part("name=file", "b") + "--xx--").error, QByteArray("IncorrectNumberOfFilesInPostRequest"));
        QVERIFY(!FormDataReader::boundaryOf("multipart/form-data"));
        QVERIFY(!FormDataReader::boundaryOf("multipart/form-data; boundary="));
        QVERIFY(!FormDataReader::boundaryOf("multipart/mixed; boundary=x"));
        QVERIFY(!FormDataReader::boundaryOf("multipart/form-data; boundary=" + std::string(71, 'x')));
        QCOMPARE(QByteArray::fromStdString(*FormDataReader::boundaryOf("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"")), QByteArray("a b"));
    }

    void piecesOfAnySize()
    {
        // The file holds everything that looks like an end but is none.
        const std::string file = "\r\n--x\r\n--\r\r\n--xy" + std::string(5000, '\r') + "\n-xx--xx";
        const std::string body = "ignored preamble\r\n" + part("name=\"key\"", "up/${filename}") + part("name=\"x-amz-meta-a\"", "b\r\nc")
            + part("name=\"file\"; filename=\"C:\\dir\\a \\\"b\\\".txt\"\r\nContent-Type: text/plain", file) + part("name=later", "never seen")
            + "--xx--\r\nepilogue";
        for (std::size_t piece = 1; piece < 200; ++piece) {
            const Read result = read(body, piece);
            QCOMPARE(result.error, QByteArray());
            QCOMPARE(result.fields, QByteArray("key=up/${filename};x-amz-meta-a=b\r\nc;"));
            QCOMPARE(result.file, QByteArray::fromStdString(file));
            QCOMPARE(result.fileName, QByteArray("a \"b\".txt"));
        }
        QCOMPARE(read(part("name=file", "") + "--xx--").file, QByteArray());
    }

    void garbage()
    {
        std::mt19937 chance(7);
        const std::string whole = part("name=key", "k") + part("name=file; filename=f", "content") + "--xx--";
        for (int round = 0; round < 3000; ++round) {
            std::string body = whole;
            for (int i = 0; i < 3; ++i) {
                const std::size_t at = chance() % body.size();
                switch (chance() % 3) {
                case 0: body[at] = static_cast<char>(chance()); break;
                case 1: body.erase(at, chance() % 8); break;
                default: body.insert(at, std::string(chance() % 8, static_cast<char>(chance()))); break;
                }
            }
            // However it is cut, it means the same.
            const Read atOnce = read(body);
            const Read bytewise = read(body, 1);
            QCOMPARE(bytewise.error, atOnce.error);
            if (atOnce.error.isEmpty()) {
                QCOMPARE(bytewise.file, atOnce.file);
                QCOMPARE(bytewise.fields, atOnce.fields);
            }
        }
    }

    void unreadablePolicies()
    {
        for (const char *text : {"", "{", "[]", "{}", "{\"expiration\":\"2026-11-25T12:00:01Z\"}", "{\"expiration\":1,\"conditions\":[]}",
                                 "{\"expiration\":\"soon\",\"conditions\":[]}", "{\"expiration\":\"2026-11-25T12:00:01Z\",\"conditions\":{}}"})
            QCOMPARE(check(text, {}), QByteArray("InvalidPolicyDocument"));
        for (const char *condition : {"1", "[]", "{}", "{\"a\":1}", "{\"a\":\"b\",\"c\":\"d\"}", "[\"eq\",\"$a\"]", "[\"eq\",\"a\",\"b\"]",
                                      "[\"like\",\"$a\",\"b\"]", "[\"content-length-range\",\"a\",2]", "[\"content-length-range\",-1,2]"})
            QCOMPARE(check(policy(condition), {}), QByteArray("InvalidPolicyDocument"));
        QVERIFY(!checkPostPolicy("%%%", {}, "box", {}));
    }

    void policies()
    {
        const std::string key = "[\"starts-with\",\"$key\",\"up/\"]";
        std::string message;
        QCOMPARE(check(policy(key), {{"key", "up/a"}}), QByteArray("OK"));
        QCOMPARE(check(policy(key, "2026-11-25T12:00:00Z"), {{"key", "up/a"}}, &message), QByteArray("AccessDenied"));
        QCOMPARE(message.c_str(), "Invalid according to Policy: Policy expired.");
        QCOMPARE(check(policy(key), {{"key", "down"}}, &message), QByteArray("AccessDenied"));
        QCOMPARE(message.c_str(), "Invalid according to Policy: Policy Condition failed: [\"starts-with\",\"$key\",\"up/\"]");
        QCOMPARE(check(policy(key + ",{\"acl\":\"private\"}"), {{"key", "up/a"}}), QByteArray("AccessDenied"));
        QCOMPARE(check(policy(key + ",{\"ACL\":\"private\"}"), {{"key", "up/a"}, {"acl", "private"}}), QByteArray("OK"));
        QCOMPARE(check(policy(key), {{"key", "up/a"}, {"x-extra", "1"}}, &message), QByteArray("AccessDenied"));
        QCOMPARE(message.c_str(), "Invalid according to Policy: Extra input fields: x-extra");
        QCOMPARE(check(policy(key), {{"key", "up/a"}, {"x-ignore-me", "1"}, {"policy", "p"}, {"x-amz-signature", "s"}}), QByteArray("OK"));
        QCOMPARE(check("{\"expiration\":\"2026-11-25T12:00:01Z\",\"conditions\":[" + key + "]}", {{"key", "up/a"}}), QByteArray("AccessDenied"));
        QCOMPARE(check("{\"expiration\":\"2026-11-25T12:00:01Z\",\"conditions\":[{\"bucket\":\"other\"}," + key + "]}", {{"key", "up/a"}}),
                 QByteArray("AccessDenied"));
        // A field cannot stand for the bucket the form is sent to.
        QCOMPARE(check("{\"expiration\":\"2026-11-25T12:00:01Z\",\"conditions\":[{\"bucket\":\"other\"}," + key + "]}",
                       {{"key", "up/a"}, {"bucket", "other"}}),
                 QByteArray("AccessDenied"));
        QCOMPARE(check(policy(key), {{"key", "up/a"}, {"bucket", "box"}}), QByteArray("OK"));
        const std::string types = key + ",[\"starts-with\",\"$Content-Type\",\"image/\"]";
        QCOMPARE(check(policy(types), {{"key", "up/a"}, {"content-type", "image/png,image/jpeg"}}), QByteArray("OK"));
        QCOMPARE(check(policy(types), {{"key", "up/a"}, {"content-type", "image/png,text/html"}}), QByteArray("AccessDenied"));
        Timestamp now{};
        const auto range = checkPostPolicy(toBase64(asBytes(policy("[\"content-length-range\",1,\"10\"]"))), {}, "box", now);
        QVERIFY(range);
        QCOMPARE(range->min, std::uint64_t(1));
        QCOMPARE(range->max, std::uint64_t(10));
    }
};

QTEST_GUILESS_MAIN(TestForm)
#include "tst_form.moc"
