#pragma once

#include "gui/consoles/secretsmanager/Secrets.h"

// Fields that the wizard and the forms of a secret have in common.
namespace nephoscope::gui::secretsmanager {

/// A value as keys and values, where it is a JSON object of texts.
std::optional<FormValues::Tags> pairsOf(const QString &value);
/// And back: `{"username":"…"}`, in this order.
QString pairsText(const FormValues::Tags &pairs);

FieldDescription descriptionField();
/// The account's own key for secrets, which comes with its first use.
QString ownKey();
/// Choice of a KMS key.
FieldDescription keyField();
/// Keys and values, or a text: what is entered, beginning with `value`.
std::vector<FieldDescription> valueFields(const QString &value, std::function<bool(const FormValues &)> shown = {});
QString enteredValue(const FormValues &values);
/// Automatic rotation: whether, when, by which function.
std::vector<FieldDescription> rotationFields(const model::DescribeSecret::Output &now);
model::RotateSecret::Input enteredRotation(const QString &name, const FormValues &values);

} // namespace nephoscope::gui::secretsmanager
