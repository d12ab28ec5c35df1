#include "IamFixture.h"
#include "api/generated/kms.h"
#include "api/generated/lambda.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "door/CallTap.h"

#include <boost/json.hpp>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

using policy::Layer;
using policy::Result;
using Step = policy::Change;

/// The statement of a change as a policy would have it.
QByteArray statementOf(const Step &change)
{
    return QByteArray::fromStdString(boost::json::serialize(policy::toJson(change.statement)));
}

} // namespace

/// What is kept of a refused call: for each kind of layer, for what stands beside the policies, and for whom it is not.
class TestDenials : public QObject
{
    Q_OBJECT

    std::unique_ptr<IamFixture> m_iam;

    Denials &denials() { return m_iam->cloud().tap().denials(); }

    /// Makes a call that is to be refused, and finds by its request id why.
    template <class Operation>
    DenialPtr denied(Caller who, typename Operation::Input input = {}, const char *requestId = "request-1")
    {
        who.requestId = requestId;
        const auto reply = m_iam->callAs<Operation>(who, std::move(input));
        if (reply || !Denials::isDenial(reply.error()))
            qWarning("not denied: %s", codeOf(reply).constData());
        return denials().find(requestId);
    }
    static const policy::LayerReport *layerOf(const DenialPtr &denial, Layer layer)
    {
        for (const auto &each : denial->evaluation->explanation.layers) {
            if (each.layer == layer)
                return &each;
        }
        return nullptr;
    }
    s3api::GetObject::Input object(const std::string &key = "a") const
    {
        s3api::GetObject::Input input;
        input.bucket = "box";
        input.key = key;
        return input;
    }
    void bucketPolicy(const std::string &statements)
    {
        s3api::PutBucketPolicy::Input input;
        input.bucket = "box";
        input.policy = IamFixture::document(statements);
        m_iam->must<s3api::PutBucketPolicy>(input);
    }

private Q_SLOTS:
    void init()
    {
        m_iam = std::make_unique<IamFixture>();
        m_iam->makeBucket("box");
        QVERIFY(m_iam->put("box", "a", "alpha"));
        m_iam->makeUser("alice");
    }
    void cleanup() { m_iam.reset(); }

    void allowedCallsLeaveNothing()
    {
        QCOMPARE(m_iam->read(m_iam->caller(), "box", "a"), QByteArray("OK"));
        QCOMPARE(codeOf(m_iam->get("box", "missing")), QByteArray("NoSuchKey"));
        QCOMPARE(denials().recent().size(), std::size_t(0));
        QVERIFY(!denials().find("request-1"));
    }

    void noIdentityPolicy()
    {
        const DenialPtr denial = denied<s3api::ListBuckets>(m_iam->asUser("alice"));
        QVERIFY(denial && denial->evaluation);
        QCOMPARE(text(denial->principal), QByteArray("arn:aws:iam::123456789012:user/alice"));
        QCOMPARE(text(std::string(denial->operation->name)), QByteArray("ListBuckets"));
        QCOMPARE(text(denial->error.code), QByteArray("AccessDenied"));
        QVERIFY(denial->via == Via::Http);
        const DeniedEvaluation &why = *denial->evaluation;
        QCOMPARE(text(why.action), QByteArray("s3:ListAllMyBuckets"));
        QVERIFY(why.byPolicy());
        QVERIFY((why.explanation.decision == policy::Decision{Result::ImplicitDeny, Layer::Identity}));
        QCOMPARE(why.explanation.changes.size(), std::size_t(1));
        QCOMPARE(statementOf(why.explanation.changes.front()), QByteArray(R"({"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"})"));
        const auto arn = std::find_if(why.keys.begin(), why.keys.end(), [](const auto &key) { return key.first == "aws:PrincipalArn"; });
        QVERIFY(arn != why.keys.end());
        QCOMPARE(text(arn->second.front()), QByteArray("arn:aws:iam::123456789012:user/alice"));
    }

    void theSmallestChangeLetsIn()
    {
        const Caller alice = m_iam->asUser("alice");
        const DenialPtr denial = denied<s3api::GetObject>(alice, object());
        QVERIFY(denial && denial->evaluation);
        const QByteArray statement = statementOf(denial->evaluation->explanation.changes.front());
        QCOMPARE(m_iam->putUserPolicy("alice", IamFixture::document(statement.toStdString())), QByteArray("OK"));
        QCOMPARE(m_iam->read(alice, "box", "a"), QByteArray("OK"));
    }

