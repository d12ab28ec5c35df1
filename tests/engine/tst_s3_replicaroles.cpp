#include "S3Replication.h"
#include "api/generated/cloudwatch.h"
#include "services/BatchReplication.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace cw = nephoscope::api::cloudwatch;

/// What the role of a configuration may, and what comes of what it may not.
class TestS3ReplicaRoles : public ReplicationTest
{
    Q_OBJECT

    /// One action less than what is needed.
    void mayAllBut(const std::string &action)
    {
        setRolePolicy(*m_fixture, "replication", replicating() + ",{'Effect':'Deny','Action':'" + action + "','Resource':'*'}");
    }
    Expected<s3api::PutBucketReplication::Output> configureAs(const Caller &who, const std::string &role)
    {
        s3api::PutBucketReplication::Input input;
        input.bucket = "source";
        auto &configuration = input.replicationConfiguration.emplace();
        configuration.role = role;
        configuration.rules = {rule("target")};
        return m_fixture->callAs<s3api::PutBucketReplication>(who, std::move(input));
    }
    void setBucketPolicy(const Caller &who, const std::string &bucket, const std::string &statements)
    {
        s3api::PutBucketPolicy::Input input;
        input.bucket = bucket;
        input.policy = policyOf(statements);
        const auto put = m_fixture->callAs<s3api::PutBucketPolicy>(who, input);
        QVERIFY2(put, put ? "" : put.error().message.c_str());
    }

private Q_SLOTS:
    void init() { prepare(); }

    void passingTheRole()
    {
        const std::string put = allowing("s3:PutReplicationConfiguration");
        const auto refused = configureAs(makeUser(*m_fixture, "ada", put), m_role);
        QCOMPARE(codeOf(refused), QByteArray("AccessDenied"));
        QCOMPARE(statusOf(refused), 403);
        QCOMPARE(text(refused.error().message),
                 text("User: arn:aws:iam::123456789012:user/ada is not authorized to perform: iam:PassRole on resource: " + m_role
                      + " because no identity-based policy allows the iam:PassRole action"));
        const auto to = [&](const std::string &name, const std::string &service) { return makeUser(*m_fixture, name, put + ',' + passing(m_role, service)); };
        QCOMPARE(codeOf(configureAs(to("bob", "ec2.amazonaws.com"), m_role)), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(configureAs(to("eve", "s3.amazonaws.com"), m_role)), QByteArray("OK"));
        const auto far = configureAs(m_fixture->caller(), "arn:aws:iam::999999999999:role/replication");
        QCOMPARE(codeOf(far), QByteArray("AccessDenied"));
        QCOMPARE(text(far.error().message), QByteArray("Cross-account pass role is not allowed."));
    }

    void rolesThatAreNot()
    {
        QCOMPARE(codeOf(configureAs(m_fixture->caller(), "arn:aws:iam::123456789012:role/nobody")), QByteArray("OK"));
        put("a");
        QCOMPARE(status("source", "a"), QByteArray("FAILED"));
        makeServiceRole(*m_fixture, "other", "ec2.amazonaws.com", replicating());
        QCOMPARE(codeOf(configureAs(m_fixture->caller(), "arn:aws:iam::123456789012:role/other")), QByteArray("OK"));
        put("b");
        QCOMPARE(status("source", "b"), QByteArray("FAILED"));
        QCOMPARE(m_fixture->history("target"), QByteArray());
        // What failed is not tried again, what comes later goes as the role that may.
        configure({rule("target")});
        put("c");
        QCOMPARE(status("source", "c"), QByteArray("COMPLETED"));
        QCOMPARE(m_fixture->history("target"), QByteArray("c:v*"));
    }

