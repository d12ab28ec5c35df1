// What targets get instead of the event: constants, paths and templates.

#include "services/events/Transformer.h"

#include <QtTest/QtTest>

#include <boost/json.hpp>

using namespace nephoscope;
using namespace nephoscope::events;

class TestEventsTransform : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void templates_data();
    void templates();
    void wholeEvents();
    void paths_data();
    void paths();
    void refused();
};

namespace {

boost::json::value sample()
{
    return boost::json::parse(R"({"version": "0", "id": "7bf73129", "detail-type": "EC2 Instance State-change Notification", "source": "aws.ec2",
        "account": "123456789012", "time": "2015-11-11T21:29:54Z", "region": "us-east-1",
        "resources": ["arn:aws:ec2:us-east-1:123456789012:instance/i-abcd1111"],
        "detail": {"instance-id": "i-0123456789", "state": "RUNNING", "count": 3, "says": "he said \"no\"", "list": [1, "two"], "off": false}})");
}

InputRules templateOf(const char *text)
{
    InputRules rules;
    rules.paths = {{"instance", "$.detail.instance-id"}, {"state", "$.detail.state"}, {"count", "$.detail.count"}, {"says", "$.detail.says"},
                   {"list", "$.detail.list"}, {"detail", "$.detail"}, {"first", "$.resources[0]"}, {"off", "$.detail.off"}, {"none", "$.detail.none"}};
    rules.text = text;
    return rules;
}

EventPlace place()
{
    EventPlace place{"arn:aws:events:us-east-1:123456789012:rule/r", "r", {}};
    parseIso8601("2026-11-23T07:16:00Z", place.ingested);
    return place;
}

} // namespace

void TestEventsTransform::templates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const char *text, const char *result) { QTest::newRow(name) << QByteArray(text) << QByteArray(result); };
    row("string", R"("instance <instance> is in <state>")", R"("instance i-0123456789 is in RUNNING")");
    row("object", R"({"instance" : <instance>, "state": <state>})", R"({"instance" : "i-0123456789", "state": "RUNNING"})");
    row("quoted variable", R"({"instance": "<instance>"})", R"({"instance": "i-0123456789"})");
    row("escaped quotes", R"({"status": "instance \"<instance>\" is in <state>"})", R"({"status": "instance \"i-0123456789\" is in RUNNING"})");
    row("in a list", R"({"state": [9, <state>, true], "Transformed": "Yes"})", R"({"state": [9, "RUNNING", true], "Transformed": "Yes"})");
    row("number", R"({"n": <count>, "text": "<count>"})", R"({"n": 3, "text": "3"})");
    row("false", R"({"off": <off>})", R"({"off": false})");
    row("list", R"({"list": <list>})", R"({"list": [1,"two"]})");
    row("value with quotes", R"({"says": <says>, "aloud": "<says>"})", R"({"says": "he said \"no\"", "aloud": "he said \"no\""})");
    row("object in a string", R"({"all": "<list>"})", R"({"all": "[1,two]"})");
    row("element", R"("<first>")", R"("arn:aws:ec2:us-east-1:123456789012:instance/i-abcd1111")");
    row("not there", R"({"none": <none>, "text": "a<none>b"})", R"({"none": "", "text": "ab"})");
    row("rule", R"({"arn": <aws.events.rule-arn>, "name": "<aws.events.rule-name>"})",
        R"({"arn": "arn:aws:events:us-east-1:123456789012:rule/r", "name": "r"})");
    row("ingestion time", R"({"at": <aws.events.event.ingestion-time>})", R"({"at": "2026-11-23T07:16:00Z"})");
    row("lines", "\"<instance>\"\n\"is <state>\"", "\"i-0123456789\"\n\"is RUNNING\"");
    row("no variable", R"("a < b")", R"("a < b")");
}

void TestEventsTransform::templates()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, result);
    const InputRules rules = templateOf(text.constData());
    QVERIFY(checkInput(rules, "t"));
    QCOMPARE(QByteArray::fromStdString(transform(rules, sample(), place())), result);
}

void TestEventsTransform::wholeEvents()
{
    const auto read = [](const std::string &text) { return boost::json::parse(text); };
    const auto full = read(transform(templateOf(R"({"e": <aws.events.event.json>})"), sample(), place()));
    QVERIFY(full.at("e") == sample());
    auto brief = sample();
    brief.as_object().erase("detail");
    brief.as_object()["detailType"] = brief.as_object()["detail-type"];
    brief.as_object().erase("detail-type");
    const auto without = read(transform(templateOf(R"({"e": <aws.events.event>})"), sample(), place()));
    QVERIFY(without.at("e") == brief);
    QVERIFY(read(transform({}, sample(), place())) == sample());
    InputRules constant;
    constant.constant = R"({"a": 1})";
    QCOMPARE(transform(constant, sample(), place()), std::string(R"({"a": 1})"));
}

void TestEventsTransform::paths_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *path, const char *result) { QTest::newRow(path) << QByteArray(path) << QByteArray(result); };
    row("$.detail.state", "\"RUNNING\"");
    row("$.detail['instance-id']", "\"i-0123456789\"");
    row("$.detail.list[1]", "\"two\"");
    row("$.detail.list[-1]", "\"two\"");
    row("$.detail.list[2]", "null");
    row("$.detail.list[*]", "[1,\"two\"]");
    row("$.detail-type", "\"EC2 Instance State-change Notification\"");
    row("$.nothing.at.all", "null");
    row("detail", "null");
    row("$.detail.", "null");
}

void TestEventsTransform::paths()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, result);
    QCOMPARE(QByteArray::fromStdString(boost::json::serialize(valueAt(sample(), path.toStdString()))), result);
}

void TestEventsTransform::refused()
{
    const auto message = [](const InputRules &rules) {
        const auto checked = checkInput(rules, "t");
        return checked ? QByteArray("OK") : QByteArray::fromStdString(checked.error().message);
    };
    InputRules rules = templateOf(R"("<unknown>")");
    QCOMPARE(message(rules), QByteArray("InputTemplate for target t contains invalid placeholder unknown."));
    rules = templateOf(R"("<aws.events.nothing>")");
    QVERIFY(message(rules).contains("invalid placeholder"));
    rules = templateOf(R"("<instance>")");
    rules.path = "$.detail";
    QCOMPARE(message(rules), QByteArray("Only one of Input, InputPath, or InputTransformer must be provided for target t."));
    rules = {};
    rules.constant = "{";
    QVERIFY(message(rules).contains("JSON syntax error"));
    rules = {};
    rules.path = "detail";
    QVERIFY(message(rules).contains("Invalid JsonPath"));
    rules = templateOf(R"("x")");
    rules.paths["AWS.x"] = "$.id";
    QVERIFY(message(rules).contains("invalid key"));
}

QTEST_GUILESS_MAIN(TestEventsTransform)
#include "tst_events_transform.moc"
