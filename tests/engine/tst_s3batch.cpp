#include "BatchFixture.h"
#include "RoleCalls.h"
#include "services/ReportFiles.h"

using namespace nephoscope;
using namespace nephoscope::test;
namespace s3api = nephoscope::api::s3;

class TestS3Batch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_jobs = std::make_unique<Jobs>(); }
    void cleanup() { m_jobs.reset(); }

    void refusals()
    {
        const auto refused = [this](auto change) {
            auto job = m_jobs->job("data,k\n");
            setTag(job, "x");
            change(job);
            return codeOf(m_jobs->call<control::CreateJob>(job));
        };
        QCOMPARE(refused([](auto &job) { job.accountId = "999999999999"; }), QByteArray("AccessDenied"));
        QCOMPARE(refused([](auto &job) { job.manifest.reset(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.manifestGenerator.emplace().s3JobManifestGenerator.emplace(); }), QByteArray("InvalidArgument"));
        QCOMPARE(refused([](auto &job) { job.operation.emplace(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.operation->s3DeleteObjectTagging.emplace(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.operation.emplace().lambdaInvoke.emplace(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.operation.emplace().s3ComputeObjectChecksum.emplace().checksumAlgorithm.emplace().value = "XXHASH3"; }),
                 QByteArray("NotImplemented"));
        QCOMPARE(refused([](auto &job) { job.operation.emplace().s3PutObjectCopy.emplace(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.operation.emplace().s3InitiateRestoreObject.emplace(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.report->bucket.reset(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.manifest->spec->fields->pop_back(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.manifest->location->objectArn = "arn:aws:s3:::work"; }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.roleArn = "role"; }), QByteArray("InvalidArgument"));
        QCOMPARE(refused([](auto &job) { job.roleArn = "arn:aws:iam::999999999999:role/batch"; }), QByteArray("AccessDenied"));
        auto passed = m_jobs->job("data,k\n");
        setTag(passed, "x");
        const std::string mayCreate = allowing("s3:CreateJob");
        const auto without = m_jobs->callAs<control::CreateJob>(makeUser(*m_jobs, "ada", mayCreate + ',' + passing(*passed.roleArn, "s3.amazonaws.com")), passed);
        QCOMPARE(codeOf(without), QByteArray("AccessDenied"));
        QVERIFY2(without.error().message.find("iam:PassRole on resource: " + *passed.roleArn) != std::string::npos, without.error().message.c_str());

        QCOMPARE(codeOf(m_jobs->call<control::DescribeJob>(m_jobs->input<control::DescribeJob>("nothing"))), QByteArray("NoSuchJobException"));
        QCOMPARE(codeOf(m_jobs->ask("nothing", "Ready")), QByteArray("NoSuchJobException"));
        auto list = m_jobs->input<control::ListJobs>();
        list.nextToken = "nonsense";
        QCOMPARE(codeOf(m_jobs->call<control::ListJobs>(list)), QByteArray("InvalidNextTokenException"));
        QVERIFY(m_jobs->call<control::ListJobs>(m_jobs->input<control::ListJobs>())->jobs->empty());
    }

    /// What is wrong with a manifest shows once it is read.
    void badManifests()
    {
        auto job = m_jobs->job("data,k\n");
        setTag(job, "x");
        job.manifest->location->eTag = "0123456789abcdef0123456789abcdef";
        const auto wrongEtag = m_jobs->create(job);
        WAIT_STATUS(wrongEtag, "Failed");
        const auto failure = m_jobs->describe(wrongEtag).failureReasons->front();
        QCOMPARE(text(failure.failureCode), QByteArray("InvalidManifest"));
        QVERIFY(failure.failureReason->find("ETag") != std::string::npos);

        const auto failureOf = [&](const char *lines) {
            job = m_jobs->job(lines);
            setTag(job, "x");
            const auto id = m_jobs->create(job);
            return std::pair(id, m_jobs->whyFailed(id));
        };
        const auto [noKey, why] = failureOf("data,k\ndata,\n");
        QCOMPARE(why, QByteArray("Line 2 of the manifest names no bucket and key."));
        QCOMPARE(codeOf(m_jobs->ask(noKey, "Cancelled")), QByteArray("JobStatusException"));
        QCOMPARE(failureOf("data,k\nno key\n").second, QByteArray("Line 2 of the manifest has 1 columns, and should have 2."));
        QCOMPARE(failureOf("this,is,\"not\"\n").second, QByteArray("Line 1 of the manifest has 3 columns, and should have 2."));
    }

    void tagsWithConfirmation()
    {
        QVERIFY(m_jobs->put("data", "a b/\xc3\xbc.txt", "x"));
        QVERIFY(m_jobs->put("data", "plain", "x"));
        auto job = m_jobs->job("data,a%20b/%C3%BC.txt\r\n\"data\",\"plain\"\r\ndata,missing");
        setTag(job, "done");
        job.confirmationRequired = true;
        job.description = "tags";
        job.tags.emplace().emplace_back();
        job.tags->back().key = "team";
        job.tags->back().value = "blue";
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Suspended");
        QCOMPARE(m_jobs->progress(id), QByteArray("3 0 0"));
        QCOMPARE(m_jobs->tagsOf("plain"), QByteArray());
        // The same request again is the same job; another with its token is none.
        QCOMPARE(text(m_jobs->create(job)), text(id));
        job.priority = 11;
        QCOMPARE(codeOf(m_jobs->call<control::CreateJob>(job)), QByteArray("IdempotencyException"));

        QVERIFY(m_jobs->ask(id, "Ready"));
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("3 2 1"));
        QCOMPARE(m_jobs->tagsOf("plain"), QByteArray("batch=done;"));
        QCOMPARE(m_jobs->tagsOf("a b/\xc3\xbc.txt"), QByteArray("batch=done;"));
        const auto described = m_jobs->describe(id);
        QCOMPARE(text(described.jobArn), text("arn:aws:s3:us-east-1:" + m_jobs->account() + ":job/" + id));
        QCOMPARE(text(described.statusUpdateReason), QByteArray("because"));
        QVERIFY(described.terminationDate && described.operation->s3PutObjectTagging);

        const QJsonObject report = m_jobs->report(id);
        QCOMPARE(report[QLatin1String("Format")].toString(), QStringLiteral("Report_CSV_20180820"));
        QCOMPARE(int(report[QLatin1String("Results")].toArray().size()), 2);
        QCOMPARE(text(m_jobs->results(id, "succeeded")), QByteArray("data,a%20b/%C3%BC.txt,,succeeded,200,,Successful\n"
                                                                  "data,plain,,succeeded,200,,Successful\n"));
        QCOMPARE(text(m_jobs->results(id, "failed")), QByteArray("data,missing,,failed,404,NoSuchKey,The specified key does not exist.\n"));
        const std::string manifest = m_jobs->read("work", "reports/job-" + id + "/manifest.json");
        QCOMPARE(text(m_jobs->read("work", "reports/job-" + id + "/manifest.json.md5")), text(reports::md5Hex(manifest)));

        auto tagging = m_jobs->call<control::GetJobTagging>(m_jobs->input<control::GetJobTagging>(id));
        QCOMPARE(text(tagging->tags->front().value), QByteArray("blue"));
        auto put = m_jobs->input<control::PutJobTagging>(id);
        put.tags.emplace().resize(2);
        for (auto &tag : *put.tags) {
            tag.key = "twice";
            tag.value = "";
        }
        QCOMPARE(codeOf(m_jobs->call<control::PutJobTagging>(put)), QByteArray("InvalidTag"));
        put.tags->resize(1);
        QVERIFY(m_jobs->call<control::PutJobTagging>(put));
        QCOMPARE(text(m_jobs->call<control::GetJobTagging>(m_jobs->input<control::GetJobTagging>(id))->tags->front().key), QByteArray("twice"));
        QVERIFY(m_jobs->call<control::DeleteJobTagging>(m_jobs->input<control::DeleteJobTagging>(id)));
        QVERIFY(m_jobs->call<control::GetJobTagging>(m_jobs->input<control::GetJobTagging>(id))->tags->empty());

        auto removal = m_jobs->job("data,plain\n");
        removal.operation->s3DeleteObjectTagging.emplace();
        removal.report->reportScope->value = "FailedTasksOnly";
        const auto second = m_jobs->create(removal);
        WAIT_STATUS(second, "Complete");
        QCOMPARE(m_jobs->tagsOf("plain"), QByteArray());
        QVERIFY(m_jobs->report(second)[QLatin1String("Results")].toArray().isEmpty());

        auto list = m_jobs->input<control::ListJobs>();
        list.maxResults = 1;
        const auto first = m_jobs->call<control::ListJobs>(list);
        QCOMPARE(text(first->jobs->front().jobId), text(second));
        QCOMPARE(text(first->jobs->front().operation->value), QByteArray("S3DeleteObjectTagging"));
        list.nextToken = first->nextToken;
        const auto last = m_jobs->call<control::ListJobs>(list);
        QCOMPARE(text(last->jobs->front().jobId), text(id));
        QVERIFY(!last->nextToken);
        list.nextToken.reset();
        list.jobStatuses = {control::JobStatus("Failed")};
        QVERIFY(m_jobs->call<control::ListJobs>(list)->jobs->empty());
        // Jobs are gone 90 days after their end.
        m_jobs->clock().advance(std::chrono::days(91));
        QCOMPARE(m_jobs->status(id), QByteArray("?"));
    }

    void copies()
    {
        QVERIFY(m_jobs->put("data", "a b", "hello"));
        const auto job = [this] {
            auto wanted = m_jobs->job("data,a%20b\n");
            auto &copy = wanted.operation->s3PutObjectCopy.emplace();
            copy.targetResource = "arn:aws:s3:::work";
            copy.targetKeyPrefix = "copies";
            copy.storageClass.emplace().value = "STANDARD_IA";
            copy.newObjectMetadata.emplace().contentType = "text/x";
            copy.newObjectMetadata->userMetadata = std::map<std::string, std::string>{{"made", "by batch"}};
            copy.newObjectMetadata->sseAlgorithm.emplace().value = "AES256";
            copy.newObjectTagging.emplace().emplace_back();
            copy.newObjectTagging->back().key = "k=";
            copy.newObjectTagging->back().value = "v @+";
            return wanted;
        }();
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("1 1 0"));
        const auto head = m_jobs->head("work", "copies/a b");
        QCOMPARE(text(head.contentType), QByteArray("text/x"));
        QCOMPARE(text(head.metadata->at("made")), QByteArray("by batch"));
        QCOMPARE(text(head.storageClass->value), QByteArray("STANDARD_IA"));
        QCOMPARE(*head.tagCount, 1);
        QCOMPARE(text(m_jobs->read("work", "copies/a b")), QByteArray("hello"));
    }

    void locksAndLists()
    {
        s3api::CreateBucket::Input locked;
        locked.bucket = "locked";
        locked.objectLockEnabledForBucket = true;
        locked.objectOwnership.emplace().value = "ObjectWriter";
        QVERIFY(m_jobs->call<s3api::CreateBucket>(locked));
        QVERIFY(m_jobs->put("locked", "k", "x"));
        const auto run = [this](auto change) {
            auto job = m_jobs->job("locked,k\n");
            change(*job.operation);
            return m_jobs->create(job);
        };
        const auto hold = run([](auto &operation) { operation.s3PutObjectLegalHold.emplace().legalHold.emplace().status.emplace().value = "ON"; });
        WAIT_STATUS(hold, "Complete");
        const auto retention = run([](auto &operation) {
            auto &wanted = operation.s3PutObjectRetention.emplace().retention.emplace();
            wanted.mode.emplace().value = "GOVERNANCE";
            wanted.retainUntilDate = S3Fixture::start() + std::chrono::days(1);
        });
        WAIT_STATUS(retention, "Complete");
        const auto head = m_jobs->head("locked", "k");
        QCOMPARE(text(head.objectLockLegalHoldStatus->value), QByteArray("ON"));
        QCOMPARE(text(head.objectLockMode->value), QByteArray("GOVERNANCE"));
        const auto acl = run([](auto &operation) {
            operation.s3PutObjectAcl.emplace().accessControlPolicy.emplace().cannedAccessControlList.emplace().value = "bucket-owner-read";
        });
        WAIT_STATUS(acl, "Complete");
        for (const std::string &id : {hold, retention, acl})
            QCOMPARE(m_jobs->progress(id), QByteArray("1 1 0"));
    }

    void restores()
    {
        s3api::PutObject::Input archived;
        archived.bucket = "data";
        archived.key = "old";
        archived.body = api::Body::fromString("x");
        archived.storageClass.emplace().value = "GLACIER";
        QVERIFY(m_jobs->call<s3api::PutObject>(archived));
        QVERIFY(m_jobs->put("data", "new", "x"));
        auto job = m_jobs->job("data,old\ndata,new\n");
        auto &restore = job.operation->s3InitiateRestoreObject.emplace();
        restore.expirationInDays = 2;
        restore.glacierJobTier.emplace().value = "BULK";
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("2 1 1"));
        QCOMPARE(text(m_jobs->head("data", "old").restore), QByteArray("ongoing-request=\"true\""));
        QVERIFY(m_jobs->results(id, "failed").starts_with("data,new,,failed,403,InvalidObjectState,"));
    }

private:
    std::unique_ptr<Jobs> m_jobs;
};

QTEST_GUILESS_MAIN(TestS3Batch)
#include "tst_s3batch.moc"
