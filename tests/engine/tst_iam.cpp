#include "S3Fixture.h"
#include "api/generated/iam.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestIam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rootUser()
    {
        S3Fixture fixture;
        const auto user = fixture.call<api::iam::GetUser>({});
        QVERIFY(user);
        QCOMPARE(text(user->user->arn), QByteArray("arn:aws:iam::123456789012:root"));
        QCOMPARE(text(user->user->userId), QByteArray("123456789012"));
        QVERIFY(*user->user->createDate > Timestamp());
        api::iam::GetUser::Input other;
        other.userName = "alice";
        const auto missing = fixture.call<api::iam::GetUser>(other);
        QCOMPARE(codeOf(missing), QByteArray("NoSuchEntity"));
        QCOMPARE(statusOf(missing), 404);
    }

    void rootKey()
    {
        S3Fixture fixture;
        const std::string id = fixture.cloud().credentials().rootKey().id;
        const auto keys = fixture.call<api::iam::ListAccessKeys>({});
        QVERIFY(keys);
        QCOMPARE(keys->accessKeyMetadata->size(), std::size_t(1));
        QCOMPARE(text(keys->accessKeyMetadata->front().accessKeyId), text(id));
        QCOMPARE(text(keys->accessKeyMetadata->front().status->value), QByteArray("Active"));
        api::iam::GetAccessKeyLastUsed::Input input;
        input.accessKeyId = id;
        const auto used = fixture.call<api::iam::GetAccessKeyLastUsed>(input);
        QVERIFY(used);
        QCOMPARE(*used->accessKeyLastUsed->lastUsedDate, S3Fixture::start());
        input.accessKeyId = "AKIAABCDEFGHIJKLMNOP";
        QCOMPARE(codeOf(fixture.call<api::iam::GetAccessKeyLastUsed>(input)), QByteArray("NoSuchEntity"));
    }

    void nobodyElse()
    {
        S3Fixture fixture;
        const auto users = fixture.call<api::iam::ListUsers>({});
        QVERIFY(users && users->users->empty() && !*users->isTruncated);
        const auto aliases = fixture.call<api::iam::ListAccountAliases>({});
        QVERIFY(aliases && aliases->accountAliases->empty());
        const auto summary = fixture.call<api::iam::GetAccountSummary>({});
        QVERIFY(summary);
        QCOMPARE(summary->summaryMap->at("Users"), 0);
        QCOMPARE(summary->summaryMap->at("AccountAccessKeysPresent"), 1);
        QCOMPARE(summary->summaryMap->at("UsersQuota"), 5000);
    }
};

QTEST_GUILESS_MAIN(TestIam)
#include "tst_iam.moc"
