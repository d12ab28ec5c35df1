#pragma once

#include "gui/describe/FormDescription.h"
#include "gui/describe/Resource.h"

// What invokes a function by itself, unlike queues, which Lambda reads for it: topics, rules and buckets. Each needs a
// statement in the function's policy, and has to be told of the function.
namespace nephoscope::gui::lambda {

/// `sqs`, `sns`, `events`, `s3`.
FieldDescription triggerSourceField();
bool isTriggeredBy(const FormValues &values, const char *source);
/// The fields of all sources but queues, each shown where its source is chosen.
std::vector<FieldDescription> sourceFields();
/// `id` names the statement and what the source is told, once and for all of a form.
FormCalls sourceCalls(EngineHost &engine, const QString &function, const QString &id, const FormValues &values);
/// The name of the chosen topic, rule or bucket.
QString chosenSource(const FormValues &values);

/// The list of those sources that the function's policy lets in. One that is deleted forgets the function, too.
Resource otherTriggers(const QString &function);

} // namespace nephoscope::gui::lambda
