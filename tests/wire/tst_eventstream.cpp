#include "api/generated/logs.h"
#include "api/generated/s3.h"
#include "wire/EventStream.h"
#include "wire/HttpMessage.h"

#include "core/Text.h"

#include <QtTest>

#include <random>

using namespace nephoscope;
using wire::EventMessage;
using wire::EventStreamReader;
using wire::EventStreamWriter;
namespace s3 = nephoscope::api::s3;

namespace {

QByteArray hex(const std::string &bytes)
{
    return QByteArray::fromStdString(toHex(asBytes(bytes)));
}

QByteArray text(std::string_view view)
{
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

std::string recordsMessage(const std::string &payload)
{
    s3::RecordsEvent event;
    event.payload.emplace().bytes = payload;
    std::string out;
    EventStreamWriter(s3::SelectObjectContent::model()).append("Records", event, out);
    return out;
}

} // namespace

class EventStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damaged();
    void bytesOfAMessage();
    void eventsByTheModel();
    void errors();
    void ofAJsonProtocol();
    void pieces();
    void garbage();
};

void EventStreamTest::damaged()
{
    const std::string good = recordsMessage("payload");
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(bad[i] ^ 0x10);
        EventStreamReader reader;
        reader.feed(bad);
        const auto message = reader.next();
        QVERIFY2(!message, qPrintable(QString::number(i)));
        QCOMPARE(message.error().code, std::string("InvalidEventStream"));
    }
    EventStreamReader reader;
    reader.feed(good.substr(0, good.size() - 1));
    const auto partly = reader.next();
    QVERIFY(partly && !*partly);
}

void EventStreamTest::bytesOfAMessage()
{
    // An empty end event, reckoned by hand from the format's description (CRCs by zlib of Python).
    std::string out;
    EventStreamWriter(s3::SelectObjectContent::model()).append("End", s3::EndEvent(), out);
    QCOMPARE(hex(out), QByteArray("0000003800000028c1c684d4"
                                  "0d3a6d6573736167652d747970650700056576656e74" // :message-type = event
                                  "0b3a6576656e742d74797065070003456e64"         // :event-type = End
                                  "cf97d392"));
}

void EventStreamTest::eventsByTheModel()
{
    const EventStreamWriter writer(s3::SelectObjectContent::model());
    s3::StatsEvent stats;
    auto &details = stats.details.emplace();
    details.bytesScanned = 100;
    details.bytesProcessed = 200;
    details.bytesReturned = 5;
    std::string out = recordsMessage("a,b\n");
    writer.append("Stats", stats, out);
    writer.append("Cont", s3::ContinuationEvent(), out);

    EventStreamReader reader;
    reader.feed(out);
    auto message = reader.next();
    QVERIFY(message && *message);
    QCOMPARE(text((*message)->header(":message-type")), QByteArray("event"));
    QCOMPARE(text((*message)->header(":event-type")), QByteArray("Records"));
    QCOMPARE(text((*message)->header(":content-type")), QByteArray("application/octet-stream"));
    QCOMPARE(text((*message)->payload), QByteArray("a,b\n"));
    message = reader.next();
    QVERIFY(message && *message);
    QCOMPARE(text((*message)->header(":event-type")), QByteArray("Stats"));
    QCOMPARE(text((*message)->header(":content-type")), QByteArray("text/xml"));
    QCOMPARE(text((*message)->payload),
             QByteArray("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Stats><BytesProcessed>200</BytesProcessed><BytesReturned>5</BytesReturned>"
                        "<BytesScanned>100</BytesScanned></Stats>"));
    message = reader.next();
    QVERIFY(message && *message);
    QCOMPARE(text((*message)->header(":event-type")), QByteArray("Cont"));
    QVERIFY((*message)->payload.empty());
    message = reader.next();
    QVERIFY(message && !*message);
}

void EventStreamTest::errors()
{
    std::string out;
    EventStreamWriter::appendError({"CastFailed", "It went wrong.", 400}, out);
    EventStreamReader reader;
    reader.feed(out);
    const auto message = reader.next();
    QVERIFY(message && *message);
    QCOMPARE(text((*message)->header(":message-type")), QByteArray("error"));
    QCOMPARE(text((*message)->header(":error-code")), QByteArray("CastFailed"));
    QCOMPARE(text((*message)->header(":error-message")), QByteArray("It went wrong."));
}

void EventStreamTest::ofAJsonProtocol()
{
    const EventStreamWriter writer(nephoscope::api::logs::StartLiveTail::model());
    std::string out;
    writer.appendInitialResponse(out);
    nephoscope::api::logs::LiveTailSessionUpdate update;
    update.sessionResults.emplace().emplace_back().message = "a \"b\"";
    writer.append("sessionUpdate", update, out);
    writer.appendException({"SessionTimeoutException", "Too \"long\".", 400}, out);
    EventStreamReader reader;
    reader.feed(out);
    auto message = reader.next();
    QVERIFY(message && *message);
    QCOMPARE(text((*message)->header(":event-type")), QByteArray("initial-response"));
    QCOMPARE(text((*message)->header(":content-type")), QByteArray("application/x-amz-json-1.1"));
    QCOMPARE(text((*message)->payload), QByteArray("{}"));
    message = reader.next();
    QVERIFY(message && *message);
    QCOMPARE(text((*message)->header(":event-type")), QByteArray("sessionUpdate"));
    QCOMPARE(text((*message)->payload), QByteArray("{\"sessionResults\":[{\"message\":\"a \\\"b\\\"\"}]}"));
    message = reader.next();
    QVERIFY(message && *message);
    QCOMPARE(text((*message)->header(":message-type")), QByteArray("exception"));
    QCOMPARE(text((*message)->header(":exception-type")), QByteArray("SessionTimeoutException"));
    QCOMPARE(text((*message)->payload), QByteArray("{\"message\":\"Too \\\"long\\\".\"}"));
    QVERIFY(nephoscope::wire::eventStreamOf(nephoscope::api::logs::StartQuery::model()) == nullptr);
}

void EventStreamTest::pieces()
{
    std::string out;
    for (int i = 0; i < 20; ++i)
        out += recordsMessage(std::string(static_cast<std::size_t>(i * 37), static_cast<char>('a' + i)));
    EventStreamReader reader;
    int count = 0;
    for (std::size_t at = 0; at < out.size(); at += 13) {
        reader.feed(std::string_view(out).substr(at, 13));
        for (;;) {
            const auto message = reader.next();
            QVERIFY(message);
            if (!*message)
                break;
            QCOMPARE((*message)->payload.size(), std::size_t(count * 37));
            ++count;
        }
    }
    QCOMPARE(count, 20);
}

void EventStreamTest::garbage()
{
    std::mt19937 chance(3);
    for (int round = 0; round < 5000; ++round) {
        std::string bytes(chance() % 200, '\0');
        for (char &c : bytes)
            c = static_cast<char>(chance());
        EventStreamReader reader;
        reader.feed(bytes);
        const auto message = reader.next();
        QVERIFY(!message || !*message);
    }
}

QTEST_APPLESS_MAIN(EventStreamTest)
#include "tst_eventstream.moc"
