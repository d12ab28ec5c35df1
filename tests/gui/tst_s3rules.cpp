// Rules of buckets without an engine: what S3 allows in a lifecycle rule, words, time lines, scopes, changes of a set.
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/LifecycleMoves.h"
#include "gui/consoles/s3/LifecycleWords.h"
#include "gui/consoles/s3/RuleScope.h"
#include "gui/consoles/s3/RuleSet.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/kit/Format.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/SizeInput.h"
#include "gui/theme/Theme.h"

#include <QtCore/QTimeZone>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

#include <numeric>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

using Rule = api::s3::LifecycleRule;

void move(Rule &rule, const char *storageClass, std::int32_t days)
{
    auto &transition = (rule.transitions ? *rule.transitions : rule.transitions.emplace()).emplace_back();
    transition.storageClass.emplace(storageClass);
    transition.days = days;
}

Rule named(const char *name)
{
    Rule rule;
    rule.id = name;
    rule.status.emplace("Enabled");
    return rule;
}

QStringList textsOf(const std::vector<TimelineStop> &stops)
{
    QStringList out;
    for (const TimelineStop &stop : stops)
        out.append(QString(QString::number(stop.day) % u'|' % stop.text % (stop.isEnd ? QStringLiteral("|end") : QString())));
    return out;
}

} // namespace

class TestS3Rules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesMovesThatS3Refuses_data();
    void refusesMovesThatS3Refuses();
    void refusesEarlyExpirations();
    void offersMovesThatFit();
    void stopsOfCurrentVersions();
    void stopsOfNoncurrentVersions();
    void stopsOfDates();
    void spreadsStops();
    void timelineTurnsUpright();
    void words();
    void scopesGoThereAndBack();
    void sizes();
    void changesOneRuleOnly();
};

void TestS3Rules::refusesMovesThatS3Refuses_data()
{
    QTest::addColumn<LifecycleMoves>("moves");
    QTest::addColumn<bool>("goodClass");
    QTest::addColumn<bool>("goodDays");
    QTest::newRow("29 days to Standard-IA") << LifecycleMoves{{"STANDARD_IA", 29}} << true << false;
    QTest::newRow("30 days to Standard-IA") << LifecycleMoves{{"STANDARD_IA", 30}} << true << true;
    QTest::newRow("29 days to One Zone-IA") << LifecycleMoves{{"ONEZONE_IA", 29}} << true << false;
    QTest::newRow("at once to Intelligent-Tiering") << LifecycleMoves{{"INTELLIGENT_TIERING", 0}} << true << true;
    QTest::newRow("at once to Glacier") << LifecycleMoves{{"GLACIER", 0}} << true << true;
    QTest::newRow("no days") << LifecycleMoves{{"GLACIER", {}}} << true << false;
    QTest::newRow("negative days") << LifecycleMoves{{"GLACIER", -1}} << true << false;
    QTest::newRow("no class") << LifecycleMoves{{"", 30}} << false << true;
    QTest::newRow("the same class twice") << LifecycleMoves{{"GLACIER", 10}, {"GLACIER", 20}} << false << true;
    QTest::newRow("colder at the same day") << LifecycleMoves{{"GLACIER", 90}, {"DEEP_ARCHIVE", 90}} << true << false;
    QTest::newRow("colder a day later") << LifecycleMoves{{"GLACIER", 90}, {"DEEP_ARCHIVE", 91}} << true << true;
    QTest::newRow("out of Standard-IA after 29 days") << LifecycleMoves{{"STANDARD_IA", 30}, {"GLACIER", 59}} << true << false;
    QTest::newRow("out of Standard-IA after 30 days") << LifecycleMoves{{"STANDARD_IA", 30}, {"GLACIER", 60}} << true << true;
    QTest::newRow("in another order of rows") << LifecycleMoves{{"DEEP_ARCHIVE", 200}, {"GLACIER", 90}} << true << true;
    QTest::newRow("One Zone-IA leads past instant retrieval") << LifecycleMoves{{"ONEZONE_IA", 30}, {"GLACIER_IR", 60}} << false << true;
    QTest::newRow("instant retrieval from Standard-IA") << LifecycleMoves{{"STANDARD_IA", 30}, {"GLACIER_IR", 60}} << true << true;
}