    void conditionThatFailed()
    {
        QCOMPARE(m_iam->putUserPolicy("alice", IamFixture::allow("s3:GetObject", "*", ",'Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}")), QByteArray("OK"));
        const DenialPtr denial = denied<s3api::GetObject>(m_iam->asUser("alice"), object());
        const policy::LayerReport *identity = layerOf(denial, Layer::Identity);
        QVERIFY(identity);
        QCOMPARE(identity->policies.size(), std::size_t(1));
        QCOMPARE(text(identity->policies.front().name), QByteArray("own"));
        const policy::StatementReport &statement = identity->statements.front();
        QCOMPARE(statement.misses(), std::size_t(1));
        const policy::ConditionReport &condition = statement.conditions.front();
        QVERIFY(!condition.met && condition.present);
        QCOMPARE(text(condition.expected.front()), QByteArray("10.0.0.0/8"));
        QCOMPARE(text(condition.actual.front()), QByteArray("127.0.0.1"));
        QVERIFY(denial->evaluation->explanation.changes.front().nearest);
    }

    void explicitDeny()
    {
        m_iam->putUserPolicy("alice", IamFixture::allow("s3:*"));
        m_iam->putUserPolicy("alice", IamFixture::deny("s3:GetObject", "arn:aws:s3:::box/*"), "never");
        const DenialPtr denial = denied<s3api::GetObject>(m_iam->asUser("alice"), object());
        QVERIFY((denial->evaluation->explanation.decision == policy::Decision{Result::ExplicitDeny, Layer::Identity}));
        const auto &change = denial->evaluation->explanation.changes.front();
        QVERIFY(change.kind == policy::Change::Kind::RemoveStatement);
        QCOMPARE(text(layerOf(denial, Layer::Identity)->policies.at(change.policy).name), QByteArray("never"));
    }

    void boundaryAndSession()
    {
        m_iam->putUserPolicy("alice", IamFixture::allow("*"));
        iamapi::PutUserPermissionsBoundary::Input bound;
        bound.userName = "alice";
        bound.permissionsBoundary = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
        m_iam->must<iamapi::PutUserPermissionsBoundary>(bound);
        const DenialPtr byBoundary = denied<iamapi::ListUsers>(m_iam->asUser("alice"));
        QVERIFY((byBoundary->evaluation->explanation.decision == policy::Decision{Result::ImplicitDeny, Layer::Boundary}));
        QVERIFY(layerOf(byBoundary, Layer::Identity)->result == Result::Allow);
        QVERIFY(!layerOf(byBoundary, Layer::Session));

        m_iam->makeRole("reader", IamFixture::trust("{'AWS':'*'}"));
        m_iam->putRolePolicy("reader", IamFixture::allow("s3:*"));
        stsapi::AssumeRole::Input narrow;
        narrow.policy = IamFixture::allow("s3:ListAllMyBuckets");
        m_iam->makeUser("bob");
        m_iam->putUserPolicy("bob", IamFixture::allow("sts:AssumeRole"));
        const auto session = m_iam->assume(m_iam->asUser("bob"), "reader", narrow);
        QVERIFY2(session, session ? "" : session.error().message.c_str());
        const DenialPtr bySession = denied<s3api::GetObject>(m_iam->as(*session->credentials->accessKeyId), object(), "request-2");
        QVERIFY((bySession->evaluation->explanation.decision == policy::Decision{Result::ImplicitDeny, Layer::Session}));
        QVERIFY(bySession->evaluation->principal.type == policy::PrincipalType::AssumedRole);
    }

    void resourcePolicy()
    {
        m_iam->putUserPolicy("alice", IamFixture::allow("s3:*"));
        bucketPolicy("{'Sid':'Office','Effect':'Deny','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::box/*',"
                     "'Condition':{'NotIpAddress':{'aws:SourceIp':'10.0.0.0/8'}}}");
        const DenialPtr denial = denied<s3api::GetObject>(m_iam->asUser("alice"), object());
        QVERIFY((denial->evaluation->explanation.decision == policy::Decision{Result::ExplicitDeny, Layer::Resource}));
        QCOMPARE(text(layerOf(denial, Layer::Resource)->statements.front().sid), QByteArray("Office"));
    }

