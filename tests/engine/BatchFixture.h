#pragma once

#include "RoleCalls.h"
#include "api/generated/s3control.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace nephoscope::test {

namespace control = nephoscope::api::s3control;

/// Buckets `data` and `work`, a role for jobs, and short words for jobs over them.
class Jobs : public S3Fixture
{
public:
    explicit Jobs(std::vector<std::unique_ptr<Service>> services = makeServices()) : S3Fixture(std::move(services))
    {
        makeBucket("data");
        makeBucket("work");
        m_role = makeServiceRole(*this, "batch", "batchoperations.s3.amazonaws.com", mayAll());
    }

    /// What the jobs' role may, unless a test says otherwise.
    static std::string mayAll() { return allowing("s3:*") + ',' + allowing("lambda:InvokeFunction"); }

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

    /// One whose manifest is made of `data` by the filter, and kept in `work`.
    control::CreateJob::Input generated()
    {
        auto wanted = job("");
        wanted.manifest.reset();
        auto &generator = wanted.manifestGenerator.emplace().s3JobManifestGenerator.emplace();
        generator.sourceBucket = "arn:aws:s3:::data";
        generator.enableManifestOutput = true;
        generator.manifestOutputLocation.emplace().bucket = "arn:aws:s3:::work";
        generator.manifestOutputLocation->manifestFormat.emplace().value = "S3InventoryReport_CSV_20211130";
        generator.filter.emplace();
        return wanted;
    }
    /// Stores a manifest of these lines and makes a job of it; its operation is still to be chosen.
    control::CreateJob::Input job(const std::string &lines, bool versions = false)
    {
        const auto stored = put("work", "manifest.csv", lines);
        auto wanted = input<control::CreateJob>();
        wanted.clientRequestToken = "token-" + std::to_string(++m_tokens);
        wanted.priority = 10;
        wanted.roleArn = m_role;
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
    /// Waits until it has failed.
    QByteArray whyFailed(const std::string &id)
    {
        (void)QTest::qWaitFor([&] { return status(id) == "Failed"; }, 60'000);
        const auto job = describe(id);
        return job.failureReasons && !job.failureReasons->empty() ? text(job.failureReasons->front().failureReason.value_or("")) : status(id);
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
    std::string m_role;
    int m_tokens = 0;
};

inline void setTag(control::CreateJob::Input &job, const std::string &value)
{
    job.operation.emplace().s3PutObjectTagging.emplace();
    auto &tag = job.operation->s3PutObjectTagging->tagSet.emplace().emplace_back();
    tag.key = "batch";
    tag.value = value;
}

inline std::string lines(int count, const char *bucket = "data")
{
    std::string text;
    for (int index = 0; index < count; ++index)
        text += std::string(bucket) + ",k" + std::to_string(index) + '\n';
    return text;
}

} // namespace nephoscope::test

/// In a test with the fixture `m_jobs`.
#define WAIT_STATUS(id, wanted) QTRY_COMPARE_WITH_TIMEOUT(m_jobs->status(id), QByteArray(wanted), 60'000)