void TestS3Rules::refusesMovesThatS3Refuses()
{
    QFETCH(LifecycleMoves, moves);
    QTEST(classProblem(moves, moves.size() - 1).isEmpty(), "goodClass");
    QTEST(daysProblem(moves, moves.size() - 1).isEmpty(), "goodDays");
}

void TestS3Rules::refusesEarlyExpirations()
{
    QVERIFY(!expirationProblem({}, {}).isEmpty());
    QVERIFY(!expirationProblem({}, 0).isEmpty());
    QVERIFY(expirationProblem({}, 1).isEmpty());
    const LifecycleMoves moves{{"STANDARD_IA", 30}, {"GLACIER", 90}};
    QVERIFY(expirationProblem(moves, 90).contains(QStringLiteral("Glacier Flexible Retrieval")));
    QVERIFY(expirationProblem(moves, 91).isEmpty());
}

void TestS3Rules::offersMovesThatFit()
{
    LifecycleMoves moves;
    for (int i = 0; i < 7; ++i) {
        const LifecycleMove next = nextMove(moves);
        if (next.storageClass.empty())
            break;
        moves.push_back(next);
        QCOMPARE(classProblem(moves, moves.size() - 1), QString());
        QCOMPARE(daysProblem(moves, moves.size() - 1), QString());
    }
    QCOMPARE(moves.front(), (LifecycleMove{"STANDARD_IA", 30}));
    QCOMPARE(moves.back().storageClass, std::string("DEEP_ARCHIVE"));
}

void TestS3Rules::stopsOfCurrentVersions()
{
    Rule rule;
    QCOMPARE(currentStops(rule).size(), std::size_t(1));
    move(rule, "DEEP_ARCHIVE", 180);
    move(rule, "STANDARD_IA", 30);
    rule.transitions->emplace_back().storageClass.emplace("GLACIER"); // no days yet
    rule.expiration.emplace().days = 365;
    const auto stops = currentStops(rule);
    QCOMPARE(textsOf(stops), (QStringList{QStringLiteral("0|Objects are uploaded"), QStringLiteral("30|Move to Standard-IA"), QStringLiteral("180|Move to Glacier Deep Archive"),
                                          QStringLiteral("365|Objects expire|end")}));
    QCOMPARE(stops[1].when, QStringLiteral("Day 30"));
    QCOMPARE(stops[1].state, QStringLiteral("Standard-IA"));
    QCOMPARE(stops[2].color, storageClassColor("DEEP_ARCHIVE"));
    // Expired delete markers are no end of objects.
    rule.expiration.emplace().expiredObjectDeleteMarker = true;
    QVERIFY(!currentStops(rule).back().isEnd);
    QVERIFY(removesMarkers(rule));
}

void TestS3Rules::stopsOfNoncurrentVersions()
{
    Rule rule;
    auto &transition = rule.noncurrentVersionTransitions.emplace().emplace_back();
    transition.storageClass.emplace("GLACIER");
    transition.noncurrentDays = 7;
    transition.newerNoncurrentVersions = 2;
    rule.noncurrentVersionExpiration.emplace().noncurrentDays = 90;
    QCOMPARE(textsOf(noncurrentStops(rule)), (QStringList{QStringLiteral("0|Versions become noncurrent"), QStringLiteral("7|Move to Glacier Flexible Retrieval (the newest 2 stay)"),
                                                          QStringLiteral("90|Versions are deleted for good|end")}));
    QCOMPARE(currentStops(rule).size(), std::size_t(1));
}

