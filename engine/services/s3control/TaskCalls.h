#pragma once

#include "door/Cloud.h"
#include "services/s3control/JobRole.h"

#include <functional>

namespace nephoscope::s3control {

/// The calls of S3 that a job's operation stands for.
class TaskCalls
{
public:
    /// `job`: its id.
    TaskCalls(Cloud &cloud, JobCallers callers, const model::JobOperation &operation, std::string job)
        : m_cloud(cloud), m_callers(std::move(callers)), m_operation(operation), m_job(std::move(job)) {}

    /// Sends the call; the result waits for its answer. Not for threads of the engine or the pool.
    std::function<Outcome()> begin(const Task &task) const;

    /// Whether doing a task twice leaves a trace: copies make versions.
    bool isCopy() const { return m_operation.s3PutObjectCopy.has_value(); }
    /// The version at the place a copy goes to; empty where there is none.
    std::string versionAtTarget(const Task &task) const;

private:
    /// `caller`: one of m_callers.
    template <class Operation>
    std::function<Outcome()> sendAs(const Caller &caller, typename Operation::Input input) const;
    template <class Operation>
    std::function<Outcome()> send(typename Operation::Input input) const;
    std::function<Outcome()> copy(const Task &task) const;
    std::function<Outcome()> setAcl(const Task &task) const;
    std::function<Outcome()> invoke(const Task &task) const;
    std::function<Outcome()> computeChecksum(const Task &task) const;
    std::pair<std::string, std::string> targetOf(const Task &task) const;

    Cloud &m_cloud;
    const JobCallers m_callers;
    const model::JobOperation &m_operation;
    const std::string m_job;
};

/// Whether there is the algorithm, and the type: of whole objects.
bool canCompute(const model::S3ComputeObjectChecksumOperation &wanted);
/// The name of the operation that is set, empty when there is not exactly one.
std::string operationName(const model::JobOperation &operation);

} // namespace nephoscope::s3control
