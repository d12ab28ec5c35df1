#pragma once

#include "api/generated/s3.h"
#include "gui/describe/FormDescription.h"
#include "gui/kit/FactsCard.h"

// Access control lists of buckets and of objects, grantee by grantee: the owner, the groups that S3 knows, other accounts.
namespace nephoscope::gui::s3 {

enum class AclOf { Bucket, Object };

using Grants = std::vector<api::s3::Grant>;

/// Who may do what, a line each.
std::vector<Fact> aclFacts(AclOf of, const QString &owner, const Grants &grants);
/// The boxes of the owner, of the groups, of the accounts on the list and of those to be added, and one to be ticked before
/// the public is let in. Whose boxes are all empty is off the list.
std::vector<FieldDescription> aclFields(AclOf of, const QString &owner, const Grants &grants);
/// The list that was entered there.
Grants grantsIn(const FormValues &values, AclOf of, const QString &owner, const Grants &before);

} // namespace nephoscope::gui::s3
