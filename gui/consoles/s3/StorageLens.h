#pragma once

#include "gui/consoles/s3/LensData.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

// Storage Lens: dashboards of what the buckets of an account hold.
namespace nephoscope::gui::s3 {

/// Dashboards: the list, the form, and a dashboard's page with its tabs.
Resource lensDashboards(const Params &where);
/// The numbers of a dashboard by account, Region, class or bucket, a row each.
Resource lensRows(const QString &id, LensDimension dimension);
/// What lies under each prefix, a row each; of a dashboard that asks for prefixes.
Resource lensPrefixRows(const QString &id);
/// The part of the form that asks for them, what it says, and how the dashboard's card tells of it.
FormSection lensPrefixSection(const api::s3control::StorageLensConfiguration *now);
void applyLensPrefixes(const FormValues &values, api::s3control::StorageLensConfiguration &configuration);
bool hasLensPrefixes(const api::s3control::StorageLensConfiguration &configuration);
Fact lensPrefixFact(const api::s3control::StorageLensConfiguration &configuration);
/// The form of a new dashboard, and of one that is there.
FormDescription lensForm(const api::s3control::StorageLensConfiguration *now = nullptr);

// Addresses.
QString lensAddress();
QString lensAddress(const QString &id, const QString &tab = {});

/// `storage-lens` and the pages of dashboards.
void addLensPages(ConsoleDescription &description);

} // namespace nephoscope::gui::s3
