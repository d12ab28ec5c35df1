#pragma once

#include "core/Clock.h"
#include "gui/describe/FormDescription.h"
#include "gui/kit/LocationPicker.h"

// Fields and choices that several forms of the S3 console have.

namespace nephoscope::gui::s3 {

/// A field for `s3://…` with View and Browse; `what` is of LocationPicker::What. It has to be filled in.
FieldDescription placeField(const QString &id, const QString &label, int what);
/// What was entered there, or nothing while it is no place.
std::optional<S3Location> placeOf(const FormValues &values, const QString &id);
/// ARN of its bucket, and of its object or prefix.
std::string bucketArnOf(const FormValues &values, const QString &id);
std::string objectArnOf(const FormValues &values, const QString &id);
/// `s3://bucket` or `s3://bucket/key` of an ARN, with a prefix in the bucket `s3://bucket/prefix/`; empty for none.
QString uriOfArn(const std::optional<std::string> &arn, const QString &prefix = {});

/// For FieldDescription::load: every bucket of the account.
void loadBucketNames(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);

/// A field for a day as `YYYY-MM-DD`; `optional` lets it be empty.
FieldDescription dayField(const QString &id, const QString &label, bool optional = false);
/// The beginning of the day in UTC; nothing when it is none.
std::optional<Timestamp> dayOf(const QString &text);
QString dayText(const std::optional<Timestamp> &day);

/// Canned access control lists of objects.
std::vector<FieldOption> cannedAclOptions();
/// Storage classes that objects can be put into, the warmest first.
std::vector<FieldOption> storageClassOptions();
/// What objects can be checked with; the first is what S3 takes by itself.
std::vector<FieldOption> checksumOptions();

} // namespace nephoscope::gui::s3
