// Batch operations beyond S3's own calls: invoking a function, replicating what is there already, reckoning checksums.
#include "BatchFixture.h"
#include "RoleCalls.h"
#include "api/generated/lambda.h"
#include "services/BatchReplication.h"
#include "services/s3control/TaskCalls.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

/// Stands for Lambda: says of each key what is to become of it, and keeps what it was told.
class FakeLambda final : public Service
{
public:
    static inline std::mutex mutex;
    static inline std::vector<QByteArray> events;

    std::string_view id() const override { return "lambda"; }
    std::span<const store::Migration> migrations() const override { return {}; }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &) override
    {
        registry.read<api::lambda::Invoke>([](ReadContext &, const api::lambda::Invoke::Input &input) -> Expected<api::lambda::Invoke::Output> {
            if (!input.functionName->ends_with("function:tell"))
                return fail(Error{"ResourceNotFoundException", "Function not found: " + *input.functionName, 404});
            const QByteArray event = text(input.payload->bytes);
            {
                const std::lock_guard lock(mutex);
                events.push_back(event);
            }
            const QJsonObject told = QJsonDocument::fromJson(event).object();
            const QJsonObject task = told[QLatin1String("tasks")].toArray().first().toObject();
            const QString key = task[QLatin1String("s3Key")].toString();
            api::lambda::Invoke::Output output;
            output.statusCode = 200;
            if (key == QLatin1String("throws")) {
                output.functionError = "Unhandled";
                output.payload.emplace().bytes = "{\"errorMessage\":\"no\"}";
                return output;
            }
            const QJsonObject result{{QLatin1String("taskId"), task[QLatin1String("taskId")]},
                                     {QLatin1String("resultCode"), key == QLatin1String("bad") ? QLatin1String("PermanentFailure") : QLatin1String("Succeeded")},
                                     {QLatin1String("resultString"), QString(QLatin1String("seen ") + key)}};
            output.payload.emplace().bytes =
                QJsonDocument(QJsonObject{{QLatin1String("invocationSchemaVersion"), QLatin1String("1.0")}, {QLatin1String("results"), QJsonArray{result}}})
                    .toJson()
                    .toStdString();
            return output;
        });
    }
};

/// Answers nothing by itself.
class HeldCloud final : public Cloud
{
public:
    void submit(Call call, Completion done) override
    {
        calls.push_back(std::move(call));
        completions.push_back(std::move(done));
    }
    ChangeFeed &changes() override { return m_changes; }

    std::vector<Call> calls;
    std::vector<Completion> completions;

private:
    ChangeFeed m_changes;
};

} // namespace

class TestS3BatchCalls : public QObject
{
    Q_OBJECT

    std::unique_ptr<Jobs> m_jobs;

private Q_SLOTS:
    void init()
    {
        FakeLambda::events.clear();
        auto services = makeServices();
        std::erase_if(services, [](const auto &service) { return service->id() == "lambda"; });
        services.push_back(std::make_unique<FakeLambda>());
        m_jobs = std::make_unique<Jobs>(std::move(services));
    }
    void cleanup() { m_jobs.reset(); }

    void invokesFunctions()
    {
        for (const char *key : {"a b", "bad", "throws"})
            QVERIFY(m_jobs->put("data", key, "x"));
        auto job = m_jobs->job("data,a+b\ndata,bad\ndata,throws\n");
        auto &invoke = job.operation.emplace().lambdaInvoke.emplace();
        invoke.functionArn = "arn:aws:lambda:us-east-1:123456789012:function:tell";
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("3 1 2"));
        QVERIFY(m_jobs->results(id, "succeeded").find("seen a%20b") != std::string::npos);
        QVERIFY(m_jobs->results(id, "failed").find("PermanentFailure") != std::string::npos);
        QVERIFY(m_jobs->results(id, "failed").find("errorMessage") != std::string::npos);
        const QJsonObject told = QJsonDocument::fromJson(FakeLambda::events.front()).object();
        QCOMPARE(told[QLatin1String("job")][QLatin1String("id")].toString(), QString::fromStdString(id));
        QCOMPARE(told[QLatin1String("tasks")].toArray().first()[QLatin1String("s3BucketArn")].toString(), QLatin1String("arn:aws:s3:::data"));

