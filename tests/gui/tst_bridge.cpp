#include "ConsoleHarness.h"

#include "gui/bridge/S3Names.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>

#include <set>

using namespace nephoscope;
using namespace nephoscope::gui;

class TestBridge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAFreePortWhenTheAskedOneIsTaken();
    void refusesAFolderInUse();
    void coalescesChanges();
    void condensesAFlood();
    void bucketNameRules_data();
    void bucketNameRules();
    void addressesRoundTrip_data();
    void addressesRoundTrip();
    void names();
};

void TestBridge::takesAFreePortWhenTheAskedOneIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QTemporaryDir folder;
    EngineHost::Options options;
    options.folder = folder.path();
    options.port = other.serverPort();
    EngineHost host(options);
    QSignalSpy ready(&host, &EngineHost::ready);
    host.start();
    QVERIFY(ready.wait(20'000));
    QVERIFY(host.portWasTaken());
    QVERIFY(host.port() != 0);
    QVERIFY(host.port() != other.serverPort());
    QCOMPARE(host.accountId(), QStringLiteral("123456789012"));
}

void TestBridge::refusesAFolderInUse()
{
    QTemporaryDir folder;
    EngineHost::Options options;
    options.folder = folder.path();
    options.listen = false;
    EngineHost first(options);
    QSignalSpy ready(&first, &EngineHost::ready);
    first.start();
    QVERIFY(ready.wait(20'000));
    EngineHost second(options);
    QSignalSpy failed(&second, &EngineHost::failed);
    second.start();
    QVERIFY(failed.wait(20'000));
    QCOMPARE(failed.front().at(0).toString(), QStringLiteral("AlreadyRunning"));
    QVERIFY(!failed.front().at(1).toString().isEmpty());
    QVERIFY(!second.isReady());
}

void TestBridge::coalescesChanges()
{
    ConsoleHarness console;
    QVERIFY(console.start());
    QVERIFY(console.createBucket("feed-bucket"));
    std::set<std::string> seen;
    int deliveries = 0;
    connect(&console.engine(), &EngineHost::changed, this, [&](const QList<Change> &changes) {
        ++deliveries;
        for (const Change &change : changes) {
            if (change.type == "object" && change.parent == "feed-bucket")
                seen.insert(change.id);
        }
    });
    constexpr int count = 300;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < count; ++i) {
        QVERIFY(console.put("feed-bucket", "key-" + std::to_string(i), "x"));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE_WITH_TIMEOUT(int(seen.size()), count, 10'000);
    // At most ten a second, and one each at the beginning and the end.
    QVERIFY2(deliveries <= clock.elapsed() / 100 + 2, qPrintable(QString::number(deliveries)));
}

void TestBridge::condensesAFlood()
{
    ConsoleHarness console;
    QVERIFY(console.start());
    QSignalSpy changed(&console.engine(), &EngineHost::changed);
    std::vector<Change> flood(5'000);
    for (std::size_t i = 0; i < flood.size(); ++i) {
        flood[i].service = "s3";
        flood[i].type = "object";
        flood[i].parent = "flooded";
        flood[i].id = std::to_string(i);
    }
    console.engine().cloud().changes().publish(std::move(flood));
    QVERIFY(changed.wait(5'000));
    const auto changes = changed.front().front().value<QList<Change>>();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.front().parent, std::string("flooded"));
    QVERIFY(changes.front().id.empty());
}

void TestBridge::bucketNameRules_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char *name, bool valid) { QTest::newRow(name) << QString::fromLatin1(name) << valid; };
    row("my-bucket", true);
    row("a1.b2.c3", true);
    row("123", true);
    row("ab", false);
    row("My-bucket", false);
    row("under_score", false);
    row("-start", false);
    row("end-", false);
    row("two..dots", false);
    row("192.168.5.4", false);
    row("xn--bucket", false);
    row("bucket-s3alias", false);
    row("bucket--ol-s3", false);
    QTest::newRow("63 long") << QString(63, u'a') << true;
    QTest::newRow("64 long") << QString(64, u'a') << false;
    QTest::newRow("Hangul") << QStringLiteral("버킷이름") << false;
}

void TestBridge::bucketNameRules()
{
    QFETCH(QString, name);
    QFETCH(bool, valid);
    QCOMPARE(s3::brokenRules(name).isEmpty(), valid);
}

void TestBridge::addressesRoundTrip_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key : {QStringLiteral("a/b c/d.txt"), QStringLiteral("한글/파일.txt"), QStringLiteral("100%&x=y?#+"),
                               QStringLiteral("/"), QStringLiteral("//"), QStringLiteral("😀")})
        QTest::newRow(qPrintable(key)) << key;
}

void TestBridge::addressesRoundTrip()
{
    QFETCH(QString, key);
    const QString address = s3::objectAddress(QStringLiteral("bucket"), key);
    const QString query = address.mid(address.indexOf(u'?') + 1);
    QCOMPARE(s3::queryValue(query, QStringLiteral("key")), key);
}

void TestBridge::names()
{
    QCOMPARE(s3::baseName(QStringLiteral("a/b/c")), QStringLiteral("c"));
    QCOMPARE(s3::baseName(QStringLiteral("a/b/")), QStringLiteral("b/"));
    QCOMPARE(s3::baseName(QStringLiteral("a")), QStringLiteral("a"));
    QCOMPARE(s3::typeOf(QStringLiteral("a/photo.JPG")), QStringLiteral("jpg"));
    QCOMPARE(s3::typeOf(QStringLiteral("a/.hidden")), QStringLiteral("-"));
    QCOMPARE(s3::uri(QStringLiteral("b"), QStringLiteral("k")), QStringLiteral("s3://b/k"));
    QCOMPARE(s3::arn(QStringLiteral("b"), QStringLiteral("k")), QStringLiteral("arn:aws:s3:::b/k"));
}

QTEST_MAIN(TestBridge)
#include "tst_bridge.moc"
