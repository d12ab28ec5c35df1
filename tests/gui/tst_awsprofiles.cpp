// AWS's shared files, as people, tools and the console itself write them.
#include "gui/connections/AwsProfiles.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace nephoscope::gui;

class TestAwsProfiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oddInput_data()
    {
        QTest::addColumn<QString>("config");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no section") << QStringLiteral("region = eu-west-1\naws_access_key_id = A\n");
        QTest::newRow("a section that does not end") << QStringLiteral("[profile work\nregion = eu-west-1\n");
        QTest::newRow("a profile without the word") << QStringLiteral("[work]\nregion = eu-west-1\n");
        QTest::newRow("a profile without a name") << QStringLiteral("[profile ]\nregion = eu-west-1\n");
        QTest::newRow("sections of other kinds") << QStringLiteral("[sso-session work]\nsso_region = eu-west-1\n[services local]\ns3 =\n  endpoint_url = http://localhost:1\n[plugins]\na = b\n");
        QTest::newRow("bytes") << QString::fromLatin1("\x01\x02[[\n]=[\n====\n = x\n");
    }
    void oddInput()
    {
        QFETCH(QString, config);
        QVERIFY(AwsProfiles::parse(config, {}).names().isEmpty());
    }

    void sections()
    {
        const AwsProfiles profiles = AwsProfiles::parse(QStringLiteral("[default]\nregion = us-west-2\n"
                                                                       "[profile work]\nregion=eu-west-1\n"
                                                                       "[ profile \"my own\" ] ; with blanks\nregion = ap-northeast-2\n"
                                                                       "[profile\ttabbed]\nregion = sa-east-1\n"),
                                                        QStringLiteral("[keys-only]\naws_access_key_id = AKIA1\naws_secret_access_key = s1\n"));
        QCOMPARE(profiles.names(), QStringList({QStringLiteral("default"), QStringLiteral("keys-only"), QStringLiteral("my own"), QStringLiteral("tabbed"), QStringLiteral("work")}));
        QCOMPARE(profiles.find(QStringLiteral("default"))->region, QStringLiteral("us-west-2"));
        QCOMPARE(profiles.find(QStringLiteral("my own"))->region, QStringLiteral("ap-northeast-2"));
        QCOMPARE(profiles.find(QStringLiteral("tabbed"))->region, QStringLiteral("sa-east-1"));
        QVERIFY(!profiles.find(QStringLiteral("work"))->hasKeys());
        QVERIFY(profiles.find(QStringLiteral("keys-only"))->hasKeys());
        QVERIFY(!profiles.find(QStringLiteral("Work"))); // names have their case
    }

    void commentsAndSpaces()
    {
        const QString credentials = QStringLiteral("\uFEFF# at the top\r\n[work]   # mine\r\n; another\r\n"
                                                   "AWS_Access_Key_ID=AKIAEXAMPLE ; the key\r\n"
                                                   "aws_secret_access_key  =  wJalr#XUtn;FEMI/K7MD+bPx=Rfi==   # said later\r\n"
                                                   "aws_session_token = \r\n"
                                                   "not a setting\r\n"
                                                   "region = # none\r\n");
        const auto work = AwsProfiles::parse({}, credentials).find(QStringLiteral("work"));
        QVERIFY(work);
        QCOMPARE(work->accessKeyId, QStringLiteral("AKIAEXAMPLE"));
        QCOMPARE(work->secretKey, QStringLiteral("wJalr#XUtn;FEMI/K7MD+bPx=Rfi==")); // signs within a value are its own
        QVERIFY(work->sessionToken.isEmpty());
        QVERIFY(work->region.isEmpty());
    }

    void bothFiles()
    {
        const QString config = QStringLiteral("[profile work]\nregion = eu-west-1\nendpoint_url = https://storage.example.com\nca_bundle = /etc/ca.pem\n"
                                              "aws_access_key_id = OLD\naws_secret_access_key = old\naws_session_token = old\n");
        const QString credentials = QStringLiteral("[work]\naws_access_key_id = NEW\naws_secret_access_key = new\n");
        const auto work = AwsProfiles::parse(config, credentials).find(QStringLiteral("work"));
        QVERIFY(work);
        QCOMPARE(work->accessKeyId, QStringLiteral("NEW"));
        QCOMPARE(work->secretKey, QStringLiteral("new"));
        QVERIFY(work->sessionToken.isEmpty()); // it went with the other key
        QCOMPARE(work->region, QStringLiteral("eu-west-1"));
        QCOMPARE(work->endpointUrl, QStringLiteral("https://storage.example.com"));
        QCOMPARE(work->caBundle, QStringLiteral("/etc/ca.pem"));
    }

    void sectionsThatComeAgainAddUp()
    {
        const auto one = AwsProfiles::parse({}, QStringLiteral("[a]\naws_access_key_id = A\naws_secret_access_key = one\n[b]\nregion = x\n"
                                                               "[a]\nregion = eu-west-1\naws_secret_access_key = two\n")).find(QStringLiteral("a"));
        QCOMPARE(one->accessKeyId, QStringLiteral("A"));
        QCOMPARE(one->secretKey, QStringLiteral("two"));
        QCOMPARE(one->region, QStringLiteral("eu-west-1"));
    }

    void nestedSettings()
    {
        const QString config = QStringLiteral("[profile ceph]\ns3 =\n  addressing_style = path\n  endpoint_url = https://ceph.example.com\nendpoint_url = https://all.example.com\n"
                                              "[profile minio]\nservices = local\nendpoint_url = https://all.example.com\n"
                                              "[services local]\nec2 = \n  endpoint_url = https://ec2.example.com\ns3 = \n  endpoint_url = https://minio.example.com\n");
        const AwsProfiles profiles = AwsProfiles::parse(config, {});
        QCOMPARE(profiles.find(QStringLiteral("ceph"))->endpointUrl, QStringLiteral("https://ceph.example.com"));
        QVERIFY(profiles.find(QStringLiteral("ceph"))->pathStyle);
        QCOMPARE(profiles.find(QStringLiteral("minio"))->endpointUrl, QStringLiteral("https://minio.example.com"));
        QVERIFY(!profiles.find(QStringLiteral("minio"))->pathStyle);
    }

    void keysFromElsewhere()
    {
        const QString config = QStringLiteral("[profile sso]\nsso_session = work\nsso_account_id = 123456789012\n[profile role]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = sso\n"
                                              "[profile both]\nsso_session = work\naws_access_key_id = A\naws_secret_access_key = b\n");
        const AwsProfiles profiles = AwsProfiles::parse(config, {});
        QCOMPARE(profiles.find(QStringLiteral("sso"))->keysElsewhere, QStringLiteral("sso_session"));
        QCOMPARE(profiles.find(QStringLiteral("role"))->keysElsewhere, QStringLiteral("role_arn"));
        QVERIFY(profiles.find(QStringLiteral("both"))->keysElsewhere.isEmpty());
        QVERIFY(profiles.find(QStringLiteral("both"))->hasKeys());
    }

    void filesThatTheEnvironmentNames()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("keys")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[lab]\naws_access_key_id = LAB\naws_secret_access_key = s\n");
        file.close();
        qputenv("AWS_SHARED_CREDENTIALS_FILE", file.fileName().toUtf8());
        qputenv("AWS_CONFIG_FILE", folder.filePath(QStringLiteral("none")).toUtf8());
        const AwsProfiles profiles = AwsProfiles::read();
        qunsetenv("AWS_SHARED_CREDENTIALS_FILE");
        qunsetenv("AWS_CONFIG_FILE");
        QCOMPARE(profiles.names(), QStringList{QStringLiteral("lab")});
    }

    void theEnvironment()
    {
        for (const auto &[name, value] : {std::pair("AWS_ACCESS_KEY_ID", "ENV"), std::pair("AWS_SECRET_ACCESS_KEY", "secret"), std::pair("AWS_SESSION_TOKEN", "token"),
                                          std::pair("AWS_DEFAULT_REGION", "eu-west-1"), std::pair("AWS_ENDPOINT_URL", "http://localhost:9000")})
            qputenv(name, value);
        qunsetenv("AWS_REGION");
        qunsetenv("AWS_ENDPOINT_URL_S3");
        const AwsProfile found = AwsProfiles::environment();
        for (const char *name : {"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL"})
            qunsetenv(name);
        QVERIFY(found.hasKeys());
        QCOMPARE(found.sessionToken, QStringLiteral("token"));
        QCOMPARE(found.region, QStringLiteral("eu-west-1"));
        QCOMPARE(found.endpointUrl, QStringLiteral("http://localhost:9000"));
        QVERIFY(!AwsProfiles::environment().hasKeys());
    }
};

QTEST_GUILESS_MAIN(TestAwsProfiles)
#include "tst_awsprofiles.moc"
