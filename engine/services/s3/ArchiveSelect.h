#pragma once

#include "api/generated/s3.h"
#include "core/StepThread.h"
#include "door/Deferred.h"
#include "door/Service.h"
#include "services/s3/ObjectRepository.h"

#include <functional>
#include <string>

namespace nephoscope::s3 {

// RestoreObject of type SELECT (Amazon S3 Glacier Developer Guide, "Querying Archives with S3 Glacier Select"): an SQL query on an
// archived object, whose results are written as objects. A request writes `PREFIX/JOB/job.txt` as its caller, so that a place
// that refuses is known at once, and has a row; a job (`s3.select`) waits for the tier's time. Then a thread runs the
// query and writes `results/…` and `result_manifest.txt`, or `errors/…` and `error_manifest.txt`. Names are the
// same at every attempt: after kill -9 a query begins anew and writes over what it had written.

/// A query that was accepted.
struct ArchiveQuery
{
    std::string id;
    Bucket bucket;
    std::string key;
    std::int64_t version = 0;
    api::s3::RestoreRequest request;
    Timestamp requested{};
    Timestamp due{};

    const api::s3::S3Location &place() const { return *request.outputLocation->s3; }
    /// `PREFIX/JOB/rest`.
    std::string pathOf(std::string_view rest = {}) const;
};

/// An object of the query's output, with the encryption, class, list, tags and metadata that it asks for.
api::s3::PutObject::Input outputOf(const ArchiveQuery &query, std::string_view rest, std::string type);
/// The request and where it stands, as job.txt tells it.
std::string describe(const ArchiveQuery &query, std::string_view versionId);
/// Runs the query and writes all it has to write; an error only when that cannot be written. `stopping` is asked now and then;
/// then the result is `RequestCancelled`.
Expected<void> runQuery(const ServiceHost &host, const ArchiveQuery &query, const std::function<bool()> &stopping);

/// Takes requests and runs them, one after another, on a thread of its own.
class ArchiveSelects
{
public:
    /// `MalformedXML`, the codes of S3 Select, `InvalidArgument`, `NoSuchBucket`, `AccessDenied` of what may not be read or
    /// written. The object has been let in by RestoreObject's own rules.
    void begin(ReadContext &context, const Deferred<api::s3::RestoreObject> &call);
    void registerOperations(ServiceRegistry &registry);
    void start(const ServiceHost &host);
    void stop() { m_thread.stop(); }

private:
    bool step();
    const ServiceHost *m_host = nullptr;
    StepThread m_thread{[this] { return step(); }};
};

} // namespace nephoscope::s3
