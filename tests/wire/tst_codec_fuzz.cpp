#include "WireTesting.h"

#include <QtTest>

#include <random>

using namespace wiretest;

/// Damaged requests of every protocol: whatever happens, it is a value or an AWS error that can be
/// encoded. A failing seed is in the row's name.
class TestCodecFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mutatedRequests_data()
    {
        QTest::addColumn<int>("index");
        m_golden = goldenRequests();
        QVERIFY(!m_golden.empty());
        for (std::size_t i = 0; i < m_golden.size(); ++i)
            QTest::addRow("%s %s %s seed %d", m_golden[i].service.c_str(), m_golden[i].operation.c_str(), m_golden[i].protocol.c_str(),
                          int(i)) << int(i);
    }

    void mutatedRequests()
    {
        QFETCH(int, index);
        std::mt19937 random(static_cast<unsigned>(index));
        const Golden &golden = m_golden[static_cast<std::size_t>(index)];
        int decoded = 0;
        int refused = 0;
        for (int round = 0; round < 400; ++round) {
            wire::HttpRequest request = golden.request;
            std::string *part = random() % 4 == 0 ? &request.query : random() % 8 == 0 ? &request.path : &request.body;
            for (unsigned i = 0, count = 1 + random() % 4; i < count; ++i)
                mutate(*part, random);
            if (random() % 4 == 0) {
                wire::Headers headers;
                for (auto [name, value] : request.headers.fields()) {
                    if (random() % 6 == 0)
                        mutate(value, random);
                    headers.add(name, value);
                }
                request.headers = headers;
            }
            check(request, decoded, refused);
        }
        // Damage must show, and not every byte matters.
        QVERIFY(decoded > 0);
        QVERIFY(refused > 0);
    }

    void hostileBodies()
    {
        const std::string deepXml = "<Delete>" + repeated("<Object>", 200000);
        const std::string deepJson = repeated("[", 500000);
        const std::string deepCbor = repeated("\x81", 500000);
        const std::string deepTags = repeated("\xc1", 500000);
        const std::string deepForm = "Action=Publish&MessageAttributes" + repeated(".entry.1.value", 100000) + "=1";
        for (const Golden &golden : m_golden.empty() ? goldenRequests() : m_golden) {
            for (const std::string &body : {deepXml, deepJson, deepCbor, deepTags, deepForm, std::string(1000000, '\0'), repeated("a=1&", 100000),
                                            std::string("\xbf\x9f\xff\xff"), std::string("{\"a\":1e999999}"), repeated("9", 100000)}) {
                wire::HttpRequest request = golden.request;
                request.body = body;
                int decoded = 0;
                int refused = 0;
                check(request, decoded, refused);
                QCOMPARE(decoded + refused, 1);
            }
        }
    }

private:
    static std::string repeated(std::string_view text, int count)
    {
        std::string out;
        for (int i = 0; i < count; ++i)
            out += text;
        return out;
    }

    static void mutate(std::string &text, std::mt19937 &random)
    {
        static const std::string_view pieces[] = {"\"", "{", "]", "<", "</", "&#x0;", "%", "%ff", "\xff\xfe", "\xf0\x9f", "=", "&", ".", "/",
                                                  "-9223372036854775809", "1e400", "\xbf", "\x5f", "\x9b\x7f\xff\xff\xff\xff\xff\xff\xff"};
        const std::size_t at = text.empty() ? 0 : random() % text.size();
        switch (random() % 6) {
        case 0: text.resize(at); break;
        case 1: text.insert(at, pieces[random() % std::size(pieces)]); break;
        case 2:
            if (!text.empty())
                text[at] = static_cast<char>(random());
            break;
        case 3: text.erase(at, random() % 8); break;
        case 4: text.insert(at, text.substr(at, random() % 64)); break;
        default:
            if (!text.empty())
                text[at] = static_cast<char>(text[at] ^ (1 << (random() % 8)));
        }
    }

    static void check(const wire::HttpRequest &request, int &decoded, int &refused)
    {
        wire::Route route;
        nephoscope::Error error;
        if (auto found = wire::findRoute(request, route); !found) {
            error = found.error();
        } else {
            if (const api::Operation *typed = typedOperation(route.operation->service->id, route.operation->name))
                route.operation = typed;
            auto input = wire::decodeInput(route, request);
            if (input) {
                ++decoded;
                return;
            }
            error = input.error();
        }
        ++refused;
        QVERIFY(!error.code.empty());
        QVERIFY(error.status >= 400);
        const auto reply = wire::encodeError(route, error, {"R", "H"}, false);
        QVERIFY(reply.status >= 400 && reply.body.size() > 0);
    }

    std::vector<Golden> m_golden;
};

QTEST_APPLESS_MAIN(TestCodecFuzz)
#include "tst_codec_fuzz.moc"