void TestS3Rules::stopsOfDates()
{
    Rule rule;
    const auto day = [](int month) { return Timestamp(std::chrono::milliseconds(QDateTime(QDate(2027, month, 1), QTime(), QTimeZone::utc()).toMSecsSinceEpoch())); };
    auto &transition = rule.transitions.emplace().emplace_back();
    transition.storageClass.emplace("GLACIER");
    transition.date = day(1);
    rule.expiration.emplace().date = day(3);
    QVERIFY(isDated(rule));
    const auto stops = currentStops(rule);
    QCOMPARE(stops.size(), std::size_t(3));
    QCOMPARE(stops[2].day - stops[1].day, qint64(59)); // January and February
    QVERIFY(stops[0].day < stops[1].day);
    QCOMPARE(stops[1].when, QLocale().toString(QDate(2027, 1, 1), QLocale::ShortFormat));
}

void TestS3Rules::spreadsStops()
{
    const std::vector<qint64> days{0, 30, 60, 365, 366};
    const std::vector<int> places = Timeline::spread(days, 800, 90);
    QCOMPARE(places.size(), days.size());
    QCOMPARE(places.front(), 0);
    QCOMPARE(places.back(), 800);
    std::vector<int> gaps(places.size());
    std::adjacent_difference(places.begin(), places.end(), gaps.begin());
    gaps.erase(gaps.begin());
    QVERIFY(*std::min_element(gaps.begin(), gaps.end()) >= 90);
    QCOMPARE(gaps[0], gaps[1]);       // 30 days and 30 days
    QVERIFY(gaps[2] > gaps[0]);       // 305 days
    QVERIFY(gaps[3] < gaps[0]);       // one day
    QVERIFY(Timeline::spread(days, 359, 90).empty());
    QCOMPARE(Timeline::spread(days, 360, 90), (std::vector<int>{0, 90, 180, 270, 360}));
    QCOMPARE(Timeline::spread({0, 0}, 100, 50), (std::vector<int>{0, 100}));
    QCOMPARE(Timeline::spread({5}, 10, 50), std::vector<int>{0});
    QVERIFY(Timeline::spread({}, 100, 50).empty());
}

void TestS3Rules::timelineTurnsUpright()
{
    Rule rule;
    move(rule, "STANDARD_IA", 30);
    move(rule, "GLACIER", 90);
    rule.expiration.emplace().days = 365;
    Timeline line;
    line.setStops(currentStops(rule));
    line.resize(800, line.heightForWidth(800));
    QVERIFY(!line.isUpright());
    const int across = line.heightForWidth(800);
    line.resize(260, line.heightForWidth(260));
    QVERIFY(line.isUpright());
    QVERIFY(line.heightForWidth(260) > across);
    // The first ring touches the left edge in the middle of the first line of words.
    const QImage picture = line.grab().toImage();
    const QColor color = Theme::instance().chart(line.stops().front().color);
    const int middle = std::max(9, Theme::instance().lineHeight(TextStyle::Small) / 2);
    int left = 0;
    while (left < 30 && picture.pixelColor(left, middle) != color)
        ++left;
    QVERIFY2(left <= 2, qPrintable(QString::number(left)));
    QCOMPARE(line.accessibleDescription(), QStringLiteral("Day 0: Objects are uploaded. Day 30: Move to Standard-IA. Day 90: Move to Glacier Flexible Retrieval. Day 365: Objects expire."));
}

void TestS3Rules::words()
{
    Rule rule;
    QCOMPARE(currentText(rule), QString());
    QCOMPARE(uploadsText(rule), QString());
    move(rule, "STANDARD_IA", 30);
    rule.expiration.emplace().days = 365;
    rule.abortIncompleteMultipartUpload.emplace().daysAfterInitiation = 7;
    QVERIFY(currentText(rule).startsWith(QStringLiteral("Standard-IA after 30 day")));
    QVERIFY(currentText(rule).contains(QStringLiteral(", Expire after 365 day")));
    QVERIFY(uploadsText(rule).startsWith(QStringLiteral("Delete after 7 day")));
}

