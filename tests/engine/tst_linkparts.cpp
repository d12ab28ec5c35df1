// What a link is made of: the map, its settings and where they are kept, and who keeps its time.
#include "LinkTesting.h"
#include "link/Pacer.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <filesystem>
#include <fstream>
#include <set>

using namespace nephoscope;
using namespace nephoscope::link;
using namespace nephoscope::test;

class TestLinkParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals()
    {
        VirtualClock clock;
        const auto link = Link::inMemory(clock, seoul(100));
        Settings wrong = link->settings();
        wrong.city = "atlantis";
        QCOMPARE(QByteArray::fromStdString(link->change(wrong).error().code), QByteArray("InvalidArgument"));
        wrong = link->settings();
        wrong.up = Settings::leastBandwidth - 1;
        QVERIFY(!link->change(wrong));
        wrong = link->settings();
        wrong.window = Settings::mostWindow + 1;
        QVERIFY(!link->change(wrong));
        QCOMPARE(QByteArray::fromStdString(link->settings().city), QByteArray("seoul"));
        for (const char *text : {"", "atlantis", "seoul:", "seoul:fast", "seoul:0M", "seoul:-1M", "seoul:100M/", "seoul:1K", "seoul:999999G"})
            QVERIFY2(!parseSettings(text, {}), text);
    }

    void commandLine()
    {
        const auto both = parseSettings("Seoul:100M", {});
        QVERIFY(both && both->enabled);
        QCOMPARE(both->up, 100'000'000u);
        QCOMPARE(both->down, 100'000'000u);
        const auto apart = parseSettings("london:20M/1g", {});
        QVERIFY(apart);
        QCOMPARE(apart->up, 20'000'000u);
        QCOMPARE(apart->down, 1'000'000'000u);
        QCOMPARE(parseSettings("tokyo", *apart)->up, 20'000'000u);
        const auto off = parseSettings("off", *apart);
        QVERIFY(off && !off->enabled);
        QCOMPARE(QByteArray::fromStdString(off->city), QByteArray("london"));
    }

    void map()
    {
        QVERIFY(cities().size() >= 25);
        for (const auto *places : {&cities(), &edges()}) {
            std::set<std::string> ids;
            for (const Place &place : *places) {
                QVERIFY2(ids.insert(place.id).second, place.id.c_str());
                QVERIFY(std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180);
                QVERIFY(!place.english.empty() && !place.korean.empty());
            }
        }
        // Seoul to Tokyo is 1,150 km, to N. Virginia 11,150 km (great circle).
        QVERIFY(near(kilometres(*findCity("seoul"), *findCity("tokyo")), 1155, 0.01));
        QVERIFY(near(kilometres(*findCity("seoul"), regionPlace("us-east-1")), 11'180, 0.01));
        QCOMPARE(QByteArray::fromStdString(nearestEdge(*findCity("busan")).id), QByteArray("icn"));
        QCOMPARE(&regionPlace("xx-nowhere-9"), &regionPlace("us-east-1"));
        QVERIFY(!findCity("us-east-1"));
        const Path home = pathFor(seoul(100), "ap-northeast-2", Route::Direct);
        QCOMPARE(home.roundTrip.count(), 4000);
        const Path far = pathFor(seoul(100), "us-east-1", Route::Direct);
        QVERIFY(near(double(far.roundTrip.count()), 171'700, 0.01));
        const Path edge = pathFor(seoul(100), "us-east-1", Route::Edge);
        QVERIFY(edge.roundTrip < far.roundTrip);
        QVERIFY(edge.connecting < far.connecting / 10);
        QVERIFY(edge.connectionRate > 5 * far.connectionRate);
    }

    void kept()
    {
        QTemporaryDir folder;
        const std::filesystem::path path(folder.path().toStdString());
        VirtualClock clock;
        Settings wanted = seoul(20, 200);
        wanted.city = "london";
        {
            const auto link = Link::open(path, clock);
            QVERIFY(!link->isOn());
            QVERIFY(link->change(wanted));
        }
        QVERIFY(Link::open(path, clock)->settings() == wanted);
        QVERIFY(Link::open(path, clock)->isOn());
        std::ofstream(path / "link.json") << "{\"enabled\": true, \"city\": \"atl";
        QVERIFY(Link::open(path, clock)->settings() == Settings());
        std::filesystem::remove_all(path);
        QVERIFY(!Link::open(path, clock)->change(wanted)); // nowhere to keep it
    }

    void pacer()
    {
        VirtualClock clock(Timestamp(Duration(1'800'000'000'000)));
        Pacer pacer(clock);
        std::mutex mutex;
        std::vector<int> ran;
        const auto note = [&](int number) {
            return [&, number] {
                const std::lock_guard lock(mutex);
                ran.push_back(number);
            };
        };
        const auto seen = [&] {
            const std::lock_guard lock(mutex);
            return ran;
        };
        pacer.at(clock.now() + Duration(2000), note(2));
        pacer.at(clock.now() + Duration(1000), note(1));
        pacer.at(clock.now(), note(0));
        QVERIFY(QTest::qWaitFor([&] { return seen() == std::vector{0}; }));
        clock.advance(Duration(1500));
        QVERIFY(QTest::qWaitFor([&] { return seen() == std::vector{0, 1}; }));
        // A held thread is let go when everything ends, with nothing more run.
        std::atomic<int> held{-1};
        std::thread waiting([&] { held = pacer.hold(clock.now() + Duration(1000)) ? 1 : 0; });
        pacer.stop();
        waiting.join();
        QCOMPARE(held.load(), 0);
        clock.advance(Duration(10'000));
        pacer.at(clock.now(), note(3));
        QCOMPARE(seen(), (std::vector{0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestLinkParts)
#include "tst_linkparts.moc"
