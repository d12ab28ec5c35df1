// Jobs act as their role: what comes of what it may not do.
#include "BatchFixture.h"
#include "api/generated/lambda.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3BatchRoles : public QObject
{
    Q_OBJECT

    std::unique_ptr<Jobs> m_jobs;

    void mayAllBut(const std::string &action, const std::string &resource = "*")
    {
        setRolePolicy(*m_jobs, "batch", Jobs::mayAll() + ",{'Effect':'Deny','Action':'" + action + "','Resource':'" + resource + "'}");
    }
    /// A role that trusts batchoperations.s3.amazonaws.com under a condition.
    std::string roleTrusting(const std::string &name, const std::string &condition)
    {
        iamapi::CreateRole::Input input;
        input.roleName = name;
        input.assumeRolePolicyDocument = policyOf("{'Effect':'Allow','Principal':{'Service':'batchoperations.s3.amazonaws.com'},'Action':'sts:AssumeRole','Condition':" + condition + '}');
        const auto made = m_jobs->call<iamapi::CreateRole>(input);
        setRolePolicy(*m_jobs, name, Jobs::mayAll());
        return made ? *made->role->arn : std::string();
    }
    QByteArray codeOfFailure(const std::string &id)
    {
        const auto job = m_jobs->describe(id);
        return job.failureReasons && !job.failureReasons->empty() ? text(job.failureReasons->front().failureCode.value_or("")) : QByteArray();
    }
    control::CreateJob::Input tagging(const std::string &lines)
    {
        auto job = m_jobs->job(lines);
        setTag(job, "x");
        return job;
    }

private Q_SLOTS:
    void init()
    {
        m_jobs = std::make_unique<Jobs>();
        for (const char *key : {"a", "no/a"})
            QVERIFY(m_jobs->put("data", key, "x"));
    }
    void cleanup() { m_jobs.reset(); }

    void rolesThatCannotBeTaken()
    {
        const auto why = [this](const std::string &role) -> QByteArray {
            auto job = tagging("data,a\n");
            job.roleArn = role;
            const auto id = m_jobs->create(job);
            const QByteArray reason = m_jobs->whyFailed(id);
            return codeOfFailure(id) + ": " + reason;
        };
        const QByteArray cannot = " cannot be assumed by batchoperations.s3.amazonaws.com.";
        const std::string nobody = "arn:aws:iam::123456789012:role/nobody";
        QCOMPARE(why(nobody), QByteArray("AccessDenied: The role " + text(nobody) + cannot));
        const std::string other = makeServiceRole(*m_jobs, "other", "s3.amazonaws.com", Jobs::mayAll());
        QCOMPARE(why(other), QByteArray("AccessDenied: The role " + text(other) + cannot));
        const std::string far = roleTrusting("far", "{'StringEquals':{'aws:SourceAccount':'999999999999'}}");
        QCOMPARE(why(far), QByteArray("AccessDenied: The role " + text(far) + cannot));
        QCOMPARE(m_jobs->tagsOf("a"), QByteArray());

        auto job = tagging("data,a\n");
        job.roleArn = roleTrusting("near", "{'ArnLike':{'aws:SourceArn':'arn:aws:s3:us-east-1:123456789012:job/*'},'StringEquals':{'aws:SourceAccount':'123456789012'}}");
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->tagsOf("a"), QByteArray("batch=x;"));
    }

    void eachObject()
    {
        mayAllBut("s3:PutObjectTagging", "arn:aws:s3:::data/no/*");
        const auto id = m_jobs->create(tagging("data,a\ndata,no/a\n"));
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("2 1 1"));
        QVERIFY2(m_jobs->results(id, "failed").starts_with("data,no/a,,failed,403,AccessDenied,"), m_jobs->results(id, "failed").c_str());
        QCOMPARE(m_jobs->tagsOf("a"), QByteArray("batch=x;"));
        QCOMPARE(m_jobs->tagsOf("no/a"), QByteArray());
    }

    void bucketPoliciesCount()
    {
        s3api::PutBucketPolicy::Input input;
        input.bucket = "data";
        input.policy = policyOf("{'Effect':'Deny','Principal':'*','Action':'s3:PutObjectTagging','Resource':'arn:aws:s3:::data/no/*'}");
        QVERIFY(m_jobs->call<s3api::PutBucketPolicy>(input));
        const auto id = m_jobs->create(tagging("data,a\ndata,no/a\n"));
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("2 1 1"));
    }

    /// Copies read as the role and write as the role.
    void copies()
    {
        const auto run = [this] {
            auto job = m_jobs->job("data,a\n");
            auto &copy = job.operation->s3PutObjectCopy.emplace();
            copy.targetResource = "arn:aws:s3:::work";
            copy.targetKeyPrefix = "copy";
            const auto id = m_jobs->create(job);
            (void)QTest::qWaitFor([&] { return m_jobs->status(id) == "Complete"; }, 60'000);
            return m_jobs->progress(id);
        };
        mayAllBut("s3:GetObject", "arn:aws:s3:::data/*");
        QCOMPARE(run(), QByteArray("1 0 1"));
        mayAllBut("s3:PutObject", "arn:aws:s3:::work/copy/*");
        QCOMPARE(run(), QByteArray("1 0 1"));
        setRolePolicy(*m_jobs, "batch", Jobs::mayAll());
        QCOMPARE(run(), QByteArray("1 1 0"));
    }

    void manifestAndReport()
    {
        mayAllBut("s3:GetObject", "arn:aws:s3:::work/manifest.csv");
        auto id = m_jobs->create(tagging("data,a\n"));
        QCOMPARE(m_jobs->whyFailed(id), QByteArray("Reading the manifest is forbidden: AccessDenied"));
        QCOMPARE(codeOfFailure(id), QByteArray("AccessDenied"));
        QCOMPARE(m_jobs->tagsOf("a"), QByteArray());
        mayAllBut("s3:PutObject", "arn:aws:s3:::work/reports/*");
        id = m_jobs->create(tagging("data,a\n"));
        QCOMPARE(m_jobs->whyFailed(id), QByteArray("The job report could not be written to your report bucket. Please check your permissions."));
        QCOMPARE(m_jobs->progress(id), QByteArray("1 1 0")); // it was done nevertheless
    }

    /// As at AWS it takes what an inventory takes, and no listing.
    void generatedManifests()
    {
        const auto run = [this] {
            auto job = tagging("");
            job.manifest.reset();
            auto &generator = job.manifestGenerator.emplace().s3JobManifestGenerator.emplace();
            generator.sourceBucket = "arn:aws:s3:::data";
            generator.enableManifestOutput = false;
            return m_jobs->create(job);
        };
        mayAllBut("s3:PutInventoryConfiguration");
        const auto refused = run();
        QVERIFY2(m_jobs->whyFailed(refused).contains("s3:PutInventoryConfiguration"), m_jobs->whyFailed(refused).constData());
        mayAllBut("s3:ListBucket");
        const auto id = run();
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("2 2 0"));
    }

    void replication()
    {
        mayAllBut("s3:InitiateReplication", "arn:aws:s3:::data/no/*");
        auto job = m_jobs->job("data,a\ndata,no/a\n");
        job.operation.emplace().s3ReplicateObject.emplace();
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QVERIFY2(m_jobs->results(id, "failed").find("data,a,,failed,404,ReplicationConfigurationNotFoundError,") != std::string::npos, m_jobs->results(id, "failed").c_str());
        QVERIFY2(m_jobs->results(id, "failed").find("data,no/a,,failed,403,AccessDenied,") != std::string::npos, m_jobs->results(id, "failed").c_str());
    }

    void functions()
    {
        mayAllBut("lambda:InvokeFunction");
        auto job = m_jobs->job("data,a\n");
        job.operation.emplace().lambdaInvoke.emplace().functionArn = "arn:aws:lambda:us-east-1:123456789012:function:tell";
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QVERIFY2(m_jobs->results(id, "failed").find(",403,AccessDenied") != std::string::npos, m_jobs->results(id, "failed").c_str());
    }

    /// The role goes while a job waits.
    void roleThatGoes()
    {
        auto job = tagging("data,a\n");
        job.confirmationRequired = true;
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Suspended");
        iamapi::DeleteRolePolicy::Input policy;
        policy.roleName = "batch";
        policy.policyName = "own";
        QVERIFY(m_jobs->call<iamapi::DeleteRolePolicy>(policy));
        iamapi::DeleteRole::Input role;
        role.roleName = "batch";
        QVERIFY(m_jobs->call<iamapi::DeleteRole>(role));
        QVERIFY(m_jobs->ask(id, "Ready"));
        QVERIFY2(m_jobs->whyFailed(id).startsWith("The role "), m_jobs->whyFailed(id).constData());
        QCOMPARE(m_jobs->progress(id), QByteArray("1 0 0"));
    }
};

QTEST_GUILESS_MAIN(TestS3BatchRoles)
#include "tst_s3batch_roles.moc"
