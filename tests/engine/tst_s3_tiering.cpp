// Intelligent-Tiering on the clock: who goes to a colder tier, who stays, and how archived ones come back.
#include "S3Fixture.h"

using namespace nephoscope;
using namespace nephoscope::test;
using std::chrono::days;
using std::chrono::hours;

class TestS3Tiering : public QObject
{
    Q_OBJECT

    std::unique_ptr<S3Fixture> m_fixture;

    void put(const std::string &key, std::size_t size, const std::string &tags = {})
    {
        s3api::PutObject::Input input;
        input.bucket = "box";
        input.key = key;
        input.body = api::Body::fromString(std::string(size, 'x'));
        input.storageClass.emplace().value = "INTELLIGENT_TIERING";
        if (!tags.empty())
            input.tagging = tags;
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
    }
    void configure(const std::string &id, int archive, int deep, const std::string &prefix = {})
    {
        s3api::PutBucketIntelligentTieringConfiguration::Input input;
        input.bucket = "box";
        input.id = id;
        auto &configuration = input.intelligentTieringConfiguration.emplace();
        configuration.id = id;
        configuration.status.emplace().value = "Enabled";
        if (!prefix.empty())
            configuration.filter.emplace().prefix = prefix;
        auto &tierings = configuration.tierings.emplace();
        const auto add = [&](const char *tier, int after) {
            auto &tiering = tierings.emplace_back();
            tiering.accessTier.emplace().value = tier;
            tiering.days = after;
        };
        if (archive)
            add("ARCHIVE_ACCESS", archive);
        if (deep)
            add("DEEP_ARCHIVE_ACCESS", deep);
        QVERIFY(m_fixture->call<s3api::PutBucketIntelligentTieringConfiguration>(input));
    }
    s3api::HeadObject::Output head(const std::string &key)
    {
        s3api::HeadObject::Input input;
        input.bucket = "box";
        input.key = key;
        const auto found = m_fixture->call<s3api::HeadObject>(input);
        return found ? *found : s3api::HeadObject::Output();
    }
    QByteArray status(const std::string &key)
    {
        const auto found = head(key);
        return found.archiveStatus ? text(found.archiveStatus->value) : QByteArray();
    }
    /// As the row has it.
    int tier(const std::string &key)
    {
        auto query = m_fixture->cloud().database().reader().query("SELECT access_tier FROM s3_objects WHERE key = ?");
        return query.bind(key).step() ? int(query.integer(0)) : -1;
    }
    Expected<s3api::RestoreObject::Output> restore(const std::string &key, const char *speed, std::optional<int> lasting = {})
    {
        s3api::RestoreObject::Input input;
        input.bucket = "box";
        input.key = key;
        input.restoreRequest.emplace().glacierJobParameters.emplace().tier.emplace().value = speed;
        input.restoreRequest->days = lasting;
        return m_fixture->call<s3api::RestoreObject>(input);
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("box");
    }
    void cleanup() { m_fixture.reset(); }

    void goesCold()
    {
        put("cold", 200'000);
        put("small", 1000);
        m_fixture->put("box", "standard", "s");
        m_fixture->advance(days(29));
        QCOMPARE(tier("cold"), 0);
        m_fixture->advance(days(2));
        QCOMPARE(tier("cold"), 1);
        QCOMPARE(tier("small"), 0);
        QCOMPARE(status("cold"), QByteArray()); // can be read at once
        m_fixture->advance(days(60));
        QCOMPARE(tier("cold"), 2);
        QCOMPARE(m_fixture->read("box", "cold").size(), std::size_t(200'000));
        m_fixture->settle();
        QTRY_COMPARE(tier("cold"), 0); // warm again
        m_fixture->advance(days(20));
        QCOMPARE(tier("cold"), 0);
        m_fixture->advance(days(11));
        QCOMPARE(tier("cold"), 1);
    }

    void accessKeepsWarm()
    {
        put("read", 200'000);
        put("unread", 200'000);
        for (int week = 0; week < 6; ++week) {
            m_fixture->advance(days(7));
            QCOMPARE(m_fixture->read("box", "read").size(), std::size_t(200'000));
            QVERIFY(head("unread").eTag); // is no access
        }
        m_fixture->settle();
        m_fixture->advance(days(1));
        QCOMPARE(tier("read"), 0);
        QCOMPARE(tier("unread"), 1);
    }

    void archives()
    {
        put("logs/a", 200'000);
        put("other", 200'000);
        configure("by-prefix", 90, 180, "logs/");
        m_fixture->advance(days(91));
        QCOMPARE(status("logs/a"), QByteArray("ARCHIVE_ACCESS"));
        QCOMPARE(status("other"), QByteArray());
        const auto refused = m_fixture->get("box", "logs/a");
        QCOMPARE(codeOf(refused), QByteArray("InvalidObjectState"));
        QCOMPARE(fieldOf(refused, "AccessTier"), QByteArray("ARCHIVE_ACCESS"));
        m_fixture->advance(days(90));
        QCOMPARE(status("logs/a"), QByteArray("DEEP_ARCHIVE_ACCESS"));
        // Configurations that go bring nothing back.
        s3api::DeleteBucketIntelligentTieringConfiguration::Input away;
        away.bucket = "box";
        away.id = "by-prefix";
        QVERIFY(m_fixture->call<s3api::DeleteBucketIntelligentTieringConfiguration>(away));
        m_fixture->advance(days(2));
        QCOMPARE(status("logs/a"), QByteArray("DEEP_ARCHIVE_ACCESS"));
    }

    void comesBack()
    {
        put("o", 200'000);
        QCOMPARE(codeOf(restore("o", "Standard")), QByteArray("InvalidObjectState"));
        configure("all", 0, 180);
        m_fixture->advance(days(181));
        QCOMPARE(status("o"), QByteArray("DEEP_ARCHIVE_ACCESS"));
        QCOMPARE(codeOf(restore("o", "Standard", 3)), QByteArray("InvalidArgument")); // it is to stay
        QCOMPARE(codeOf(restore("o", "Expedited")), QByteArray("InvalidArgument"));
        const auto asked = restore("o", "Bulk");
        QVERIFY2(asked, asked ? "" : asked.error().message.c_str());
        QCOMPARE(text(head("o").restore), QByteArray("ongoing-request=\"true\""));
        QCOMPARE(codeOf(restore("o", "Bulk")), QByteArray("RestoreAlreadyInProgress"));
        m_fixture->advance(hours(40));
        QCOMPARE(codeOf(m_fixture->get("box", "o")), QByteArray("InvalidObjectState"));
        m_fixture->reopen(); // what was begun goes on
        m_fixture->advance(hours(9));
        QCOMPARE(status("o"), QByteArray());
        QVERIFY(!head("o").restore);
        QCOMPARE(m_fixture->read("box", "o").size(), std::size_t(200'000));
        QCOMPARE(tier("o"), 0);
        m_fixture->advance(days(31));
        QCOMPARE(tier("o"), 1);
    }
};

QTEST_GUILESS_MAIN(TestS3Tiering)
#include "tst_s3_tiering.moc"
