#pragma once

#include "api/generated/iam.h"
#include "api/generated/s3control.h"
#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::s3 {

/// Whom a job acts as: a role made for it, one that is there and trusts Batch Operations, or one by its ARN. `now`: of the job
/// that this one is like.
FormSection batchRoleSection(const QString &now, std::size_t step);
/// Whether the answers ask for a role to be made.
bool makesBatchRole(const FormValues &values);
/// The ARN that the answers say; `made` is the name of the role that would be made.
std::string batchRole(const QString &account, const FormValues &values, const std::string &made);

/// A role that Batch Operations may take on, and what it may do for this job, as the AWS console has it: read the manifest and
/// the objects, do the operation, write the report.
api::iam::CreateRole::Input batchRoleInput(const std::string &name);
api::iam::PutRolePolicy::Input batchPolicyInput(const std::string &name, const api::s3control::CreateJob::Input &job);

} // namespace nephoscope::gui::s3
