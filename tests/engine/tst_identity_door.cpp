#include "IamFixture.h"
#include "api/generated/kms.h"

using namespace nephoscope;
using namespace nephoscope::test;

/// What identity policies let in and keep out, in one service and the other.
class TestIdentityDoor : public QObject
{
    Q_OBJECT

    static QByteArray messageOf(const auto &result) { return result ? QByteArray() : QByteArray::fromStdString(result.error().message); }

private Q_SLOTS:
    void nobodyGetsInByItself()
    {
        IamFixture iam;
        iam.makeBucket("box");
        QVERIFY(iam.put("box", "a", "alpha"));
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        QCOMPARE(iam.read(alice, "box", "a"), QByteArray("AccessDenied"));
        QCOMPARE(iam.ask<s3api::ListBuckets>(alice), QByteArray("AccessDenied"));
        QCOMPARE(iam.ask<api::kms::ListKeys>(alice), QByteArray("AccessDeniedException"));
        const auto refused = iam.callAs<iamapi::ListUsers>(alice, {});
        QCOMPARE(codeOf(refused), QByteArray("AccessDenied"));
        QCOMPARE(statusOf(refused), 403);
        QCOMPARE(messageOf(refused),
                 QByteArray("User: arn:aws:iam::123456789012:user/alice is not authorized to perform: iam:ListUsers on resource: "
                            "arn:aws:iam::123456789012:user/ because no identity-based policy allows the iam:ListUsers action"));
        QCOMPARE(iam.ask<stsapi::GetCallerIdentity>(alice), QByteArray("OK"));
    }

