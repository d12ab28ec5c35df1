// Policies, lists, ownership and the block of public access, as they are checked, kept and given back.
#include "BucketCalls.h"
#include "services/s3/Policy.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3BucketAccess : public QObject, private BucketCalls
{
    Q_OBJECT

    // Short ways to say a configuration.
    QByteArray putOwnership(const std::string &value)
    {
        auto input = named<s3api::PutBucketOwnershipControls::Input>();
        input.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace().value = value;
        return code<s3api::PutBucketOwnershipControls>(input);
    }
    QByteArray putBlock(bool acls, bool policy)
    {
        auto input = named<s3api::PutPublicAccessBlock::Input>();
        auto &block = input.publicAccessBlockConfiguration.emplace();
        block.blockPublicAcls = acls;
        block.blockPublicPolicy = policy;
        return code<s3api::PutPublicAccessBlock>(input);
    }
    Expected<s3api::PutBucketPolicy::Output> putPolicy(const std::string &policy)
    {
        auto input = named<s3api::PutBucketPolicy::Input>();
        input.policy = policy;
        return m_fixture->call<s3api::PutBucketPolicy>(input);
    }
private Q_SLOTS:
    void init() { makeFixture(); }
    void cleanup() { m_fixture.reset(); }

    void ownership()
    {
        const auto current = [this] { return text(get<s3api::GetBucketOwnershipControls>()->ownershipControls->rules->front().objectOwnership->value); };
        QCOMPARE(current(), QByteArray("BucketOwnerEnforced"));
        QCOMPARE(putOwnership("Nobody"), QByteArray("MalformedXML"));
        QCOMPARE(putOwnership("ObjectWriter"), QByteArray("OK"));
        QCOMPARE(current(), QByteArray("ObjectWriter"));
        auto acl = named<s3api::PutBucketAcl::Input>();
        acl.acl.emplace().value = "log-delivery-write";
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("OK"));
        QCOMPARE(putOwnership("BucketOwnerEnforced"), QByteArray("InvalidBucketAclWithObjectOwnership"));
        acl.acl->value = "private";
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("OK"));
        QCOMPARE(putOwnership("BucketOwnerEnforced"), QByteArray("OK"));
        QCOMPARE(codeFor<s3api::DeleteBucketOwnershipControls>(), QByteArray("OK"));
        QCOMPARE(codeFor<s3api::GetBucketOwnershipControls>(), QByteArray("OwnershipControlsNotFoundError"));
        QCOMPARE(putOwnership("BucketOwnerPreferred"), QByteArray("OK"));
        QCOMPARE(current(), QByteArray("BucketOwnerPreferred"));
    }

    void publicAccessBlock()
    {
        QVERIFY(*get<s3api::GetPublicAccessBlock>()->publicAccessBlockConfiguration->restrictPublicBuckets);
        auto empty = named<s3api::PutPublicAccessBlock::Input>();
        empty.publicAccessBlockConfiguration.emplace();
        QCOMPARE(code<s3api::PutPublicAccessBlock>(empty), QByteArray("MalformedXML"));
        QCOMPARE(putBlock(true, false), QByteArray("OK"));
        const auto block = *get<s3api::GetPublicAccessBlock>()->publicAccessBlockConfiguration;
        QVERIFY(*block.blockPublicAcls && !*block.blockPublicPolicy && !*block.ignorePublicAcls && !*block.restrictPublicBuckets);
        QCOMPARE(codeFor<s3api::DeletePublicAccessBlock>(), QByteArray("OK"));
        QCOMPARE(codeFor<s3api::GetPublicAccessBlock>(), QByteArray("NoSuchPublicAccessBlockConfiguration"));
    }

    void policyTexts_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QByteArray &policy, const char *message) { QTest::newRow(name) << policy << QByteArray(message); };
        const auto statement = [](const QByteArray &fields) -> QByteArray { return "{\"Version\":\"2012-10-17\",\"Statement\":[{" + fields + "}]}"; };
        const QByteArray allow = "\"Effect\":\"Allow\",";
        const QByteArray everyone = "\"Principal\":\"*\",";
        const QByteArray read = "\"Action\":\"s3:GetObject\",";
        const QByteArray objects = "\"Resource\":\"arn:aws:s3:::box/*\"";
        const char *notJson = "Policies must be valid JSON and the first byte must be '{'";
        row("no json", "hello", notJson);
        row("blank first", " {}", notJson);
        row("broken", "{\"Statement\":", notJson);
        row("no statement", "{}", "Missing required field Statement");
        row("empty", "{\"Statement\":[]}", "Could not parse the policy: Statement is empty!");
        row("version", "{\"Version\":\"2013-01-01\",\"Statement\":[]}", "The policy must contain a valid version string");
        row("unknown", "{\"Statements\":[]}", "Unknown field Statements");
        row("no effect", statement(everyone + read + objects), "Missing required field Effect");
        row("effect", statement("\"Effect\":\"allow\"," + everyone + read + objects), "Invalid effect: allow");
        row("no principal", statement(allow + read + objects), "Missing required field Principal");
        row("principal", statement(allow + "\"Principal\":{\"AWS\":\"alice\"}," + read + objects), "Invalid principal in policy");
        row("wild principal", statement(allow + "\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:user/*\"}," + read + objects),
            "Invalid principal in policy");
        row("no action", statement(allow + everyone + objects), "Missing required field Action");
        row("action", statement(allow + everyone + "\"Action\":\"s3:Dance\"," + objects), "Policy has invalid action");
        row("other service", statement(allow + everyone + "\"Action\":\"sqs:SendMessage\"," + objects), "Policy has invalid action");
        row("no resource", statement(allow + everyone + "\"Action\":\"s3:GetObject\""), "Missing required field Resource");
        row("other bucket", statement(allow + everyone + read + "\"Resource\":\"arn:aws:s3:::other/*\""), "Policy has invalid resource");
        row("longer name", statement(allow + everyone + read + "\"Resource\":\"arn:aws:s3:::boxes/*\""), "Policy has invalid resource");
        row("mismatch", statement(allow + everyone + read + "\"Resource\":\"arn:aws:s3:::box\""),
            "Action does not apply to any resource(s) in statement");
        row("condition", statement(allow + everyone + read + objects + ",\"Condition\":{\"Sounds\":{\"aws:a\":\"b\"}}"),
            "Invalid Condition type : Sounds");
        row("fine", statement(allow + "\"Principal\":{\"AWS\":[\"123456789012\",\"arn:aws:iam::123456789012:role/r\"]}," + read + objects), "");
        row("list", statement("\"Effect\":\"Deny\"," + everyone + "\"Action\":[\"s3:ListBucket\",\"s3:PutObject\"],\"Resource\":"
                              "[\"arn:aws:s3:::box\",\"arn:aws:s3:::box/*\"],\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}"), "");
        row("service", statement(allow + "\"Principal\":{\"Service\":\"logging.s3.amazonaws.com\"},\"Action\":\"s3:PutObject\"," + objects), "");
    }
    void policyTexts()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QByteArray, message);
        const auto checked = s3::checkPolicy(policy.toStdString(), "box");
        QCOMPARE(checked ? QByteArray() : QByteArray::fromStdString(checked.error().message), message);
        if (!checked)
            QCOMPARE(codeOf(checked), QByteArray("MalformedPolicy"));
    }

    void publicPolicies()
    {
        const auto statement = [](const std::string &principal, const std::string &condition = {}) {
            return "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":" + principal
                + ",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::box/*\"" + (condition.empty() ? "" : ",\"Condition\":" + condition) + "}}";
        };
        QVERIFY(s3::isPublicPolicy(statement("\"*\"")));
        QVERIFY(s3::isPublicPolicy(statement("{\"AWS\":\"*\"}")));
        QVERIFY(!s3::isPublicPolicy(statement("{\"AWS\":\"123456789012\"}")));
        QVERIFY(!s3::isPublicPolicy(statement("\"*\"", "{\"StringEquals\":{\"aws:SourceVpc\":\"vpc-1\"}}")));
        QVERIFY(s3::isPublicPolicy(statement("\"*\"", "{\"StringLike\":{\"aws:Referer\":\"x\"}}")));
        QVERIFY(s3::isPublicPolicy(statement("\"*\"", "{\"IpAddress\":{\"aws:SourceIp\":\"0.0.0.0/0\"}}")));

        const auto refused = putPolicy(statement("\"*\""));
        QCOMPARE(codeOf(refused), QByteArray("AccessDenied"));
        QVERIFY(refused.error().message.find("BlockPublicPolicy") != std::string::npos);
        const std::string own = statement("{\"AWS\":\"123456789012\"}");
        QCOMPARE(codeOf(putPolicy(own)), QByteArray("OK"));
        QCOMPARE(text(get<s3api::GetBucketPolicy>()->policy), QByteArray::fromStdString(own));
        QCOMPARE(*get<s3api::GetBucketPolicyStatus>()->policyStatus->isPublic, false);
        QCOMPARE(putBlock(true, false), QByteArray("OK"));
        QCOMPARE(codeOf(putPolicy(statement("\"*\""))), QByteArray("OK"));
        QCOMPARE(*get<s3api::GetBucketPolicyStatus>()->policyStatus->isPublic, true);
        QCOMPARE(codeOf(putPolicy('{' + std::string(20 * 1024, ' ') + '}')), QByteArray("PolicyTooLarge"));
        QCOMPARE(codeFor<s3api::DeleteBucketPolicy>(), QByteArray("OK"));
        QCOMPARE(codeFor<s3api::DeleteBucketPolicy>(), QByteArray("OK"));
        QCOMPARE(codeFor<s3api::GetBucketPolicy>(), QByteArray("NoSuchBucketPolicy"));
    }

    void accessControlLists()
    {
        auto acl = named<s3api::PutBucketAcl::Input>();
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("MissingSecurityHeader"));
        acl.acl.emplace().value = "public-read";
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("AccessControlListNotSupported"));
        QCOMPARE(putOwnership("ObjectWriter"), QByteArray("OK"));
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("AccessDenied"));
        acl.acl->value = "authenticated-write";
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("InvalidArgument"));
        QCOMPARE(putBlock(false, false), QByteArray("OK"));
        acl.acl->value = "public-read";
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("OK"));
        const auto list = get<s3api::GetBucketAcl>();
        QCOMPARE(list->grants->size(), std::size_t(2));
        QCOMPARE(text((*list->grants)[1].grantee->uri), QByteArray("http://acs.amazonaws.com/groups/global/AllUsers"));
        acl.grantRead = "uri=\"http://acs.amazonaws.com/groups/global/AllUsers\"";
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("InvalidRequest"));
        acl.acl.reset();
        acl.grantRead = "emailAddress=\"a@example.com\"";
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("UnresolvableGrantByEmailAddress"));
        acl.grantRead = "id=\"me\"";
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("InvalidArgument"));
        acl.grantRead.reset();
        auto &body = acl.accessControlPolicy.emplace();
        body.owner = list->owner;
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("MalformedACLError"));
        body.grants = list->grants;
        QCOMPARE(code<s3api::PutBucketAcl>(acl), QByteArray("OK"));

        // Objects.
        s3api::PutObject::Input put;
        put.bucket = "box";
        put.key = "o";
        put.body = api::Body::fromString("x");
        put.grantReadACP = "uri=http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
        QCOMPARE(code<s3api::PutObject>(put), QByteArray("OK"));
        auto ask = named<s3api::GetObjectAcl::Input>();
        ask.key = "o";
        const auto granted = m_fixture->call<s3api::GetObjectAcl>(ask);
        QCOMPARE(granted->grants->size(), std::size_t(1));
        QCOMPARE(text(granted->grants->front().permission->value), QByteArray("READ_ACP"));
        auto change = named<s3api::PutObjectAcl::Input>();
        change.key = "gone";
        change.acl.emplace().value = "private";
        QCOMPARE(code<s3api::PutObjectAcl>(change), QByteArray("NoSuchKey"));
        change.key = "o";
        QCOMPARE(code<s3api::PutObjectAcl>(change), QByteArray("OK"));
        QCOMPARE(text(m_fixture->call<s3api::GetObjectAcl>(ask)->grants->front().permission->value), QByteArray("FULL_CONTROL"));
        QCOMPARE(m_fixture->read("box", "o"), std::string("x"));
    }

    void bucketsMadeWithLists()
    {
        auto creation = named<s3api::CreateBucket::Input>("made");
        creation.acl.emplace().value = "public-read";
        QCOMPARE(code<s3api::CreateBucket>(creation), QByteArray("InvalidBucketAclWithObjectOwnership"));
        creation.objectOwnership.emplace().value = "Somebody";
        QCOMPARE(code<s3api::CreateBucket>(creation), QByteArray("InvalidArgument"));
        creation.objectOwnership->value = "BucketOwnerPreferred";
        QCOMPARE(code<s3api::CreateBucket>(creation), QByteArray("InvalidBucketAclWithBlockPublicAccessError"));
        creation.acl->value = "log-delivery-write";
        QCOMPARE(code<s3api::CreateBucket>(creation), QByteArray("OK"));
        QCOMPARE(get<s3api::GetBucketAcl>("made")->grants->size(), std::size_t(3));
        QCOMPARE(text(get<s3api::GetBucketOwnershipControls>("made")->ownershipControls->rules->front().objectOwnership->value),
                 QByteArray("BucketOwnerPreferred"));
        // What a bucket was told goes with it.
        QCOMPARE(codeFor<s3api::DeleteBucket>("made"), QByteArray("OK"));
        m_fixture->makeBucket("made");
        QCOMPARE(get<s3api::GetBucketAcl>("made")->grants->size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestS3BucketAccess)
#include "tst_s3_bucketaccess.moc"
