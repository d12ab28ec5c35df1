#pragma once

#include "gui/consoles/sns/Subscriptions.h"

// Fields that the form of a new subscription and those of its settings have in common.
namespace nephoscope::gui::sns {

/// Which messages are taken. `policy` is empty when all of them are.
std::vector<FieldDescription> filterFields(const QString &policy, const QString &scope);
/// `MessageAttributes` or `MessageBody`.
QString enteredScope(const FormValues &values);
/// Empty: no filter.
QString enteredFilter(const FormValues &values);

/// Where messages go that could not be delivered. `queue` is an ARN, or empty.
std::vector<FieldDescription> redriveFields(const QString &queue);
/// The RedrivePolicy; empty: none.
QString enteredRedrive(const FormValues &values);
/// The queue a RedrivePolicy names.
QString redriveQueue(const QString &policy);

} // namespace nephoscope::gui::sns