    void organization()
    {
        // Until there are organizations: the record has each of their levels, too.
        policy::PrincipalPolicies policies;
        policies.serviceControl.emplace_back();
        policy::Principal who;
        who.type = policy::PrincipalType::User;
        who.account = "123456789012";
        const policy::RequestContext request{who, "s3:GetObject", "*", {}, IamFixture::start(), nullptr};
        const auto explained = policy::explain(request, policies, {});
        QVERIFY((explained.decision == policy::Decision{Result::ImplicitDeny, Layer::ServiceControl}));
        QVERIFY(explained.layers.front().layer == Layer::ServiceControl);
    }

    void missingKeysNeedAList()
    {
        m_iam->putUserPolicy("alice", IamFixture::allow("s3:GetObject"));
        const DenialPtr denial = denied<s3api::GetObject>(m_iam->asUser("alice"), object("missing"));
        QVERIFY(denial && denial->evaluation);
        QCOMPARE(text(denial->evaluation->action), QByteArray("s3:ListBucket"));
        QCOMPARE(text(denial->error.message), QByteArray("Access Denied"));
    }

    void besideThePolicies()
    {
        Caller nobody;
        nobody.principal = Principal::anonymous();
        nobody.via = Via::Http;
        const DenialPtr blocked = denied<s3api::GetObject>(nobody, object());
        QVERIFY(blocked && blocked->evaluation && blocked->evaluation->byPolicy());
        s3api::PutPublicAccessBlock::Input open;
        open.bucket = "box";
        auto &block = open.publicAccessBlockConfiguration.emplace();
        block.restrictPublicBuckets = false;
        block.blockPublicPolicy = false;
        m_iam->must<s3api::PutPublicAccessBlock>(open);
        bucketPolicy("{'Effect':'Allow','Principal':'*','Action':'s3:GetObject','Resource':'arn:aws:s3:::box/*'}");
        QCOMPARE(m_iam->read(nobody, "box", "a"), QByteArray("OK"));
        open.publicAccessBlockConfiguration->restrictPublicBuckets = true;
        m_iam->must<s3api::PutPublicAccessBlock>(open);
        const DenialPtr denial = denied<s3api::GetObject>(nobody, object(), "request-2");
        QVERIFY(denial && denial->evaluation);
        QVERIFY(!denial->evaluation->byPolicy());
        QVERIFY(denial->evaluation->gates.front().kind == DenialGate::Kind::BlockPublicAccess);

        s3api::PutBucketOwnershipControls::Input lists;
        lists.bucket = "box";
        lists.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace().value = "ObjectWriter";
        m_iam->must<s3api::PutBucketOwnershipControls>(lists);
        s3api::ListObjectsV2::Input list;
        list.bucket = "box";
        const DenialPtr byLists = denied<s3api::ListObjectsV2>(nobody, list, "request-3");
        QVERIFY(byLists->evaluation->gates.back().kind == DenialGate::Kind::AccessLists);
        QVERIFY(byLists->evaluation->explanation.changes.front().layer == Layer::Resource);
    }

