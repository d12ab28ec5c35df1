#include "IamFixture.h"

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

    void usersComeAndGo()
    {
        IamFixture iam;
        iamapi::CreateUser::Input input;
        input.userName = "alice";
        input.path = "/team/";
        const auto made = iam.call<iamapi::CreateUser>(input);
        QVERIFY(made);
        QCOMPARE(text(made->user->arn), QByteArray("arn:aws:iam::123456789012:user/team/alice"));
        QVERIFY(made->user->userId->starts_with("AIDA") && made->user->userId->size() == 21);
        input.userName = "ALICE";
        QCOMPARE(codeOf(iam.call<iamapi::CreateUser>(input)), QByteArray("EntityAlreadyExists"));
        input.userName = "bob";
        input.path = "team";
        QCOMPARE(codeOf(iam.call<iamapi::CreateUser>(input)), QByteArray("ValidationError"));

        iamapi::DeleteUser::Input del;
        del.userName = "alice";
        const AccessKey key = iam.makeKey("alice");
        const auto refused = iam.call<iamapi::DeleteUser>(del);
        QCOMPARE(codeOf(refused), QByteArray("DeleteConflict"));
        QCOMPARE(statusOf(refused), 409);
        iamapi::DeleteAccessKey::Input keyInput;
        keyInput.userName = "alice";
        keyInput.accessKeyId = key.id;
        QVERIFY(iam.call<iamapi::DeleteAccessKey>(keyInput));
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("s3:*")), QByteArray("OK"));
        QCOMPARE(codeOf(iam.call<iamapi::DeleteUser>(del)), QByteArray("DeleteConflict"));
        iamapi::DeleteUserPolicy::Input policy;
        policy.userName = "alice";
        policy.policyName = "own";
        QVERIFY(iam.call<iamapi::DeleteUserPolicy>(policy));
        QCOMPARE(codeOf(iam.call<iamapi::DeleteUserPolicy>(policy)), QByteArray("NoSuchEntity"));
        QVERIFY(iam.call<iamapi::DeleteUser>(del));
        QCOMPARE(codeOf(iam.call<iamapi::DeleteUser>(del)), QByteArray("NoSuchEntity"));
    }

    void keysOpenAndClose()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const AccessKey first = iam.makeKey("alice");
        iam.makeKey("alice");
        iamapi::CreateAccessKey::Input third;
        third.userName = "alice";
        QCOMPARE(codeOf(iam.call<iamapi::CreateAccessKey>(third)), QByteArray("LimitExceeded"));

        const auto known = iam.cloud().credentials().find(first.id);
        QVERIFY(known && known->active);
        QCOMPARE(text(known->secret), text(first.secret));
        QCOMPARE(text(known->principal.arn), text(IamFixture::userArn("alice")));
        iamapi::UpdateAccessKey::Input off;
        off.userName = "alice";
        off.accessKeyId = first.id;
        off.status.emplace().value = "Inactive";
        QVERIFY(iam.call<iamapi::UpdateAccessKey>(off));
        QVERIFY(!iam.cloud().credentials().find(first.id)->active);
        iam.reopen();
        QVERIFY(iam.cloud().credentials().find(first.id) && !iam.cloud().credentials().find(first.id)->active);
        iamapi::DeleteAccessKey::Input del;
        del.userName = "alice";
        del.accessKeyId = first.id;
        QVERIFY(iam.call<iamapi::DeleteAccessKey>(del));
        QVERIFY(!iam.cloud().credentials().find(first.id));
        del.accessKeyId = iam.cloud().credentials().rootKey().id;
        del.userName.reset();
        QCOMPARE(codeOf(iam.call<iamapi::DeleteAccessKey>(del)), QByteArray("DeleteConflict"));
    }

    void renamedUsersKeepTheirKeys()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const AccessKey key = iam.makeKey("alice");
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("s3:ListAllMyBuckets")), QByteArray("OK"));
        iamapi::UpdateUser::Input rename;
        rename.userName = "alice";
        rename.newUserName = "alicia";
        QVERIFY(iam.call<iamapi::UpdateUser>(rename));
        QCOMPARE(text(iam.as(key.id).principal.arn), text(IamFixture::userArn("alicia")));
        QCOMPARE(iam.ask<s3api::ListBuckets>(iam.as(key.id)), QByteArray("OK"));
    }

    void policyVersions()
    {
        IamFixture iam;
        iamapi::CreatePolicy::Input input;
        input.policyName = "reader";
        input.policyDocument = "{}";
        const auto malformed = iam.call<iamapi::CreatePolicy>(input);
        QCOMPARE(codeOf(malformed), QByteArray("MalformedPolicyDocument"));
        QCOMPARE(statusOf(malformed), 400);
        input.policyDocument = IamFixture::allow("s3:Get*");
        const auto made = iam.call<iamapi::CreatePolicy>(input);
        QVERIFY(made);
        const std::string arn = *made->policy->arn;
        QCOMPARE(text(arn), QByteArray("arn:aws:iam::123456789012:policy/reader"));
        QVERIFY(made->policy->policyId->starts_with("ANPA"));

        iamapi::CreatePolicyVersion::Input version;
        version.policyArn = arn;
        for (int number = 2; number <= 5; ++number) {
            version.policyDocument = IamFixture::allow("s3:Get*", "arn:aws:s3:::b" + std::to_string(number) + "/*");
            version.setAsDefault = number == 3;
            const auto next = iam.call<iamapi::CreatePolicyVersion>(version);
            QVERIFY(next);
            QCOMPARE(text(next->policyVersion->versionId), QByteArray("v") + QByteArray::number(number));
        }
        QCOMPARE(codeOf(iam.call<iamapi::CreatePolicyVersion>(version)), QByteArray("LimitExceeded"));
        iamapi::DeletePolicyVersion::Input del;
        del.policyArn = arn;
        del.versionId = "v3";
        QCOMPARE(codeOf(iam.call<iamapi::DeletePolicyVersion>(del)), QByteArray("DeleteConflict"));
        del.versionId = "v5";
        QVERIFY(iam.call<iamapi::DeletePolicyVersion>(del));
        const auto again = iam.call<iamapi::CreatePolicyVersion>(version);
        QVERIFY(again);
        QCOMPARE(text(again->policyVersion->versionId), QByteArray("v6")); // numbers do not come twice
        iamapi::GetPolicyVersion::Input get;
        get.policyArn = arn;
        get.versionId = "v3";
        const auto got = iam.call<iamapi::GetPolicyVersion>(get);
        QVERIFY(got && *got->policyVersion->isDefaultVersion);
        std::string plain;
        QVERIFY(percentDecode(*got->policyVersion->document, plain));
        QCOMPARE(text(plain), text(IamFixture::allow("s3:Get*", "arn:aws:s3:::b3/*")));
        iamapi::DeletePolicy::Input whole;
        whole.policyArn = arn;
        QCOMPARE(codeOf(iam.call<iamapi::DeletePolicy>(whole)), QByteArray("DeleteConflict"));
    }

    void limitsOfInlinePolicies()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const std::string big(1500, 'x');
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("s3:*", "arn:aws:s3:::" + big), "one"), QByteArray("OK"));
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("s3:*", "arn:aws:s3:::" + big), "two"), QByteArray("LimitExceeded"));
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("s3:*"), "one"), QByteArray("OK"));
        QCOMPARE(iam.putUserPolicy("bob", IamFixture::allow("s3:*")), QByteArray("NoSuchEntity"));
    }

    void managedPolicies()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iamapi::AttachUserPolicy::Input attach;
        attach.userName = "alice";
        attach.policyArn = "arn:aws:iam::aws:policy/Nothing";
        QCOMPARE(codeOf(iam.call<iamapi::AttachUserPolicy>(attach)), QByteArray("NoSuchEntity"));
        attach.policyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
        QVERIFY(iam.call<iamapi::AttachUserPolicy>(attach));
        iamapi::ListEntitiesForPolicy::Input whom;
        whom.policyArn = attach.policyArn;
        const auto entities = iam.call<iamapi::ListEntitiesForPolicy>(whom);
        QVERIFY(entities);
        QCOMPARE(entities->policyUsers->size(), std::size_t(1));
        iamapi::ListPolicies::Input list;
        list.onlyAttached = true;
        const auto attached = iam.call<iamapi::ListPolicies>(list);
        QVERIFY(attached);
        QCOMPARE(attached->policies->size(), std::size_t(1));
        QCOMPARE(*attached->policies->front().attachmentCount, 1);
        // Each of AWS's own is a policy that can be read.
        list.onlyAttached.reset();
        list.scope.emplace().value = "AWS";
        const auto all = iam.call<iamapi::ListPolicies>(list);
        QVERIFY(all && all->policies->size() > 25);
        for (const auto &policy : *all->policies) {
            iamapi::GetPolicyVersion::Input get;
            get.policyArn = policy.arn;
            get.versionId = policy.defaultVersionId;
            const auto got = iam.call<iamapi::GetPolicyVersion>(get);
            std::string plain;
            QVERIFY(got && percentDecode(*got->policyVersion->document, plain));
            QVERIFY2(policy::Policy::parse(plain, policy::PolicyKind::Identity), policy.arn->c_str());
        }
        iamapi::DeletePolicy::Input del;
        del.policyArn = attach.policyArn;
        QCOMPARE(codeOf(iam.call<iamapi::DeletePolicy>(del)), QByteArray("AccessDenied"));
    }

    void pages()
    {
        IamFixture iam;
        for (const char *name : {"carol", "Bob", "alice", "dave", "erin"})
            iam.makeUser(name);
        iamapi::ListUsers::Input input;
        input.maxItems = 2;
        QByteArray names;
        for (int page = 0; page < 3; ++page) {
            const auto got = iam.call<iamapi::ListUsers>(input);
            QVERIFY(got);
            for (const auto &user : *got->users)
                names += text(user.userName) + ' ';
            QCOMPARE(*got->isTruncated, page < 2);
            input.marker = got->marker;
        }
        QCOMPARE(names, QByteArray("alice Bob carol dave erin "));
        input.marker = "?";
        QCOMPARE(codeOf(iam.call<iamapi::ListUsers>(input)), QByteArray("ValidationError"));
    }

    void rolesAndProfiles()
    {
        IamFixture iam;
        iamapi::CreateRole::Input input;
        input.roleName = "worker";
        input.assumeRolePolicyDocument = IamFixture::allow("s3:*"); // names no principal
        QCOMPARE(codeOf(iam.call<iamapi::CreateRole>(input)), QByteArray("MalformedPolicyDocument"));
        iam.makeRole("worker", IamFixture::trust("{'Service':'ec2.amazonaws.com'}"));
        iamapi::CreateInstanceProfile::Input profile;
        profile.instanceProfileName = "worker";
        QVERIFY(iam.call<iamapi::CreateInstanceProfile>(profile));
        iamapi::AddRoleToInstanceProfile::Input add;
        add.instanceProfileName = "worker";
        add.roleName = "worker";
        QVERIFY(iam.call<iamapi::AddRoleToInstanceProfile>(add));
        QCOMPARE(codeOf(iam.call<iamapi::AddRoleToInstanceProfile>(add)), QByteArray("LimitExceeded"));
        iamapi::DeleteRole::Input del;
        del.roleName = "worker";
        QCOMPARE(codeOf(iam.call<iamapi::DeleteRole>(del)), QByteArray("DeleteConflict"));
        iamapi::GetInstanceProfile::Input get;
        get.instanceProfileName = "worker";
        const auto got = iam.call<iamapi::GetInstanceProfile>(get);
        QVERIFY(got && got->instanceProfile->roles->size() == 1);
        QVERIFY(got->instanceProfile->roles->front().roleId->starts_with("AROA"));
    }

    void tags()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iamapi::TagUser::Input input;
        input.userName = "alice";
        auto &tags = input.tags.emplace();
        tags.resize(2);
        tags[0].key = "Team";
        tags[0].value = "blue";
        tags[1].key = "team";
        tags[1].value = "red";
        QCOMPARE(codeOf(iam.call<iamapi::TagUser>(input)), QByteArray("InvalidInput"));
        tags.pop_back();
        QVERIFY(iam.call<iamapi::TagUser>(input));
        iamapi::ListUserTags::Input list;
        list.userName = "alice";
        const auto got = iam.call<iamapi::ListUserTags>(list);
        QVERIFY(got && got->tags->size() == 1);
        QCOMPARE(text(got->tags->front().value), QByteArray("blue"));
    }
};

QTEST_GUILESS_MAIN(TestIam)
#include "tst_iam.moc"
