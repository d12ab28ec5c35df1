#include "S3Fixture.h"
#include "VictimProcess.h"
#include "api/generated/s3control.h"
#include "services/ReportFiles.h"
#include "services/s3/Inventory.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <atomic>
#include <future>

using namespace nephoscope;
using test::codeOf;
using test::S3Fixture;
using test::text;
namespace s3api = test::s3api;
namespace control = nephoscope::api::s3control;

namespace {

class Jobs : public S3Fixture
{
public:
    Jobs()
    {
        makeBucket("data");
        makeBucket("work");
    }

    std::string account() const { return caller().principal.account.value; }
    template <class Operation>
    typename Operation::Input input(const std::string &id = {})
    {
        typename Operation::Input input;
        input.accountId = account();
        if constexpr (requires { input.jobId; })
            input.jobId = id;
        return input;
    }

    /// Stores a manifest of these lines and makes a job of it; its operation is still to be chosen.
    control::CreateJob::Input job(const std::string &lines, bool versions = false)
    {
        const auto stored = put("work", "manifest.csv", lines);
        auto wanted = input<control::CreateJob>();
        wanted.clientRequestToken = "token-" + std::to_string(++m_tokens);
        wanted.priority = 10;
        wanted.roleArn = "arn:aws:iam::123456789012:role/batch";
        wanted.operation.emplace();
        auto &report = wanted.report.emplace();
        report.enabled = true;
        report.bucket = "arn:aws:s3:::work";
        report.prefix = "reports";
        report.format.emplace().value = "Report_CSV_20180820";
        report.reportScope.emplace().value = "AllTasks";
        auto &manifest = wanted.manifest.emplace();
        manifest.location.emplace().objectArn = "arn:aws:s3:::work/manifest.csv";
        manifest.location->eTag = stored->eTag;
        manifest.spec.emplace().format.emplace().value = "S3BatchOperations_CSV_20180820";
        manifest.spec->fields = {control::JobManifestFieldName("Bucket"), control::JobManifestFieldName("Key")};
        if (versions)
            manifest.spec->fields->emplace_back("VersionId");
        return wanted;
    }
    std::string create(const control::CreateJob::Input &wanted)
    {
        const auto made = call<control::CreateJob>(wanted);
        return made ? *made->jobId : '!' + made.error().code + ' ' + made.error().message;
    }
    control::JobDescriptor describe(const std::string &id)
    {
        const auto found = call<control::DescribeJob>(input<control::DescribeJob>(id));
        return found ? *found->job : control::JobDescriptor();
    }
    QByteArray status(const std::string &id)
    {
        const auto job = describe(id);
        return job.status ? text(job.status->value) : QByteArray("?");
    }
    /// Total, succeeded, failed.
    QByteArray progress(const std::string &id)
    {
        const auto summary = describe(id).progressSummary.value_or(control::JobProgressSummary());
        return QByteArray::number(qlonglong(*summary.totalNumberOfTasks)) + ' ' + QByteArray::number(qlonglong(*summary.numberOfTasksSucceeded))
            + ' ' + QByteArray::number(qlonglong(*summary.numberOfTasksFailed));
    }
    Expected<control::UpdateJobStatus::Output> ask(const std::string &id, const std::string &status)
    {
        auto wanted = input<control::UpdateJobStatus>(id);
        wanted.requestedJobStatus.emplace().value = status;
        wanted.statusUpdateReason = "because";
        return call<control::UpdateJobStatus>(wanted);
    }
    QJsonObject report(const std::string &id)
    {
        return QJsonDocument::fromJson(text(read("work", "reports/job-" + id + "/manifest.json"))).object();
    }
    std::string results(const std::string &id, const char *status)
    {
        std::string lines;
        for (const QJsonValue entry : report(id)[QLatin1String("Results")].toArray()) {
            if (entry[QLatin1String("TaskExecutionStatus")].toString() == QLatin1String(status))
                lines += read("work", entry[QLatin1String("Key")].toString().toStdString());
        }
        return lines;
    }
    QByteArray tagsOf(const std::string &key)
    {
        s3api::GetObjectTagging::Input wanted;
        wanted.bucket = "data";
        wanted.key = key;
        QByteArray tags;
        const auto got = call<s3api::GetObjectTagging>(wanted);
        for (const auto &tag : *got->tagSet)
            tags += text(*tag.key + '=' + *tag.value + ';');
        return tags;
    }
    s3api::HeadObject::Output head(const std::string &bucket, const std::string &key)
    {
        s3api::HeadObject::Input wanted;
        wanted.bucket = bucket;
        wanted.key = key;
        const auto found = call<s3api::HeadObject>(wanted);
        return found ? *found : s3api::HeadObject::Output();
    }
    void version(const std::string &bucket)
    {
        s3api::PutBucketVersioning::Input wanted;
        wanted.bucket = bucket;
        wanted.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QVERIFY(call<s3api::PutBucketVersioning>(wanted));
    }

private:
    int m_tokens = 0;
};

void setTag(control::CreateJob::Input &job, const std::string &value)
{
    job.operation.emplace().s3PutObjectTagging.emplace();
    auto &tag = job.operation->s3PutObjectTagging->tagSet.emplace().emplace_back();
    tag.key = "batch";
    tag.value = value;
}

std::string lines(int count, const char *bucket = "data")
{
    std::string text;
    for (int index = 0; index < count; ++index)
        text += std::string(bucket) + ",k" + std::to_string(index) + '\n';
    return text;
}

} // namespace

