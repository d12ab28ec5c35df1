#include "S3Fixture.h"
#include "api/generated/sts.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestSts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAmI()
    {
        S3Fixture fixture;
        const auto root = fixture.call<api::sts::GetCallerIdentity>({});
        QVERIFY(root);
        QCOMPARE(text(root->account), QByteArray("123456789012"));
        QCOMPARE(text(root->arn), QByteArray("arn:aws:iam::123456789012:root"));
        QCOMPARE(text(root->userId), QByteArray("123456789012"));
        const auto stranger = fixture.callAs<api::sts::GetCallerIdentity>(fixture.stranger(), {});
        QVERIFY(stranger);
        QCOMPARE(text(stranger->account), QByteArray("999999999999"));
        Caller nobody;
        nobody.principal = Principal::anonymous();
        const auto refused = fixture.callAs<api::sts::GetCallerIdentity>(nobody, {});
        QCOMPARE(statusOf(refused), 403);
    }
};

QTEST_GUILESS_MAIN(TestSts)
#include "tst_sts.moc"
