#include "BatchFixture.h"
#include "VictimProcess.h"
#include "services/s3/Inventory.h"

#include <atomic>
#include <future>

using namespace nephoscope;
using namespace nephoscope::test;
namespace s3api = nephoscope::api::s3;

class TestS3BatchRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_jobs = std::make_unique<Jobs>(); }
    void cleanup() { m_jobs.reset(); }

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
        auto job = m_jobs->generated();
        auto &generator = *job.manifestGenerator->s3JobManifestGenerator;
        generator.manifestOutputLocation->manifestPrefix = "made";
        auto &filter = *generator.filter;
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
        job.manifestGenerator->s3JobManifestGenerator->filter->createdAfter.reset();
        const auto ineligible = m_jobs->create(job);
        WAIT_STATUS(ineligible, "Failed"); // nothing is replicated, so that there is nothing to do
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

    /// A job that nobody confirms fails after 30 days of the clock, over a restart; one that was confirmed or cancelled does not.
    void confirmationExpires()
    {
        QVERIFY(m_jobs->put("data", "k", "x"));
        auto job = m_jobs->job("data,k\n");
        setTag(job, "x");
        job.confirmationRequired = true;
        const auto waiting = m_jobs->create(job);
        WAIT_STATUS(waiting, "Suspended");
        job.clientRequestToken = "confirmed";
        const auto confirmed = m_jobs->create(job);
        WAIT_STATUS(confirmed, "Suspended");
        job.clientRequestToken = "cancelled";
        const auto cancelled = m_jobs->create(job);
        WAIT_STATUS(cancelled, "Suspended");
        m_jobs->advance(std::chrono::days(29));
        QVERIFY(m_jobs->ask(confirmed, "Ready"));
        QVERIFY(m_jobs->ask(cancelled, "Cancelled"));
        WAIT_STATUS(confirmed, "Complete");
        WAIT_STATUS(cancelled, "Cancelled");
        QCOMPARE(m_jobs->status(waiting), QByteArray("Suspended"));
        m_jobs->reopen();
        QCOMPARE(m_jobs->status(waiting), QByteArray("Suspended"));
        m_jobs->advance(std::chrono::days(1));
        WAIT_STATUS(waiting, "Failed");
        QCOMPARE(m_jobs->whyFailed(waiting), QByteArray("The job was not confirmed within 30 days."));
        QVERIFY(m_jobs->describe(waiting).terminationDate);
        QCOMPARE(codeOf(m_jobs->ask(waiting, "Ready")), QByteArray("JobStatusException"));
        QCOMPARE(m_jobs->status(confirmed), QByteArray("Complete"));
        QCOMPARE(m_jobs->status(cancelled), QByteArray("Cancelled"));
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

        QCOMPARE(lastOf(low, high), text(low));
        QCOMPARE(m_jobs->progress(low), QByteArray("640 0 640"));
    }

    /// Jobs of the same priority work side by side: a short one does not wait for the end of a long one.
    void samePriority()
    {
        const auto make = [this](int count) {
            auto job = m_jobs->job(lines(count));
            setTag(job, "x");
            job.confirmationRequired = true;
            return m_jobs->create(job);
        };
        const auto longJob = make(640);
        WAIT_STATUS(longJob, "Suspended");
        const auto shortJob = make(128);
        WAIT_STATUS(shortJob, "Suspended");
        QCOMPARE(lastOf(longJob, shortJob), text(longJob));
        QCOMPARE(m_jobs->progress(longJob), QByteArray("640 0 640"));
        QCOMPARE(m_jobs->progress(shortJob), QByteArray("128 0 128"));
    }

    /// A long job of one Region does not hold up a short one of another, whatever their priorities.
    void regionsTakeTurns()
    {
        Caller elsewhere = m_jobs->caller();
        elsewhere.region = Region{"eu-west-1"};
        const auto make = [this](const Caller &who, int count, int priority) {
            auto job = m_jobs->job(lines(count));
            setTag(job, "x");
            job.report->enabled = false;
            job.priority = priority;
            job.confirmationRequired = true;
            const auto made = m_jobs->callAs<control::CreateJob>(who, job);
            return made ? *made->jobId : std::string();
        };
        const auto statusOf = [this](const Caller &who, const std::string &id) {
            const auto found = m_jobs->callAs<control::DescribeJob>(who, m_jobs->input<control::DescribeJob>(id));
            return found ? text(found->job->status->value) : QByteArray("?");
        };
        const auto longJob = make(m_jobs->caller(), 900, 20);
        WAIT_STATUS(longJob, "Suspended");
        const auto shortJob = make(elsewhere, 10, 1);
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(elsewhere, shortJob), QByteArray("Suspended"), 60'000);
        std::vector<std::string> changed; // engine thread, until both are over
        const auto subscription = m_jobs->cloud().changes().subscribe([&](const std::vector<Change> &changes) {
            for (const Change &change : changes) {
                if (change.type == "job")
                    changed.push_back(change.id);
            }
        });
        auto ready = m_jobs->input<control::UpdateJobStatus>(shortJob);
        ready.requestedJobStatus.emplace().value = "Ready";
        QVERIFY(m_jobs->ask(longJob, "Ready"));
        QVERIFY(m_jobs->callAs<control::UpdateJobStatus>(elsewhere, ready));
        WAIT_STATUS(longJob, "Complete");
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(elsewhere, shortJob), QByteArray("Complete"), 60'000);
        std::promise<std::string> last;
        m_jobs->cloud().engine().run([&] { last.set_value(changed.empty() ? std::string() : changed.back()); });
        QCOMPARE(text(last.get_future().get()), text(longJob));
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
    /// Lets `first` go, `second` once that works, and both come to their end: which of them ended last.
    QByteArray lastOf(const std::string &first, const std::string &second)
    {
        std::atomic<int> changesOfFirst = 0;
        std::string last; // engine thread, until both are over
        const auto subscription = m_jobs->cloud().changes().subscribe([&](const std::vector<Change> &changes) {
            for (const Change &change : changes) {
                if (change.type != "job")
                    continue;
                last = change.id;
                if (change.id != first || ++changesOfFirst != 3) // ready, active, the first tasks
                    continue;
                auto wanted = m_jobs->input<control::UpdateJobStatus>(second);
                wanted.requestedJobStatus.emplace().value = "Ready";
                m_jobs->cloud().submit({&control::UpdateJobStatus::model(), m_jobs->caller(), api::Value::of(wanted)}, [](Reply) {});
            }
        });
        if (!m_jobs->ask(first, "Ready"))
            return "not confirmed";
        for (const std::string &id : {first, second}) {
            if (!QTest::qWaitFor([&] { return m_jobs->status(id) == "Complete"; }, 60'000))
                return "not complete: " + text(id);
        }
        std::promise<std::string> seen;
        m_jobs->cloud().engine().run([&] { seen.set_value(last); });
        return text(seen.get_future().get());
    }

    std::unique_ptr<Jobs> m_jobs;
};

QTEST_GUILESS_MAIN(TestS3BatchRuns)
#include "tst_s3batch_runs.moc"