void TestS3Rules::scopesGoThereAndBack()
{
    const std::vector<RuleScope> scopes{
        {},
        {.prefix = QStringLiteral("logs/")},
        {.prefix = {}, .tags = {{QStringLiteral("kind"), QStringLiteral("log")}}},
        {.prefix = {}, .tags = {}, .larger = 131072},
        {.prefix = QStringLiteral("a"), .tags = {{QStringLiteral("x"), QString()}, {QStringLiteral("y"), QStringLiteral("1")}}, .larger = 1, .smaller = 1LL << 40},
    };
    for (const RuleScope &scope : scopes) {
        Rule rule;
        rule.prefix = "the old form";
        setScope(rule, scope);
        QCOMPARE(scopeOf(rule), scope);
        QVERIFY(!rule.prefix);
        const auto &filter = *rule.filter;
        QCOMPARE(int(filter.prefix.has_value()) + int(filter.tag.has_value()) + int(filter.objectSizeGreaterThan.has_value()) + int(filter.objectSizeLessThan.has_value()) + int(filter.and_.has_value()), 1);
    }
    Rule old;
    old.prefix = "old/";
    QCOMPARE(scopeOf(old).prefix, QStringLiteral("old/"));
    QCOMPARE(scopes[0].text(), QStringLiteral("Entire bucket"));
    QCOMPARE(scopes[4].text(), QStringLiteral("Prefix a, Tag x, Tag y = 1, Larger than %1, Smaller than %2").arg(formatSize(1), formatSize(1LL << 40)));
}

void TestS3Rules::sizes()
{
    SizeInput input(50LL << 40);
    QCOMPARE(input.value(), qint64(-1));
    QCOMPARE(input.problem(), QString());
    input.setValue(131072);
    QCOMPARE(input.value(), qint64(131072));
    QCOMPARE(input.unit().currentText(), QStringLiteral("KB"));
    QCOMPARE(input.number().value(), qint64(128));
    input.unit().setValue(QStringLiteral("1048576"));
    QCOMPARE(input.value(), qint64(128) << 20);
    input.number().input()->setText(QStringLiteral("99999999999"));
    QVERIFY(!input.problem().isEmpty());
    QCOMPARE(input.value(), qint64(-1));
    input.setValue(-1);
    QCOMPARE(input.problem(), QString());
}

void TestS3Rules::changesOneRuleOnly()
{
    LifecycleSet set;
    set.rules = {named("a"), named("b")};
    const Rule shown = named("a");
    Rule other = named("b");
    move(other, "GLACIER", 1);
    // A new rule with a name that is there, and an old one that takes it.
    QVERIFY(replacing<LifecycleSet>(std::nullopt, named("b"))(set).error().code == refusal::taken);
    QVERIFY(replacing<LifecycleSet>(shown, named("b"))(set).error().code == refusal::taken);
    QVERIFY(sameRule(set.rules[1], named("b")));
    // Somebody was faster.
    move(set.rules[0], "GLACIER", 5);
    QVERIFY(replacing<LifecycleSet>(shown, named("a"))(set).error().code == refusal::changed);
    QVERIFY(removing<LifecycleSet>(shown)(set).error().code == refusal::changed);
    QCOMPARE(set.rules.size(), std::size_t(2));
    QVERIFY(replacing<LifecycleSet>(shown, named("c"), true)(set));
    QVERIFY(sameRule(set.rules[0], named("c")) && sameRule(set.rules[1], named("b")));
    QVERIFY(replacing<LifecycleSet>(shown, named("a"))(set).error().code == refusal::gone);
    QVERIFY(removing<LifecycleSet>(shown)(set)); // gone already
    // Only the switch of those named.
    QVERIFY(switching<LifecycleSet>({QStringLiteral("a")}, false)(set).error().code == refusal::gone);
    set.rules[1] = other;
    QVERIFY(switching<LifecycleSet>({QStringLiteral("b")}, false)(set));
    other.status.emplace("Disabled");
    QVERIFY(sameRule(set.rules[1], other));
    QVERIFY(*set.rules[0].status == std::string_view("Enabled"));
}

QTEST_MAIN(TestS3Rules)
#include "tst_s3rules.moc"