    void otherServices()
    {
        const Caller alice = m_iam->asUser("alice");
        api::kms::CreateKey::Input key;
        const std::string id = *m_iam->must<api::kms::CreateKey>(key).keyMetadata->keyId;
        api::kms::Encrypt::Input encrypt;
        encrypt.keyId = id;
        encrypt.plaintext.emplace().bytes = "x";
        const DenialPtr byKms = denied<api::kms::Encrypt>(alice, encrypt, "kms");
        QVERIFY(byKms && byKms->evaluation);
        QVERIFY(layerOf(byKms, Layer::Resource)); // the key's policy names the account
        QVERIFY(byKms->evaluation->gates.front().kind == DenialGate::Kind::Grants);

        api::sqs::CreateQueue::Input queue;
        queue.queueName = "orders";
        const std::string url = *m_iam->must<api::sqs::CreateQueue>(queue).queueUrl;
        api::sqs::SendMessage::Input send;
        send.queueUrl = url;
        send.messageBody = "x";
        const DenialPtr bySqs = denied<api::sqs::SendMessage>(alice, send, "sqs");
        QCOMPARE(text(bySqs->evaluation->resource), QByteArray("arn:aws:sqs:us-east-1:123456789012:orders"));
        api::sqs::PurgeQueue::Input purge;
        purge.queueUrl = url;
        const DenialPtr byRule = denied<api::sqs::PurgeQueue>(m_iam->stranger(), purge, "own");
        QVERIFY(byRule->evaluation->gates.front().kind == DenialGate::Kind::OwnAccountOnly);

        const DenialPtr bySns = denied<api::sns::ListTopics>(alice, {}, "sns");
        QCOMPARE(text(bySns->error.code), QByteArray("AuthorizationError"));
        const DenialPtr byLambda = denied<api::lambda::ListFunctions>(alice, {}, "lambda");
        QCOMPARE(text(byLambda->evaluation->action), QByteArray("lambda:ListFunctions"));

        m_iam->makeRole("closed", IamFixture::trust("{'AWS':'arn:aws:iam::999999999999:root'}"));
        stsapi::AssumeRole::Input assume;
        assume.roleArn = IamFixture::roleArn("closed");
        assume.roleSessionName = "session";
        const DenialPtr bySts = denied<stsapi::AssumeRole>(alice, assume, "sts");
        QVERIFY(bySts && layerOf(bySts, Layer::Resource));
    }

    void whatAnotherServiceRefused()
    {
        m_iam->putUserPolicy("alice", IamFixture::allow("s3:*"));
        const std::string key = *m_iam->must<api::kms::CreateKey>({}).keyMetadata->keyId;
        s3api::PutObject::Input sealed;
        sealed.bucket = "box";
        sealed.key = "sealed";
        sealed.body = api::Body::fromString("x");
        sealed.serverSideEncryption.emplace().value = "aws:kms";
        sealed.ssekmsKeyId = key;
        const DenialPtr denial = denied<s3api::PutObject>(m_iam->asUser("alice"), sealed);
        QVERIFY(denial && denial->evaluation);
        QCOMPARE(text(denial->evaluation->action), QByteArray("kms:GenerateDataKey"));
        QCOMPARE(text(std::string(denial->operation->name)), QByteArray("PutObject"));
        QCOMPARE(denials().recent().size(), std::size_t(2)); // KMS's own beside it
    }

    void severalInOneRequest()
    {
        m_iam->putUserPolicy("alice", IamFixture::allow("s3:DeleteObject", "arn:aws:s3:::box/a"));
        s3api::DeleteObjects::Input input;
        input.bucket = "box";
        auto &objects = input.delete_.emplace().objects.emplace();
        for (const std::string name : {"a", "b", "c"})
            objects.emplace_back().key = name;
        Caller alice = m_iam->asUser("alice");
        alice.requestId = "many";
        QCOMPARE(codeOf(m_iam->callAs<s3api::DeleteObjects>(alice, input)), QByteArray("OK"));
        const DenialPtr first = denials().find("many");
        const DenialPtr second = denials().find("many.2");
        QVERIFY(first && second && !denials().find("many.3"));
        QCOMPARE(text(second->evaluation->resource), QByteArray("arn:aws:s3:::box/c"));
        QVERIFY(denials().findError(second->error.code, second->error.message) == second);
    }

    void clientsSeeNothingOfIt()
    {
        const Caller alice = m_iam->asUser("alice");
        const auto refused = m_iam->callAs<iamapi::ListUsers>(alice, {});
        QVERIFY(refused.error().fields.empty());
        Caller console = alice;
        console.via = Via::Console;
        const auto shown = m_iam->callAs<iamapi::ListUsers>(console, {});
        QCOMPARE(fieldOf(shown, Denials::field), text(denials().recent().front()->id));
    }

    void onlyTheLastAreKept()
    {
        const Caller alice = m_iam->asUser("alice");
        int told = 0;
        denials().listen([&told] { ++told; });
        for (std::size_t count = 0; count < Denials::maxKept + 5; ++count)
            (void)m_iam->ask<s3api::ListBuckets>(alice);
        denials().listen({});
        QCOMPARE(denials().recent().size(), Denials::maxKept);
        QCOMPARE(told, int(Denials::maxKept + 5));
    }
};

QTEST_GUILESS_MAIN(TestDenials)
#include "tst_denials.moc"