#define WAIT_STATUS(id, wanted) QTRY_COMPARE_WITH_TIMEOUT(m_jobs->status(id), QByteArray(wanted), 60'000)

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
        QCOMPARE(refused([](auto &job) { job.operation.emplace().lambdaInvoke.emplace(); }), QByteArray("NotImplemented"));
        QCOMPARE(refused([](auto &job) { job.operation.emplace().s3ReplicateObject.emplace(); }), QByteArray("NotImplemented"));
        QCOMPARE(refused([](auto &job) { job.operation.emplace().s3PutObjectCopy.emplace(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.operation.emplace().s3InitiateRestoreObject.emplace(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.report->bucket.reset(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.manifest->spec->fields->pop_back(); }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.manifest->location->objectArn = "arn:aws:s3:::work"; }), QByteArray("InvalidRequest"));
        QCOMPARE(refused([](auto &job) { job.roleArn = "role"; }), QByteArray("InvalidArgument"));

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

        job = m_jobs->job("data,k\nno key\n");
        setTag(job, "x");
        const auto noKey = m_jobs->create(job);
        WAIT_STATUS(noKey, "Failed");
        QVERIFY(m_jobs->describe(noKey).failureReasons->front().failureReason->find("Line 2") != std::string::npos);
        QCOMPARE(codeOf(m_jobs->ask(noKey, "Cancelled")), QByteArray("JobStatusException"));
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

    /// An inventory as the manifest, all versions: each of them is tagged, delete markers are left out.
    void inventoryAsManifest()
    {
        m_jobs->version("data");
        QVERIFY(m_jobs->put("data", "k", "one"));
        QVERIFY(m_jobs->put("data", "k", "two"));
        s3api::DeleteObject::Input removal;
        removal.bucket = "data";
        removal.key = "k";
        QVERIFY(m_jobs->call<s3api::DeleteObject>(removal));
        s3api::PutBucketInventoryConfiguration::Input put;
        put.bucket = "data";
        put.id = "all";
        auto &inventory = put.inventoryConfiguration.emplace();
        inventory.id = "all";
        inventory.isEnabled = true;
        inventory.includedObjectVersions.emplace().value = "All";
        inventory.schedule.emplace().frequency.emplace().value = "Daily";
        inventory.destination.emplace().s3BucketDestination.emplace().bucket = "arn:aws:s3:::work";
        inventory.destination->s3BucketDestination->format.emplace().value = "CSV";
        QVERIFY(m_jobs->call<s3api::PutBucketInventoryConfiguration>(put));
        QVERIFY(m_jobs->call<s3::DeliverInventory>({"data", "all"}));
        const std::string folder = "data/all/2026-11-23T07-16Z/";
        QTRY_VERIFY_WITH_TIMEOUT(m_jobs->get("work", folder + "manifest.checksum"), 60'000);

        auto job = m_jobs->job("");
        setTag(job, "inventory");
        job.manifest->spec->format->value = "S3InventoryReport_CSV_20161130";
        job.manifest->spec->fields.reset();
        job.manifest->location->objectArn = "arn:aws:s3:::work/" + folder + "manifest.json";
        job.manifest->location->eTag = m_jobs->head("work", folder + "manifest.json").eTag;
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("2 2 0"));
    }

    void generatedManifest()
    {
        for (const char *key : {"logs/a.txt", "logs/b.log", "logs/c.txt", "other/d.txt"})
            QVERIFY(m_jobs->put("data", key, std::string(key) == "logs/c.txt" ? "long enough" : "x"));
        auto job = m_jobs->job("");
        job.manifest.reset();
        auto &generator = job.manifestGenerator.emplace().s3JobManifestGenerator.emplace();
        generator.sourceBucket = "arn:aws:s3:::data";
        generator.enableManifestOutput = true;
        generator.manifestOutputLocation.emplace().bucket = "arn:aws:s3:::work";
        generator.manifestOutputLocation->manifestFormat.emplace().value = "S3InventoryReport_CSV_20211130";
        generator.manifestOutputLocation->manifestPrefix = "made";
        auto &filter = generator.filter.emplace();
        filter.keyNameConstraint.emplace().matchAnyPrefix = {"logs/"};
        filter.keyNameConstraint->matchAnySuffix = {".txt", ".csv"};
        filter.objectSizeLessThanBytes = 5;
        filter.matchAnyObjectEncryption.emplace().emplace_back().sses3.emplace();
        setTag(job, "filtered");
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("1 1 0"));
        QCOMPARE(m_jobs->tagsOf("logs/a.txt"), QByteArray("batch=filtered;"));
        QCOMPARE(m_jobs->tagsOf("logs/c.txt"), QByteArray());
        const auto described = m_jobs->describe(id).generatedManifestDescriptor;
        const std::string key = "made/job-" + id + "/manifest.json";
        QCOMPARE(text(described->location->objectArn), text("arn:aws:s3:::work/" + key));
        QCOMPARE(text(described->location->eTag), text(m_jobs->head("work", key).eTag));

        job.clientRequestToken = "nothing";
        job.manifestGenerator->s3JobManifestGenerator->filter->createdAfter = S3Fixture::start() + std::chrono::hours(1);
        const auto empty = m_jobs->create(job);
        WAIT_STATUS(empty, "Failed");
        job.clientRequestToken = "eligible";
        job.manifestGenerator->s3JobManifestGenerator->filter->eligibleForReplication = true;
        QCOMPARE(codeOf(m_jobs->call<control::CreateJob>(job)), QByteArray("NotImplemented"));
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

    void failsWhenMostTasksFail()
    {
        auto job = m_jobs->job(lines(1500));
        setTag(job, "x");
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Failed");
        QCOMPARE(m_jobs->progress(id), QByteArray("1500 0 1024"));
        QVERIFY(m_jobs->describe(id).failureReasons->front().failureReason->find("50%") != std::string::npos);
        QCOMPARE(int(text(m_jobs->results(id, "failed")).count('\n')), 1024);
    }

    void cancelled()
    {
        auto job = m_jobs->job("data,k\n");
        setTag(job, "x");
        job.confirmationRequired = true;
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Suspended");
        QCOMPARE(text(m_jobs->ask(id, "Cancelled")->status->value), QByteArray("Cancelling"));
        WAIT_STATUS(id, "Cancelled");
        QCOMPARE(codeOf(m_jobs->ask(id, "Ready")), QByteArray("JobStatusException"));
        auto priority = m_jobs->input<control::UpdateJobPriority>(id);
        priority.priority = 1;
        QCOMPARE(codeOf(m_jobs->call<control::UpdateJobPriority>(priority)), QByteArray("BadRequestException"));
    }

    /// A job confirmed while another works overtakes it when its priority is higher.
    void priorities()
    {
        auto job = m_jobs->job(lines(640));
        setTag(job, "low");
        job.confirmationRequired = true;
        const auto low = m_jobs->create(job);
        WAIT_STATUS(low, "Suspended");
        job = m_jobs->job(lines(64));
        setTag(job, "high");
        job.priority = 1;
        job.confirmationRequired = true;
        const auto high = m_jobs->create(job);
        WAIT_STATUS(high, "Suspended");
        auto priority = m_jobs->input<control::UpdateJobPriority>(high);
        priority.priority = 20;
        QVERIFY(m_jobs->call<control::UpdateJobPriority>(priority));

        std::atomic<int> changesOfLow = 0;
        std::string last; // engine thread, until both are over
        const auto subscription = m_jobs->cloud().changes().subscribe([&](const std::vector<Change> &changes) {
            for (const Change &change : changes) {
                if (change.type != "job")
                    continue;
                last = change.id;
                if (change.id != low || ++changesOfLow != 3) // ready, active, the first tasks
                    continue;
                auto wanted = m_jobs->input<control::UpdateJobStatus>(high);
                wanted.requestedJobStatus.emplace().value = "Ready";
                m_jobs->cloud().submit({&control::UpdateJobStatus::model(), m_jobs->caller(), api::Value::of(wanted)}, [](Reply) {});
            }
        });
        QVERIFY(m_jobs->ask(low, "Ready"));
        WAIT_STATUS(high, "Complete");
        WAIT_STATUS(low, "Complete");
        QCOMPARE(m_jobs->progress(low), QByteArray("640 0 640"));
        std::promise<std::string> seen;
        m_jobs->cloud().engine().run([&] { seen.set_value(last); });
        QCOMPARE(text(seen.get_future().get()), text(low));
    }

    /// kill -9 among the copies of a window: the job goes on after the start, and no object is copied twice.
    void survivesKill()
    {
        constexpr int count = 200;
        m_jobs->version("work");
        for (int index = 0; index < count; ++index)
            QVERIFY(m_jobs->put("data", "k" + std::to_string(index), "x"));
        auto job = m_jobs->job(lines(count));
        auto &copy = job.operation->s3PutObjectCopy.emplace();
        copy.targetResource = "arn:aws:s3:::work";
        copy.targetKeyPrefix = "copy";
        job.confirmationRequired = true;
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Suspended");
        m_jobs->close();
        QVERIFY(test::killAfterChanges(m_jobs->folder(), {"job", id, "work", "copy/", "90"}));
        m_jobs->open();
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("200 200 0"));
        s3api::ListObjectVersions::Input versions;
        versions.bucket = "work";
        versions.prefix = "copy/";
        QCOMPARE(m_jobs->call<s3api::ListObjectVersions>(versions)->versions->size(), std::size_t(count));
        QCOMPARE(int(text(m_jobs->results(id, "succeeded")).count('\n')), count);
    }

    void accountPublicAccess()
    {
        const auto ask = m_jobs->input<control::GetPublicAccessBlock>();
        QCOMPARE(codeOf(m_jobs->call<control::GetPublicAccessBlock>(ask)), QByteArray("NoSuchPublicAccessBlockConfiguration"));
        auto put = m_jobs->input<control::PutPublicAccessBlock>();
        put.publicAccessBlockConfiguration.emplace().blockPublicAcls = true;
        QVERIFY(m_jobs->call<control::PutPublicAccessBlock>(put));
        m_jobs->reopen();
        const auto got = m_jobs->call<control::GetPublicAccessBlock>(ask);
        QVERIFY(*got->publicAccessBlockConfiguration->blockPublicAcls && !*got->publicAccessBlockConfiguration->blockPublicPolicy);
        put.accountId = "999999999999";
        QCOMPARE(codeOf(m_jobs->call<control::PutPublicAccessBlock>(put)), QByteArray("AccessDenied"));
        QVERIFY(m_jobs->call<control::DeletePublicAccessBlock>(m_jobs->input<control::DeletePublicAccessBlock>()));
        QCOMPARE(codeOf(m_jobs->call<control::GetPublicAccessBlock>(ask)), QByteArray("NoSuchPublicAccessBlockConfiguration"));
    }

private:
    std::unique_ptr<Jobs> m_jobs;
};

QTEST_GUILESS_MAIN(TestS3Batch)
#include "tst_s3batch.moc"