        job = m_jobs->job("data,bad\n");
        job.operation.emplace().lambdaInvoke.emplace().functionArn = "arn:aws:lambda:us-east-1:123456789012:function:nobody";
        const auto missing = m_jobs->create(job);
        WAIT_STATUS(missing, "Complete");
        QVERIFY(m_jobs->results(missing, "failed").find("ResourceNotFoundException") != std::string::npos);
    }

    void secondSchema()
    {
        QVERIFY(m_jobs->put("data", "k", "x"));
        auto job = m_jobs->job("data,k\n");
        auto &invoke = job.operation.emplace().lambdaInvoke.emplace();
        invoke.functionArn = "arn:aws:lambda:us-east-1:123456789012:function:tell";
        invoke.userArguments.emplace()["color"] = "blue";
        QCOMPARE(codeOf(m_jobs->call<control::CreateJob>(job)), QByteArray("InvalidRequest"));
        invoke.invocationSchemaVersion = "2.0";
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        const QJsonObject told = QJsonDocument::fromJson(FakeLambda::events.front()).object();
        QCOMPARE(told[QLatin1String("job")][QLatin1String("userArguments")][QLatin1String("color")].toString(), QLatin1String("blue"));
        QCOMPARE(told[QLatin1String("tasks")].toArray().first()[QLatin1String("s3Bucket")].toString(), QLatin1String("data"));
    }

    void replicatesWhatIsThere()
    {
        m_jobs->makeBucket("copy");
        m_jobs->version("data");
        m_jobs->version("copy");
        QVERIFY(m_jobs->put("data", "old", "from before the rule"));
        QVERIFY(m_jobs->put("data", "elsewhere", "x"));
        auto job = m_jobs->job("data,old\ndata,elsewhere\n");
        job.operation.emplace().s3ReplicateObject.emplace();
        const auto early = m_jobs->create(job);
        WAIT_STATUS(early, "Complete");
        QVERIFY(m_jobs->results(early, "failed").find("ReplicationConfigurationNotFoundError") != std::string::npos);

        replicate("o");
        m_jobs->settle();
        QCOMPARE(m_jobs->read("copy", "old"), std::string("!NoSuchKey"));
        job.clientRequestToken = "again";
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("2 1 1"));
        QCOMPARE(m_jobs->read("copy", "old"), std::string("from before the rule"));
        QCOMPARE(text(m_jobs->head("data", "old").replicationStatus->value), QByteArray("COMPLETED"));
    }

    /// A filter about replication takes what lies below the current versions, too, but no delete markers. Each version goes over
    /// under its own id, and what is current there is what is newest, though it goes first.
    void replicatesEveryVersion()
    {
        m_jobs->makeBucket("copy");
        m_jobs->version("data");
        m_jobs->version("copy");
        QByteArrayList ids, rows;
        for (const char *bytes : {"one", "two", "three"}) {
            ids.prepend(text(m_jobs->put("data", "old", bytes)->versionId));
            rows.prepend("data,old," + ids.front() + ",succeeded,200,,Successful");
            m_jobs->advance(std::chrono::seconds(2));
        }
        rows << "data,other," + text(m_jobs->put("data", "other", "x")->versionId) + ",succeeded,200,,Successful";
        s3api::DeleteObject::Input removal;
        removal.bucket = "data";
        removal.key = "other";
        QVERIFY(m_jobs->call<s3api::DeleteObject>(removal));
        QVERIFY(m_jobs->put("data", "elsewhere", "x"));
        replicate("o");

        auto job = generated();
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("4 4 0"));
        QCOMPARE(text(m_jobs->results(id, "succeeded")), rows.join('\n') + '\n');
        QCOMPARE(versions("copy", "old"), versions("data", "old"));
        QCOMPARE(m_jobs->read("copy", "old"), std::string("three"));
        QCOMPARE(m_jobs->read("copy", "other"), std::string("x"));
        s3api::GetObject::Input first;
        first.bucket = "copy";
        first.key = "old";
        first.versionId = ids.back().toStdString();
        QCOMPARE(*m_jobs->call<s3api::GetObject>(first)->body->readAll(), std::string("one"));

        // None is left that was never replicated.
        job.clientRequestToken = "never";
        job.manifestGenerator->s3JobManifestGenerator->filter->objectReplicationStatuses = {control::ReplicationStatus("NONE")};
        QCOMPARE(m_jobs->whyFailed(m_jobs->create(job)), QByteArray("The manifest lists no objects."));

        // What was written down names the versions, for other jobs.
        const std::string manifest = "job-" + id + "/manifest.json";
        QCOMPARE(QJsonDocument::fromJson(text(m_jobs->read("work", manifest))).object()[QLatin1String("fileSchema")].toString(),
                 QStringLiteral("Bucket, Key, VersionId"));
        auto tagging = m_jobs->job("");
        setTag(tagging, "all");
        tagging.manifest->spec->format->value = "S3InventoryReport_CSV_20161130";
        tagging.manifest->spec->fields.reset();
        tagging.manifest->location->objectArn = "arn:aws:s3:::work/" + manifest;
        tagging.manifest->location->eTag = m_jobs->head("work", manifest).eTag;
        const auto tagged = m_jobs->create(tagging);
        WAIT_STATUS(tagged, "Complete");
        QCOMPARE(text(m_jobs->results(tagged, "succeeded")), rows.join('\n') + '\n');
    }

    /// A page of the listing ends among the versions of one key.
    void versionsComeInPages()
    {
        m_jobs->makeBucket("copy");
        m_jobs->version("data");
        m_jobs->version("copy");
        QVERIFY(m_jobs->put("data", "old", "one"));
        QVERIFY(m_jobs->put("data", "old", "two"));
        m_jobs->advance(std::chrono::hours(1));
        for (int index = 0; index < 1001; ++index)
            QVERIFY(m_jobs->put("data", "old", "x"));
        replicate("o");
        auto job = generated();
        job.manifestGenerator->s3JobManifestGenerator->filter->createdBefore = S3Fixture::start() + std::chrono::minutes(1);
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("2 2 0"));
        QCOMPARE(m_jobs->read("copy", "old"), std::string("two"));
    }

    /// One call each, which asks about the role itself, and all of them before the first answer.
    void replicationsSideBySide()
    {
        HeldCloud cloud;
        s3control::JobCallers callers;
        callers.role.principal.arn = "arn:aws:sts::123456789012:assumed-role/r/job";
        control::JobOperation operation;
        operation.s3ReplicateObject.emplace();
        const s3control::TaskCalls calls(cloud, callers, operation, "job");
        std::vector<std::function<s3control::Outcome()>> waiting;
        for (const char *key : {"a", "b", "c"}) {
            s3control::Task task;
            task.bucket = "data";
            task.key = key;
            waiting.push_back(calls.begin(task));
        }
        QCOMPARE(cloud.calls.size(), std::size_t(3));
        for (const Call &call : cloud.calls) {
            QVERIFY(call.operation == &ReplicateExisting::model());
            const auto &who = call.input.as<ReplicateExisting::Input>().who;
            QVERIFY(who && who->principal.arn == callers.role.principal.arn);
        }
        cloud.completions[0](api::Value::of(ReplicateExisting::Output{}));
        cloud.completions[1](fail(Error{"AccessDenied", "Access Denied", 403}));
        cloud.completions[2](api::Value::of(ReplicateExisting::Output{}));
        QVERIFY(waiting[0]().succeeded());
        QCOMPARE(text(waiting[1]().code), QByteArray("AccessDenied"));
        QVERIFY(waiting[2]().succeeded());
    }

    /// A bucket key is asked for whether the job names the encryption or leaves it to the target bucket.
    void copiesWithBucketKeys()
    {
        for (const bool namesKey : {false, true}) {
            HeldCloud cloud;
            control::JobOperation operation;
            auto &wanted = operation.s3PutObjectCopy.emplace();
            wanted.targetResource = "arn:aws:s3:::copy";
            wanted.bucketKeyEnabled = true;
            if (namesKey)
                wanted.sseAwsKmsKeyId = "alias/copies";
            const s3control::TaskCalls calls(cloud, {}, operation, "job");
            s3control::Task task;
            task.bucket = "data";
            task.key = "a";
            const auto waiting = calls.begin(task);
            QCOMPARE(cloud.calls.size(), std::size_t(1));
            const auto &input = cloud.calls.front().input.as<s3api::CopyObject::Input>();
            QVERIFY(input.bucketKeyEnabled.value_or(false));
            QCOMPARE(input.serverSideEncryption.has_value(), namesKey);
            cloud.completions.front()(fail(Error{"AccessDenied", "Access Denied", 403}));
            QVERIFY(!waiting().succeeded());
        }
    }

    void computesChecksums()
    {
        QVERIFY(m_jobs->put("data", "k", "123456789"));
        auto job = m_jobs->job("data,k\ndata,gone\n");
        job.operation.emplace().s3ComputeObjectChecksum.emplace().checksumAlgorithm.emplace().value = "CRC32";
        const auto id = m_jobs->create(job);
        WAIT_STATUS(id, "Complete");
        QCOMPARE(m_jobs->progress(id), QByteArray("2 1 1"));
        QVERIFY2(m_jobs->results(id, "succeeded").find("y/Q5Jg==") != std::string::npos, m_jobs->results(id, "succeeded").c_str()); // CRC-32's check value
    }

