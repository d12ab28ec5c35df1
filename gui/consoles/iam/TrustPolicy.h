#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::iam {

/// The fields by which the wizard asks whom a new role trusts, all on one page.
std::vector<FormSection> trustSections(std::size_t step);
/// The trust policy that the answers make.
QString trustPolicyText(const QString &account, const FormValues &values);
/// Hours that a session of the role lasts at most: 1 to 12.
FieldDescription sessionField(int hours);

} // namespace nephoscope::gui::iam