    void policiesLetIn()
    {
        IamFixture iam;
        iam.makeBucket("box");
        QVERIFY(iam.put("box", "a", "alpha"));
        QVERIFY(iam.put("box", "b", "beta"));
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("s3:GetObject", "arn:aws:s3:::box/a")), QByteArray("OK"));
        QCOMPARE(iam.read(alice, "box", "a"), QByteArray("OK"));
        const auto refused = iam.callAs<s3api::GetObject>(alice, [] {
            s3api::GetObject::Input input;
            input.bucket = "box";
            input.key = "b";
            return input;
        }());
        QCOMPARE(messageOf(refused),
                 QByteArray("User: arn:aws:iam::123456789012:user/alice is not authorized to perform: s3:GetObject on resource: "
                            "\"arn:aws:s3:::box/b\" because no identity-based policy allows the s3:GetObject action"));
        // What is taken back ends at once.
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::deny("s3:*"), "no"), QByteArray("OK"));
        QCOMPARE(iam.read(alice, "box", "a"), QByteArray("AccessDenied"));
    }

    void groupsAndManagedPolicies()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        iamapi::CreateGroup::Input group;
        group.groupName = "admins";
        iam.must<iamapi::CreateGroup>(group);
        iamapi::AttachGroupPolicy::Input attach;
        attach.groupName = "admins";
        attach.policyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
        iam.must<iamapi::AttachGroupPolicy>(attach);
        QCOMPARE(iam.ask<iamapi::ListUsers>(alice), QByteArray("AccessDenied"));
        iamapi::AddUserToGroup::Input add;
        add.groupName = "admins";
        add.userName = "alice";
        iam.must<iamapi::AddUserToGroup>(add);
        QCOMPARE(iam.ask<iamapi::ListUsers>(alice), QByteArray("OK"));
        QCOMPARE(iam.ask<s3api::ListBuckets>(alice), QByteArray("OK"));
        QCOMPARE(iam.ask<api::kms::ListKeys>(alice), QByteArray("OK"));
        iamapi::RemoveUserFromGroup::Input remove;
        remove.groupName = "admins";
        remove.userName = "alice";
        iam.must<iamapi::RemoveUserFromGroup>(remove);
        QCOMPARE(iam.ask<iamapi::ListUsers>(alice), QByteArray("AccessDenied"));
    }

    void boundariesLimit()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("*")), QByteArray("OK"));
        QCOMPARE(iam.ask<iamapi::ListUsers>(alice), QByteArray("OK"));
        iamapi::PutUserPermissionsBoundary::Input bound;
        bound.userName = "alice";
        bound.permissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
        iam.must<iamapi::PutUserPermissionsBoundary>(bound);
        const auto refused = iam.callAs<iamapi::ListUsers>(alice, {});
        QCOMPARE(codeOf(refused), QByteArray("AccessDenied"));
        QVERIFY(messageOf(refused).contains("because no permissions boundary allows"));
        QCOMPARE(iam.ask<s3api::ListBuckets>(alice), QByteArray("OK"));
        iamapi::DeleteUserPermissionsBoundary::Input free;
        free.userName = "alice";
        iam.must<iamapi::DeleteUserPermissionsBoundary>(free);
        QCOMPARE(iam.ask<iamapi::ListUsers>(alice), QByteArray("OK"));
    }

    void ownUserOnly()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iam.makeUser("bob");
        const Caller alice = iam.asUser("alice");
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("iam:*AccessKey*", "arn:aws:iam::*:user/${aws:username}")), QByteArray("OK"));
        iamapi::ListAccessKeys::Input own;
        QCOMPARE(iam.ask<iamapi::ListAccessKeys>(alice, own), QByteArray("OK"));
        own.userName = "bob";
        QCOMPARE(iam.ask<iamapi::ListAccessKeys>(alice, own), QByteArray("AccessDenied"));
    }

    void tagsDecide()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("iam:CreateUser", "*", ",'Condition':{'StringEquals':{'aws:RequestTag/team':'${aws:PrincipalTag/team}'}}")),
                 QByteArray("OK"));
        iamapi::CreateUser::Input input;
        input.userName = "new";
        auto &tag = input.tags.emplace().emplace_back();
        tag.key = "team";
        tag.value = "blue";
        QCOMPARE(iam.ask<iamapi::CreateUser>(alice, input), QByteArray("AccessDenied"));
        iamapi::TagUser::Input own;
        own.userName = "alice";
        own.tags = input.tags;
        iam.must<iamapi::TagUser>(own);
        QCOMPARE(iam.ask<iamapi::CreateUser>(alice, input), QByteArray("OK"));
        input.userName = "other";
        input.tags->front().value = "red";
        QCOMPARE(iam.ask<iamapi::CreateUser>(alice, input), QByteArray("AccessDenied"));
    }

    void bucketsOfOthers()
    {
        IamFixture iam;
        iam.makeBucket("box");
        QVERIFY(iam.put("box", "a", "alpha"));
        // A user of another account: both sides must agree.
        iamapi::CreateUser::Input make;
        make.userName = "eve";
        QVERIFY(iam.callAs<iamapi::CreateUser>(iam.stranger(), make));
        iamapi::CreateAccessKey::Input keyOf;
        keyOf.userName = "eve";
        const auto key = iam.callAs<iamapi::CreateAccessKey>(iam.stranger(), keyOf);
        QVERIFY(key);
        const Caller eve = iam.as(*key->accessKey->accessKeyId);
        QCOMPARE(text(eve.principal.arn), QByteArray("arn:aws:iam::999999999999:user/eve"));
        const auto own = [&](const std::string &policy) {
            iamapi::PutUserPolicy::Input input;
            input.userName = "eve";
            input.policyName = "own";
            input.policyDocument = policy;
            QVERIFY(iam.callAs<iamapi::PutUserPolicy>(iam.stranger(), input));
        };
        own(IamFixture::allow("s3:GetObject"));
        QCOMPARE(iam.read(eve, "box", "a"), QByteArray("AccessDenied"));
        s3api::PutBucketPolicy::Input bucket;
        bucket.bucket = "box";
        bucket.policy = IamFixture::document("{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::999999999999:root'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::box/*'}");
        iam.must<s3api::PutBucketPolicy>(bucket);
        QCOMPARE(iam.read(eve, "box", "a"), QByteArray("OK"));
        own(IamFixture::allow("s3:PutObject"));
        QCOMPARE(iam.read(eve, "box", "a"), QByteArray("AccessDenied"));
        // In the bucket's own account one side is enough.
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        bucket.policy = IamFixture::document("{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::123456789012:user/alice'},'Action':'s3:GetObject','Resource':'arn:aws:s3:::box/*'}");
        iam.must<s3api::PutBucketPolicy>(bucket);
        QCOMPARE(iam.read(alice, "box", "a"), QByteArray("OK"));
    }

    void accountsAreApart()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iamapi::GetUser::Input input;
        input.userName = "alice";
        QCOMPARE(codeOf(iam.callAs<iamapi::GetUser>(iam.stranger(), input)), QByteArray("NoSuchEntity"));
    }
};

QTEST_GUILESS_MAIN(TestIdentityDoor)
#include "tst_identity_door.moc"
