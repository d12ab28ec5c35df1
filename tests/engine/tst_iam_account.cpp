#include "IamFixture.h"

#include "services/identity/Accounts.h"

using namespace nephoscope;
using namespace nephoscope::test;

/// Passwords, providers, reports, simulations: what an account has beside its users and policies.
class TestIamAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwords()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iamapi::CreateLoginProfile::Input input;
        input.userName = "alice";
        input.password = "short";
        QCOMPARE(codeOf(iam.call<iamapi::CreateLoginProfile>(input)), QByteArray("PasswordPolicyViolation"));
        iamapi::UpdateAccountPasswordPolicy::Input rules;
        rules.minimumPasswordLength = 12;
        rules.requireSymbols = true;
        rules.passwordReusePrevention = 2;
        iam.must<iamapi::UpdateAccountPasswordPolicy>(rules);
        input.password = "longbutplain";
        QCOMPARE(codeOf(iam.call<iamapi::CreateLoginProfile>(input)), QByteArray("PasswordPolicyViolation"));
        input.password = "long-and-odd!";
        iam.must<iamapi::CreateLoginProfile>(input);
        QCOMPARE(codeOf(iam.call<iamapi::CreateLoginProfile>(input)), QByteArray("EntityAlreadyExists"));

        const Caller alice = iam.asUser("alice");
        iamapi::ChangePassword::Input change;
        change.oldPassword = "long-and-odd?";
        change.newPassword = "another-one-1!";
        QCOMPARE(iam.ask<iamapi::ChangePassword>(alice, change), QByteArray("AccessDenied"));
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("iam:ChangePassword", IamFixture::userArn("${aws:username}"))), QByteArray("OK"));
        QCOMPARE(iam.ask<iamapi::ChangePassword>(alice, change), QByteArray("InvalidUserType"));
        change.oldPassword = "long-and-odd!";
        QCOMPARE(iam.ask<iamapi::ChangePassword>(alice, change), QByteArray("OK"));
        std::swap(change.oldPassword, change.newPassword);
        QCOMPARE(iam.ask<iamapi::ChangePassword>(alice, change), QByteArray("PasswordPolicyViolation")); // it was there before
        iamapi::DeleteUser::Input del;
        del.userName = "alice";
        QCOMPARE(codeOf(iam.call<iamapi::DeleteUser>(del)), QByteArray("DeleteConflict"));
    }

    void aliasAndSummary()
    {
        IamFixture iam;
        iamapi::GetAccountPasswordPolicy::Input none;
        QCOMPARE(codeOf(iam.call<iamapi::GetAccountPasswordPolicy>(none)), QByteArray("NoSuchEntity"));
        iamapi::CreateAccountAlias::Input alias;
        alias.accountAlias = "harbour";
        iam.must<iamapi::CreateAccountAlias>(alias);
        QCOMPARE(codeOf(iam.callAs<iamapi::CreateAccountAlias>(iam.stranger(), alias)), QByteArray("EntityAlreadyExists"));
        const auto aliases = iam.must<iamapi::ListAccountAliases>({});
        QCOMPARE(text(aliases.accountAliases->front()), QByteArray("harbour"));
        iam.makeUser("alice");
        iam.makeRole("reader", IamFixture::trust("{'AWS':'*'}"));
        const auto summary = iam.must<iamapi::GetAccountSummary>({});
        QCOMPARE(summary.summaryMap->at("Users"), 1);
        QCOMPARE(summary.summaryMap->at("Roles"), 1);
    }

    void credentialReport()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iam.makeKey("alice");
        const auto early = iam.call<iamapi::GetCredentialReport>({});
        QCOMPARE(codeOf(early), QByteArray("ReportNotPresent"));
        QCOMPARE(statusOf(early), 410);
        iam.must<iamapi::GenerateCredentialReport>({});
        const auto report = iam.must<iamapi::GetCredentialReport>({});
        const QByteArray csv = text(report.content->bytes);
        const QList<QByteArray> lines = csv.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        for (const QByteArray &line : lines)
            QCOMPARE(line.split(',').size(), 22);
        QVERIFY(lines[1].startsWith("<root_account>,arn:aws:iam::123456789012:root,"));
        QVERIFY(lines[2].startsWith("alice,arn:aws:iam::123456789012:user/alice,2026-11-23T07:16:00+00:00,false,N/A,N/A,N/A,false,true,2026-11-23T07:16:00+00:00,N/A"));
        iam.clock().advance(std::chrono::hours(4));
        QCOMPARE(codeOf(iam.call<iamapi::GetCredentialReport>({})), QByteArray("ReportExpired"));
    }

    void simulations()
    {
        IamFixture iam;
        iamapi::SimulateCustomPolicy::Input custom;
        custom.policyInputList = {IamFixture::document("{'Effect':'Allow','Action':'s3:Get*','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'true'}}},"
                                                       "{'Effect':'Deny','Action':'s3:GetBucket*','Resource':'*'}")};
        custom.actionNames = {"s3:GetObject", "s3:PutObject", "s3:GetBucketAcl"};
        const auto results = iam.must<iamapi::SimulateCustomPolicy>(custom);
        const auto &list = *results.evaluationResults;
        QCOMPARE(list.size(), std::size_t(3));
        QCOMPARE(text(list[0].evalDecision->value), QByteArray("implicitDeny"));
        QCOMPARE(text(list[0].missingContextValues->front()), QByteArray("aws:SecureTransport"));
        QCOMPARE(text(list[1].evalDecision->value), QByteArray("implicitDeny"));
        QCOMPARE(text(list[2].evalDecision->value), QByteArray("explicitDeny"));
        QCOMPARE(list[2].matchedStatements->size(), std::size_t(1));
        QCOMPARE(text(list[2].matchedStatements->front().sourcePolicyId), QByteArray("PolicyInputList.1"));
        QVERIFY(*list[2].matchedStatements->front().startPosition->column > 40);
        auto &entry = custom.contextEntries.emplace().emplace_back();
        entry.contextKeyName = "aws:SecureTransport";
        entry.contextKeyType.emplace().value = "boolean";
        entry.contextKeyValues = {"true"};
        QCOMPARE(text(iam.must<iamapi::SimulateCustomPolicy>(custom).evaluationResults->front().evalDecision->value), QByteArray("allowed"));

        iam.makeUser("alice");
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("sqs:*")), QByteArray("OK"));
        iamapi::PutUserPermissionsBoundary::Input bound;
        bound.userName = "alice";
        bound.permissionsBoundary = "arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess";
        iam.must<iamapi::PutUserPermissionsBoundary>(bound);
        iamapi::SimulatePrincipalPolicy::Input principal;
        principal.policySourceArn = IamFixture::userArn("alice");
        principal.actionNames = {"sqs:ListQueues", "sqs:DeleteQueue"};
        const auto own = iam.must<iamapi::SimulatePrincipalPolicy>(principal);
        QCOMPARE(text(own.evaluationResults->at(0).evalDecision->value), QByteArray("allowed"));
        QCOMPARE(text(own.evaluationResults->at(1).evalDecision->value), QByteArray("implicitDeny"));
        QCOMPARE(*own.evaluationResults->at(1).permissionsBoundaryDecisionDetail->allowedByPermissionsBoundary, false);
        principal.policySourceArn = IamFixture::userArn("nobody");
        QCOMPARE(codeOf(iam.call<iamapi::SimulatePrincipalPolicy>(principal)), QByteArray("NoSuchEntity"));
    }

    void lastAccess()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const AccessKey key = iam.makeKey("alice");
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("s3:*")), QByteArray("OK"));
        QCOMPARE(iam.ask<s3api::ListBuckets>(iam.as(key.id)), QByteArray("OK"));
        iam.settle();
        iamapi::GetAccessKeyLastUsed::Input used;
        used.accessKeyId = key.id;
        const auto last = iam.must<iamapi::GetAccessKeyLastUsed>(used);
        QCOMPARE(text(last.userName), QByteArray("alice"));
        QCOMPARE(text(last.accessKeyLastUsed->serviceName), QByteArray("s3"));
        iamapi::GenerateServiceLastAccessedDetails::Input generate;
        generate.arn = IamFixture::userArn("alice");
        iamapi::GetServiceLastAccessedDetails::Input get;
        get.jobId = iam.must<iamapi::GenerateServiceLastAccessedDetails>(generate).jobId;
        const auto details = iam.must<iamapi::GetServiceLastAccessedDetails>(get);
        QCOMPARE(details.servicesLastAccessed->size(), std::size_t(1));
        QCOMPARE(text(details.servicesLastAccessed->front().serviceNamespace), QByteArray("s3"));
        QCOMPARE(*details.servicesLastAccessed->front().lastAuthenticated, S3Fixture::start());
    }

    void serviceRoles()
    {
        IamFixture iam;
        iamapi::CreateServiceLinkedRole::Input input;
        input.awsServiceName = "lambda.amazonaws.com";
        const auto made = iam.must<iamapi::CreateServiceLinkedRole>(input);
        QCOMPARE(text(made.role->arn), QByteArray("arn:aws:iam::123456789012:role/aws-service-role/lambda.amazonaws.com/AWSServiceRoleForLambda"));
        QCOMPARE(iam.putRolePolicy("AWSServiceRoleForLambda", IamFixture::allow("s3:*")), QByteArray("UnmodifiableEntity"));
        QCOMPARE(codeOf(iam.call<iamapi::CreateServiceLinkedRole>(input)), QByteArray("InvalidInput"));
        iamapi::DeleteServiceLinkedRole::Input del;
        del.roleName = made.role->roleName;
        iamapi::GetServiceLinkedRoleDeletionStatus::Input status;
        status.deletionTaskId = iam.must<iamapi::DeleteServiceLinkedRole>(del).deletionTaskId;
        QCOMPARE(text(iam.must<iamapi::GetServiceLinkedRoleDeletionStatus>(status).status->value), QByteArray("SUCCEEDED"));
    }

    void anotherAccount()
    {
        IamFixture iam;
        QCOMPARE(codeOf(iam.call<nephoscope::identity::CreateAccount>({})), QByteArray("ValidationError"));
        const auto made = iam.must<nephoscope::identity::CreateAccount>({"Workshop"});
        const Caller root = iam.as(made.rootKey.id);
        QVERIFY(root.principal.kind == Principal::Kind::Root);
        QCOMPARE(text(root.principal.arn), QByteArray("arn:aws:iam::") + text(made.account) + ":root");
        iamapi::CreateUser::Input user;
        user.userName = "alice";
        QCOMPARE(iam.ask<iamapi::CreateUser>(root, user), QByteArray("OK"));
        QVERIFY(iam.must<iamapi::ListUsers>({}).users->empty());
        // A role lets somebody of the other account in.
        iam.makeRole("guest", IamFixture::trust("{'AWS':'" + made.account + "'}"));
        QCOMPARE(iam.putRolePolicy("guest", IamFixture::allow("iam:ListRoles")), QByteArray("OK"));
        iamapi::CreateAccessKey::Input key;
        key.userName = "alice";
        const Caller alice = iam.as(*iam.callAs<iamapi::CreateAccessKey>(root, key)->accessKey->accessKeyId);
        QCOMPARE(codeOf(iam.assume(alice, "guest")), QByteArray("AccessDenied"));
        iamapi::PutUserPolicy::Input policy;
        policy.userName = "alice";
        policy.policyName = "assume";
        policy.policyDocument = IamFixture::allow("sts:AssumeRole", IamFixture::roleArn("guest"));
        QVERIFY(iam.callAs<iamapi::PutUserPolicy>(root, policy));
        const auto assumed = iam.assume(alice, "guest");
        QVERIFY(assumed);
        QCOMPARE(iam.ask<iamapi::ListRoles>(iam.as(*assumed->credentials->accessKeyId)), QByteArray("OK"));
        iam.reopen();
        QCOMPARE(text(iam.as(made.rootKey.id).principal.account.value), text(made.account));
    }

    void listOfAccounts()
    {
        using namespace nephoscope::identity;
        IamFixture iam;
        const Caller nobody = iam.asUser([&] { iam.makeUser("alice"); return "alice"; }());
        QCOMPARE(iam.ask<ListAccounts>(nobody), QByteArray("AccessDenied"));
        QCOMPARE(iam.ask<CreateAccount>(nobody, {"Mine"}), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(iam.call<CreateAccount>({std::string(51, 'x')})), QByteArray("ValidationError"));
        QCOMPARE(iam.must<ListAccounts>({}).accounts.size(), std::size_t(1));

        const auto member = iam.must<CreateAccount>({"Zoo", "zoo@example.com", false});
        QVERIFY(member.rootKey.id.empty());
        QCOMPARE(codeOf(iam.call<CreateAccount>({"Other", "ZOO@example.com"})), QByteArray("EmailAlreadyExists"));
        const auto other = iam.must<CreateAccount>({"Apes"});
        iam.must<RenameAccount>({"Head office"});
        QCOMPARE(codeOf(iam.call<RenameAccount>({})), QByteArray("ValidationError"));
        iam.reopen();
        const auto accounts = iam.must<ListAccounts>({}).accounts;
        QCOMPARE(accounts.size(), std::size_t(3));
        QCOMPARE(text(accounts[0].id), QByteArray("123456789012"));
        QCOMPARE(text(accounts[0].name), QByteArray("Head office"));
        QCOMPARE(text(accounts[1].id), text(other.account));
        QCOMPARE(text(accounts[2].id), text(member.account));
        QCOMPARE(text(accounts[2].email), QByteArray("zoo@example.com"));
        QCOMPARE(accounts[2].created, IamFixture::start());
    }

    void wholeAccount()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iam.makeRole("reader", IamFixture::trust("{'AWS':'*'}"));
        iamapi::AttachRolePolicy::Input attach;
        attach.roleName = "reader";
        attach.policyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
        iam.must<iamapi::AttachRolePolicy>(attach);
        const auto details = iam.must<iamapi::GetAccountAuthorizationDetails>({});
        QCOMPARE(details.userDetailList->size(), std::size_t(1));
        QCOMPARE(details.roleDetailList->front().attachedManagedPolicies->size(), std::size_t(1));
        QCOMPARE(details.policies->size(), std::size_t(1)); // of AWS's those in use
        QVERIFY(!*details.isTruncated);
    }
};

QTEST_GUILESS_MAIN(TestIamAccount)
#include "tst_iam_account.moc"
