#pragma once

#include "api/generated/s3control.h"
#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::s3 {

/// What a new job's wizard begins with.
struct BatchStart
{
    QString manifest = {};                            ///< `s3://…` of a CSV
    std::optional<api::s3control::JobDescriptor> like = {}; ///< a job to be cloned
    FormValues::Tags tags = {};                       ///< of that job
};

/// A job for the objects that were in a bucket before its replication rules.
BatchStart replicationOf(const QString &bucket);

/// The wizard of a job: manifest, operation, options, review.
FormDescription batchForm(const BatchStart &start);

// Its parts.
std::vector<FormSection> manifestSections(const BatchStart &start, std::size_t step);
std::vector<FormSection> operationSections(const BatchStart &start, std::size_t step);
void applyManifest(const FormValues &values, const std::string &etag, api::s3control::CreateJob::Input &input);
void applyOperation(const FormValues &values, api::s3control::CreateJob::Input &input);
/// What the operation of a job has that the wizard does not ask about, in words.
QStringList keptSettings(const api::s3control::JobOperation &operation);
/// The choice of an access control list that stands for the grants of the job that is cloned.
QString keptGrants();
/// Puts what the wizard does not ask about from the job that is cloned, where the answers still fit it.
void keepUnasked(const api::s3control::JobDescriptor &before, api::s3control::CreateJob::Input &input);
/// The object that the manifest is, or nothing while it is made by filters.
std::optional<std::pair<std::string, std::string>> manifestObject(const FormValues &values);

} // namespace nephoscope::gui::s3
