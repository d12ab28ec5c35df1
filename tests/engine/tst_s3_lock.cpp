#include "S3Fixture.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

class TestS3Lock : public QObject
{
    Q_OBJECT

private:
    template <class Input>
    static Input named(const std::string &key, const std::optional<std::string> &version = std::nullopt)
    {
        Input input;
        input.bucket = "locked";
        input.key = key;
        input.versionId = version;
        return input;
    }
    Expected<s3api::PutObjectLockConfiguration::Output> configure(const char *mode, std::optional<int> days, std::optional<int> years = {},
                                                                  const std::string &bucket = "locked")
    {
        s3api::PutObjectLockConfiguration::Input input;
        input.bucket = bucket;
        auto &configuration = input.objectLockConfiguration.emplace();
        configuration.objectLockEnabled.emplace().value = "Enabled";
        if (*mode) {
            auto &retention = configuration.rule.emplace().defaultRetention.emplace();
            retention.mode.emplace().value = mode;
            retention.days = days;
            retention.years = years;
        }
        return m_fixture->call<s3api::PutObjectLockConfiguration>(input);
    }
    Expected<s3api::PutObjectRetention::Output> retain(const char *mode, std::optional<Timestamp> until, bool bypass = false,
                                                       const std::string &key = "k")
    {
        auto input = named<s3api::PutObjectRetention::Input>(key);
        auto &retention = input.retention.emplace();
        if (*mode)
            retention.mode.emplace().value = mode;
        retention.retainUntilDate = until;
        if (bypass)
            input.bypassGovernanceRetention = true;
        return m_fixture->call<s3api::PutObjectRetention>(input);
    }
    Expected<s3api::PutObjectLegalHold::Output> hold(const char *status, const std::string &key = "k")
    {
        auto input = named<s3api::PutObjectLegalHold::Input>(key);
        input.legalHold.emplace().status.emplace().value = status;
        return m_fixture->call<s3api::PutObjectLegalHold>(input);
    }
    Expected<s3api::GetObjectRetention::Output> retention(const std::string &key = "k")
    {
        return m_fixture->call<s3api::GetObjectRetention>(named<s3api::GetObjectRetention::Input>(key));
    }
    QByteArray removeVersion(const std::string &key, const std::string &version, bool bypass = false)
    {
        auto input = named<s3api::DeleteObject::Input>(key, version);
        if (bypass)
            input.bypassGovernanceRetention = true;
        return codeOf(m_fixture->call<s3api::DeleteObject>(input));
    }
    std::string put(const std::string &key = "k")
    {
        return *m_fixture->put("locked", key, "x")->versionId;
    }
    Timestamp in(Duration time) const { return m_fixture->clock().now() + time; }

