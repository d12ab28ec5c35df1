#include "IamFixture.h"
#include "WebTokens.h"
#include "api/generated/kms.h"

#include "services/identity/OneTimeCode.h"
#include "services/sts/ActAs.h"
#include "wire/SigV4.h"
#include "wire/SigV4Canonical.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestSts : public QObject
{
    Q_OBJECT

    static QByteArray messageOf(const auto &result) { return result ? QByteArray() : QByteArray::fromStdString(result.error().message); }

    /// What the door's guard says to a request signed with these.
    static QByteArray knock(IamFixture &iam, const stsapi::Credentials &credentials, const std::string &token, const std::string &service = "s3")
    {
        wire::HttpRequest request;
        request.method = "GET";
        request.path = "/";
        request.headers.add("host", "localhost");
        if (!token.empty())
            request.headers.add("x-amz-security-token", token);
        if (service != "s3")
            request.headers.add("content-type", "application/x-www-form-urlencoded");
        wire::sign(request, {{*credentials.accessKeyId, *credentials.secretAccessKey}, "us-east-1", service}, wire::sigv4::emptySha256Hex, SystemClock().now());
        const wire::Authenticator guard(iam.cloud().credentials(), {false, &iam.clock()});
        const auto checked = guard.authenticate(request, SystemClock().now());
        return checked ? QByteArray::fromStdString(checked->principal.arn) : QByteArray::fromStdString(checked.error().code);
    }

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

    void rolesAreForThoseTheyTrust()
    {
        IamFixture iam;
        iam.makeBucket("box");
        QVERIFY(iam.put("box", "a", "alpha"));
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        const auto noRole = iam.assume(alice, "reader");
        QCOMPARE(codeOf(noRole), QByteArray("AccessDenied"));
        QCOMPARE(messageOf(noRole),
                 QByteArray("User: arn:aws:iam::123456789012:user/alice is not authorized to perform: sts:AssumeRole on resource: "
                            "arn:aws:iam::123456789012:role/reader"));
        iam.makeRole("reader", IamFixture::trust("{'AWS':'arn:aws:iam::123456789012:root'}"));
        // The account is trusted, so its own policies have the say.
        QCOMPARE(codeOf(iam.assume(alice, "reader")), QByteArray("AccessDenied"));
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("sts:AssumeRole", "arn:aws:iam::123456789012:role/reader")), QByteArray("OK"));
        const auto assumed = iam.assume(alice, "reader");
        QVERIFY2(assumed, messageOf(assumed).constData());
        QCOMPARE(text(assumed->assumedRoleUser->arn), QByteArray("arn:aws:sts::123456789012:assumed-role/reader/session"));
        QVERIFY(assumed->credentials->accessKeyId->starts_with("ASIA"));
        QCOMPARE(*assumed->credentials->expiration, S3Fixture::start() + std::chrono::hours(1));

        const Caller session = iam.as(*assumed->credentials->accessKeyId);
        QCOMPARE(iam.read(session, "box", "a"), QByteArray("AccessDenied"));
        QCOMPARE(iam.putRolePolicy("reader", IamFixture::allow("s3:GetObject")), QByteArray("OK"));
        QCOMPARE(iam.read(session, "box", "a"), QByteArray("OK"));
        QCOMPARE(iam.read(alice, "box", "a"), QByteArray("AccessDenied")); // the user has not become the role
        const auto root = iam.assume(iam.caller(), "reader");
        QCOMPARE(messageOf(root), QByteArray("Roles may not be assumed by root accounts."));
    }

    void trustThatNamesTheUserIsEnough()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iam.makeUser("bob");
        iam.makeRole("reader", IamFixture::trust("{'AWS':'" + IamFixture::userArn("alice") + "'}"));
        QCOMPARE(codeOf(iam.assume(iam.asUser("alice"), "reader")), QByteArray("OK"));
        QCOMPARE(codeOf(iam.assume(iam.asUser("bob"), "reader")), QByteArray("AccessDenied"));
    }

    void externalIds()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        iam.makeRole("vendor", IamFixture::trust("{'AWS':'" + IamFixture::userArn("alice") + "'}", ",'Condition':{'StringEquals':{'sts:ExternalId':'x-42'}}"));
        QCOMPARE(codeOf(iam.assume(alice, "vendor")), QByteArray("AccessDenied"));
        stsapi::AssumeRole::Input input;
        input.externalId = "x-41";
        QCOMPARE(codeOf(iam.assume(alice, "vendor", input)), QByteArray("AccessDenied"));
        input.externalId = "x-42";
        QCOMPARE(codeOf(iam.assume(alice, "vendor", input)), QByteArray("OK"));
    }

    void durations()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        iam.makeRole("reader", IamFixture::trust("{'AWS':'*'}"));
        stsapi::AssumeRole::Input input;
        input.durationSeconds = 3601;
        const auto tooLong = iam.assume(alice, "reader", input);
        QCOMPARE(messageOf(tooLong), QByteArray("The requested DurationSeconds exceeds the MaxSessionDuration set for this role."));
        iamapi::UpdateRole::Input update;
        update.roleName = "reader";
        update.maxSessionDuration = 7200;
        iam.must<iamapi::UpdateRole>(update);
        input.durationSeconds = 7200;
        const auto assumed = iam.assume(alice, "reader", input);
        QVERIFY(assumed);
        // A role that assumes a role has an hour.
        const Caller session = iam.as(*assumed->credentials->accessKeyId);
        QCOMPARE(iam.putRolePolicy("reader", IamFixture::allow("sts:*")), QByteArray("OK"));
        QVERIFY(messageOf(iam.assume(session, "reader", input)).contains("role chaining"));
        input.durationSeconds = 3600;
        QCOMPARE(codeOf(iam.assume(session, "reader", input)), QByteArray("OK"));
    }

    void sessionPoliciesLimit()
    {
        IamFixture iam;
        iam.makeBucket("box");
        QVERIFY(iam.put("box", "a", "alpha"));
        QVERIFY(iam.put("box", "b", "beta"));
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        iam.makeRole("reader", IamFixture::trust("{'AWS':'" + IamFixture::userArn("alice") + "'}"));
        QCOMPARE(iam.putRolePolicy("reader", IamFixture::allow("s3:*")), QByteArray("OK"));
        stsapi::AssumeRole::Input input;
        input.policy = "no policy";
        QCOMPARE(codeOf(iam.assume(alice, "reader", input)), QByteArray("MalformedPolicyDocument"));
        input.policy = IamFixture::allow("s3:GetObject", "arn:aws:s3:::box/a");
        const auto assumed = iam.assume(alice, "reader", input);
        QVERIFY(assumed);
        const Caller session = iam.as(*assumed->credentials->accessKeyId);
        QCOMPARE(iam.read(session, "box", "a"), QByteArray("OK"));
        QCOMPARE(iam.read(session, "box", "b"), QByteArray("AccessDenied"));
    }

    void sessionTags()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        iam.makeRole("plain", IamFixture::document("{'Effect':'Allow','Principal':{'AWS':'" + IamFixture::userArn("alice") + "'},'Action':'sts:AssumeRole'}"));
        stsapi::AssumeRole::Input input;
        auto &tag = input.tags.emplace().emplace_back();
        tag.key = "team";
        tag.value = "blue";
        QVERIFY(messageOf(iam.assume(alice, "plain", input)).contains("sts:TagSession"));
        iam.makeRole("tagged", IamFixture::trust("{'AWS':'*'}"));
        QCOMPARE(iam.putRolePolicy("tagged", IamFixture::allow("*", "*", ",'Condition':{'StringEquals':{'aws:PrincipalTag/team':'blue'}}")), QByteArray("OK"));
        QCOMPARE(iam.ask<iamapi::ListUsers>(iam.as(*iam.assume(alice, "tagged")->credentials->accessKeyId)), QByteArray("AccessDenied"));
        input.transitiveTagKeys = {"team"};
        const auto assumed = iam.assume(alice, "tagged", input);
        QVERIFY2(assumed, messageOf(assumed).constData());
        const Caller session = iam.as(*assumed->credentials->accessKeyId);
        QCOMPARE(iam.ask<iamapi::ListUsers>(session), QByteArray("OK"));
        // The next of the chain inherits it, and may not say otherwise.
        const auto next = iam.assume(session, "tagged");
        QVERIFY2(next, messageOf(next).constData());
        QCOMPARE(iam.ask<iamapi::ListUsers>(iam.as(*next->credentials->accessKeyId)), QByteArray("OK"));
        input.tags->front().value = "red";
        QCOMPARE(codeOf(iam.assume(session, "tagged", input)), QByteArray("InvalidParameterValue"));
    }

    void tokensAreChecked()
    {
        IamFixture iam;
        iam.makeUser("alice");
        iam.makeRole("reader", IamFixture::trust("{'AWS':'*'}"));
        const auto assumed = iam.assume(iam.asUser("alice"), "reader");
        QVERIFY(assumed);
        const stsapi::Credentials &credentials = *assumed->credentials;
        const QByteArray arn = text(assumed->assumedRoleUser->arn);
        QCOMPARE(knock(iam, credentials, *credentials.sessionToken), arn);
        QCOMPARE(knock(iam, credentials, {}), QByteArray("InvalidAccessKeyId"));
        QCOMPARE(knock(iam, credentials, *credentials.sessionToken + "x"), QByteArray("InvalidToken"));
        QCOMPARE(knock(iam, credentials, "x", "sts"), QByteArray("InvalidClientTokenId"));
        iam.reopen();
        QCOMPARE(knock(iam, credentials, *credentials.sessionToken), arn);
        iam.clock().advance(std::chrono::minutes(59));
        QCOMPARE(knock(iam, credentials, *credentials.sessionToken), arn);
        iam.clock().advance(std::chrono::minutes(1));
        QCOMPARE(knock(iam, credentials, *credentials.sessionToken), QByteArray("ExpiredToken"));
        QCOMPARE(knock(iam, credentials, *credentials.sessionToken, "sts"), QByteArray("ExpiredToken"));
    }

    void actAsAnyRole()
    {
        IamFixture iam;
        iam.makeRole("worker", IamFixture::trust("{'Service':'lambda.amazonaws.com'}"));
        QCOMPARE(iam.putRolePolicy("worker", IamFixture::allow("s3:*")), QByteArray("OK"));
        sts::ActAs::Input input;
        QCOMPARE(codeOf(iam.call<sts::ActAs>(input)), QByteArray("ValidationError"));
        input.role.roleArn = IamFixture::roleArn("nobody");
        input.role.roleSessionName = "me";
        QCOMPARE(codeOf(iam.call<sts::ActAs>(input)), QByteArray("NoSuchEntity"));
        input.role.roleArn = IamFixture::roleArn("worker");
        QCOMPARE(iam.ask<sts::ActAs>(iam.stranger(), input), QByteArray("AccessDenied"));
        iam.makeUser("alice");
        iam.putUserPolicy("alice", IamFixture::allow("*"));
        QCOMPARE(iam.ask<sts::ActAs>(iam.asUser("alice"), input), QByteArray("AccessDenied"));
        input.role.durationSeconds = 7200;
        QCOMPARE(codeOf(iam.call<sts::ActAs>(input)), QByteArray("ValidationError"));
        input.role.durationSeconds = 900;
        input.role.policy = IamFixture::allow("s3:ListAllMyBuckets");
        input.withMfa = true;
        const auto made = iam.must<sts::ActAs>(input).session;
        QCOMPARE(knock(iam, *made.credentials, *made.credentials->sessionToken), QByteArray("arn:aws:sts::123456789012:assumed-role/worker/me"));
        QVERIFY(iam.as(*made.credentials->accessKeyId).principal.session->mfaSince);
        // The console's calls bring no token along: the door itself sees to the end of the session.
        Caller console = iam.as(*made.credentials->accessKeyId);
        console.via = Via::Console;
        console.http = nullptr;
        QCOMPARE(iam.ask<s3api::ListBuckets>(console), QByteArray("OK"));
        s3api::CreateBucket::Input bucket;
        bucket.bucket = "beyond-the-session-policy";
        QCOMPARE(iam.ask<s3api::CreateBucket>(console, bucket), QByteArray("AccessDenied"));
        iam.advance(std::chrono::seconds(899));
        QCOMPARE(iam.ask<s3api::ListBuckets>(console), QByteArray("OK"));
        iam.advance(std::chrono::seconds(1));
        QCOMPARE(iam.ask<s3api::ListBuckets>(console), QByteArray("ExpiredToken"));
        QCOMPARE(iam.ask<api::kms::ListKeys>(console), QByteArray("ExpiredTokenException"));
        QCOMPARE(iam.ask<stsapi::GetCallerIdentity>(console), QByteArray("ExpiredToken"));
        console = iam.as(*iam.must<sts::ActAs>(input).session.credentials->accessKeyId);
        console.via = Via::Console;
        iamapi::DeleteRolePolicy::Input inlinePolicy;
        inlinePolicy.roleName = "worker";
        inlinePolicy.policyName = "own";
        iam.must<iamapi::DeleteRolePolicy>(inlinePolicy);
        iamapi::DeleteRole::Input del;
        del.roleName = "worker";
        iam.must<iamapi::DeleteRole>(del);
        QCOMPARE(iam.ask<stsapi::GetCallerIdentity>(console), QByteArray("InvalidClientTokenId"));
    }

    void sessionsEnd()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const AccessKey key = iam.makeKey("alice");
        const auto own = iam.callAs<stsapi::GetSessionToken>(iam.as(key.id), {});
        QVERIFY(own);
        QCOMPARE(knock(iam, *own->credentials, *own->credentials->sessionToken), text(IamFixture::userArn("alice")));
        const auto again = iam.callAs<stsapi::GetSessionToken>(iam.as(*own->credentials->accessKeyId), {});
        QVERIFY(messageOf(again).contains("session credentials"));
        // With the user's key goes what was made of it.
        iamapi::DeleteAccessKey::Input del;
        del.userName = "alice";
        del.accessKeyId = key.id;
        iam.must<iamapi::DeleteAccessKey>(del);
        QCOMPARE(knock(iam, *own->credentials, *own->credentials->sessionToken), QByteArray("InvalidAccessKeyId"));
        iam.reopen();
        QCOMPARE(knock(iam, *own->credentials, *own->credentials->sessionToken), QByteArray("InvalidAccessKeyId"));
        // With the role go its sessions.
        iam.makeRole("reader", IamFixture::trust("{'AWS':'*'}"));
        const auto assumed = iam.assume(iam.asUser("alice"), "reader");
        QVERIFY(assumed);
        iamapi::DeleteRole::Input role;
        role.roleName = "reader";
        iam.must<iamapi::DeleteRole>(role);
        QCOMPARE(knock(iam, *assumed->credentials, *assumed->credentials->sessionToken), QByteArray("InvalidAccessKeyId"));
    }

    void olderSessionsAreRevoked()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const Caller alice = iam.asUser("alice");
        iam.makeRole("reader", IamFixture::trust("{'AWS':'*'}"));
        QCOMPARE(iam.putRolePolicy("reader", IamFixture::allow("iam:ListUsers")), QByteArray("OK"));
        const Caller before = iam.as(*iam.assume(alice, "reader")->credentials->accessKeyId);
        QCOMPARE(iam.ask<iamapi::ListUsers>(before), QByteArray("OK"));
        iam.clock().advance(std::chrono::minutes(5));
        // What the console's "Revoke active sessions" puts.
        QCOMPARE(iam.putRolePolicy("reader", IamFixture::document("{'Effect':'Deny','Action':'*','Resource':'*','Condition':{'DateLessThan':{'aws:TokenIssueTime':'2026-11-23T07:20:00Z'}}}"),
                                   "AWSRevokeOlderSessions"),
                 QByteArray("OK"));
        QCOMPARE(iam.ask<iamapi::ListUsers>(before), QByteArray("AccessDenied"));
        QCOMPARE(iam.ask<iamapi::ListUsers>(iam.as(*iam.assume(alice, "reader")->credentials->accessKeyId)), QByteArray("OK"));
    }

    void multiFactor()
    {
        IamFixture iam;
        iam.makeUser("alice");
        const AccessKey key = iam.makeKey("alice");
        QCOMPARE(iam.putUserPolicy("alice", IamFixture::allow("iam:ListUsers", "*", ",'Condition':{'Bool':{'aws:MultiFactorAuthPresent':'true'}}")), QByteArray("OK"));
        iamapi::CreateVirtualMFADevice::Input make;
        make.virtualMFADeviceName = "phone";
        const auto device = iam.must<iamapi::CreateVirtualMFADevice>(make);
        const std::string seed = device.virtualMFADevice->base32StringSeed->bytes;
        iamapi::EnableMFADevice::Input enable;
        enable.userName = "alice";
        enable.serialNumber = device.virtualMFADevice->serialNumber;
        enable.authenticationCode1 = "000000";
        enable.authenticationCode2 = "000000";
        QCOMPARE(codeOf(iam.call<iamapi::EnableMFADevice>(enable)), QByteArray("InvalidAuthenticationCode"));
        enable.authenticationCode1 = identity::codeAt(seed, iam.clock().now() - identity::codeStep);
        enable.authenticationCode2 = identity::codeAt(seed, iam.clock().now());
        iam.must<iamapi::EnableMFADevice>(enable);

        stsapi::GetSessionToken::Input input;
        input.serialNumber = device.virtualMFADevice->serialNumber;
        input.tokenCode = *enable.authenticationCode2; // used already
        QCOMPARE(codeOf(iam.callAs<stsapi::GetSessionToken>(iam.as(key.id), input)), QByteArray("AccessDenied"));
        iam.clock().advance(std::chrono::minutes(1));
        input.tokenCode = identity::codeAt(seed, iam.clock().now());
        const auto token = iam.callAs<stsapi::GetSessionToken>(iam.as(key.id), input);
        QVERIFY2(token, messageOf(token).constData());
        QCOMPARE(iam.ask<iamapi::ListUsers>(iam.as(key.id)), QByteArray("AccessDenied"));
        QCOMPARE(iam.ask<iamapi::ListUsers>(iam.as(*token->credentials->accessKeyId)), QByteArray("OK"));
        iam.makeUser("bob");
        QCOMPARE(codeOf(iam.callAs<stsapi::GetSessionToken>(iam.asUser("bob"), input)), QByteArray("AccessDenied"));
    }

    void federation()
    {
        IamFixture iam;
        iam.makeUser("broker");
        const Caller broker = iam.asUser("broker");
        stsapi::GetFederationToken::Input input;
        input.name = "guest";
        QCOMPARE(codeOf(iam.callAs<stsapi::GetFederationToken>(broker, input)), QByteArray("AccessDenied"));
        QCOMPARE(iam.putUserPolicy("broker", IamFixture::allow("*")), QByteArray("OK"));
        const auto nothing = iam.callAs<stsapi::GetFederationToken>(broker, input);
        QVERIFY(nothing);
        QCOMPARE(text(nothing->federatedUser->arn), QByteArray("arn:aws:sts::123456789012:federated-user/guest"));
        QCOMPARE(iam.ask<s3api::ListBuckets>(iam.as(*nothing->credentials->accessKeyId)), QByteArray("AccessDenied"));
        input.policy = IamFixture::allow("s3:ListAllMyBuckets");
        const auto some = iam.callAs<stsapi::GetFederationToken>(broker, input);
        QVERIFY(some);
        QCOMPARE(iam.ask<s3api::ListBuckets>(iam.as(*some->credentials->accessKeyId)), QByteArray("OK"));
        QCOMPARE(iam.ask<api::kms::ListKeys>(iam.as(*some->credentials->accessKeyId)), QByteArray("AccessDeniedException"));
        QCOMPARE(iam.ask<iamapi::ListUsers>(iam.as(*some->credentials->accessKeyId)), QByteArray("InvalidClientTokenId"));
    }

    void webIdentity()
    {
        IamFixture iam;
        const WebTokens tokens(iam.folder());
        iam.makeRole("web", IamFixture::document("{'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::123456789012:oidc-provider/login.example.com'},"
                                                 "'Action':'sts:AssumeRoleWithWebIdentity','Condition':{'StringEquals':{'login.example.com:sub':'ci'}}}"));
        Caller nobody;
        nobody.principal = Principal::anonymous();
        nobody.via = Via::Http;
        stsapi::AssumeRoleWithWebIdentity::Input input;
        input.roleArn = IamFixture::roleArn("web");
        input.roleSessionName = "run";
        const auto ask = [&](const std::string &token) {
            input.webIdentityToken = token;
            return iam.callAs<stsapi::AssumeRoleWithWebIdentity>(nobody, input);
        };
        const Timestamp later = S3Fixture::start() + std::chrono::hours(1);
        QCOMPARE(codeOf(ask(tokens.make("ci", "app", later))), QByteArray("InvalidIdentityToken")); // nobody knows the provider
        iamapi::CreateOpenIDConnectProvider::Input provider;
        provider.url = "https://login.example.com/";
        provider.clientIDList = {"app"};
        iam.must<iamapi::CreateOpenIDConnectProvider>(provider);
        QCOMPARE(codeOf(ask(tokens.make("ci", "other", later))), QByteArray("InvalidIdentityToken"));
        QCOMPARE(codeOf(ask(tokens.make("ci", "app", S3Fixture::start()))), QByteArray("ExpiredTokenException"));
        QCOMPARE(codeOf(ask(tokens.make("mallory", "app", later))), QByteArray("AccessDenied"));
        std::string forged = tokens.make("ci", "app", later);
        forged[forged.rfind('.') + 5] = forged[forged.rfind('.') + 5] == 'A' ? 'B' : 'A';
        QCOMPARE(codeOf(ask(forged)), QByteArray("InvalidIdentityToken"));
        const auto assumed = ask(tokens.make("ci", "app", later));
        QVERIFY2(assumed, messageOf(assumed).constData());
        QCOMPARE(text(assumed->assumedRoleUser->arn), QByteArray("arn:aws:sts::123456789012:assumed-role/web/run"));
        QCOMPARE(text(assumed->subjectFromWebIdentityToken), QByteArray("ci"));
    }
};

QTEST_GUILESS_MAIN(TestSts)
#include "tst_sts.moc"