private:
    /// What begins so in `data` goes to `copy` from now on.
    void replicate(const std::string &prefix)
    {
        s3api::PutBucketReplication::Input rules;
        rules.bucket = "data";
        auto &configuration = rules.replicationConfiguration.emplace();
        configuration.role = makeServiceRole(*m_jobs, "r", "s3.amazonaws.com", replicating());
        auto &rule = configuration.rules.emplace().emplace_back();
        rule.id = "r";
        rule.priority = 1;
        rule.status.emplace().value = "Enabled";
        rule.filter.emplace().prefix = prefix;
        rule.deleteMarkerReplication.emplace().status.emplace().value = "Disabled";
        rule.destination.emplace().bucket = "arn:aws:s3:::copy";
        const auto kept = m_jobs->call<s3api::PutBucketReplication>(rules);
        QVERIFY2(kept, kept ? "" : kept.error().message.c_str());
    }
    /// A job that replicates all that the rule takes of `data`, with its manifest in `work`.
    control::CreateJob::Input generated()
    {
        auto job = m_jobs->generated();
        job.operation.emplace().s3ReplicateObject.emplace();
        job.manifestGenerator->s3JobManifestGenerator->filter->eligibleForReplication = true;
        return job;
    }
    /// Newest first: id, time, and which is the current one.
    QByteArrayList versions(const std::string &bucket, const std::string &key)
    {
        s3api::ListObjectVersions::Input input;
        input.bucket = bucket;
        input.prefix = key;
        QByteArrayList found;
        for (const auto &each : m_jobs->call<s3api::ListObjectVersions>(input)->versions.value_or(std::vector<s3api::ObjectVersion>()))
            found << text(each.versionId) + ' ' + text(formatIso8601(*each.lastModified)) + (*each.isLatest ? " current" : "");
        return found;
    }
};

QTEST_GUILESS_MAIN(TestS3BatchCalls)
#include "tst_s3batch_calls.moc"