    std::unique_ptr<S3Fixture> m_fixture;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        s3api::CreateBucket::Input input;
        input.bucket = "locked";
        input.objectLockEnabledForBucket = true;
        QVERIFY(m_fixture->call<s3api::CreateBucket>(input));
    }

    void bucketsWithoutLock()
    {
        m_fixture->makeBucket("plain");
        QVERIFY(m_fixture->put("plain", "k", "x"));
        s3api::GetObjectLockConfiguration::Input get;
        get.bucket = "plain";
        QCOMPARE(codeOf(m_fixture->call<s3api::GetObjectLockConfiguration>(get)), QByteArray("ObjectLockConfigurationNotFoundError"));
        const auto refused = configure("", {}, {}, "plain");
        QCOMPARE(codeOf(refused), QByteArray("InvalidBucketState"));
        QCOMPARE(statusOf(refused), 409);
        const auto inPlain = [](auto input) {
            input.bucket = "plain";
            return input;
        };
        QCOMPARE(codeOf(m_fixture->call<s3api::GetObjectRetention>(inPlain(named<s3api::GetObjectRetention::Input>("k")))),
                 QByteArray("InvalidRequest"));
        QCOMPARE(codeOf(m_fixture->call<s3api::GetObjectLegalHold>(inPlain(named<s3api::GetObjectLegalHold::Input>("k")))),
                 QByteArray("InvalidRequest"));
        auto remove = inPlain(named<s3api::DeleteObject::Input>("k"));
        remove.bypassGovernanceRetention = false;
        const auto bypass = m_fixture->call<s3api::DeleteObject>(remove);
        QCOMPARE(codeOf(bypass), QByteArray("InvalidArgument"));
        QCOMPARE(fieldOf(bypass, "ArgumentName"), QByteArray("x-amz-bypass-governance-retention"));
        s3api::PutObject::Input locked;
        locked.bucket = "plain";
        locked.key = "k";
        locked.objectLockLegalHoldStatus.emplace().value = "ON";
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(locked)), QByteArray("InvalidRequest"));
        // Lock can be switched on later, once versions are kept.
        s3api::PutBucketVersioning::Input enable;
        enable.bucket = "plain";
        enable.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QVERIFY(m_fixture->call<s3api::PutBucketVersioning>(enable));
        QVERIFY(configure("", {}, {}, "plain"));
        QVERIFY(m_fixture->call<s3api::GetObjectLockConfiguration>(get));
    }

    void versioningStaysOn()
    {
        s3api::GetBucketVersioning::Input get;
        get.bucket = "locked";
        QCOMPARE(text(m_fixture->call<s3api::GetBucketVersioning>(get)->status->value), QByteArray("Enabled"));
        s3api::PutBucketVersioning::Input input;
        input.bucket = "locked";
        input.versioningConfiguration.emplace().status.emplace().value = "Suspended";
        QCOMPARE(codeOf(m_fixture->call<s3api::PutBucketVersioning>(input)), QByteArray("InvalidBucketState"));
        input.versioningConfiguration->status->value = "Enabled";
        QVERIFY(m_fixture->call<s3api::PutBucketVersioning>(input));
    }

    void configuration()
    {
        s3api::GetObjectLockConfiguration::Input get;
        get.bucket = "locked";
        const auto now = [&] { return m_fixture->call<s3api::GetObjectLockConfiguration>(get)->objectLockConfiguration; };
        QVERIFY(!now()->rule);
        QCOMPARE(codeOf(configure("GOVERNANCE", {})), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(configure("GOVERNANCE", 1, 1)), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(configure("governance", 1)), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(configure("GOVERNANCE", 0)), QByteArray("InvalidRetentionPeriod"));
        QCOMPARE(codeOf(configure("GOVERNANCE", {}, -1)), QByteArray("InvalidRetentionPeriod"));
        QCOMPARE(codeOf(configure("GOVERNANCE", 36'501)), QByteArray("InvalidRetentionPeriod"));
        QCOMPARE(codeOf(configure("GOVERNANCE", {}, 101)), QByteArray("InvalidRetentionPeriod"));
        s3api::PutObjectLockConfiguration::Input bad;
        bad.bucket = "locked";
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObjectLockConfiguration>(bad)), QByteArray("MalformedXML"));
        bad.objectLockConfiguration.emplace().objectLockEnabled.emplace().value = "Disabled";
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObjectLockConfiguration>(bad)), QByteArray("MalformedXML"));
        bad.objectLockConfiguration->objectLockEnabled->value = "Enabled";
        bad.objectLockConfiguration->rule.emplace();
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObjectLockConfiguration>(bad)), QByteArray("MalformedXML"));

        QVERIFY(configure("COMPLIANCE", {}, 1));
        m_fixture->reopen();
        QCOMPARE(text(now()->rule->defaultRetention->mode->value), QByteArray("COMPLIANCE"));
        QCOMPARE(*now()->rule->defaultRetention->years, 1);
        QVERIFY(!now()->rule->defaultRetention->days);
        put("years");
        QCOMPARE(*retention("years")->retention->retainUntilDate, in(std::chrono::days(365)));
        QVERIFY(configure("GOVERNANCE", 30));
        put("days");
        QCOMPARE(*retention("days")->retention->retainUntilDate, in(std::chrono::days(30)));
        QCOMPARE(text(retention("days")->retention->mode->value), QByteArray("GOVERNANCE"));
        QVERIFY(configure("", {}));
        QVERIFY(!now()->rule);
        put("none");
        QCOMPARE(codeOf(retention("none")), QByteArray("NoSuchObjectLockConfiguration"));
        // What is locked stays so.
        QVERIFY(retention("years"));
    }

    void headers()
    {
        const auto code = [&](auto change) {
            s3api::PutObject::Input input;
            input.bucket = "locked";
            input.key = "k";
            input.body = api::Body::fromString("x");
            change(input);
            return codeOf(m_fixture->call<s3api::PutObject>(input));
        };
        QCOMPARE(code([](auto &input) { input.objectLockMode.emplace().value = "GOVERNANCE"; }), QByteArray("InvalidArgument"));
        QCOMPARE(code([&](auto &input) { input.objectLockRetainUntilDate = in(1h); }), QByteArray("InvalidArgument"));
        QCOMPARE(code([&](auto &input) {
                     input.objectLockMode.emplace().value = "FREE";
                     input.objectLockRetainUntilDate = in(1h);
                 }),
                 QByteArray("InvalidArgument"));
        QCOMPARE(code([&](auto &input) {
                     input.objectLockMode.emplace().value = "GOVERNANCE";
                     input.objectLockRetainUntilDate = in(0h);
                 }),
                 QByteArray("InvalidArgument"));
        QCOMPARE(code([](auto &input) { input.objectLockLegalHoldStatus.emplace().value = "MAYBE"; }), QByteArray("InvalidArgument"));
        QCOMPARE(code([&](auto &input) {
                     input.objectLockMode.emplace().value = "GOVERNANCE";
                     input.objectLockRetainUntilDate = in(1h);
                     input.objectLockLegalHoldStatus.emplace().value = "ON";
                 }),
                 QByteArray("OK"));
        m_fixture->reopen();
        const auto head = m_fixture->call<s3api::HeadObject>(named<s3api::HeadObject::Input>("k"));
        QCOMPARE(text(head->objectLockMode->value), QByteArray("GOVERNANCE"));
        QCOMPARE(*head->objectLockRetainUntilDate, in(1h));
        QCOMPARE(text(head->objectLockLegalHoldStatus->value), QByteArray("ON"));
        // The lock belongs to the version: a copy has none.
        s3api::CopyObject::Input copy;
        copy.bucket = "locked";
        copy.key = "copy";
        copy.copySource = "locked/k";
        QVERIFY(m_fixture->call<s3api::CopyObject>(copy));
        QCOMPARE(codeOf(retention("copy")), QByteArray("NoSuchObjectLockConfiguration"));
        copy.objectLockLegalHoldStatus.emplace().value = "ON";
        const std::string held = *m_fixture->call<s3api::CopyObject>(copy)->versionId;
        QCOMPARE(removeVersion("copy", held), QByteArray("AccessDenied"));
    }

    void governance()
    {
        const std::string version = put();
        QCOMPARE(codeOf(retain("GOVERNANCE", {})), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(retain("governance", in(1h))), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(retain("GOVERNANCE", in(-1h))), QByteArray("InvalidArgument"));
        QCOMPARE(codeOf(retain("GOVERNANCE", in(1h), false, "missing")), QByteArray("NoSuchKey"));
        QVERIFY(retain("GOVERNANCE", in(2h)));
        QVERIFY(retain("GOVERNANCE", in(3h)));
        QCOMPARE(codeOf(retain("GOVERNANCE", in(1h))), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(retain("COMPLIANCE", in(4h))), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(retain("", {})), QByteArray("AccessDenied"));
        QVERIFY(retain("GOVERNANCE", in(1h), true));
        QCOMPARE(removeVersion("k", version), QByteArray("AccessDenied"));
        m_fixture->reopen();
        QCOMPARE(removeVersion("k", version), QByteArray("AccessDenied"));
        // Protected is the version: new ones and delete markers cover it.
        const std::string second = put();
        QVERIFY(m_fixture->call<s3api::DeleteObject>(named<s3api::DeleteObject::Input>("k")));
        QCOMPARE(removeVersion("k", second), QByteArray("OK"));
        s3api::DeleteObjects::Input many;
        many.bucket = "locked";
        auto &entry = many.delete_.emplace().objects.emplace().emplace_back();
        entry.key = "k";
        entry.versionId = version;
        QCOMPARE(text(m_fixture->call<s3api::DeleteObjects>(many)->errors->front().code), QByteArray("AccessDenied"));
        many.bypassGovernanceRetention = true;
        QVERIFY(!m_fixture->call<s3api::DeleteObjects>(many)->errors);
    }

    void retentionEnds()
    {
        const std::string version = put();
        QVERIFY(retain("COMPLIANCE", in(1h)));
        QCOMPARE(codeOf(retain("GOVERNANCE", in(9h), true)), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(retain("COMPLIANCE", in(30min), true)), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(retain("", {}, true)), QByteArray("AccessDenied"));
        QVERIFY(retain("COMPLIANCE", in(2h)));
        QCOMPARE(removeVersion("k", version, true), QByteArray("AccessDenied"));
        m_fixture->clock().advance(2h - 1ms);
        QCOMPARE(removeVersion("k", version, true), QByteArray("AccessDenied"));
        m_fixture->clock().advance(1ms);
        QVERIFY(retention());
        QCOMPARE(removeVersion("k", version), QByteArray("OK"));
    }

    void legalHold()
    {
        const std::string version = put();
        QCOMPARE(codeOf(hold("on")), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(hold("ON", "missing")), QByteArray("NoSuchKey"));
        const auto held = [&] { return m_fixture->call<s3api::GetObjectLegalHold>(named<s3api::GetObjectLegalHold::Input>("k")); };
        QCOMPARE(codeOf(held()), QByteArray("NoSuchObjectLockConfiguration"));
        QVERIFY(hold("ON"));
        QCOMPARE(removeVersion("k", version, true), QByteArray("AccessDenied"));
        m_fixture->clock().advance(100'000h);
        QCOMPARE(removeVersion("k", version, true), QByteArray("AccessDenied"));
        QVERIFY(hold("OFF"));
        QCOMPARE(text(held()->legalHold->status->value), QByteArray("OFF"));
        QVERIFY(m_fixture->call<s3api::DeleteObject>(named<s3api::DeleteObject::Input>("k")));
        QCOMPARE(statusOf(hold("ON")), 405);
        QCOMPARE(removeVersion("k", version), QByteArray("OK"));
    }

    void multipart()
    {
        QVERIFY(configure("GOVERNANCE", 1));
        const auto upload = [this](const std::string &key, auto change) {
            s3api::CreateMultipartUpload::Input create;
            create.bucket = "locked";
            create.key = key;
            change(create);
            s3api::CompleteMultipartUpload::Input complete;
            complete.bucket = "locked";
            complete.key = key;
            complete.uploadId = m_fixture->call<s3api::CreateMultipartUpload>(create)->uploadId;
            s3api::UploadPart::Input part;
            part.bucket = "locked";
            part.key = key;
            part.uploadId = complete.uploadId;
            part.partNumber = 1;
            part.body = api::Body::fromString("part");
            auto &entry = complete.multipartUpload.emplace().parts.emplace().emplace_back();
            entry.partNumber = 1;
            entry.eTag = m_fixture->call<s3api::UploadPart>(part)->eTag;
            m_fixture->clock().advance(1h);
            return codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(complete));
        };
        // The default counts from the completion, an explicit date is the client's.
        QCOMPARE(upload("default", [](auto &) {}), QByteArray("OK"));
        QCOMPARE(*retention("default")->retention->retainUntilDate, in(24h));
        const Timestamp until = in(50h);
        QCOMPARE(upload("explicit",
                        [&](auto &input) {
                            input.objectLockMode.emplace().value = "COMPLIANCE";
                            input.objectLockRetainUntilDate = until;
                        }),
                 QByteArray("OK"));
        QCOMPARE(*retention("explicit")->retention->retainUntilDate, until);
        QCOMPARE(upload("held", [](auto &input) { input.objectLockLegalHoldStatus.emplace().value = "ON"; }), QByteArray("OK"));
        QVERIFY(m_fixture->call<s3api::GetObjectLegalHold>(named<s3api::GetObjectLegalHold::Input>("held")));
        QCOMPARE(*retention("held")->retention->retainUntilDate, in(24h));
    }
};

QTEST_GUILESS_MAIN(TestS3Lock)
#include "tst_s3_lock.moc"