    void eachPermission_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<QByteArray>("tags");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char *action, const char *tags, const char *reason) { QTest::addRow("%s %s", action, tags) << QByteArray(action) << QByteArray(tags) << QByteArray(reason); };
        row("s3:GetReplicationConfiguration", "", "SrcBucketReplicationConfigMissing");
        row("s3:GetObjectVersionForReplication", "", "SrcGetObjNotPermitted");
        row("s3:GetObjectVersionAcl", "", "SrcGetAclNotPermitted");
        row("s3:GetObjectVersionTagging", "t=1", "SrcGetTaggingNotPermitted");
        row("s3:GetObjectVersionTagging", "", "");
        row("s3:ReplicateObject", "", "DstPutObjNotPermitted");
        row("s3:ReplicateTags", "t=1", "DstPutTaggingNotPermitted");
        row("s3:ReplicateTags", "", "");
        row("s3:ReplicateDelete", "", "");
    }

    void eachPermission()
    {
        QFETCH(QByteArray, action);
        QFETCH(QByteArray, tags);
        QFETCH(QByteArray, reason);
        configure({rule("target")});
        mayAllBut(action.toStdString());
        put("a", "x", tags.toStdString());
        QCOMPARE(status("source", "a"), reason.isEmpty() ? QByteArray("COMPLETED") : QByteArray("FAILED"));
        QCOMPARE(m_fixture->history("target"), reason.isEmpty() ? QByteArray("a:v*") : QByteArray());
        QCOMPARE(codeOf(m_fixture->call<ReplicateExisting>({"source", "a", {}})), reason.isEmpty() ? QByteArray("OK") : reason);
        // With the permission back it goes over, when it is asked for once more.
        setRolePolicy(*m_fixture, "replication", replicating());
        QCOMPARE(codeOf(m_fixture->call<ReplicateExisting>({"source", "a", {}})), QByteArray("OK"));
        QCOMPARE(status("source", "a"), QByteArray("COMPLETED"));
        QCOMPARE(tagsOf("target", "a"), tags.isEmpty() ? QByteArray() : tags + ' ');
    }

    void markersNeedReplicateDelete()
    {
        configure({rule("target", 1, "", true)});
        put("a");
        mayAllBut("s3:ReplicateDelete");
        remove("source", "a");
        QCOMPARE(m_fixture->history("target"), QByteArray("a:v*"));
        setRolePolicy(*m_fixture, "replication", replicating());
        put("b");
        remove("source", "b");
        QCOMPARE(m_fixture->history("target"), QByteArray("a:v* b:m* b:v"));
    }

    void changesNeedThemToo()
    {
        configure({rule("target")});
        put("a");
        mayAllBut("s3:ReplicateTags");
        tag("source", "a", "new");
        QCOMPARE(status("source", "a"), QByteArray("FAILED"));
        QCOMPARE(tagsOf("target", "a"), QByteArray());
    }

    void bucketPoliciesCount()
    {
        configure({rule("target")});
        setBucketPolicy(m_fixture->caller(), "target", "{'Effect':'Deny','Principal':'*','Action':'s3:ReplicateObject','Resource':'arn:aws:s3:::target/no/*'}");
        put("yes/a");
        put("no/a");
        QCOMPARE(status("source", "yes/a"), QByteArray("COMPLETED"));
        QCOMPARE(status("source", "no/a"), QByteArray("FAILED"));
        QCOMPARE(m_fixture->history("target"), QByteArray("yes/a:v*"));
    }

    void anotherAccount_data()
    {
        QTest::addColumn<QByteArray>("ownership");
        QTest::addColumn<bool>("override");
        QTest::addColumn<bool>("becomesTheirs");
        QTest::newRow("enforced") << QByteArray("BucketOwnerEnforced") << false << true;
        QTest::newRow("writer") << QByteArray("ObjectWriter") << false << false;
        QTest::newRow("writer, owner changed") << QByteArray("ObjectWriter") << true << true;
    }

    void anotherAccount()
    {
        QFETCH(QByteArray, ownership);
        QFETCH(bool, override);
        QFETCH(bool, becomesTheirs);
        const Caller they = m_fixture->stranger();
        s3api::CreateBucket::Input bucket;
        bucket.bucket = "theirs";
        bucket.objectOwnership.emplace().value = ownership.toStdString();
        QCOMPARE(codeOf(m_fixture->callAs<s3api::CreateBucket>(they, bucket)), QByteArray("OK"));
        s3api::PutBucketVersioning::Input versions;
        versions.bucket = "theirs";
        versions.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QCOMPARE(codeOf(m_fixture->callAs<s3api::PutBucketVersioning>(they, versions)), QByteArray("OK"));
        Rule over = rule("theirs");
        over.destination->account = "999999999999";
        if (override)
            over.destination->accessControlTranslation.emplace().owner.emplace().value = "Destination";
        configure({over});
        put("a");
        QCOMPARE(codeOf(m_fixture->call<ReplicateExisting>({"source", "a", {}})), QByteArray("DstPutObjNotPermitted"));
        QCOMPARE(status("source", "a"), QByteArray("FAILED"));

        const std::string who = "{'AWS':'" + m_role + "'}", where = "'Resource':'arn:aws:s3:::theirs/*'}";
        setBucketPolicy(they, "theirs", "{'Effect':'Allow','Principal':" + who + ",'Action':['s3:ReplicateObject','s3:ReplicateTags'," + "'s3:ObjectOwnerOverrideToBucketOwner']," + where);
        if (override) { // both sides are to allow it
            put("b");
            QCOMPARE(status("source", "b"), QByteArray("FAILED"));
            setRolePolicy(*m_fixture, "replication", replicating() + ',' + allowing("s3:ObjectOwnerOverrideToBucketOwner"));
        }
        put("c", "text");
        QCOMPARE(status("source", "c"), QByteArray("COMPLETED"));
        s3api::HeadObject::Input head;
        head.bucket = "theirs";
        head.key = "c";
        const auto replica = m_fixture->callAs<s3api::HeadObject>(they, head);
        QCOMPARE(codeOf(replica), becomesTheirs ? QByteArray("OK") : QByteArray("AccessDenied"));
        if (becomesTheirs)
            QCOMPARE(QByteArray::fromStdString(replica->replicationStatus->value), QByteArray("REPLICA"));
        else // whose it is still may
            QCOMPARE(codeOf(m_fixture->call<s3api::HeadObject>(head)), QByteArray("OK"));
    }

    void metrics()
    {
        Rule watched = rule("target"), quiet = rule("second", 2);
        m_fixture->makeVersioned("second");
        watched.id = "watched";
        quiet.id = "quiet";
        watched.destination->metrics.emplace().status.emplace().value = "Enabled";
        configure({watched, quiet});
        const Timestamp start = m_fixture->clock().now();
        put("a", "12345");
        mayAllBut("s3:ReplicateObject");
        put("b");
        m_fixture->advance(2min);
        const auto read = [&](const std::string &name, const std::string &destination, const std::string &id) {
            cw::GetMetricStatistics::Input input;
            input.namespace_ = "AWS/S3";
            input.metricName = name;
            for (const auto &[key, value] : std::map<std::string, std::string>{{"SourceBucket", "source"}, {"DestinationBucket", destination}, {"RuleId", id}}) {
                auto &dimension = (input.dimensions ? *input.dimensions : input.dimensions.emplace()).emplace_back();
                dimension.name = key;
                dimension.value = value;
            }
            input.startTime = start - 10min;
            input.endTime = start + 10min;
            input.period = 1200;
            for (const char *statistic : {"Sum", "SampleCount"})
                (input.statistics ? *input.statistics : input.statistics.emplace()).emplace_back().value = statistic;
            const auto found = m_fixture->call<cw::GetMetricStatistics>(input);
            return found && found->datapoints && !found->datapoints->empty()
                ? QByteArray::number(*found->datapoints->front().sum) + " of " + QByteArray::number(*found->datapoints->front().sampleCount)
                : QByteArray();
        };
        QTRY_COMPARE(read("OperationsFailedReplication", "target", "watched"), QByteArray("1 of 2"));
        QCOMPARE(read("ReplicationLatency", "target", "watched"), QByteArray("0 of 1"));
        QVERIFY(read("OperationsPendingReplication", "target", "watched").startsWith("0 of "));
        QVERIFY(read("BytesPendingReplication", "target", "watched").startsWith("0 of "));
        QCOMPARE(read("OperationsFailedReplication", "second", "quiet"), QByteArray());
        QCOMPARE(read("OperationsPendingReplication", "second", "quiet"), QByteArray());
    }

    void accountsThatAreNotMeant()
    {
        Rule wrong = rule("target");
        wrong.destination->account = "999999999999";
        s3api::PutBucketReplication::Input input;
        input.bucket = "source";
        input.replicationConfiguration.emplace().role = m_role;
        input.replicationConfiguration->rules = {wrong};
        QCOMPARE(codeOf(m_fixture->call<s3api::PutBucketReplication>(input)), QByteArray("InvalidRequest"));
    }
};

QTEST_GUILESS_MAIN(TestS3ReplicaRoles)
#include "tst_s3_replicaroles.moc"
