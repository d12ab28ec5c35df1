#pragma once

#include "api/generated/s3control.h"
#include "gui/describe/Resource.h"

#include <memory>

namespace nephoscope::gui {
class ConsoleDescription;
}

// Jobs of S3 Batch Operations: one operation on every object of a manifest.
namespace nephoscope::gui::s3 {

/// A job as lists and its own page show it.
struct BatchJob
{
    std::string id;
    std::string description;
    std::string operation; ///< `S3PutObjectCopy`
    std::string status;
    std::int32_t priority = 0;
    std::optional<Timestamp> created;
    std::optional<Timestamp> ended;
    qint64 total = 0;
    qint64 succeeded = 0;
    qint64 failed = 0;
    std::shared_ptr<const api::s3control::JobDescriptor> whole = {}; ///< on its own page only

    bool isOver() const { return status == "Complete" || status == "Failed" || status == "Cancelled"; }
    bool awaitsConfirmation() const { return status == "Suspended"; }
    /// 0…100 of the tasks that have ended; without tasks 0, or 100 once it is complete.
    int percentDone() const;
    int percentFailed() const;
};

BatchJob batchJobOf(const api::s3control::JobListDescriptor &job);
BatchJob batchJobOf(const api::s3control::JobDescriptor &job);
/// Asks for one.
void describeJob(EngineHost &engine, QObject *receiver, const QString &id, std::function<void(Expected<std::shared_ptr<const BatchJob>>)> done);

/// An input that names the account and, where given, the job.
template <class Operation>
typename Operation::Input jobInput(EngineHost &engine, const std::string &id)
{
    typename Operation::Input input;
    input.accountId = engine.accountId().toStdString();
    if constexpr (requires { input.jobId; })
        input.jobId = id;
    return input;
}

// Words.
QString jobStatusText(std::string_view status);
StatusIndicator::Status jobStatusIcon(std::string_view status);
QString jobOperationText(std::string_view operation);
/// What the job does in particular: where it copies to, which tags it puts.
std::vector<Fact> jobOperationFacts(const api::s3control::JobOperation &operation);
std::vector<Fact> jobManifestFacts(const api::s3control::JobDescriptor &job);

// Addresses.
QString jobsAddress();
QString jobAddress(const QString &id, const QString &tab = {});
/// With `manifest` (`s3://…`) the CSV that names the objects is chosen already.
QString createJobAddress(const QString &manifest = {});
QString cloneJobAddress(const QString &id);
/// The form with a job that replicates the bucket's objects that no rule has replicated yet.
QString replicateJobAddress(const QString &bucket);

/// `jobs`, `jobs/create`, `jobs/ID`, `jobs/ID/clone`.
void addBatchPages(ConsoleDescription &description);

} // namespace nephoscope::gui::s3
