#pragma once

#include "gui/describe/FormDescription.h"

// Fields that several forms of this console have.
namespace nephoscope::gui::lambda {

/// At most 256 characters about what is made.
FieldDescription descriptionField(const QString &id, const QString &now = {});
FieldDescription numberField(const QString &id, const QString &label, qint64 smallest, qint64 largest, qint64 now, const QString &constraint, const QString &unit = {});

} // namespace nephoscope::gui::lambda
